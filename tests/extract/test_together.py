"""`They` means all who stand joined to whom it was taken for; one kind, and an `and` before the last."""

import pytest

from tests.extract.tell import actors, told

CASES = [
    ("Kenya and Chad said they imposed sanctions on Mali.", ["Kenya", "Chad"]),
    ("Kenya, Sudan and Chad said they imposed sanctions on Mali.", ["Kenya", "Sudan", "Chad"]),
    ("Kenya and the United States said they imposed sanctions on Mali.", ["Kenya", "United States"]),
    # Near miss: somebody of another kind.
    ("Rebels and the mayor said they attacked Gao.", ["rebels"]),
]


@pytest.mark.parametrize(("text", "doers"), CASES)
def test_doers(text, doers):
    """Who does the last act that a sentence tells."""
    assert actors(told(text)[-1], "source") == doers
