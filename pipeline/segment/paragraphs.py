"""A body out of lines: paragraphs, and which of them are headings."""

from collections.abc import Iterator, Sequence

from pipeline.segment.rows import Row

BREAK = "\n\n"
# Text wrapped by hand: no line is longer than a terminal or a mail allows, and many begin in the middle of a sentence.
WIDEST, FEWEST, BEGUN_SMALL = 100, 6, 0.3
LONGEST_HEADING = 100


def paragraphs(rows: Sequence[Row]) -> tuple[list[str], frozenset[int]]:
    """Give the paragraphs of an article, and the numbers of those that are headings.

    Each line is a paragraph, unless the lines are plainly wrapped.
    """
    if wrapped(rows):
        return list(_joined(rows)), frozenset()
    return [row.text for row in rows], frozenset(n for n in range(len(rows) - 1) if _heads(rows[n], rows[n + 1]))


def _heads(row: Row, following: Row) -> bool:
    """A heading is a short line without a full stop above a paragraph."""
    return (row.kind == "short" and len(row.text) <= LONGEST_HEADING and following.kind == "prose"
            and row.text[-1] not in ",;:" and not row.text.startswith(("* ", "- ", "• ")))


def wrapped(rows: Sequence[Row]) -> bool:
    """Say whether lines were wrapped at a width: all short, and many begun with a small letter."""
    if len(rows) < FEWEST or any(len(row.text) > WIDEST for row in rows):
        return False
    return sum(row.text[0].islower() for row in rows) >= BEGUN_SMALL * len(rows)


def _joined(rows: Sequence[Row]) -> Iterator[str]:
    held: list[str] = []
    for row in rows:
        if row.line.breaks and held:
            yield " ".join(held)
            held = []
        held.append(row.text)
    yield " ".join(held)
