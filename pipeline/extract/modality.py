"""Whether an act happened, is planned, is only thought of, or is denied."""

from pipeline.extract.found import Found
from pipeline.extract.scene import Scene
from pipeline.extract.unreal import misreported, missed, unreal
from pipeline.lexicon import Lexicon
from schemas.vocabulary import Modality, Polarity, Tense

REACH = 7  # tokens before a trigger within its clause that may govern it
NEGATION_REACH = 3
SOUGHT_REACH = 5  # tokens before a noun in which the verb whose object it is may stand
NOUN_REACH = 3  # tokens behind a noun in which its verb shows its mood
NOT_NONE = (("fewer",), ("less",), ("more",), (".",), ("matter",), ("longer",), ("sooner",), ("doubt",), (",",))
WERE = frozenset({"was", "were", "been", "had"})
TENSE_REACH = 140  # characters around a time in which its verb is looked for


def modality_of(scene: Scene, found: Found, lexicon: Lexicon) -> Modality:
    """Give the modality of a trigger; a noun also takes that of the verb behind it: `the talks will be held`."""
    if found.trigger.denied or found.trigger.willed:
        return "hypothetical" if _conditional(scene, found.first) else "actual"  # to say so is the act itself
    modality = unreal(scene, found, lexicon) or modality_at(scene, found.first, lexicon)
    if modality != "actual" or found.is_verb:
        return (found.trigger.mood or modality) if modality == "actual" else modality
    sought = _sought(scene, found.first, lexicon)
    if sought:
        return "planned" if sought in lexicon.cues["planned"] else "hypothetical"
    behind = scene.lows(found.last, found.last + NOUN_REACH)
    if any(low in lexicon.cues["future"] for low in behind):
        return "planned"
    if "in" in behind[:-1] and behind[behind.index("in") + 1] == "may":
        return "actual"  # the month: "the strike in May"
    return "hypothetical" if {"may", "might", "could", "would"} & set(behind) else "actual"


def _sought(scene: Scene, i: int, lexicon: Lexicon) -> str | None:
    """Give the verb whose indefinite object the noun at token `i` is and that says it has not happened."""
    for low in reversed(scene.lows(i - SOUGHT_REACH, i)):
        if low in lexicon.cues["sought"]:
            return low
        if low in lexicon.cues["prepositions"] | lexicon.cues["definite"] or low in (",", "and"):
            return None
    return None


def modality_at(scene: Scene, i: int, lexicon: Lexicon) -> Modality:
    """Give the modality of the token `i` from the words before it in its clause."""
    cues, tokens = lexicon.cues, scene.tokens
    if i and tokens[i - 1].low == "to" and (scene.is_title and i >= 2 and _names(scene, i - 2)):
        return "planned"  # a headline's infinitive is its future
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        low = tokens[j].low
        if low == "may" and j and scene.text[tokens[j].start] == "M":
            continue  # the month
        if scene.clauses[j] != scene.clauses[i]:
            return "hypothetical" if _conditional(scene, i) else "actual"
        if low in ("to",) and j and tokens[j - 1].low in cues["infinitive"]:
            return "planned"
        if low in cues["needs_to"] and j + 1 < i and not _governs(scene, j, i):
            continue
        if low in cues["planned"]:
            return "planned"
        if low in cues["hypothetical"]:
            return "hypothetical"
    return "hypothetical" if _conditional(scene, i) else "actual"


def _names(scene: Scene, i: int) -> bool:
    return not scene.tokens[i].low.endswith("ing")


def _conditional(scene: Scene, i: int) -> bool:
    """Say whether the clause opens with `if` or `unless`."""
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    return scene.tokens[first].low in ("if", "unless", "whether")


def _governs(scene: Scene, j: int, i: int) -> bool:
    """Say whether a cue reaches forward: `threatened to`, `call for`, `fears of`, `ordered its troops to`."""
    if scene.lows(i - 1, i) == ("to",):
        return True
    return any(low in ("to", "for", "of") for low in scene.lows(j + 1, j + 3))


def polarity_at(scene: Scene, i: int, lexicon: Lexicon) -> Polarity:
    """Give negated where a negation stands right before the token in its clause."""
    for j in range(i - 1, max(-1, i - 1 - NEGATION_REACH), -1):
        if scene.clauses[j] != scene.clauses[i]:
            break
        if scene.tokens[j].low in lexicon.cues["negated"] and scene.tokens[j].low != "without":
            return "negated"
    if missed(scene, i) or misreported(scene, i, lexicon):
        return "negated"
    return "negated" if _of_nobody(scene, i) else "affirmed"


def _of_nobody(scene: Scene, i: int) -> bool:
    """Say whether the clause of a verb opens with a subject that is none: `No troops have withdrawn`."""
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    words = scene.lows(first, first + 2)
    return words[:1] in (("no",), ("neither",), ("nobody",)) and words[1:] not in NOT_NONE


def tense_near(text: str, lexicon: Lexicon, start: int, end: int) -> Tense:
    """Give the tense in which a time stands: future where `will`, `to be held` or the like is nearest."""
    words = text[max(0, start - TENSE_REACH) : start].lower().replace("’", "'").split()
    for n in range(len(words) - 1, -1, -1):
        word, before = words[n].strip(",.\"'"), words[n - 1] if n else ""
        if word in lexicon.cues["future"] or (word == "be" and before == "to"):
            return "past" if before in WERE else "future"  # "the talks were due in October"
        if word in lexicon.cues["perfect"] and before not in lexicon.cues["future"]:
            return "past"
        if word in lexicon.cues["past"] or (
            word.endswith("ed") and before.isalpha() and before not in lexicon.cues["unsaid"]
        ):
            return "past"
    after = text[end : end + TENSE_REACH].lower().split()
    return "future" if "will" in [word.strip(",.") for word in after[:8]] else "past"
