"""Every frame holds on its own labelled sentences, near misses included."""

import pytest

from pipeline.lexicon import load_lexicon
from tests.extract.tell import told

EXAMPLES = [(frame.event_type, example) for frame in load_lexicon().frames.frames for example in frame.examples]


@pytest.mark.parametrize(("event_type", "example"), EXAMPLES, ids=lambda value: getattr(value, "text", value)[:60])
def test_example(event_type, example):
    found = {mention.event_type for mention in told(example.text)}
    if example.known_fault:
        assert found != set(example.events), f"{example.text!r} holds now: mend {event_type}.yaml"
    else:
        assert found == set(example.events)


def test_every_frame_has_an_example_that_fires_and_one_that_does_not():
    for frame in load_lexicon().frames.frames:
        fires = [example for example in frame.examples if frame.event_type in example.events]
        quiet = [example for example in frame.examples if frame.event_type not in example.events]
        assert fires and quiet, frame.event_type
