"""What an act leaves out of when and where, taken from the sentences around it while the text goes on about it."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.chronology import counted
from pipeline.chronology.offsets import apart, days_before, long_ago, soon_after, told_before
from pipeline.extract.discourse.coreference import Cell, actual, goes_on, of_publication
from pipeline.extract.discourse.intervals import set_off
from pipeline.extract.discourse.siblings import is_done, material, places_lent, siblings, time_lent
from pipeline.extract.discourse.telling import Telling
from pipeline.extract.setting.eventless import POINTS, Setting
from pipeline.lexicon import Lexicon
from schemas.time import TimeSpan

REACH = 3  # sentences back that an act may continue
LONGEST_CHAIN = 9  # sentences back to the first of several tellings, each within reach of the next
REACH_BACK = 5  # likewise where it points back: "the attack"
LEAD = 2  # the first sentences that tell acts, whose when and where may be told right behind them
HEADER = 6  # sentences of a release's head that may stand before its lead
AHEAD = 3  # sentences ahead that still tell the lead's act
PERFECT_REACH = 3  # tokens before a verb in which its auxiliary stands
# `losses there`, not `there were losses`.
THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|should)\b)")


def carried(cells: Sequence[Cell], setting_at: Callable[[int], Setting | None], lexicon: Lexicon) -> None:
    """Fill time and places of the cells of one article's body, in its order, from each other.

    setting_at(ordinal) gives when and where a sentence without acts plays; null where it fixes neither.
    """
    telling = {cell.ordinal for cell in cells}
    for at, cell in enumerate(cells):
        take(cell, [(other, False) for other in siblings(cells, at)], lexicon)
        _take_there(cells, at)
        if open_to(cell, lexicon):
            take(cell, [(other, True) for other in before(cells, at)], lexicon)
            _take_setting(cell, setting_at, telling, lexicon)
        if not timed(cell):
            _count_back(cells, at, lexicon)
    for at, cell in enumerate(cells):
        if leads(cells, at) and not timed(cell):
            take(cell, [(other, True) for other in _behind(cells, at)], lexicon)
        if not timed(cell) and open_to(cell, lexicon):
            _take_ahead(cell, setting_at, lexicon)


def _take_there(cells: Sequence[Cell], at: int) -> None:
    """Take the place of what the sentence before tells, whoever did that, where this one says `there`."""
    cell = cells[at]
    if cell.telling.places or not THERE.search(cell.scene.text):
        return
    near = (other for other in reversed(cells[:at]) if cell.ordinal - other.ordinal == 1 and other.telling.places)
    if donor := next(near, None):
        cell.telling = replace(cell.telling, places=donor.telling.places, inherited_place=True)


def _count_back(cells: Sequence[Cell], at: int, lexicon: Lexicon) -> None:
    """Date what a sentence tells as days before another act, or as minutes behind it."""
    cell = cells[at]
    text, telling = cell.scene.text, cell.telling
    if telling.act.modality != "actual" or any(not cell.scene.in_zone(time) for time in cell.scene.times):
        return
    others = (o for o in reversed(cells[:at]) if 0 < cell.ordinal - o.ordinal <= REACH and timed(o) and actual(cell, o))
    near = next(others, None)
    told = told_before(text)
    if told and telling.act.lead.first >= cell.scene.token_at(told[0]):
        base = near.telling.time if near and told[1] in ("came", "followed") else of_publication(cell)
        cell.telling = replace(telling, time=days_before(text, base, lexicon) if base else None)
    elif near and near.telling.time and (near.telling.act.harms or near.telling.act.is_toll) and soon_after(text):
        cell.telling = replace(telling, time=replace(near.telling.time, basis="inherited"))


def leads(cells: Sequence[Cell], at: int) -> bool:
    """Say whether an act belongs to the lead of its article."""
    return cells[at].ordinal < min(cells[0].ordinal, HEADER) + LEAD


def before(cells: Sequence[Cell], at: int) -> Iterator[Cell]:
    """Yield the acts told before that this one goes on about, the last first."""
    cell = cells[at]
    reach, link = REACH_BACK if cell.telling.act.back else REACH, cell.ordinal
    for other in reversed(cells[:at]):
        if link - other.ordinal > reach or cell.ordinal - other.ordinal > LONGEST_CHAIN:
            return
        if cell.ordinal == other.ordinal or not goes_on(cell, other):
            continue
        if material(cell):
            link = other.ordinal  # what goes on about a deed keeps it in reach
        if cell.telling.act.is_toll or _same_voice(cell, other):
            yield other


def _behind(cells: Sequence[Cell], at: int) -> Iterator[Cell]:
    """Yield the acts that tell the lead's act again, with the day that it leaves out."""
    cell = cells[at]
    for other in cells[at + 1 :]:
        gap = other.ordinal - cell.ordinal
        if gap > AHEAD:
            return
        time = other.telling.time
        fresh = time is None or (time.basis != "inherited" and time.precision in POINTS and _near(other, time))
        fresh = fresh and not other.telling.act.akin  # "the attack followed one the night before" dates the earlier one
        if gap and fresh and goes_on(cell, other):
            yield other


def _near(cell: Cell, time: TimeSpan) -> bool:
    """Say whether a time lies in the week before publication: what lies farther back is background to the lead."""
    published = cell.ground.article.published_at
    return published is None or time.start is None or abs((published - time.start).days) <= 7


def _same_voice(cell: Cell, other: Cell) -> bool:
    """Say whether the same speaks, or nobody in either, so that a new voice does not tell of its own night."""
    act = cell.telling.act
    new, old = cell.telling.claimant, other.telling.claimant
    if act.back or new is None or old is None or not cell.telling.sides.sources:
        return True
    return not new[:1].isupper() or new.split()[-1].lower() == old.split()[-1].lower()


def open_to(cell: Cell, lexicon: Lexicon, *, perfect: bool = False) -> bool:
    """Say whether a sentence leaves its time or place to those before: it tells a past act, not how things are."""
    act, scene = cell.telling.act, cell.scene
    if act.modality != "actual":
        return False
    lows = scene.lows(0, len(scene.words))
    if lexicon.cues["background"].intersection(lows) or apart(scene.text) or set_off(cell, lexicon):
        return False
    if _told_ago(cell):
        return False
    auxiliary = lexicon.cues["perfect"].intersection(scene.lows(act.lead.first - PERFECT_REACH, act.lead.first))
    if act.claim is not None:
        auxiliary -= {"had"}  # "told AFP that a bomb had been planted": what was said was "was planted"
    return perfect or act.back or not (act.lead.is_verb and auxiliary)


def _told_ago(cell: Cell) -> bool:
    """Say whether an act's clause, or a phrase right behind it, tells of days ago: `was shot more than a week ago`."""
    scene, ago = cell.scene, long_ago(cell.scene.text)
    if ago is None:
        return False
    clause = scene.clause_of(ago)
    firsts = (found.first for found in cell.telling.act.founds)
    return any(scene.tokens[i].start < ago and clause - scene.clauses[i] in (0, 1) for i in firsts)


def timed(cell: Cell) -> bool:
    """Say whether an act has a time."""
    return cell.telling.time is not None


def take(cell: Cell, donors: Sequence[tuple[Cell, bool]], lexicon: Lexicon) -> None:
    """Fill what is open from the donors in turn; `True` marks words of another sentence."""
    for donor, far in donors:
        telling = donor.telling
        lent = telling.time, telling.places
        time, places = lent if far else (time_lent(cell, donor), places_lent(cell, donor))
        _fill(cell, Setting(time, places, inherited=telling.inherited_place), lexicon, far=far)


def _fill(cell: Cell, setting: Setting, lexicon: Lexicon, *, far: bool) -> None:
    telling = cell.telling
    own = [t for t in cell.scene.times if not cell.scene.in_zone(t)]
    if telling.time is None and setting.time is not None and not (far and own):
        other = replace(setting.time, basis="inherited") if far else setting.time
        time = (counted(cell.scene.text, setting.time, lexicon) if far else None) or other
        cell.telling = telling = replace(telling, time=time)
    if not telling.places and setting.places and _together(telling, setting):
        cell.telling = replace(telling, places=setting.places, inherited_place=far or setting.inherited)


def _together(telling: Telling, setting: Setting) -> bool:
    """Say whether no other day stands between an act and the place it would take."""
    one, other = telling.time, setting.time
    if one is None or other is None or one.start is None or other.end is None or one.end is None or other.start is None:
        return True
    return one.start < other.end and other.start < one.end


def _take_ahead(cell: Cell, setting_at: Callable[[int], Setting | None], lexicon: Lexicon) -> None:
    """Take when and where from a sentence close behind that tells nothing else: `The shooting happened on Monday`."""
    act = cell.telling.act
    for ordinal in range(cell.ordinal + 1, cell.ordinal + 1 + AHEAD) if act.harms or act.is_toll else ():
        setting = setting_at(ordinal)
        if setting is not None and setting.happens:
            _fill(cell, setting, lexicon, far=True)
            return


def _take_setting(
    cell: Cell, setting_at: Callable[[int], Setting | None], telling: Container[int], lexicon: Lexicon
) -> None:
    """Take when and where from a sentence that sets the scene and tells no act, right before or pointed back to.

    One that says what happened sets it for all that is told behind until something else is told.
    """
    act = cell.telling.act
    deed = act.back or (act.lead.is_verb and (act.is_toll or is_done(cell) or act.event_type == "arrest"))
    if (timed(cell) and cell.telling.places) or not deed:
        return
    near: Iterable[int] = range(cell.ordinal - 1, max(-1, cell.ordinal - 1 - REACH), -1)
    goes_on = act.back or not lexicon.cues["continuing"].isdisjoint(cell.scene.words) or _in_its_course(cell)
    if not goes_on:
        near = takewhile(lambda ordinal: ordinal not in telling, near)
    settings = ((cell.ordinal - ordinal, setting_at(ordinal)) for ordinal in near)
    told = (setting for gap, setting in settings if setting and (gap == 1 or goes_on or setting.happens))
    if setting := next(told, None):
        _fill(cell, setting, lexicon, far=True)


def _in_its_course(cell: Cell) -> bool:
    """Say whether a sentence opens with what was told before: `During the operation, two were held`."""
    first, second = (*cell.scene.words, "", "")[:2]
    return first in cell.scene.grammar["in_the_course"] and second in cell.scene.grammar["pointing"]
