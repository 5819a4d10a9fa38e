"""Boards kept from batch to batch: accounts that were compared once are not read or compared again."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from pipeline.merge import Board, Move
from pipeline.store.index import Index, span
from schemas.account import Voice

MOST = 120_000      # kilobytes that boards may hold before a batch; more, and all are let go of


class Boards:
    """The accounts of the families and days that were looked at lately; they hold for one index, and save work alone.

    Whoever gives an uncommitted batch up lets go of them, as of the index.
    """

    def __init__(self) -> None:
        self._families: dict[str, _Family] = defaultdict(_Family)
        self._own = 0       # kilobytes that the first batch needed since all were let go of

    def moved(self, article_ids: Collection[str], index: Index) -> dict[str, Move]:
        """Find anew which accounts tell one event wherever these articles touch; give those that moved."""
        before = self.weight
        self._own = self._own or before
        if before > max(MOST, self._own):           # where one batch needs more than that, the next goes on with it
            self.close()
        told = defaultdict[str, list[Voice]](list)
        for voice in index.members.of(article_ids):
            told[voice.account.family].append(voice)
        found: dict[str, Move] = {}
        for family, voices in sorted(told.items()):
            self._families[family].take(family, voices, index)
            found |= self._families[family].board.settle()
        return found

    def close(self) -> None:
        """Let go of all accounts."""
        for family in self._families.values():
            family.board.close()
        self._families.clear()
        self._own = 0

    @property
    def weight(self) -> int:
        """How much memory they take, about, in kilobytes."""
        return sum(family.board.weight for family in self._families.values())


class _Family:
    """One family's board, and of which days it has all that it must have."""

    def __init__(self) -> None:
        self.board = Board()
        self._whole: set[int] = set()       # days of which it has all that is told under them
        self._firm: set[int] = set()        # of which it has all that is firm and holds
        self._reached: set[int] = set()     # of which it has all that may have been on them

    def take(self, family: str, voices: Collection[Voice], index: Index) -> None:
        """Take in accounts, and whatever of the index decides on their events, or may be decided otherwise by them."""
        reached = {_home(voice) for voice in voices if voice.account.firm} - self._reached
        homes = {_home(voice) for voice in voices} | index.members.homes(family, reached)
        told = index.members.told_under(family, homes - self._whole)
        self._put((*voices, *told))
        self._reached |= reached
        self._whole |= homes
        self._firm |= homes
        days = {day for voice in (*voices, *told) for day in span(voice.account)} - self._firm
        self._put(index.members.firm_on(family, days))
        self._firm |= days

    def _put(self, voices: Iterable[Voice]) -> None:
        for voice in voices:
            self.board.put(voice)


def _home(voice: Voice) -> int:
    assert voice.account.home is not None       # what is told under no day is an event of its own
    return voice.account.home.toordinal()
