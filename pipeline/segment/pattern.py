"""The pattern that a page repeats: the same short lines, looking alike, between one text and the next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.segment.likeness import FEWEST, LOOKS, NO_TEXT, Look, alike, tells

# Of the texts that show a pattern's beginning, at least this share shows all of it.
SHARE = 0.75
MOSTLY = 0.6
LONGEST = 8             # lines between two texts
ABSENT = -1
Place = tuple[int, ...]  # numbers of the lines that show the pattern; ABSENT for first ones that are not there


@dataclass(frozen=True, slots=True)
class Pattern:
    """The lines that most texts have above them, `heads`, and below them, `feet`.

    `texts` holds where the text below each head begins; `end` is behind the last text's foot.
    """

    heads: tuple[Place, ...]
    texts: tuple[int, ...]
    feet: tuple[Place, ...]
    end: int
    first: bool = True      # the page's first text has them


def pattern(looks: Sequence[Look], breaks: Sequence[bool]) -> Pattern | None:
    """Give the pattern that a page's texts have in common; None where they have none that tells articles apart.

    `looks` is what each line looks like, `breaks` where an empty line or one of marks stood before it.
    """
    above = list(_above(looks))
    lines = _longest(above, looks)
    if lines is None:
        return None
    shown = list(_shown(looks, above, lines))
    last = _below(looks, shown[-1].stop)
    below = _foot(looks[last:], lines)
    foot = below or _by_breaks(breaks, shown)
    heads = [tuple(one[foot:]) for one in shown]
    feet = [tuple(one[:foot]) for one in shown if one.start > above[0].stop]
    if below:
        feet.append(tuple(range(last, last + foot)))
    heads += _partly(looks, above, lines[foot:], frozenset(n for one in shown for n in one))
    heads.sort(key=max)
    first = above[0].stop == heads[0][-1] + 1
    if not _sure(lines, lines[foot:], headed=len(heads) / len(above), first=first):
        return None
    texts = tuple(head[-1] + 1 for head in heads)
    ends = () if foot else _ends(looks, heads)
    end = ends[-1][0] + 1 if ends else last + below
    return Pattern(tuple(heads), texts, ends or (tuple(feet) if foot else ()), end, first)


def _ends(looks: Sequence[Look], heads: Sequence[Place]) -> tuple[Place, ...]:
    """Give the line in which every text ends, the last one's among them, where all are the same words ("(END)")."""
    last = len(looks) - 1
    ends = [*(min(n for n in head if n != ABSENT) - 1 for head in heads[1:]), last]
    look = looks[last]
    same = len(ends) >= FEWEST and look not in LOOKS and all(looks[n] == look for n in ends)
    return tuple((n,) for n in ends) if same else ()


def _sure(lines: Sequence[Look], head: Sequence[Look], *, headed: float, first: bool) -> bool:
    """Say whether lines are headers of articles, and not a speaker's name, a credit or a quoted post within one.

    Without a title among them the page must begin with them; without a time, or on one line, most texts have them.
    """
    fields = any(look[-1:] == ":" for look in head)
    if not fields and not any(look in LOOKS and ("title" in look or "name" in look) for look in head):
        return False
    if not fields and not any("title" in look for look in lines) and not first:
        return False
    timed = any("time" in look and look in LOOKS for look in lines)
    return (timed and len(lines) > 1) or headed >= MOSTLY


def _above(looks: Sequence[Look]) -> Iterator[range]:
    """Yield the runs of short lines that stand above a text, in order."""
    start = 0
    for n, look in enumerate(looks):
        if look in NO_TEXT or look == "mark":
            if n > start and look != "mark":
                yield range(start, n)
            start = n + 1


def _longest(above: Sequence[range], looks: Sequence[Look]) -> tuple[Look, ...] | None:
    """Give the longest lines above the texts that nearly as many share as share any that tell something."""
    found: list[tuple[int, tuple[Look, ...]]] = []
    for length in range(1, LONGEST + 1):
        tails = [(_tail(looks, run.stop, length), _tail(looks, run.stop + 1, length)) for run in above]
        pure = Counter(tail for tail, _ in tails if tail and NO_TEXT.isdisjoint(tail) and tells(tail))
        usual = max(pure, key=lambda tail: pure[tail], default=None)
        times = sum(any(alike(tail, usual) for tail in pair) for pair in tails) if usual else 0
        if usual and times >= FEWEST:
            found.append((times, usual))
    most = max((times for times, _ in found), default=0)
    return next((tail for times, tail in reversed(found) if times >= SHARE * most), None)


def _tail(looks: Sequence[Look], end: int, length: int) -> tuple[Look, ...]:
    """Give so many lines above a text; none where more than a title that ends like a sentence breaks them."""
    tail = tuple(looks[max(0, end - length):end])
    broken = tail.count("prose") + tail.count("mark") + max(0, tail.count("sentence") - 1) + (tail[:1] == ("sentence",))
    return () if broken or len(tail) < length else tail


def _shown(looks: Sequence[Look], above: Sequence[range], lines: tuple[Look, ...]) -> Iterator[range]:
    """Yield where the lines stand on the page: right above a text, or above a short line with which it begins."""
    size, done = len(lines), 0
    sure = [run.stop - size for run in above if alike(_tail(looks, run.stop, size), lines)]
    for start in [*sure, len(looks)]:
        for other in range(done, start - size + 1):
            if other >= done and alike(looks[other:other + size], lines):
                yield range(other, other + size)
                done = other + size
        if start < len(looks) and start >= done:
            yield range(start, start + size)
            done = start + size


def _partly(looks: Sequence[Look], above: Sequence[range], head: Sequence[Look],
            taken: frozenset[int]) -> Iterator[Place]:
    """Yield heads whose first lines are not there: the page's first follows no foot, and cleaning takes sections."""
    for run in above:
        free = run if run.start not in taken and run[-1] not in taken else range(0)
        size = next((size for size in range(min(len(head), len(free)), 0, -1)
                     if tells(head[-size:]) and alike(looks[run.stop - size:run.stop], head[-size:])), 0)
        if size or (len(head) == 1 and run is above[0] and free and alike(looks[free[-1]:free.stop], head)):
            yield (*[ABSENT] * (len(head) - max(size, 1)), *free[-max(size, 1):])


def _below(looks: Sequence[Look], start: int) -> int:
    """Give where the short lines behind a text begin that begins at `start`."""
    text = next((n for n in range(start, len(looks)) if looks[n] in NO_TEXT), len(looks))
    return next((n for n in range(text, len(looks)) if looks[n] not in NO_TEXT), len(looks))


def _foot(below: Sequence[Look], lines: Sequence[Look]) -> int:
    """Give how many lines below the last text look like the pattern's first ones, none of which is a title."""
    most = next((n for n, look in enumerate(lines) if "title" in look), len(lines) - 1)
    return next((size for size in range(min(most, len(below)), 0, -1) if alike(below[:size], lines[:size])), 0)


def _by_breaks(breaks: Sequence[bool], shown: Sequence[range]) -> int:
    """Give where within the pattern most articles have an empty line or one of marks; 0 where they begin with one."""
    if sum(breaks[one.start] for one in shown) >= SHARE * len(shown):
        return 0
    places = Counter(n - one.start for one in shown for n in one[1:] if breaks[n])
    place, times = places.most_common(1)[0] if places else (0, 0)
    return place if times >= SHARE * len(shown) else 0
