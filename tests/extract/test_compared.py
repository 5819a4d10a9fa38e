"""With what an act is compared does not date it, nor does the stamp of its page: "the deadliest since 2014"."""

import pytest

from tests.extract.tell import only


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A car bomb killed nine nuns in the deadliest attack in Gao since 2014.", "bombing"),
        ("Rebels shelled Gao for the first time since March.", "shelling"),
        ("Gao hit | Last updated: 3 June 2026 09:42 AM Gao: Rebels shelled the port.", "shelling"),
        ("Five skiers died in Nepal in the worst avalanche since 1962.", "casualties"),
        ("The blast in Gao, the worst in Mali this year, killed nine nuns.", "casualties"),
        ("An attack on a market, the deadliest to hit Mali so far in 2026, killed nine nuns in Gao.", "attack"),
    ],
)
def test_how_far_back_the_like_is_looked_for_is_no_time_of_the_act(text, event_type):
    assert only(text, event_type).event_date_basis == "publication"


@pytest.mark.parametrize(
    ("text", "event_type", "year"),
    [
        ("Rebels have killed 200 monks in Gao since 2014.", "attack", 2014),
        ("Rebels have killed 200 monks in Gao this year.", "attack", 2026),
        ("The deadliest bombing of 2025 killed 90 monks in Gao.", "bombing", 2025),
        ("The raid was the worst in Gao since May 2014, when gunmen kidnapped nine nuns.", "abduction", 2014),
        ("Gao had been calm since 2019, when rebels shelled the port.", "shelling", 2019),
        ("It is the worst year in Gao since the April 2013 bombing that killed nine nuns.", "bombing", 2013),
    ],
)
def test_what_began_or_was_then_keeps_its_time(text, event_type, year):
    assert only(text, event_type).time_start.year == year


@pytest.mark.parametrize(
    "text",
    [
        "Posted: Mar 03, 2026 5:08 PM ET Rebels shelled the port of Gao.",
        "March 4, 2026 8:24 pm Updated: March 4, 2026 8:27 pm Rebels shelled the port of Gao.",
        "Port hit | Updated: Feb 07, 2026, 10.18 AM IST Rebels shelled the port of Gao.",
        "Posted February 07, 2026 08:47:37 Rebels shelled the port of Gao.",
        "By Ana Ruiz | Updated February 8, 2026 - 5:12am Rebels shelled the port of Gao.",
    ],
)
def test_the_stamp_of_a_page_dates_no_act(text):
    assert only(text, "shelling").time_start is None or only(text, "shelling").time_basis == "publication"


def test_a_day_and_its_hour_date_an_act():
    assert only("Rebels shelled the port of Gao on March 4, 2026 at 8:24 pm.", "shelling").time_precision == "minute"
