"""Presupposed acts: nouns that what is said with them tells as done: `X's release of Y`, `condemned the`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

FRONT = 4  # tokens before a noun in which the verb may stand that takes its act for done
BEHIND = 10  # tokens behind a noun in which its doer may stand


def told_as_done(scene: Scene, i: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether the noun of tokens [i, last) is one `of` something, and its doer or its verb tells that it was."""
    if scene.lows(last, last + 1) != ("of",) or not lexicon.cues["future"].isdisjoint(scene.words):
        return False
    return _owned(scene, i) or _done_by(scene, last) or _taken_for_done(scene, i, lexicon)


def _owned(scene: Scene, i: int) -> bool:
    """Say whether a party owns the act of the noun at token `i`: `Mali's expulsion of two envoys`."""
    edge = scene.tokens[i].start
    return any(p.possessive and not p.pronoun and 0 < edge - p.end_char <= len("'s ") for p in scene.parties)


def _done_by(scene: Scene, last: int) -> bool:
    """Say whether `by` and a party stand behind the noun that ends before token `last`, in its clause."""
    clause = scene.clauses[last - 1]
    for j in range(last, min(len(scene.words) - 1, last + BEHIND)):
        if scene.clauses[j] != clause:
            return False
        if scene.words[j] == "by":
            edge = scene.tokens[j].end
            return any(0 < p.start_char - edge <= len(" the ") for p in scene.parties)
    return False


def _taken_for_done(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a verb before the noun at token `i` takes its act for done: `welcomed the release of`."""
    front = scene.lows(i - FRONT, i)
    sure = next((k for k, low in enumerate(front) if low in lexicon.grammar["taking_for_done"]), None)
    return sure is not None and not lexicon.cues["definite"].isdisjoint(front[sure + 1 :])
