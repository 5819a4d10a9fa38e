"""Days to come: whether the words around a day tell the next or the last of its name."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("The president of Peru is to visit Lagos on Tuesday.", "visit", "2026-06-16"),
        ("The president of Peru was to visit Lagos on Tuesday.", "visit", "2026-06-09"),
        ("Peru said its president would visit Lagos on 20 July.", "visit", "2026-07-20"),
        ("The army said rebels would have killed the hostages on Tuesday.", "attack", "2026-06-09"),
        ("The union called a protest for Sunday in Lima.", "protest", "2026-06-14"),
        ("A protest in Lima has been called for Sunday.", "protest", "2026-06-14"),
        ("A judge who called for calm was jailed on Tuesday.", "arrest", "2026-06-09"),
        ("Peru is in mourning after rebels killed 12 nuns on Tuesday.", "attack", "2026-06-09"),
        ("The two presidents, who met in Cairo in May, will sign the accord.", "talks", "2026-05-31"),
        ("Mali promised on Tuesday to free 30 prisoners next week.", "prisoner_exchange", "2026-06-21"),
    ],
)
def test_the_day_that_is_meant(text, event_type, day):
    assert [str(m.event_date) for m in told(text) if m.event_type == event_type] == [day]
