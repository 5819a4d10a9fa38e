"""Who did it by whom a text blames for it: `condemned X for the murder of Y`, `a bomb went off. Police blamed X`."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from schemas.actor import Party

REACH = 3  # sentences back that the blame for an act may stand from it
MOST_BETWEEN = 5  # words between the blamed and the noun of the act: `for the recent murder of`
ARMED = frozenset({"rebels", "military", "state"})
Parties = tuple[Party, ...]


def take_the_blamed(cells: Sequence[Cell]) -> None:
    """Fill the doers that the cells of one article leave out with whom its words blame for those acts."""
    for at, cell in enumerate(cells):
        if cell.telling.act.event_type != "criticism" or cell.telling.act.polarity == "negated":
            continue
        blamed = cell.telling.sides.targets
        named = [other for other in cells if other.ordinal == cell.ordinal and _blamed_for(cell, other)]
        if named:
            _give(named[0], blamed)
        elif _for_what_was_told(cell):
            near = (other for other in cells[:at] if 0 < cell.ordinal - other.ordinal <= REACH)
            before = [other for other in near if other.telling.act.harms and _open(other)]
            for other in before[-1:]:
                _give(other, tuple(p for p in blamed if p.kind in ARMED))


def _open(cell: Cell) -> bool:
    """Say whether an act was done, and no doer is named."""
    act, sides = cell.telling.act, cell.telling.sides
    done = act.modality == "actual" and act.polarity != "negated" and act.lead.roles == "act"
    return done and not sides.sources


def _blamed_for(cell: Cell, other: Cell) -> bool:
    """Say whether the noun of an act stands right behind those blamed: `blamed X for the murder of Y`."""
    lead = other.telling.act.lead
    if not _open(other) or lead.is_verb or not lead.frame.of_force:
        return False
    scene, first = cell.scene, lead.first
    ends = [p.end_char for p in cell.telling.sides.targets if p.end_char <= scene.tokens[first].start]
    start = max(ends, default=None)
    if start is None:
        return False
    between = [scene.words[j] for j in scene.tokens_in(start, scene.tokens[first].start)]
    grammar = cell.scene.grammar
    near = 1 < len(between) + 1 <= MOST_BETWEEN and between[0] in grammar["blamed_for"]
    return near and grammar["abetting"].isdisjoint(between)  # "blamed X for inciting attacks"


def _for_what_was_told(cell: Cell) -> bool:
    """Say whether a sentence only blames somebody, for what was told before it: `Police blamed X for the attack`."""
    scene, act = cell.scene, cell.telling.act
    if scene.words[act.lead.first] not in scene.grammar["laying_blame"]:
        return False
    end = max((p.end_char for p in cell.telling.sides.targets), default=len(scene.text))
    behind = [scene.words[j] for j in scene.tokens_in(end, len(scene.text))][: MOST_BETWEEN - 1]
    deeds = scene.grammar["blows|befalling"]
    if behind[:1] in ([], ["."]):
        return True
    return behind[0] == "for" and behind[1:2] in (["the"], ["this"], ["that"]) and not deeds.isdisjoint(behind[2:4])


def _give(cell: Cell, blamed: Parties) -> None:
    """Make those blamed who did it, but for whom it was done to."""
    sides = cell.telling.sides
    hurt = {p.name for p in sides.targets}
    doers = tuple(p for p in blamed if p.name not in hurt)
    if doers:
        cell.telling = replace(cell.telling, sides=replace(sides, sources=doers))
