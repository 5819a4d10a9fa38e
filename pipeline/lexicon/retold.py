"""Nouns by which a telling shows that it tells one more act than was told, or acts of a kind."""

from functools import cache

from pipeline.lexicon.files import pack, read_yaml
from schemas.noun import Noun

Words = tuple[str, ...]


class Retold(Noun):
    """retold.yaml as it stands, which says what each list is for."""

    means: Words
    one_act: Words
    ground: Words
    acts: Words


@cache
def load_retold(language: str = "en") -> Retold:
    """Read retold.yaml of a language, once a process; raise LexiconError where a list is missing or unknown."""
    return read_yaml(pack(language) / "retold.yaml", Retold)
