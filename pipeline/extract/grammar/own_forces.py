"""Bare forces before a verb that belong to whoever speaks: `air defenses downed ten drones`, `its troops`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene

OWNED = 4  # words of a pronoun and what it owns
GAP = 2  # words between one's own forces and their verb


def own_side(scene: Scene, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Give the bare noun before a verb that belongs to the speaker: local offsets of `air defenses`, `its troops`."""
    near = scene.lows(i - GAP - 1, i)
    for words in lexicon.cues.phrases["own_side"]:
        if words[-1] not in near:
            continue
        for gap in range(GAP + 1):
            first = i - gap - len(words)
            it = scene.words[i - 1] in scene.grammar["third_persons"]
            told = it and any(scene.says(j) for j in range(i - gap, i))  # "the army said it captured X": it did
            if first >= 0 and scene.lows(first, i - gap) == words and not told:
                start, end = scene.tokens[first].start, scene.tokens[i - gap - 1].end
                rebels = (p for p in scene.parties if p.kind == "rebels" and p.start_char < start)
                if any(end <= p.end_char for p in rebels):
                    continue  # "the Sahel Liberation Army said it captured X"
                return start, end
    return None


def whose(scene: Scene, last: int) -> Parties:
    """Give whose what it holds is that a pronoun opens the object of a verb with: `downed its jet`; not `its own jet`.

    The verb ends before token `last`.
    """
    behind = scene.lows(last, last + OWNED)
    if behind[:1] != ("its",) or "own" in behind or scene.grammar["sovereign"].isdisjoint(behind):
        return ()
    return tuple(p for p in scene.parties if p.start_char == scene.tokens[last].start)
