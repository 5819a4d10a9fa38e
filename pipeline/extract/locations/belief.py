"""Whether a name is a place's at all, and not a person's, a body's or what was settled there."""

from collections.abc import Sequence

from pipeline.extract.locations.candidate import LARGE_CITY, names_a_seat
from pipeline.extract.locations.relation import opens_dateline, placed_at
from pipeline.lexicon.gazetteer import Place
from pipeline.sentence.locative_cities import names_a_site
from pipeline.sentence.reading import Reading


def believed(reading: Reading, at: int, options: Sequence[Place], relation: str | None, *, cued: bool) -> bool:
    """Say whether a bare name is a place: something places it, or it is a large city under no ordinary word.

    relation: the preposition before it, if any; "by" and "of" place no small town under an ordinary word.
    """
    names, word = reading.lexicon.names, reading.words[at].text
    odd = word in names.naming["homographs"]
    large = bool(options) and max(option.people for option in options) >= LARGE_CITY
    if odd and not large and relation is not None and relation not in names.naming["locating"]:
        return False  # "shot by Vice President X", "the Supreme Court of Justice"
    if cued or opens_dateline(reading, at):
        return True
    if not options or odd or word in names.first_names:
        return False
    return large or options[0].kind == "admin1" or names_a_seat(options)


def weak(reading: Reading, at: int, relation: str | None) -> bool:
    """Say whether nothing but a preposition that places little stands before a name, or it is a first name too."""
    names, word = reading.lexicon.names, reading.words[at].text
    return relation not in names.naming["locating"] or word in names.first_names


def personal(reading: Reading, at: int, end: int) -> bool:
    """Say whether a name is rather a person's, a body's or a thing's: its neighbours are capitalised too."""
    words = reading.words
    if reading.headline:
        return words[at].text in reading.lexicon.names.first_names and reading.joined(end) and reading.capital(end)
    if at and words[at].joined and _part_of_name(reading, at - 1):
        return True
    if words[end - 1].possessive or not reading.joined(end) or names_a_site(reading, at, end):
        return False
    if reading.says(end):
        return not placed_at(reading, at) and end - at == 1
    if not reading.capital(end) or reading.title(end) or reading.noun(end):
        return False
    return words[end].text.lower() not in reading.place_words and not reading.known(end)


def _part_of_name(reading: Reading, at: int) -> bool:
    """Say whether a first name or an office with a capital stands at a word: what follows is a person's."""
    word = reading.words[at]
    if word.possessive or not word.text[0].isupper():
        return False
    if word.text in reading.lexicon.names.first_names:
        return True
    found = reading.title(at)
    return bool(found and found[0].head) and word.text.lower() not in reading.place_words


def owned(reading: Reading, at: int) -> bool:
    """Say whether a body, an office or a dweller of that place follows a name; not "in Mali against President"."""
    led = reading.words[at].text in reading.lexicon.cues["prepositions|clause"]
    titles = (reading.title(near) for near in ((at,) if led else (at, at + 1)))  # "late" alone is none
    if reading.words[at].text in reading.lexicon.names.naming["dwellers"]:
        return True
    return reading.noun(at) is not None or any(title and title[0].head for title in titles)
