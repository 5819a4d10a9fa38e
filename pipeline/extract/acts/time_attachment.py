"""Time attachment: times that another verb of the sentence takes: `a report released on Friday`, `jailed in 2014`."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.time import TimeSpan

ANNIVERSARY = "anniversary"
AND_REACH = 5  # tokens before a participle in which an `and` makes it one of two verbs of one time
WEEK = timedelta(days=8)
POINTS = frozenset({"day", "part_of_day", "hour", "minute"})
YEAR = 4  # digits
SO_FAR = 4  # tokens up to a time in which it may be told to go on: `so far in 2014`
REACH = 10  # tokens between the words that tell of a paper's issue and its day


def of_another_verb(scene: Scene, time: TimeSpan, leads: Sequence[Found]) -> bool:
    """Say whether a time dates a paper, what a relative clause tells of somebody, or an act of old to compare with."""
    at = scene.token_at(time.start_char)
    dated = time.precision == "month" or any(sign.isdigit() for sign in time.text)
    made = dated and (_of_a_thing(scene, at, leads) or _of_a_statute(scene, at, leads))
    taken = _of_a_paper(scene, at, leads) or _of_somebody(scene, at, leads) or _of_the_remembered(scene, at)
    return made or taken or _compared(scene, at, time)


def _of_the_remembered(scene: Scene, at: int) -> bool:
    """Say whether token `at` dates what is remembered: `marched on the anniversary of the riots of 2013`."""
    if ANNIVERSARY not in scene.words[:at]:
        return False
    first = scene.words.index(ANNIVERSARY)
    return scene.lows(first + 1, first + 2) == ("of",) and "," not in scene.words[first:at]


def _compared(scene: Scene, at: int, time: TimeSpan) -> bool:
    """Say whether the time at token `at` is how far the like is looked for: "the deadliest since 2014", "this year".

    What it belongs to is told itself: "the worst since the March 2014 attacks".
    """
    words = scene.lows(max(0, at - REACH), at + 1)
    behind = scene.lows(scene.token_at(time.end_char), scene.token_at(time.end_char) + 1)
    noun = scene.lows(at + 1, at + 2) == ("the",) and any(low.isalpha() for low in behind)
    long = time.start is not None and time.end is not None and time.end - time.start > WEEK
    going_on = long and (words[-1:] == ("this",) or {"so", "far"} <= set(words[-SO_FAR:]))
    if noun or not (going_on or words[-1:] == ("since",)):
        return False
    stop = max((j for j, word in enumerate(words) if word in (",", ";", ".")), default=-1)
    return not scene.grammar["unmatched"].isdisjoint(words[stop + 1 :])


def _of_a_thing(scene: Scene, at: int, leads: Sequence[Found]) -> bool:
    """Say whether a date only tells when something was made: `suspended a treaty made in 1987`."""
    verb = at - 1
    while verb > 1 and scene.words[verb] in scene.grammar["back_to_time"]:
        verb -= 1
    low, before = scene.words[verb], scene.words[verb - 1]
    made = low.endswith("ed") or low in scene.grammar["irregularly_made"]
    own = any(found.first <= j < found.last for found in leads for j in (verb - 1, verb))  # "a raid told on May 3"
    if verb < 2 or not made or own or scene.text[scene.tokens[verb].start].isupper():
        return False
    if low in scene.lexicon.cues["concluding"]:
        return False  # "a truce signed in 2015" is told by its noun
    if before in scene.grammar["subject_relatives"] or scene.lows(at + 1, at + 2) == ("when",):
        return False  # "the war which erupted in 2014 when X annexed Y"
    plain = before.isalpha() and before not in scene.lexicon.cues["be|perfect|adverb|prepositions|determiner|definite"]
    return plain and not before.endswith("ly") and "and" not in scene.lows(verb - AND_REACH, verb)


def _of_a_statute(scene: Scene, at: int, leads: Sequence[Found]) -> bool:
    """Say whether a year only tells which law is meant, and no act: `charged under the Terrorism Act of 1986`."""
    if scene.lows(at - 1, at) != ("of",) or any(found.first <= at - 2 < found.last for found in leads):
        return False
    capital = scene.text[scene.tokens[at - 2].start].isupper()
    return capital and scene.words[at - 2] in scene.grammar["statutes|acts_of_law"]


def _of_a_paper(scene: Scene, at: int, leads: Sequence[Found]) -> bool:
    """Say whether a participle of issuing stands before token `at`, with no act between."""
    issuing, papers = scene.grammar["issuing"], scene.grammar["papers"]
    for j in range(at - 1, max(0, at - 1 - REACH), -1):
        if scene.words[j] in (",", ";", ".") or any(found.first <= j < found.last for found in leads):
            return False
        if scene.words[j] in issuing:
            return not papers.isdisjoint(scene.lows(j - 2, j))
    return False


def _of_somebody(scene: Scene, at: int, leads: Sequence[Found]) -> bool:
    """Say whether token `at` stands in a clause that tells none of the acts, but of somebody or a thing in commas."""
    first = opener_of(scene, min(at, len(scene.words) - 1))
    if first == 0 or scene.words[first] not in scene.grammar["hangers"]:
        return False
    clause = scene.clauses[first]
    if any(scene.clauses[found.first] == clause and found.first > first for found in leads):
        return False
    if scene.words[first] != "who" and not _closed(scene, first, leads):
        return False
    if scene.words[first + 1] in scene.grammar["was_were"] and scene.words[first + 2].endswith("ing"):
        return False  # "fired at marchers who were heading for X on Monday": both were then
    return any(scene.lexicon.cues.verbal(low) for low in scene.words[first + 1 : at])


def _closed(scene: Scene, first: int, leads: Sequence[Found]) -> bool:
    """Say whether the clause around goes on behind the one opened at token `first`, which tells of no act: `X, which`.

    `The raid, which began on Monday, killed two` is of Monday.
    """
    clause = scene.clauses[first]
    behind = next((j for j in range(first, len(scene.words)) if scene.clauses[j] != clause), len(scene.words))
    resumed = behind < len(scene.words) and scene.clauses[behind] < clause
    begun = opener_of(scene, first - 1)
    return resumed and not any(begun <= found.first < first for found in leads)


def of_what_it_is_about(scene: Scene, found: Found, time: TimeSpan) -> bool:
    """Say whether a date is of what a verb is about: `held in connection with a raid on May 6`, `vowed to go in May`.

    A day of the news is the verb's more often than not, and so is what is told to be gone by: `agreed to go last week`.
    """
    at = scene.token_at(time.start_char)
    words, between = scene.lows(at - 1, scene.token_at(time.end_char)), scene.words[found.last : at]
    if found.is_verb and found.frame.crosswalk.verbal and words[1:2] == ("by",):
        return "that" in between or any(begins_infinitive(scene, j, scene.lexicon) for j in range(found.last, at))
    news = time.precision in POINTS and not any(sign.isdigit() for sign in time.text)
    if not found.is_verb or news or found.last > at or scene.clauses[found.last - 1] != scene.clauses[at]:
        return False
    if scene.words[found.first] in scene.lexicon.cues["accusing"]:
        return any(one == "of" and then.endswith("ing") for one, then in pairwise(between))
    if found.frame.crosswalk.verbal and _leads_an_infinitive(scene, found):
        dated = any(len(low) == YEAR and low.isdigit() for low in words)
        return not (dated or scene.grammar["gone_by"].intersection(words))
    return any(" ".join(pair) in scene.lexicon.cues["casework"] for pair in pairwise(between))


def _leads_an_infinitive(scene: Scene, found: Found) -> bool:
    """Say whether the infinitive of what is meant follows a verb: `vowed to go`; not `agreed to a truce`."""
    near = range(found.last - 1, min(found.last + 1, len(scene.words)))
    return any(begins_infinitive(scene, j, scene.lexicon) for j in near)
