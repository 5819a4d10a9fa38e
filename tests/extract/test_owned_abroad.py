"""Whose what `its` owns is, where another did something to it: the one who complains, thanks or is apologised to."""

import pytest

from tests.extract.tell import told

OWNERS = [
    ("Kenya blamed Mali for a cyberattack on its ministries.", "cyber_attack", "KEN"),
    ("Kenya blamed hackers working for Mali for a cyberattack on its ministries.", "cyber_attack", "KEN"),
    ("Kenya thanked Norway for freeing its two mountaineers.", "prisoner_exchange", "KEN"),
    ("Kenya praised Mali for freeing its political prisoners.", "prisoner_exchange", "MLI"),
    ("Kenya accused Mali of jailing its critics.", "arrest", "MLI"),
    ("Togo apologised to Benin after rebels attacked its embassy.", "attack", "BEN"),
    ("Kenya apologised to Mali for an attack on its embassy.", "attack", "MLI"),
]


@pytest.mark.parametrize(("text", "event_type", "country"), OWNERS)
def test_what_is_hit_or_freed_is_theirs(text: str, event_type: str, country: str) -> None:
    hit = [a.country for m in told(text) if m.event_type == event_type for a in m.actors if a.role == "target"]
    assert hit == [country]


def test_who_apologises_has_done_it() -> None:
    strikes = told("Kenya apologised to Mali after its jets bombed a school.")
    strikes = [m for m in strikes if m.event_type == "air_strike"]
    assert [a.country for m in strikes for a in m.actors if a.role == "source"] == ["KEN"]
