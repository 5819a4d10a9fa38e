"""What figures count: head nouns with their unit, category and the measure that the noun itself says."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import LexiconError
from pipeline.lexicon.files import read_csv, read_csv_lines
from pipeline.lexicon.names import ActorRow, CountryRow
from pipeline.lexicon.verbs import plural
from schemas.noun import Noun
from schemas.vocabulary import Measure


class Unit(Noun):
    """One row of units.csv: a head noun in the singular; `plural` only where no rule gives it.

    plural_only: a noun of many that counts no single one: "six staff", but "the staff", "a staff sergeant".
    """

    head: str
    plural: str | None = None
    unit: str
    category: str | None = None
    measure: Measure | None = None
    plural_only: bool = False


class Agent(Noun):
    """One row of people.csv: a noun for one who does or is something, in the singular."""

    head: str


@dataclass(frozen=True)
class Head:
    """A head noun in one of its forms; a singular form before another noun is no head ("missile launch sites")."""

    row: Unit
    is_plural: bool
    is_singular: bool


@dataclass(frozen=True)
class Units:
    """Head nouns by their words in lower case, singular and plural."""

    heads: Mapping[tuple[str, ...], Head]
    lasts: frozenset[str]               # the last word of every singular that may stand after "a"
    persons: frozenset[str]             # those of them that are persons
    longest: Mapping[str, int]          # by first word: how many words the longest phrase has
    adjectives: Mapping[str, str]       # "ukrainian", "north korean": ISO 3166 alpha-3
    peoples: Mapping[str, str]          # "ukrainians": ISO 3166 alpha-3


def load_units(folder: Path) -> Units:
    """Read units.csv of a language's folder; raise LexiconError for a form told twice with different meaning."""
    heads: dict[tuple[str, ...], Head] = {}
    path = folder / "units.csv"
    for line, row in read_csv_lines(path, Unit):
        one, many = tuple(row.head.lower().split()), _plural(row)
        for form in dict.fromkeys((one, many)):
            known = heads.get(form)
            if known is not None and known.row.unit != row.unit:
                raise LexiconError(f"{path}:{line}: {' '.join(form)!r} stands for {known.row.unit} already; keep one.")
            heads.setdefault(form, Head(row, is_plural=form == many, is_singular=form == one and not row.plural_only))
    _add_people(folder, heads)
    _add_groups(folder, heads)
    countries = read_csv(folder / "countries.csv", CountryRow)
    person = Unit(head="person", unit="person")
    peoples = {people.lower(): row.iso3 for row in countries for people in row.people}
    for people in peoples:
        heads.setdefault(tuple(people.split()), Head(person, is_plural=True, is_singular=False))
        if people.endswith("s"):  # "a Norwegian"; of the Swiss and the Chinese one has no word of its own
            heads.setdefault(tuple(people[:-1].split()), Head(person, is_plural=False, is_singular=True))
    longest: dict[str, int] = {}
    for form in heads:
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    adjectives = {adjective.lower(): row.iso3 for row in countries
                  for adjective in (*row.adjectives, *(name for name in row.aliases if name.isupper()))}
    single = [(form[-1], head) for form, head in heads.items() if head.is_singular and head.row.measure is None]
    lasts = frozenset(word for word, _ in single)
    persons = frozenset(word for word, head in single if head.row.unit == "person")
    return Units(MappingProxyType(heads), lasts, persons, MappingProxyType(longest), MappingProxyType(adjectives),
                 MappingProxyType(peoples))


def _add_people(folder: Path, heads: dict[tuple[str, ...], Head]) -> None:
    """Add the nouns of people.csv; what units.csv says of a word stands."""
    for agent in read_csv(folder / "people.csv", Agent):
        word, row = agent.head, Unit(head=agent.head, unit="person")
        many = f"{word[:-3]}men" if word.endswith("man") else plural(word)
        heads.setdefault((word,), Head(row, is_plural=False, is_singular=True))
        heads.setdefault((many,), Head(row, is_plural=True, is_singular=False))


def _add_groups(folder: Path, heads: dict[tuple[str, ...], Head]) -> None:
    """Add the peoples of actors.csv whose plural is given there: "Uighurs"."""
    for group in read_csv(folder / "actors.csv", ActorRow):
        many, row = f"{group.name}s", Unit(head=group.name, unit="person")
        if many in group.aliases:
            heads.setdefault(tuple(many.lower().split()), Head(row, is_plural=True, is_singular=False))
            heads.setdefault(tuple(group.name.lower().split()), Head(row, is_plural=False, is_singular=True))


def _plural(row: Unit) -> tuple[str, ...]:
    if row.plural is not None:
        return tuple(row.plural.lower().split())
    words = row.head.lower().split()
    at = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    return (*words[:at], plural(words[at]), *words[at + 1:])
