"""What an act leaves out of when and where, taken from the sentences around it while the text goes on about it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.chronology import counted
from pipeline.chronology.offsets import apart
from pipeline.extract.ground import Ground
from pipeline.extract.roles import Sides
from pipeline.extract.scene import Scene
from pipeline.extract.telling import Telling
from pipeline.lexicon import Lexicon
from schemas.actor import Party
from schemas.place import Location
from schemas.time import TimeSpan

REACH = 3  # sentences back that an act may continue
REACH_BACK = 5  # likewise where it points back: "the attack"
LEAD = 2  # the first sentences that tell acts, whose when and where may be told right behind them
HEADER = 6  # sentences of a release's head that may stand before its lead
AHEAD = 3  # sentences ahead that still tell the lead's act
PERFECT_REACH = 3  # tokens before a verb in which its auxiliary stands
MATERIAL = 4  # quad class of material conflict
HAPPENED = re.compile(
    r"\b(?:happened|occurred|struck|took place|unfolded|was reported|broke out|went off|began|incident)\b"
    r"|\b[Tt]he (?:attack|blast|explosion|shooting|strike|raid|bombing|clash|assault|ambush|murder|shelling)s?\b"
)
CHARGED = frozenset({"for", "over"})  # between an arrest and what it is for
POINTS = frozenset({"day", "part_of_day", "hour", "minute"})


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a sentence plays that tells no act of its own."""

    time: TimeSpan | None
    places: tuple[Location, ...]
    happens: bool = False  # it says when something told elsewhere happened
    inherited: bool = False  # its places stand in another sentence still


def setting_of(text: str, times: Sequence[TimeSpan], places: Sequence[Location]) -> Setting | None:
    """Give the one moment and the places that a sentence names; null where it names several moments or none."""
    points = [time for time in times if time.precision in POINTS]
    local = sorted((p for p in places if not p.adjective and p.relation != "from"), key=lambda p: p.kind == "country")
    if len(points) != 1 or len(times) > 1:
        return None
    return Setting(points[0], tuple(local), happens=bool(HAPPENED.search(text)))


@dataclass(slots=True)
class Cell:
    """A telling in its sentence, while what it leaves out is being filled."""

    ground: Ground
    telling: Telling

    @property
    def ordinal(self) -> int:
        """Its sentence's number; -1 for the title."""
        return -1 if self.ground.ordinal is None else self.ground.ordinal

    @property
    def scene(self) -> Scene:
        """Its sentence."""
        return self.ground.scene


def carried(cells: Sequence[Cell], setting_at: Callable[[int], Setting | None], lexicon: Lexicon) -> None:
    """Fill time and places of the cells of one article's body, in its order, from each other.

    setting_at(ordinal) gives when and where a sentence without acts plays; null where it fixes neither.
    """
    for at, cell in enumerate(cells):
        take(cell, [(other, False) for other in _siblings(cells, at)], lexicon)
        if open_to(cell, lexicon):
            take(cell, [(other, True) for other in before(cells, at)], lexicon)
            _take_setting(cell, setting_at, lexicon)
    for at, cell in enumerate(cells):
        if leads(cells, at) and not timed(cell):
            take(cell, [(other, True) for other in _behind(cells, at)], lexicon)
        if not timed(cell) and open_to(cell, lexicon):
            _take_ahead(cell, setting_at, lexicon)


def leads(cells: Sequence[Cell], at: int) -> bool:
    """Say whether an act belongs to the lead of its article."""
    return cells[at].ordinal < min(cells[0].ordinal, HEADER) + LEAD


def _siblings(cells: Sequence[Cell], at: int) -> Iterator[Cell]:
    """Yield the kindred acts of the same sentence, the nearest first."""
    cell = cells[at]
    near = [other for other in cells[max(0, at - 8) : at + 9] if other.ordinal == cell.ordinal and other is not cell]
    for other in reversed(near):
        kin = _goes_on(cell, other) or (_done(cell) and _done(other) and _actual(cell, other))
        if kin and _one_clause(cell, other):
            yield other


def material(cell: Cell) -> bool:
    """Say whether an act is done rather than said, so that it happens where the next one does."""
    return cell.telling.act.is_toll or cell.telling.act.crosswalk.quad_class == MATERIAL


def _done(cell: Cell) -> bool:
    """Say whether an act is done, seizures among them: `detained two and found a weapons cache on Monday`."""
    return material(cell) or cell.telling.act.event_type == "interception"


def _actual(one: Cell, other: Cell) -> bool:
    return one.telling.act.modality == other.telling.act.modality == "actual"


def _one_clause(one: Cell, other: Cell) -> bool:
    """Say whether no conjunction of time or reason stands between two acts of a sentence."""
    front, _ = sorted((one.telling.act, other.telling.act), key=lambda act: act.lead.first)
    first, last = sorted((one.telling.act.lead.first, other.telling.act.lead.first))
    between = one.scene.lows(first, last)
    if front.event_type == "arrest" and not CHARGED.isdisjoint(between):
        return False  # "was jailed for a murder in 2004"
    if between[-1:] == ("after",) and not (one.telling.act.harms or other.telling.act.harms):
        return True  # "arrested him after finding a cache on Monday": one deed after the other, by the same
    return not {"after", "before", "since", "following", "until"} & set(between)


def before(cells: Sequence[Cell], at: int) -> Iterator[Cell]:
    """Yield the acts told before that this one goes on about, the last first."""
    cell = cells[at]
    reach = REACH_BACK if cell.telling.act.back else REACH
    for other in reversed(cells[:at]):
        gap = cell.ordinal - other.ordinal
        if gap > reach:
            return
        if gap and _goes_on(cell, other) and (cell.telling.act.is_toll or _same_voice(cell, other)):
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
        if gap and fresh and _goes_on(cell, other):
            yield other


def _near(cell: Cell, time: TimeSpan) -> bool:
    """Say whether a time lies in the week before publication: what lies farther back is background to the lead."""
    published = cell.ground.article.published_at
    return published is None or time.start is None or abs((published - time.start).days) <= 7


def _goes_on(cell: Cell, other: Cell) -> bool:
    """Say whether two acts may be one: of kindred types, actual both, their sides no others."""
    one, two = cell.telling, other.telling
    harm = (one.act.harms or one.act.is_toll) and (two.act.harms or two.act.is_toll)
    if not (harm or one.act.event_type == two.act.event_type):
        return False
    if not _actual(cell, other):
        return False
    if _clash(one.sides.sources, two.sides.sources) or _clash(one.sides.targets, two.sides.targets):
        return False
    fights = one.sides.participants or two.sides.participants
    if harm and fights and _clash(_everyone(one.sides), _everyone(two.sides)):
        return False
    if _countries(one.sides.targets) & _countries(two.sides.sources) - _countries(two.sides.targets):
        return False  # who did the one suffers the other
    return not (one.places and two.places and _apart(one.places, two.places) and not _adds(cell))


def _everyone(sides: Sides) -> Sequence[Party]:
    return (*sides.sources, *sides.targets, *sides.participants)


def _adds(cell: Cell) -> bool:
    """Say whether a sentence adds another place to the same act: `in Lypa, another two were hurt`."""
    return any(token.low in ("also", "another", "other", "elsewhere", "separately") for token in cell.scene.tokens)


def _clash(one: Sequence[Party], other: Sequence[Party]) -> bool:
    known = _countries(one), _countries(other)
    return bool(known[0] and known[1]) and known[0].isdisjoint(known[1])


def _countries(parties: Sequence[Party]) -> set[str]:
    return {party.country for party in parties if party.country}


def _apart(one: Sequence[Location], other: Sequence[Location]) -> bool:
    """Say whether no place of one can be or hold a place of the other."""
    return not any(_holds(a, b) or _holds(b, a) for a in one for b in other)


def _holds(large: Location, small: Location) -> bool:
    if large.country and small.country and large.country != small.country:
        return False
    if large.name == small.name or large.kind in ("country", "region", "water"):
        return True
    same = large.admin1 == small.admin1 or not (large.admin1 and small.admin1)
    return same and (large.kind == "admin1" or large.latitude is None or small.kind in ("site", "region"))


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
    lows = scene.lows(0, len(scene.tokens))
    if lexicon.cues["background"].intersection(lows) or apart(scene.text):
        return False
    auxiliary = lexicon.cues["perfect"].intersection(scene.lows(act.lead.first - PERFECT_REACH, act.lead.first))
    return perfect or act.back or not (act.lead.is_verb and auxiliary)


def timed(cell: Cell) -> bool:
    """Say whether an act has a time."""
    return cell.telling.time is not None


def take(cell: Cell, donors: Sequence[tuple[Cell, bool]], lexicon: Lexicon) -> None:
    """Fill what is open from the donors in turn; `True` marks words of another sentence."""
    for donor, far in donors:
        telling = donor.telling
        _fill(cell, Setting(telling.time, telling.places, inherited=telling.inherited_place), lexicon, far=far)


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


def _take_setting(cell: Cell, setting_at: Callable[[int], Setting | None], lexicon: Lexicon) -> None:
    """Take when and where from a sentence right before that sets the scene and tells no act."""
    act = cell.telling.act
    if (timed(cell) and cell.telling.places) or not (act.is_toll or act.back or material(cell)):
        return
    for ordinal in range(cell.ordinal - 1, max(-1, cell.ordinal - 1 - REACH), -1):
        setting = setting_at(ordinal)
        if setting is not None:
            _fill(cell, setting, lexicon, far=True)
            return
