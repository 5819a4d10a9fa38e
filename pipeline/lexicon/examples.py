"""Labelled sentences of a frame file: what each tells, slot by slot, or that it tells nothing."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator

from pipeline.lexicon.files import read_yaml_list
from schemas.noun import Noun
from schemas.vocabulary import Measure, Modality, Polarity

Words = tuple[str, ...]


class Expected(Noun):
    """One event that a sentence tells; what is not given is not asked."""

    type: str
    source: Words | None = None  # names or words of all actors in that role; () for none
    target: Words | None = None
    participants: Words | None = None
    figures: dict[Measure, tuple[float, ...]] | None = None  # the values of each measure, in order; {} for none
    place: str | None = None  # name of the main place
    time: str | None = None  # its words
    claimant: str | None = None  # its words or name
    modality: Modality | None = None
    polarity: Polarity | None = None
    weapon: str | None = None


def _typed(value: object) -> object:
    return {"type": value} if isinstance(value, str) else value


class Example(Noun):
    """A labelled sentence; `known_fault` says in one sentence why the engine does not hold it yet."""

    text: str
    events: tuple[Annotated[Expected, BeforeValidator(_typed)], ...]
    known_fault: str | None = None


def load_examples(path: Path) -> tuple[tuple[int, Example], ...]:
    """Give (line, example) of the part behind `---` of a frame file; raise LexiconError for one of another form."""
    return read_yaml_list(path, Example)
