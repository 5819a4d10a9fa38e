"""Which trigger a time or a place belongs to: the nearest, where crossing a clause costs extra."""

from collections.abc import Sequence
from typing import TypeVar

from pipeline.extract.acts.time_attachment import of_what_it_is_about
from pipeline.extract.acts.time_reach import out_of_reach
from pipeline.extract.grammar.accused import gerund_lead, held_at
from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.scene import Scene
from schemas.span import Span
from schemas.time import TimeSpan

CLAUSE_COST = 40  # characters that a clause boundary is worth
LEFT_COST = 12  # times and places follow their verb more often than they stand before it
AND_COST = 30  # "500 on Monday and a wave of 315 overnight": what stands before `and` belongs there
LIMIT = 500
FAR = LIMIT + 1
RELATIVE_REACH = 16  # tokens before a time in which the pronoun of its clause stands
AIM_COST = 60
MET_COST = 400  # "in line with a deal reached at talks in Doha": what talks stand before is theirs

CAUSE_REACH = 2  # tokens between a toll and the date of its cause: "of the"
OWNED_REACH = 4  # tokens behind an owner in which the noun that it owns stands
OWNING = ("'s", "\u2019s")

S = TypeVar("S", bound=Span)


def share(scene: Scene, triggers: Sequence[Found], spans: Sequence[S]) -> dict[int, list[S]]:
    """Give to each trigger, by its index, the spans that are nearest to it; far ones are left out."""
    given: dict[int, list[S]] = {}
    for span in spans:
        owns = owning(scene, span) or (isinstance(span, TimeSpan) and attributive(scene, span))
        led = dates_next(scene, span) or (owns and _owns_more(scene, triggers, span))
        costs = (_cost(scene, found, span, led) + _beyond(scene, triggers, found, span) for found in triggers)
        scored = [(FAR if _of_others(scene, triggers[at], span, owns) else c, at) for at, c in enumerate(costs)]
        cost, at = min(scored, default=(FAR, 0))
        if cost <= LIMIT:
            given.setdefault(at, []).append(span)
    return given


def _of_others(scene: Scene, found: Found, span: Span, owns: bool) -> bool:
    """Say whether a span is none of an act's, however near: a noun owns it, or the clause around has it."""
    later = (owns and tells_later(scene, found, span)) or _past_a_saying(scene, found, span)
    if later or owns or not isinstance(span, TimeSpan):
        return later
    accused = gerund_lead(scene, found.first) == scene.token_at(span.end_char)  # "accused X on Monday of shelling Y"
    held = accused or _of_a_charge(scene, found, span)
    return held or out_of_reach(scene, found, span) or of_what_it_is_about(scene, found, span)


def _of_a_charge(scene: Scene, found: Found, span: Span) -> bool:
    """Say whether a span tells when that was for which those are sought whom a verb befalls: `wanted for X in 2012`."""
    at, first = scene.token_at(span.start_char), found.first
    front = [j for j in range(at) if scene.clauses[j] == scene.clauses[first]]
    led = any(scene.words[j] in scene.grammar["held_leads"] and held_at(scene, j) is not None for j in front[2:])
    return at < first and found.is_verb and found.passive and led


def _past_a_saying(scene: Scene, found: Found, span: Span) -> bool:
    """Say whether a span stands in what is said, and an act is what the speaker does: `in Gao, X said, blaming Y`."""
    opener = opener_of(scene, found.first)
    if found.entry.form != "ing" or scene.lows(opener - 1, opener) != (",",):
        return False
    edge = scene.tokens[opener - 2].end
    return any(claim.zone[1] == edge and span.end_char <= claim.zone[0] for claim in scene.claims)


def dates_next(scene: Scene, span: Span) -> bool:
    """Say whether a time is that of the clause behind it alone: "calm since May 2014, when rebels took the town"."""
    first, behind = scene.token_at(span.start_char), scene.token_at(span.end_char)
    return scene.lows(max(0, first - 1), first) == ("since",) and "when" in scene.lows(behind, behind + 2)


def owning(scene: Scene, span: Span) -> bool:
    """Say whether a span owns the noun behind it: `Monday's raid`."""
    return scene.text[span.end_char - 2 : span.end_char] in OWNING or scene.text[span.end_char :][:2] in OWNING


def tells_later(scene: Scene, found: Found, span: Span) -> bool:
    """Say whether a verb only tells later of those in what a span owns: `the suspect in Monday's raid was charged`."""
    first = scene.token_at(span.start_char)
    first -= not scene.grammar["owning_articles"].isdisjoint(scene.lows(first - 1, first))
    meanwhile = not scene.grammar["at_its_time"].isdisjoint(scene.lows(first - 1, first))  # "at Monday's talks X said"
    before = found.is_verb and span.end_char <= scene.tokens[found.first].start
    return before and not (meanwhile or found.frame.violent)


def attributive(scene: Scene, span: TimeSpan) -> bool:
    """Say whether a day or month stands between an article and the noun that it dates: `the May 3, 2015, attack`."""
    first, behind = scene.token_at(span.start_char), scene.token_at(span.end_char)
    named = scene.text[span.start_char].isupper() or scene.text[span.start_char].isdigit()  # not "the past week"
    if not named or scene.grammar["owning_articles"].isdisjoint(scene.lows(first - 1, first)):
        return False
    noun = behind + (scene.lows(behind, behind + 1) == (",",) and scene.text[span.end_char - 1].isdigit())
    return noun < len(scene.words) and (scene.words[noun].isalpha()) and not _no_noun(scene, noun)


def _no_noun(scene: Scene, at: int) -> bool:
    """Say whether a word is none that a date can stand before as an adjective does: `the 3 May in Lima`."""
    cues, low = scene.lexicon.cues, scene.words[at]
    verbal = low in cues.finite or cues.past(low)
    return verbal or low in cues["prepositions"] or low in scene.grammar["turns|joins"]


def _owns_more(scene: Scene, triggers: Sequence[Found], span: Span) -> bool:
    """Say whether what a span owns is an act told, or is none in which another was: `jailed over Monday's raid`."""
    first, behind = scene.token_at(span.start_char), scene.token_at(span.end_char)
    first -= not scene.grammar["owning_articles"].isdisjoint(scene.lows(first - 1, first))
    within = not scene.grammar["inside_times"].isdisjoint(scene.lows(first - 1, first))
    return not within or dates_a_noun(triggers, behind)


def dates_a_noun(triggers: Sequence[Found], behind: int) -> bool:
    """Say whether one of the triggers is, or is near, the noun at token `behind`: `the May 3 prison raid`."""
    return any(behind <= found.first <= behind + OWNED_REACH for found in triggers)


def _of_its_cause(scene: Scene, found: Found, span: Span) -> bool:
    """Say whether a date is that of what a toll is of: `the death toll of the May 3 flood`; whose claim it is, too."""
    between = scene.lows(found.last, scene.token_at(span.start_char))
    return found.frame.roles == "toll" and between[:1] in (("of",), ("from",), ("in",)) and len(between) <= CAUSE_REACH


def _cost(scene: Scene, found: Found, span: Span, led: bool) -> int:
    start, end = scene.tokens[found.first].start, scene.tokens[found.last - 1].end
    right = span.start_char >= end
    if led and not (right and ("responsibility" in found.entry.rest or _of_its_cause(scene, found, span))):
        return FAR if right else start - span.end_char
    distance = span.start_char - end if right else start - span.end_char
    clauses = abs(scene.clause_of(span.start_char) - scene.clauses[found.first])
    between = (
        scene.lows(found.last, scene.token_at(span.start_char))
        if right
        else scene.lows(scene.token_at(span.end_char), found.first)
    )
    joined = AND_COST if "and" in between else 0
    answering = scene.grammar["charged|reacting"]
    done = found.frame.crosswalk.material_conflict or found.frame.roles == "toll"
    answered = not right and not answering.isdisjoint(between[:1]) and done
    joined += MET_COST if answered else 0  # "jailed on Friday for a murder": the day is the sentence's
    joined += MET_COST if not right and _of_a_relative(scene, scene.token_at(span.start_char), between) else 0
    joined += MET_COST if clauses and not scene.grammar["met"].isdisjoint(between) else 0
    return max(0, distance) + CLAUSE_COST * clauses + joined + (0 if right else LEFT_COST)


def _beyond(scene: Scene, triggers: Sequence[Found], found: Found, span: Span) -> int:
    """Give what it costs that a span is another verb's, of which an act is the aim or the occasion."""
    return _aim(scene, triggers, found, span) + _in_passing(scene, triggers, found, span)


def _aim(scene: Scene, triggers: Sequence[Found], found: Found, span: Span) -> int:
    """Give what it costs that a verb tells in order to what another was done there: `raided a bar in Gao to`."""
    between = scene.lows(scene.token_at(span.end_char), found.first)
    if not found.is_verb or between[-1:] != ("to",) or any(scene.lexicon.cues.verbal(low) for low in between[:-1]):
        return 0
    return AIM_COST if any(other.last <= scene.token_at(span.start_char) for other in triggers) else 0


def _in_passing(scene: Scene, triggers: Sequence[Found], found: Found, span: Span) -> int:
    """Give what it costs that a phrase behind a comma tells in what a verb did there: `met in Gao, in a deal on Y`."""
    at = scene.token_at(span.start_char)
    commas = (j for j in range(at, found.first) if scene.words[j] == ",")
    if found.is_verb or not any(scene.words[j + 1] in scene.lexicon.cues["prepositions"] for j in commas):
        return 0
    before = (o for o in triggers if o.is_verb and o.last <= at and scene.clauses[o.first] == scene.clauses[at])
    return MET_COST if any(before) else 0


def _of_a_relative(scene: Scene, at: int, between: tuple[str, ...]) -> bool:
    """Say whether a time ends a relative clause before the verb: `a man who killed four in 2012 was arrested`."""
    cues = scene.lexicon.cues
    if not between or not cues["be|perfect"].issuperset(between) or scene.words[at - 1] == ",":
        return False
    front = scene.lows(at - RELATIVE_REACH, at)
    who = max((k for k, low in enumerate(front) if low in scene.grammar["subject_relatives"]), default=None)
    if who is None or "," in front[who:]:
        return False
    return any(cues.verbal(low) for low in front[who + 1 : who + 4])
