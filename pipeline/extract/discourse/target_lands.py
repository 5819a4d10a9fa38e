"""A land that an act is aimed at: `a blockade of Gaza`, `troops sent to Mali`, `suspended aid in Tigray`."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.acts.act import STRIKES, Act
from pipeline.extract.discourse.coreference import Cell
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.place import Location

# What is laid on a land, or given to it, is its people's wherever in it; other acts only where they are turned to it.
LAID = frozenset({"blockade", "sanction", "concession", "aid"})
TURNED = frozenset({"threat", "criticism", "demand", "rejection", "mobilization"})
OWN = frozenset({"blockade", "concession"})  # what a state may do to a part of its own land
SENT = frozenset({"mobilization", "rejection", "pledge"})  # acts whose object is what a side sends: `sent troops to X`
IN_IT = frozenset({"threat", "rejection", "mobilization", "pledge"})  # `troops in X`: X is whom they are sent upon
LANDS = frozenset({"country", "admin1", "region"})


def turned_to_lands(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Fill the targets that the cells of one article name as lands alone."""
    for cell in cells:
        act, sides = cell.telling.act, cell.telling.sides
        if sides.participants or act.event_type not in LAID | TURNED | STRIKES | SENT:
            continue
        kept = tuple(p for p in sides.targets if not (act.event_type in SENT and _sent(p, sides.sources)))
        land = None if any(not _anybody(p) for p in kept) else _land(cell, sides.sources, lexicon)
        if land is not None:
            whole = act.event_type in STRIKES and land.kind == "admin1"  # a strike on a region is one on its state
            target = _party(land, lexicon, whole=whole)
            cell.telling = replace(cell.telling, sides=replace(sides, targets=(*kept, target)))


def _anybody(party: Party) -> bool:
    """Say whether a party is a common noun that nobody owns: `prisoners`, beside which the land is the side."""
    return party.country is None and party.name[:1].islower()


def _sent(party: Party, sources: Sequence[Party]) -> bool:
    """Say whether a side sends what was taken for its target: `troops`, its own army."""
    return party.kind == "military" and party.country in {None, *(p.country for p in sources)}


def _land(cell: Cell, sources: Sequence[Party], lexicon: Lexicon) -> Location | None:
    """Give the land behind an act's words that it is turned to; none that acts itself or that is its doer's own."""
    act = cell.telling.act
    scene, first = cell.scene, act.lead.first
    behind = act.event_type == "pledge" or (act.crosswalk.verbal and act.lead.passive)
    begun = scene.tokens[first].start if behind else 0
    own = {p.country for p in sources if p.country}
    for place in act.places if act.event_type in LAID | TURNED | STRIKES | SENT else ():
        told = place.start_char < begun or _of_others(scene, first, place)
        if told or not _named(place, act, lexicon) or _acts(place, sources):
            continue
        if place.country in own and not (act.event_type in OWN and place.kind != "country"):
            continue
        if act.event_type not in STRIKES or (own and _hostile(place, own, lexicon)):
            return place
    return None


def _of_others(scene: Scene, first: int, place: Location) -> bool:
    """Say whether a land is told of others in a relative clause: `sanctions on firms that sold arms to X`."""
    at = opener_of(scene, scene.token_at(place.start_char))
    return at > first and scene.words[at] in scene.grammar["subject_relatives"] and scene.words[at - 1].endswith("s")


def _named(place: Location, act: Act, lexicon: Lexicon) -> bool:
    """Say whether a place is a land that the words of an act are turned to."""
    far = act.event_type in LAID | STRIKES
    land = place.kind in LANDS or (place.kind == "city" and act.event_type in LAID)
    upon = far or (act.event_type in IN_IT and place.kind == "country")
    return land and not place.adjective and place.relation in lexicon.grammar["towards|upon" if upon else "towards"]


def _hostile(place: Location, own: set[str], lexicon: Lexicon) -> bool:
    """Say whether a strike on a land is one on its people: at war with the doer, or a land that is no state's."""
    foes = any(place.country in pair.split("-") and own & set(pair.split("-")) for pair in lexicon.names.naming["foes"])
    turned = place.relation in lexicon.grammar["towards"]
    return (foes and (turned or place.kind == "country")) or (place.kind == "region" and turned)


def _acts(place: Location, sources: Sequence[Party]) -> bool:
    return any(place.touches(p) for p in sources)


def _party(land: Location, lexicon: Lexicon, *, whole: bool = False) -> Party:
    """Give a land as a side: its state, or the land itself where it is none; `whole` gives a region's state too."""
    state = (whole or land.kind == "country") and land.country in lexicon.names.countries
    return Party(
        start_char=land.start_char,
        end_char=land.end_char,
        text=land.text,
        name=lexicon.names.countries[land.country or ""].name if state else land.name,
        kind="state" if state else "unknown",
        country=land.country,
    )
