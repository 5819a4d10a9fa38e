"""Fields on one line with a sentence's marks between them, or none ("Outlet. Title. 3 May", "Title Outlet 2h ago")."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.names import LONGEST_TITLE, SMALL, is_outlet
from pipeline.segment.rows import LEAST_HEADLINE, MOST_OUTLET, Row, reread
from pipeline.segment.sources import names_source
from pipeline.segment.stamp import Stamp, stamp_in
from pipeline.segment.titles import NUMBER

Cells = tuple[str, ...]
QUOTED = r"[“\"](?P<title>[^“”\"]{10,200}?)[,.]?[”\"][,.]?"
NAME = r"(?P<source>[^.,:“”\"]{2,40})"
# A source before or behind its title, as lists of references have them.
FORMS = (re.compile(rf"{NAME}[.,:]? {QUOTED}$"), re.compile(rf"{QUOTED} {NAME}[.,]?$"),
         re.compile(rf"{NAME}\. (?P<title>.{{10,200}}?)[.,]?$"), re.compile(rf"(?P<title>.{{10,200}}?)\. {NAME}[.,]?$"))
FEWEST, ENOUGH = 2, 3       # lines of one form, on a page of no others or of some
LONGEST = LONGEST_TITLE + 60
LONGEST_RUN = 3     # words with capitals before an age that may be an outlet's name nobody knows
USUAL = 2           # words of an outlet's name
OPENS = "The"       # begins one
KNOWN = 1 / 3       # of the names are outlets' by their words alone


def referred(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's rows, those over its texts parted into source, title and time where they end in a time alike."""
    timed = dict(_timed(rows, lexicon))
    if len(timed) < FEWEST:
        return tuple(rows)
    cited = ({n: cells for n, (front, _) in timed.items() if (cells := _cited(form, front, lexicon.layout))}
             for form in FORMS)
    told = next((one for one in cited if len(one) >= min(ENOUGH, len(timed)) and _opens(rows, min(one))), None) \
        or _behind(timed, lexicon)
    found = {n: (*cells, timed[n][1].words) for n, cells in told.items()}
    return tuple(reread(row, found[n], lexicon) if n in found else row for n, row in enumerate(rows))


def _opens(rows: Sequence[Row], first: int) -> bool:
    """Say whether a reference opens its page, or has a number: a chronicle has places and days further down."""
    return NUMBER.match(rows[first].text) is not None or not any(row.kind == "prose" for row in rows[:first])


def _timed(rows: Sequence[Row], lexicon: Lexicon) -> Iterator[tuple[int, tuple[str, Stamp]]]:
    """Yield the lines over a text that end in a time and are long enough for a title, without number and time."""
    for n, row in enumerate(rows[:-1]):
        if row.kind not in ("short", "prose") or row.headline or len(row.text) > LONGEST or rows[n + 1].kind != "prose":
            continue
        text = NUMBER.sub("", row.text).rstrip(" .")
        found = stamp_in(text, lexicon.stamps)
        if found and text.endswith(found[0].words) and not found[0].words.isalpha():
            front = text.removesuffix(found[0].words).rstrip(" ,(")
            if len(front.split()) > LEAST_HEADLINE and "|" not in found[1]:
                yield n, (front, found[0])


def _cited(form: re.Pattern[str], front: str, layout: Layout) -> Cells:
    """Give the source and the title of a reference; nothing where a line is none."""
    found = form.match(front)
    told = found and names_source(found["source"], layout) and len(found["title"].split()) >= LEAST_HEADLINE
    return (found["source"], found["title"]) if found and told else ()


def _behind(timed: Mapping[int, tuple[str, Stamp]], lexicon: Lexicon) -> Mapping[int, Cells]:
    """Read a page's outlets behind its titles with nothing between, where it has ages and some names are outlets'."""
    fronts = {n: front for n, (front, stamp) in timed.items() if stamp.age is not None}
    layout = lexicon.layout
    known = sum(_ends_in_name(front, lexicon) for front in fronts.values())
    if known < max(FEWEST, KNOWN * len(fronts)):
        return {}
    return {n: cells for n, front in fronts.items() if (cells := _known(front, layout) or _run(front, lexicon))}


def _ends_in_name(front: str, lexicon: Lexicon) -> bool:
    """Say whether a line ends in an outlet's name that is no part of its title, as behind an article or a preposition.

    Where every word has a capital only a known one counts.
    """
    known = _known(front, lexicon.layout)
    title, name = known or (() if all(map(_is_big, front.split())) else _run(front, lexicon)) or ("", "")
    leads = title.rpartition(" ")[2]
    return bool(title) and leads not in lexicon.layout.function_words and leads not in lexicon.cues["prepositions"] \
        and is_outlet(name, lexicon.layout)


def _is_big(word: str) -> bool:
    return word[0].isupper() or word in SMALL


def _known(front: str, layout: Layout) -> Cells:
    """Give title and outlet of a line that ends in a known outlet's name."""
    words = front.split()
    sizes = range(min(MOST_OUTLET, len(words) - LEAST_HEADLINE), 0, -1)
    size = next((size for size in sizes if folded(" ".join(words[-size:])) in layout.outlets), 0)
    return _cut(words, size)


def _run(front: str, lexicon: Lexicon) -> Cells:
    """Give title and outlet of a line that ends in a few words with capitals, as a name that nobody knows does.

    The first of them is the title's where a preposition leads to it ("frost near Tolben Morski Val"); of more than a
    few the last two are the name where they end as such names do.
    """
    words = front.split()
    run = list(takewhile(_is_big, reversed(words)))
    size = run.index(OPENS) + 1 if OPENS in run else len(run)
    led = 1 < size < len(words) and OPENS not in run and words[-size - 1] in lexicon.cues["prepositions"]
    size -= led
    size = size if size <= LONGEST_RUN else USUAL if is_outlet(" ".join(words[-USUAL:]), lexicon.layout) else 0
    return _cut(words, size) if size and words[-size][0].isupper() else ()


def _cut(words: Sequence[str], size: int) -> Cells:
    """Give the words before the last few, and those; nothing where they leave no title."""
    return (" ".join(words[:-size]), " ".join(words[-size:])) if 0 < size <= len(words) - LEAST_HEADLINE else ()
