"""Verbs of preventing: what nobody prevented came, as in `failed to prevent the raid`, `did nothing to stop it`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

FROM_REACH = 7  # tokens before a gerund in which the verb of keeping somebody from it may stand
KEPT_REACH = 4  # tokens before a verb of preventing in which what denies it may stand
AIM_REACH = 14  # tokens before an infinitive in which the noun of an aim may stand: `a plot by X of Y to`
VERB_REACH = 4  # tokens before that noun in which the verb stands that it is the object of: `foiled a deadly plot`


def kept_off_by_nobody(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of preventing at token `j` is denied, so that it came: `failed to prevent the raid`."""
    if scene.words[j] not in lexicon.grammar["keeping_off"]:
        return False
    front = scene.lows(j - KEPT_REACH, j)
    return not (lexicon.cues["negated"].isdisjoint(front) and lexicon.grammar["little"].isdisjoint(front))


def kept_from(scene: Scene, i: int) -> bool:
    """Say whether somebody was kept from the gerund at token `i`, or it was ruled out: `stopped X from shelling Y`."""
    if scene.words[i - 1] == "from":
        front = range(max(0, i - FROM_REACH), i - 1)
        kept = (j for j in front if scene.words[j] in scene.grammar["keeping_from"])
        return any(not kept_off_by_nobody(scene, j, scene.lexicon) for j in kept)
    near = [j for j in range(max(1, i - FROM_REACH), i) if scene.clauses[j] == scene.clauses[i]]
    stops = [j for j in near if scene.lows(j - 1, j + 1) in (("to", "stop"), ("to", "prevent"))]
    if stops:  # "sent to stop rebels shelling X"
        return not kept_off_by_nobody(scene, stops[-1], scene.lexicon)
    return scene.words[i - 1] == "out" and scene.words[i - 2] in scene.grammar["ruling"]


def aim_of_others(scene: Scene, i: int) -> bool:
    """Say whether an infinitive tells the aim of others than the subject: `foiled a plot to kill X`.

    Not so `its plot to`, `had a plan to`.
    """
    back = range(i - 2, max(0, i - AIM_REACH), -1)
    inside = (j for j in back if scene.clauses[j] == scene.clauses[i])
    noun = next((j for j in inside if scene.words[j] in scene.grammar["aims"]), None)
    if noun is None:
        return False
    for j in range(noun - 1, max(-1, noun - VERB_REACH), -1):
        low = scene.words[j]
        entries = (e for e in scene.lexicon.frames.by_word.get(low, ()) if not (e.rest or e.trigger.objects))
        judges = any(e.frame.event_type == "criticism" and e.trigger.verb for e in entries)
        if judges or low in scene.grammar["thwarting"]:
            return True
        if low in scene.lexicon.cues["prepositions|finite"] or low in scene.grammar["reflexive"]:
            return False
    return False
