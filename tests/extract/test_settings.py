"""What an act takes from sentences that tell none, and from what the whole article is about."""

import pytest

from tests.extract.tell import told

QUIET = "The talks had dragged on. Nobody would say more. Trade was slow that year. "


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        # Right behind the scene that was set, or pointing back to it.
        ("Crowds filled the square in Lypa on Tuesday. Police arrested nine students.", "2026-06-09", "Lypa"),
        ("Troops searched houses in Lypa on Tuesday. Rain fell. During that, two men were shot.", "2026-06-09", "Lypa"),
        ("Troops searched houses in Lypa on Tuesday. Rain fell. They also arrested nine miners.", "2026-06-09", "Lypa"),
        # Farther behind, and in a speech, no more.
        ("Troops searched houses in Lypa on Tuesday. Rain fell. Nine miners were arrested.", "2026-06-12", None),
        ("Ana Paz told a panel in Oslo on Tuesday that trade fell. Gunmen killed nine miners.", "2026-06-12", None),
        # A noun among a view tells nothing of that scene.
        ("Crowds filled the square in Oslo on Tuesday. It was a time of rebel attacks.", "2026-06-12", None),
    ],
)
def test_what_a_sentence_without_acts_sets(text, day, place):
    mention = told(QUIET + text)[-1]
    assert (str(mention.event_date), mention.place_name) == (day, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shots rang out in Kano on Friday. " + QUIET + "Nine miners were killed.", "Kano"),
        (QUIET + "Omar Paz grew up in Kano. Nine miners were killed.", None),
        ("Shots rang out in Kano on Friday. " + QUIET + "Some 900 miners were killed in 2024.", None),
        ("Shots rang out in Kano on Friday. " + QUIET + "Some 900 miners were killed over the past six months.", None),
    ],
)
def test_the_town_of_an_article_stands_in_its_lead(text, place):
    assert told(text)[-1].place_name == place
