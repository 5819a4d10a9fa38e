"""Verb forms: regular ones by rule, the others from irregular_verbs.csv."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.lexicon.files import read_csv
from schemas.noun import Noun

VOWELS = "aeiou"


class IrregularVerb(Noun):
    """A verb whose forms no rule gives; several forms of one kind are divided by `|`."""

    lemma: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: str | None = None


class VerbForms(Noun):
    """All the forms of one verb."""

    base: str
    third: str
    ing: str
    past: tuple[str, ...]
    participle: tuple[str, ...]

    def all(self) -> tuple[str, ...]:
        """Give every distinct form."""
        return tuple(dict.fromkeys((self.base, self.third, self.ing, *self.past, *self.participle)))


def load_irregular(folder: Path) -> Mapping[str, IrregularVerb]:
    """Read the irregular verbs of a language pack."""
    return {row.lemma: row for row in read_csv(folder / "irregular_verbs.csv", IrregularVerb)}


def forms_of(lemma: str, irregular: Mapping[str, IrregularVerb]) -> VerbForms:
    """Give the forms of a verb, by the rules of English spelling where it is regular."""
    known = irregular.get(lemma)
    past = known.past if known else (_past(lemma),)
    return VerbForms(
        base=lemma,
        third=plural(lemma),
        ing=(known and known.ing) or _ing(lemma),
        past=past,
        participle=known.participle if known else past,
    )


def plural(word: str) -> str:
    """Give the plural of a noun, which is also the third person of a verb: raid, raids; casualty, casualties."""
    if word.endswith(("s", "x", "z", "ch", "sh", "veto", "embargo")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in VOWELS else word + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2:-1] not in VOWELS else lemma + "ed"


def _ing(lemma: str) -> str:
    return lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith(("ee", "oe")) else lemma + "ing"
