"""Strikes between two states at war: on whom and where, if the text leaves that to the sides' names."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.counted import counted_doers, counted_victims
from pipeline.extract.implied import implied
from pipeline.extract.kindred import Cell
from pipeline.extract.lands import turned_to_lands
from pipeline.extract.petitions import petitioned
from pipeline.lexicon import Lexicon
from schemas.actor import Party
from schemas.place import Location


def settled(cells: Sequence[Cell], publisher: str | None, lexicon: Lexicon) -> None:
    """Fill the sides that the cells of one article leave out, the title's first, and then where their strikes fell."""
    counted_doers(cells, lexicon)
    implied(cells, publisher, lexicon)
    turned_to_lands(cells, lexicon)
    petitioned(cells, lexicon)
    between_foes(cells, lexicon)
    counted_victims(cells, lexicon)


def between_foes(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Place the strikes of one article that are nowhere yet in the country of the side that they fell on."""
    for cell in cells:
        telling = cell.telling
        act, sides = telling.act, telling.sides
        if telling.places or act.modality != "actual" or not (act.harms or act.event_type == "interception"):
            continue
        hit, doers = (sides.targets, sides.sources) if act.harms else (sides.sources, sides.targets)
        if not hit and act.harms and act.claim and act.claim.party:
            hit = (act.claim.party,)  # "X attacked with 40 drones, Y's air force said"
        country = _at_war(_countries(doers), _countries(hit), lexicon)
        if country is not None:
            cell.telling = replace(telling, places=(_land(country, lexicon),), inherited_place=True)


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
