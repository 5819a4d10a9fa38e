"""Frame files checked whole: their labelled sentences through the chain, each complaint with file and line."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pipeline.chain import process
from pipeline.evaluate.sentences import complaint
from pipeline.lexicon import Lexicon
from pipeline.lexicon.examples import Example, load_examples
from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.frame import Frame
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.page import Given, Page

PUBLISHED = datetime(2026, 6, 12, 15, 0, tzinfo=UTC)  # a Friday: what "on Monday" in a labelled sentence goes by


class Report(Noun):
    """What a check of frame files found."""

    files: int
    triggers: int
    sentences: int
    complaints: tuple[str, ...]


def checked(files: Sequence[Path], lexicon: Lexicon) -> Report:
    """Check frame files that the lexicon holds already; raise LexiconError where a sentence's form is wrong."""
    frames = [read_yaml(path, Frame) for path in files]
    sentences = {path: load_examples(path) for path in files}
    complaints = [line for path, frame in zip(files, frames, strict=True)
                  for line in _complaints(path, frame, sentences[path], lexicon)]
    return Report(files=len(files), triggers=sum(len(frame.triggers) for frame in frames),
                  sentences=sum(map(len, sentences.values())), complaints=tuple(complaints))


def told(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Give the mentions of a text as a record published on Friday, 12 June 2026, 15:00 UTC."""
    given = Given(published_at=PUBLISHED, published_precision="minute", language=lexicon.language)
    page = Page.of("sentence://labelled", "record", "text/plain", text.encode(), given)
    return tuple(row for _, row in process(page, lexicon) if isinstance(row, Mention))


def _complaints(
    path: Path, frame: Frame, examples: Sequence[tuple[int, Example]], lexicon: Lexicon
) -> Iterator[str]:
    for line, example in examples:
        wrong = complaint(example, told(example.text, lexicon))
        if wrong and not example.known_fault:
            yield f"{path}:{line}: {example.text!r} {wrong}."
        if example.known_fault and not wrong:
            yield f"{path}:{line}: {example.text!r} holds: take its known_fault away."
    fires = [any(event.type == frame.event_type for event in example.events) for _, example in examples]
    if not any(fires):
        yield f"{path}: no sentence tells a {frame.event_type}: add one."
    if all(fires):
        yield f"{path}: no near miss: add a sentence with a trigger's words that tells no {frame.event_type}."
