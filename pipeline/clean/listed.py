"""Furniture that a list knows, where it stands between two sentences of a flat text ("Listen to this story")."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pipeline.clean.furniture import rule_of
from pipeline.lexicon.layout import Layout, folded, lowered

FEWEST = 3          # times that a page has furniture between sentences which is so by its words alone
# Behind a sentence, and behind the blank that follows: searching for a blank and what stands behind it is quick.
STOPPED_BLANK = r"(?:(?<=[.!?] )|(?<=\.[\"”’')] ))"
STOP = re.compile(r" (?=[A-Z\d(\[])" + STOPPED_BLANK)
BRACKETED = re.compile(r"[(\[][^()\[\]\n]{2,40}[)\]](?= |$)", re.MULTILINE)
COUNTED = re.compile(r"[A-Z][a-z]+ \d{1,3} of \d{1,3}(?= [A-Z\"“]|$)")
BEGINS = re.compile(r"[A-Z\"“‘'(\[]")
LONGEST, MOST_WORDS = 60, 8         # of known furniture between two sentences
TOLD, LONGEST_TITLE = 4, 220        # words that tell a title, and characters of one


def listed(text: str, layout: Layout) -> Iterator[str]:
    """Yield what stands between two sentences and is on the list of furniture ("Listen to this story").

    One word alone, or what is furniture only by its words ("SIGN UP FOR OUR LETTER"), does so again and again.
    """
    times = Counter[str]()
    for stop in STOP.finditer(text):
        boxed = BRACKETED.match(text, stop.end())
        rest = text[stop.end():stop.end() + LONGEST].partition("\n")[0].partition("  ")[0]
        marker, known = "", False
        if boxed:
            marker = boxed[0] if folded(boxed[0]) not in layout.junk else ""        # "(More)"
            known = folded(marker[1:-1]) in layout.junk
        elif counted := COUNTED.match(rest):
            marker, known = counted[0], True
        elif rest.partition(" ")[0].lower().rstrip(":") in layout.furnished:
            link = _link(text, stop.end(), layout)
            marker = link or _front(rest.split(), layout)
            known = bool(link) or (" " in marker and folded(marker) in layout.junk)
        times[marker] += not boxed
        if marker and (known or times[marker] >= FEWEST):
            yield marker


def _front(words: Sequence[str], layout: Layout) -> str:
    """Give the beginning of some words that is furniture, behind which a sentence begins: the longest on the list.

    Else the shortest that is so by its words; nothing where none is.
    """
    sizes = [size for size in range(1, min(MOST_WORDS, len(words)) + 1) if _ends(words, size, layout)]
    known = (size for size in reversed(sizes) if folded(" ".join(words[:size])) in layout.junk)
    size = next(known, 0) or next((size for size in sizes if rule_of(" ".join(words[:size]), layout) == "appeal"), 0)
    return " ".join(words[:size])


def _ends(words: Sequence[str], size: int, layout: Layout) -> bool:
    """Say whether the first words may be furniture and the next one begins a sentence."""
    own, behind = words[:size], words[size] if size < len(words) else ""
    shouts = own[-1].isupper() and behind.isupper() and behind[0].isalpha() and len(behind) > 1
    begins = not behind or (BEGINS.match(behind) and (behind == own[0] or not shouts))
    return bool(begins) and own[-1][-1:].isalnum() and own[-1] not in layout.function_words and _is_told(own)


def _is_told(words: Sequence[str]) -> bool:
    """Say whether words are no name: some are small or figures, or all are capitals; one alone may be either."""
    return len(words) == 1 or not words[-1][0].isupper() or any(word[0].islower() for word in words) \
        or all(map(str.isupper, words))


def _link(text: str, here: int, layout: Layout) -> str:
    """Give the link at a place to what the page tells elsewhere too ("Related: Ferry sinks off Orlin"), or nothing."""
    front = text[here:here + LONGEST]
    label = layout.pointers.match(lowered(front))
    if not label or label[0][-1] not in ":|":
        return ""
    start = here + label.end()
    words = text[start:start + LONGEST_TITLE].partition("\n")[0].split()
    pairs = (zip(words, other.split(), strict=False) for other in _elsewhere(text, words, start))
    shared = [sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pair)) for pair in pairs]
    size = min((size for size in shared if size >= TOLD), default=0)
    ends = size == len(words) or (size and BEGINS.match(words[size]))
    return f"{front[:label.end()].rstrip()} {' '.join(words[:size])}" if size and ends else ""


def _elsewhere(text: str, words: Sequence[str], here: int) -> Iterator[str]:
    """Yield what else on a page begins with some words."""
    told = " ".join(words[:TOLD])
    at = text.find(told)
    while at >= 0 and len(words) >= TOLD:
        if abs(at - here) > 1:
            yield text[at:at + LONGEST_TITLE].partition("\n")[0]
        at = text.find(told, at + 1)
