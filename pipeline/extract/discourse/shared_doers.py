"""Whom a text only counts does, and suffers, what is joined to their verb: `an inmate shot a guard and took her`."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.quantity import Amount

ADVERBS = 2  # tokens between `and` and a verb that say how or when: `and then quickly`


def shared_doers(cells: Sequence[Cell]) -> None:
    """Fill the doers of harm whose verb an `and` joins to one that somebody counted does."""
    for at, cell in enumerate(cells):
        sides, act = cell.telling.sides, cell.telling.act
        told = sides.sources or sides.participants or sides.own_side
        if told or not act.harms or not act.lead.is_verb or act.lead.passive:
            continue
        if doers := _doers(cells[:at], cell):
            cell.telling = replace(cell.telling, sides=replace(sides, sources=doers))


def shared_victims(cells: Sequence[Cell]) -> None:
    """Fill whom a pronoun behind a joined verb means, where a figure is all that tells whom the verb before befell."""
    for at, cell in enumerate(cells):
        sides, lead = cell.telling.sides, cell.telling.act.lead
        told = sides.targets or sides.participants
        if told or not cell.telling.act.harms or not lead.is_verb or lead.passive:
            continue
        last = _joined_to(cells[:at], cell)
        hit = last.telling.sides.targets if last is not None else ()
        if len(hit) == 1 and _meant(cell.scene, hit[0], lead.last):
            cell.telling = replace(cell.telling, sides=replace(sides, targets=hit))


def _meant(scene: Scene, hit: Party, at: int) -> bool:
    """Say whether the pronoun at token `at` may stand for somebody counted."""
    counted = _counted(scene, hit)
    low = scene.words[at] if at < len(scene.words) else ""
    pronouns = scene.grammar["object_of_several" if counted is not None and counted.value != 1 else "object_of_one"]
    return counted is not None and low in pronouns


def _doers(before: Sequence[Cell], cell: Cell) -> Parties:
    """Give who does the verb that the one of a cell is joined to, where a figure is all that tells them."""
    last = _joined_to(before, cell)
    doers = last.telling.sides.sources if last is not None else ()
    return doers if len(doers) == 1 and _counted(cell.scene, doers[0]) else ()


def _counted(scene: Scene, party: Party) -> Amount | None:
    """Give the figure that is all that tells a party."""
    span = (party.start_char, party.end_char)
    return next((amount for amount in scene.amounts if (amount.start_char, amount.end_char) == span), None)


def _joined_to(before: Sequence[Cell], cell: Cell) -> Cell | None:
    """Give the cell of whose active verb the one of a cell goes on behind `and`."""
    scene, joint = cell.scene, _joint(cell.scene, cell.telling.act.lead.first)
    if joint is None:
        return None
    near = [other for other in before if other.scene is scene and other.telling.act.lead.last <= joint]
    if not near:
        return None
    last = max(near, key=lambda other: other.telling.act.lead.first)
    lead = last.telling.act.lead
    hung = scene.grammar["hangers|subject_relatives"].intersection(scene.words[lead.last : joint])
    return None if hung or not lead.is_verb or lead.passive else last


def _joint(scene: Scene, first: int) -> int | None:
    """Give the `and` right before a verb, adverbs between; None where none stands there."""
    adverbs = scene.lexicon.cues["adverb|between"]
    at = first - 1
    while at > first - 1 - ADVERBS and at > 0 and (scene.words[at] in adverbs or scene.words[at].endswith("ly")):
        at -= 1
    return at if at > 0 and scene.words[at] == "and" else None
