"""Which accounts of a family tell one happening: a function of the set of accounts, in whatever order they come."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.merge.block import Block
from pipeline.merge.seeker import Key, Seeker
from pipeline.merge.ways import Way
from schemas.account import Compared, Telling, Voice

ACCOUNT, WAY = 6, 2         # kilobytes that each takes; who looks for an event on nine days has a way on each


def roots(tellings: Iterable[Telling | Voice]) -> dict[str, str]:
    """Give for each account of one family the one that stands for its event: the least by id of those that decide."""
    board = Board()
    for telling in tellings:
        board.put(telling)
    return {account_id: move.root for account_id, move in board.settle().items()}


class Move(NamedTuple):
    """Which account stood for an account's event, null where none did, and which does now."""

    before: str | None
    root: str


class Board:
    """The accounts of one family, and the events that they tell; what comes is compared, what stood there is not again.

    First the firm accounts of a day make events of their own. Each of the rest then joins the one that most speaks for
    among the days on which it may have been; those that find none make events among themselves, by the day they are
    told under. Accounts that do not hold any more come last, so that they change nothing for those that do.

    What is given must be whole: all accounts that are told under the days of those that come or change, of those days
    also all that may have been on them, and all that is firm on the days on which any of these may have been.
    """

    def __init__(self) -> None:
        self._held: dict[str, Voice] = {}
        self._roots: dict[str, str] = {}
        self._firm: dict[date, Block] = defaultdict(Block)
        self._rest: dict[date, Block] = defaultdict(Block)
        self._resting: set[str] = set()
        self._seekers: dict[tuple[Key, bool], Seeker] = {}
        self._late: dict[Seeker, Seeker] = {}       # of what does not hold: who looks among those that found none
        self._looking: dict[Way, Seeker] = {}
        self._touched: set[Block] = set()
        self._asking: set[Seeker] = set()

    @property
    def weight(self) -> int:
        """How much memory it takes, about, in kilobytes."""
        return ACCOUNT * len(self._held) + WAY * sum(map(len, (*self._firm.values(), *self._rest.values())))

    def put(self, telling: Telling | Voice) -> None:
        """Take in an account, or what is known of its article by now."""
        account, superseded = telling.account, telling.superseded
        held = self._held.get(account.account_id)
        if held and held.superseded == superseded:
            return
        account = account.alone()
        if held:
            self._drop(held)
        elif telling.root is not None:
            self._roots[account.account_id] = telling.root
        self._held[account.account_id] = Voice(account, superseded)
        if account.firm and account.first and not superseded:
            self._touch(self._firm[account.first]).put(account)
        else:
            seeker = self._seeker(account, superseded)
            seeker.accounts[account.account_id] = account
            self._asking.add(seeker)

    def settle(self) -> dict[str, Move]:
        """Give the accounts for whose event another stands now than before."""
        found = self._settled()
        for seeker in self._asked(late=False):
            found |= self._joined(seeker)
        found |= self._settled()
        for seeker in self._asked(late=True):
            event = seeker.found() or self._late[seeker].found()
            found |= {account_id: event.root if event else account_id for account_id in seeker.accounts}
        moved = {account_id: Move(before, root) for account_id, root in found.items()
                 if (before := self._roots.get(account_id)) != root}
        self._roots |= {account_id: move.root for account_id, move in moved.items()}
        return moved

    def close(self) -> None:
        """Let go of everything at once: what refers to each other is found by the collector alone, and late."""
        for block in (*self._firm.values(), *self._rest.values()):
            block.close()

    def _settled(self) -> dict[str, str]:
        """Bring together what was touched in blocks; note who has to look again."""
        found: dict[str, str] = {}
        for block in self._touched:
            told, ways = block.settle()
            found |= told
            self._asking.update(self._looking[way] for way in ways)
        self._touched = set()
        return found

    def _asked(self, late: bool) -> Iterator[Seeker]:
        asked = {seeker for seeker in self._asking if (seeker in self._late) is late}
        self._asking -= asked
        return iter(asked)

    def _joined(self, seeker: Seeker) -> dict[str, str]:
        """Give which event a seeker's accounts join; those that join none are brought together by their home."""
        event = seeker.found()
        for account in seeker.accounts.values():
            if event:
                self._rise(account)
            elif account.home and account.account_id not in self._resting:
                self._resting.add(account.account_id)
                self._touch(self._rest[account.home]).put(account)
        if not event and seeker.home:
            return {}
        return {account_id: event.root if event else account_id for account_id in seeker.accounts}

    def _rise(self, account: Compared) -> None:
        """Take an account from those that found none."""
        if account.home and account.account_id in self._resting:
            self._resting.remove(account.account_id)
            self._touch(self._rest[account.home]).drop(account)

    def _drop(self, held: Voice) -> None:
        account = held.account
        if account.firm and account.first and not held.superseded:
            self._touch(self._firm[account.first]).drop(account)
            return
        self._rise(account)
        seeker = self._seekers[Seeker.key(account), held.superseded]
        del seeker.accounts[account.account_id]
        if not seeker.accounts:
            del self._seekers[Seeker.key(account), held.superseded]
            self._end(seeker)

    def _seeker(self, account: Compared, superseded: bool) -> Seeker:
        """Give who looks for an account's event."""
        key = Seeker.key(account)
        if (key, superseded) not in self._seekers:
            seeker = self._seekers[key, superseded] = Seeker(*key)
            for day in _days(account):
                self._looking[seeker.sit(day, self._firm[day])] = seeker
            if superseded:
                late = self._late[seeker] = Seeker(*key)
                if account.home:
                    self._looking[late.sit(account.home, self._rest[account.home])] = seeker
        return self._seekers[key, superseded]

    def _end(self, seeker: Seeker) -> None:
        late = self._late.pop(seeker, None)
        for way in (*seeker.rise(), *(late.rise() if late else ())):
            del self._looking[way]
        self._asking.discard(seeker)

    def _touch(self, block: Block) -> Block:
        self._touched.add(block)
        return block


def _days(account: Compared) -> Iterator[date]:
    """Yield the days on which an account may have been."""
    if account.first is not None and account.last is not None:
        yield from (account.first + timedelta(days=after) for after in range((account.last - account.first).days + 1))
