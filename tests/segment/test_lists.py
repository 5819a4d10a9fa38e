"""Lists with bullets in a text stay in it, and no line of one is a title or a source."""

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.page import Given, Page

LEXICON = load_lexicon()
LEAD, ITEMS = "What is still open at the harbour:", ("No date has been set", "Nobody Knows", "The ferries are full")
TEXT = "The harbour of Harwick was closed on Monday after a storm.\n"


@pytest.mark.parametrize("bullet", ["- ", "• ", "* "])
@pytest.mark.parametrize("after", ["", "It opens again on Friday.\n"])
def test_a_list_is_text(bullet: str, after: str) -> None:
    listed = "".join(f"{bullet}{item}\n" for item in ITEMS)
    text = f"Storm closes the harbour of Harwick\n{TEXT}{LEAD}\n{listed}{after}"
    page = Page.of("a", "file", "text/plain", text.encode(), Given())
    only, = segment(clean(page, LEXICON), LEXICON).articles
    assert all(item in only.body for item in ITEMS) and only.publisher is None
    assert only.title == "Storm closes the harbour of Harwick"
