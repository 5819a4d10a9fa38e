"""The scope of an attribution: where what somebody says ends: `the envoy who announced the talks | was shot`."""

from pipeline.extract.claims.how import only_how
from pipeline.extract.claims.speaker import Speaker
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene
from pipeline.sentence.tokens import QUOTES

CLOSING = frozenset({"”", "’", "»"})
LEAST_SAID = 3  # tokens of something said
LEADING = ",\"”’'?!"  # marks between what is said and who says so
ASIDE = 12  # tokens of an aside between a verb of saying and its `that`
AS_TOLD = 6  # tokens from `as` to its verb of saying
DAY_FRONT = 4  # tokens of a time right before whoever speaks
MOST_FRONT = 12  # tokens of how and when it was said before a comma and whoever says it
FRONTED = 5  # tokens before a speaker in which a clause opens that its sentence begins with
SUBJECT = 8  # tokens behind a comma in which the verb of a main clause stands


def main_verb(scene: Scene, verb: int, after: int) -> int | None:
    """Give the token at which the main clause goes on behind a verb of saying in a relative clause; None in no such.

    after: the token at which what is said begins. A comma before a finite verb ends the clause; without one the only
    finite verb behind it does, or the second.
    """
    cues, at = scene.lexicon.cues, verb - 1
    while at > 0 and scene.words[at] in cues["adverb|perfect"]:
        at -= 1
    if at < 1 or scene.words[at] not in scene.grammar["person_relatives"]:
        return None
    commas = (j for j in range(after, len(scene.words) - 1) if scene.words[j] == ",")
    if (resumed := next((j for j in commas if _finite(scene, j + 1)), None)) is not None:
        return resumed
    return None if scene.words[at - 1] == "," else _verb_behind(scene, verb, after)


def _clause_around(scene: Scene, verb: int) -> int | None:
    """Give where the clause goes on that a relative one interrupts: `the group, which Y said had fled, | attacked`."""
    first = opener_of(scene, verb)
    relative = scene.words[first] in scene.grammar["subject_relatives|object_relatives"]
    if not relative or scene.words[first - 1] in scene.lexicon.cues.say:
        return None
    return next((j for j in range(verb, len(scene.words)) if scene.clauses[j] < scene.clauses[verb]), None)


def with_time(scene: Scene, first: int) -> int:
    """Give where an attribution begins, the time that opens it included: `On Monday X said`.

    first: the token at which whoever speaks is named; so with `In a statement on Monday, X said`.
    """
    start = scene.tokens[first].start
    if first <= DAY_FRONT and any(time.end_char == start - 1 for time in scene.times):
        return 0
    apart = next((time for time in scene.times if scene.text[time.end_char : start] == ", "), None)
    if apart is None or first > MOST_FRONT:
        return start
    return 0 if _issued(scene, scene.lows(0, scene.token_at(apart.start_char))) else start


def _issued(scene: Scene, front: tuple[str, ...]) -> bool:
    """Say whether words before a time only tell how it was said: `In a video message on`, `Speaking on`."""
    return scene.lexicon.cues["say_tail|via|determiner|prepositions"].issuperset(set(front) - {"speaking"})


def another_verb(scene: Scene, after: int) -> int | None:
    """Give the `and` behind which whoever accuses does something else: `blamed X for the raid and warned Y`."""
    ands = (j for j in range(after, len(scene.words) - 1) if scene.words[j] in scene.grammar["ands"])
    return next((j for j in ands if scene.words[j + 1] in scene.lexicon.cues.finite), None)


def another_clause(scene: Scene, after: int) -> int | None:
    """Give the conjunction behind which another acts: `X claimed responsibility for the raid and police freed two`."""
    if scene.grammar["owned_up_to"].isdisjoint(scene.lows(after, after + 1)):
        return None
    joints = (j for j in range(after + 1, len(scene.words)) if scene.words[j] in scene.grammar["contrasting"])
    return next((j for j in joints if scene.clauses[j] != scene.clauses[j - 1]), None)


def main_clause(scene: Scene, first: int, after: int, lexicon: Lexicon) -> int | None:
    """Give the comma behind which the text goes on itself: `Hours after X said that Y fled, Z took the town`."""
    if not 0 < first <= FRONTED or scene.words[first - 1] not in lexicon.grammar["subordinate"]:
        return None
    others = lexicon.grammar["no_subject|no_subject_of_time"]
    told = False  # "As the police said on Monday, four men fled"
    for j in range(after, len(scene.words) - 2):
        told = told or lexicon.finite(scene.words[j], "past", "third")
        if told and scene.words[j] == "," and scene.words[j + 1] not in others:
            ahead = scene.lows(j + 2, j + SUBJECT)
            if any(lexicon.finite(low, "past", "third") for low in ahead[: _up_to(ahead, lexicon)]):
                return j
    return None


def _verb_behind(scene: Scene, verb: int, after: int) -> int | None:
    """Give the only finite verb behind a verb of saying, or the second where there are more, as the first is said."""
    groups = [
        j
        for j in range(after, len(scene.words))
        if _finite(scene, j)
        and scene.words[j - 1] not in scene.grammar["clause_starts|subject_relatives"]
        and (j == after or not _helps(scene, j - 1))
    ]
    if len(groups) > 1:
        return groups[1]
    clause = (
        scene.words[after] == "that" or scene.lexicon.cues.say_lemma.get(scene.words[verb]) in scene.grammar["clausal"]
    )
    return groups[0] if groups and not clause else None


def _finite(scene: Scene, j: int) -> bool:
    """Say whether a finite verb stands at a token, an adverb aside: a helping one, one of saying, one that tells."""
    low = scene.words[j]
    if low.endswith("ly") and low not in scene.lexicon.cues["ly_nouns"] and j + 1 < len(scene.words):
        low = scene.words[j + 1]
    return scene.lexicon.finite(low, "past")


def _helps(scene: Scene, j: int) -> bool:
    """Say whether a word belongs to the group of verbs that goes on behind it."""
    low, cues = scene.words[j], scene.lexicon.cues
    return low.endswith("ly") or low in cues["be|perfect|adverb|aux|negated"]


def _up_to(lows: tuple[str, ...], lexicon: Lexicon) -> int:
    return next((k for k, low in enumerate(lows) if low in lexicon.grammar["clause_stops"]), len(lows))


def scope_of(scene: Scene, speaker: Speaker, verb: int, after: int) -> tuple[int, int] | None:
    """Give what is said: what follows the verb, else what stands before the speaker."""
    tokens = scene.tokens
    first = min(speaker.first, verb)
    as_told = scene.lows(first - 1, first) == ("as",) and verb - first < AS_TOLD  # "..., as the police reported"
    before_end = tokens[first - as_told].start
    rest = scene.lows(after, len(tokens))
    named = speaker.first > verb  # "..., said X of the group": what is said stands before
    if as_told and first <= FRONTED and len(rest) > LEAST_SAID and rest[0] == ",":
        return (tokens[after + 1].start, len(scene.text))  # "As the police reported on Monday, Y attacked"
    follows = not named and bool(rest) and rest[0] not in {",", ".", *QUOTES} and len(rest) > 2
    opens = rest[:1] != () and not named and rest[0] in QUOTES and rest[0] not in CLOSING  # 'X said "Y attacked"'
    quoted = len(rest) > 3 and (opens or (rest[0] == "," and rest[1] in QUOTES))
    leads = before_end > 0 and _marked_off(scene.text[:before_end])
    if not leads and not quoted and rest[:1] == (",",) and (aside := _past_aside(scene, verb, after)) is not None:
        return (tokens[aside].start, len(scene.text))
    follows = follows and not (leads and only_how(scene, first - as_told, verb, after))
    if leads and not follows:
        inserted = len(rest) > 3 and rest[0] in (",", *QUOTES) and scene.words[after] != "."
        return (0, len(scene.text) if inserted else before_end)  # "On Friday, X said, Y attacked"
    if follows or quoted:
        resumed = main_verb(scene, verb, after)
        if resumed is None:
            resumed = _clause_around(scene, verb)
        if resumed is None:
            resumed = main_clause(scene, first, after, scene.lexicon) or another_clause(scene, after)
        if resumed is None:
            resumed = _past_object(scene, after)
        return (tokens[after].start, len(scene.text) if resumed is None else tokens[resumed].start)
    return (0, before_end) if leads else None


def _past_object(scene: Scene, after: int) -> int | None:
    """Give where an object of a verb of saying ends that is no clause: `reported the raid | and freed two men`."""
    cues, grammar = scene.lexicon.cues, scene.grammar
    if scene.words[after] not in cues["determiner|definite"] or scene.words[after] == "that":
        return None
    verbs = [j for j in range(after, len(scene.words)) if _finite(scene, j) or cues.verbal(scene.words[j])]
    joint = verbs[0] - 1 if verbs else after
    while joint > after and cues.adverbial(scene.words[joint]):
        joint -= 1
    apart = scene.words[joint - 1] == "," and all(scene.words[j - 1] != "," for j in verbs)
    ends = scene.words[joint] == "and" or (apart and scene.words[joint] in grammar["person_relatives"])
    return joint if ends and joint > after else None


def goes_on_acting(scene: Scene, scope: tuple[int, int]) -> bool:
    """Say whether whoever speaks does something else behind what is said: `denied the charge and vowed revenge`."""
    joint = scene.token_at(scope[1]) if scope[1] < len(scene.text) else len(scene.words)
    return scene.lows(joint, joint + 1) == ("and",) and _finite(scene, joint + 1)


def _marked_off(front: str) -> bool:
    """Say whether a mark ends what stands before whoever speaks: a comma, a quotation's, a dash with spaces."""
    return any(mark in front[-3:] for mark in LEADING) or front.endswith((" - ", " -- ", " – ", "—", "— "))


def _past_aside(scene: Scene, verb: int, after: int) -> int | None:
    """Give where what is said begins behind an aside: `said on Friday, a day late, that`, `says last night, X`."""
    rest = scene.lows(after, after + ASIDE)
    if "that" in rest[1:] and rest[rest.index("that") - 1] == ",":
        return after + rest.index("that")
    timed = after > verb + 1 and scene.words[after - 1] not in scene.lexicon.cues["say_tail"]
    return after + 1 if timed and len(scene.words) - after > LEAST_SAID else None
