"""The pattern that a page repeats: the same short lines, looking alike, between one text and the next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.segment.above import above, habit, partly, shown
from pipeline.segment.below import by_breaks, ends, last_foot, titled_foot
from pipeline.segment.likeness import ABSENT, FEWEST, LOOKS, NO_TEXT, SHARE, Look, Place, alike, tells

MOSTLY = 0.6


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
    closed = _closed(looks, breaks)
    if closed:
        return closed
    runs = list(above(looks))
    lines = habit(looks, runs, breaks)
    if lines is None:
        return None
    places = [one for one in shown(looks, runs, lines, breaks)      # a sentence that ends the page is no title
              if one.stop < len(looks) or NO_TEXT.isdisjoint(looks[one.start:])]
    foot, last = _foot(looks, breaks, places, lines, whole=places[0].start < runs[0].stop)
    heads = [tuple(one[foot:]) for one in places]
    feet = [tuple(one[:foot]) for one in places if one.start > runs[0].stop]
    if last.stop > last.start:
        feet.append(tuple(last))
    heads += partly(looks, runs, lines[foot:], frozenset(n for one in places for n in one), breaks)
    heads = _widened(looks, breaks, sorted(heads, key=max)) if not foot else sorted(heads, key=max)
    heads = heads[1:] if _parted(heads, breaks) else heads
    first = runs[0].stop == max(heads[0]) + 1
    told = lines if _titled(lines[:foot]) and last else lines[foot:]
    spoken = {n for n, look in enumerate(looks) if look == "label"}
    headed = _headed(heads, [run for run in runs if not spoken.issuperset(run)], breaks)
    if not _sure(lines, told, headed=headed, first=first):
        return None
    same = () if foot else ends(looks, heads)
    end = same[-1][-1] + 1 if same else last.stop
    feet = list(same) or (feet if foot else [])
    return Pattern(tuple(heads), tuple(max(head) + 1 for head in heads), tuple(feet), end, first)


def _closed(looks: Sequence[Look], breaks: Sequence[bool]) -> Pattern | None:
    """Give the pattern of a page whose texts all end in the same lines, their title among them; None for others.

    Its first text has no title above, its last none below, and nothing sets the lines apart from the text above, nor
    some of them from the others, which are the next text's.
    """
    first = next((n for n, look in enumerate(looks) if look in NO_TEXT), len(looks))
    runs = [run for run in above((*looks, "prose")) if run.start > first]
    shown = (tuple(looks[run.start:run.stop]) for run in runs)
    lines = next((one for one, _ in Counter(one for one in shown if tells(one) and _titled(one)).most_common(1)), ())
    places = [range(run.start, run.start + len(lines)) for run in runs
              if alike(looks[run.start:run.start + len(lines)], lines)]
    ended = len(places) >= FEWEST and places[-1].start == runs[-1].start and NO_TEXT.isdisjoint(looks[runs[-1].start:])
    if not ended or not lines or "title" in looks[:first] or any(breaks[n] for one in places for n in one):
        return None
    return Pattern(tuple(() for _ in places), (first, *(one.stop for one in places[:-1])), tuple(map(tuple, places)),
                   places[-1].stop)


def _foot(looks: Sequence[Look], breaks: Sequence[bool], places: Sequence[range],
          lines: Sequence[Look], *, whole: bool) -> tuple[int, range]:
    """Give how many of the pattern's first lines are the foot of the text above them, and where the last text's is.

    `whole` says that the page's first text shows all of them: then what sets them apart holds for the first ones too.
    """
    start = places[-1].stop
    apart = whole and _apart(breaks, places)
    last, size = last_foot(looks, start, () if apart else lines)
    if size and not breaks[last] and _apart(breaks, places[1:]):
        size = 0            # the first line of a pattern that is set apart begins a head
    parted = by_breaks(breaks, places)
    below = parted > size and _titled(lines[:parted]) and not _titled(lines[parted:])
    foot = parted if below else size or parted
    if _titled(lines[:foot]) and not _titled(lines[foot:]):         # titles stand below their texts
        last, size = titled_foot(looks, start, lines[:foot])
        foot = foot if size else 0          # the last text has its title below it too
    return foot, range(last, last + size)


def _apart(breaks: Sequence[bool], places: Sequence[range]) -> bool:
    """Say whether what begins nearly all places is set apart from what is above it."""
    return sum(breaks[one.start] or not one.start for one in places) >= SHARE * len(places)


def _widened(looks: Sequence[Look], breaks: Sequence[bool], heads: Sequence[Place]) -> list[Place]:
    """Give heads with the lines above them up to what sets them apart, where all but the page's first have the same."""
    tops = [_top(looks, breaks, head) for head in heads]
    more = {head[0] - top for head, top in zip(heads[1:], tops[1:], strict=True)}
    size = max(more, default=0)
    shown = [tuple(looks[top:head[0]]) for head, top in zip(heads[1:], tops[1:], strict=True)]
    if len(more) != 1 or not size or ABSENT in {head[0] for head in heads} or any(one != shown[0] for one in shown):
        return list(heads)
    start = heads[0][0]
    first = tuple(range(max(tops[0], start - size), start))
    if len(first) == size and not alike([looks[n] for n in first], shown[0]):
        first = ()
    wide = [(*range(top, head[0]), *head) for head, top in zip(heads[1:], tops[1:], strict=True)]
    return [(*[ABSENT] * (size - len(first)), *first, *heads[0]), *wide]


def _top(looks: Sequence[Look], breaks: Sequence[bool], head: Place) -> int:
    """Give where the lines begin that stand above a head with nothing between; the head's own beginning without any."""
    top = next((n for n in range(head[0], -1, -1) if breaks[n] or looks[n - 1] in NO_TEXT), 0)
    return top if breaks[top] or not top else head[0]


def _parted(heads: Sequence[Place], breaks: Sequence[bool]) -> bool:
    """Say whether something sets the lines of the page's first head apart from each other, and those of no other."""
    first, *rest = ([n for n in head if n != ABSENT] for head in heads)
    return len(rest) >= FEWEST - 1 and any(breaks[n] for n in first[1:]) \
        and not any(breaks[n] for one in rest for n in one[1:])


def _titled(lines: Sequence[Look]) -> bool:
    return any("title" in look and look in LOOKS for look in lines)


def _headed(heads: Sequence[Place], above: Sequence[range], breaks: Sequence[bool]) -> float:
    """Give the share of texts, or of those that the page sets apart from what is above them, that have a head."""
    tops = [run for run in above if not run.start or any(breaks[n] for n in run)]
    headed = {n for head in heads for n in head}
    apart = sum(not headed.isdisjoint(run) for run in tops) / len(tops) if len(tops) >= FEWEST else 0.0
    return max(apart, len(heads) / len(above))


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
