"""The lines above a page's texts: which run of them most texts share, and where it stands on the page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.segment.below import belows
from pipeline.segment.likeness import ABSENT, FEWEST, LOOKS, NO_TEXT, SHARE, Look, Place, alike, tells

PAIR = 2                # a page of two articles shows its habit once more than chance does
LONGEST = 8             # lines between two texts


def above(looks: Sequence[Look]) -> Iterator[range]:
    """Yield the runs of short lines that stand above a text, in order."""
    start = 0
    for n, look in enumerate(looks):
        if look in NO_TEXT or look == "mark":
            if n > start and look != "mark":
                yield range(start, n)
            start = n + 1


def habit(looks: Sequence[Look], runs: Sequence[range], breaks: Sequence[bool]) -> tuple[Look, ...] | None:
    """Give the lines above texts that are the page's habit: above three of them, or above two that are set apart."""
    return _longest(runs, looks) or _pair(runs, looks, breaks)


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


def _pair(above: Sequence[range], looks: Sequence[Look], breaks: Sequence[bool]) -> tuple[Look, ...] | None:
    """Give the longest lines above exactly two texts, both times set apart from what is above them.

    They hold a time, or no other text is set apart.
    """
    tops = [run for run in above if not run.start or any(breaks[n] for n in run)]
    for length in range(LONGEST, 0, -1):
        apart = [run.stop for run in tops if len(run) >= length
                 and (any(breaks[n] for n in run[:len(run) - length + 1]) or _foot_above(looks, breaks, run, length))]
        tails = Counter(tail for stop in apart if (tail := _tail(looks, stop, length)))
        for tail, times in tails.items():
            timed = any("time" in look and look in LOOKS for look in tail)
            if times == PAIR and tells(tail) and (timed or (len(tops) == PAIR and length > 1)):
                return tail
    return None


def _foot_above(looks: Sequence[Look], breaks: Sequence[bool], run: range, length: int) -> bool:
    """Say whether the lines above a text begin with the foot of another, as stands below the page's last text."""
    start = run.stop - length
    foot = next((n - start for n in run if n > start and breaks[n]), 0)
    return foot > 0 and start == run.start \
        and any(tuple(looks[n:n + foot]) == tuple(looks[start:start + foot]) for n in belows(looks, run.stop))


def _tail(looks: Sequence[Look], end: int, length: int) -> tuple[Look, ...]:
    """Give so many lines above a text; none where more than a title that ends like a sentence breaks them."""
    tail = tuple(looks[max(0, end - length):end])
    broken = tail.count("prose") + tail.count("mark") + max(0, tail.count("sentence") - 1) + (tail[:1] == ("sentence",))
    return () if broken or len(tail) < length else tail


def shown(looks: Sequence[Look], above: Sequence[range], lines: tuple[Look, ...],
          breaks: Sequence[bool]) -> Iterator[range]:
    """Yield where the lines stand on the page: right above a text, or above a short line with which it begins.

    A sentence that is set apart from the title below it ends a text.
    """
    size, done = len(lines), 0
    ends = {n for n, pair in enumerate(pairwise(looks)) if pair == ("sentence", "title") and breaks[n + 1]
            and lines[1:] and "title" not in lines[1]}
    sure = [start for run in above if alike(_tail(looks, run.stop, size), lines)
            and (start := run.stop - size) not in ends]
    for start in [*sure, len(looks)]:
        for other in range(done, start - size + 1):
            if other >= done and other not in ends and alike(looks[other:other + size], lines):
                yield range(other, other + size)
                done = other + size
        if start < len(looks) and start >= done:
            yield range(start, start + size)
            done = start + size


def partly(looks: Sequence[Look], above: Sequence[range], head: Sequence[Look],
            taken: frozenset[int], breaks: Sequence[bool]) -> Iterator[Place]:
    """Yield heads whose first lines are not there: the page's first follows no foot, and cleaning takes sections."""
    opening = _opening(looks, above, len(head), taken, breaks)
    apart = all(breaks[n] or not n for n in taken if n - 1 not in taken)
    for run in above:
        if apart and run is not above[0] and not any(breaks[n] for n in run):       # of a text that goes on
            continue
        free = run if run.start not in taken and run[-1] not in taken else range(0)
        size = next((size for size in range(min(len(head), len(free)), 0, -1)
                     if (tells(head[-size:]) or (size == len(head) and run is opening))
                     and _shows(looks[run.start:run.stop], head[-size:], whole=size == len(head))), 0)
        gap = None if size else _gap(looks, free, head)
        if size:
            yield (*[ABSENT] * (len(head) - size), *free[-size:])
        elif gap is not None:
            yield (*free[:gap], ABSENT, *free[gap:])


def _gap(looks: Sequence[Look], run: range, head: Sequence[Look]) -> int | None:
    """Give which line of a head is not there, where the lines above a text are all its others."""
    shown = tuple(looks[run.start:run.stop])
    return next((n for n in range(1, len(head)) if len(head) > PAIR and shown == (*head[:n], *head[n + 1:])
                 and tells(shown)), None)


def _shows(run: Sequence[Look], head: Sequence[Look], *, whole: bool) -> bool:
    """Say whether a run's last lines look like a head's; where its first are missing only a title may look otherwise.

    It may not where a title stands above them already.
    """
    above, lines = run[:-len(head)], run[-len(head):]
    odd = not any("title" in look for look in above)
    return alike(lines, head) and (whole or all(a == b or (odd and "title" in b)
                                                for a, b in zip(lines, head, strict=True)))


def _opening(looks: Sequence[Look], above: Sequence[range], size: int, taken: frozenset[int],
             breaks: Sequence[bool]) -> range | None:
    """Give the lines above the page's first article: right behind a mark, or the last set apart before known heads."""
    before = [run for run in above if run.stop <= min(taken) and len(run) >= size]
    apart = [run for run in before if looks[run.start - 1] == "mark" or (run.stop > size and breaks[run.stop - size])]
    return next(reversed(apart or before[:1]), None)
