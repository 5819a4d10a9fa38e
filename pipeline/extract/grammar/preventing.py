"""Verbs of preventing: what nobody prevented came, as in `failed to prevent the raid`, `did nothing to stop it`."""

from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

FROM_REACH = 7  # tokens before a gerund in which the verb of keeping somebody from it may stand
KEPT_REACH = 4  # tokens before a verb of preventing in which what denies it may stand


def kept_off_by_nobody(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of preventing at token `j` is denied, so that it came: `failed to prevent the raid`."""
    if scene.words[j] not in lexicon.grammar["keeping_off"]:
        return False
    front = scene.lows(j - KEPT_REACH, j)
    return not (lexicon.cues["negated"] | lexicon.grammar["little"]).isdisjoint(front)


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
