"""Whose name a shrine or a church bears suffers nothing there; who is shot at one does."""

import pytest

from tests.extract.tell import actors, told

CASES = [
    ("A bomb went off at the shrine of Lal Musa Sani in Gao.", []),
    ("A bomb ripped through the Musa Sani shrine in Gao.", []),
    ("A suicide bomber attacked the tomb of Ali Musa in Gao.", []),
    # Near misses: people who were there.
    ("Gunmen shot dead Ali Musa at a shrine in Gao.", ["Ali Musa"]),
    ("Rebels attacked the home of Mayor Ali Musa.", ["Ali Musa"]),
    ("Rebels attacked the convoy of President Ali Musa near a church.", ["Ali Musa"]),
]


@pytest.mark.parametrize(("text", "hit"), CASES)
def test_hit(text, hit):
    """Whom the act befell."""
    (act,) = told(text)
    assert actors(act, "target") == hit


def test_not_carried():
    """Nor does `claimed the attack` take him from the sentence before."""
    act = told("A bomb went off at the shrine of Ali Musa in Gao. The Gao Front claimed the attack.")[-1]
    assert actors(act, "target") == []
