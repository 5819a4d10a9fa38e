"""When and where an act was by default, if no sentence says: by publication, and where the article plays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.extract.acts.nearest import owning
from pipeline.extract.acts.time_attachment import of_another_verb
from pipeline.extract.acts.time_reach import out_of_reach
from pipeline.extract.discourse.carrying import before, leads, open_to, take, timed
from pipeline.extract.discourse.coreference import Cell, of_publication
from pipeline.extract.discourse.relative_days import counting
from pipeline.extract.discourse.siblings import BYGONE
from pipeline.extract.discourse.telling import Telling
from pipeline.extract.setting.reactions import reacted_to
from pipeline.lexicon import Lexicon
from schemas.place import Location
from schemas.time import TimeSpan

A_FEW_DAYS = timedelta(days=4)  # a weekend, a holiday: longer spans hold more than the act that an article is about
# What local news tells beside harm.
LOCAL = frozenset({"arrest", "protest", "riot", "protest_repressed", "destruction", "surrender", "armed_clash"})
OF_ORDER = frozenset({"arrest", "protest_repressed", "protesters_attacked"})


def fresh(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Date the lead's acts that no words date by publication, and with them those that go on about them.

    News that tells no day tells what is new; the basis says that only publication dates it.
    """
    for at, cell in enumerate(cells):
        if timed(cell) or not open_to(cell, lexicon, perfect=True) or _dated(cell, cells) or counting(cell):
            continue
        if leads(cells, at):
            cell.telling = replace(cell.telling, time=of_publication(cell))
        else:
            said = [other for other in before(cells, at) if _unsaid(other)]
            take(cell, [(other, False) for other in said[:1]], lexicon)


def _unsaid(cell: Cell) -> bool:
    return cell.telling.time is not None and cell.telling.time.basis == "publication"


def _dated(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Say whether a sentence names another time than the day of publication, so that this is not its own."""
    published = cell.ground.article.published_at
    day = published.date() if published else None
    named = [time for time in cell.scene.times if not (_bygone(cell, time, cells) or _around(cell, time, day))]
    return any(not cell.scene.in_zone(time) or time.day != day for time in named)


def _around(cell: Cell, time: TimeSpan, day: date | None) -> bool:
    """Say whether a time is another clause's: today's around an act, or that of `who`: `held a man who shot X on`."""
    scene, lead = cell.scene, cell.telling.act.lead.first
    at = scene.token_at(time.start_char)
    if "who" in scene.words[lead:at] and scene.clauses[at] > scene.clauses[lead]:
        return True
    return time.day == day and out_of_reach(scene, cell.telling.act.lead, time)


def _of_the_answered(cell: Cell, time: TimeSpan, near: Sequence[Telling]) -> bool:
    """Say whether a time is that of another act to which this one answers: `arrested two men over a raid on Monday`."""
    others = (one for one in near if one is not cell.telling and one.time and reacted_to(cell.scene, one.act))
    return any(one.time is not None and one.time.start_char == time.start_char for one in others)


def _bygone(cell: Cell, time: TimeSpan, cells: Sequence[Cell]) -> bool:
    """Say whether a time of long before the news is another verb's: `arrested a man who killed four in 2012`."""
    published = cell.ground.article.published_at
    near = [other.telling for other in cells if other.ordinal == cell.ordinal]
    lead = cell.telling.act.lead
    ahead = lead.is_verb and cell.scene.tokens[lead.first].start < time.start_char
    if ahead and (owning(cell.scene, time) or _of_the_answered(cell, time, near)):
        return True  # "arrested two men over Sunday's raid"
    if published is None or time.end is None or (published - time.end).days <= BYGONE:
        return False
    if not lead.is_verb or lead.entry.form == "ing" or any(one.act.lead.first < lead.first for one in near):
        return False  # "charged over the murder of X in 2001" tells no new murder
    taken = {one.time.start_char for one in near if one.time and one.time.basis != "inherited"}
    founds = [found for one in near for found in one.act.founds]
    return time.start_char in taken or of_another_verb(cell.scene, time, founds)


def stay(cells: Sequence[Cell], places: tuple[Location, ...]) -> None:
    """Place what is still nowhere in the article's own place: acts of harm and order, and no other country's."""
    countries = {place.country for place in places}
    gathered = any(place.kind == "country" for place in places)  # where the news is gathered, and others may fight
    for cell in cells:
        act, sides = cell.telling.act, cell.telling.sides
        local = act.harms or act.is_toll or act.event_type in LOCAL
        fighting = sides.participants if gathered else ()
        named = {party.country for party in (*sides.sources, *sides.targets, *fighting)} - {None}
        fits = act.modality == "actual" and named <= countries and not _of_another_story(cell)
        if places and local and fits and not cell.telling.places:
            cell.telling = replace(cell.telling, places=places, inherited_place=True)


def at_home(cells: Sequence[Cell]) -> None:
    """Place in their own land what a land's police and courts do where nothing tells the place."""
    for cell in cells:
        act = cell.telling.act
        if cell.telling.places or act.event_type not in OF_ORDER or act.modality != "actual":
            continue
        doers = [party for party in cell.telling.sides.sources if party.kind in ("police", "government")]
        lands = [place for place in cell.scene.locations if place.kind == "country" and place.adjective]
        there = (p for p in lands if any(who.start_char <= p.start_char < who.end_char for who in doers))
        cell.telling = replace(cell.telling, places=tuple(there)[:1])


def _of_another_story(cell: Cell) -> bool:
    """Say whether words date an act far before the news, or within weeks: that was where its own words say."""
    time, published = cell.telling.time, cell.ground.article.published_at
    if time is None or time.start is None or time.end is None or published is None or time.basis == "publication":
        return False
    return (published - time.end).days > BYGONE or time.end - time.start > A_FEW_DAYS
