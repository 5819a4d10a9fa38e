"""Stories: every body goes back to its best source, and that one to its own, up to the one that repeats no other."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from pipeline.link.relate import NEVER, relation_of
from schemas.fingerprint import Kin, Overlap

Rank = tuple[datetime, int, str]


def settled(family: Iterable[Kin], overlaps: Iterable[Overlap], asked: Collection[int] = ()) -> tuple[Kin, ...]:
    """Give those of the family whose source or story these overlaps change, or who had no story yet, by number.

    `family` holds the bodies of the overlaps with all they go back to and all that go back to them; `overlaps` are all
    there are of the `asked` ones, whose sources are found anew. A source is the best of all the overlaps that a body
    ever had, so the order in which they come makes no difference; and as each source ranks before what goes back
    to it, nothing goes round in a circle.
    """
    given = {kin.number: kin for kin in family}
    known = {number: kin.model_copy(update={"source": None, "containment": 0.0}) if number in asked else kin
             for number, kin in given.items()}
    for overlap in overlaps:
        _offer(known, overlap)
    roots: dict[int, int] = {}
    for number, kin in known.items():
        known[number] = kin.model_copy(update={"story_id": known[_root(known, number, roots)].article_id})
    return tuple(kin for number, kin in sorted(known.items()) if kin != given[number])


def _rank(kin: Kin) -> Rank:
    """Earlier first; of two published at one time the longer: nobody knows which came first, but a part has a whole."""
    return kin.published_at or NEVER, -kin.size, kin.article_id


def _offer(known: dict[int, Kin], overlap: Overlap) -> None:
    """Let the body that ranks behind the other go back to it, unless it has a better source."""
    child, parent = sorted((known[overlap.one], known[overlap.other]), key=_rank, reverse=True)
    if child.document_id != parent.document_id and relation_of(child.size, parent.size) == "contains":
        return                          # a page that merely contains an older one tells more than that one's story
    containment = overlap.shared / child.size
    if child.source is not None:
        held = -child.containment, _rank(known[child.source])
        if held <= (-containment, _rank(parent)):
            return
    known[child.number] = child.model_copy(update={"source": parent.number, "containment": containment})


def _root(known: Mapping[int, Kin], number: int, roots: dict[int, int]) -> int:
    """Follow the sources up, remembering the answer for all on the way."""
    way = []
    while number not in roots:
        way.append(number)
        source = known[number].source
        if source is None:
            roots[number] = number
        else:
            number = source
    for passed in way:
        roots[passed] = roots[number]
    return roots[number]
