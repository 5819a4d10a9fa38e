"""A body without an owner is not that of the land which strikes it: `Israel bombed the army near Damascus`."""

from dataclasses import replace

from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from schemas.actor import Party

BODIES = frozenset({"military", "police", "government"})
LANDS = frozenset({"state", "military"})


def but_its_own(found: Found, doers: Parties, hurt: Parties) -> Parties:
    """Leave the country out of a target's short form where it is the doer's, who would not harm its own.

    Rebels, crowds and persons do: `Chadian rebels attacked the army` leaves the army Chadian.
    """
    if not found.frame.crosswalk.material_conflict:
        return hurt
    lands = {p.country for p in doers if p.country and p.kind in LANDS and not p.pronoun}
    return tuple(_of_no_land(p) if p.pronoun and p.kind in BODIES and p.country in lands else p for p in hurt)


def _of_no_land(party: Party) -> Party:
    return replace(party, name=party.text.removeprefix("the ").lower(), country=None)
