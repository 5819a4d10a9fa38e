"""Seats of government as places: `talks in Brussels`, and the capital that an adjective tells: `the Iraqi capital`."""

from collections.abc import Sequence

from pipeline.extract.locations.candidate import LARGE_CITY, Candidate
from pipeline.extract.locations.chain import Look, larger_at
from pipeline.extract.locations.relation import relation_of
from pipeline.lexicon.gazetteer import Place, fold
from pipeline.lexicon.names import CountryRow
from pipeline.sentence.locative_cities import city_hosts
from pipeline.sentence.reading import Reading

CONTESTED = frozenset({"ISR", "CIV", "ZAF", "BDI", "NLD"})  # the press does not mean the seat first in its row


def happens_at_seat(reading: Reading, look: Look, found: Sequence[Candidate], at: int, end: int) -> bool:
    """Say whether the words of a body's name, from one to before another, tell where something happens."""
    if not any(city.people >= LARGE_CITY for city in look(at, end)[1]):
        return False
    relation = relation_of(reading, found, at)[0]
    if relation in reading.lexicon.names.naming["locating"] or city_hosts(reading, at, end):
        return True
    return larger_at(reading, look, end, 0)


def capital_behind(reading: Reading, end: int, row: CountryRow) -> Place | None:
    """Give the capital that an adjective before a word means without naming it: "the Iraqi capital on Monday"."""
    words = reading.words
    if not reading.joined(end) or words[end].text != "capital":
        return None
    money = reading.joined(end + 1) and words[end + 1].text in reading.lexicon.grammar["capital_goods"]
    if words[end].possessive or money or _named_behind(reading, end + 1):
        return None  # "the Iraqi capital, Baghdad"
    return _seat(reading, row)


def capital_of(reading: Reading, at: int, end: int, place: Place) -> tuple[Place, int]:
    """Give the capital that a country's name from one word to before another tells, and where that ends.

    `Iraq's capital`, `the capital of Iraq`; the country itself where no capital is told or it is named beside it.
    """
    words, row = reading.words, reading.lexicon.names.countries.get(place.country or "")
    if place.kind != "country" or row is None:
        return place, end
    if words[end - 1].possessive and (seat := capital_behind(reading, end, row)):
        return seat, end + 1
    led = at > 1 and [word.text for word in words[at - 2 : at]] == ["capital", "of"] and not words[end - 1].possessive
    if not led or _named_beside(reading, at - 2) or _named_behind(reading, end):
        return place, end
    return _seat(reading, row) or place, end


def _named_beside(reading: Reading, at: int) -> bool:
    """Say whether a name stands before `the capital of X` and a comma: `Baghdad, the capital of Iraq`."""
    first = at - 1 - (at > 0 and reading.words[at - 1].text.lower() == "the")
    gap = reading.text[reading.words[first].end : reading.words[at].start] if first >= 0 else ""
    return "," in gap and reading.capital(first)


def _seat(reading: Reading, row: CountryRow) -> Place | None:
    """Give the city first among a country's seats, where the press means that one."""
    if not row.seats or row.iso3 in CONTESTED:
        return None
    cities = reading.lexicon.gazetteer.cities(fold(row.seats[0]))
    return next((city for city in cities if city.country == row.iso3), None)


def _named_behind(reading: Reading, at: int) -> bool:
    """Say whether a name stands at a word, right behind the one before it or a comma; a weekday is none."""
    at += at < len(reading.words) and reading.words[at].text == "of" and reading.joined(at)
    if at >= len(reading.words) or not reading.capital(at):
        return False  # "the Iraqi capital of Baghdad" is one place
    gap = reading.text[reading.words[at - 1].end : reading.words[at].start]
    return gap.strip() in ("", ",") and reading.words[at].text.lower() not in reading.lexicon.calendar.weekdays
