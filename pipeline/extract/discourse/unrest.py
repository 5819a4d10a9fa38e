"""Unrest: a fight of which nobody is named, in an article that told of protesters before, is their riot."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.acts.crowds import MARCHES
from pipeline.extract.discourse.coreference import Cell


def of_unrest(cells: Sequence[Cell]) -> None:
    """Give the fights of one article, the title's first, to the crowd told of before, where they name no side."""
    unrest = False
    for cell in cells:
        telling = cell.telling
        sides = telling.sides
        unrest = unrest or telling.act.event_type in MARCHES
        if unrest and telling.act.event_type == "armed_clash" and not (sides.participants or sides.sources):
            cell.telling = replace(telling, act=replace(telling.act, event_type="riot"))
