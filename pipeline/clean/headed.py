"""The paragraphs below an HTML page's heading, where extraction keeps those of others instead of them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from pipeline.clean.blocks import Block, Tree
from pipeline.clean.kept import MOST_LINKED
from pipeline.lexicon.layout import Layout, closed
from pipeline.lexicon.weight import weighty

NEAR = 12           # blocks behind the heading in which its text begins
FEWEST, LEAST = 3, 200      # paragraphs and characters
SURE = 2            # words that a text and its heading have in common


def headed(blocks: Sequence[Block], kept: Sequence[bool], layout: Layout) -> list[bool]:
    """Give what is kept, or the paragraphs right below the one heading if none of them is and they tell what it does.

    Paragraphs in `div` elements lose against comments and other articles in `p` elements. No element holds more of what
    is kept than theirs does: a list of main points above a text is not all of it.
    """
    heads = [n for n, block in enumerate(blocks) if block.tag == "h1"]
    if len(heads) != 1:
        return list(kept)
    title, first = weighty(blocks[heads[0]].text, layout), heads[0] + 1
    groups: dict[Tree, list[int]] = defaultdict(list)
    for n in range(first, len(blocks)):
        if blocks[n].linked < MOST_LINKED and closed(blocks[n].text):
            groups[blocks[n].element.getparent()].append(n)
    near = [group for group in groups.values() if len(group) >= FEWEST and group[0] < first + NEAR]
    own = max(near, key=lambda group: sum(len(blocks[n].text) for n in group), default=[])
    said = " ".join(blocks[n].text for n in own)
    homes: Counter[Tree] = Counter()
    for block, keep in zip(blocks, kept, strict=True):
        homes[block.element.getparent()] += len(block.text) * keep
    if len(said) < max(LEAST, *homes.values()) or any(kept[n] for n in own) \
            or len(title & weighty(said, layout)) < SURE:
        return list(kept)
    return [n in own for n in range(len(blocks))]
