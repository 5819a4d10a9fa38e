"""Plain text broken at a column, as mail and terminals have it: its paragraphs on one line again."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from pipeline.lexicon.layout import closed, lowered
from pipeline.lexicon.stamps import Stamps

NARROW, WIDE = 45, 110      # columns at which text is broken
FEWEST, SHARE = 12, 0.8     # lines with another below, in stretches of three or more, and how many of them are full
BLOCK = 3
FEWEST_WITHIN, SHARE_WITHIN = 6, 0.9    # lines that break off within a sentence
WORD = re.compile(r"[^\W\d_A-Z][^\W\d_]*[,;]?\s")      # in small letters, and no address
LABEL = re.compile(r"[A-Z][\w-]{1,20}: ")       # of a field, where others open so too
ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-–—*•]) +\S|\W{3,}$")      # of a list, or a line of marks


def unwrapped(text: str, stamps: Stamps) -> str:
    """Give a text with blanks for the line ends at which it was broken; as it is where no column shows.

    A line is full where the next one's first word would have gone beyond the column.
    """
    lines = text.split("\n")
    column = column_of(lines)
    if column is None:
        return text
    labels = Counter(found[0] for line in lines if (found := LABEL.match(line)))
    full = (is_full(one, other, column) and not _opens(other, labels) for one, other in pairwise(lines))
    joins = [one and not _is_field(lines[n], lines[n + 1:n + 2], stamps) for n, one in enumerate(full, 1)]
    return lines[0] + "".join((" " if join else "\n") + line for join, line in zip(joins, lines[1:], strict=True))


def column_of(lines: Sequence[str]) -> int | None:
    """Give the column at which lines are broken; None where none shows."""
    pairs = [n for n in range(len(lines) - 1) if lines[n].strip() and lines[n + 1].strip()]
    inner = [n for n in pairs if _is_inner(lines, n)]
    within = [n for n in pairs if WORD.match(lines[n + 1].lstrip()) and not closed(lines[n].rstrip())]
    words = Counter(lines[n + 1].split()[0] for n in within)
    if max(words.values(), default=0) * 2 > len(within):        # fields open alike ("via Outlet")
        within = []
    return _column(lines, inner, FEWEST, SHARE) or _column(lines, within, FEWEST_WITHIN, SHARE_WITHIN)


def _column(lines: Sequence[str], inner: Sequence[int], fewest: int, share: float) -> int | None:
    """Give the column at which such a share of some lines is full; None where none is. Headlines may go beyond it."""
    if len(inner) < fewest:
        return None
    edges = Counter[int]()      # by how many more or fewer lines are full than at the column before
    for n in inner:
        size, word = len(lines[n].rstrip()), len(lines[n + 1].split(maxsplit=1)[0])
        edges[size] += 1
        edges[size + 1 + word] -= 1
    columns = range(WIDE + 1)
    full = list(accumulate(edges[column] for column in columns))
    best = max(columns[NARROW:], key=full.__getitem__)
    return best if full[best] >= max(fewest, share * len(inner)) else None


def is_full(line: str, below: str, column: int) -> bool:
    """Say whether the first word of the line below would have gone beyond the column."""
    words, size = below.split(maxsplit=1), len(line.rstrip())
    return bool(words) and 0 < size <= column < size + 1 + len(words[0])


def _opens(line: str, labels: Counter[str]) -> bool:
    """Say whether a line goes on with none: an item of a list, a line of marks, a field whose label stands twice."""
    label = LABEL.match(line)
    return ITEM.match(line) is not None or (label is not None and labels[label[0]] > 1)


def _is_inner(lines: Sequence[str], n: int) -> bool:
    """Say whether a line and the one below it stand within a stretch of several without a blank line."""
    return sum(bool(line.strip()) for line in lines[max(0, n - 1):n + BLOCK]) >= BLOCK


def _is_field(line: str, below: Sequence[str], stamps: Stamps) -> bool:
    """Say whether the last line of a stretch holds a time and is no sentence's end: it may be a headline's."""
    low = lowered(line)
    return not "".join(below).strip() and not closed(line) \
        and (stamps.date.search(low) or stamps.age.search(low)) is not None
