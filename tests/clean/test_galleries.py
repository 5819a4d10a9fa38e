"""Captions of a gallery that scraping has run into one line."""

import pytest

from pipeline.clean.galleries import galleries
from pipeline.lexicon import load_lexicon

LAYOUT = load_lexicon().layout
FIRST, NEXT = "Hide Caption 1 of 3 Photos: ", "Hide Caption 2 of 3 Photos: "


@pytest.mark.parametrize(("line", "left"), [
    (f"The river fell. {FIRST}The flood A boat drifts. {NEXT}The flood Two men row.",
     "The river fell. | A boat drifts. | Two men row."),
    (f"{FIRST}The flood A boat drifts. {NEXT}The flood A boat sinks. {NEXT}The flood Ducks swim.",
     "| A boat drifts. | A boat sinks. | Ducks swim."),
    (f"{FIRST}A boat drifts. {NEXT}Two men row.", "|A boat drifts. |Two men row."),
    (f"The river fell. {FIRST}The flood A boat drifts.", f"The river fell. {FIRST}The flood A boat drifts."),
    ("They hide captions from each other.", "They hide captions from each other."),
])
def test_what_stands_before_a_caption_goes_with_the_gallerys_title(line: str, left: str) -> None:
    for start, end in reversed(galleries(line, LAYOUT)):
        line = f"{line[:start]}|{line[end:]}"
    assert line == left
