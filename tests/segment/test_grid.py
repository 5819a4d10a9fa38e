"""Pages drawn from the grid of layouts: what is read of them stays above a floor, and no text is lost or told twice."""

from random import Random

from pipeline.lexicon import load_lexicon
from tests.segment.grid.forms import drawn
from tests.segment.grid.printing import Printed, printed
from tests.segment.grid.scoring import FIELDS, read, scored

LEXICON = load_lexicon()
FLOOR = 0.95
PAGES = 150         # a second or two; `python -m tests.segment.grid` draws some thousands


def page(number: int) -> Printed:
    rng = Random(f"grid/{number}")
    return printed(drawn(rng), rng)


def test_what_is_read_of_pages_of_every_layout() -> None:
    score = scored(map(page, range(PAGES)), LEXICON)
    assert {field: round(score.share(field), 3) for field in FIELDS if score.share(field) < FLOOR} == {}


def test_no_sentence_is_lost_or_stands_in_two_articles() -> None:
    for number in range(PAGES):
        one = page(number)
        read_ = " ".join(" ".join(article.body.split()) for article in read(one, LEXICON))
        for told in one.told:
            assert all(read_.count(sentence) == 1 for sentence in told.body.split("\n") if sentence.endswith("."))
