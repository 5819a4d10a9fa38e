"""Whom a crowd is turned to, if the sentence tells it by what the crowd demands: `rallied to demand reforms by X`."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from pipeline.extract.grammar.lands import without_hosts
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.actor import Party

CROWDS = frozenset({"protest", "riot"})
REACH = 18  # tokens behind the words of a protest in which its demand begins
BEHIND = 14  # tokens of a demand in which whom it is made of is named
RULING = frozenset({"state", "government"})


def petitioned(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Fill the targets of the protests of one article that are told by a demand alone."""
    for cell in cells:
        act, sides = cell.telling.act, cell.telling.sides
        if act.event_type not in CROWDS or sides.targets:
            continue
        known = {party.name for party in sides.sources}
        target = next((p for p in _addressed(cell.scene, act.lead, lexicon) if p.name not in known), None)
        if target is not None:
            cell.telling = replace(cell.telling, sides=replace(sides, targets=(target,)))


def _addressed(scene: Scene, found: Found, lexicon: Lexicon) -> tuple[Party, ...]:
    """Give those in power whom the words behind a demand name, in their order."""
    edge = min(found.last + REACH, len(scene.words))
    of = found.is_verb or scene.lows(found.last, found.last + 1) == ("of",)  # "in protest of X's plan"
    first = found.first if of else found.last  # the noun of a protest demands nothing yet
    at = next((j for j in range(first, edge) if scene.words[j] in lexicon.cues["petitioning"]), None)
    if at is None:
        return ()
    start, end = scene.tokens[at].end, scene.tokens[min(at + BEHIND, len(scene.words)) - 1].end
    inside = (p for p in scene.parties if start <= p.start_char < end and not p.pronoun and not scene.in_zone(p))
    named = without_hosts(scene, tuple(inside))
    return tuple(p for p in named if p.kind in RULING or (p.kind == "person" and not p.private))
