"""Every frame holds on its own labelled sentences, near misses included."""

import pytest

from pipeline.evaluate.sentences import complaint
from pipeline.lexicon.examples import load_examples
from pipeline.lexicon.files import pack
from tests.extract.tell import told

FILES = {path.stem: path for path in sorted((pack("en") / "frames").glob("*.yaml"))}
EXAMPLES = [(path.name, line, example) for path in FILES.values() for line, example in load_examples(path)]


@pytest.mark.parametrize(
    ("file", "line", "example"), EXAMPLES, ids=lambda value: getattr(value, "text", str(value))[:60]
)
def test_example(file, line, example):
    wrong = complaint(example, told(example.text))
    if example.known_fault:
        assert wrong, f"{file}:{line}: {example.text!r} holds now: take known_fault away"
    else:
        assert wrong is None, f"{file}:{line}: {example.text!r} {wrong}"


@pytest.mark.parametrize("event_type", FILES)
def test_every_frame_has_forty_sentences_near_misses_among_them_and_few_faults(event_type):
    examples = [example for _, example in load_examples(FILES[event_type])]
    firing = sum(any(event.type == event_type for event in example.events) for example in examples)
    near_misses = len(examples) - firing
    assert len(examples) >= 40 and min(firing, near_misses) >= 0.4 * len(examples)
    assert sum(example.known_fault is not None for example in examples) <= 0.05 * len(examples)
