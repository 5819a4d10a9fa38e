"""Whether a form of a verb that tells an event stands at a token."""

from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon


def has_verb(scene: Scene, i: int, lexicon: Lexicon, forms: tuple[str, ...] = ("past", "third")) -> bool:
    """Say whether a trigger that is a finite verb begins at token `i`."""
    entries = lexicon.frames.by_word.get(scene.tokens[i].low, ()) if i < len(scene.tokens) else ()
    return any(entry.form in forms and scene.lows(i + 1, i + 1 + len(entry.rest)) == entry.rest for entry in entries)


def has_gerund(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether the participle of an act stands at token `j`."""
    low = scene.tokens[j].low
    return low.endswith("ing") and any(entry.form == "ing" for entry in lexicon.frames.by_word.get(low, ()))
