"""A mention: one event told in one place of one article, with every slot."""

from datetime import date, datetime

from pydantic import Field

from schemas.actor import Actor
from schemas.noun import Noun
from schemas.place import Place
from schemas.quantity import Quantity
from schemas.vocabulary import (
    ActorKind,
    DateBasis,
    Modality,
    PlaceKind,
    PlacePrecision,
    Polarity,
    Side,
    Stance,
    TimeBasis,
    TimePrecision,
)


class Mention(Noun):
    """One row an event told in one place of one article."""

    mention_id: str = Field(description="Digest of the article, the words' and trigger's place, and the type.")
    article_id: str = Field(description="The article.")
    sentence_ordinal: int | None = Field(description="The sentence of the body; null where in_title.")
    start_char: int = Field(description="Where the words begin in the body (in the title where in_title), inclusive.")
    end_char: int = Field(description="Where they end, exclusive.")
    evidence: str = Field(description="The words that tell it: exactly that slice.")
    in_title: bool = Field(description="True where the headline tells it; all offsets then index the title.")
    event_type: str = Field(description="A value of event_types.csv.")
    quad_class: int | None = Field(
        description="1 verbal and 2 material cooperation, 3 verbal and 4 material conflict; null where none fits.")
    plover_type: str | None = Field(description="PLOVER event type.")
    plover_mode: str | None = Field(description="PLOVER mode.")
    cameo_root: str | None = Field(description="CAMEO root code, two digits.")
    acled_event_type: str | None = Field(description="ACLED event type.")
    acled_sub_event: str | None = Field(description="ACLED sub-event type.")
    weapon: str | None = Field(description="drone, missile, glide bomb, artillery, ... or null.")
    modality: Modality = Field(description="actual, planned, hypothetical.")
    polarity: Polarity = Field(description="affirmed, negated.")
    claimant_text: str | None = Field(
        description="Who says so, as the text names it; null where the article itself reports.")
    claimant_start_char: int | None = Field(description="Where the claimant's words begin, inclusive.")
    claimant_end_char: int | None = Field(description="Where they end, exclusive.")
    claimant_name: str | None = Field(description="Canonical name of the claimant.")
    claimant_kind: ActorKind | None = Field(description="What the claimant is.")
    claimant_country: str | None = Field(description="ISO 3166 alpha-3 of the claimant.")
    claimant_via: str | None = Field(description="The medium it was said through: dpa, Telegram, a statement on X.")
    claimant_side: Side | None = Field(description="The claimant's side in the event; null where unknown.")
    stance: Stance = Field(description="reports, claims, confirms, denies.")
    time_start: datetime | None = Field(description="Begin, inclusive; null where the text fixes none.")
    time_end: datetime | None = Field(description="End of the interval, exclusive.")
    time_precision: TimePrecision | None = Field(description="How fine the words are: hour, part_of_day, day, ...")
    time_text: str | None = Field(description="The words that give the time.")
    time_start_char: int | None = Field(description="Where they begin, inclusive.")
    time_end_char: int | None = Field(description="Where they end, exclusive.")
    time_basis: TimeBasis | None = Field(description="explicit, relative, inherited, publication.")
    event_date: date | None = Field(description="Day to group by; never null for an actual event of a dated article.")
    event_date_basis: DateBasis | None = Field(description="text or publication.")
    place_name: str | None = Field(description="The main place.")
    place_kind: PlaceKind | None = Field(description="city, admin1, country, region, site, water.")
    admin1: str | None = Field(description="First-order region of the main place.")
    place_country: str | None = Field(description="ISO 3166 alpha-3 of the main place.")
    latitude: float | None = Field(description="Degrees north, WGS 84.")
    longitude: float | None = Field(description="Degrees east, WGS 84.")
    place_precision: PlacePrecision | None = Field(description="exact, admin1, country.")
    geoname_id: int | None = Field(description="GeoNames id of the main place.")
    confidence: float = Field(description="Probability that type and roles are right, 0 to 1.")
    rule: str = Field(description="The rule that found it.")
    extractor: str = Field(description="Name and version of the extractor.")
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
