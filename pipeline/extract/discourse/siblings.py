"""Acts of one sentence that were at one time or place, and what one lends another that leaves it out."""

from collections.abc import Iterator, Sequence

from pipeline.extract.acts.nearest import attributive, owning
from pipeline.extract.acts.time_reach import out_of_reach, tells_of_somebody, told_of_before
from pipeline.extract.discourse.coreference import Cell, actual, goes_on
from pipeline.extract.grammar.accused import held_over
from pipeline.extract.setting.reactions import reacted_to
from pipeline.sentence.found import opener_of
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from schemas.place import Location
from schemas.time import TimeSpan

CHARGED = (("for",), ("over",), ("of",))
WHEN = "when"
BYGONE = 60  # days before publication from which on a time is no news


def siblings(cells: Sequence[Cell], at: int) -> Iterator[Cell]:
    """Yield the kindred acts of the same sentence, the nearest first."""
    cell = cells[at]
    near = [other for other in cells[max(0, at - 8) : at + 9] if other.ordinal == cell.ordinal and other is not cell]
    for other in reversed(near):
        done = is_done(cell) or (cell.telling.act.event_type == "displacement" and material(other))  # who flees a raid
        kin = goes_on(cell, other) or (((done and is_done(other)) or _at_once(cell, other)) and actual(cell, other))
        if kin and _one_clause(cell, other):
            yield other


def _at_once(one: Cell, other: Cell) -> bool:
    """Say whether a clause of `when` tells the later of two acts: `the truce was broken on Monday when X shelled Y`."""
    first, last = sorted(cell.telling.act.lead.first for cell in (one, other))
    scene, opener = one.scene, opener_of(one.scene, last)
    return first < opener and scene.words[opener] == WHEN and scene.clauses[opener - 1] == scene.clauses[first]


def material(cell: Cell) -> bool:
    """Say whether an act is done rather than said, so that it happens where the next one does."""
    return cell.telling.act.is_toll or cell.telling.act.crosswalk.material_conflict


def is_done(cell: Cell) -> bool:
    """Say whether an act is done, seizures among them: `detained two and found a weapons cache on Monday`."""
    return material(cell) or cell.telling.act.event_type == "interception"


def _one_clause(one: Cell, other: Cell) -> bool:
    """Say whether no conjunction of time or reason stands between two acts of a sentence."""
    scene = one.scene
    front, behind = sorted((one.telling.act, other.telling.act), key=lambda act: act.lead.first)
    first, last = front.lead.first, behind.lead.first
    between = scene.lows(first, last)
    hung = scene.words[opener_of(scene, first)] == "who" and scene.clauses[last] < scene.clauses[first]
    if front.event_type == "arrest" and not scene.grammar["charged|inquired"].isdisjoint(between):
        return False  # "was jailed for a murder in 2004"
    if between[-1:] == ("after",) and not (front.harms or behind.harms):
        return True  # "arrested him after finding a cache on Monday": one deed after the other, by the same
    old, harm = _long_ago(one) or _long_ago(other), all(act.harms or act.is_toll for act in (front, behind))
    if (hung or "who" in between) and (old or not harm):
        return False  # "arrested on Friday a man who killed four", "X, who was jailed in 2012, was shot"
    if told_of_before(scene, front, behind):
        return False  # "cleared X, who was shot in 2012, and criticised Y"
    if old and tells_of_somebody(scene, behind.lead, front.lead):
        return False  # "killed the sister of a rebel shot in 2012"
    if held_over(scene, first) != held_over(scene, last) or _of_words(scene, first, last):
        return False  # "X, wanted for the murder of Y, was held on Monday"
    if "," in between and front.lead.entry.form == "ing" and scene.lows(first - 1, first) in CHARGED:
        return False  # "X, jailed in 2012 for killing four, was shot on Monday"
    return scene.grammar["set_apart"].isdisjoint(between)


def _of_words(scene: Scene, first: int, last: int) -> bool:
    """Say whether the later of two acts stands in what a participle of words tells: `fled, blaming a raid in Y`."""
    by_word, clause = scene.lexicon.frames.by_word, scene.clauses[last]
    opening = (j for j in range(first, last) if scene.words[j - 1] == "," and scene.clauses[j] == clause)
    entries = (e for j in opening if not scene.says(j) for e in by_word.get(scene.words[j], ()))
    return any(e.form == "ing" and e.frame.crosswalk.verbal for e in entries)


def _long_ago(cell: Cell) -> bool:
    """Say whether the words of an act date it long before the news."""
    time, published = cell.telling.time, cell.ground.article.published_at
    return bool(time and time.end and published and (published - time.end).days > BYGONE)


def time_lent(cell: Cell, donor: Cell) -> TimeSpan | None:
    """Give the day that an act takes from one told beside it; None where that is the other's alone."""
    own = _answers(cell, donor) or _of_its_noun(cell, donor)
    if not own and cell.ordinal == donor.ordinal:
        own = _of_before(cell, donor) or _of_a_thing(cell, donor)
    return None if own else donor.telling.time


def places_lent(cell: Cell, donor: Cell) -> tuple[Location, ...]:
    """Give the places that an act takes from one told beside it."""
    apart = cell.ordinal == donor.ordinal and _of_other_sides(cell, donor)
    return () if apart else donor.telling.places


def _of_a_thing(one: Cell, other: Cell) -> bool:
    """Say whether a clause tells one of two acts of a thing that the other's verb only names: `guards X, which Y hit`.

    `Attacks which killed two` are of one day.
    """
    scene = one.scene
    front, behind = sorted((one.telling.act, other.telling.act), key=lambda act: act.lead.first)
    opener = opener_of(scene, behind.lead.first)
    relative = scene.words[opener] in scene.grammar["thing_relatives"] and opener > front.lead.first
    return relative and front.lead.is_verb and not (front.harms and behind.harms)


def _of_before(cell: Cell, donor: Cell) -> bool:
    """Say whether a donor's day is that of the clause around what was before: `After X bombed Y, Z met W on Monday`."""
    time = donor.telling.time
    return time is not None and out_of_reach(cell.scene, cell.telling.act.lead, time)


def _of_other_sides(cell: Cell, donor: Cell) -> bool:
    """Say whether two acts of a sentence are of other lands on both sides: `After X bombed Y, Z shelled X's army`."""
    doers, theirs = (_lands(one.telling.sides.sources) for one in (cell, donor))
    hit, there = _lands(cell.telling.sides.targets), {p.country for p in donor.telling.places if p.country}
    apart = bool(doers and theirs and hit and there) and doers.isdisjoint(theirs) and hit.isdisjoint(there)
    return apart and donor.telling.act.harms


def _lands(sides: Parties) -> set[str]:
    return {p.country for p in sides if p.country}


def _of_its_noun(cell: Cell, donor: Cell) -> bool:
    """Say whether a noun's own day is no day of what is done about it: `is charged over yesterday's shooting`."""
    time, act = donor.telling.time, cell.telling.act
    lead = donor.telling.act.lead
    noun = not lead.is_verb or lead.entry.form == "ing"
    if time is None or time.basis not in ("explicit", "relative") or not noun or act.harms or act.is_toll:
        return False
    return owning(donor.scene, time) or attributive(donor.scene, time)


def _answers(one: Cell, other: Cell) -> bool:
    """Say whether one act of a sentence answers the other on a day of its own: `protested on Friday the raid`."""
    return any(reacted_to(cell.scene, cell.telling.act) for cell in (one, other))
