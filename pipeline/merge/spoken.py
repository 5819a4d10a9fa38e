"""Whether two mentions of an article are of the same words or talks: one side named in both, or told in one breath."""

from pipeline.merge.bond import ALIKE, shared
from pipeline.merge.odds import long_between
from pipeline.merge.sides import sides
from pipeline.merge.spots import TOWN, lie
from schemas.account import Facts
from schemas.mention import Mention

TALKS = "talks"
NEAR = 2                # sentences through which an act is told on, though nothing is said of it again
BREATH = 1              # sentences from one to the next
BOTH = 2.0              # what two sides' agreement, or one speaker's name, speaks for
EACH = 3.0              # and what both sides by name do, of words further on


def _two_speakers(one: Mention, other: Mention) -> bool:
    """Say whether two are known to speak, of different names and lands: the next sentence may quote somebody else."""
    people, others = _people(one), _people(other)
    if people and others:
        return people.isdisjoint(others)
    mine, theirs = _speakers(one), _speakers(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _people(mention: Mention) -> set[str]:
    """Give the last names of the persons who say it."""
    return {actor.name.split()[-1].casefold() for actor in mention.actors
            if actor.role != "target" and actor.kind == "person" and actor.name[:1].isupper()}


def _speakers(mention: Mention) -> frozenset[str]:
    """Give the last names and lands of who says it: who acts by words, else who is quoted."""
    said: list[tuple[str | None, str | None]] = [
        (actor.name, actor.country) for actor in mention.actors if actor.role != "target"]
    said = said or [(mention.claimant_name, mention.claimant_country)]
    return frozenset(word for name, country in said if name for word in (name.split()[-1].casefold(), country) if word)


def same_words(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether two mentions are of the same words: one side named in both, or told in one breath."""
    if mention.in_title or mine.in_title:
        return bool(sides(told, facts))
    apart = abs((mine.sentence_ordinal or 0) - (mention.sentence_ordinal or 0))
    if apart and _others_addressed(told, facts):
        return False
    if mine.event_date == mention.event_date and _one_meeting(told, facts):
        return True
    if apart <= BREATH and not _two_speakers(mine, mention) and not long_between(mine, mention):
        return True
    return (sides(told, facts) or 0.0) >= (BOTH if apart <= NEAR else EACH) or shared(told, facts) >= ALIKE


def _one_meeting(one: Facts, other: Facts) -> bool:
    """Say whether both tell of talks in one town: of those of one day a text mostly means one round."""
    there = lie(one.spot, other.spot) == "same" and one.spot.level == TOWN
    return one.event_type == other.event_type == TALKS and there


def _others_addressed(one: Facts, other: Facts) -> bool:
    """Say whether the words are known to be of others here than there: who praises two praises each."""
    return bool(one.targets and other.targets) and not addressed(one, other)


def addressed(one: Facts, other: Facts) -> bool:
    """Say whether both are said or done to the same, or to two of one country."""
    return any(mine.name == theirs.name or (mine.country and mine.country == theirs.country)
               for mine in one.targets for theirs in other.targets)
