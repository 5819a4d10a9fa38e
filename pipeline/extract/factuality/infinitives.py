"""What an infinitive hangs on: who is to do it, the noun that says it is aimed at, the verb whose purpose it tells."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.tokens import QUOTES
from schemas.vocabulary import Modality

WANTING_REACH = 14  # tokens before an infinitive in which who is to do it, and the verb that wants it, may stand
AIM_REACH = 14  # tokens before an infinitive in which the noun of an aim may stand: `a proposal by X, Y and Z to`
PURPOSE_REACH = 14  # tokens before an infinitive in which the verb whose purpose it tells may stand
ONLY_REACH = 10  # tokens before an infinitive in which `the only` or `the first` may stand
BE_REACH = 5  # tokens before that in which its `was` stands
READY_REACH = 7  # tokens before an infinitive in which the verb of getting ready may stand
BETWEEN = frozenset({"have", *QUOTES})  # between `to` and what it is to: `is to "seize the port"`, `were to have met`


def after_to(scene: Scene, i: int, lexicon: Lexicon) -> Modality | None:
    """Give the modality of an infinitive from the word right before its `to`; None where that leaves it open."""
    to = i - 1 - (i > 1 and scene.words[i - 1] in BETWEEN)
    if i == 0 or scene.words[to] != "to":
        return None
    if (
        scene.is_title
        and to >= 1
        and scene.words[i - 1] != "have"  # "claims to have downed"
        and not scene.words[to - 1].endswith("ing")
        and scene.words[to - 1] not in lexicon.cues["bringing"]
    ):
        return "planned"  # a headline's infinitive is its future; "rebels continue to shell" is none
    if to > 0 and scene.words[to - 1] in lexicon.cues["be"]:
        return "planned"  # "its aim was to seize the port"
    if to > 0 and scene.words[to - 1] in lexicon.grammar["yet_to_do"]:
        return "hypothetical"
    if scene.words[to - 1] == "not" and _told_to(scene, to):
        return "hypothetical"  # "told X not to attack Y"
    return _aimed(scene, to)


def by_the_only(scene: Scene, i: int) -> bool:
    """Say whether an infinitive tells what only one, or the first of many, did: `X was the only mayor to condemn Y`."""
    clause = scene.clauses[i]
    near = [j for j in range(i - 2, max(0, i - ONLY_REACH), -1) if scene.clauses[j] == clause]
    one = next((j for j in near if scene.words[j] in scene.grammar["ranks"]), None)
    if one is None or scene.words[i - 1] != "to" or any(_tells(scene, j) for j in near if j > one):
        return False
    front = scene.lows(one - BE_REACH, one)
    be = scene.lexicon.cues["be"] | scene.grammar["becoming"]
    return not be.isdisjoint(front) and scene.lexicon.cues["aux"].isdisjoint(front) and "be" not in front


def _told_to(scene: Scene, to: int) -> bool:
    """Say whether somebody is told before `to` what to do."""
    near = range(to - 1, max(-1, to - WANTING_REACH), -1)
    return any(scene.words[j] in scene.lexicon.cues["steering"] for j in near if scene.clauses[j] == scene.clauses[to])


def _aimed(scene: Scene, to: int) -> Modality | None:
    """Give the mood of a noun of an aim before `to`, whose aim it is between: `plans by X of Y to attack`."""
    for j in range(to - 2, max(-1, to - 1 - AIM_REACH), -1):
        low = scene.words[j]
        if scene.clauses[j] != scene.clauses[to] or low in scene.grammar["aim_breaks"]:
            return None
        if low in scene.grammar["aims"]:
            return "hypothetical" if low in scene.lexicon.cues["hypothetical"] else "planned"
        if _acts(scene, j):
            return None
    return None


def _acts(scene: Scene, j: int) -> bool:
    """Say whether a verb other than `be` stands at a token."""
    return scene.words[j].endswith("ing") or (_tells(scene, j) and scene.words[j] not in scene.lexicon.cues["be"])


def _tells(scene: Scene, j: int) -> bool:
    """Say whether a verb's past or its finite form stands at a token, no noun behind a word like `their`."""
    if j and scene.words[j - 1] in scene.lexicon.cues["determiner|definite"]:
        return False
    return scene.lexicon.finite(scene.words[j], "past", "third") or scene.lexicon.cues.past(scene.words[j])


def of_a_noun(scene: Scene, to: int) -> bool:
    """Say whether a noun stands behind `to`, and no verb: `threats to the plant`, `its commitment to NATO`."""
    behind = scene.tokens[to + 1]
    capital = not scene.is_title and scene.text[behind.start].isupper()
    return behind.low in scene.lexicon.cues["definite"] or behind.low in scene.grammar["articles"] or capital


def governing(scene: Scene, i: int) -> int | None:
    """Give the verb, no finite one, whose purpose the infinitive at token `i` tells: `to [send] troops to fight`.

    None where it is none, where a finite verb governs it, and where nothing does.
    """
    if scene.lows(i - 1, i) != ("to",):
        return None
    if scene.words[i - 2] in scene.lexicon.cues["bringing"]:
        return i - 2 if scene.words[i - 2].endswith("ing") else None
    for j in range(i - 2, max(0, i - 2 - PURPOSE_REACH), -1):
        if scene.clauses[j] != scene.clauses[i] or scene.words[j] == ",":
            return None
        if (
            _led(scene, j)
            and scene.words[j - 1] not in scene.lexicon.cues["be"]
            and (j < i - 2 or scene.lexicon.frames.formed(scene.words[j], "base"))
        ):
            return j
        if _tells(scene, j) or (scene.words[j].endswith("ing") and scene.words[j - 1] in scene.lexicon.cues["be"]):
            return j if scene.words[j - 1] == "be" else None
    return None


def readied(scene: Scene, i: int, *, violent: bool) -> bool:
    """Say whether an infinitive of force is what somebody came or got ready for: `had come to kill X`.

    So is violence that they were sent for: `was sent to kill X`; not `was sent to reinforce Y`.
    """
    if scene.lows(i - 1, i) != ("to",):
        return False
    verb = next((j for j in range(i - 2, max(-1, i - 2 - READY_REACH), -1) if _tells(scene, j)), None)
    if verb is None or scene.clauses[verb] != scene.clauses[i]:
        return False
    sent = scene.words[verb] in scene.grammar["sent_out"] and scene.words[verb - 1] in scene.lexicon.cues["be"]
    return (violent and sent) or scene.words[verb] in scene.grammar["readying"]


def _led(scene: Scene, j: int) -> bool:
    """Say whether a base form or a gerund stands at a token: `to use their`, `will wear`, `sending troops`."""
    front, low, cues = scene.words[j - 1], scene.words[j], scene.lexicon.cues
    if not scene.text[scene.tokens[j].start].islower() or low in cues["determiner|definite|prepositions|be|negated"]:
        return False
    if front in cues["aux"]:
        return True
    behind = scene.tokens[j + 1]
    object_behind = behind.low in cues["determiner|definite"] or not scene.text[behind.start].islower()
    if front == "to":
        return scene.lexicon.frames.formed(low, "base") or object_behind
    return scene.lexicon.frames.formed(low, "ing")


def of_another(scene: Scene, i: int) -> bool:
    """Say whether an infinitive is what others are to do: `a need for X to strike`, `want X to go and Y to stay`."""
    to = i - 1 if scene.words[i - 1] not in scene.grammar["going"] else i - 2
    if to < 1 or scene.words[to] != "to":
        return False
    for j in range(to - 1, max(-1, to - WANTING_REACH), -1):
        low = scene.words[j]
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
