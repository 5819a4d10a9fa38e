"""Where: every place named in an article, the namesakes told apart by what the article says."""

from collections.abc import Sequence
from functools import cached_property

from pipeline.extract.locations.candidate import Candidate
from pipeline.extract.locations.resolve import Resolver
from pipeline.extract.locations.spot import Spotter
from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import Place, fold
from pipeline.sentence.reading import Reading
from schemas.place import Location, PlaceContext
from schemas.vocabulary import PlaceKind, PlacePrecision

TOWN_OF = 3  # words between an adjective and the town that it is said of: "Syrian border town of"
_KINDS: dict[str, PlaceKind] = {"region": "admin1", "district": "region", "settlement": "city", "plain": "city"}
_PRECISION: dict[PlaceKind, PlacePrecision] = {"country": "country", "city": "exact", "site": "exact"}


class Located:
    """The places of an article's title and sentences, found as they are asked for.

    A name's namesakes are told apart by all that the article names, and most articles that tell no event are asked only
    of sentences that name no place: of those alone no other is read.
    """

    def __init__(self, readings: Sequence[Reading], context: PlaceContext, lexicon: Lexicon) -> None:
        """Take the title and the sentences behind it, laid open."""
        self._readings, self._context, self._lexicon = readings, context, lexicon
        self._looked: dict[str, tuple[tuple[Place, ...], tuple[Place, ...]]] = {}
        self._spotted: dict[int, list[Candidate]] = {}

    def at(self, n: int) -> tuple[Location, ...]:
        """Give the places of a sentence by its number, of the title by 0, in text order; offsets index each string."""
        return self.all[n] if self._spots(n) else ()

    @cached_property
    def all(self) -> tuple[tuple[Location, ...], ...]:
        """Those of the title and of each sentence."""
        found = [self._spots(n) for n in range(len(self._readings))]
        gazetteer = self._lexicon.gazetteer
        home = self._context.country or _dateline(self._context, self._lexicon)
        resolver = Resolver(gazetteer.seats, home, gazetteer.neighbours)
        for candidates in found:
            resolver.listen(candidates)
        # Two rounds: a name that its region explains late in the text is then known from the start.
        for _ in range(2):
            for candidates in filter(None, found):
                for one in candidates:
                    one.place = None
                resolver.resolve(candidates)
        country = resolver.only_country()
        return tuple(
            tuple(place for one in candidates if (place := _location(one, candidates, reading.text, country)))
            for candidates, reading in zip(found, self._readings, strict=True)
        )

    def _spots(self, n: int) -> list[Candidate]:
        """Give what may name a place in a sentence, whatever the others say."""
        if n not in self._spotted:
            self._spotted[n] = Spotter(self._readings[n], self._looked).spot()
        return self._spotted[n]


def _dateline(context: PlaceContext, lexicon: Lexicon) -> str | None:
    if not context.dateline:
        return None
    cities = lexicon.gazetteer.cities(fold(context.dateline))
    return cities[0].country if cities else None


def _location(one: Candidate, sentence: Sequence[Candidate], text: str, country: str | None) -> Location | None:
    """Make a location of a candidate; what the gazetteer lacks is kept where a word says that it is a place."""
    place, kind = one.place, one.sort
    if place is None:
        if kind == "plain" and not one.within:  # one of several towns of its name
            return _nameless(one, text, None, None, "country") if one.located else None
        return _kept(one, sentence, text, country)
    precision = _PRECISION.get(place.kind, "admin1" if place.country else "country")
    if place.kind == "city" and place.latitude is None:
        precision = "country"
    return Location(
        start_char=one.start,
        end_char=one.end,
        text=text[one.start : one.end],
        name=place.name,
        kind="region" if kind == "district" else place.kind,
        admin1=place.admin1,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=precision,
        geoname_id=place.geoname_id,
        relation=one.relation,
        adjective=one.adjective,
    )


def _kept(one: Candidate, sentence: Sequence[Candidate], text: str, country: str | None) -> Location | None:
    """Keep a name without coordinates, in the region or country that stands beside it."""
    beside = one.within or _adjective_before(one, sentence, text)
    if beside is None:
        regions = [other.place for other in sentence if other.place and other.sort == "region"]
        beside = regions[0] if len(regions) == 1 else None
    if beside is None:
        countries = {other.place.country for other in sentence if other.place and not other.adjective} - {None}
        here = countries.pop() if len(countries) == 1 else None if countries else country
        return _nameless(one, text, None, here, "country") if here or one.told else None
    return _nameless(one, text, beside.admin1, beside.country, "admin1" if beside.admin1 else "country")


def _adjective_before(one: Candidate, sentence: Sequence[Candidate], text: str) -> Place | None:
    """Give the country of "the Syrian town of Lypa"."""
    owner = next((other for other in reversed(sentence) if other.adjective and other.end < one.start), None)
    between = text[owner.end : one.start].split() if owner else []
    return owner.place if owner and len(between) <= TOWN_OF and between[-1:] == ["of"] else None


def _nameless(
    one: Candidate, text: str, admin1: str | None, country: str | None, precision: PlacePrecision
) -> Location:
    return Location(
        start_char=one.start,
        end_char=one.end,
        text=text[one.start : one.end],
        name=one.name,
        kind=_KINDS[one.sort],
        admin1=one.name if one.sort == "region" else admin1,
        country=country,
        precision=precision,
        relation=one.relation,
        adjective=one.adjective,
    )
