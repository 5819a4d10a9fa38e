"""Strikes between two states at war: on whom and where, if the text leaves that to the sides' names."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.discourse.blamed import take_the_blamed
from pipeline.extract.discourse.coreference import Cell
from pipeline.extract.discourse.counted import counted_doers, counted_victims
from pipeline.extract.discourse.implicit_agents import implied
from pipeline.extract.discourse.oneself import apart_from_oneself
from pipeline.extract.discourse.partisans import take_sides
from pipeline.extract.discourse.petitions import petitioned
from pipeline.extract.discourse.shared_doers import shared_doers, shared_victims
from pipeline.extract.discourse.target_lands import turned_to_lands
from pipeline.extract.setting.elsewhere import of_their_forces
from pipeline.lexicon import Lexicon
from schemas.actor import Party
from schemas.place import Location

REACH = 3  # sentences back in which the strike stands that another is likened to


def settled(cells: Sequence[Cell], publisher: str | None, lexicon: Lexicon) -> None:
    """Fill the sides that the cells of one article leave out, the title's first, and then where their strikes fell."""
    counted_doers(cells, lexicon)
    shared_doers(cells)
    take_the_blamed(cells)
    take_sides(cells, publisher, lexicon)
    implied(cells)
    turned_to_lands(cells, lexicon)
    petitioned(cells, lexicon)
    between_foes(cells, lexicon)
    counted_victims(cells, lexicon)
    shared_victims(cells)
    apart_from_oneself(cells)


def between_foes(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Place the strikes of one article that are nowhere yet in the country of the side that they fell on."""
    for at, cell in enumerate(cells):
        telling = cell.telling
        act, sides = telling.act, telling.sides
        if telling.places or act.modality != "actual" or not (act.harms or act.event_type == "interception"):
            continue
        hit, doers = (sides.targets, sides.sources) if act.harms else (sides.sources, sides.targets)
        if not hit and act.harms and act.claim and act.claim.party:
            hit = (act.claim.party,)  # "X attacked with 40 drones, Y's air force said"
        country = _at_war(_countries(doers), _countries(hit) or _struck_before(cells[:at], cell), lexicon)
        abroad = any(p.kind == "military" or of_their_forces(cell.scene, p) for p in hit)
        if act.harms and abroad and country not in lexicon.names.naming["invaded"]:
            continue
        if country is not None:
            cell.telling = replace(telling, places=(_land(country, lexicon),), inherited_place=True)


def _struck_before(earlier: Sequence[Cell], cell: Cell) -> set[str]:
    """Give the land of the strike that one is likened to: `the attack followed a barrage of 90 drones`."""
    doers = _countries(cell.telling.sides.sources)
    for other in reversed(earlier):
        if not cell.telling.act.akin or cell.ordinal - other.ordinal > REACH:
            break
        if other.telling.act.harms and doers and doers == _countries(other.telling.sides.sources):
            return {place.country for place in other.telling.places if place.country}
    return set()


def _countries(parties: Sequence[Party]) -> set[str]:
    return {party.country for party in parties if party.country}


def _at_war(doers: set[str], hit: set[str], lexicon: Lexicon) -> str | None:
    """Give the one country that is hit where it and the doer's are at war; None for any other pair."""
    if len(hit) != 1 or len(doers) != 1 or hit == doers:
        return None
    pairs = ({*pair.split("-")} for pair in lexicon.names.naming["foes"])
    return next(iter(hit)) if any(hit | doers == pair for pair in pairs) else None


def _land(country: str, lexicon: Lexicon) -> Location:
    row = lexicon.names.countries[country]
    return Location(
        start_char=0,
        end_char=0,
        text="",
        name=row.name,
        kind="country",
        country=country,
        precision="country",
        geoname_id=row.geoname_id,
    )
