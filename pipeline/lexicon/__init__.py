"""What we know of a language, read from seeds/, checked and frozen; stages take it as an argument."""

from dataclasses import dataclass
from functools import lru_cache

from pipeline.lexicon.files import pack


@dataclass(frozen=True)
class Lexicon:
    """All the data of one language; each section is a file or folder of seeds/lexicon/LANGUAGE."""

    language: str


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """Read and check a language's data once a process; raise LexiconError naming file and line."""
    pack(language)
    return Lexicon(language=language)
