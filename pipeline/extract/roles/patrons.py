"""Those whose name a site bears, who suffer nothing there: `a bomb at the shrine of X`, `the X shrine`."""

from dataclasses import replace

from pipeline.extract.roles.sides import Sides
from pipeline.sentence.scene import Scene
from schemas.actor import Party


def without_patrons(scene: Scene, sides: Sides) -> Sides:
    """Leave out of whom an act befell those whose name only the site bears."""
    hit = tuple(p for p in sides.targets if not _is_patron(scene, p))
    return sides if len(hit) == len(sides.targets) else replace(sides, targets=hit)


def _is_patron(scene: Scene, party: Party) -> bool:
    """Say whether a person is named only as the one a shrine, tomb or church is of."""
    if party.kind != "person" or party.pronoun or scene.text[party.start_char : party.end_char] != party.text:
        return False
    sites, at = scene.grammar["named_sites"], scene.token_at(party.start_char)
    while at > 1 and scene.text[scene.tokens[at - 1].start].isupper():
        at -= 1  # "the shrine of Lal | Musa Sani": words of the name that nobody knows
    of = scene.lows(at - 1, at) in (("of",), ("to",)) and scene.words[at - 2] in sites
    behind = scene.token_at(party.end_char)
    while behind < len(scene.words) - 1 and scene.text[scene.tokens[behind].start].isupper():
        behind += 1  # "the Musa Sani | Sufi shrine"
    return of or not sites.isdisjoint(scene.lows(behind, behind + 1))
