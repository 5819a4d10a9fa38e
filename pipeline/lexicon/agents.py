"""Plurals of people that units.csv and people.csv know, as nouns of those who act: "loggers", "climbers"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pipeline.lexicon.names import CommonNoun
from pipeline.lexicon.units import Head, Units
from schemas.vocabulary import ActorKind

# What people are by the category that units.csv counts them in; of no category, civilians.
KINDS: Mapping[str, ActorKind] = MappingProxyType(
    {"militant": "rebels", "soldier": "military", "police": "police", "rescuer": "government"}
)


def agents(units: Units) -> Iterator[tuple[str, CommonNoun]]:
    """Yield (plural, noun) of all whom figures count by a noun in lower case."""
    for form, head in units.heads.items():
        phrase = " ".join(form)
        if _is_of_people(head) and phrase not in units.peoples:
            yield phrase, CommonNoun(phrase, KINDS.get(head.row.category or "", "civilians"), bare=True)


def _is_of_people(head: Head) -> bool:
    """Say whether it is a plural of people: no people of a name, and no word for a toll, as "deaths"."""
    told = head.row.measure is not None or head.row.head[0].isupper()
    return head.row.unit == "person" and head.is_plural and not head.is_singular and not told
