"""An HTML page laid out as blocks: the visible words between two breaks, with what the markup says of them."""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree

from pipeline.clean.decode import plain
from pipeline.lexicon.markup import Markup
from schemas.value import value

Tree = Any        # an element of lxml, which ships no types

UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea", "math",
          "canvas", "audio", "video", "map")
INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
                    "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s", "samp", "small", "span",
                    "strike", "strong", "sub", "sup", "td", "th", "time", "tt", "u", "var", "wbr"})
UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CELLS = frozenset({"td", "th"})
LINES = 2       # breaks or paragraphs in a cell that lays out the page
# Deeper nesting is no article's; Python's own stack would end near it.
DEEPEST = 400


class Mark(NamedTuple):
    """What an element's tag, class or id says of all within it, and the marks around it."""

    rule: str
    element: Tree
    outer: "Mark | None"


@value(frozen=True, slots=True, eq=False)
class Block:
    """Visible words without a break, white space folded."""

    text: str
    tag: str                    # of the element that breaks the line for it
    element: Tree
    linked: float               # share of its characters that stand in links, 0 to 1
    mark: Mark | None           # the innermost element around it that says what it is


@dataclass(slots=True)
class _Layout:
    """Blocks in the making."""

    markup: Markup
    blocks: list[Block] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    linked: int = 0             # characters held that stand in links
    links: int = 0              # links that are open
    names: dict[tuple[str | None, str | None], str | None] = field(default_factory=lambda: {(None, None): None})

    def say(self, words: str) -> None:
        """Hold some words of the block that is open."""
        self.held.append(words)
        if self.links:
            self.linked += len(words.strip())

    def end(self, element: Tree, mark: Mark | None) -> None:
        """End the block of an element."""
        text = " ".join((self.held[0] if len(self.held) == 1 else "".join(self.held)).split())
        if text and not text.isprintable():
            text = " ".join(plain(text).split())
        if text:
            self.blocks.append(Block(text, element.tag, element, min(1.0, self.linked / len(text)), mark))
        self.held.clear()
        self.linked = 0

    def rule(self, element: Tree) -> str | None:
        """Give what an element's tag, class or id says of it, or None."""
        if element.tag in self.markup.tags:
            return self.markup.tags[element.tag]
        said = element.get
        if said("hidden") is not None or ((style := said("style")) and UNSHOWN.search(style)):
            return "hidden"
        names = said("class"), said("id")
        if names not in self.names:
            self.names[names] = self.markup.rule_of(" ".join(filter(None, names)))
        return self.names[names]


def blocks(tree: Tree, markup: Markup) -> list[Block]:
    """Give the visible blocks of a page in order; what no reader sees is taken out of the tree itself."""
    etree.strip_elements(tree, *UNSEEN, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    layout = _Layout(markup)
    _lay(tree, tree, None, layout, 0)
    return layout.blocks


def _holds_lines(cell: Tree) -> bool:
    """Say whether a cell has lines of its own: it lays out the page, and is no figure of a table."""
    return sum(1 for _ in islice(cell.iter("br", "p"), LINES)) == LINES


def _lay(element: Tree, holder: Tree, mark: Mark | None, layout: _Layout, depth: int) -> None:
    """Lay out one element; `holder` is the nearest one around it that breaks the line, `mark` the innermost mark."""
    tag, text = element.tag, element.text
    breaks = tag not in INLINE and "-" not in tag       # a custom element breaks no line of itself
    breaks = breaks or (tag in CELLS and _holds_lines(element))
    if breaks:
        if layout.held:
            layout.end(holder, mark)
        rule = layout.rule(element)
        holder, mark = element, Mark(rule, element, mark) if rule else mark
    elif tag in CELLS and layout.held:
        layout.say(" | ")
    link = tag == "a"
    layout.links += link
    if text and (layout.held or not text.isspace()):        # no block begins with a blank, which most texts are
        layout.say(text)
    if len(element) and depth < DEEPEST:
        for child in element:
            if layout.held or child.text or len(child):     # an empty one may end a block, and does nothing else
                _lay(child, holder, mark, layout, depth + 1)
            if (tail := child.tail) and (layout.held or not tail.isspace()):
                layout.say(tail)
    layout.links -= link
    if breaks and layout.held:
        layout.end(holder, mark)
