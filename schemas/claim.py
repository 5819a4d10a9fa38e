"""The two views that analysts live in: what is held to be so, and who says it."""

from datetime import date, datetime

from pydantic import Field

from schemas.noun import Noun
from schemas.vocabulary import (
    ActorKind,
    Bound,
    Measure,
    Modality,
    Per,
    PlacePrecision,
    Polarity,
    Scope,
    Side,
    Stance,
)


class Figure(Noun):
    """What is held to be so: one row an event and figure; sums over additive rows are safe."""

    event_id: str = Field(description="The event.")
    event_type: str = Field(description="Its type.")
    event_date: date | None = Field(description="Its day.")
    place_name: str | None = Field(description="Its place.")
    place_country: str | None = Field(description="ISO 3166 alpha-3 of its place.")
    measure: Measure = Field(description="What is counted.")
    unit: str | None = Field(description="In what unit.")
    category: str | None = Field(description="Narrower kind.")
    of_country: str | None = Field(description="Whose.")
    low: float | None = Field(description="Lowest figure that any claim allows.")
    best: float = Field(description="The figure held to be best.")
    high: float | None = Field(description="Highest figure that any claim allows.")
    best_method: str = Field(description="How best was chosen.")
    claimants: int = Field(description="How many different claimants give it.")
    stories: int = Field(description="How many independent stories give it.")
    disputed: bool = Field(description="True where two claims cannot both hold.")
    additive: bool = Field(description="True where it may be summed with the others.")
    best_mention_id: str = Field(description="The mention that gives best.")


class Claim(Noun):
    """One row a mention and figure, or a mention without figure."""

    mention_id: str = Field(description="Digest of the article, the words' place, the type and the trigger's place.")
    article_id: str = Field(description="The article.")
    event_id: str | None = Field(description="Digest that names the happening.")
    story_id: str | None = Field(
        description="The story: the id of the article that copies, excerpts and revisions go back to.")
    is_original: bool | None = Field(description="True for the one article of a story that repeats no other.")
    event_type: str = Field(description="A value of event_types.csv.")
    event_date: date | None = Field(description="Day to group by; never null for an actual event of a dated article.")
    time_start: datetime | None = Field(description="Begin of the interval, inclusive; null where the text fixes none.")
    time_end: datetime | None = Field(description="End of the interval, exclusive.")
    modality: Modality = Field(description="actual, planned, hypothetical.")
    polarity: Polarity = Field(description="affirmed, negated.")
    stance: Stance = Field(description="reports, claims, confirms, denies.")
    claimant_name: str | None = Field(description="Canonical name of the claimant.")
    claimant_kind: ActorKind | None = Field(description="What the claimant is.")
    claimant_country: str | None = Field(description="ISO 3166 alpha-3 of the claimant.")
    claimant_side: Side | None = Field(description="The claimant's side in the event; null where unknown.")
    claimant_via: str | None = Field(description="The medium it was said through: dpa, Telegram, a statement on X.")
    source_name: str | None = Field(description="Who did it.")
    source_country: str | None = Field(description="ISO 3166 alpha-3 of who did it.")
    target_name: str | None = Field(description="To whom it was done.")
    target_country: str | None = Field(description="ISO 3166 alpha-3 of to whom it was done.")
    weapon: str | None = Field(description="drone, missile, glide bomb, artillery, ... or null.")
    measure: Measure | None = Field(description="What is counted: killed, injured, launched, intercepted, ...")
    unit: str | None = Field(description="person, body, drone, missile, km, km2, an ISO 4217 code, ...")
    category: str | None = Field(description="Narrower kind: child, woman, civilian, soldier, ballistic, decoy, ...")
    of_name: str | None = Field(description="Whose: owner of the drones, side of the dead, nationality of the bodies.")
    of_country: str | None = Field(description="ISO 3166 alpha-3 of whose.")
    value: float | None = Field(description="The one figure to plot.")
    lower: float | None = Field(description="Least it can be, inclusive; null is open.")
    upper: float | None = Field(description="Most it can be, inclusive; null is open.")
    approximate: bool | None = Field(description="True where the text says about, almost, roughly, dozens.")
    bound: Bound | None = Field(description="exact, about, at_least, at_most, range, vague.")
    part_of: int | None = Field(description="Ordinal of the figure of the same mention that it is a part of.")
    per: Per | None = Field(description="day, week, month, year for a rate, which is never summed.")
    scope: Scope | None = Field(
        description="act, period ('in the past 24 hours'), running_total ('1 million since 2022').")
    place_name: str | None = Field(description="The main place.")
    admin1: str | None = Field(description="First-order region of the main place.")
    place_country: str | None = Field(description="ISO 3166 alpha-3 of the main place.")
    latitude: float | None = Field(description="Degrees north, WGS 84.")
    longitude: float | None = Field(description="Degrees east, WGS 84.")
    place_precision: PlacePrecision | None = Field(description="exact, admin1, country.")
    in_title: bool = Field(description="True where the headline tells it; all offsets then index the title.")
    evidence: str = Field(description="The words that tell it: exactly that slice.")
    publisher: str | None = Field(description="Who published it; null where the page does not say.")
    url: str | None = Field(description="The record's or sidecar's for the main article; else what the page says.")
    published_at: datetime | None = Field(description="When it was published, UTC; to the precision beside it.")
    confidence: float = Field(description="Probability that type and roles are right, 0 to 1.")
