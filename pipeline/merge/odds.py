"""What keeps two mentions of one article apart: another day, place, side or figure, an answer, a time long before."""

from datetime import timedelta

from pipeline.merge.account import LOOK_BACK
from pipeline.merge.bond import apart
from pipeline.merge.counts import FAR, TOLLS, counts
from pipeline.merge.cues import answers, counted_before, means_an_act, of_those_told, one_more
from pipeline.merge.facts import LONG
from pipeline.merge.fates import ends_himself
from pipeline.merge.sides import others_harmed
from pipeline.merge.spots import REGION, TOWN, lie
from schemas.account import Count, Facts
from schemas.family import TOLL
from schemas.mention import Mention

WEEK = timedelta(days=8)
KINDS = frozenset({"child", "woman"})
CROWD = {"protest"}


def against(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether a slot of two mentions of an article keeps them apart."""
    if at_odds(mine, told, mention, facts) or others_counted(mine, told, mention, facts):
        return True
    alike = _one_crowd(told, facts) or _dead_and_hurt(mine, told, mention, facts)
    if others_harmed(told, facts) and not alike and not _in_that_act(mine, mention):
        return True
    if mine.in_title or mention.in_title or lie(told.spot, facts.spot) != "wide" or of_those_told(mention.evidence):
        return False
    if not _whole(told, facts):
        return False
    return counts(told.counts, facts.counts, False) <= 0


def at_odds(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether what was done, when, where or by whom rules one happening out."""
    if apart(told, facts) or _answered(mine, mention) or _two_towns(mine, told, mention, facts):
        return True
    if told.actual != facts.actual and not (mine.in_title or mention.in_title):
        return True         # a text tells plans apart from acts
    return _other_days(mine, mention)


def _other_days(one: Mention, other: Mention) -> bool:
    """Say whether their words date them to other days, of which neither is in a week that the other may mean."""
    if any(mention.event_date_basis != "text" for mention in (one, other)) or one.event_date == other.event_date:
        return False
    return not in_its_week(one, other) and not in_its_week(other, one)


def in_its_week(week: Mention, other: Mention) -> bool:
    """Say whether one was "last week", with no toll that may have come together in it, and the other on a day of it."""
    length, day = _length(week), other.event_date
    if day is None or other.event_date_basis != "text" or (_length(other) or LONG) > LONG:
        return False
    if length is None or not LONG < length <= WEEK or week.time_start is None or week.event_date is None:
        return False
    alone = not week.quantities or (_one_act(week) and week.event_type == other.event_type)
    return alone and week.time_start.date() <= day <= week.event_date


def _length(mention: Mention) -> timedelta | None:
    return mention.time_end - mention.time_start if mention.time_start and mention.time_end else None


def _one_act(mention: Mention) -> bool:
    """Say whether words tell of one act, in whose toll a week's others are not: "last week's raid killed nine"."""
    plural = f"{mention.rule.rpartition('_')[2].rpartition('/')[2]}s"
    return mention.event_type != TOLL and plural not in mention.evidence.casefold()


def _two_towns(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether each names a town of its own, however near: who writes of two towns tells them apart."""
    if lie(told.spot, facts.spot) != "near" or mine.in_title or mention.in_title:
        return False
    return all(one.place_kind == "city" and (one.place_name or "") in one.evidence for one in (mine, mention))


def others_counted(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether their figures rule it out, which those of two voices do not, nor a part of the dead told before."""
    at_one_place = lie(told.spot, facts.spot) == "same" and told.spot.level > 1
    counted = counts(told.counts, facts.counts, at_one_place)
    return counted < 0 and not _counts_anew(mine, mention) and (counted <= FAR or not _two_voices(mine, mention))


def _one_crowd(told: Facts, facts: Facts) -> bool:
    """Say whether both tell of a crowd in one town: it is against one, and calls on another."""
    types = {told.event_type, facts.event_type}
    return types == CROWD and lie(told.spot, facts.spot) == "same" and told.spot.level == TOWN


def _dead_and_hurt(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether one sentence counts the dead and the next the hurt: of one crash they may be of two lands."""
    bare = mine.event_type == mention.event_type == TOLL and _counted_as(told).isdisjoint(_counted_as(facts))
    near = abs((mine.sentence_ordinal or 0) - (mention.sentence_ordinal or 0)) == 1
    return bare and near and not (mine.in_title or mention.in_title)


def _in_that_act(mine: Mention, mention: Mention) -> bool:
    """Say whether the next sentence tells whom else the act just told befell: "two guards were hurt in the raid"."""
    follows = not mention.in_title and (mention.sentence_ordinal or 0) - (mine.sentence_ordinal or 0) == 1
    return follows and not mine.in_title and means_an_act(mention) and not one_more(mention.evidence)


def _counted_as(facts: Facts) -> set[str]:
    return {count.measure for count in facts.counts}


def _answered(one: Mention, other: Mention) -> bool:
    """Say whether a sentence tells of one act what it answered, the other: "raided X in retaliation for rockets"."""
    beside = not (one.in_title or other.in_title) and one.sentence_ordinal == other.sentence_ordinal
    types = {one.event_type, other.event_type}
    return beside and len(types) > 1 and TOLL not in types and answers(one.evidence)


def long_between(one: Mention, other: Mention) -> bool:
    """Say whether one is dated by its words to more than a week before the day on which the other is told."""
    dated, told = sorted((one, other), key=lambda mention: mention.event_date_basis != "text")
    if dated.event_date is None or told.event_date is None or told.event_date_basis == "text":
        return False
    return dated.event_date_basis == "text" and told.event_date - dated.event_date > timedelta(days=LOOK_BACK)


def names_a_period(mention: Mention) -> bool:
    """Say whether words of its own date it to more than two days ("in 2012"): most begin an act of their own."""
    if mention.time_start is None or mention.time_end is None or mention.time_basis == "inherited":
        return False
    return mention.time_end - mention.time_start > LONG


def _whole(one: Facts, other: Facts) -> bool:
    """Say whether the wider of two places is a whole with parts of its own: its state is struck, or both count.

    So is what a period comes to: a month's dead of a land are no act's in a town.
    """
    wider, finer = sorted((one, other), key=lambda facts: facts.spot.level)
    if finer.spot.level <= REGION:
        return False        # a region in its country goes on about the same act
    of_a_period = wider.start is not None and wider.end is not None and wider.end - wider.start > LONG
    both = not _counted(wider).isdisjoint(_counted(finer._replace(counts=_of_no_kind(finer))))
    return both or bool(wider.counts and of_a_period) or any(who.kind == "state" for who in wider.targets)


def _of_no_kind(facts: Facts) -> frozenset[Count]:
    """Give what is counted but for women and children, who are some of a land's dead: "75 died", "nine children"."""
    return frozenset(count for count in facts.counts if count.category not in KINDS)


def _counted(facts: Facts) -> set[str]:
    """Give what is counted, people as one: shops that a blast destroyed are no part of those it killed."""
    return {"people" if count.measure in TOLLS else count.measure for count in facts.counts}


def _counts_anew(one: Mention, other: Mention) -> bool:
    """Say whether one counts some of the other's dead, or as a toll without an act what was counted earlier."""
    if of_those_told(other.evidence) or _of_one_breath(one, other) or _others_of_it(one, other):
        return True
    return ends_himself(one, other) or any(
        mention.event_type == TOLL and counted_before(mention.evidence) for mention in (one, other))


def _others_of_it(one: Mention, other: Mention) -> bool:
    """Say whether one counts others whom a known act befell, or another counts: "40 died in the raid, Tor says"."""
    if one_more(other.evidence) or not means_an_act(other):
        return False
    return _two_voices(one, other) or _hit(one).isdisjoint(_hit(other))


def _hit(mention: Mention) -> set[str]:
    return {actor.name for actor in mention.actors if actor.role == "target"}


def _of_one_breath(one: Mention, other: Mention) -> bool:
    """Say whether one sentence does one thing to the same people twice: "five were jailed, two of them for life"."""
    if one.in_title or other.in_title or one.sentence_ordinal != other.sentence_ordinal:
        return False
    hit = _hit(one)
    alike = one.event_type == other.event_type and one.place_name == other.place_name
    return alike and bool(hit) and hit == _hit(other)


def _two_voices(one: Mention, other: Mention) -> bool:
    """Say whether two claimants are known to speak, of whom each may count otherwise."""
    return None not in (one.claimant_name, other.claimant_name) and one.claimant_name != other.claimant_name
