"""Days counted from another telling, whatever that tells: `The next day, X captured Y`."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.chronology import counted
from pipeline.chronology.offsets import counts, hinted
from pipeline.extract.discourse.coreference import Cell, of_publication
from pipeline.extract.setting.eventless import POINTS
from pipeline.lexicon import Lexicon
from schemas.time import TimeSpan

REACH = 2  # sentences back to the act from whose day another is counted
OWN = ("explicit", "relative")  # bases of a time that the act's own sentence names
FRONT = 30  # characters at the head of a sentence, where words of time hold for all of it


def followed(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Date the acts that no words of their sentence date but those that count from an act told before."""
    for at, cell in enumerate(cells):
        if (day := _day_told(cell)) is not None:
            _count(cell, day, lexicon)
        elif cell.telling.time is None and _counting(cell) is not None:
            base = next((other.telling.time for other in reversed(cells[:at]) if _dates(cell, other)), None)
            _count(cell, base, lexicon)


def day_before(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Date what the lead tells of the day before, told from no other day, by that of publication."""
    for cell in cells:
        if cell.telling.time is None and cell.ordinal <= cells[0].ordinal + 1 and counting(cell):
            _count(cell, of_publication(cell), lexicon)


def counting(cell: Cell) -> bool:
    """Say whether an act's day is counted from another's, and is not the same."""
    return _counting(cell) is False


def _counting(cell: Cell) -> bool | None:
    """Say whether an act's words put it on the same day as another; null where they count none or name one."""
    scene = cell.scene
    if cell.telling.act.modality != "actual" or not hinted(scene.text):
        return None
    found = counts(scene.text)
    if found is None or any(not scene.in_zone(time) for time in scene.times):
        return None
    clause = scene.clauses[cell.telling.act.lead.first]
    return found[1] if found[0] <= FRONT or scene.clause_of(found[0]) == clause else None


def _day_told(cell: Cell) -> TimeSpan | None:
    """Give the day named before words that count an act on from it: `It opened on Monday and the next day X fled`."""
    time, scene = cell.telling.time, cell.scene
    found = counts(scene.text) if time and time.basis in OWN and hinted(scene.text) else None
    lead = scene.tokens[cell.telling.act.lead.first]
    if time is None or found is None or found[1] or not time.end_char < found[0] < lead.start:
        return None
    near = scene.clause_of(found[0]) == scene.clauses[cell.telling.act.lead.first]
    return time if near and time.precision in POINTS else None


def _count(cell: Cell, base: TimeSpan | None, lexicon: Lexicon) -> None:
    time = counted(cell.scene.text, base, lexicon) if base else None
    published = cell.ground.article.published_at
    if time and not (published and time.start and time.start > published):
        cell.telling = replace(cell.telling, time=time)


def _dates(cell: Cell, other: Cell) -> bool:
    """Say whether an act told right before has a day of its own to count from."""
    time = other.telling.time
    close = 0 < cell.ordinal - other.ordinal <= REACH and other.telling.act.modality == "actual"
    return close and time is not None and time.basis != "publication" and time.precision in POINTS
