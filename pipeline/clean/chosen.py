"""Which blocks of an HTML page are its article's, and by what rule the others are not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.clean.blocks import Block, Tree
from pipeline.clean.furniture import rule_of
from pipeline.clean.kept import MOST_LINKED, PROSE, narrowest
from pipeline.lexicon.layout import Layout, closed

# The article stands in the smallest element that holds so much of what extraction keeps.
MOST = 0.8
# What the markup calls furniture is none where so much of the kept text stands in it.
LARGEST = 0.3
# A block that is a link and no sentence points elsewhere.
ALL_LINK = 0.9
# A lost paragraph comes back when it is so long, or ends like a sentence and has so many words.
LONG, WORDS = 120, 6
HEADLINE = 3        # words
PICTURES = ("img", "picture", "amp-img")
HEADS = frozenset({"h2", "h3", "h4", "h5", "h6"})
PARAGRAPHS = frozenset({"p", "li", "blockquote", "pre", "dd", "dt", "tr"})
TEXT = PARAGRAPHS | {"div", "section"}


@dataclass(frozen=True, slots=True)
class _Article:
    """What is known of the page as a whole before single blocks are judged."""

    inner: frozenset[Tree]          # the elements around the article, itself among them: their marks say nothing
    sizes: Mapping[Tree, int]       # kept characters within each element that has a mark
    total: int
    homes: frozenset[Tree]          # elements that hold kept paragraphs
    shapes: frozenset[tuple[object, ...]]   # where kept paragraphs stand, by names
    texts: frozenset[str]
    first: int
    last: int


def chosen(blocks: Sequence[Block], kept: Sequence[bool], layout: Layout) -> list[str | None]:
    """Give for every block None where it is the article's, else the rule by which it is not."""
    article = _article(blocks, kept)
    if article is None:
        return ["markup"] * len(blocks)
    return [_judged(block, keep, article, article.first <= n <= article.last, layout)
            for n, (block, keep) in enumerate(zip(blocks, kept, strict=True))]


def _article(blocks: Sequence[Block], kept: Sequence[bool]) -> _Article | None:
    text = [block for block, keep in zip(blocks, kept, strict=True) if keep]
    if not text:
        return None
    core = narrowest(text, MOST)
    sizes: dict[Tree, int] = {}
    for block in text:
        for mark in _marks(block):
            sizes[mark[1]] = sizes.get(mark[1], 0) + len(block.text)
    places = [n for n, keep in enumerate(kept) if keep]
    long = [block for block in text if len(block.text) >= PROSE]
    homes = frozenset(home for block in long if (home := block.element.getparent()) is not None)
    return _Article(frozenset([core, *core.iterancestors()]), sizes, sum(len(block.text) for block in text), homes,
                    frozenset(map(_shape, long)), frozenset(block.text for block in text),
                    places[0], places[-1])


def _marks(block: Block) -> Iterator[tuple[str, Tree]]:
    mark = block.mark
    while mark is not None:
        yield mark.rule, mark.element
        mark = mark.outer


def _rule(block: Block, article: _Article) -> str | None:
    """Give the innermost mark around a block that is no mark of the article itself."""
    mark = block.mark
    while mark is not None:
        if mark.element not in article.inner and article.sizes.get(mark.element, 0) <= LARGEST * article.total:
            return mark.rule
        mark = mark.outer
    return None


def _judged(block: Block, keep: bool, article: _Article, within: bool, layout: Layout) -> str | None:
    rule = _rule(block, article)
    if keep:
        if rule:
            return rule
        if block.tag == "h1":
            return "title"
        return "link" if _points(block, article) else "caption" if _under_picture(block) else None
    if rule:
        return rule
    return None if _lost(block, article, within, layout) else "markup"


def _points(block: Block, article: _Article) -> bool:
    """Say whether a block is a link and no sentence; a heading among the paragraphs is a heading also as a link."""
    return block.linked >= ALL_LINK and not closed(block.text) and len(block.text.split()) >= HEADLINE \
        and not (block.tag in HEADS and block.element.getparent() in article.homes)


def _under_picture(block: Block) -> bool:
    """Say whether a short block that is no paragraph stands right under a picture."""
    before = block.element.getprevious()
    if before is None or block.tag in PARAGRAPHS | HEADS or len(block.text) >= LONG:
        return False
    return next(before.iter(*PICTURES), None) is not None and not "".join(before.itertext()).strip()


def _lost(block: Block, article: _Article, within: bool, layout: Layout) -> bool:
    """Say whether a block is a paragraph, an item or a heading of the article that extraction has left out."""
    if block.linked > MOST_LINKED or block.text in article.texts or rule_of(block.text, layout):
        return False
    parent = block.element.getparent()
    item = block.tag != "p" and parent is not None and parent.getparent() in article.homes
    if parent not in article.homes and not item and _shape(block) not in article.shapes:
        return False
    if block.tag in HEADS:
        return within
    prose = len(block.text) >= LONG or (closed(block.text) and len(block.text.split()) >= WORDS)
    return block.tag in TEXT and (prose or (within and block.tag == "li"))


def _shape(block: Block) -> tuple[object, ...]:
    """Give where a block stands: the names of it and of two elements around it, and the element around those."""
    around = list(islice(block.element.iterancestors(), 4))
    names = tuple((one.tag, one.get("class")) for one in (block.element, *around[:2]))
    return (*names, around[-1] if len(around) > 3 else None)
