"""What speaks for two accounts telling one happening, and what rules it out."""

from datetime import timedelta

from pipeline.lexicon.retold import load_retold
from pipeline.merge.counts import FAR, TOLLS, counts, nearly
from pipeline.merge.once import (
    ON_PAPER,
    imposed,
    in_its_month,
    known_there,
    of_a_period,
    once,
    one_victim,
    one_way,
    taken,
)
from pipeline.merge.sides import COUNTRY, NAMED, TAKEN, both_named, own_names, sides
from pipeline.merge.spots import TOWN, Lie, lie
from pipeline.merge.words import FULL
from schemas.account import Facts, Spot, Who
from schemas.crosswalk import CROSSWALK
from schemas.family import FAMILIES, TOLL, kindred

Ground = tuple[bool, Spot, frozenset[Who], frozenset[Who], frozenset[Who]]
PLACES: dict[Lie, float] = {"same": 3.0, "near": 2.0, "within": 1.25, "wide": 0.5, "unknown": 0.0, "apart": 0.0}
LEVELS = {3: 3.0, 2: 1.75, 1: 0.5}       # what the same place speaks for, by its level
SAME_TYPE, SAME_MEANS, SAME_WEAPON, SAME_HOURS = 0.5, 0.75, 1.0, 0.5
SAME_WAY = 2.6          # what it speaks for that both were done in a way of which a land rarely sees two a day
WORDS = ((0.6, 2.5), (0.35, 1.5), (0.2, 0.75))      # what a share of the shorter's words speaks for
MUCH, MANY_WORDS, MUCH_ALIKE = 0.45, 5, 2.0         # and what nearly half of them does where they are many
PRINTED, AGAIN = 0.9, 3.25      # so much of the words is one sentence, printed twice
SPOKEN = 1.0            # where words were spoken says less than where shells fell
MET_AT = 2.0            # and a house where many meet, or the capital that aid is for, little more
OFTEN = frozenset({"criticism", "praise"})      # one says it to another of many things in a day
OF_ONE_THING = 0.2      # what two tellings of it must share of their words
FEWEST_WORDS = 3        # less is chance
FEWEST_RARE, USUAL_WEIGHT = 2.0, 0.5        # of what each stem says: "forces advanced on western Mosul" is chance, too
SENTENCE, VOCABULARY = 20, 200  # stems of a sentence; of 200 more, one text would hold all of any other's
ALIKE = 0.35
ONCE_A_DAY, A_DAY = frozenset({"protest", "riot"}), 0.1     # of which a town has one a day
SELDOM = frozenset({"chemical_attack"})     # of which no town sees two a day
IN_ITS_TYPE = "suicide bomb"    # what says no more than the type, where a town has seen many
OF_A_FRONT = frozenset({"aircraft", "artillery", "mortar", "rocket", "tank"})
IN_ITS_MONTH = 1.2      # that a town is told to have seen one act of a kind in one month
DIES_ONCE = 1.5         # what it speaks for that one person, by first and last name, was killed
SAME_NAMES = 0.25       # of words: both sides by the same names, where a country may have many who speak for it
COUNTED_TWICE = 0.1     # that of two acts of one town and day the tolls are nearly alike is a little
MANY, MANY_ALIKE = 20, 1.75     # so many dead, counted nearly alike, rarely fell in two acts of one day
AROUND = frozenset({"same", "near", "within"})
DAY = timedelta(days=1)
TOLL_KNOWN = 10         # fewer dead may be those of any two acts of a day


def apart(one: Facts, other: Facts) -> bool:
    """Say whether something rules out that both tell one happening, whatever else agrees."""
    return at_odds(one, other) or elsewhere(one, other)


def printed(one: Facts, other: Facts) -> bool:
    """Say whether a sentence that tells one act stands in both articles.

    Among other sentences its place, sides and hours may have been read otherwise.
    """
    return not one.said.isdisjoint(other.said)


def one_toll(one: Facts, other: Facts) -> bool:
    """Say whether both give a toll of ten or more in like words: one of two towns may be where it was written."""
    return not known_tolls(one).isdisjoint(known_tolls(other)) and shared(one, other) >= ALIKE


def known_tolls(facts: Facts) -> set[tuple[str, float]]:
    """Give the exact tolls of an account that are high enough to know it by."""
    return {(count.measure, count.value) for count in facts.counts
            if count.measure in TOLLS and not count.vague and count.value >= TOLL_KNOWN}


def others_said(one: Facts, other: Facts) -> bool:
    """Say whether accounts that share a sentence are of two happenings all the same."""
    return not kindred(one.event_type, other.event_type) or one.actual != other.actual


def at_odds(one: Facts, other: Facts) -> bool:
    """Say whether it is ruled out by what was done and when, and whether it was."""
    planned = one.actual != other.actual and not _came_about(one, other)
    return planned or not kindred(one.event_type, other.event_type) or _other_hours(one, other)


def _came_about(one: Facts, other: Facts) -> bool:
    """Say whether one is planned for a day and may be what the other tells: talks, a march, a new sanction.

    What is taken may have been taken by who set out for it in the same period: "the push for Orlin began in May".
    """
    if one.event_type != other.event_type or one.event_type in FAMILIES:
        return False
    if one.event_type in TAKEN:
        together = one.start is not None and (one.start, one.end) == (other.start, other.end)
        return together or (_lasts(one, 2 * DAY) and _lasts(other, 2 * DAY))
    return _lasts(other if one.actual else one, DAY)


def _lasts(facts: Facts, longest: timedelta) -> bool:
    """Say whether it has a time of its own, of so many days at most."""
    return facts.start is not None and facts.end is not None and facts.end - facts.start <= longest


def far(one: Spot, other: Spot) -> bool:
    """Say whether it is ruled out by where alone."""
    return lie(one, other) == "apart"


def elsewhere(one: Facts, other: Facts) -> bool:
    """Say whether it is ruled out by who and where alone, and by what kind of telling it is; `ground` has all of it."""
    return (one.running != other.running or far(one.spot, other.spot)
            or sides(one, other) is None)


def ground(facts: Facts) -> Ground:
    """Give what of facts decides what is elsewhere."""
    return facts.running, facts.spot, facts.sources, facts.targets, facts.participants


def bond(one: Facts, other: Facts, verbal: bool) -> float:
    """Give how much speaks for one happening of two accounts that nothing keeps apart; about 3 is enough.

    A town's raid is no more than a part of its country's, unless their figures or their words agree. That two acts of
    violence are of one kind and place says nothing: a town at the front is raided many times a day.
    """
    if verbal and _of_other_things(one, other):
        return 0.0
    own, common = weights(one, other, verbal)
    known = one.event_type not in FAMILIES or one.event_type == other.event_type in SELDOM
    return own + common if own > 0 or known else 0.0


def _of_other_things(one: Facts, other: Facts) -> bool:
    """Say whether two whole sentences of blame or praise have nothing in common but who speaks to whom."""
    whole = min(len(one.words), len(other.words)) >= FULL
    return one.event_type in OFTEN and whole and shared(one, other) < OF_ONE_THING and not printed(one, other)


def weights(one: Facts, other: Facts, verbal: bool) -> tuple[float, float]:
    """Give what speaks for one happening: what is the act's own (sides, figures, words, means), then kind and place."""
    lies = lie(one.spot, other.spot)
    counted = _counted(one, other, lies)
    alike = shared(one, other)
    again = printed(one, other)
    if counted <= FAR and not again:
        return 0.0, 0.0
    dies_once = one_victim(one, other)
    sure = again or dies_once
    known = sure or one_way(one, other)
    if counted < 1 and lies == "wide" and not (verbal or one.event_type in ON_PAPER) and alike < ALIKE and not known:
        return 0.0, 0.0
    if counted < 1 and not sure and of_a_period(one, other, alike) and not once(one, other, counted, lies):
        return 0.0, 0.0
    place = LEVELS[one.spot.level] if lies == "same" else PLACES[lies]
    if verbal or one.event_type in ON_PAPER:
        place = min(place, SPOKEN if _spoken(one) or not verbal else MET_AT)
    named, at_home = _named(one, other, verbal)
    named += DIES_ONCE * dies_once
    if again:
        named, counted = max(named, 0.0), max(counted, 0.0)
    words = AGAIN if again else _wording(one, other, alike)
    monthly = IN_ITS_MONTH * (counted >= 0 and in_its_month(one, other, lies))
    once_only = taken(one, other, lies) + imposed(one, other) + known_there(one, other, lies)
    own = named + monthly + counted + words + _manner(one, other) + once_only
    return own, at_home + _kind(one, other) + place


def _counted(one: Facts, other: Facts, lies: Lie) -> float:
    """Give what figures speak for it: of tolls nearly alike the high ones, the others little."""
    counted = counts(one.counts, other.counts, lies in ("same", "near") and one.spot.level > 1)
    in_town = lies == "same" and one.spot.level == TOWN
    if FAR < counted < 0 and in_town and nearly(one.counts, other.counts):
        return COUNTED_TWICE
    around = lies in AROUND and not in_town and _at_once(one, other)
    return MANY_ALIKE if FAR < counted < 1 and around and nearly(one.counts, other.counts, MANY) else counted


def shared(one: Facts, other: Facts) -> float:
    """Give the share of the shorter's words that stand in the other too, be it in a name; 0 where only a few do.

    A long text (a list of a week's news, glued to one sentence) has some of any other's words by chance: they are no
    news. What every other sentence of war has counts half.
    """
    common = one.words & (other.words | own_names(other)) | other.words & own_names(one)
    if len(common) < FEWEST_WORDS:
        return 0.0
    # Of equal lengths the one that says less: it must not matter which of the two is looked at first.
    shorter, longer = sorted((one.words, other.words), key=lambda words: (len(words), _telling(words)))
    share = _telling(common) / max(_telling(shorter), _telling(common)) - max(0, len(longer) - SENTENCE) / VOCABULARY
    return max(0.0, share) if _telling(common) >= FEWEST_RARE or share >= PRINTED else 0.0


def _telling(words: frozenset[str]) -> float:
    return len(words) - (1 - USUAL_WEIGHT) * len(words & load_retold().usual)


def _named(one: Facts, other: Facts, verbal: bool) -> tuple[float, float]:
    """Give what the sides speak for it, and what they do as anybody could tell: the place's own country takes part."""
    named = sides(one, other) or 0.0
    home, lands = {one.spot.country, other.spot.country}, _lands_in_common(one, other)
    of_the_land = named == COUNTRY and bool(lands) and lands <= home
    at_home = not verbal and (of_the_land or (named == NAMED and _rebels_hit(one, other)))
    return (0.0, named) if at_home else (named + SAME_NAMES * (verbal and both_named(one, other)), 0.0)


def _rebels_hit(one: Facts, other: Facts) -> bool:
    """Say whether a rebel group is hit or met by two acts of which one has no day of its own: a front sees it daily."""
    return not _dated(one, other) and any(who.kind == "rebels" for who in one.targets | one.participants)


def _lands_in_common(one: Facts, other: Facts) -> set[str | None]:
    return {who.country for mine, theirs in ((one.sources, other.sources), (one.targets, other.targets))
            for who in mine if who.country and who.country in {their.country for their in theirs}}


def _wording(one: Facts, other: Facts, alike: float) -> float:
    if alike >= PRINTED and min(len(one.words), len(other.words)) >= FULL:
        return AGAIN
    if alike >= MUCH and len(one.words & other.words) >= MANY_WORDS:
        return max(MUCH_ALIKE, next(weight for least, weight in WORDS if alike >= least))
    return next((weight for least, weight in WORDS if alike >= least), 0.0)


def _manner(one: Facts, other: Facts) -> float:
    known = _dated(one, other) or one.weapon != IN_ITS_TYPE
    armed = SAME_WEAPON * (_armed(one, other) and one.weapon not in OF_A_FRONT and known)
    return SAME_WAY * one_way(one, other) + armed + SAME_HOURS * (one.fine and other.fine)


def _dated(one: Facts, other: Facts) -> bool:
    """Say whether both have a time of their own."""
    return one.start is not None and other.start is not None


def _at_once(one: Facts, other: Facts) -> bool:
    """Say whether both have a time of their own that begins on one day."""
    return one.start is not None and other.start is not None and one.start.date() == other.start.date()


def _armed(one: Facts, other: Facts) -> bool:
    return one.weapon is not None and one.weapon == other.weapon


def _kind(one: Facts, other: Facts) -> float:
    """Give what the same type speaks for it, and arms that any day at a front sees."""
    same = one.event_type == other.event_type != TOLL
    known = FAMILIES.get(one.event_type)
    typed = SAME_TYPE if known is None or known.means is None else SAME_MEANS      # two attacks may be any two
    daily = A_DAY * (same and one.event_type in ONCE_A_DAY and _at_once(one, other))
    return daily + typed * same + SAME_WEAPON * (_armed(one, other) and one.weapon in OF_A_FRONT)


def _spoken(facts: Facts) -> bool:
    known = CROSSWALK.get(facts.event_type)
    return known is not None and known.verbal and not known.cooperative


def _other_hours(one: Facts, other: Facts) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.end <= other.start or other.end <= one.start
