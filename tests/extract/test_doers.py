"""Who can be the doer of a trigger, and verbs that take no object."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Hundreds rallied in Quito for peace.", {"protest"}),
        ("Stocks rallied in Quito.", set()),
        ("Ramirez rallied in Quito.", set()),
        ("Workers demonstrated in Quito.", {"protest"}),
        ("Workers demonstrated the new pump in Quito.", set()),
        ("Rebels seized 20 sailors near Quito.", {"abduction"}),
        ("The jury seized 20 minutes of rest.", set()),
        ("Gunmen set three buses on fire in Quito.", {"destruction"}),
        ("Three buses were set on fire in Quito by gunmen.", {"destruction"}),
        ("Soldiers sexually assaulted two women in Quito.", {"sexual_violence"}),
    ],
)
def test_doers(text, types):
    assert {mention.event_type for mention in told(text)} == types
