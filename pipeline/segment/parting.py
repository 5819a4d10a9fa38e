"""Headlines that a page parts from the text above by a link that it repeats, which cleaning has taken out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon.layout import folded
from pipeline.segment.names import is_title
from pipeline.segment.rows import LEAST_HEADLINE, Row
from schemas.page import PageText

FEWEST = 2        # lines of one link, behind which headlines stand


def with_parts(page: PageText, found: Sequence[Row]) -> tuple[Row, ...]:
    """Give a page's rows, those told as ruled that a page's link parts from the text above ("Read the full story").

    A link does so where all that stands behind it, each time, is a headline over a text.
    """
    behind = list(_behind(page))
    heads = {link for link, times in Counter(filter(None, behind)).items() if times >= FEWEST and all(
        words != link or _heads(found[max(0, n - 1):n + 2]) for n, words in enumerate(behind))}
    return tuple(replace(row, ruled=True) if link in heads else row for row, link in zip(found, behind, strict=True))


def _behind(page: PageText) -> Iterator[str]:
    """Yield for each line what was taken out right above it, folded; nothing where that was no whole line."""
    end = 0
    for line in page.lines:
        gone = [part for part in page.text[end:line.start_char].split("\n")[1:-1] if part.strip()]
        yield folded(gone[-1]) if gone else ""
        end = line.end_char


def _heads(rows: Sequence[Row]) -> bool:
    """Say whether the second of three lines is a headline between two texts."""
    return [row.kind for row in rows] == ["prose", "short", "prose"] and is_title(rows[1].text) \
        and len(rows[1].text.split()) >= LEAST_HEADLINE
