"""Looks of lines compared: which may stand for each other, and which tell one article from the next."""

from collections.abc import Callable, Sequence

# "prose", "sentence" (a paragraph short enough for a title) and "sentence time" (one begun with a time); "time", "title
# time", "name time" and "title name" (both on one line); "name", "title", "words"; "label" (a speaker's); "mark". Else
# what recurs on the page: a line without its figures, or the label of a field ("date:").
Look = str
NO_TEXT = frozenset({"prose", "sentence", "sentence time"})
LOOSE = NO_TEXT | {"name", "title", "words"}
TIMED = {"time", "title time", "name time"}
LOOKS = LOOSE | TIMED | {"title name", "label", "mark"}
# Each pair may stand for the other; the last ones beside other lines: a title may be short, or end like a sentence.
EITHER = ({"title time", "sentence time"}, {"time", "title time"}, {"time", "name time"}, {"title time", "name time"},
          {"name", "title"}, {"name", "words"}, {"title", "words"}, {"title", "sentence"}, {"title name", "title"})
ALONE = 4
SHIFTED = ({"name", "title"}, {"title", "sentence"})      # first and last lines: of others, a title and its text
FIELDS = frozenset({"name", "time", "name time", "byline"})
# Of the texts that show a pattern's beginning, at least this share shows all of it.
SHARE = 0.75
ABSENT = -1
Place = tuple[int, ...]  # numbers of the lines that show the pattern; ABSENT for first ones that are not there
FEWEST = 3      # what stands on a page so often is its habit; less may be chance


def alike(one: Sequence[Look], other: Sequence[Look]) -> bool:
    """Say whether as many lines look the same, but for one that may be either of two; for two where a time agrees."""
    if len(one) != len(other):
        return False
    differing = [{a, b} for a, b in zip(one, other, strict=True) if a != b]
    firm = any(a == b and a not in LOOSE for a, b in zip(one, other, strict=True))
    pairs = EITHER if len(one) > 1 else EITHER[:ALONE]
    if len(one) > 1 and ({one[0], other[0]}, {one[-1], other[-1]}) == SHIFTED:
        return False
    return len(differing) <= (2 if firm else 1) and all(pair in pairs for pair in differing)


def tells(lines: Sequence[Look]) -> bool:
    """Say whether lines tell one article from the next: a title or name, and with it a time, name or what recurs."""
    titles = sum("title" in look and look in LOOKS for look in lines)
    times = sum("time" in look and look in LOOKS for look in lines)
    names = sum("name" in look and look in LOOKS for look in lines)
    fixed = sum(look not in LOOKS for look in lines)
    labels = sum(look[-1:] == ":" for look in lines)
    return bool((titles and (times or names or fixed)) or (names and (times or fixed)) or labels > 1)


def most(texts: Sequence[str], holds: Callable[[str], object]) -> bool:
    """Say whether something holds for nearly all of some texts; the first few of most pages tell that it does not."""
    held = len(texts)
    for text in texts:
        held -= not holds(text)
        if held < SHARE * len(texts):
            return False
    return held > 0
