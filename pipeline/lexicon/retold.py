"""Words by which tellings are compared: nouns of one more act, of acts of a kind, groups that are parts of others."""

from functools import cache

from pipeline.lexicon.files import pack, read_yaml
from schemas.noun import Noun

Words = tuple[str, ...]


class Retold(Noun):
    """retold.yaml as it stands, which says what each list is for."""

    means: Words
    one_act: Words
    lending: Words
    ground: Words
    acts: Words
    series: Words
    serial: Words
    told_in: frozenset[str]
    promised: Words
    to_come: Words
    known_by: Words
    where: Words
    known_act: Words
    other_acts: Words
    took: Words
    those: Words
    known_one: frozenset[str]
    verbs: Words
    himself: frozenset[str]
    deaths: Words
    survived: Words
    armed_men: frozenset[str]
    familiar: frozenset[str]
    usual: frozenset[str]
    besieged: frozenset[str]
    factions: dict[str, Words]          # parts by the name of the whole, in lower case
    ways: dict[str, Words]              # triggers by the way in which an act was done


@cache
def load_retold(language: str = "en") -> Retold:
    """Read retold.yaml of a language, once a process; raise LexiconError where a list is missing or unknown."""
    return read_yaml(pack(language) / "retold.yaml", Retold)
