"""Names of those who act: countries, groups, bodies, offices, titles and people, checked as they are read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, TypeVar

from pydantic import StringConstraints

from pipeline.errors import LexiconError
from pipeline.lexicon.files import read_csv, read_csv_lines, read_yaml
from pipeline.lexicon.naming import NamingFile
from pipeline.lexicon.words import Phrases
from pipeline.lexicon.wordsets import WordSets
from schemas.noun import Noun
from schemas.vocabulary import ActorKind

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Gender = Literal["female", "male"]
Form = Literal["country", "adjective", "people", "seat", "actor", "person"]


class CountryRow(Noun):
    """A country: its names, its adjectives, its people, and the seats that stand for it ("the Kremlin")."""

    iso3: Code
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    geoname_id: int | None = None
    before: str | None = None           # how it stands before a noun, where that is not the first adjective
    until: int | None = None            # the year in which a state that is no more ended


class ActorRow(Noun):
    """A group or body by name."""

    name: str
    kind: ActorKind
    country: Code | None = None
    aliases: tuple[str, ...] = ()


class PersonRow(Noun):
    """Someone so often named without a title that the text alone does not tell who it is; no offices, for they end."""

    name: str
    country: Code | None = None
    aliases: tuple[str, ...] = ()


class NounRow(Noun):
    """A common noun of those who act: "troops", "defense ministry", "gunmen"."""

    noun: str
    kind: ActorKind
    bare: Literal["yes", "no"]          # whether it names an actor with no owner before it
    aliases: tuple[str, ...] = ()


class TitleRow(Noun):
    """A word or words of a title."""

    title: str
    part: Literal["head", "modifier", "both"]
    full: str | None = None             # the title that an abbreviation or another form stands for
    alone: ActorKind | None = None      # the kind of actor that the office is where nothing says whose: "a minister"
    owned: ActorKind | None = None      # its kind behind a country's name, if not the government: "Chad's poet"


class BodyRow(Noun):
    """The word a body's name ends on or begins with, capitalised."""

    word: str
    kind: ActorKind


class NameRow(Noun):
    """A first name; of no gender where it is many of both's, or nobody said."""

    name: str
    gender: Gender | None = None


class Known(NamedTuple):
    """Who a phrase names."""

    name: str
    kind: ActorKind
    country: str | None
    form: Form


class Title(NamedTuple):
    """What a title's words are: whether a name may follow at once, and the title in full."""

    head: bool
    full: str
    alone: ActorKind | None = None
    owned: ActorKind | None = None


class CommonNoun(NamedTuple):
    """What a common noun names."""

    noun: str
    kind: ActorKind
    bare: bool


@dataclass(frozen=True)
class Names:
    """All names of actors of a language, ready to look up."""

    known: Phrases[Known]
    nouns: Phrases[CommonNoun]                  # lower case
    titles: Phrases[Title]                      # lower case
    bodies: Mapping[str, ActorKind]
    first_names: Mapping[str, Gender | None]
    before: Mapping[str, str]                   # ISO3 -> "Russian"
    countries: Mapping[str, CountryRow]         # by ISO3
    naming: WordSets    # sets of naming.yaml
    pronouns: frozenset[str]
    starts: frozenset[str]                      # lower-case words that an actor's words may begin with
    figures: frozenset[str]                     # people of public life, by name

    @cached_property
    def place_words(self) -> frozenset[str]:
        """Words that make the name beside them a place: province, district, village."""
        return self.naming["region_nouns|district_nouns|settlement_nouns"]

    @cached_property
    def place_or_compass(self) -> frozenset[str]:
        """The same with the points of the compass, and what land a state is: "in the Federal Republic of X"."""
        return self.place_words | self.naming["compass"] | self.naming["no_region"]


def load_names(folder: Path, agents: Iterable[tuple[str, CommonNoun]] = ()) -> Names:
    """Read the name files of a language pack; raise LexiconError with file and line where a row does not hold.

    `agents` are common nouns of people, of which nouns.csv says no more than that there are such.
    """
    countries = read_csv(folder / "countries.csv", CountryRow)
    naming = WordSets({name: frozenset(words) for name, words in read_yaml(folder / "naming.yaml", NamingFile)})
    actors = tuple(unique(_known(folder)))
    known, titles = Phrases(actors), Phrases(unique(_titles(folder)))
    nouns = Phrases((*unique(_nouns(folder)), *(one for one in agents if one[0] not in naming["rather_verbs"])))
    pronouns = naming["he"] | naming["it"] | naming["they"]
    starts = pronouns | naming["modifiers"] | nouns.firsts() | titles.firsts() | known.firsts() | {"the", "both"}
    return Names(known=known, nouns=nouns, titles=titles, starts=starts,
                 bodies={row.word: row.kind for row in read_csv(folder / "bodies.csv", BodyRow)},
                 first_names={row.name: row.gender for row in read_csv(folder / "first_names.csv", NameRow)},
                 before={row.iso3: row.before or next(iter(row.adjectives), row.name) for row in countries},
                 countries={row.iso3: row for row in countries}, naming=naming, pronouns=pronouns,
                 figures=frozenset(who.name for _, who in actors if who.form == "person"))


def _known(folder: Path) -> Iterator[tuple[Path, int, str, Known]]:
    """Yield (file, line, phrase, who) of countries, actors and people."""
    path, codes = folder / "countries.csv", set[str]()
    for line, row in read_csv_lines(path, CountryRow):
        codes.add(row.iso3)
        forms: tuple[tuple[Form, tuple[str, ...]], ...] = (
            ("country", (row.name, *row.aliases)), ("adjective", row.adjectives), ("people", row.people),
            ("seat", row.seats))
        for form, phrases in forms:
            for phrase in phrases:
                yield path, line, phrase, Known(row.name, "civilians" if form == "people" else "state", row.iso3, form)
    path = folder / "actors.csv"
    for line, actor in read_csv_lines(path, ActorRow):
        _check_country(path, line, actor.country, codes)
        for phrase in (actor.name, *actor.aliases):
            yield path, line, phrase, Known(actor.name, actor.kind, actor.country, "actor")
    path = folder / "persons.csv"
    for line, person in read_csv_lines(path, PersonRow):
        _check_country(path, line, person.country, codes)
        for phrase in (person.name, *person.aliases):
            yield path, line, phrase, Known(person.name, "person", person.country, "person")


def _check_country(path: Path, line: int, country: str | None, codes: set[str]) -> None:
    if country and country not in codes:
        raise LexiconError(f"{path}:{line}: country {country!r} does not stand in countries.csv.")


T = TypeVar("T")


def unique(rows: Iterable[tuple[Path, int, str, T]]) -> Iterator[tuple[str, T]]:
    """Yield (phrase, value); raise LexiconError where two rows claim one phrase."""
    seen: dict[str, tuple[Path, int]] = {}
    for path, line, phrase, value in rows:
        if phrase in seen:
            other, at = seen[phrase]
            raise LexiconError(f"{path}:{line}: {phrase!r} already stands in {other.name}:{at}; keep one of the two.")
        seen[phrase] = path, line
        yield phrase, value


def _nouns(folder: Path) -> Iterator[tuple[Path, int, str, CommonNoun]]:
    path = folder / "nouns.csv"
    for line, row in read_csv_lines(path, NounRow):
        for phrase in (row.noun, *row.aliases):
            yield path, line, phrase.lower(), CommonNoun(row.noun, row.kind, row.bare == "yes")


def _titles(folder: Path) -> Iterator[tuple[Path, int, str, Title]]:
    path = folder / "titles.csv"
    for line, row in read_csv_lines(path, TitleRow):
        yield path, line, row.title, Title(row.part != "modifier", row.full or row.title, row.alone, row.owned)
