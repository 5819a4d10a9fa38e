"""Stories of a page in its markup: elements beside each other that each hold a headline and a text of their own."""

from collections.abc import Sequence

from pipeline.clean.blocks import Block, Tree
from pipeline.clean.entries import (
    FEWEST,
    HEADINGS,
    LONGEST_TIME,
    PAIR,
    Entries,
    furniture,
    group_of,
    has_texts,
    headlines,
    held_by,
    is_article,
    is_paragraph,
    tells,
    without_article,
)
from pipeline.lexicon.layout import lowered
from pipeline.lexicon.stamps import Stamps

MOST_HEADINGS = 500
TEASER = "related"          # the rule of what stands beside the page's own article
LONGEST_GREETING = 40       # words


def stories(tree: Tree, blocks: Sequence[Block], stamps: Stamps) -> Entries:
    """Give the stories of a newsletter or a page of several articles; nothing where it is one article.

    A section of an article has a heading too, but neither is it an article by its tag, nor does its heading link to
    one, nor has it an age of its own. Beside a longer article they are teasers, and go, out of the tree too.
    """
    found = Entries()
    headings = list(headlines(tree))
    group = _alike(group_of(headings)) if PAIR <= len(headings) <= MOST_HEADINGS else []
    few = len(group) < (PAIR if all(map(_titled, group)) else FEWEST)
    sure = few or all(map(is_article, group)) or _linked(group)
    ages = {} if sure else _ages(blocks, stamps)
    if few or (not sure and len(ages) < len(group)):
        return found
    _, held = held_by(group, blocks)
    if not (sure or _aged(held, ages)) or not has_texts(blocks, held, len(group)):
        return found
    if not all(map(_titled, group)) and not without_article(blocks, held):
        found.rules = {n: TEASER for inside in held.values() for n in inside}
        for element in group:
            element.drop_tree()
        return found
    if not tells(blocks, held, len(group)):
        return found
    for number, inside in held.items():
        found.rules.update((n, furniture(blocks[n], group[number])) for n in inside)
        found.starts.update([n for n in inside if found.rules[n] is None][:1])
    found.rules |= dict.fromkeys(range(max(found.rules) + 1, len(blocks)), "markup")
    first = min(found.rules)
    own = _opening(blocks, first)
    found.rules |= {n: None if n in own else "markup" for n in range(first)}
    return found


def _opening(blocks: Sequence[Block], end: int) -> list[int]:
    """Give the paragraphs between the page's heading and its first story: a text of its own, where no greeting."""
    heading = next((n for n in range(end - 1, -1, -1) if blocks[n].tag == "h1"), end)
    own = [n for n in range(heading + 1, end) if is_paragraph(blocks[n])]
    return own if sum(len(blocks[n].text.split()) for n in own) > LONGEST_GREETING else []


def _alike(group: Sequence[Tree]) -> list[Tree]:
    """Give the elements of the commonest tag and class: the page's own headline may stand beside its stories."""
    names = [(one.tag, one.get("class")) for one in group]
    usual = max(names, key=names.count, default=None)
    return [one for one, name in zip(group, names, strict=True) if name == usual]


def _ages(blocks: Sequence[Block], stamps: Stamps) -> dict[int, str]:
    """Give the lines that say how old something is ("Orlin Star · 3 hours ago"), headings aside."""
    short = {n: lowered(block.text) for n, block in enumerate(blocks)
             if len(block.text) <= LONGEST_TIME and block.tag not in HEADINGS}
    return {n: low for n, low in short.items() if any(map(str.isdigit, low)) and stamps.age.search(low)}


def _aged(held: dict[int, list[int]], ages: dict[int, str]) -> bool:
    """Say whether each element says how old it is, and not all the same."""
    told = [next((ages[n] for n in inside if n in ages), "") for inside in held.values()]
    return all(told) and len(set(told)) > 1


def _titled(element: Tree) -> bool:
    """Say whether an element is an article with a page's title of its own, as pages without end print one by one."""
    return is_article(element) and next(element.iter("h1"), None) is not None


def _linked(group: Sequence[Tree]) -> bool:
    """Say whether each element's headline is a link, each to another page."""
    links = [_link(next(element.iter(*HEADINGS))) for element in group]
    return all(links) and len(set(links)) == len(links)


def _link(heading: Tree) -> str | None:
    """Give where the link in or around a heading leads; None without one, or within the page."""
    around = [*heading.iterancestors("a"), *heading.iter("a")]
    address = next((one.get("href") for one in around if one.get("href")), None)
    return address if address and not address.startswith("#") else None
