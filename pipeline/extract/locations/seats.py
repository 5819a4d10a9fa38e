"""A city whose name stands for the body that sits in it: Brussels."""

from collections.abc import Sequence

from pipeline.extract.hosts import only_hosts
from pipeline.extract.locations.candidate import LARGE_CITY, Candidate
from pipeline.extract.locations.chain import Look, larger_at
from pipeline.extract.locations.relation import relation_of
from pipeline.extract.reading import Reading


def happens_at_seat(reading: Reading, look: Look, found: Sequence[Candidate], at: int, end: int) -> bool:
    """Say whether the words of a body's name, from one to before another, tell where something happens."""
    if not any(city.people >= LARGE_CITY for city in look(at, end)[1]):
        return False
    relation = relation_of(reading, found, at)[0]
    if relation in reading.lexicon.names.naming["locating"] or only_hosts(reading, at, end):
        return True
    return larger_at(reading, look, end, 0)
