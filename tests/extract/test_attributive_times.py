"""A date before a noun is that noun's: who is jailed for the May 3 attack was not jailed on May 3."""

import pytest

from tests.extract.tell import told

DATED = [
    ("He was jailed for the May 3, 2015, attack in Lima that killed nine.", "attack", "2015-05-03"),
    ("He was jailed for the May 3, 2015, attack in Lima that killed nine.", "arrest", "2026-06-12"),
    ("He was charged over the March 3 bombing of a bus in Lima.", "bombing", "2026-03-03"),
    ("He was charged over the March 3 bombing of a bus in Lima.", "arrest", "2026-06-12"),
    ("Two men were arrested in connection with the 2014 murder of a priest.", "arrest", "2026-06-12"),
    ("Chad shelled Lagos in retaliation for the April 2022 Kano raid.", "shelling", "2026-06-12"),
    ("The 2006 Lima attacks left nine people dead.", "attack", "2006-12-31"),
    ("The 2006 Paris attacks left nine people dead.", "attack", "2006-12-31"),
    ("Nine people died in the 2006 Tonga riots.", "riot", "2006-12-31"),
    ("The rebel leader claimed responsibility for the May 3 bombing of a bus.", "bombing", "2026-05-03"),
    ("The suspect in Monday's raid on Lima was charged with murder.", "arrest", "2026-06-12"),
    ("The suspect in yesterday's mass shooting at a market in Lima is charged with murder.", "arrest", "2026-06-12"),
    ("Two men who were convicted of the October 12, 2000, bombing of a ship are free.", "arrest", "2026-06-12"),
    ("Two men were charged under the Terrorism Act of 1986.", "arrest", "2026-06-12"),
    # the noun says when the act was
    ("During Monday's talks in Oslo the envoy of Chad condemned Kenya.", "criticism", "2026-06-08"),
    ("The death toll from the November 3 mudslide in Quito went up to 54.", "casualties", "2025-11-03"),
    ("The army abducted 300 children during the 1996 civil war.", "abduction", "1996-12-31"),
    ("A summit was held in Accra on the 9th March, 2014 arranged with a radio station.", "talks", "2014-03-09"),
]


@pytest.mark.parametrize(("sentence", "event_type", "day"), DATED)
def test_a_date_before_a_noun_is_of_its_act(sentence: str, event_type: str, day: str) -> None:
    assert {str(m.event_date) for m in told(sentence) if m.event_type == event_type} == {day}


@pytest.mark.parametrize(
    "sentence",
    [
        "Police named the victims of the Lima attacks.",
        "The minister spoke of the 2011 Oslo attacks.",
        "It was the worst unrest since the 2006 Tonga riots.",
    ],
)
def test_a_noun_behind_a_town_is_no_verb_of_whoever_speaks(sentence: str) -> None:
    assert told(sentence) == []
