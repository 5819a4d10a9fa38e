"""A happening as an article's mentions tell it, and whether one more mention goes on about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from pipeline.merge.bond import ALIKE, apart, bond, shared, weights
from pipeline.merge.counts import all_nearly, counts, one_count
from pipeline.merge.cues import answers, claims_an_act, of_the_same, one_more
from pipeline.merge.facts import fullness, joined, timeless, told_anew
from pipeline.merge.fates import one_fate
from pipeline.merge.odds import against, at_odds, in_its_week, long_between, names_a_period, others_counted
from pipeline.merge.sides import COUNTRY, others_harmed, sides
from pipeline.merge.spoken import BOTH, BREATH, NEAR, addressed, same_words
from pipeline.merge.spots import REGION, lie
from schemas.account import Facts, Spot
from schemas.family import FAMILIES, TOLL, family, kindred
from schemas.mention import Mention

BY_NAME = 2.75          # what must for one that names a year or month anew: a place and a side
SPEAKS = 1.75           # what must speak for the same act further on: a place, a name, a country and the weapon
MORE = 4.0              # and what more than a place and a kind must
COUNTED = 1.0           # and what a figure must
RARE = 2.25             # what a figure speaks for that two acts of one article do not share: fifteen arrested
TEN = 2.0               # and two of adjoining sentences: ten dead, of whom the next tells what "all ten" died of
HIGH = 50               # dead that two acts of one article rarely have nearly alike
WEEK, MONTH = timedelta(days=8), timedelta(days=31)
LATEST = 80             # mentions of a happening that another is held against: the last; few have more
GO_ON = frozenset({"armed_clash", "shelling", "protest", "riot"})   # of which one tells through days as of one thing


@dataclass(slots=True, eq=False)
class Happening:
    """Mentions of one happening, and what each of them says."""

    mentions: list[Mention] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The family of its types; whatever is of another is another happening."""
        return family(self.mentions[0].event_type)

    def takes(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a mention goes on about it."""
        if self.shares_fate(mention) or self._recounts(mention, facts):
            return True
        if self._claimed(mention, facts) or self._the_same(mention, facts) or self._beside(mention, facts):
            return True
        if self._against(mention, facts) or self._long_ago(mention):
            return False
        if not told_anew(mention):
            return self._in_sentence(mention) or (not one_more(mention.evidence) and self._goes_on(mention, facts))
        return any(same_words(mine, told, mention, facts) for mine, told in self._told())

    def shares_fate(self, mention: Mention) -> bool:
        """Say whether it tells already what befell by name whom a mention tells it of."""
        return any(one_fate(mine, mention) for mine in self.mentions[-LATEST:])

    def _recounts(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a figure too rare for two acts of one article tells it again, in what town it may be read.

        So do high tolls nearly alike, of which one is told as what has come together: "dead in a week of riots".
        """
        kept = [told for told in self.facts[-LATEST:] if lie(told.spot, facts.spot) == "apart"
                or told.running != facts.running]
        enough = TEN if self._within(mention, BREATH) else RARE
        rare = any(counts(told.counts, facts.counts, False) >= enough or one_count(told.counts, facts.counts, HIGH)
                   for told in kept)
        bare = facts._replace(spot=Spot(), running=self.facts[0].running)
        return rare and not one_more(mention.evidence) and self.may_be(mention, bare)

    def _beside(self, mention: Mention, facts: Facts) -> bool:
        """Say whether its sentence tells of acts of one type at one place: who shoots whom there is one happening."""
        if mention.in_title or mention.event_type not in FAMILIES or mention.event_type == TOLL:
            return False
        if answers(mention.evidence) or one_more(mention.evidence):
            return False
        return any(mine.sentence_ordinal == mention.sentence_ordinal and not mine.in_title
                   and told.event_type == facts.event_type and _one_scene(told, facts)
                   and mine.event_date == mention.event_date for mine, told in self._told())

    def _claimed(self, mention: Mention, facts: Facts) -> bool:
        """Say whether somebody claims it who is not told to have done it: "the Shabaab claimed the soldier's shots"."""
        if mention.in_title or not claims_an_act(mention.evidence) or one_more(mention.evidence):
            return False
        return self._within(mention, NEAR) and self.may_be(mention, facts._replace(sources=frozenset()))

    def _the_same(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a mention is of "the same attack" as the sentence before, however many it counts."""
        if mention.in_title or not of_the_same(mention.evidence) or not self._within(mention, BREATH):
            return False
        return not any(at_odds(mine, told, mention, facts) for mine, told in self._told())

    def may_be(self, mention: Mention, facts: Facts) -> bool:
        """Say whether nothing keeps a mention from it, not even that one was long before the other."""
        long = any(long_between(mine, mention) for mine in self.mentions[-LATEST:])
        return not long and not self._against(mention, facts)

    def of_many(self) -> bool:
        """Say whether acts are counted of which "the attack" would be one."""
        return any(count.measure == "attacks" and count.value > 1 for told in self.facts for count in told.counts)

    def _against(self, mention: Mention, facts: Facts) -> bool:
        return any(against(mine, told, mention, facts) for mine, told in self._told())

    def _in_sentence(self, mention: Mention) -> bool:
        """Say whether the sentence of a mention tells of it already."""
        return not mention.in_title and any(mine.sentence_ordinal == mention.sentence_ordinal for mine in self.mentions)

    def _long_ago(self, mention: Mention) -> bool:
        """Say whether a sentence dates it to long before an act of another kind beside it, or the other way round.

        "Among the dead is a sister of Ana Ruiz, whom a bomb killed in 2011": their words are the same in any case.
        """
        beside = (mine for mine in self.mentions[-LATEST:] if not (mine.in_title or mention.in_title)
                  and mine.sentence_ordinal == mention.sentence_ordinal and mine.event_type != mention.event_type)
        return any(long_between(mine, mention) for mine in beside)

    def _goes_on(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a mention is told near, or with something of its own that speaks for the same act.

        Between what is told of today and what was long ago a place says nothing: both may have been in one town.
        """
        if any(_lasts(mine, told, mention, facts) or _day_of_a_week(mine, told, mention, facts)
               for mine, told in self._told()):
            return True
        if names_a_period(mention):
            return self._names(mention, facts) or self._retold(facts) or self.weigh(mention, facts) >= BY_NAME
        if any(long_between(mine, mention) for mine in self.mentions[-LATEST:]):
            return (not mention.in_title and self._within(mention, BREATH)) or self._retold(facts)
        enough = MORE if _drags_on(mention) else SPEAKS
        return mention.in_title or self._within(mention, NEAR) or self.weigh(mention, facts) >= enough

    def _names(self, mention: Mention, facts: Facts) -> bool:
        """Say whether the same period is named already for an act of its place: "in June 2016 ..., in June 2016"."""
        named = [told for mine, told in self._told() if names_a_period(mine) and _one_time(told, facts)]
        near = self._within(mention, NEAR)
        return any(kindred(told.event_type, facts.event_type) and _one_place(told, facts, near) for told in named)

    def _within(self, mention: Mention, sentences: int) -> bool:
        return any(mine.in_title or abs((mine.sentence_ordinal or 0) - (mention.sentence_ordinal or 0)) <= sentences
                   for mine in self.mentions)

    def _retold(self, facts: Facts) -> bool:
        """Say whether a figure or the words are its own."""
        return any(counts(told.counts, facts.counts, True) >= COUNTED or shared(told, facts) >= ALIKE
                   for told in self.facts[-LATEST:])

    def weigh(self, mention: Mention, facts: Facts) -> float:
        """Give what most speaks for a mention being of it; a period that was only handed on says nothing against it."""
        handed_on = mention.time_basis == "inherited"
        return max(_speaks(*map(timeless, (told, facts))) if handed_on
                   else _speaks(told, facts) for told in self.facts[-LATEST:])

    def leads(self, mention: Mention, facts: Facts) -> bool:
        """Say whether it opens the text and is what a headline tells, though a dateline gave it another place."""
        if not mention.in_title or min(mine.sentence_ordinal or 0 for mine in self.mentions) > BREATH:
            return False
        kinds = {mine.event_type for mine in self.mentions}
        return mention.event_type in kinds and self.may_be(mention, facts._replace(spot=Spot()))

    def heads(self, mention: Mention, facts: Facts) -> bool:
        """Say whether a headline with these facts says more than of what kind it was: a place, who to whom."""
        if not told_anew(self.mentions[0]):
            return self.weigh(mention, facts) >= SPEAKS
        return any(addressed(told, facts) or (sides(told, facts) or 0.0) >= BOTH for told in self.facts)

    def addressed(self, facts: Facts) -> bool:
        """Say whether it is done to whom these facts name, or words are said to them."""
        return not told_anew(self.mentions[0]) or any(addressed(told, facts) for told in self.facts)

    def whole(self) -> Facts:
        """Give what its mentions say together."""
        return joined(sorted(self.facts, key=fullness, reverse=True))

    def agrees(self, other: "Happening") -> bool:
        """Say whether nothing but whom it befell, a place within the other or the last dead keep any two apart."""
        told = [m for m in (*self.mentions[1:][-LATEST:], *other.mentions[-LATEST:]) if not m.in_title]
        if any(one_more(mention.evidence) or names_a_period(mention) for mention in told):
            return False
        if any(_kept_apart(mine, told, mention, facts)
               for mine, told in self._told() for mention, facts in other._told()):
            return False
        verbal = told_anew(self.mentions[0])
        return bool(likeness(self.whole(), other.whole(), verbal))      # last, as what many told is costly to hold

    def add(self, mention: Mention, facts: Facts) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        self.facts.append(facts)

    def absorb(self, other: "Happening") -> None:
        """Take in all that tells another."""
        self.mentions += other.mentions
        self.facts += other.facts

    def _told(self) -> Iterator[tuple[Mention, Facts]]:
        return zip(self.mentions[-LATEST:], self.facts[-LATEST:], strict=True)


def _one_place(one: Facts, other: Facts, near: bool) -> bool:
    """Say whether one period is of one act by its place: a month of the same or near it, a year of a town or a side."""
    lies = lie(one.spot, other.spot)
    if one.start and one.end and one.end - one.start <= MONTH:
        return lies == "same" or (near and lies != "apart")
    return lies == "same" and (one.spot.level > REGION or (sides(one, other) or 0.0) >= COUNTRY)


def _one_time(one: Facts, other: Facts) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _one_scene(one: Facts, other: Facts) -> bool:
    """Say whether two acts of a sentence are told as of one town or region, but for who did it to whom."""
    kept = one.spot.level >= REGION and (one.actual, one.running, one.spot, one.start, one.end) == (
        other.actual, other.running, other.spot, other.start, other.end)
    return kept and counts(one.counts, other.counts, False) >= 0


def _drags_on(mention: Mention) -> bool:
    """Say whether a period was only handed on to a mention: further on a text is back at its own day."""
    lasts = mention.time_start and mention.time_end and mention.time_end - mention.time_start > MONTH
    return bool(lasts) and mention.time_basis == "inherited"


def likeness(one: Facts, other: Facts, verbal: bool = False) -> float:
    """Give what speaks for two wholes being one, 0 where anything keeps them apart."""
    ruled_out = one.actual != other.actual or apart(one, other) or others_harmed(one, other)
    return 0.0 if ruled_out else bond(one, other, verbal)


def _kept_apart(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether two mentions of wholes that are alike are of two acts; a toll nearly as high is counted twice."""
    if at_odds(mine, told, mention, facts) or long_between(mine, mention):
        return True
    return others_counted(mine, told, mention, facts) and not all_nearly(told.counts, facts.counts)


def _lasts(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether both tell of days of the same at one place: "fighting since Sunday", "this week's fighting"."""
    if mine.event_type != mention.event_type or mine.event_type not in GO_ON:
        return False
    if lie(told.spot, facts.spot) != "same" or told.spot.level < REGION:
        return False
    long = any(one.start and one.end and one.end - one.start > WEEK for one in (told, facts))
    if long or not any(names_a_period(one) for one in (mine, mention)):
        return False
    days = [one.event_date for one in (mine, mention) if one.event_date]
    return len(days) > 1 and abs(days[0] - days[1]) < WEEK


def _day_of_a_week(mine: Mention, told: Facts, mention: Mention, facts: Facts) -> bool:
    """Say whether one names the week in which the other was: "last week's raid on Orlin", "on Thursday the raiders"."""
    return lie(told.spot, facts.spot) in ("same", "near", "within") and told.spot.level >= REGION and (
        in_its_week(mine, mention) or in_its_week(mention, mine))


def _speaks(one: Facts, other: Facts) -> float:
    """Give what speaks for one happening; within an article its country says nothing for or against a town."""
    if lie(one.spot, other.spot) == "wide":
        one, other = (facts._replace(spot=Spot()) if facts.spot.level < REGION else facts for facts in (one, other))
    return sum(weights(one, other, False))
