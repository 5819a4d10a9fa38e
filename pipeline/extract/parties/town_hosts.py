"""Countries and seats of government that only tell where something was: `Juba, South Sudan`, `the capital Juba`."""

from pipeline.extract.parties import groups
from pipeline.lexicon.names import Known
from pipeline.sentence.locative_cities import a_city, city_hosts
from pipeline.sentence.reading import Reading

_MOST_WORDS = 5  # of a name before a comma: "Democratic Republic of the Congo"


def where_of_town(reading: Reading, at: int) -> int:
    """Give the length of a country's name that tells where a town is: no part of it acts, as in "Juba, South Sudan"."""
    known = reading.known(at)
    return known[1] if known and known[0].form == "country" and only_a_place(reading, at, *known) else 0


def only_a_place(reading: Reading, at: int, known: Known, size: int) -> bool:
    """Say whether a country or capital only tells where a place is: "Lviv, Ukraine", "areas of Kabul"."""
    words, end = reading.words, at + size
    if a_city(reading, at, known.form) and city_hosts(reading, at, end):
        return True
    if known.form == "seat":
        following = reading.known(end) if end < len(words) and _comma(reading, end) else None
        inside = following is not None and following[0].form == "country" and following[0].country == known.country
        return inside or _told_as_a_town(reading, at)
    if known.form != "country" or not at or not _comma(reading, at) or words[end - 1].possessive:
        return False
    before = words[at - 1]
    if before.text in reading.lexicon.names.naming["not_names"]:
        return False  # "On Monday, Iraq shut ..."
    if _acts_behind(reading, end) and not _hangs(reading, at - 1, known):
        return False  # "In Geneva, Iran said ..."
    other = _known_before(reading, at)
    own_seat = other is not None and groups.lies_in(reading, before.text, other, known)
    return before.text[0].isupper() and not before.possessive and (other is None or own_seat)


def _told_as_a_town(reading: Reading, at: int) -> bool:
    """Say whether a name stands behind the noun of a town or a part of one: `the capital Kabul`, `areas of Kabul`."""
    if not (at and (reading.joined(at) or _comma(reading, at))):
        return False
    words, low, names = reading.words, reading.words[at - 1].text.lower(), reading.lexicon.names
    noun = words[at - 2].text.lower() if reading.joined(at) and low == "of" and at > 1 else ""
    site = noun in names.naming["town_sites"] and noun not in names.naming["town_streets"]
    part = site or noun in names.place_words
    return (part or low in reading.lexicon.grammar["seats"]) and not words[at].possessive


def _hangs(reading: Reading, town: int, known: Known) -> bool:
    """Say whether a town of a country is in a phrase behind what does it: `a bomb in Lima, Peru killed two`."""
    place = reading.words[town - 1].text.lower() if town > 1 and reading.joined(town) else ""
    placed = place in reading.lexicon.names.naming["locating"]
    return placed and reading.joined(town - 1) and reading.country_of(reading.words[town].text) == known.country


def _known_before(reading: Reading, at: int) -> Known | None:
    """Give the longest known name that ends right before a word: "New Zealand, Kenya and ..."."""
    ending = ((reading.known(at - size), size) for size in range(min(at, _MOST_WORDS), 0, -1))
    return next((known[0] for known, size in ending if known and known[1] == size), None)


def _acts_behind(reading: Reading, at: int) -> bool:
    """Say whether a finite verb stands at a word, behind those joined to whom ends there: `In X, Mali and Chad`."""
    while reading.joined(at + 1) and reading.words[at].text == "and" and (other := reading.known(at + 1)):
        at += 1 + other[1]
    if not reading.joined(at):
        return False
    return reading.lexicon.finite(reading.words[at].text, "past", "third")


def _comma(reading: Reading, at: int) -> bool:
    return reading.text[reading.words[at - 1].end : reading.words[at].start] == ", "
