"""Whether an act is denied: by a word before its verb, by its subject, by the verb that `or` joins to it."""

from pipeline.extract.factuality.unreal import misreported, missed, no_proof
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.subject_ellipsis import passive_from
from schemas.vocabulary import Polarity

NEGATION_REACH = 3
HELD = 3  # tokens more where somebody is held to have done it: `is not believed to have fired`
SIGN_REACH = 5  # tokens before a noun in which the sign of it stands that nobody saw
NOT_NONE = (("fewer",), ("less",), ("more",), (".",), ("matter",), ("longer",), ("sooner",), ("doubt",), (",",))
CLEFT_REACH = 7  # tokens before a clause in which `it was not X` may stand


def polarity_at(scene: Scene, i: int, lexicon: Lexicon) -> Polarity:
    """Give negated where a negation stands right before the token in its clause."""
    held = {("to", "have"), ("have", "been")} & {scene.lows(i - 2, i), scene.lows(i - 3, i - 1)}
    joint = passive_from(scene, i, lexicon)  # "failed and was taken hostage": she was
    for j in range(i - 1, max(-1, i - 1 - NEGATION_REACH - len(held) * HELD), -1):
        if scene.clauses[j] != scene.clauses[i] or j == joint:
            break
        low = scene.words[j]
        done = scene.lows(j + 1, j + 2) == ("only",)  # "not only shelled X but burned Y"
        done = done or (low in lexicon.grammar["failing"] and "and" in scene.lows(j, i))  # "talks failed and X shelled"
        if low in lexicon.cues["negated"] and not done and (low != "without" or _undone(scene, i, j)):
            undone = _doubly(scene, j, lexicon) or _of_another(scene, j, i)
            if not undone and lexicon.grammar["keeping_off"].isdisjoint(scene.lows(j, i)):
                return "negated"
            break
    if _fallen_short(scene, i) or _nothing_shows(scene, i) or missed(scene, i) or misreported(scene, i, lexicon):
        return "negated"
    if (first := _alternative(scene, i)) is not None and polarity_at(scene, first, lexicon) == "negated":
        return "negated"
    return "negated" if _of_nobody(scene, i) or _not_by(scene, i) else "affirmed"


def _fallen_short(scene: Scene, i: int) -> bool:
    """Say whether what stands before an infinitive says that nobody did it: `the failure to free X`."""
    return scene.lows(i - 1, i) == ("to",) and scene.words[i - 2] in scene.grammar["falling_short"] and i > 1


def _nothing_shows(scene: Scene, i: int) -> bool:
    """Say whether a noun is what nobody saw a sign of: `there was no sign of an attack`."""
    near = range(max(0, i - SIGN_REACH), i - 1)
    sign = next((j for j in near if no_proof(scene, j, scene.lexicon) and scene.words[j + 1] == "of"), i)
    return sign < i and not any(low.endswith("ing") for low in scene.words[sign + 2 : i])  # "of yielding to demands"


def _of_another(scene: Scene, j: int, i: int) -> bool:
    """Say whether a negation before a verb tells who else did not do it: `X, not Y, attacked Z`, `X but not Y did`."""
    if scene.words[max(0, j - 1)] == "," and "," in scene.words[j:i]:
        return True
    joined = scene.words[max(0, j - 1)] in scene.grammar["ands"]
    return joined and any(p.start_char == scene.tokens[j + 1].start for p in scene.parties)


def _doubly(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of failing at token `j` is denied itself: `did not fail to attack`."""
    failing = scene.words[j] in lexicon.grammar["failing"]
    return failing and not lexicon.cues["negated"].isdisjoint(scene.lows(j - 2, j))


def _not_by(scene: Scene, i: int) -> bool:
    """Say whether a clause is denied of whom it is told: `It was not X that attacked Y`."""
    if "it" not in scene.words:
        return False
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    front = scene.lows(first - CLEFT_REACH, first)
    it = front.index("it") if "it" in front else len(front)
    behind = front[it + 1 : it + 3]
    denied = behind[1:] == ("not",) or behind[:1] in (("wasn't",), ("isn't",))
    told = "but" in front[it + 1 :]  # "it was not X but Y that attacked Z"
    return denied and not told and scene.words[first] in scene.grammar["subject_relatives"]


def _alternative(scene: Scene, i: int) -> int | None:
    """Give the verb that the one at token `i` is the other of: `has not been [arrested] or formally charged`."""
    at = i - 1 - (i > 1 and scene.words[i - 1].endswith("ly"))
    return at - 1 if at > 1 and scene.words[at] == "or" and scene.words[at - 1].endswith("ed") else None


def _undone(scene: Scene, i: int, j: int) -> bool:
    """Say whether `without` denies the gerund right behind it: `without consulting the court`."""
    return j == i - 1 and scene.words[i].endswith("ing")


def _of_nobody(scene: Scene, i: int) -> bool:
    """Say whether the clause of a verb opens with a subject that is none: `No troops have withdrawn`."""
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    words = scene.lows(first, first + 2)
    if words[:1] not in (("no",), ("neither",), ("nobody",)) or words[1:] in NOT_NONE:
        return False
    owned = scene.grammar["owned_up_to"].intersection(scene.lows(first, i))  # nobody owned up to what was done
    return not owned and not _of_what(scene, first, i)


def _of_what(scene: Scene, first: int, i: int) -> bool:
    """Say whether a verb only tells of the object of another: `neither house gave the money it asked for`."""
    doer = scene.tokens[i - 1]
    named = scene.text[doer.start].isupper() or doer.low in scene.grammar["third_persons"]
    return named and any(scene.lexicon.frames.formed(scene.words[j], "past") for j in range(first + 1, i))
