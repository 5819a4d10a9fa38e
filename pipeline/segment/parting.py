"""Headlines that a page parts from the text above by a line that it repeats, which cleaning has taken out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon.layout import folded
from pipeline.segment.names import is_title
from pipeline.segment.rows import LEAST_HEADLINE, Row
from schemas.page import PageText

FEWEST = 2        # lines of one link, behind which headlines stand
OPENING = 3       # words by which two are the same ("Read more about this at ...")


SHAPES = [["prose", "short", "prose"], ["mark", "short", "prose"]]


def with_parts(page: PageText, found: Sequence[Row]) -> tuple[Row, ...]:
    """Give a page's rows, those told as ruled that a page's link parts from the text above ("Read the full story").

    A link does so where what stands behind it is a headline over a text, two times of three at least: some headlines
    end like a sentence.
    """
    behind = [words or _link(found[n - 1]) if n else words for n, words in enumerate(_behind(page))]
    times = Counter(filter(None, behind))
    over = Counter(link for n, link in enumerate(behind) if link and _heads(found[max(0, n - 1):n + 2]))
    heads = {link for link, count in times.items() if count >= FEWEST and over[link] * 3 >= count * 2}
    return tuple(replace(row, ruled=True) if link in heads and _heads(found[max(0, n - 1):n + 2]) else row
                 for n, (row, link) in enumerate(zip(found, behind, strict=True)))


def _behind(page: PageText) -> Iterator[str]:
    """Yield for each line how what was taken out right above it begins, folded; nothing where that was no line."""
    end = 0
    for line in page.lines:
        gone = [part for part in page.text[end:line.start_char].split("\n")[1:-1] if part.strip()]
        yield _opening(gone[-1]) if gone else ""
        end = line.end_char


def _link(row: Row) -> str:
    """Give how a line begins that leads on to the rest of a text elsewhere."""
    return _opening(row.text) if row.line.mark == "cut" else ""


def _opening(text: str) -> str:
    return " ".join(folded(text).split()[:OPENING])


def _heads(rows: Sequence[Row]) -> bool:
    """Say whether the second of three lines is a headline between two texts."""
    return [row.kind for row in rows] in SHAPES and is_title(rows[1].text) \
        and len(rows[1].text.split()) >= LEAST_HEADLINE
