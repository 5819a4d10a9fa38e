"""Every frame holds on its own labelled sentences, near misses included."""

import pytest

from pipeline.evaluate.sentences import complaint
from pipeline.lexicon.examples import load_examples
from pipeline.lexicon.files import pack
from tests.extract.tell import told

FILES = {path.stem: path for path in sorted((pack("en") / "frames").glob("*.yaml"))}


@pytest.mark.parametrize("event_type", FILES)
def test_every_sentence_of_a_frame_holds(event_type):
    """Of a file at a time: two thousand tests of a sentence each cost more than the sentences."""
    failed = []
    for line, example in load_examples(FILES[event_type]):
        wrong = complaint(example, told(example.text))
        if example.known_fault and not wrong:
            failed.append(f"{event_type}.yaml:{line}: {example.text!r} holds now: take known_fault away")
        elif wrong and not example.known_fault:
            failed.append(f"{event_type}.yaml:{line}: {example.text!r} {wrong}")
    assert not failed, "\n".join(failed)


@pytest.mark.parametrize("event_type", FILES)
def test_every_frame_has_forty_sentences_near_misses_among_them_and_few_faults(event_type):
    examples = [example for _, example in load_examples(FILES[event_type])]
    firing = sum(any(event.type == event_type for event in example.events) for example in examples)
    near_misses = len(examples) - firing
    assert len(examples) >= 40 and min(firing, near_misses) >= 0.4 * len(examples)
    assert sum(example.known_fault is not None for example in examples) <= 0.05 * len(examples)
