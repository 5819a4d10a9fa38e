"""Which words of a text are marked as what, and the slots of a mention in words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from schemas.mention import Mention
from schemas.quantity import Quantity
from schemas.span import Span
from schemas.value import value

ABSENT = frozenset({"actors", "places", "quantities", "article_id"})


@value(frozen=True, slots=True, kw_only=True)
class Mark(Span):
    """A stretch of a text that a mention uses, as what, and which mention it is (from 0)."""

    kind: str       # evidence, claimant, time, source, target, participant, place, quantity
    mention: int


def marks(mentions: Sequence[Mention], *, in_title: bool) -> list[Mark]:
    """Give the marks of mentions in the title, or of those in the body."""
    return [mark for number, mention in enumerate(mentions) if mention.in_title == in_title
            for mark in _marks(mention, number)]


def _marks(mention: Mention, number: int) -> Iterator[Mark]:
    spans = [("evidence", mention.start_char, mention.end_char),
             ("claimant", mention.claimant_start_char, mention.claimant_end_char),
             ("time", mention.time_start_char, mention.time_end_char),
             *((actor.role, actor.start_char, actor.end_char) for actor in mention.actors),
             *(("place", place.start_char, place.end_char) for place in mention.places),
             *(("quantity", figure.start_char, figure.end_char) for figure in mention.quantities)]
    for kind, start, end in spans:
        if start is not None and end is not None:
            yield Mark(kind=kind, mention=number, start_char=start, end_char=end)


def pieces(text: str, found: Iterable[Mark], start: int = 0,
           end: int | None = None) -> Iterator[tuple[str, list[Mark]]]:
    """Cut a stretch of a text where a mark begins or ends: yield each piece with the marks that lie on it."""
    end = len(text) if end is None else end
    inside = [mark for mark in found if mark.start_char < end and mark.end_char > start]
    cuts = {start, end, *(mark.start_char for mark in inside), *(mark.end_char for mark in inside)}
    bounds = sorted(cut for cut in cuts if start <= cut <= end)
    for begin, until in pairwise(bounds):
        yield text[begin:until], [mark for mark in inside if mark.start_char <= begin and mark.end_char >= until]


def slots(mention: Mention) -> list[tuple[str, str]]:
    """Give every slot of a mention that is filled, name and value, children last."""
    filled = [(name, str(value)) for name, value in mention if name not in ABSENT and value is not None]
    filled += [(actor.role, joined(actor.name, actor.kind, actor.country, quoted(actor.text)))
               for actor in mention.actors]
    filled += [("place", joined(place.place_name, place.admin1, place.place_country, place.place_precision))
               for place in mention.places]
    filled += [("quantity", figure(quantity)) for quantity in mention.quantities]
    return filled


def figure(quantity: Quantity) -> str:
    """Say a figure in a line."""
    of = f"of {quantity.of_name or quantity.of_country}" if quantity.of_name or quantity.of_country else None
    part = f"part of figure {quantity.part_of}" if quantity.part_of is not None else None
    per = f"a {quantity.per}" if quantity.per else None
    scope = None if quantity.scope == "act" else quantity.scope
    bounds = f"[{_number(quantity.lower)}, {_number(quantity.upper)}]" if quantity.bound != "exact" else None
    counted = joined(f"{quantity.measure} {_number(quantity.value)}", quantity.unit, quantity.category)
    return joined(counted, of, per, scope, part, quantity.bound, bounds, quantity.place_name, quoted(quantity.text))


def _number(value: float | None) -> str:
    return "open" if value is None else f"{value:,.10g}"


def quoted(text: str) -> str:
    """Give words of the page in quotation marks."""
    return f'"{text}"'


def joined(*parts: object) -> str:
    """Join what is there with commas."""
    return ", ".join(str(part) for part in parts if part is not None)
