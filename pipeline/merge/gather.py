"""An article's own accounts: its mentions of one happening, brought together where nothing in them disagrees."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations, groupby

from pipeline.merge.account import LOOK_BACK, account
from pipeline.merge.bond import ALIKE, apart, bond, shared, weights
from pipeline.merge.counts import FAR, counts
from pipeline.merge.cues import answers, counted_before, one_more
from pipeline.merge.facts import LONG, facts_of, fullness, joined
from pipeline.merge.sides import others_harmed, sides
from pipeline.merge.spots import REGION, lie
from schemas.account import Account, Facts, Spot
from schemas.family import TOLL
from schemas.mention import Mention

MATERIAL = 4            # quad class of material conflict: harm is retold; words are spoken anew each time
NEAR = 2                # sentences through which an act is told on, though nothing is said of it again
BY_NAME = 2.75          # what must for one that names a year or month anew: a place and a side
SPEAKS = 1.75           # what must speak for the same act further on: a place, a name, a country and the weapon
COUNTED = 1.0           # and what a figure must
BREATH = 1              # sentences from one to the next
BOTH = 2.0              # what two sides' agreement, or one speaker's name, speaks for
AS_WHOLES = 4.0         # what must for two of which single mentions were kept apart
EACH = 3.0              # and what both sides by name do, of words further on


def accounts(mentions: Iterable[Mention]) -> tuple[Account, ...]:
    """Give the accounts of each article; all mentions of an article must be given together, in whatever order.

    A slot left out is no disagreement: what names no day, place or side goes on about what the article told last
    of its kind.
    """
    ordered = sorted(mentions, key=lambda m: (m.article_id, m.in_title, m.start_char, m.mention_id))
    return tuple(account(happening.mentions, happening.facts) for _, own in groupby(ordered, key=lambda m: m.article_id)
                 for happening in _happenings(tuple(own)))


def _happenings(mentions: Sequence[Mention]) -> Iterable["_Happening"]:
    """Give what an article tells, each with its mentions.

    A mention goes to what it most speaks for, and of equals to the one told last; a headline to the one told first.
    """
    found: list[_Happening] = []
    sentences = Counter((mention.event_type, mention.evidence) for mention in mentions)
    for mention in mentions:
        facts = facts_of(mention, alone=sentences[mention.event_type, mention.evidence] == 1)
        fitting = [one for one in (found if mention.in_title else reversed(found)) if one.takes(mention, facts)]
        one = max(fitting, key=lambda one: one.weigh(facts), default=None) or _Happening()
        if not mention.in_title:        # headlines come last, and must find what was told first
            found = [other for other in found if other is not one]
        if one not in found:
            found.append(one)
        one.add(mention, facts)
    return _as_wholes(found)


def _as_wholes(found: Sequence["_Happening"]) -> Iterable["_Happening"]:
    """Bring together what single mentions kept apart though all that is told of the two agrees, the likest first.

    Of one attack a sentence names this victim and the next that one, or tells of a town, and the next of its country.
    """
    harm = [one for one in found if one.mentions[0].quad_class in (MATERIAL, None)]
    wholes = [one.whole() for one in harm]
    alike = sorted(((weight, -at, -after) for (at, one), (after, other) in combinations(enumerate(wholes), 2)
                    if (weight := _likeness(one, other)) >= AS_WHOLES), reverse=True)
    into = dict(enumerate(harm))
    for _, at, after in alike:
        one, other = into[-at], into[-after]
        if one is not other and one.agrees(other):
            for mention, facts in zip(other.mentions, other.facts, strict=True):
                one.add(mention, facts)
            into |= {number: one for number, known in into.items() if known is other}
    gone = {id(one) for number, one in enumerate(harm) if into[number] is not one}
    return [one for one in found if id(one) not in gone]


@dataclass(slots=True)
class _Happening:
    """Mentions of one happening, and what each of them says."""

    mentions: list[Mention] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)

    def takes(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a mention goes on about it."""
        if any(_against(mine, told, mention, facts) for mine, told in zip(self.mentions, self.facts, strict=True)):
            return False
        if mention.quad_class in (MATERIAL, None):
            return self._in_sentence(mention) or (not one_more(mention.evidence) and self._goes_on(mention, facts))
        return any(_same_words(mine, told, mention, facts)
                   for mine, told in zip(self.mentions, self.facts, strict=True))

    def _in_sentence(self, mention: Mention) -> bool:
        """Say whether the sentence of a mention tells of it already."""
        return not mention.in_title and any(mine.sentence_ordinal == mention.sentence_ordinal for mine in self.mentions)

    def _goes_on(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a mention is told near, or with something of its own that speaks for the same act.

        Between what is told of today and what was long ago a place says nothing: both may have been in one town.
        """
        if _names_a_period(mention):
            return self._retold(facts) or self.weigh(facts) >= BY_NAME
        if any(_long_between(mine, mention) for mine in self.mentions):
            return (not mention.in_title and self._within(mention, BREATH)) or self._retold(facts)
        return mention.in_title or self._within(mention, NEAR) or self.weigh(facts) >= SPEAKS

    def _within(self, mention: Mention, sentences: int) -> bool:
        return any(mine.in_title or abs((mine.sentence_ordinal or 0) - (mention.sentence_ordinal or 0)) <= sentences
                   for mine in self.mentions)

    def _retold(self, facts: Facts) -> bool:
        """Say whether a figure or the words are its own."""
        return any(counts(told.counts, facts.counts, True) >= COUNTED or shared(told, facts) >= ALIKE
                   for told in self.facts)

    def weigh(self, facts: Facts) -> float:
        """Give what most speaks for these facts being of it."""
        return max(_speaks(told, facts) for told in self.facts)

    def whole(self) -> Facts:
        """Give what its mentions say together."""
        return joined(sorted(self.facts, key=fullness, reverse=True))

    def agrees(self, other: "_Happening") -> bool:
        """Say whether nothing but whom it befell, or a place within the other, keeps any two mentions apart."""
        if not _likeness(self.whole(), other.whole()):
            return False
        told = [mention for mention in (*self.mentions[1:], *other.mentions) if not mention.in_title]
        if any(one_more(mention.evidence) or _names_a_period(mention) for mention in told):
            return False
        return not any(_odds(mine, told, mention, facts) or _long_between(mine, mention)
                       for mine, told in zip(self.mentions, self.facts, strict=True)
                       for mention, facts in zip(other.mentions, other.facts, strict=True))

    def add(self, mention: Mention, facts: Facts) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        self.facts.append(facts)


def _likeness(one: Facts, other: Facts) -> float:
    """Give what speaks for two wholes being one, 0 where anything keeps them apart."""
    return 0.0 if apart(one, other) or others_harmed(one, other) else bond(one, other, False)


def _speaks(one: Facts, other: Facts) -> float:
    """Give what speaks for one happening; within an article its country says nothing for or against a town."""
    if lie(one.spot, other.spot) == "wide":
        one, other = (facts._replace(spot=Spot()) if facts.spot.level < REGION else facts for facts in (one, other))
    return sum(weights(one, other, False))


def _against(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether a slot of two mentions of an article keeps them apart."""
    if _odds(mine, told, mention, facts) or others_harmed(told, facts):
        return True
    if mine.in_title or mention.in_title or lie(told.spot, facts.spot) != "wide" or not _whole(told, facts):
        return False
    return counts(told.counts, facts.counts, False) <= 0


def _odds(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether what was done, when, where, by whom or their figures rule one happening out.

    Figures do not where two voices give them, or where one was counted before.
    """
    if apart(told, facts) or _answered(mine, mention):
        return True
    counted = counts(told.counts, facts.counts, lie(told.spot, facts.spot) == "same" and told.spot.level > 1)
    if counted < 0 and not _told_before(mine, mention) and (counted <= FAR or not _two_voices(mine, mention)):
        return True
    return len({one.event_date for one in (mine, mention) if one.event_date_basis == "text"}) > 1


def _answered(one: Mention, other: Mention) -> bool:
    """Say whether a sentence tells of one act what it answered, the other: "raided X in retaliation for rockets"."""
    beside = not (one.in_title or other.in_title) and one.sentence_ordinal == other.sentence_ordinal
    types = {one.event_type, other.event_type}
    return beside and len(types) > 1 and TOLL not in types and answers(one.evidence)


def _long_between(one: Mention, other: Mention) -> bool:
    """Say whether one is dated by its words to more than a week before the day on which the other is told."""
    dated, told = sorted((one, other), key=lambda mention: mention.event_date_basis != "text")
    if dated.event_date is None or told.event_date is None or told.event_date_basis == "text":
        return False
    return dated.event_date_basis == "text" and told.event_date - dated.event_date > timedelta(days=LOOK_BACK)


def _names_a_period(mention: Mention) -> bool:
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
    return bool(wider.counts and (finer.counts or of_a_period)) or any(who.kind == "state" for who in wider.targets)


def _told_before(one: Mention, other: Mention) -> bool:
    """Say whether a toll without an act is what was counted earlier: "they had first spoken of four dead"."""
    return any(mention.event_type == TOLL and counted_before(mention.evidence) for mention in (one, other))


def _two_voices(one: Mention, other: Mention) -> bool:
    """Say whether two claimants are known to speak, of whom each may count otherwise."""
    return None not in (one.claimant_name, other.claimant_name) and one.claimant_name != other.claimant_name


def _two_speakers(one: Mention, other: Mention) -> bool:
    """Say whether two are known to speak, of different names and lands: the next sentence may quote somebody else."""
    mine, theirs = _speakers(one), _speakers(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _speakers(mention: Mention) -> frozenset[str]:
    """Give the last names and lands of who says it: who acts by words, else who is quoted."""
    said: list[tuple[str | None, str | None]] = [
        (actor.name, actor.country) for actor in mention.actors if actor.role != "target"]
    said = said or [(mention.claimant_name, mention.claimant_country)]
    return frozenset(word for name, country in said if name for word in (name.split()[-1].casefold(), country) if word)


def _same_words(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether two mentions are of the same words: one side named in both, or told in one breath."""
    if mention.in_title or mine.in_title:
        return bool(sides(told, facts))
    apart = abs((mine.sentence_ordinal or 0) - (mention.sentence_ordinal or 0))
    if apart and _others_addressed(told, facts):
        return False
    if apart <= BREATH and not _two_speakers(mine, mention):
        return True
    return (sides(told, facts) or 0.0) >= (BOTH if apart <= NEAR else EACH) or shared(told, facts) >= ALIKE


def _others_addressed(one: Facts, other: Facts) -> bool:
    """Say whether the words are known to be of others here than there: who praises two praises each."""
    if not one.targets or not other.targets:
        return False
    return not any(mine.name == theirs.name or (mine.country and mine.country == theirs.country)
                   for mine in one.targets for theirs in other.targets)
