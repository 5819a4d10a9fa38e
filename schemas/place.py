"""Places: as found in a text, and as rows of a mention."""

from pydantic import Field

from schemas.noun import Noun
from schemas.span import Span
from schemas.value import value
from schemas.vocabulary import PlaceKind, PlacePrecision


@value(frozen=True, slots=True, kw_only=True)
class Location(Span):
    """A place named in a text, resolved as far as the text and the gazetteer go."""

    text: str
    name: str
    kind: PlaceKind
    admin1: str | None = None
    country: str | None = None          # ISO 3166 alpha-3
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision
    geoname_id: int | None = None
    relation: str | None = None         # the preposition before it, lower case: in, over, near, from, at, of, ...
    adjective: bool = False             # an adjective or possessive ("Ukrainian", "Ukraine's"): a side, not a place


class PlaceContext(Noun):
    """What is known of an article's whereabouts before its words are read."""

    country: str | None = None          # ISO 3166 alpha-3 of the publisher or dateline
    dateline: str | None = None         # the place named in the dateline


class Place(Noun):
    """One row a place of a mention, the main one first."""

    mention_id: str = Field(description="The mention.")
    article_id: str = Field(description="The article.")
    ordinal: int = Field(description="Its rank among the mention's places, the main one 0.")
    text: str = Field(description="The words that name it.")
    start_char: int = Field(description="Where they begin, inclusive; in the title where the mention is in_title.")
    end_char: int = Field(description="Where they end, exclusive.")
    place_name: str = Field(description="Its usual English name.")
    place_kind: PlaceKind = Field(description="city, admin1, country, region, site, water.")
    admin1: str | None = Field(description="First-order region it lies in.")
    place_country: str | None = Field(description="ISO 3166 alpha-3.")
    latitude: float | None = Field(description="Degrees north, WGS 84.")
    longitude: float | None = Field(description="Degrees east, WGS 84.")
    place_precision: PlacePrecision = Field(description="exact, admin1, country.")
    geoname_id: int | None = Field(description="GeoNames id.")
