"""Titles of works: what stands in one happened nowhere by it: `a film titled "The Kidnapping of the Mayor"`."""

from pipeline.sentence.scene import Scene

REACH = 8  # tokens of a title before a trigger in it
NAMED_REACH = 5  # tokens before a title in which the work that is called so stands

QUOTES = frozenset("\"'“‘«")


def in_a_title(scene: Scene, i: int) -> bool:
    """Say whether the token `i` stands in quotes right behind a work, or behind a word that names one."""
    near = range(i - 1, max(1, i - REACH), -1)
    opening = next((j for j in near if scene.words[j] in QUOTES), None)
    if opening is None:
        return False
    before = opening - 1 - (scene.words[opening - 1] == ",")
    works, low = scene.grammar["works"], scene.words[before]
    if low in scene.grammar["work_naming"]:
        return not works.isdisjoint(scene.lows(before - NAMED_REACH, before))
    return low in works or low in scene.grammar["titling"]
