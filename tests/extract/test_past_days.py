"""When what is past was: in no month to come, at the date of its `since`, in the year of what it was done in."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("Nine nuns have been killed in Gao this year.", "casualties", "2026-06-12"),
        ("Rebels killed 40 soldiers in the first months of 2026.", "armed_clash", "2026-06-12"),
        ("Gao floods of 2026: Six people are killed by a mudslide.", "casualties", "2026-06-12"),
        ("Rebels killed four soldiers in June.", "armed_clash", "2026-06-12"),
        ("The strike of nuns in Gao is set for June 20. Two more nuns were arrested.", "arrest", "2026-06-12"),
        ("Rebels killed four soldiers in May.", "armed_clash", "2026-05-31"),
        ("Rebels will release nine nuns this month.", "pledge", "2026-06-12"),
        ("Pirates live there since rebels seized the port in May 2014.", "territory_captured", "2014-05-31"),
        ("The line has been quiet since a ceasefire took effect in April 2015.", "ceasefire", "2015-04-30"),
        ("Nobody has gone to Gao since the abduction of nine nuns in 2019.", "abduction", "2019-12-31"),
        ("Rebels have killed 200 monks since they began shelling Gao in 2014.", "shelling", "2026-06-12"),
        ("Rebels have shelled Gao since a truce ended in 2014.", "shelling", "2026-06-12"),
        ("Pirates killed the cook during the 2014 Gao regatta.", "attack", "2014-12-31"),
        ("A bomb killed three monks during the 2013 Lagos marathon.", "bombing", "2013-12-31"),
        ("Two monks were killed a year after a mine had closed.", "casualties", "2026-06-12"),
    ],
)
def test_the_day_of_what_is_past(text, event_type, day):
    assert [str(m.event_date) for m in told(text) if m.event_type == event_type] == [day]


@pytest.mark.parametrize(
    ("text", "event_type", "start"),
    [
        ("The blaze comes six years after a riot that killed two people.", "riot", "2020-01-01"),
        ("Crews pulled down the bridge ten months after a collapse that killed 40 people.", "casualties", "2025-08-01"),
        ("A general was freed three years after he was kidnapped by rebels.", "abduction", "2023-01-01"),
        ("The speech came a week after the minister signed a treaty with Chad.", "agreement", "2026-06-05"),
        ("The port opened in 2019, two years after a bombing that killed nine people.", "bombing", "2017-01-01"),
        ("The port opened more than a year after a bombing that killed nine people.", "bombing", None),
    ],
)
def test_what_no_other_act_dates_is_counted_from_publication(text, event_type, start):
    found = [m for m in told(text) if m.event_type == event_type]
    assert [str(m.time_start)[:10] if m.time_start else None for m in found] == [start]
