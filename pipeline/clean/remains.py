"""What extraction left out of an HTML page: the visible words that are not in the article's text."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from pipeline.clean.decode import plain
from schemas.page import Removal

Tree = Any        # an element of lxml, which ships no types

UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select",
                    "textarea"})
INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
                    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
                    "wbr"})
DEEPEST = 400


def remains(page_id: str, article: str, tree: Tree) -> tuple[str, tuple[Removal, ...]]:
    """Give the article's text with the left-out words of the page behind it, and these as removals, a run each.

    A block counts as kept where its words stand in the article's text, white space aside.
    """
    kept = " ".join(article.split())
    whole, end = [article], len(article)
    removals = []
    for is_kept, run in groupby(blocks(tree), key=lambda block: block in kept):
        if is_kept:
            continue
        words = "\n".join(run)
        removals.append(Removal(page_id=page_id, start_char=end + 1, end_char=end + 1 + len(words), rule="markup",
                                text=words))
        whole.append(words)
        end += 1 + len(words)
    return "\n".join(whole), tuple(removals)


def blocks(tree: Tree) -> Iterator[str]:
    """Yield the visible text of a page block by block, white space folded."""
    held: list[str] = []
    for words in _words(tree, 0):
        if words is None:
            block = " ".join(plain("".join(held)).split())
            held = []
            if block:
                yield block
        else:
            held.append(words)
    block = " ".join(plain("".join(held)).split())
    if block:
        yield block


def _words(element: Tree, depth: int) -> Iterator[str | None]:
    """Yield the text of an element in order, and None where a block begins or ends."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNSEEN or depth > DEEPEST:
        return
    breaks = tag not in INLINE
    if breaks:
        yield None
    if element.text:
        yield element.text
    for child in element:
        yield from _words(child, depth + 1)
        if child.tail:
            yield child.tail
    if breaks:
        yield None
