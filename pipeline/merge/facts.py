"""What a mention says that can be compared, and what several mentions of one happening say together."""

import math
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta

from pipeline.lexicon.retold import load_retold
from pipeline.merge.cues import KNOWN_BY, adds_up, has_grown, named_by, of_a_series, of_old
from pipeline.merge.sides import TAKEN
from pipeline.merge.words import own_words, reprint, sentences, tolls
from schemas.account import Count, Facts, Spot, Who
from schemas.family import FAMILIES, TOLL
from schemas.mention import Mention
from schemas.quantity import Quantity
from schemas.vocabulary import ActorRole

RETOLD = (4, None)      # quad classes of what is retold: deeds of force, tolls, flights
DAY = timedelta(days=1)
LONG = timedelta(days=2)        # more is a period, whose totals are none of one night
FINE = frozenset({"minute", "hour", "part_of_day"})
SHOT_DOWN = "interception"
LEVELS = {"exact": 3, "admin1": 2, "country": 1}


def told_anew(mention: Mention) -> bool:
    """Say whether what a mention tells is spoken or given anew each time, words and help; harm is retold."""
    return mention.quad_class not in RETOLD


def facts_of(mention: Mention, *, alone: bool = True) -> Facts:
    """Give what one mention says; `alone` where its sentence tells no other act of its type."""
    told = mention.time_basis not in (None, "publication")
    start, end = _times(mention) if told else (None, None)
    words = own_words(mention)
    counts = frozenset(_count(q, has_grown(mention.evidence)) for q in mention.quantities
                       if is_total(q) and not _by_name(q, mention))
    said = sentences(mention, words) | reprint(mention, words) if alone else frozenset[int]()
    return Facts(
        event_type=mention.event_type, actual=mention.modality == "actual",
        start=start, end=end, fine=told and mention.time_precision in FINE, spot=spot_of(mention),
        sources=_side(mention, "source"), targets=_hit(mention), participants=_side(mention, "participant"),
        weapon=mention.weapon,
        ways=_ways(mention), counts=counts,
        running=any(q.scope == "running_total" for q in mention.quantities) or _of_many(mention, told),
        words=words, said=said | tolls(counts))


def joined(facts: Sequence[Facts]) -> Facts:
    """Give what several mentions of one happening say together, an act before its toll; the fullest must be first."""
    if len(facts) == 1:
        return facts[0]
    act = next((one for one in facts if one.event_type != TOLL), facts[0])
    timed = min(facts, key=lambda one: (one.start is None, not one.fine))
    return Facts(
        event_type=act.event_type, actual=any(one.actual for one in facts), start=timed.start, end=timed.end,
        fine=timed.fine,
        spot=max((one.spot for one in facts), key=lambda spot: spot.level),
        sources=frozenset().union(*(one.sources for one in facts)),
        targets=frozenset().union(*(one.targets for one in facts)),
        participants=frozenset().union(*(one.participants for one in facts)),
        weapon=next((one.weapon for one in facts if one.weapon), None),
        ways=frozenset().union(*(one.ways for one in facts)),
        counts=_together(facts),
        running=any(one.running for one in facts), words=frozenset().union(*(one.words for one in facts)),
        said=frozenset().union(*(one.said for one in facts)))


def _together(facts: Iterable[Facts]) -> frozenset[Count]:
    """Give the totals of several mentions of one happening; one that has grown has the others grown with it."""
    counts = frozenset[Count]().union(*(one.counts for one in facts))
    return frozenset(count._replace(grown=True) for count in counts) if any(c.grown for c in counts) else counts


def timeless(facts: Facts) -> Facts:
    """Give facts that name no time."""
    return facts._replace(start=None, end=None, fine=False)


def fullness(facts: Facts) -> tuple[bool, int]:
    """Order facts by how much they say: an act, then the most slots."""
    slots = (facts.spot.level, bool(facts.sources), bool(facts.targets), bool(facts.participants),
             facts.start is not None, facts.fine, bool(facts.counts), facts.weapon is not None)
    return facts.event_type != TOLL, sum(slots)


def spot_of(mention: Mention) -> Spot:
    """Give where a mention says it was; a village known by name alone counts as a town."""
    if mention.place_name is None and mention.place_country is None:
        return Spot()
    name, admin1 = folded(mention.place_name), folded(mention.admin1)
    level = LEVELS.get(mention.place_precision or "country", 1)
    if level < 3 and name != admin1 and mention.place_kind in ("city", "site"):
        level = 3
    return Spot(
        level=level, name=name, admin1=admin1, country=mention.place_country, geoname_id=mention.geoname_id,
        latitude=mention.latitude, longitude=mention.longitude, precision=mention.place_precision)


def is_total(quantity: Quantity) -> bool:
    """Say whether a figure is a total, of an act or of what many have come to: no rate, no part."""
    return quantity.per is None and quantity.part_of is None


def _by_name(quantity: Quantity, mention: Mention) -> bool:
    """Say whether a figure only names one of those whom it befell: it tells nothing of how many they were.

    So does one whom words speak of as of somebody known ("his mother"), and a bare toll of nobody, which is of some.
    """
    if mention.event_type == TOLL and not quantity.value:
        return True
    first = quantity.text.casefold().removeprefix("one of ").split(" ", 1)[0]
    known = quantity.value == 1 and first in load_retold().known_one
    return known or any((actor.start_char, actor.end_char) == (quantity.start_char, quantity.end_char)
               for actor in mention.actors if actor.kind == "person")


def folded(text: str | None) -> str | None:
    """Give one spelling: blanks and case do not tell names apart."""
    return " ".join(text.casefold().split()) if text is not None else None


def _of_many(mention: Mention, told: bool) -> bool:
    """Say whether a mention tells of a series of acts; what is of one day is one happening all the same.

    So is what news tells of one town as new: "A series of blasts kills nine in Orlin".
    """
    if mention.quantities and adds_up(mention.evidence):
        return True
    if mention.time_start and mention.time_end and told and mention.time_end - mention.time_start <= LONG:
        return False
    if _named_after(mention, mention.rule.rpartition("/")[2]):
        return False
    if mention.time_basis == "publication" and mention.place_precision == "exact" and mention.quantities:
        return False
    act = mention.rule.partition("/")[2].rpartition("_")[2]
    # Words and a town's fall are told beside a series of attacks, and are none of it.
    series = not (told_anew(mention) or mention.event_type in TAKEN) and of_a_series(mention.evidence, act)
    return series or (not told and of_old(mention.evidence))


def _ways(mention: Mention) -> frozenset[str]:
    """Give the way in which one act was done, none where words tell of several: "during raids"."""
    trigger, words = mention.rule.rpartition("/")[2], mention.evidence.casefold()
    return _named_after(mention, trigger) | frozenset(
        way for way, triggers in load_retold().ways.items() if trigger in triggers and f"{way}s" not in words)


def _named_after(mention: Mention, act: str) -> frozenset[str]:
    """Give the town or region by whose name an act of violence is known."""
    place = mention.place_name
    if place is None or mention.place_kind == "country" or mention.event_type not in FAMILIES:
        return frozenset()
    return frozenset({f"{KNOWN_BY}{folded(place)}"} if named_by(place, act, mention.evidence) else ())


def _times(mention: Mention) -> tuple[datetime | None, datetime | None]:
    """Give when it was; hours that another sentence named are no more than its day: what goes on may be later."""
    start, end = mention.time_start, mention.time_end
    if mention.time_basis != "inherited" or mention.time_precision not in FINE or start is None or end is None:
        return start, end
    midnight = datetime.combine(start.date(), time(), UTC)
    return midnight, midnight + math.ceil((end - midnight) / DAY) * DAY


def _side(mention: Mention, role: ActorRole) -> frozenset[Who]:
    return frozenset(
        Who(name=folded(actor.name) or "", country=actor.country, kind=actor.kind,
                            named=actor.name[:1].isupper())
        for actor in mention.actors if actor.role == role)


def _hit(mention: Mention) -> frozenset[Who]:
    """Give to whom it is done; what is shot down over a land was mostly fired at it, whatever of that is named."""
    hit = _side(mention, "target")
    if mention.event_type != SHOT_DOWN or mention.place_country is None:
        return hit
    return frozenset(who for who in hit if who.country != mention.place_country)


def _count(quantity: Quantity, grown: bool) -> Count:
    return Count(
        measure=quantity.measure, unit=quantity.unit, category=quantity.category, of_country=quantity.of_country,
        value=quantity.value, lower=quantity.lower, upper=quantity.upper, rough=quantity.approximate,
        vague=quantity.bound == "vague", grown=grown)

