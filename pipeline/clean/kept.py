"""Which blocks of an HTML page trafilatura keeps: the page narrowed to where its prose stands, extracted, aligned."""

import copy
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import trafilatura
from lxml import etree
from trafilatura.settings import MANUALLY_CLEANED, Extractor

from pipeline.clean.blocks import Block, Tree
from pipeline.clean.parsed import empty
from pipeline.lexicon.layout import closed

# What trafilatura is asked for; made once, since making it reads its settings.
QUICK = Extractor(output_format="python", comments=False, fast=True)
THOROUGH = Extractor(output_format="python", comments=False)
# What trafilatura drops by its tag alone, but for forms, which may hold the whole page. Where it finds next to nothing
# else it takes all back, as happens on pages with less prose than so many characters.
LONG = 1000
DROPPED = frozenset({*MANUALLY_CLEANED, "img"} - {"form"})
# A block of so many characters, few of them in links, is prose.
PROSE, MOST_LINKED = 80, 0.3
# The page is narrowed to the smallest element that holds so much of its prose.
NEARLY_ALL = 0.85
# The quick way leaves out text on pages with unusual markup: a result with less than this share of the page's prose is
# tried again the thorough way.
THIN = 0.3
LETTERS = re.compile(r"[A-Za-z0-9]+|[^\W_]+")      # plain letters are matched faster than those of every script
PLAIN_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())       # most blocks have no others
# Letters by which a block is known again; shorter ones only where they follow what is kept.
KNOWN = 24
# So many blocks back the one before is looked for.
WINDOW = 60


def kept(tree: Tree, blocks: Sequence[Block]) -> list[bool]:
    """Say of every block whether trafilatura takes it for the article's."""
    text = [block for block in blocks if block.linked < MOST_LINKED]
    prose = [block for block in text if len(block.text) >= PROSE]
    if sum(len(block.text) for block in prose) < LONG:      # of a short article its short sentences tell too
        prose = [block for block in text if len(block.text) >= PROSE or closed(block.text)]
    place = narrowest(prose, NEARLY_ALL) if prose else tree
    size = sum(len(block.text) for block in prose)
    found = _extracted(_bared(place) if size >= LONG else place, QUICK)
    if len(found) < THIN * size:
        thorough = _extracted(tree, THOROUGH)
        if len(thorough) > len(found):
            place, found = tree, thorough
    inside = frozenset(place.iter())
    within = [n for n, block in enumerate(blocks) if block.element in inside]
    told = [False] * len(blocks)
    for n, keep in zip(within, _aligned([blocks[n] for n in within], found), strict=True):
        told[n] = keep
    return told


def narrowest(blocks: Sequence[Block], share: float) -> Tree:
    """Give the smallest element that holds a share of the characters of some blocks, of which there is one at least."""
    sizes: Counter[Tree] = Counter()
    for block in blocks:
        sizes[block.element] += len(block.text)
        for around in block.element.iterancestors():
            sizes[around] += len(block.text)
    least = share * sum(len(block.text) for block in blocks)
    return max((one for one, size in sizes.items() if size >= least), key=lambda one: (-sizes[one], _depth(one)))


def _depth(element: Tree) -> int:
    return sum(1 for _ in element.iterancestors())


def _extracted(place: Tree, options: Extractor) -> str:
    """Give the text that trafilatura finds within an element, which is copied unless it stands in no page anyway."""
    if place.tag not in ("html", "body"):
        page, body = empty("html"), empty("body")
        page.append(body)
        body.append(place if place.getparent() is None else copy.copy(place))
        place = page
    document = trafilatura.bare_extraction(place, options=options)
    return (getattr(document, "text", None) or "") if document is not None else ""


def _bared(place: Tree) -> Tree:
    """Give a copy of an element without what trafilatura drops in any case.

    It would only once some hundred expressions have looked at all of it for furniture, which take most of its time.
    """
    bare = copy.copy(place)
    tabled = next(bare.iter("table"), None) is not None     # a figure that holds a table is none
    etree.strip_elements(bare, *(DROPPED - {"figure"} if tabled else DROPPED), with_tail=False)
    return bare


def _aligned(blocks: Sequence[Block], text: str) -> list[bool]:
    """Find the blocks again in the extracted text, letters and figures alone compared, each of its words used once."""
    whole = _letters(text)
    letters = [_letters(block.text) for block in blocks]
    found = [False] * len(blocks)
    places = _in_order([(n, place, len(words)) for n, words in enumerate(letters)
                        if len(words) >= KNOWN and (place := _place(whole, words)) >= 0])
    bounds = [(-1, 0, 0), *places, (len(blocks), len(whole), 0)]
    for (first, place, size), (last, end, _) in pairwise(bounds):
        if last < len(blocks):
            found[last] = True
        here = place + size
        for n in range(first + 1, last):        # the others only where they go on with what is kept
            if letters[n] and here < end and whole.startswith(letters[n], here):
                found[n], here = True, here + len(letters[n])
    return found


def _letters(text: str) -> str:
    bare = text.encode("utf-8", "surrogatepass").translate(None, PLAIN_MARKS).decode("utf-8", "surrogatepass")
    return bare if bare.isascii() else "".join(LETTERS.findall(bare))


def _place(whole: str, words: str) -> int:
    """Give where a block's letters stand; or those it begins with, since a part of it may have been left out."""
    place = whole.find(words)
    return place if place >= 0 else whole.find(words[:KNOWN * 2])


def _in_order(places: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Give the heaviest run of (block, place, size) whose places rise: a title in a menu stands out of order."""
    best: list[tuple[int, int]] = []         # weight of the best run that ends here, and the one before it
    for here, (_, place, size) in enumerate(places):
        before = max((n for n in range(max(0, here - WINDOW), here) if places[n][1] < place), key=lambda n: best[n][0],
                     default=-1)
        best.append((size + (best[before][0] if before >= 0 else 0), before))
    run, here = [], max(range(len(best)), key=lambda n: best[n][0], default=-1)
    while here >= 0:
        run.append(places[here])
        here = best[here][1]
    return run[::-1]
