"""The reach of a day: its own clause, not what a clause of `after` or `who`, or a participle, tells of before."""

from collections.abc import Sequence

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.proceedings import dated_as_proceeding
from pipeline.extract.grammar.reduced_relatives import tells_of_its_noun
from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.scene import Scene
from schemas.time import TimeSpan

POINTS = frozenset({"day", "part_of_day", "hour", "minute"})
PHRASE = 4  # tokens between a participle and the noun of an act: `killed in last week's raid`


def out_of_reach(scene: Scene, found: Found, time: TimeSpan) -> bool:
    """Say whether a day of the news is that of the clause around an act of before: `jailed on Friday a man who killed`.

    Years, months and dates hold for both more often than not: `in 2012 X fled after rebels seized Y`.
    """
    at = scene.token_at(time.start_char)
    opener = opener_of(scene, min(at, len(scene.words) - 1))
    if dated_as_proceeding(scene, found, at) or (opener >= found.last and _of_before(scene, opener, at, (found,))):
        return True
    if opener >= found.last and _long_ago_there(scene, opener, time):
        return True
    if scene.lexicon.calendar.in_war.match(time.text):
        harms = found.frame.violent and found.frame.event_type != "interception"  # "defused a bomb dropped in the war"
        return not (harms or found.roles == "toll")  # "convicted over killings in World War II"
    if time.precision not in POINTS or any(sign.isdigit() for sign in time.text):
        return False
    return _in_a_clause_around(scene, found, at) or _with_a_verb_around(scene, found, at)


def of_its_own_past(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether the latter act is of somebody's past, years or months ago: `killed the widow of X, shot in 2011`.

    So is the former: `cleared X, who was shot in 2011, and criticised the police for torturing Y`.
    """
    if deed_before(scene, one, other):
        return True
    first, last = sorted((one, other), key=lambda act: act.lead.first)
    if told_of_before(scene, first, last):
        return True
    if first.times or not last.times or last.times[0].precision in POINTS:
        return False
    at, lead = scene.token_at(last.times[0].start_char), last.lead.first
    return lead < at and scene.clauses[at] == scene.clauses[lead] and tells_of_somebody(scene, last.lead, first.lead)


def told_of_before(scene: Scene, act: Act, other: Act) -> bool:
    """Say whether a clause of `who` dates an act to years or months ago, and another stands outside it."""
    first, last = act.lead.first, other.lead.first
    if not act.times or other.times or act.times[0].precision in POINTS or not act.lead.is_verb:
        return False
    goes_on = other.lead.entry.form == "ing" and scene.words[opener_of(scene, last)] not in scene.grammar["ands"]
    apart = first < last and scene.clauses[first] != scene.clauses[last] and not goes_on
    return apart and scene.words[opener_of(scene, first)] == "who"


def deed_before(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether the latter act is a deed before, told in a clause of `where`, `who` or `that` behind the first."""
    first, last = sorted((one, other), key=lambda act: act.lead.first)
    opener = opener_of(scene, last.lead.first)
    behind = opener > first.lead.last
    if _since_when(scene, first.lead.last, last.lead.first):
        return True
    if behind and not first.times and any(_long_ago_there(scene, opener, time) for time in scene.times):
        return True
    told = behind and _of_before(scene, opener, last.lead.first, first.founds)
    return told and "had" not in scene.lows(first.lead.first - 3, first.lead.last)


def _since_when(scene: Scene, first: int, last: int) -> bool:
    """Say whether `since` a day and what was `when` part two acts: `the deadliest since May, when rebels killed 20`."""
    spans = [(scene.token_at(time.start_char), scene.token_at(time.end_char)) for time in scene.times]
    opened = (end for start, end in spans if "since" in scene.lows(start - 1, start + 1))
    return any(first < end < last and "when" in scene.lows(end, end + 2) for end in opened)


def _long_ago_there(scene: Scene, opener: int, time: TimeSpan) -> bool:
    """Say whether a clause of `where` dates its own deed to a month or year: `a bomb in X, where six died in March`."""
    at = scene.token_at(time.start_char)
    own = opener < at < len(scene.words) and scene.clauses[at] == scene.clauses[opener]
    return own and scene.words[opener] in scene.grammar["at_which"] and time.precision not in POINTS


def _of_before(scene: Scene, opener: int, at: int, founds: Sequence[Found]) -> bool:
    """Say whether a clause tells up to token `at` what was done before: `bombed a church that had been shelled in May`.

    Not where it goes on about an act itself: `a raid that had killed nine`.
    """
    if scene.words[opener] not in scene.grammar["past_relatives"] or "had" not in scene.lows(opener, at):
        return False
    if any(scene.says(j) for j in range(opener - 1, at)):
        return False  # "said that it had shelled X", "in X, where officials say nine had died"
    noun = opener - 1 - (scene.words[opener - 1] == ",")
    return not any(found.first <= noun < found.last for found in founds)


def tells_of_somebody(scene: Scene, found: Found, other: Found) -> bool:
    """Say whether an act stands in a clause of `who`, or in a participle behind a noun, and another before it."""
    opener = opener_of(scene, found.first)
    told = scene.words[opener] == "who" and opener > other.first
    return told or (_participle(scene, found) or 0) > other.last


def _in_a_clause_around(scene: Scene, found: Found, at: int) -> bool:
    """Say whether token `at` stands outside the clause of an act that `after` or `who` opens."""
    grammar, first = scene.grammar, opener_of(scene, found.first)
    if first and scene.words[first] in grammar["thing_relatives"]:
        first = opener_of(scene, first - 1)  # "after a bomb that killed nine"
    if scene.words[first] not in grammar["earlier_clauses"] or "," in scene.words[first : found.first]:
        return False
    if not grammar["at_once"].isdisjoint(scene.words):
        return False
    return scene.clauses[at] < scene.clauses[first] or (first == 0 and scene.clauses[at] > 0)


def _with_a_verb_around(scene: Scene, found: Found, at: int) -> bool:
    """Say whether a participle of harm tells of a noun, and another verb has token `at`: `men shot there fled on`."""
    held = _participle(scene, found)
    if held is None or scene.is_title or not (found.frame.violent or found.roles == "toll"):
        return False
    clause, cues = scene.clauses[held], scene.lexicon.cues
    if at < held:
        verbs = (j for j in range(at) if cues.verbal(scene.words[j]) or cues.past(scene.words[j]))
    else:
        verbs = (j for j in range(found.last, at) if scene.words[j] in cues["be|perfect"])
    return any(scene.clauses[j] == clause for j in verbs)


def _participle(scene: Scene, found: Found) -> int | None:
    """Give the participle that an act is or that a preposition hangs it on, where that only describes a noun."""
    cues, at = scene.lexicon.cues, found.first
    if not found.is_verb:
        near = range(at - 1, max(0, at - 2 - PHRASE), -1)
        at = next((j for j in near if scene.words[j] in cues["prepositions"]), 1) - 1
    elif not found.passive:
        return None
    before = scene.words[at - 1] if at else ""
    small = cues["be|perfect|adverb|prepositions|clause|determiner|definite|aux"] | scene.grammar["coordinators"]
    described = before.isalpha() and before not in small and cues.past(scene.words[at])
    return at if described and tells_of_its_noun(scene, at) and not _joined_on(scene, at) else None


def _joined_on(scene: Scene, at: int) -> bool:
    """Say whether people counted right before a participle are joined to others: `two died and 14 others hurt`."""
    firsts = (scene.token_at(a.start_char) for a in scene.amounts if a.end_char == scene.tokens[at - 1].end)
    return any(scene.words[first - 1] in scene.grammar["coordinators"] for first in firsts if first)
