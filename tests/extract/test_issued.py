"""Who speaks through a paper, in the passive, and behind what only leads to saying."""

import pytest

from tests.extract.tell import only, told


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The army issued a statement on Monday. Gunmen killed four people in Gao, the statement said.", "army"),
        ("The United Nations published a report. Gunmen killed four people in Gao, the report said.", "United Nations"),
        ("A statement by the army came on Monday. The statement said gunmen killed four people in Gao.", "army"),
        ("It was claimed by the army that gunmen killed four people in Gao.", "army"),
        ("It was confirmed by two officials that gunmen killed four people in Gao.", "officials"),
        ("Per the army, gunmen killed four people in Gao.", "army"),
        ("The army went on to say that gunmen killed four people in Gao.", "army"),
        ("The army is reported to have said that gunmen killed four people in Gao.", "army"),
        ("Gunmen killed four people in Gao, the statement said.", "the statement"),
    ],
)  # fmt: skip
def test_who_speaks(text, claimant):
    mention = only(text, "attack")
    assert (mention.claimant_name, [a.name for a in mention.actors if a.role == "source"]) == (claimant, ["gunmen"])


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people in Gao, 12 per cent of them soldiers.",
        "Per-Erik Lund was arrested by police in Gao, and gunmen killed four people.",
    ],
)
def test_per_is_not_always_a_source(text):
    assert {m.claimant_name for m in told(text)} == {None}
