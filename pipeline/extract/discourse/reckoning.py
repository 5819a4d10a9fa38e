"""Counts of one article reckoned against each other: seven who were shot are the three killed and the four hurt."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.extract.discourse.coreference import Cell


def reckoned(cells: Sequence[Cell]) -> None:
    """Read a count of those shot as killed and injured together where the article's tolls of both add up to it.

    A verb such as `shoot` does not say who survived; only an exact sum, told elsewhere in the article, does.
    """
    struck = [cell for cell in cells if _open(cell.telling.act)]
    if not struck:
        return
    sums = {killed + hurt for killed, hurt in (_toll(cell.telling.act) for cell in cells) if killed and hurt}
    for cell in struck:
        act = cell.telling.act
        if _toll(act)[1] in sums:
            taken = tuple(replace(t, measure="casualties") if t.measure == "injured" else t for t in act.taken)
            cell.telling = replace(cell.telling, act=replace(act, taken=taken))


def _open(act: Act) -> bool:
    """Say whether an act counts people struck by a verb that leaves open whether they live."""
    counted = [found for found in act.founds if found.trigger.measure == "injured"]
    survived = any(found.roles == "toll" or " and " in found.trigger.word for found in counted)  # "shot and wounded"
    return bool(counted) and not survived and act.modality == "actual" and not _toll(act)[0]


def _toll(act: Act) -> tuple[float, float]:
    """Give how many were killed and how many injured, parts left out; neither where it is only thought of."""
    if act.modality != "actual" or act.polarity != "affirmed":
        return 0, 0
    wholes = [t for t in act.taken if t.amount.included_in is None]
    killed = sum(t.amount.value for t in wholes if t.measure == "killed")
    return killed, sum(t.amount.value for t in wholes if t.measure == "injured")
