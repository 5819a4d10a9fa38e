"""Figures: a number as the text words it, and the row it becomes when an act takes it."""

from pydantic import Field

from schemas.noun import Noun
from schemas.span import Span
from schemas.value import value
from schemas.vocabulary import Bound, Measure, Per, Scope


@value(frozen=True, slots=True, kw_only=True)
class Amount(Span):
    """A number phrase with its head ("at least 52 Ukrainian drones"), not yet tied to an act.

    value, lower, upper, approximate and bound follow CONTRACT, mention_quantities.
    """

    text: str
    value: float
    lower: float | None
    upper: float | None
    approximate: bool
    bound: Bound
    head: str | None = None           # head noun, lower case, singular as in the units lexicon; null if none near
    unit: str | None = None           # person, drone, ..., an ISO 4217 code; inherited where the head is elliptical
    category: str | None = None       # child, soldier, ballistic, ...
    of_country: str | None = None     # ISO 3166 alpha-3 of an adjective inside the phrase ("52 Ukrainian drones")
    per: Per | None = None
    definite: bool = False            # one person behind "the" or "his": counted only where the grammar is sure
    elliptical: bool = False          # "another 21", "41 over", "six were injured": the head stands elsewhere
    included_in: int | None = None    # index, among the sentence's amounts, of the one it is a part of ("including")
    measure: Measure | None = None    # where the phrase itself says it ("250,000 killed", "120 dead")


class Quantity(Noun):
    """One row a figure of a mention."""

    mention_id: str = Field(description="The mention.")
    article_id: str = Field(description="The article.")
    ordinal: int = Field(description="Its place among the mention's figures, from 0.")
    text: str = Field(description="The words that give the figure.")
    start_char: int = Field(description="Where they begin, inclusive; in the title where the mention is in_title.")
    end_char: int = Field(description="Where they end, exclusive.")
    measure: Measure = Field(description="What is counted: killed, injured, launched, intercepted, ...")
    unit: str | None = Field(description="person, body, drone, missile, km, km2, an ISO 4217 code, ...")
    category: str | None = Field(description="Narrower kind: child, woman, civilian, soldier, ballistic, decoy, ...")
    of_name: str | None = Field(description="Whose: owner of the drones, side of the dead, nationality of the bodies.")
    of_country: str | None = Field(description="ISO 3166 alpha-3 of whose.")
    value: float = Field(description="The one figure to plot.")
    lower: float | None = Field(description="Least it can be, inclusive; null is open.")
    upper: float | None = Field(description="Most it can be, inclusive; null is open.")
    approximate: bool = Field(description="True where the text says about, almost, roughly, dozens.")
    bound: Bound = Field(description="exact, about, at_least, at_most, range, vague.")
    part_of: int | None = Field(description="Ordinal of the figure of the same mention that it is a part of.")
    per: Per | None = Field(description="day, week, month, year for a rate, which is never summed.")
    scope: Scope = Field(description="act, period ('in the past 24 hours'), running_total ('1 million since 2022').")
    place_name: str | None = Field(description="Where it differs from the mention's.")
