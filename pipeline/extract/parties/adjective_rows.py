"""A noun that a row of peoples' adjectives shares: `Indonesian, Vietnamese and Korean sailors`."""

from collections.abc import Callable

from pipeline.extract.parties.modifiers import PLURAL
from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Known
from pipeline.sentence.reading import Reading

Read = Callable[[Reading, int, Known, int], tuple[Seen, int] | None]
PEOPLE = frozenset({"civilians", "crowd", "military", "rebels", "police", "government"})


def adjectival(reading: Reading, at: int, known: Known) -> bool:
    """Say whether a land's name at a word stands before a noun as adjectives do: `French`, `US`."""
    word = reading.words[at]
    short = known.form == "country" and word.text.isupper() and not word.possessive
    return bool(known.country) and (known.form == "adjective" or short)


def shares_noun(reading: Reading, at: int, end: int, own: str, read: Read) -> tuple[Seen, int] | None:
    """Give whom an adjective in [at, end) tells with the noun behind the last of its row; `own` is what it gives to it.

    `read` gives what the last adjective leads.
    """
    row, first = _last(reading, end), reading.known(at)
    if row is None or first is None:
        return None
    hit = read(reading, *row)
    if hit is None or hit[0].noun is None or hit[0].kind not in PEOPLE or not _several(reading, hit):
        return None
    noun, country = hit[0].noun, first[0].country
    start, stop = reading.words[at].start, reading.words[end - 1].end
    return hit[0]._replace(start=start, end=stop, name=f"{own} {noun}", country=country, possessive=True), end


def _several(reading: Reading, hit: tuple[Seen, int]) -> bool:
    """Say whether a noun, told with the word after it, is of several: `sailors`, `police`."""
    return hit[0].kind == "police" or reading.words[hit[1] - 1].text.endswith(PLURAL)


def _last(reading: Reading, end: int) -> tuple[int, Known, int] | None:
    """Give where the last adjective of the row stands that goes on behind one, which ends before a word."""
    place, last = end, None
    while (at := _next(reading, place)) is not None:
        known = reading.known(at)
        if known is None or not adjectival(reading, at, known[0]):
            return None
        last = at, *known
        place = at + known[1]
    return last if reading.joined(place) else None


def _next(reading: Reading, place: int) -> int | None:
    """Give the word that a comma or an `and` before it joins to the adjective that ends before a word."""
    if place >= len(reading.words) or reading.words[place - 1].possessive:
        return None
    comma = reading.text[reading.words[place - 1].end : reading.words[place].start] == ", "
    joins = reading.words[place].text in reading.lexicon.grammar["ands"]
    if not (comma or (joins and reading.joined(place))):
        return None
    return place + joins if place + joins < len(reading.words) else None
