"""A gold page set: articles of several outlets, and the events and figures that a reader counts in them."""

from datetime import datetime

from pydantic import Field

from schemas.gold import GoldNoun
from schemas.vocabulary import EventStatus, Measure


class SetArticle(GoldNoun):
    """One article of a set; without a url it gets one of its own."""

    key: str
    url: str | None = None
    publisher: str
    published_at: datetime
    title: str
    text: str


class SetTelling(GoldNoun):
    """Where an event is told: words of the sentence, or the headline."""

    article: str = Field(alias="in")
    words: str = ""
    title: bool = False


class SetFigure(GoldNoun):
    """A figure that the event must have: its best, whether it is disputed, and whether it may be summed."""

    measure: Measure
    unit: str
    best: float
    disputed: bool = False
    additive: bool


class SetEvent(GoldNoun):
    """One happening: `types` are the acceptable ones; `part_of` is the key of the event it is a part of."""

    key: str
    types: tuple[str, ...] = Field(min_length=1)
    status: EventStatus = "actual"
    part_of: str | None = None
    told: tuple[SetTelling, ...] = Field(min_length=1)
    figures: tuple[SetFigure, ...] = ()


class GoldSet(GoldNoun):
    """A set of pages about the same days."""

    about: str
    articles: tuple[SetArticle, ...] = Field(min_length=2)
    events: tuple[SetEvent, ...] = Field(min_length=1)
