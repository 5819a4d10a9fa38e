"""Parties told of beside an act, in `with` and a participle of their own: `attacked X, with police firing`."""

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.actor import Party

REACH = 5  # tokens before a party in which `with` may lead it


def stands_aside(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a party behind an act does something else there: `killed 70, with a senator calling it a crime`."""
    first, behind = scene.token_at(party.start_char), scene.token_at(party.end_char)
    led = next((j for j in range(first - 1, max(0, first - REACH), -1) if scene.words[j] == "with"), None)
    if led is None or led < found.last or scene.words[led - 1] != ",":
        return False
    doing = scene.lows(behind, behind + 1)
    acts = bool(doing) and doing[0].endswith("ing") and doing[0] != "being"
    return acts and scene.clauses[first] == scene.clauses[led]
