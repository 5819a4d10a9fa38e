"""Text broken at a column, and lines that are short for another reason."""

import textwrap

import pytest

from pipeline.clean.unwrapped import unwrapped
from pipeline.lexicon import load_lexicon

STAMPS = load_lexicon().stamps
SENTENCE = "The council of Harwick has banned lorries from the old bridge, and hauliers said it costs them an hour. "


@pytest.mark.parametrize("columns", [60, 72, 78])
def test_paragraphs_broken_at_a_column_are_whole_again(columns: int) -> None:
    paragraphs = [(SENTENCE * n).strip() for n in (2, 4, 3, 5)]
    text = "\n\n".join("\n".join(textwrap.wrap(one, columns)) for one in paragraphs)
    assert unwrapped(text, STAMPS).split("\n\n") == paragraphs


def test_fields_above_a_text_stay_lines_of_their_own() -> None:
    body = "\n".join(textwrap.wrap(SENTENCE * 6, 72))
    text = f"Council bans lorries from the old bridge after a crack in a pier of it\nOrlin Star, 3 March 2031\n\n{body}"
    assert unwrapped(text, STAMPS).split("\n")[1] == "Orlin Star, 3 March 2031"


@pytest.mark.parametrize("text", [
    "", "\n".join(["Ferry sinks off Orlin", "Council bans lorries"] * 10),          # a list
    "\n".join([SENTENCE.strip()[:n] for n in range(50, 90, 2)]),                    # lines of any length
    "\n".join([SENTENCE * 2] * 20),                                                 # paragraphs
    "\n\n".join([SENTENCE[:70]] * 20),
])
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert unwrapped(text, STAMPS) == text


@pytest.mark.parametrize("title", [60, 95, 140])
def test_a_headline_may_go_beyond_the_column(title: int) -> None:
    paragraphs = [(SENTENCE * n).strip() for n in (6, 7)]
    head = (SENTENCE * 2)[:title].strip()
    text = "\n\n".join([head, *("\n".join(textwrap.wrap(one, 72)) for one in paragraphs)])
    assert unwrapped(text, STAMPS).split("\n\n") == [head, *paragraphs]


def test_items_of_a_list_and_lines_of_marks_stay_lines_of_their_own() -> None:
    body = "\n".join(textwrap.wrap(SENTENCE * 6, 72))
    full = "Lorries have been banned from the old bridge at Harwick, council says"
    items = [f"  {n}. {full}" for n in (1, 2, 3)]
    text = "\n".join([*items, "-" * 40, "", body])
    assert unwrapped(text, STAMPS).split("\n")[:4] == [*items, "-" * 40]


def test_a_last_line_with_a_time_in_its_sentence_is_joined() -> None:
    last = "She had asked for it on the first of the month, and last week's rollout came late. "
    paragraph = (SENTENCE * 6 + last).strip()
    assert "\n" not in unwrapped("\n".join(textwrap.wrap(paragraph, 70)), STAMPS)


@pytest.mark.parametrize("field", ["https://orlinstar.example › world", "submitted by harbour_fan in the evening"])
def test_fields_in_small_letters_below_headlines_alike_stay_lines_of_their_own(field: str) -> None:
    text = "\n\n".join(f"{'Council bans lorries from the bridge at Harwick'[:45 + n % 2]}\n{field}\n{SENTENCE * 2}"
                       for n in range(8))
    assert unwrapped(text, STAMPS) == text
