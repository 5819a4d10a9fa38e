"""Elements beside an HTML page's paragraphs that speak of nothing they do: boxes, bars, bylines, comments."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.clean.blocks import Block, Tree
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, closed, lowered
from pipeline.lexicon.weight import weighty

LONGEST = 12        # words of a line that may be furniture
HOME = 0.5          # of what is kept, at least this share stands in the paragraphs' own element
FEWEST = 25         # words of weight in which an article tells what it is about
REPEATED = 2        # ages, or headlines that are links, in what follows an article: of comments, of others
KIN = 0.34          # of a box's words of weight, so many are the text's too if it is of the text
ALL_LINK = 0.9
# Elements within a text that are of it whatever they say.
HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
WITHIN = HEADS | frozenset({"ul", "ol", "dl", "table", "blockquote", "pre", "p", "li"})


@dataclass(frozen=True, slots=True)
class _Article:
    """What is kept of a page: the element that holds its paragraphs, where they begin and end, what they speak of."""

    blocks: Sequence[Block]
    kept: frozenset[int]
    home: Tree
    around: frozenset[Tree]             # the home and the elements around it
    own: Sequence[int]                  # the blocks that stand in the home itself
    told: frozenset[str]
    shape: tuple[str, str | None]       # of most paragraphs: their tag and class

    def kin(self, text: str, layout: Layout) -> float:
        """Give the share of a line's words of weight that the paragraphs have too."""
        words = weighty(text, layout)
        return len(words & self.told) / len(words) if words else 0.0

    def branch(self, element: Tree) -> Tree | None:
        """Give the outermost element around a block that does not hold the paragraphs; None for one of theirs."""
        if element in self.around:
            return None
        while (parent := element.getparent()) is not None and parent not in self.around:
            element = parent
        within = parent is self.home and (element.tag in WITHIN or _shape(element) == self.shape)
        return None if parent is None or within else element


def apart(blocks: Sequence[Block], rules: Sequence[str | None], lexicon: Lexicon) -> list[str | None]:
    """Give the rules of blocks, with one for those kept in elements beside the article's paragraphs that are not its.

    Where the paragraphs stand in several elements nothing is said.
    """
    article = _article(blocks, rules, lexicon.layout)
    if article is None:
        return list(rules)
    branches: dict[Tree, list[int]] = defaultdict(list)
    for n, block in enumerate(blocks):
        root = article.branch(block.element)
        if root is not None:
            branches[root].append(n)
    gone = {n for root, places in branches.items() for n in _strangers(root, places, article, lexicon)}
    gone.update(_appeals(article, lexicon.layout))
    return ["stranger" if rule is None and n in gone else rule for n, rule in enumerate(rules)]


def _article(blocks: Sequence[Block], rules: Sequence[str | None], layout: Layout) -> _Article | None:
    """Find the element that holds most of what is kept; None where none holds enough to tell what it is about."""
    kept = [n for n, rule in enumerate(rules) if rule is None]
    texts = Counter(blocks[n].element for n in kept)
    homes: Counter[Tree] = Counter()
    for n in kept:
        element = blocks[n].element     # that of several blocks is one in which breaks part the paragraphs
        homes[element if texts[element] > 1 else element.getparent()] += len(blocks[n].text)
    home, size = homes.most_common(1)[0] if homes else (None, 0)
    if home is None or size < HOME * homes.total():
        return None
    own = [n for n in kept if home in (blocks[n].element, blocks[n].element.getparent())]
    told = frozenset[str]().union(*(weighty(blocks[n].text, layout) for n in own
                                    if len(blocks[n].text.split()) > LONGEST))
    shape = Counter(_shape(blocks[n].element) for n in own).most_common(1)[0][0]
    around = frozenset([home, *home.iterancestors()])
    return _Article(blocks, frozenset(kept), home, around, own, told, shape) if len(told) >= FEWEST else None


def _shape(element: Tree) -> tuple[str, str | None]:
    return element.tag, element.get("class")


def _strangers(root: Tree, places: Sequence[int], article: _Article, lexicon: Lexicon) -> Iterator[int]:
    """Yield the blocks of an element that are not the article's: a few short lines, or what others wrote."""
    kept = [n for n in places if n in article.kept]
    if not kept:
        return
    behind, blocks = kept[0] > article.own[-1], article.blocks
    short = [n for n in kept if len(blocks[n].text.split()) <= LONGEST]
    said = " ".join(blocks[n].text for n in kept)
    if behind and _of_many([blocks[n] for n in places], lexicon):
        yield from kept
    elif kept[0] < article.own[0]:
        yield from (n for n in short if not closed(blocks[n].text) and blocks[n].tag not in HEADS)
    elif len(short) == len(kept) and (behind or root.tag not in WITHIN) and article.kin(said, lexicon.layout) < KIN:
        yield from kept


def _of_many(found: Sequence[Block], lexicon: Lexicon) -> bool:
    """Say whether ages stand alone on lines again and again, as over comments, or headlines that are links."""
    ages = sum(lexicon.stamps.age.fullmatch(lowered(block.text)) is not None for block in found)
    links = sum(block.tag in HEADS and block.linked >= ALL_LINK for block in found)
    return max(ages, links) >= REPEATED


def _appeals(article: _Article, layout: Layout) -> Iterator[int]:
    """Yield lines among the paragraphs that share nothing with them and are repeated, or speak to the reader."""
    times = Counter(article.blocks[n].text for n in article.own)
    for n in article.own:
        text, tag = article.blocks[n].text, article.blocks[n].tag
        if len(text.split()) <= LONGEST and not closed(text) and tag not in HEADS \
                and (times[text] > 1 or layout.speaks(text)) and not article.kin(text, layout):
            yield n
