"""A number with the words that bound it and the noun that it counts."""

from pipeline.extract.quantities.bounds import Bounds
from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.found import Found
from schemas.value import value
from schemas.vocabulary import Per

# How far into a sentence those who open it, or after "a" what it counts, are looked for.
OPENING = 64
OLD = "-old"  # an age that stands for a person


@value(frozen=True)
class Phrase:
    """A number phrase before it is related to its neighbours; `found` is null where it has no head."""

    start: int
    end: int
    figure: Figure
    bounds: Bounds
    found: Found | None
    per: Per | None
    definite: bool = False
