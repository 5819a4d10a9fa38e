"""Acts that a sentence sets apart by a length of time: `X was killed on Monday, two days after Y had shelled Z`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.chronology.distance import HINTS, Distance, distance_in
from pipeline.extract.discourse.coreference import Cell, of_publication
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from schemas.time import TimeSpan

BESIDE = 4  # characters between a day and such words: "on Tuesday, a day after"
THE = re.compile(r" (?:the|that|this) ")  # before an act told already
REACH = 3  # sentences back to it


class Pair:
    """What stands behind such words, and the nearest act of the sentence beside it; chars of both are local."""

    def __init__(self, distance: Distance, cells: Sequence[Cell]) -> None:
        """Part the acts of one sentence into those behind the words and the one they are set apart from."""
        self.distance = distance
        fronted = not any(_lead(cell) < distance.start for cell in cells)
        self.stop = _clause_end(distance, cells) if fronted else len(cells[0].scene.text)
        self.behind = [cell for cell in cells if distance.end <= _lead(cell) < self.stop]
        others = [cell for cell in cells if not distance.start <= _lead(cell) < self.stop]
        near = [cell for cell in others if (_lead(cell) > self.stop) == fronted]
        self.other = (near[0] if fronted else near[-1]) if near else None

    def holds(self, time: TimeSpan) -> bool:
        """Say whether a time stands behind the words, in the clause that they open."""
        return self.distance.end <= time.start_char < self.stop


def owned(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Give a time that stands outside the clause of such words to the act that is told there."""
    for pair in _pairs(cells, lexicon):
        for cell in pair.behind:
            time = cell.telling.time
            if time is None or not _own(time) or pair.holds(time):
                continue
            if not (pair.other or _beside(pair)):
                continue
            cell.telling = replace(cell.telling, time=time if pair.distance.unit == "hour" else None)


def set_apart(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Date the acts behind such words from the other act, and that from theirs; open lengths date neither."""
    for pair in _pairs(cells, lexicon):
        base = _base(pair, cells)
        if pair.other and not pair.behind:
            _moved_on(pair, pair.other, cells)
        if pair.other is None and base is None:
            continue
        for cell in pair.behind:
            time, text = cell.telling.time, cell.scene.text
            if (time and (pair.holds(time) and _own(time))) or (time and time.basis == "inherited"):
                if pair.other and (base is None or base.basis == "publication"):
                    told = pair.distance.forth(time, text)
                    pair.other.telling = replace(pair.other.telling, time=told or base)
            elif cell.telling.act.modality == "actual":
                cell.telling = replace(cell.telling, time=pair.distance.back(base, text) if base else None)


def _base(pair: Pair, cells: Sequence[Cell]) -> TimeSpan | None:
    """Give the time from which what stands behind such words is counted; publication where the sentence names none.

    "That attack came a month after" counts from the act spoken of, or from nothing.
    """
    told = pair.other.telling.time if pair.other else _beside(pair)
    if told or not (pair.behind and pair.distance.after and pair.distance.unit != "hour"):
        return told
    cell = pair.behind[0]
    named = any(not cell.scene.in_zone(time) for time in cell.scene.times)
    dated = cell.telling.time and cell.telling.time.basis != "publication"
    if named or dated:
        return None
    if _of_the_spoken_of(cell.scene, pair.distance):
        near = (c for c in reversed(cells) if 0 < cell.ordinal - c.ordinal <= REACH and c.telling.act.harms)
        return next((c.telling.time for c in near), None)
    return of_publication(cell)


def _of_the_spoken_of(scene: Scene, distance: Distance) -> bool:
    """Say whether an act known already is what such words count from: `That attack came ten months after`."""
    front = scene.token_at(distance.start)
    came = not scene.grammar["placed_acts"].isdisjoint(scene.lows(0, front))
    return came and scene.words[0] in scene.grammar["pointing"] and any(one.first < front for one in scene.openings)


def _moved_on(pair: Pair, other: Cell, cells: Sequence[Cell]) -> None:
    """Count an act on from the day of one told before or beside it: `He was shot two days after X met on Monday`."""
    time, text = other.telling.time, other.scene.text
    if pair.distance.unit == "hour" or other.telling.act.back:
        return
    if time and _own(time):
        if pair.holds(time) and _of_a_clause(other.scene, pair.distance, time):
            other.telling = replace(other.telling, time=pair.distance.forth(time, text))
        return
    near = (c for c in reversed(cells) if 0 < other.ordinal - c.ordinal <= REACH and c.telling.act.harms)
    told = next((c.telling.time for c in near if c.telling.time), None) if THE.match(text, pair.distance.end) else None
    base = time if time and time.basis == "inherited" else told
    if base and base.basis != "publication":
        other.telling = replace(other.telling, time=pair.distance.forth(base, text))


def _of_a_clause(scene: Scene, distance: Distance, time: TimeSpan) -> bool:
    """Say whether a verb stands between such words and a time, and no comma, so that its clause has the time."""
    between = scene.lows(scene.token_at(distance.end), scene.token_at(time.start_char))
    return "," not in between and any(low in scene.lexicon.cues.finite or low.endswith("ed") for low in between)


def set_off(cell: Cell, lexicon: Lexicon) -> bool:
    """Say whether such words stand before an act in its own clause, so that no other's day is its own."""
    distance = distance_in(cell.scene.text, lexicon) if _hinted(cell) else None
    last = max(cell.scene.tokens[found.first].start for found in cell.telling.act.founds)
    if distance is None or distance.unit == "hour" or last < distance.end:
        return False
    return _comma(cell.scene, distance.end, last) is None


def _pairs(cells: Sequence[Cell], lexicon: Lexicon) -> Iterator[Pair]:
    for _, group in groupby(cells, key=lambda cell: cell.ordinal):
        told = sorted(group, key=_lead)
        distance = distance_in(told[0].scene.text, lexicon) if _hinted(told[0]) else None
        if distance:
            yield Pair(distance, told)


def _hinted(cell: Cell) -> bool:
    return any(hint in cell.scene.text for hint in HINTS)


def _lead(cell: Cell) -> int:
    return cell.scene.tokens[cell.telling.act.lead.first].start


def _own(time: TimeSpan) -> bool:
    return time.basis in ("explicit", "relative")


def _clause_end(distance: Distance, cells: Sequence[Cell]) -> int:
    """Give the comma that ends a clause with which a sentence begins, where an act is told behind it."""
    scene = cells[0].scene
    comma = _comma(scene, distance.end, max(_lead(cell) for cell in cells))
    return len(scene.text) if comma is None else comma


def _comma(scene: Scene, start: int, end: int) -> int | None:
    """Give the first comma between two characters behind which a clause with a subject of its own may stand."""
    for j in scene.tokens_in(start, end):
        behind = scene.lows(j + 1, j + 3)
        goes_on = behind[:1] and (
            behind[0] in scene.grammar["no_subject"] or behind[0].endswith("ing") or "which" in behind
        )
        if scene.words[j] == "," and not goes_on:
            return scene.tokens[j].start
    return None


def _beside(pair: Pair) -> TimeSpan | None:
    """Give the day that a sentence names before such words, or right before open ones: `Tuesday's raid came a day`."""
    if not pair.behind:
        return None
    scene, start = pair.behind[0].scene, pair.distance.start
    reach = BESIDE if pair.distance.number is None else start
    near = (time for time in scene.times if 0 <= start - time.end_char <= reach)
    return next((time for time in near if start - time.end_char <= BESIDE or not scene.in_zone(time)), None)
