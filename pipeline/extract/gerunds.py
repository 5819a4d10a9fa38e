"""Verbs inside a phrase: whose doing a preposition tells of, and where a phrase ends at a verb."""

from pipeline.extract.joined import Parties
from pipeline.extract.scene import Scene

SHOWN = frozenset({"evidence", "accounts", "footage", "reports", "video", "videos", "images"})  # "of X hitting Y"


def of_gerund(scene: Scene, i: int) -> Parties:
    """Give whose doing a preposition tells of: `evidence of rebels raping women`, `footage of X hitting a depot`."""
    if not i or not scene.tokens[i].low.endswith("ing"):
        return ()
    edge = scene.tokens[i - 1].end
    near = [p for p in scene.parties if p.end_char == edge and not p.possessive and not scene.in_zone(p)]
    if not near:
        return ()
    before = scene.token_at(near[-1].start_char)
    before -= scene.lows(before - 1, before) in (("the",), ("a",), ("an",))
    told = scene.lexicon.grammar["telling_of"] | SHOWN
    shown = scene.lows(before - 1, before) == ("of",) and not told.isdisjoint(scene.lows(before - 3, before - 1))
    return tuple(near[-1:]) if shown else ()


def told_between(lows: tuple[str, ...]) -> bool:
    """Say whether a verb stands behind a noun before a party: `the killing of the mayor shocked X`; not `armed men`."""
    nouns = [k for k, low in enumerate(lows) if low not in ("the", "a", "an", "its", "his") and low.isalpha()]
    return len(nouns) > 1 and any(
        lows[k].endswith("ed") and not lows[k - 1].endswith(("ly", "ed")) for k in nouns[1:] if k == nouns[-1]
    )


def of_acting(scene: Scene, i: int) -> bool:
    """Say whether what stands behind `by` is how it was done, or somebody whom only an owner tells.

    `accused of cheating by renaming its office`, `accused by its partners`.
    """
    if i >= len(scene.tokens):
        return False
    start, behind = scene.tokens[i].start, scene.tokens[i].end + 1
    if scene.tokens[i].low.endswith("ing"):  # "by responding soldiers" tells who
        named = (p for p in scene.parties if p.start_char in (start, behind))
        return not any(p.text.islower() and not p.pronoun for p in named)
    return any(p.start_char == start and p.pronoun and p.possessive for p in scene.parties)
