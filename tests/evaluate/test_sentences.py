"""A labelled sentence is held to every slot that it gives, and to nothing else."""

import pytest

from pipeline.evaluate.sentences import complaint
from pipeline.lexicon.examples import Example
from tests.extract.tell import told

TEXT = "On Monday rebels shelled Goma, killing three civilians, the mayor said."


@pytest.mark.parametrize(
    ("event", "wrong"),
    [
        ("shelling", None),
        ({"type": "shelling", "place": "Goma", "time": "Monday", "figures": {"killed": [3]}}, None),
        ({"type": "shelling", "place": "Bukavu"}, "place is 'Bukavu', found 'Goma'"),
        ({"type": "shelling", "figures": {}}, "figures are {}, found {'killed': (3.0,)}"),
        ({"type": "shelling", "claimant": "the army"}, "claimant is 'the army', found 'mayor'"),
        ({"type": "talks"}, "tells talks, found shelling"),
    ],
)
def test_complaint(event, wrong):
    found = complaint(Example.model_validate({"text": TEXT, "events": [event]}), told(TEXT))
    assert (found is None) if wrong is None else (wrong in found), found
