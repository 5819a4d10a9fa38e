"""Whom "it" stands for where it is bent on something, and where it stands for nothing."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("Chile's army announced that it is prepared to impose a curfew in Lima.", "blockade", ["Chilean army"]),
        ("The Chadian army said it was sending 500 troops to Goma.", "mobilization", ["Chadian army"]),
        ("Chad said it was not known whether rebels had attacked Goma.", "attack", ["rebels"]),
    ],
)
def test_it(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources
