"""What happened, once: mentions of one happening brought together."""

from datetime import date, datetime

from pydantic import Field

from schemas.noun import Noun
from schemas.vocabulary import EventStatus, PlaceKind, PlacePrecision


class Event(Noun):
    """One row a happening."""

    event_id: str = Field(description="Digest that names the happening.")
    event_type: str = Field(description="A value of event_types.csv.")
    status: EventStatus = Field(description="actual, planned, denied, disputed.")
    event_date: date | None = Field(description="Its day.")
    time_start: datetime | None = Field(description="Earliest begin that a mention gives.")
    time_end: datetime | None = Field(description="Latest end that a mention gives.")
    place_name: str | None = Field(description="Its place.")
    place_kind: PlaceKind | None = Field(description="city, admin1, country, region, site, water.")
    admin1: str | None = Field(description="First-order region of the place.")
    place_country: str | None = Field(description="ISO 3166 alpha-3 of the place.")
    latitude: float | None = Field(description="Degrees north, WGS 84.")
    longitude: float | None = Field(description="Degrees east, WGS 84.")
    place_precision: PlacePrecision | None = Field(description="exact, admin1, country.")
    geoname_id: int | None = Field(description="GeoNames id of the place.")
    source_name: str | None = Field(description="Who did it.")
    source_country: str | None = Field(description="ISO 3166 alpha-3 of who did it.")
    target_name: str | None = Field(description="To whom it was done.")
    target_country: str | None = Field(description="ISO 3166 alpha-3 of to whom it was done.")
    weapon: str | None = Field(description="drone, missile, ... or null.")
    quad_class: int | None = Field(description="See mentions.")
    plover_type: str | None = Field(description="PLOVER event type.")
    plover_mode: str | None = Field(description="PLOVER mode.")
    cameo_root: str | None = Field(description="CAMEO root code.")
    acled_event_type: str | None = Field(description="ACLED event type.")
    acled_sub_event: str | None = Field(description="ACLED sub-event type.")
    part_of_event_id: str | None = Field(description=(
        "The larger event it is a part of; found by the view, and null in the Delta table."))
    mentions: int = Field(description="How many mentions tell it.")
    articles: int = Field(description="How many articles tell it.")
    stories: int = Field(description="How many independent stories tell it; copies count once.")
    publishers: int = Field(description="How many publishers carry it.")
    first_reported_at: datetime | None = Field(description="Earliest publication of a telling article.")
    last_reported_at: datetime | None = Field(description="Latest publication of a telling article.")
    best_mention_id: str = Field(description="The mention to read first.")


class EventMention(Noun):
    """Which mention tells which event."""

    event_id: str = Field(description="The event.")
    mention_id: str = Field(description="The mention.")
    article_id: str = Field(description="The mention's article.")


class EventRedirect(Noun):
    """Where an event went whose id ended."""

    old_event_id: str = Field(description="The id that ended.")
    event_id: str = Field(description="The event that took it in.")
