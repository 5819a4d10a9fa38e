"""Nouns and gerunds of deeds of force: whether `the murder`, `killing` stands at a token."""

from pipeline.sentence.scene import Scene

FORMS = frozenset({"noun", "plural", "ing"})


def of_force(scene: Scene, j: int) -> bool:
    """Say whether a noun or gerund of a deed of force, or of death, stands at token `j`."""
    entries = (e for e in scene.lexicon.frames.by_word.get(scene.words[j], ()) if e.form in FORMS and not e.rest)
    return any(e.frame.of_force for e in entries)


def tells_force(scene: Scene, i: int) -> bool:
    """Say whether one begins at token `i`, an article aside: `guilty of | the murder of X`."""
    at = i + (scene.lows(i, i + 1) in (("the",), ("a",)))
    return at < len(scene.words) and of_force(scene, at)
