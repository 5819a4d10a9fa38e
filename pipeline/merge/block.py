"""A block: accounts that make events among themselves, brought together anew only where one came or went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.merge.bond import ALIKE, printed, shared
from pipeline.merge.counts import counts
from pipeline.merge.once import one_victim
from pipeline.merge.ways import Way, Ways
from schemas.account import Compared, Facts

RETOLD = 1.0            # what a figure must speak for


@dataclass(slots=True, eq=False)
class Event:
    """Ways of telling one happening. `root` is the least id of their accounts, which stands for it."""

    verbal: bool
    ways: list[Way]
    root: str
    articles: set[str]
    bits: int
    barred: int

    @classmethod
    def of(cls, way: Way) -> "Event":
        """Give the event of one way alone."""
        return cls(way.verbal, [way], min(way.accounts), set(way.accounts.values()), way.bit, way.barred)

    def against(self, other: "Event") -> bool:
        """Say whether anything keeps the two apart; an article that tells two acts of violence tells them apart."""
        if not (self.verbal and other.verbal) and not self.articles.isdisjoint(other.articles):
            return True
        return bool(self.barred & other.bits or other.barred & self.bits)

    def bars(self, way: Way) -> bool:
        """Say whether any of its ways rules out that a way is of it."""
        return bool(self.barred & way.bit or way.barred & self.bits)

    def retold(self, facts: Facts) -> bool:
        """Say whether a figure or the words of these facts are its own, so that they may be told of it days later."""
        return any(printed(way.facts, facts) or one_victim(way.facts, facts) or shared(way.facts, facts) >= ALIKE
                   or counts(way.facts.counts, facts.counts, True) >= RETOLD for way in self.ways)

    def take(self, other: "Event") -> None:
        """Take another event in."""
        self.verbal &= other.verbal
        self.ways += other.ways
        self.root = min(self.root, other.root)
        self.articles |= other.articles
        self.bits |= other.bits
        self.barred |= other.barred


class Block:
    """Accounts of one day, those that decide and those that look for an event among them.

    Two accounts come together only along what speaks for it, so that what hangs together by such bonds makes the same
    events whatever else is there: `settle` looks at that alone which an account came to or went from.
    """

    def __init__(self) -> None:
        self.events: dict[Way, Event] = {}
        self._ways: dict[tuple[Facts, bool], Way] = {}
        self._deciding, self._seeking = Ways(), Ways()
        self._bit = 1
        self._touched: set[Way] = set()
        self._asking: set[Way] = set()      # those that look, whose answer may be another now

    def __len__(self) -> int:
        """Give how many ways have come to it; each had a bit of its own."""
        return self._bit.bit_length() - 1

    def put(self, account: Compared) -> None:
        """Take in an account that decides."""
        key = account.facts, account.verbal
        if key not in self._ways:
            way = self._ways[key] = Way(*key, bit=self._next())
            self._deciding.meet(way)
            self._seeking.meet(way)
            self._deciding.add(way)
        self._ways[key].accounts[account.account_id] = account.article_id
        self._touched.add(self._ways[key])

    def drop(self, account: Compared) -> None:
        """Leave out an account that decided."""
        way = self._ways[account.facts, account.verbal]
        del way.accounts[account.account_id]
        self._touched.add(way)
        if not way.accounts:
            del self._ways[account.facts, account.verbal]
            self._deciding.drop(way)
            self._touch(way.bonds)
            self._touched.discard(way)
            self.events.pop(way, None)
            way.part()

    def seek(self, facts: Facts, verbal: bool) -> Way:
        """Take in a way of telling that looks for an event and changes none; give it."""
        way = Way(facts, verbal, bit=self._next())
        self._deciding.meet(way)
        self._seeking.add(way)
        return way

    def leave(self, way: Way) -> None:
        """Leave out a way that looked."""
        self._seeking.drop(way)
        self._asking.discard(way)
        way.part()

    def settle(self) -> tuple[dict[str, str], set[Way]]:
        """Bring together anew what was touched: give roots by account, and who may have to look again."""
        found: dict[str, str] = {}
        while self._touched:
            part = _hanging_together(self._touched.pop())
            self._touched -= part
            for event in _clustered(part):
                for way in event.ways:
                    self.events[way] = event
                    found |= dict.fromkeys(way.accounts, event.root)
                    self._touch(other for other in way.bonds if not other.accounts)
        asking, self._asking = self._asking, set()
        return found, asking

    def close(self) -> None:
        """Let go of the bonds; the block is of no use from then on."""
        for way in (*self._deciding, *self._seeking):
            way.bonds = {}

    def _touch(self, ways: Iterable[Way]) -> None:
        for way in ways:
            (self._touched if way.accounts else self._asking).add(way)

    def _next(self) -> int:
        bit, self._bit = self._bit, self._bit << 1
        return bit


def _hanging_together(one: Way) -> set[Way]:
    """Give all ways that decide to which bonds lead from one, itself included."""
    found, waiting = {one}, [one]
    while waiting:
        for other in waiting.pop().bonds:
            if other.accounts and other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _clustered(ways: Iterable[Way]) -> Iterable[Event]:
    """Bring ways together, first those for which most speaks, unless something keeps any two of them apart."""
    told = sorted(ways, key=lambda way: min(way.accounts))
    found = {way: Event.of(way) for way in told}        # the event that each belongs to by now
    for one, other in _bonds(told):
        if found[one] is not found[other] and not found[one].against(found[other]):
            less, more = sorted((found[one], found[other]), key=lambda event: len(event.ways))
            found |= dict.fromkeys(less.ways, more)
            more.take(less)
    return {id(event): event for event in found.values()}.values()


def _bonds(ways: list[Way]) -> Iterator[tuple[Way, Way]]:
    """Yield each two of the ways that may be one, the surest first, of equals those of the least ids."""
    numbers = {way: number for number, way in enumerate(ways)}
    found = [(-weight, numbers[way], numbers[other]) for way in ways for other, weight in way.bonds.items()
             if other in numbers and numbers[way] < numbers[other]]
    return ((ways[one], ways[other]) for _, one, other in sorted(found))
