"""Partisan words: the side of `the enemy` and `our troops`, which the speaker or the publisher has."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon import Lexicon
from pipeline.lexicon.words import cut
from schemas.actor import Party


def take_sides(cells: Sequence[Cell], publisher: str | None, lexicon: Lexicon) -> None:
    """Give "the enemy" and "our troops" the side they are of, where the speaker or the publisher has one."""
    partisan = lexicon.names.naming["partisan"] | lexicon.names.naming["ours"]
    for cell in cells:
        sides = cell.telling.sides
        if not any(p.name in partisan for p in (*sides.sources, *sides.targets)):
            continue
        own = _own_country(cell, publisher, lexicon)
        if own:
            sources = tuple(_sided(p, own, cells, lexicon) for p in sides.sources)
            targets = tuple(_sided(p, own, cells, lexicon) for p in sides.targets)
            cell.telling = replace(cell.telling, sides=Sides(sources, targets, sides.participants, sides.own_side))


def _own_country(cell: Cell, publisher: str | None, lexicon: Lexicon) -> str | None:
    claim = cell.telling.act.claim
    if claim and claim.party and claim.party.country:
        return claim.party.country
    words = cut(publisher or "")
    known = (lexicon.names.known.at(words, at) for at in range(len(words)))
    return next((found[0].country for found in known if found and found[0].country), None)


def _sided(party: Party, own: str, cells: Sequence[Cell], lexicon: Lexicon) -> Party:
    if party.name in lexicon.names.naming["ours"]:
        country: str | None = own
    elif party.name in lexicon.names.naming["partisan"] and party.country is None:
        foes = set(_foes(own, cells)) or {
            code for pair in lexicon.names.naming["foes"] if own in pair.split("-") for code in pair.split("-")
        } - {own}
        country = foes.pop() if len(foes) == 1 else None
    else:
        return party
    if country is None:
        return party
    return replace(party, country=country, name=lexicon.names.countries[country].name)


def _foes(own: str, cells: Sequence[Cell]) -> Iterator[str]:
    """Yield the countries that the article tells of as fighting one's own."""
    for cell in cells:
        sides = cell.telling.sides
        if not cell.telling.act.harms:
            continue
        for one, other in ((sides.sources, sides.targets), (sides.targets, sides.sources)):
            if any(p.country == own for p in one):
                yield from (p.country for p in other if p.country and p.country != own)
