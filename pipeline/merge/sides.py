"""Whether two accounts name the same doers, and the same that it was done to; sides never change places."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from pipeline.lexicon.retold import load_retold
from pipeline.merge.spots import TOWN, lie
from pipeline.merge.words import stems
from schemas.account import Facts, Who
from schemas.family import FAMILIES

Sides = tuple[frozenset[Who], frozenset[Who], frozenset[Who]]       # sources, targets, participants
ANYBODY = frozenset({"civilians", "crowd", "unknown"})
ARMED = frozenset({"military", "government", "police"})
FORCES = ARMED | {"state"}
TAKEN = frozenset({"territory_captured", "territory_regained"})     # what is taken is taken once in a period
AT_HOME = frozenset({"arrest"})         # a state holds its own soldiers, too
LOSSES = frozenset({"military", "police", "person"})
PERSON = frozenset({"person"})
BODIES = frozenset({"rebels", "organization"})
BY_NAME = PERSON | {"organization"}     # who is known by a name that few others bear

NAMED, COUNTRY, MET = 2.0, 1.0, 1.5     # what one name speaks for, one country, one country among those who met
BOTH = 3.0              # two names of those who met
OTHERS = -1.5           # others harmed: an outlet may name the town's people, another the soldiers among them
APART = -9.0
SPELT = 5               # letters that spellings of one last name begin with
HELD = 16384            # pairs of sides that are looked at again and again on one day


def sides(one: Facts, other: Facts) -> float | None:
    """Give how much the sides speak for one happening, from 0; None where they speak against it."""
    armed = _armed(one) and _armed(other)
    if armed and (_own_rebels(one, other) or _own_rebels(other, one)):
        return None
    weight = _sides(_of(one), _of(other), armed, one.event_type in AT_HOME)
    return 0.0 if weight is None and _taken_by_both(one, other) else weight


@lru_cache(maxsize=HELD)
def _sides(one: Sides, other: Sides, armed: bool, at_home: bool) -> float | None:
    if not at_home and (_swapped(one, other) or _swapped(other, one)):
        return None
    if _two_meetings(one[2], other[2]):
        return None
    (sources, targets, _), (doing, suffering, _) = one, other
    doers, harmed = _side(sources, doing, COUNTRY), _side(targets, suffering, COUNTRY)
    if not doers and (_two_camps(sources, doing) or _two_camps(doing, sources)):
        return None
    if doers > 0 and 0 < harmed <= COUNTRY and (_at_home(sources, targets) or _at_home(doing, suffering)):
        harmed = 0.0        # whom it is done to is of the doer's country in any case
    if harmed == APART and armed and _own_losses(one, other):
        harmed = 0.0
    met = BOTH if _pair_met(one[2], other[2]) else _side(one[2], other[2], MET)
    return None if APART in (doers, met) else doers + max(harmed, OTHERS) + met


def _taken_by_both(one: Facts, other: Facts) -> bool:
    """Say whether both tell of one town taken: allies take it together, and no two foes both."""
    if one.event_type != other.event_type or one.event_type not in TAKEN:
        return False
    return one.spot.level == other.spot.level == TOWN and lie(one.spot, other.spot) == "same"


def others_harmed(one: Facts, other: Facts) -> bool:
    """Say whether it was done to others here than there; those who do it have losses of their own."""
    return (_side(one.targets, other.targets, COUNTRY) == APART
            and not (_armed(one) and _armed(other) and _own_losses(_of(one), _of(other))))


def both_named(one: Facts, other: Facts) -> bool:
    """Say whether doer and addressee, or two of those who met, bear the same names in both; a state's name will do."""
    met = {who.name for who in one.participants} & {who.name for who in other.participants}
    return len(met) > 1 or (_any_named(one.sources, other.sources) and _any_named(one.targets, other.targets))


def own_names(facts: Facts) -> frozenset[str]:
    """Give the stems of those who take part by a name of their own: a text may tell of them in other words."""
    return _own_names(_of(facts))


@lru_cache(maxsize=HELD)
def _own_names(sides: Sides) -> frozenset[str]:
    names = " ".join(who.name for side in sides for who in side if who.named and who.kind in BY_NAME)
    return frozenset(stems(names)) - load_retold().familiar - load_retold().usual


def _any_named(one: Collection[Who], other: Collection[Who]) -> bool:
    return any(left.named and (left.name == right.name or _one_name(left, right)) for left in one for right in other)


def _of(facts: Facts) -> Sides:
    return facts.sources, facts.targets, facts.participants


def _armed(facts: Facts) -> bool:
    return facts.event_type in FAMILIES


def _side(one: Collection[Who], other: Collection[Who], weight: float) -> float:
    """Weigh a role: the same name, the same country, nothing known, or APART."""
    if not one or not other:
        return 0.0
    ones, others = _somebody(one), _somebody(other)
    if not ones or not others:
        return 0.0
    if any(_one_name(left, right) for left in ones for right in others):
        return NAMED
    if any(_of_one_house(left.name, right.name) or _named_after(left, right) for left in ones for right in others):
        return weight       # the Taliban, and the faction of theirs that did it, whatever lands they are of
    persons = [PERSON.issuperset(who.kind for who in side) for side in (ones, others)]
    if all(persons):
        return APART if all(who.named for who in (*ones, *others)) else 0.0
    lands, other_lands = _lands(ones), _lands(others)
    if lands & other_lands:
        return weight * len(lands & other_lands)
    if all(who.country for who in (*ones, *others)):
        return APART
    if {who.name for who in ones if who.named} & {who.name for who in others if who.named}:
        return weight       # an army of no country, by its name
    if any(persons):
        return 0.0          # one may be of the others: a bomber of a group, a fighter of a militia
    return APART if all(_is_a_name(who) and not who.country for who in (*ones, *others)) else 0.0


def _is_a_name(who: Who) -> bool:
    """Say whether a side bears a name of its own; "Islamist gunmen" may be of any."""
    return who.named and who.name.split()[-1:] != [] and who.name.split()[-1] not in load_retold().armed_men


def _of_one_house(one: str, other: str) -> bool:
    """Say whether one of two groups is a part of the other."""
    factions = load_retold().factions
    return other in factions.get(one, ()) or one in factions.get(other, ())


def _named_after(one: Who, other: Who) -> bool:
    """Say whether the name of one of two bodies begins with the other's: an Islamic State cell is the Islamic State."""
    bodies = BODIES.issuperset((one.kind, other.kind)) and one.named and other.named
    return bodies and (f"{one.name} ".startswith(f"{other.name} ") or f"{other.name} ".startswith(f"{one.name} "))


def _one_name(one: Who, other: Who) -> bool:
    """Say whether two are one by name: a person's last name will do; a state or a common noun says too little."""
    if not (one.named and other.named) or {one.kind, other.kind} & (FORCES | ANYBODY):
        return False
    if one.name == other.name:
        return True
    return one.kind == other.kind == "person" and (
        one.name.split()[-1:] == other.name.split()[-1:] or _misspelt(one.name, other.name))


def _misspelt(one: str, other: str) -> bool:
    """Say whether two names are spellings of one: the same first name, and last names that begin alike."""
    names, others = one.split(), other.split()
    if min(len(names), len(others)) < 2 or names[0] != others[0]:
        return False
    return min(len(names[-1]), len(others[-1])) > SPELT and names[-1][:SPELT] == others[-1][:SPELT]


def _two_meetings(one: Collection[Who], other: Collection[Who]) -> bool:
    """Say whether those who met are known to be others: each meeting has one whom the other lacks."""
    if len(one) < 2 or len(other) < 2:
        return False
    lands, other_lands = _lands(one), _lands(other)
    if len(lands) > 1 and len(other_lands) > 1 and lands - other_lands and other_lands - lands:
        return True
    if _two_militias(one, other) and not (lands - other_lands and other_lands - lands):
        return True         # soldiers met one here, another there
    people, others = ({who.name.split()[-1] for who in side if who.kind == "person" and who.named and who.name}
                      for side in (one, other))
    return len(people) > 1 and len(others) > 1 and bool(people - others) and bool(others - people)


def _two_militias(one: Collection[Who], other: Collection[Who]) -> bool:
    """Say whether each side has a body by a name of its own that the other lacks, and none is a part of another."""
    ours, theirs = ([who.name for who in side if who.kind in ("rebels", "organization") and _is_a_name(who)]
                    for side in (one, other))
    return bool(ours and theirs) and not any(
        mine.split()[-1] == other_name.split()[-1] or _of_one_house(mine, other_name)
        for mine in ours for other_name in theirs)


def _groups(side: Iterable[Who]) -> set[str]:
    """Give the last words of the names of bodies that are of no country; rebels by a common noun may be of any."""
    return {who.name.split()[-1] for who in side
            if who.named and who.name and not who.country and who.kind in ("rebels", "organization")
            and who.name.split()[-1] not in load_retold().armed_men}


def _pair_met(one: Collection[Who], other: Collection[Who]) -> bool:
    """Say whether two of those who met are the same by name."""
    same = [(left, right) for left in one for right in other if _one_name(left, right)]
    return min(len({left for left, _ in same}), len({right for _, right in same})) > 1


def _own_losses(one: Sides, other: Sides) -> bool:
    """Say whether here the doer's own people are harmed, and there others are: raiders, too, have dead."""
    doers = _lands(one[0] | other[0])
    return any(who.kind in LOSSES and who.country in doers for who in one[1] | other[1])


def _two_camps(one: Collection[Who], other: Collection[Who]) -> bool:
    """Say whether a group of no country does it here, and a state's forces alone there."""
    return bool(one and other and _groups(one) and not _lands(one)
                and all(who.kind in ARMED and who.country for who in other))


def _own_rebels(one: Facts, other: Facts) -> bool:
    """Say whether a land's own rebels do it here, and its forces there; rebels abroad may be another state's."""
    land = other.spot.country
    if not one.sources or not other.sources or land is None or one.spot.country not in (land, None):
        return False
    return (all(who.kind == "rebels" and who.country == land for who in one.sources)
            and all(who.kind in ARMED and who.country == land for who in other.sources))


def _swapped(one: Sides, other: Sides) -> bool:
    """Say whether a side's forces do it here and suffer it there."""
    (sources, targets, _), (doing, suffering, _) = one, other
    if not sources or not suffering:
        return False
    doers = _lands(who for who in sources if who.kind in FORCES) - _lands(
        who for who in sources if who.kind not in FORCES)      # a crowd that its own state is named beside
    harmed = _lands(who for who in suffering if who.kind in FORCES)
    straight = _lands(sources) & _lands(doing) or _lands(targets) & _lands(suffering)
    return bool(doers & harmed) and not straight


def _at_home(sources: Iterable[Who], targets: Iterable[Who]) -> bool:
    return bool(_lands(sources) & _lands(targets))


def _somebody(side: Collection[Who]) -> list[Who]:
    """Drop people named by a common noun and of no country: they tell nothing apart."""
    return [who for who in side if who.country or who.kind not in ANYBODY]


def _lands(side: Iterable[Who]) -> set[str]:
    return {who.country for who in side if who.country}
