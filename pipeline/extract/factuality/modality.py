"""Whether an act happened, is planned or is only thought of."""

from pipeline.extract.factuality.convening import called_for_later
from pipeline.extract.factuality.infinitives import after_to, governing, of_a_noun, of_another, readied
from pipeline.extract.factuality.reach import (
    done_with,
    governs,
    is_month,
    mood_start,
    no_mood,
    past_brackets,
    subject_noun,
)
from pipeline.extract.factuality.time_clauses import of_time_to_come
from pipeline.extract.factuality.unreal import doubted, no_proof, unreal
from pipeline.extract.factuality.uttering import uttered_thereby
from pipeline.extract.grammar.coordinated_bases import goes_on_from
from pipeline.extract.grammar.preventing import kept_from, kept_off_by_nobody
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, right_of
from pipeline.sentence.scene import Scene
from schemas.vocabulary import Modality

REACH = 7  # tokens before a trigger within its clause that may govern it
LISTED_REACH = 16  # before what `including` goes on to list: `would take steps, including calling for a vote`
SOUGHT_REACH = 5  # tokens before a noun in which the verb whose object it is may stand
PRELUDE_REACH = 4  # tokens before a noun in which the word stands for what leads to it
PROPOSED_REACH = 2  # tokens before a noun in which an adjective may make it one to come
ANY_REACH = 3  # tokens before a noun in which `any` may stand
NOUN_REACH = 3  # tokens behind a noun in which its verb shows its mood
ADDRESSED = 5  # words that may stand between `you` and its verb


def modality_of(scene: Scene, found: Found, lexicon: Lexicon) -> Modality:
    """Give the modality of a trigger; a noun also takes that of the verb behind it: `the talks will be held`."""
    if found.trigger.denied or found.trigger.willed:
        return "hypothetical" if _conditional(scene, found.first) else "actual"  # to say so is the act itself
    if found.trigger.measure == "missing" and not found.is_verb:
        return "actual"  # "to find 14 missing miners"
    if not found.is_verb and _answered(scene, found):
        return "actual"
    if found.is_verb and uttered_thereby(scene, found):
        return "actual"
    row = goes_on_from(scene, found.first, lexicon) if found.is_verb and found.entry.form == "base" else None
    modality = unreal(scene, found, lexicon) or modality_at(scene, row or found.first, lexicon)
    if modality == "actual" and _in_the_present(scene, found, lexicon) and of_time_to_come(scene, found, lexicon):
        return "planned"
    forced = found.is_verb and not found.frame.crosswalk.peaceful
    if forced and modality == "actual" and readied(scene, found.first, violent=found.frame.violent):
        return "planned"
    if not found.is_verb and modality == "actual" and (verb := _infinitive(scene, found.first, lexicon)):
        modality = modality_at(scene, verb, lexicon)
    if modality != "actual" or found.is_verb:
        return (found.trigger.mood or modality) if modality == "actual" else modality
    front = scene.lows(found.first - PROPOSED_REACH, found.first)
    led = scene.lows(found.first - PRELUDE_REACH, found.first)
    proposed = not (lexicon.grammar["proposed"].isdisjoint(front) and lexicon.grammar["preludes"].isdisjoint(led))
    if proposed or called_for_later(scene, found):
        return "planned"
    if not lexicon.grammar["called_off"].isdisjoint(front):
        return "hypothetical"
    sought = _sought(scene, found.first, lexicon)
    if sought:
        return "planned" if sought in lexicon.cues["planned"] else "hypothetical"
    if _of_any(scene, found):
        return "hypothetical"
    joined = 2 * (scene.lows(found.last, found.last + 1) == ("and",))  # "a march and rally is planned"
    behind = scene.lows(found.last + joined, found.last + joined + NOUN_REACH)
    if any(low in lexicon.cues["future"] for low in behind):
        return "planned"
    moods = (j for j, low in enumerate(behind, found.last + joined) if low in lexicon.grammar["may_be"])
    may_be = any(not is_month(scene, j) for j in moods) or _may_happen(scene, found)  # not "the strike in May"
    return "hypothetical" if may_be else "actual"


def _may_happen(scene: Scene, found: Found) -> bool:
    """Say whether a noun's own verb tells that it may come about: `attacks on X could be carried out`."""
    cues, grammar = scene.lexicon.cues, scene.grammar
    ahead = right_of(scene, found.last)
    verb = next((j for j in ahead if cues.verbal(scene.words[j]) or scene.words[j] in cues["aux"]), len(scene.words))
    if scene.lows(verb, verb + 1)[:1] == () or scene.words[verb] not in grammar["may_be"] or is_month(scene, verb):
        return False
    done = scene.lows(verb + 1, verb + 3)
    return done[:1] != () and (done[0] in cues["happens"] or (done[0] == "be" and done[-1] in grammar["brought_about"]))


def _answered(scene: Scene, found: Found) -> bool:
    """Say whether a verb that answers a deed has the noun for its object: `vowed to avenge the killing of X`."""
    if not found.frame.crosswalk.material_conflict or found.trigger.mood:
        return False
    grammar, front = scene.grammar, scene.lows(found.first - SOUGHT_REACH, found.first)
    at = max((k for k, low in enumerate(front) if low in grammar["reacting"]), default=None)
    between = front[at + 1 :] if at is not None else ()
    if any(low.endswith("ing") for low in between):
        return False  # "was to investigate enforcing the ban"
    told = "the" in between or any(low.endswith("'s") for low in between)
    return told and scene.lexicon.cues["prepositions"].isdisjoint(set(between) - {"against", "for"})


def _of_any(scene: Scene, found: Found) -> bool:
    """Say whether a noun stands for whatever act of its kind may come: `any strike on X would bring a response`."""
    behind = right_of(scene, found.last)
    return "any" in scene.lows(found.first - ANY_REACH, found.first) and not scene.grammar["to_follow"].isdisjoint(
        scene.lows(behind.start, behind.stop)
    )


def _infinitive(scene: Scene, i: int, lexicon: Lexicon) -> int | None:
    """Give the infinitive right before the noun at token `i` that lends it its act: `for X to launch an attack`."""
    for j in range(i - 1, max(1, i - 1 - SOUGHT_REACH), -1):
        if scene.clauses[j] != scene.clauses[i] or scene.words[j] in lexicon.cues["prepositions"]:
            return None
        if scene.words[j] in lexicon.cues["support"] and scene.words[j - 1] == "to":
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
    cues = lexicon.cues
    if (sought := after_to(scene, i, lexicon)) is not None:
        return sought
    before = scene.words[i - 1] if i else ""
    if before == "be" and i > 2 and scene.words[i - 2] == "to" and scene.words[i - 3] in lexicon.grammar["due_to|soon"]:
        return "planned"  # "was to be executed"
    if before == "be" and _demanded(scene, i):
        return "hypothetical"
    if before and scene.words[i].endswith("ing") and (before in cues["pondering"] or kept_from(scene, i)):
        return "hypothetical"  # "considered sending troops"
    listed = i > 1 and scene.words[i - 1] == "including"
    front, reach = (i - 2, LISTED_REACH) if listed else (i - 1, REACH)
    clause, front = scene.clauses[front if listed else i], past_brackets(scene, front)
    for j in range(front, max(mood_start(scene, i), front - reach), -1):
        low = scene.words[j]
        if no_mood(scene, j, i):
            continue
        denied = low == "could" and kept_off_by_nobody(scene, j + 2, lexicon)
        able = low == "able" and scene.words[j - 1] in lexicon.grammar["was_were"]
        if able or denied or kept_off_by_nobody(scene, j, lexicon):
            continue  # "was able to": it did; "failed to prevent", "could not prevent": it came
        if scene.clauses[j] != clause and scene.words[j + 1] != "including":
            if scene.words[j + 1] == "that" and (doubted(scene, j, lexicon) or no_proof(scene, j, lexicon)):
                return "hypothetical"
            break
        if _reaches_nothing(scene, j, i) or _past_infinitive(scene, j, i) or done_with(scene, j, i, lexicon):
            continue
        aimed = low == "to" and j and scene.words[j - 1] in cues["infinitive"] and not of_a_noun(scene, j)
        if aimed and not subject_noun(scene, j - 1, i):
            return "planned"
        if low in cues["planned"]:
            return "planned"
        if low in cues["hypothetical"]:
            return "hypothetical"
    if (verb := governing(scene, i)) is not None and (purpose := modality_at(scene, verb, lexicon)) != "actual":
        return purpose
    thought = _conditional(scene, i) or of_another(scene, i) or _of_anyone(scene, i, lexicon) or _of_whoever(scene, i)
    return "hypothetical" if thought else "actual"


def _past_infinitive(scene: Scene, j: int, i: int) -> bool:
    """Say whether a past stands behind an infinitive that token `j` governs: `rebels trying to oust X attacked Y`."""
    to = j if scene.words[j] == "to" else j + 1
    lexicon = scene.lexicon
    if scene.words[to] != "to" or i < to + 3 or not lexicon.frames.formed(scene.words[i], "past"):
        return False
    perfect = scene.lows(i - 2, i - 1) == ("to",) and scene.words[i - 1] in lexicon.cues["perfect"]
    helped = perfect or (scene.words[i - 1] in lexicon.cues["be"] and not subject_noun(scene, to - 1, i))
    low = scene.words[to + 1]
    return not (helped or low in lexicon.cues["be|perfect"] or low in lexicon.grammar["getting_done"])


def _reaches_nothing(scene: Scene, j: int, i: int) -> bool:
    """Say whether the cue at token `j` would need `to` before the verb at token `i`: `critics of the plan met`."""
    low, lexicon = scene.words[j], scene.lexicon
    beside = low.endswith("ing") and scene.words[i].endswith("ing") and scene.words[i - 1] == "and"
    if beside and scene.words[j + 1] == "to":
        return True  # "threatening to blow up X and demanding Y"
    noun = not low.endswith("ed") and lexicon.frames.formed(scene.words[i], "past")
    return low in lexicon.cues["needs_to"] and (noun or j + 1 < i) and not governs(scene, j, i)


def _demanded(scene: Scene, i: int) -> bool:
    """Say whether a bare `be` before a participle is what somebody asks for: `demanded that they be freed`."""
    return not scene.grammar["helping_verbs"].intersection(scene.lows(i - 4, i - 1))


def _of_anyone(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether the subject right before a verb is the reader: `you asked him`, `anything you ask`."""
    for j in range(i - 1, max(-1, i - 2 - ADDRESSED), -1):
        low = scene.words[j]
        if low == "you":
            return j == 0 or scene.words[j - 1] not in lexicon.cues["prepositions"]
        helps = low in lexicon.cues["be"] or low in lexicon.cues["perfect"] or low in lexicon.cues["aux"]
        if not (helps or low.endswith(("ly", "ed")) or low in ("not", "and")):
            return False
    return False


def _of_whoever(scene: Scene, i: int) -> bool:
    """Say whether a verb tells right behind it of whoever it may befall: `any man captured by X`, `anyone who attacks`.

    Not where an auxiliary tells that it befell them.
    """
    near = range(max(0, i - ANY_REACH), i)
    at = next((j for j in near if scene.words[j] in scene.grammar["whoever"]), None)
    heads = scene.grammar["clause_joints|said_clauses"]
    opens = at is not None and (at == 0 or not scene.words[at - 1].isalpha() or scene.words[at - 1] in heads)
    return opens and scene.lexicon.cues["be|perfect"].isdisjoint(scene.words[at:i])


def _in_the_present(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a verb stands in the present: `captures X`, `rebels capture X`, `X is captured by rebels`."""
    if not found.is_verb:
        return False
    if found.entry.form in ("third", "base"):
        return lexicon.cues["aux|needs_to"].isdisjoint(scene.lows(found.first - 2, found.first))
    return found.passive and not {"is", "are"}.isdisjoint(scene.lows(found.first - 2, found.first))


def _conditional(scene: Scene, i: int) -> bool:
    """Say whether the clause opens with `if` or `unless`, or tells a proviso: `provided they work with X`."""
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    near = (
        scene.lows(j, j + 3)
        for j in range(max(0, first - 1), i - 1)
        if scene.words[j] in scene.grammar["provisos"]
    )
    proviso = any(words[1] in scene.grammar["proviso_subjects"] and words[2:] != ("with",) for words in near)
    return proviso or scene.words[first] in scene.grammar["conditions"] or _had_it(scene, first)


def _had_it(scene: Scene, first: int) -> bool:
    """Say whether a sentence opens with what was not: `Had X attacked, hundreds would have died`, `Were X to`."""
    return (
        first == 0 and scene.words[0] in ("had", "were") and not scene.grammar["to_follow"].isdisjoint(scene.words)
    )
