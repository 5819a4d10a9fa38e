"""The lines below a page's texts: where a text's foot stands, and which lines all texts end in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from pipeline.segment.likeness import ABSENT, FEWEST, FIELDS, LOOKS, NO_TEXT, SHARE, Look, Place, alike

MOST_SIGNED = 3         # lines below a text


def belows(looks: Sequence[Look], start: int) -> Iterator[int]:
    """Yield where short lines begin behind the paragraphs of a text that begins at `start`, marks between aside."""
    text = start < len(looks) and looks[start] in NO_TEXT
    for n in range(start + 1, len(looks)):
        if text and looks[n] not in NO_TEXT and looks[n] != "mark":
            yield n
        text = looks[n] in NO_TEXT or (text and looks[n] == "mark")


def last_foot(looks: Sequence[Look], start: int, lines: Sequence[Look]) -> tuple[int, int]:
    """Give where the foot of a text stands that begins at `start`, and its size: the pattern's first lines; else 0."""
    return next(((n, size) for n in belows(looks, start) if (size := _foot(looks[n:], lines))
                 and (looks[n:n + size] != ("name",) or not _goes_on(looks[n + 1:]))),
                (next(belows(looks, start), len(looks)), 0))


def _goes_on(below: Sequence[Look]) -> bool:
    """Say whether a text goes on at length below a name, which then is a heading in it."""
    return sum(look in NO_TEXT for look in below) >= FEWEST


def titled_foot(looks: Sequence[Look], start: int, foot: Sequence[Look]) -> tuple[int, int]:
    """Give where a foot with a title in it stands below the text that begins at `start`, and its size, or 0."""
    return next(((n, len(foot)) for n in belows(looks, start) if alike(looks[n:n + len(foot)], foot)),
                (next(belows(looks, start), len(looks)), 0))


def _foot(below: Sequence[Look], lines: Sequence[Look]) -> int:
    """Give how many lines below the last text look like the pattern's first ones, none of which is a title."""
    most = next((n for n, look in enumerate(lines) if "title" in look), len(lines) - 1)
    return next((size for size in range(min(most, len(below)), 0, -1) if alike(below[:size], lines[:size])), 0)


def by_breaks(breaks: Sequence[bool], shown: Sequence[range]) -> int:
    """Give where within the pattern most articles have an empty line or one of marks; 0 where they begin with one."""
    if sum(breaks[one.start] for one in shown) >= SHARE * len(shown):
        return 0
    places = Counter(n - one.start for one in shown for n in one[1:] if breaks[n])
    place, times = places.most_common(1)[0] if places else (0, 0)
    return place if times >= SHARE * len(shown) else 0


def ends(looks: Sequence[Look], heads: Sequence[Place]) -> tuple[Place, ...]:
    """Give the lines in which every text ends where these look the same: the same words ("(END)"), or fields."""
    return _ends(looks, heads) or _signed(looks, heads)


def _ends(looks: Sequence[Look], heads: Sequence[Place]) -> tuple[Place, ...]:
    """Give the line in which every text ends, the last one's among them, where all are the same words ("(END)")."""
    last = len(looks) - 1
    ends = [*(min(n for n in head if n != ABSENT) - 1 for head in heads[1:]), last]
    look = looks[last]
    same = len(ends) >= FEWEST and look not in LOOKS and all(looks[n] == look for n in ends)
    return tuple((n,) for n in ends) if same else ()


def _signed(looks: Sequence[Look], heads: Sequence[Place]) -> tuple[Place, ...]:
    """Give the lines right below every text that look the same and are fields, and no more of it."""
    starts = [min(n for n in head if n != ABSENT) for head in heads[1:]]
    bare = not any("title" in looks[n] for head in heads for n in head if n != ABSENT)
    fields = FIELDS | {"title", "title time"} if bare else FIELDS      # a text without a title above it has it below
    for size, last in product(range(MOST_SIGNED, 0, -1), belows(looks, max(heads[-1]) + 1)):
        found = [tuple(range(end, end + size)) for end in (*(start - size for start in starts), last)]
        shown = [tuple(looks[one[0]:one[-1] + 1]) for one in found]
        if all(len(one) == size and all(look in fields or look not in LOOKS for look in one)
               and one[-1] in fields and alike(one, shown[0]) for one in shown) \
                and all(looks[one[0] - 1] not in FIELDS for one in found):
            return tuple(found)
    return ()
