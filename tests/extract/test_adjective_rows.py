"""A noun that a row of peoples' adjectives shares: each tells its own people, and the last one speaks for them."""

import pytest

from tests.extract.tell import actors, only

ROWS = [
    (
        "Militants kidnapped Polish, Czech and Greek engineers in northern Mali.",
        "abduction",
        "target",
        ["Polish engineers", "Czech engineers", "Greek engineers"],
    ),
    (
        "Turkish and Syrian troops clashed with Kurdish rebels on Monday.",
        "armed_clash",
        "participant",
        ["Turkish troops", "Syrian troops", "Kurdish rebels"],
    ),
    ("French and German police arrested six men on Monday.", "arrest", "source", ["French police", "German police"]),
    ("US and Israeli officials met in Rome.", "talks", "participant", ["U.S. officials", "Israeli officials"]),
    ("Russian and Ukrainian shelling killed five people in Izium.", "shelling", "source", ["Russia", "Ukraine"]),
    ("US and Israeli strikes killed nine people in Qom.", "attack", "source", ["United States", "Israel"]),
    # no row, or no noun of people behind it
    ("Israel and the Chadian army's raid on Mali failed.", "attack", "source", ["Chadian army"]),
    ("Chadian and Malian villages were attacked by rebels on Monday.", "attack", "source", ["rebels"]),
]


@pytest.mark.parametrize(("text", "event_type", "role", "names"), ROWS, ids=[row[0] for row in ROWS])
def test_each_adjective_of_a_row_is_of_the_noun_behind_it(text, event_type, role, names):
    assert actors(only(text, event_type), role) == names


def test_the_last_of_a_row_is_who_says_so():
    mention = only("Rebels shelled Goma on Monday, Chadian and Malian officials said.", "shelling")
    assert mention.claimant_text == "Malian officials"
