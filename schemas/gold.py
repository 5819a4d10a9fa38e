"""A gold page: what a reader says stands on a page, to measure the product by."""

from datetime import date, datetime
from typing import Literal

from pydantic import ConfigDict, Field

from schemas.noun import Noun
from schemas.vocabulary import Measure, Modality, Polarity


class GoldNoun(Noun):
    """A value of a gold file; keys that other scorers use are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldArticle(GoldNoun):
    """One article of a page: `first` and `last` are words its body begins and ends with, `absent` must not be in it."""

    key: str
    role: Literal["main", "related"] = "main"
    publisher: str | None = None
    title: str | None = None
    published: date | None = None
    agency: str | None = None
    first: str
    last: str
    absent: tuple[str, ...] = ()


class GoldActor(GoldNoun):
    """Who takes part, by name and role."""

    role: Literal["source", "target", "participant"]
    name: str


class GoldQuantity(GoldNoun):
    """A figure; a null bound is open. `part_of_other` where another figure of the mention holds it."""

    measure: Measure
    unit: str | None = None
    lower: float | None = None
    upper: float | None = None
    part_of_other: bool = False


class GoldMention(GoldNoun):
    """One event told: `types` are the acceptable ones, best first; `places` go from the most specific outwards."""

    article: str
    evidence: str
    in_title: bool = False
    types: tuple[str, ...] = Field(min_length=1)
    actors: tuple[GoldActor, ...] = ()
    places: tuple[str, ...] = ()
    time: tuple[date, date] | None = None  # first and last day, both inclusive
    claimant: str | None = None
    modality: Modality = "actual"
    polarity: Polarity = "affirmed"
    quantities: tuple[GoldQuantity, ...] = ()


class GoldLine(GoldNoun):
    """A sentence with a mention that is neither asked for nor false, or with none at all."""

    article: str
    evidence: str
    in_title: bool = False


class GoldPage(GoldNoun):
    """One page's gold; `page` is the name of its file, which stands beside the gold file."""

    page: str
    fetched_at: datetime | None = None
    articles: tuple[GoldArticle, ...]
    mentions: tuple[GoldMention, ...] = ()
    optional: tuple[GoldLine, ...] = ()
    no_event: tuple[GoldLine, ...] = ()
