"""Words for numbers: cardinals, scales, vague words with the floors that CONTRACT gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pipeline.errors import LexiconError
from pipeline.lexicon.files import read_csv_lines
from schemas.noun import Noun

NumberKind = Literal["cardinal", "ten", "scale", "suffix", "vague", "both", "none"]


class NumberWord(Noun):
    """One row of numbers.csv: a word or phrase, its value, and how it builds numbers."""

    word: str
    value: float
    kind: NumberKind


@dataclass(frozen=True)
class Numbers:
    """Number words in lower case by how they build numbers, each with its value."""

    whole: Mapping[str, float]          # one ... ninety: what may stand alone
    scales: Mapping[str, float]         # dozen, hundred, ... multiply what stands before them
    suffixes: Mapping[str, float]       # m, bn: scales written against the digits
    vague: Mapping[str, float]          # several, dozens: the floor
    words: Mapping[str, NumberWord]


def load_numbers(folder: Path) -> Numbers:
    """Read numbers.csv of a language's folder; raise LexiconError for a word told twice."""
    words: dict[str, NumberWord] = {}
    path = folder / "numbers.csv"
    for line, row in read_csv_lines(path, NumberWord):
        if row.word in words:
            raise LexiconError(f"{path}:{line}: number word {row.word!r} stands twice; keep one.")
        words[row.word] = row

    def of(*kinds: NumberKind) -> Mapping[str, float]:
        return MappingProxyType({word: row.value for word, row in words.items() if row.kind in kinds})

    return Numbers(whole=of("cardinal", "ten"), scales=of("scale"), suffixes=of("suffix"), vague=of("vague"),
                   words=MappingProxyType(words))
