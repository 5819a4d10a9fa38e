"""A page's own markers: the same few words between sentences again and again ("[ad slot]", "Keep reading")."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.clean.listed import FEWEST, STOPPED_BLANK, listed
from pipeline.lexicon.layout import Layout

FOLLOWED = 2        # words that differ and begin a sentence behind it
MOST = 8            # markers of a page
# Behind a sentence; behind a quotation that asks its speaker follows ("Is it?" Ruiz told the court).
STOPPED = r"(?:(?<=[.!?])|(?<=\.[\"”’')]))"
# A few words in square or curly brackets or between twice the same signs, which are put around no sentence.
BOXED = re.compile(r" (?=[\[{<—–*·•~=+])" + STOPPED_BLANK +
                   r"(?P<marker>\[[^\[\]\n]{2,30}\]|\{[^{}\n]{2,30}\}|<<[^<>\n]{2,30}>>"
                   r"|(?P<sign>[—–*·•~=+]{1,3}) ?\w[\w ]{1,29}(?P=sign))(?= |$)", re.MULTILINE)


def recurring(text: str, layout: Layout, *, flat: bool = True) -> re.Pattern[str] | None:
    """Give what finds a page's own markers where they stand between two sentences; None where it has none.

    In HTML the markup has parted what a list knows from the sentences: it stands in those of a flat text alone.
    """
    found = {*_boxed(text), *_bare(text, layout), *(listed(text, layout) if flat else ())}
    if not found:
        return None
    markers = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    return re.compile(rf"(?:(?<=^)|{STOPPED} ?)(?:(?:{markers})(?: |$))+(?=[A-Z\"“‘'(]|$)", re.MULTILINE)


def _boxed(text: str) -> Iterator[str]:
    """Yield markers between signs."""
    times = Counter(found["marker"] for found in BOXED.finditer(text))
    return (marker for marker in times if text.count(marker) >= FEWEST)


def _bare(text: str, layout: Layout) -> Iterator[str]:
    """Yield markers of words alone, behind which sentences begin as none goes on ("Keep reading The ...")."""
    behind: dict[str, set[str]] = {}
    for found in _between(layout.function_words).finditer(text):
        behind.setdefault(found["marker"], set()).add(found["next"])
    often = sorted(behind, key=lambda marker: len(behind[marker]), reverse=True)
    for marker in often[:MOST]:
        again = re.findall(rf"{STOPPED} {re.escape(marker)}(?= [A-Z\"“]|$)", text, re.MULTILINE)
        if len(behind[marker]) >= FOLLOWED and _is_phrase(marker.split(), layout) and len(again) >= FEWEST:
            yield marker


def _is_phrase(words: Sequence[str], layout: Layout) -> bool:
    """Say whether words are no name, and ask for none behind them ("According to The Courier")."""
    small = any(word[0].islower() for word in words) or all(map(str.isupper, words))
    return len(words) > 1 and small and words[-1].lower() not in layout.function_words


@lru_cache(maxsize=2)
def _between(words: frozenset[str]) -> re.Pattern[str]:
    """Give what finds a few words between a sentence's end and a word that begins one."""
    begins = "|".join(sorted(word.capitalize() for word in words))
    return re.compile(rf" (?=[A-Z]){STOPPED_BLANK}(?P<marker>[A-Z][\w’'-]*(?: [\w’'-]+){{0,5}}?) (?P<next>{begins})\b")
