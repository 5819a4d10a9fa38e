"""How sure a mention is: each sign makes it surer or less sure, and the weights are those that the rows give."""

import pytest

from infra.confidence import FITTED, area, chances, fitted, in_seeds, rows
from tests.extract.tell import told

LONG = "where the harvest had been poor, the wells had run dry and the old mill had stood idle since the spring"


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Rebels shelled Kora, killing nine people.", "Rebels shelled Kora."),  # figure
        ("Rebels shelled Kora on Monday.", "Kora was shelled on Monday."),  # nobody
        ("Peru and Chile held talks in Lima.", "Peru held talks in Lima."),  # nobody, of two sides
        ("Rebels shelled Kora on Monday.", f"Rebels shelled Kora on Monday, {LONG}."),  # words
        ("Rebels shelled Kora on Monday.", "Rebels shelled Kora on Monday"),  # broken
        ("Rebels abducted nine people in Kora.", "Rebels abducted nine soldiers in Kora."),  # aimed
        ("Rebels shelled Kora on Monday.", "Rebels shelled Kora on Monday, the day of the Peru summit."),  # idle
        ("Peru praised Chile on Monday.", "Peru condemned Chile on Monday."),  # political
        ("Peru deployed troops on Monday.", "Peru will deploy troops on Monday."),  # unreal
        (
            "In the long dry valley behind the two hills rebels shelled Kora.",
            "Rebels in the long dry valley behind the two hills shelled Kora.",
        ),  # far
    ],
)
def test_a_sign_makes_it_less_sure(surer, less):
    assert told(surer)[0].confidence > told(less)[0].confidence


def test_a_title_needs_no_full_stop():
    titled = told("It was a calm day.", title="Rebels shell Kora, killing nine people")
    assert titled[0].in_title and titled[0].confidence >= 0.8


def test_the_weights_are_those_that_fit_the_rows():
    names, signs, right = rows(FITTED)
    assert in_seeds(names) == pytest.approx(fitted(signs, right), abs=0.1)


def test_on_rows_held_out_the_surer_are_right_more_often():
    names, signs, right = rows(frozenset({"held"}))
    said = chances(in_seeds(names), signs)
    assert area(said, right) > 0.65
    assert right[said >= 0.8].mean() > 0.78 > right.mean()
