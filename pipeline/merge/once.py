"""What is done once in a period, or by one side to another on one day, so that two tellings of it are one act."""

from datetime import timedelta

from pipeline.lexicon.retold import load_retold
from pipeline.merge.counts import nearly
from pipeline.merge.cues import KNOWN_BY
from pipeline.merge.facts import DAY, LONG
from pipeline.merge.sides import COUNTRY, TAKEN, sides
from pipeline.merge.spots import TOWN, Lie
from schemas.account import Facts
from schemas.family import FAMILIES, TOLL

ONCE = 1.6
SIEGE = "blockade"
ON_PAPER = frozenset({"sanction"})      # done to a land by another, wherever it was signed
WEEK, MONTH = timedelta(days=8), timedelta(days=31)
SUICIDE = "suicide_bombing"
DEADLY = frozenset({"assassination", SUICIDE, TOLL})
TRIED = frozenset({"arrest"})
BOTH_NAMED = 3.0        # one side by name, the other by name or country
RARE = 1.5              # what a figure speaks for that two acts of one month rarely share: ten dead, nearly fifty
NAMED_THERE = 0.5       # what it speaks for that one is known by its town and day
A_PAIR = 0.9            # what a figure of two or more speaks for
SAME_WORDS = 0.6


def one_victim(one: Facts, other: Facts) -> bool:
    """Say whether both tell of the death of one person by first and last name, or the arrest or trial of one time."""
    at_once = one.start is not None and (one.start, one.end) == (other.start, other.end)
    tried = at_once and one.event_type == other.event_type in TRIED
    if one.event_type not in DEADLY and other.event_type not in DEADLY and not tried:
        return False
    return not _by_name(one).isdisjoint(_by_name(other))


def _by_name(facts: Facts) -> set[str]:
    """Give the first and last names of those whom it befell; who blows himself up is one of them."""
    hit = facts.targets | facts.sources if facts.event_type == SUICIDE else facts.targets
    return {who.name for who in hit if who.kind == "person" and who.named and " " in who.name}


def one_way(one: Facts, other: Facts) -> bool:
    """Say whether both were done in a way of which a land rarely sees two a day."""
    return not one.ways.isdisjoint(other.ways)


def of_a_period(one: Facts, other: Facts, alike: float) -> bool:
    """Say whether one tells of a period and the other not, or both of one without the same words ("last year").

    "This week" without a toll is a day that is not told.
    """
    if _long(one) and _long(other):
        return alike < SAME_WORDS
    known = one_way(one, other)      # what "last week's raid" took is its own
    return any(_long(facts) and not _some_day(facts, known) for facts in (one, other))


def once(one: Facts, other: Facts, counted: float, lies: Lie) -> bool:
    """Say whether two acts of one period are one all the same.

    A place is taken once, of a town a figure tells, and of a month a rare figure, or who did it to whom; and what both
    call by its place ("the 2008 Orlin bombings") is one.
    """
    if _known_by(one) & _known_by(other):
        return True
    if lies == "same" and one.spot.level == TOWN and _long(one) == _long(other) and nearly(one.counts, other.counts):
        return True         # "in 2014" and "in December 2014" its school was attacked: the tolls are nearly alike
    if (one.start, one.end) != (other.start, other.end):
        return False
    of_a_month = one.start and one.end and one.end - one.start <= MONTH
    if in_its_month(one, other, lies):
        return True
    if of_a_month and counted >= RARE and lies in ("same", "near", "within"):
        return True
    if one.event_type != other.event_type:
        return False
    by_whom = (sides(one, other) or 0.0) >= BOTH_NAMED
    if of_a_month and (by_whom or one_victim(one, other) or one_way(one, other)):
        return True
    if lies != "same":
        return False
    both = (sides(one, other) or 0.0) >= 2 * COUNTRY        # one land is invaded by another once in a month
    lasting = one.event_type in TAKEN and (one.spot.level > 1 or (bool(of_a_month) and both))
    return lasting or (one.spot.level == TOWN and counted >= A_PAIR)


def in_its_month(one: Facts, other: Facts, lies: Lie) -> bool:
    """Say whether both tell by its month and town of one kind of act: "the summit in Orlin last July"."""
    if one.event_type != other.event_type or one.event_type in FAMILIES or lies != "same" or one.spot.level < TOWN:
        return False        # of acts of violence a town has seen several a month
    at_once = (one.start, one.end) == (other.start, other.end)
    return at_once and one.start is not None and one.end is not None and WEEK < one.end - one.start <= MONTH


def known_there(one: Facts, other: Facts, lies: Lie) -> float:
    """Give what speaks for it that one is called by its town and day: "yesterday's raid in Orlin" means that day's."""
    in_town = lies == "same" and one.spot.level == TOWN
    return NAMED_THERE * (in_town and any(_of_its_day(facts) for facts in (one, other)))


def _of_its_day(facts: Facts) -> bool:
    dated = facts.start is not None and facts.end is not None and facts.end - facts.start <= DAY
    return dated and bool(_known_by(facts)) and not facts.counts


def _known_by(facts: Facts) -> set[str]:
    return {way for way in facts.ways if way.startswith(KNOWN_BY)}


def taken(one: Facts, other: Facts, lies: Lie) -> float:
    """Give what speaks for it that both tell of one place taken on one day or in one period: it is taken once.

    A town's siege is one while it lasts; so is what was taken once, told of without a day ("Russia annexed Crimea").
    """
    if one.event_type == other.event_type == SIEGE and lies == "same" and one.spot.level == TOWN:
        return ONCE * all(not facts.words.isdisjoint(load_retold().besieged) for facts in (one, other))
    lasting = one.event_type == other.event_type and one.event_type in TAKEN
    if lasting and lies == "same" and one.start is None and other.start is None:
        return ONCE * ((sides(one, other) or 0.0) >= COUNTRY)
    return ONCE if lasting and lies == "same" and _at_once(one, other) else 0.0


def _at_once(one: Facts, other: Facts) -> bool:
    """Say whether both name the same days, or days of which neither is a period ("the weekend", "Sunday")."""
    short = one.start is not None and other.start is not None and not (_long(one) or _long(other))
    return short or (one.start, one.end) == (other.start, other.end)


def imposed(one: Facts, other: Facts) -> float:
    """Give what speaks for it that one land is told to punish another on one day: it does so once."""
    if one.event_type not in ON_PAPER or one.start is None or other.start is None or _long(one) or _long(other):
        return 0.0
    enough = 2 * COUNTRY if one.sources and other.sources else COUNTRY
    return ONCE * (one.start.date() == other.start.date() and (sides(one, other) or 0.0) >= enough)


def _some_day(facts: Facts, known: bool) -> bool:
    """Say whether a period is a week at most, and nothing is counted that may have come together in it."""
    short = facts.start is not None and facts.end is not None and facts.end - facts.start <= WEEK
    return short and (known or not facts.counts)


def _long(facts: Facts) -> bool:
    return facts.start is not None and facts.end is not None and facts.end - facts.start > LONG
