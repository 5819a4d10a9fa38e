"""Bodies with a land before their name: the U.S. Air Force; things that only bear one: the Peruvian Civil War."""

from pipeline.extract.parties import groups
from pipeline.extract.parties.owner import Owner
from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Known
from pipeline.sentence.reading import Reading

ABBREVIATED = 4  # letters: "U.S.", "UAE" stand before a noun as adjectives do


def body_of(reading: Reading, owner: Owner, known: Known) -> tuple[Seen, int] | None:
    """Give the body behind a land; what is no state's keeps its adjective: the American Bar Association."""
    start, end = reading.words[owner.at], owner.end
    words = reading.text[start.start : reading.words[end - 1].end]
    own = known.form == "adjective" and len(words) > ABBREVIATED
    found = groups.body(reading, end) or (groups.body(reading, owner.at) if own else None)
    if found is None:
        return None
    seen, stop = found
    own = own and seen.kind in ("organization", "media")
    if seen.start == start.start:  # "Peruvian Airlines"
        return (seen._replace(country=owner.country), stop) if own else None
    name = f"{words if own else owner.before} {seen.name}"
    return seen._replace(start=start.start, name=name, country=owner.country), stop


def names_a_thing(reading: Reading, at: int) -> bool:
    """Say whether capitalised words behind an adjective name a thing or a place, not of what sort people are.

    `Chadian Territory`; not `Chadian State and Territory leaders`.
    """
    stop = reading.run(at) if reading.joined(at) else at
    while stop > at and reading.joined(stop + 1) and reading.words[stop].text == "and" and reading.capital(stop + 1):
        stop = reading.run(stop + 1)
    thing = stop > at and reading.words[stop - 1].text in reading.lexicon.names.naming["things"]
    return thing and not (reading.joined(stop) and reading.noun(stop))
