"""Which accounts of a family tell one happening: a function of the set of accounts, in whatever order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain, combinations, combinations_with_replacement, product

from pipeline.merge.bond import ALIKE, Ground, apart, at_odds, bond, elsewhere, ground, shared
from pipeline.merge.counts import counts
from schemas.account import Compared, Facts, Telling, Voice

ENOUGH = 3.55           # what must speak for two accounts of one day: a place and a type alone do not
ENOUGH_SPOKEN = 3.5     # the same of words and cooperation, where the place says less
ENOUGH_LOOSE = 3.6      # the same where one of them does not say on which day it was
ENOUGH_AWAY = 4.5       # and where it was told on another day
RETOLD = 1.0            # what a figure must speak for


def roots(tellings: Iterable[Telling | Voice]) -> dict[str, str]:
    """Give for each account the one that stands for its event: the least by id of those that decide.

    The tellings are of one family, and whole: all that is firm on the days on which the others may have been. First the
    firm accounts of a day and land make events of their own. Each of the rest then joins the one that most speaks
    for among the days on which it may have been; those that find none make events among themselves, by the day they
    are told under. Compareds that do not hold any more come last, so that they change nothing for those that do.
    """
    all_of = sorted(tellings, key=lambda telling: telling.account.account_id)
    holding = [telling.account for telling in all_of if not telling.superseded]
    firm = _by_block(account for account in holding if account.firm)
    events = [event for block in firm for event in _clustered(block)]
    found = {account.account_id: event.root for event in events for account in event.accounts}
    open_ = _settled((account for account in holding if not account.firm), events, found)
    rest = [event for block in _by_home(open_) for event in _clustered(block)]
    found |= {account.account_id: event.root for event in rest for account in event.accounts}
    gone = _settled((telling.account for telling in all_of if telling.superseded), events, found)
    last = _settled(map(_at_home, gone), rest, found)
    return found | {account.account_id: account.account_id for account in last}


def _at_home(account: Compared) -> Compared:
    """Give an account as of the day it is told under: of other days only the firm accounts are sure to be given."""
    return account.model_copy(update={"first": account.home, "last": account.home})


@dataclass(slots=True)
class _Event:
    """Accounts of one happening; each way of telling it is compared once, however many copies have it."""

    verbal: bool
    accounts: list[Compared] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    ways: int = 0           # bits: the ways of telling that it holds, and those that any of them rules out
    barred: int = 0

    @property
    def root(self) -> str:
        return min(account.account_id for account in self.accounts)

    @classmethod
    def of(cls, number: int, facts: Facts, accounts: Sequence[Compared]) -> "_Event":
        articles = {account.article_id for account in accounts}
        return cls(accounts[0].verbal, list(accounts), [facts], articles, 1 << number)

    def against(self, other: "_Event") -> bool:
        """Say whether anything keeps the two apart; an article that tells two acts of violence tells them apart."""
        if not self.verbal and not self.articles.isdisjoint(other.articles):
            return True
        return bool(self.barred & other.ways)

    def weigh(self, facts: Facts) -> float:
        """Give what most speaks for these facts being of it; 0 where any of its own rules it out."""
        if any(apart(mine, facts) for mine in self.facts):
            return 0.0
        return max(bond(mine, facts, self.verbal) for mine in self.facts)

    def retold(self, facts: Facts) -> bool:
        """Say whether a figure or the words of these facts are its own, so that they may be told of it days later."""
        return any(counts(mine.counts, facts.counts, True) >= RETOLD or shared(mine, facts) >= ALIKE
                   for mine in self.facts)

    def take(self, other: "_Event") -> None:
        """Take another event in."""
        self.accounts += other.accounts
        self.facts += other.facts
        self.articles |= other.articles
        self.ways |= other.ways
        self.barred |= other.barred


def _clustered(accounts: Iterable[Compared]) -> list[_Event]:
    """Bring accounts together, first those for which most speaks, unless something keeps any two of them apart."""
    voices: dict[Facts, list[Compared]] = defaultdict(list)
    for account in accounts:
        voices[account.facts].append(account)
    told = sorted(voices.items(), key=lambda voice: voice[1][0].account_id)
    events = [_Event.of(number, facts, of) for number, (facts, of) in enumerate(told)]
    found = list(events)        # the event that each way of telling belongs to by now
    members = {id(event): [number] for number, event in enumerate(events)}
    for _, one, other in sorted(_bonds(events), key=lambda bond: (-bond[0], *bond[1:])):
        if found[one] is not found[other] and not found[one].against(found[other]):
            less, more = sorted((found[one], found[other]), key=lambda event: len(members[id(event)]))
            more.take(less)
            for number in members[id(less)]:
                found[number] = more
            members[id(more)] += members.pop(id(less))
    return list({id(event): event for event in found}.values())


def _bonds(events: Sequence[_Event]) -> list[tuple[float, int, int]]:
    """Give what speaks for each two that may be one, where it is enough; note which two something keeps apart.

    Ways of telling of one ground are looked at together: what is elsewhere for one of them is so for all.
    """
    grounds: dict[Ground, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        grounds[ground(event.facts[0])].append(number)
    found: list[tuple[float, int, int]] = []
    for mine, others in combinations_with_replacement(grounds.values(), 2):
        if mine is not others and elsewhere(events[mine[0]].facts[0], events[others[0]].facts[0]):
            _bar(events, mine, others)
        else:
            found += _weighed(events, combinations(mine, 2) if mine is others else product(mine, others))
    return found


def _weighed(events: Sequence[_Event], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[float, int, int]]:
    """Yield what speaks for each two of one ground, or of two that may be one, where it is enough."""
    for one, other in pairs:
        left, right = events[one], events[other]
        if at_odds(left.facts[0], right.facts[0]):
            left.barred |= right.ways
            right.barred |= left.ways
            continue
        weight = bond(left.facts[0], right.facts[0], left.verbal)
        if weight >= (ENOUGH_SPOKEN if left.verbal else ENOUGH):
            yield weight, min(one, other), max(one, other)


def _bar(events: Sequence[_Event], some: Sequence[int], others: Sequence[int]) -> None:
    """Note that none of some is one with any of others."""
    for ours, theirs in ((some, others), (others, some)):
        ways = sum(events[number].ways for number in theirs)
        for number in ours:
            events[number].barred |= ways


def _settled(accounts: Iterable[Compared], events: Sequence[_Event], found: dict[str, str]) -> list[Compared]:
    """Write down which event each account joins; give those that join none. What joins changes no event."""
    by_day: dict[date, list[_Event]] = defaultdict(list)
    for event in events:
        if (day := event.accounts[0].home) is not None:
            by_day[day].append(event)
    known: dict[tuple[object, ...], str | None] = {}
    left = []
    for account in _by_ground(accounts):
        key = (account.facts, account.first, account.last, account.home)
        if key not in known:
            known[key] = _joined(account, by_day)
        if (root := known[key]) is None:
            left.append(account)
        else:
            found[account.account_id] = root
    return left


def _joined(account: Compared, by_day: dict[date, list[_Event]]) -> str | None:
    if account.first is None or account.last is None:
        return None
    best: tuple[float, str] | None = None
    for back in range((account.last - account.first).days + 1):
        day = account.last - timedelta(days=back)
        away = account.home is not None and day < account.home
        for event in by_day.get(day, ()):
            if account.land and event.accounts[0].land and account.land != event.accounts[0].land:
                continue
            weight = event.weigh(account.facts)
            if away and not event.retold(account.facts):
                continue
            if weight >= (ENOUGH_AWAY if away else ENOUGH_LOOSE) and (best is None or weight > best[0]):
                best = weight, event.root
    return best[1] if best else None


def _by_ground(accounts: Iterable[Compared]) -> Iterator[Compared]:
    """Yield those of one ground after one another, so that what was found of it is at hand."""
    grounds: dict[Ground, list[Compared]] = defaultdict(list)
    for account in accounts:
        grounds[ground(account.facts)].append(account)
    return chain.from_iterable(grounds.values())


def _by_block(accounts: Iterable[Compared]) -> list[list[Compared]]:
    blocks: dict[tuple[str | None, date | None], list[Compared]] = defaultdict(list)
    for account in accounts:
        blocks[account.land, account.first].append(account)
    return list(blocks.values())


def _by_home(accounts: Iterable[Compared]) -> list[list[Compared]]:
    """Divide what joined no event by the day it is told under; without a day each is alone."""
    homes: dict[object, list[Compared]] = defaultdict(list)
    for account in accounts:
        homes[account.home or account.account_id].append(account)
    return list(homes.values())
