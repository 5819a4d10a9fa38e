"""Whether an act happened, is planned or is only thought of."""

from pipeline.extract.factuality.time_clauses import of_time_to_come
from pipeline.extract.factuality.unreal import doubted, no_proof, unreal
from pipeline.extract.grammar.coordinated_bases import goes_on_from
from pipeline.extract.grammar.preventing import kept_from, kept_off_by_nobody
from pipeline.extract.sentence.found import Found, right_of
from pipeline.extract.sentence.scene import Scene
from pipeline.extract.sentence.subject_ellipsis import passive_from
from pipeline.extract.sentence.tokens import QUOTES
from pipeline.lexicon import Lexicon
from schemas.vocabulary import Modality, Tense

MOST_KING = 5  # letters of nouns in -ing that open a clause as its subject: `king`, `thing`
REACH = 7  # tokens before a trigger within its clause that may govern it
LISTED_REACH = 16  # before what `including` goes on to list: `would take steps, including calling for a vote`
SOUGHT_REACH = 5  # tokens before a noun in which the verb whose object it is may stand
PROPOSED_REACH = 2  # tokens before a noun in which an adjective may make it one to come
ANY_REACH = 3  # tokens before a noun in which `any` may stand
OWN_TO = 4  # tokens behind a verb in which its infinitive stands
NOUN_REACH = 3  # tokens behind a noun in which its verb shows its mood
WANTING_REACH = 14  # tokens before an infinitive in which who is to do it, and the verb that wants it, may stand
ADDRESSED = 5  # words that may stand between `you` and its verb
BETWEEN = frozenset({"have", *QUOTES})  # between `to` and what it is to: `is to "seize the port"`, `were to have met`
MATERIAL = 4  # quad class of material conflict
TENSE_REACH = 140  # characters around a time in which its verb is looked for


def modality_of(scene: Scene, found: Found, lexicon: Lexicon) -> Modality:
    """Give the modality of a trigger; a noun also takes that of the verb behind it: `the talks will be held`."""
    if found.trigger.denied or found.trigger.willed:
        return "hypothetical" if _conditional(scene, found.first) else "actual"  # to say so is the act itself
    if found.trigger.measure == "missing" and not found.is_verb:
        return "actual"  # "to find 14 missing miners"
    if not found.is_verb and _answered(scene, found):
        return "actual"
    row = goes_on_from(scene, found.first, lexicon) if found.is_verb and found.entry.form == "base" else None
    modality = unreal(scene, found, lexicon) or modality_at(scene, row or found.first, lexicon)
    if modality == "actual" and _in_the_present(scene, found, lexicon) and of_time_to_come(scene, found, lexicon):
        return "planned"
    if not found.is_verb and modality == "actual" and (verb := _infinitive(scene, found.first, lexicon)):
        modality = modality_at(scene, verb, lexicon)
    if modality != "actual" or found.is_verb:
        return (found.trigger.mood or modality) if modality == "actual" else modality
    front = scene.lows(found.first - PROPOSED_REACH, found.first)
    if not lexicon.grammar["proposed"].isdisjoint(front):
        return "planned"
    if not lexicon.grammar["called_off"].isdisjoint(front):
        return "hypothetical"
    sought = _sought(scene, found.first, lexicon)
    if sought:
        return "planned" if sought in lexicon.cues["planned"] else "hypothetical"
    if _of_any(scene, found):
        return "hypothetical"
    behind = scene.lows(found.last, found.last + NOUN_REACH)
    if any(low in lexicon.cues["future"] for low in behind):
        return "planned"
    if "in" in behind[:-1] and behind[behind.index("in") + 1] == "may":
        return "actual"  # the month: "the strike in May"
    return "hypothetical" if lexicon.grammar["may_be"] & set(behind) else "actual"


def _answered(scene: Scene, found: Found) -> bool:
    """Say whether a verb that answers a deed has the noun for its object: `vowed to avenge the killing of X`."""
    if found.frame.crosswalk.quad_class != MATERIAL or found.trigger.mood:
        return False
    grammar, front = scene.grammar, scene.lows(found.first - SOUGHT_REACH, found.first)
    at = max((k for k, low in enumerate(front) if low in grammar["reacting"]), default=None)
    between = front[at + 1 :] if at is not None else ()
    if any(low.endswith("ing") for low in between):
        return False  # "was to investigate enforcing the ban"
    return "the" in between and scene.lexicon.cues["prepositions"].isdisjoint(set(between) - {"against", "for"})


def _of_any(scene: Scene, found: Found) -> bool:
    """Say whether a noun stands for whatever act of its kind may come: `any strike on X would bring a response`."""
    behind = right_of(scene, found.last)
    return "any" in scene.lows(found.first - ANY_REACH, found.first) and not scene.grammar["to_follow"].isdisjoint(
        scene.lows(behind.start, behind.stop)
    )


def _infinitive(scene: Scene, i: int, lexicon: Lexicon) -> int | None:
    """Give the infinitive right before the noun at token `i` that lends it its act: `for X to launch an attack`."""
    for j in range(i - 1, max(1, i - 1 - SOUGHT_REACH), -1):
        if scene.clauses[j] != scene.clauses[i] or scene.tokens[j].low in lexicon.cues["prepositions"]:
            return None
        if scene.tokens[j].low in lexicon.cues["support"] and scene.tokens[j - 1].low == "to":
            return j
    return None


def _sought(scene: Scene, i: int, lexicon: Lexicon) -> str | None:
    """Give the verb whose indefinite object the noun at token `i` is and that says it has not happened."""
    for low in reversed(scene.lows(i - SOUGHT_REACH, i)):
        if low in lexicon.cues["sought"]:
            return low
        if low in lexicon.cues["prepositions|definite"] or low == ",":
            break
    verb, *the = scene.lows(i - 2, i) or ("",)  # even the one act that is told: "were planning the kidnapping of X"
    return verb if the == ["the"] and verb in lexicon.grammar["plotting"] else None


def modality_at(scene: Scene, i: int, lexicon: Lexicon) -> Modality:
    """Give the modality of the token `i` from the words before it in its clause."""
    cues, tokens = lexicon.cues, scene.tokens
    if (sought := _after_to(scene, i, lexicon)) is not None:
        return sought
    before = tokens[i - 1].low if i else ""
    if before == "be" and i > 2 and tokens[i - 2].low == "to" and tokens[i - 3].low in lexicon.grammar["due_to"]:
        return "planned"  # "was to be executed"
    if before == "be" and _demanded(scene, i):
        return "hypothetical"
    if before and tokens[i].low.endswith("ing") and (before in cues["pondering"] or kept_from(scene, i)):
        return "hypothetical"  # "considered sending troops"
    listed = i > 1 and tokens[i - 1].low == "including"
    front, reach = (i - 2, LISTED_REACH) if listed else (i - 1, REACH)
    clause = scene.clauses[front if listed else i]
    for j in range(front, max(_main_start(scene, i), front - reach), -1):
        low = tokens[j].low
        if _no_mood(scene, j, i):
            continue
        denied = low == "could" and kept_off_by_nobody(scene, j + 2, lexicon)
        able = low == "able" and tokens[j - 1].low in lexicon.grammar["was_were"]
        if able or denied or kept_off_by_nobody(scene, j, lexicon):
            continue  # "was able to": it did; "failed to prevent", "could not prevent": it came
        if scene.clauses[j] != clause and tokens[j + 1].low != "including":
            if tokens[j + 1].low == "that" and (doubted(scene, j, lexicon) or no_proof(scene, j, lexicon)):
                return "hypothetical"
            break
        if low in ("to",) and j and tokens[j - 1].low in cues["infinitive"]:
            return "planned"
        if (low in cues["needs_to"] and j + 1 < i and not _governs(scene, j, i)) or _done_with(scene, j, i, lexicon):
            continue
        if low in cues["planned"]:
            return "planned"
        if low in cues["hypothetical"]:
            return "hypothetical"
    thought = _conditional(scene, i) or _of_another(scene, i) or _of_anyone(scene, i, lexicon)
    return "hypothetical" if thought else "actual"


def _no_mood(scene: Scene, j: int, i: int) -> bool:
    """Say whether a word of mood at token `j` shows none: the month of May, `an order barring X`."""
    low, behind = scene.words[j], scene.words[j + 1]
    if low == "may":
        return behind in scene.grammar["deities"] or _month(scene, j)
    if low == "due" and behind == "to":  # "due to an ambush", not "due to sign"
        return scene.words[i].endswith("ing") or any(not between.endswith("ly") for between in scene.words[j + 2 : i])
    # "a march against the curfew imposed on X", not "until sanctions against X are lifted"
    to_go = scene.words[i - 1] in ("is", "are") and not scene.grammar["penalties"].isdisjoint(scene.lows(j - 1, j))
    done = low == "against" and _told_past(scene, i) and not to_go
    return done or (low == "order" and behind.endswith("ing"))


def _month(scene: Scene, j: int) -> bool:
    """Say whether "May" at token `j` is no verb: within a sentence, and in a title that has capitals throughout too."""
    if not j or scene.text[scene.tokens[j].start] != "M":
        return False
    loud = scene.text[scene.tokens[j + 1].start].isupper()
    return not (scene.is_title and loud and scene.lexicon.frames.formed(scene.words[j + 1], "base"))


def _done_with(scene: Scene, j: int, i: int, lexicon: Lexicon) -> bool:
    """Say whether token `j` governs an infinitive alone, and a passive goes on: `tried to flee and was shot`."""
    return "to" in scene.lows(j + 1, j + OWN_TO) and j < (passive_from(scene, i, lexicon) or 0)


def _after_to(scene: Scene, i: int, lexicon: Lexicon) -> Modality | None:
    """Give the modality of an infinitive from the word right before its `to`; None where that leaves it open."""
    to = i - 1 - (i > 1 and scene.tokens[i - 1].low in BETWEEN)
    if i == 0 or scene.tokens[to].low != "to":
        return None
    if scene.is_title and to >= 1 and _names(scene, to - 1) and scene.words[to - 1] not in lexicon.cues["bringing"]:
        return "planned"  # a headline's infinitive is its future; "rebels continue to shell" is none
    if to > 0 and scene.tokens[to - 1].low in lexicon.cues["be"]:
        return "planned"  # "its aim was to seize the port"
    return "hypothetical" if to > 0 and scene.tokens[to - 1].low in lexicon.grammar["yet_to_do"] else None


def _main_start(scene: Scene, i: int) -> int:
    """Give the comma behind which the clause of a past verb begins, -1 where no phrase opens it.

    What is feared, sought or threatened in front of it is not what was done: `Amid fears of a coup, rebels shelled X`.
    """
    if scene.lows(i - 1, i) == ("to",) or not _told_past(scene, i):
        return -1
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    low = scene.tokens[first].low
    led = (
        low in scene.lexicon.cues["prepositions"]
        or low in scene.grammar["phrase_openers"]
        or (low.endswith("ing") and len(low) > MOST_KING)
    )
    comma = next((j for j in range(first, i) if scene.tokens[j].low == ","), -1) if led else -1
    return comma if comma < i - 1 else -1


def _told_past(scene: Scene, i: int) -> bool:
    return scene.lexicon.frames.formed(scene.tokens[i].low, "past")


def _demanded(scene: Scene, i: int) -> bool:
    """Say whether a bare `be` before a participle is what somebody asks for: `demanded that they be freed`."""
    return not scene.grammar["helping_verbs"].intersection(scene.lows(i - 4, i - 1))


def _of_another(scene: Scene, i: int) -> bool:
    """Say whether an infinitive is what others are to do: `a need for X to strike`, `want X to go and Y to stay`."""
    to = i - 1 if scene.tokens[i - 1].low not in scene.grammar["going"] else i - 2
    if to < 1 or scene.tokens[to].low != "to":
        return False
    for j in range(to - 1, max(-1, to - WANTING_REACH), -1):
        low = scene.tokens[j].low
        if scene.clauses[j] != scene.clauses[to] or low.endswith("ing"):
            return False
        if low == "for":
            return (
                j < to - 1
                and scene.grammar["setting_out"].isdisjoint(scene.lows(j - 1, j))
                and scene.grammar["spent"].isdisjoint(scene.lows(j - 4, j))
            )
        if low in scene.grammar["wanting"]:
            return True
    return False


def _of_anyone(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether the subject right before a verb is the reader: `you asked him`, `anything you ask`."""
    for j in range(i - 1, max(-1, i - 2 - ADDRESSED), -1):
        low = scene.tokens[j].low
        if low == "you":
            return j == 0 or scene.tokens[j - 1].low not in lexicon.cues["prepositions"]
        helps = low in lexicon.cues["be"] or low in lexicon.cues["perfect"] or low in lexicon.cues["aux"]
        if not (helps or low.endswith(("ly", "ed")) or low in ("not", "and")):
            return False
    return False


def _in_the_present(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a verb stands in the present: `captures X`, `rebels capture X`, `X is captured by rebels`."""
    if not found.is_verb:
        return False
    if found.entry.form in ("third", "base"):
        return lexicon.cues["aux|needs_to"].isdisjoint(scene.lows(found.first - 2, found.first))
    return found.passive and not {"is", "are"}.isdisjoint(scene.lows(found.first - 2, found.first))


def _names(scene: Scene, i: int) -> bool:
    return not scene.tokens[i].low.endswith("ing")


def _conditional(scene: Scene, i: int) -> bool:
    """Say whether the clause opens with `if` or `unless`, or tells a proviso: `provided they work with X`."""
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    near = (
        scene.lows(j, j + 3)
        for j in range(max(0, first - 1), i - 1)
        if scene.tokens[j].low in scene.grammar["provisos"]
    )
    proviso = any(words[1] in scene.grammar["proviso_subjects"] and words[2:] != ("with",) for words in near)
    return proviso or scene.tokens[first].low in scene.grammar["conditions"] or _had_it(scene, first)


def _had_it(scene: Scene, first: int) -> bool:
    """Say whether a sentence opens with what was not: `Had X attacked, hundreds would have died`, `Were X to`."""
    return (
        first == 0 and scene.tokens[0].low in ("had", "were") and not scene.grammar["to_follow"].isdisjoint(scene.words)
    )


def _governs(scene: Scene, j: int, i: int) -> bool:
    """Say whether a cue reaches forward: `threatened to`, `call for`, `fears of`, `ordered its troops to`."""
    if scene.lows(i - 1, i) == ("to",):
        return True
    threat = scene.tokens[j].low.startswith("threat") and scene.lows(j + 1, j + 2) == ("with",)  # "with arrest"
    return threat or any(low in scene.grammar["behind_a_threat"] for low in scene.lows(j + 1, j + 3))


def tense_near(text: str, lexicon: Lexicon, start: int, end: int) -> Tense:
    """Give the tense in which a time stands: future where `will`, `to be held` or the like is nearest."""
    words = text[max(0, start - TENSE_REACH) : start].lower().replace("’", "'").split()
    for n in range(len(words) - 1, -1, -1):
        word, before = words[n].strip(",.\"'"), words[n - 1] if n else ""
        if word == "set" and words[n + 1 : n + 2] not in ([], ["to"], ["for"]):
            return "past"  # "set fire to a bus on Monday"
        if word in lexicon.cues["future"] or (word == "be" and before == "to"):
            return "past" if before in lexicon.grammar["were"] else "future"  # "the talks were due in October"
        if word in lexicon.cues["perfect"] and before not in lexicon.cues["future"]:
            return "past"
        if word in lexicon.cues["past"] or (
            word.endswith("ed") and before.isalpha() and before not in lexicon.cues["unsaid"]
        ):
            return "past"
    after = text[end : end + TENSE_REACH].lower().split()
    return "future" if "will" in [word.strip(",.") for word in after[:8]] else "past"
