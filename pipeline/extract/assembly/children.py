"""The rows under a mention: its actors, places and figures."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.extract.assembly.columns import located
from pipeline.extract.assembly.scope import TOLLS, scope_of
from pipeline.extract.attachment.takers import Taken
from pipeline.extract.discourse.ground import Ground
from pipeline.extract.discourse.telling import Telling
from pipeline.lexicon import Lexicon
from schemas.actor import Actor, Party
from schemas.place import Place
from schemas.quantity import Quantity
from schemas.span import Span
from schemas.vocabulary import ActorRole


def places_of(ground: Ground, telling: Telling, ids: dict[str, str]) -> tuple[Place, ...]:
    """Give the places that stand in the mention's own sentence; inherited ones are told by the columns alone."""
    if telling.inherited_place:
        return ()
    return tuple(
        Place.model_validate({**ids, "ordinal": i, **ground.place_of(place), **located(place)})
        for i, place in enumerate(telling.places)
    )


def actors_of(ground: Ground, telling: Telling, ids: dict[str, str]) -> tuple[Actor, ...]:
    """Give the actors of the mention's own sentence first; inherited sides point at the words that name the act."""
    sides = telling.sides
    named: list[tuple[ActorRole, Party]] = [("source", p) for p in sides.sources]
    named += [("target", p) for p in sides.targets]
    named += [("participant", p) for p in sides.participants]
    rows: list[Actor] = []
    for role, party in ((role, one) for role, whole in named for one in _each(whole)):
        where = ground.place_of(_own_words(ground, telling, party))
        rows.append(
            Actor.model_validate(
                {
                    **ids,
                    "ordinal": len(rows),
                    "role": role,
                    **where,
                    "name": party.name,
                    "kind": party.kind,
                    "country": party.country,
                }
            )
        )
    return tuple(rows)


def _each(party: Party) -> tuple[Party, ...]:
    """Give both of "the two sides", else the party itself."""
    sided = (replace(party, name=name, country=country) for name, country in party.members)
    return tuple(sided) if party.members else (party,)


def _own_words(ground: Ground, telling: Telling, party: Party) -> Span:
    """Give the party's words, or the trigger's where the party was named in an earlier sentence."""
    if ground.scene.text[party.start_char : party.end_char] == party.text:
        return party
    lead = telling.act.lead
    tokens = ground.scene.tokens
    return Span(start_char=tokens[lead.first].start, end_char=tokens[lead.last - 1].end)


def quantities_of(ground: Ground, telling: Telling, ids: dict[str, str], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Give the figures in the order of the text, each part tied to its whole."""
    ordinals = {taken.index: i for i, taken in enumerate(telling.act.taken)}
    counted = {taken.index: taken for taken in telling.act.taken}
    return tuple(
        Quantity.model_validate(
            {
                **ids,
                "ordinal": i,
                **ground.place_of(taken.amount),
                "measure": taken.measure,
                "unit": _unit(taken),
                "category": taken.amount.category,
                **_owner(telling, taken, lexicon),
                "value": taken.amount.value,
                "lower": taken.amount.lower,
                "upper": taken.amount.upper,
                "approximate": taken.amount.approximate,
                "bound": taken.amount.bound,
                "part_of": _part_of(taken, ordinals, counted),
                "per": taken.amount.per,
                "scope": scope_of(ground, telling, taken, lexicon),
                "place_name": _place_beside(telling, taken),
            }
        )
        for i, taken in enumerate(telling.act.taken)
    )


def _unit(taken: Taken) -> str | None:
    return taken.amount.unit or ("person" if taken.measure in ("killed", "injured", "casualties", "missing") else None)


def _part_of(taken: Taken, ordinals: dict[int, int], counted: Mapping[int, Taken]) -> int | None:
    """A part counts what its whole counts, or the killed and injured among casualties, and surely no more of it."""
    whole = counted.get(taken.amount.included_in) if taken.amount.included_in is not None else None
    if whole is None:
        return None
    fits = whole.measure == taken.measure or (whole.measure == "casualties" and taken.measure in ("killed", "injured"))
    least, most = taken.amount.lower, whole.amount.upper
    more = least is not None and most is not None and least > most
    return ordinals[whole.index] if fits and not more else None


def _owner(telling: Telling, taken: Taken, lexicon: Lexicon) -> dict[str, str | None]:
    """Give whose the counted things are: the launcher's drones, the dead of the side that suffered."""
    if taken.amount.of_country:
        code = taken.amount.of_country
        return {"of_name": lexicon.names.countries[code].name, "of_country": code}
    owners = (
        telling.sides.sources
        if taken.measure == "launched"
        else telling.sides.targets
        if taken.measure in ("intercepted", "jammed") or taken.measure in TOLLS
        else ()
    )
    sides = (p for p in owners if p.country and p.kind in ("state", "military"))
    owner = next((p for p in sides if not _counted_apart(p, telling, taken)), None)
    return {"of_name": owner.name if owner else None, "of_country": owner.country if owner else None}


def _counted_apart(party: Party, telling: Telling, taken: Taken) -> bool:
    """Say whether another figure of the dead or hurt counts a party: `two Greek soldiers were killed with a driver`."""
    if taken.measure not in TOLLS or taken.amount.included_in is not None:
        return False
    others = (each.amount for each in telling.act.taken if each.index != taken.index)
    return any(party.touches(a) for a in others)


def _place_beside(telling: Telling, taken: Taken) -> str | None:
    """Give the place right behind a part: `including 41 over the X region`."""
    if taken.amount.included_in is None:
        return None
    near = next((p for p in telling.places if 0 <= p.start_char - taken.amount.end_char <= 30), None)
    return near.name if near else None
