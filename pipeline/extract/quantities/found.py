"""What a number is found to count."""

from pipeline.lexicon.units import Head
from schemas.value import value
from schemas.vocabulary import Measure


@value(frozen=True)
class Found:
    """The head of a number phrase and where the phrase ends; unit null where no lexicon knows the noun."""

    end: int
    head: str | None = None
    unit: str | None = None
    category: str | None = None
    measure: Measure | None = None
    country: str | None = None
    form: Head | None = None
    others: bool = False  # "others", "of them": the head stands elsewhere
    partitive: bool = False  # "of the": what follows is the whole
