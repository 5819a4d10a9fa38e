"""Captions of a gallery run into one line: what stands before each goes, with the gallery's title."""

from itertools import pairwise, takewhile

from pipeline.lexicon.layout import Layout

LONGEST_TITLE = 120
NEAR = 2                # captions before and behind that are compared: two alone may begin alike by chance


def galleries(line: str, layout: Layout) -> list[tuple[int, int]]:
    """Give the stretches of a line that stand before the captions of galleries, in order; none where it has but one.

    A title is what the captions before and behind begin with as well; it ends with a word.
    """
    found = [match.span() for match in layout.galleries.finditer(line)]
    if len(found) < 2:
        return []
    heads = [line[end:end + LONGEST_TITLE] for _, end in found]
    shared = [_shared(one, other) for one, other in pairwise(heads)]
    titles = (min(filter(None, shared[max(0, here - NEAR):here + NEAR]), default=0) for here in range(len(found)))
    return [(start, end + title) for (start, end), title in zip(found, titles, strict=True)]


def _shared(one: str, other: str) -> int:
    """Give how long the whole words are that two texts begin with; they stand apart by one blank."""
    pairs = zip(one.split(" ")[:-1], other.split(" ")[:-1], strict=False)
    return len(" ".join(word for word, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
