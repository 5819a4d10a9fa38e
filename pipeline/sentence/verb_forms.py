"""Whether a form of a verb that tells an event stands at a token."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene


def has_verb(scene: Scene, i: int, lexicon: Lexicon, forms: tuple[str, ...] = ("past", "third")) -> bool:
    """Say whether a trigger that is a finite verb begins at token `i`."""
    entries = lexicon.frames.by_word.get(scene.words[i], ()) if i < len(scene.words) else ()
    return any(entry.form in forms and scene.lows(i + 1, i + 1 + len(entry.rest)) == entry.rest for entry in entries)


def begins_infinitive(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether an infinitive begins at token `j`: `to stop selling`, `to share it`; not `to rich lands`, `to X`."""
    if scene.words[j] != "to":
        return False
    low, behind = (*scene.lows(j + 1, j + 3), "", "")[:2]
    if not low.isalpha() or low in lexicon.cues["definite"] or low in lexicon.grammar["object_openers"]:
        return False
    start, edge = scene.tokens[j + 1].start, scene.tokens[j + 1].end + 1
    if scene.text[start].isupper() or any(party.start_char == start for party in scene.parties):
        return False
    if low in lexicon.cues["common_verbs|bringing"] or has_verb(scene, j + 1, lexicon, ("base",)):
        return True
    opens = behind in lexicon.grammar["object_openers"] or any(party.start_char == edge for party in scene.parties)
    return opens and not low.endswith(("s", "ing", "ed"))


def has_gerund(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether the participle of an act stands at token `j`."""
    low = scene.words[j]
    return low.endswith("ing") and lexicon.frames.formed(low, "ing")
