"""Plain text broken at a column, as mail and terminals have it: its paragraphs on one line again."""

from itertools import pairwise

from pipeline.lexicon.layout import lowered
from pipeline.lexicon.stamps import Stamps

NARROW, WIDE = 45, 110      # columns at which text is broken
FEWEST = 12                 # lines that are
SHARE = 0.8                 # of the lines with another below, in stretches of three or more, are full
BLOCK = 3


def unwrapped(text: str, stamps: Stamps) -> str:
    """Give a text with blanks for the line ends at which it was broken; as it is where no column shows.

    A line is full where the next one's first word would have gone beyond the longest line.
    """
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not NARROW <= width <= WIDE:
        return text
    full = [_is_full(one, other, width) for one, other in pairwise(lines)]
    inner = [n for n in range(len(full)) if lines[n].strip() and lines[n + 1].strip() and _is_inner(lines, n)]
    if len(inner) < FEWEST or sum(full[n] for n in inner) < SHARE * len(inner):
        return text
    joins = [full[n] and not _is_field(lines[n + 1], lines[n + 2:n + 3], stamps) for n in range(len(full))]
    return lines[0] + "".join((" " if join else "\n") + line for join, line in zip(joins, lines[1:], strict=True))


def _is_full(line: str, below: str, width: int) -> bool:
    words = below.split(maxsplit=1)
    return bool(words) and line.strip() != "" and len(line.rstrip()) + 1 + len(words[0]) > width


def _is_inner(lines: list[str], n: int) -> bool:
    """Say whether a line and the one below it stand within a stretch of several without a blank line."""
    around = lines[max(0, n - 1):n + BLOCK]
    return sum(bool(line.strip()) for line in around) >= BLOCK


def _is_field(line: str, below: list[str], stamps: Stamps) -> bool:
    """Say whether the last line of a stretch holds a time: it may be a headline's."""
    low = lowered(line)
    return not "".join(below).strip() and (stamps.date.search(low) or stamps.age.search(low)) is not None
