"""A relative pronoun may be whom an act is done to: `X, which Y accuses of arming Z`; nobody accuses himself."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("The Sahel Front fights Hamas, which Israel accuses of shelling Haifa.", "criticism", ["Israel"], ["Hamas"]),
        ("Chad recalled its envoy to Mali, which it has accused of arming rebels.", "criticism", ["Chad"], ["Mali"]),
        ("Russia, which Ukraine has condemned for the raid, denies it.", "criticism", ["Ukraine"], ["Russia"]),
        ("The Sahel Front fights Hamas, which Israel accuses of shelling Haifa.", "shelling", ["Hamas"], []),
        ("Israel, which accuses Hamas of shelling Haifa, closed the port.", "criticism", ["Israel"], ["Hamas"]),
    ],
)
def test_who_accuses_whom(text, event_type, sources, targets):
    act = only(text, event_type)
    assert (actors(act, "source"), actors(act, "target")) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Norway's King Harald praised the column on Twitter.", "praise", []),
        ("Chad's president met the envoy of Mali at the White House.", "talks", []),
    ],
)
def test_where_or_through_what_it_was_said_is_no_target(text, event_type, targets):
    act = only(text, event_type)
    assert actors(act, "target") == targets
    assert "United States" not in actors(act, "participant")


@pytest.mark.parametrize(
    "text",
    [
        "U.S. sanctions imposed after the annexation of Crimea will remain.",
        "The U.S. sanctions against firms in the Balkans are meant to keep the peace.",
        "The rebels expelled the Sahel Front from Gao.",
        "The minister gave no evidence to support his claim about Chad.",
        "The admiral said Russia would have to twist its economy to sustain the war.",
        "The Chadian general declined to offer details on the raid.",
    ],
)
def test_nothing_political_is_told(text):
    assert not [m for m in told(text) if m.event_type in ("sanction", "praise", "demand", "rejection")]


def test_nobody_speaks_against_himself():
    act = only("The minister urged Iran to free two men and denounced Iran for jailing them.", "criticism")
    assert (actors(act, "source"), actors(act, "target"), act.claimant_text) == (["minister"], ["Iran"], None)
