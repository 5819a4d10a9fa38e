"""Entries of a live page in its markup: elements beside each other that each hold a time and a text of their own."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import chain, groupby

from pipeline.clean.blocks import Block, Tree
from pipeline.clean.moments import LATER, moment
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import closed, lowered

FEWEST, ODD_ONE = 3, 6      # so many entries, and all but one in so many with a text
TEXT = 25                   # characters of a paragraph; live entries are short
LARGEST_SHARE = 0.5         # of the page's text must be theirs
PAIR, WORDS = 2, 6          # paragraphs of an article beside others, and the words of one
LINKED = 0.3                # of a paragraph at most stands in links
LIVE = "LiveBlogPosting"    # what JSON-LD calls a live page
MOST_TIMES = 2000
LONGEST_TIME = 60
HEADINGS = ("h1", "h2", "h3", "h4")
HEADLINE = 3        # words
ARTICLES = ("Article", "BlogPosting")       # how schema.org's names of articles end


class Entries:
    """A live page's entries: the rule of each of their blocks, and the moments told above them."""

    def __init__(self) -> None:
        self.rules: dict[int, str | None] = {}
        self.moments: dict[int, datetime | None] = {}       # block -> moment; null where its words alone say when
        self.starts: set[int] = set()                       # blocks that begin a story without a moment


def entries(tree: Tree, blocks: Sequence[Block], html: str, lexicon: Lexicon) -> Entries:
    """Give the entries of a live page; nothing where the page does not say that it is one, or has comments only."""
    found = Entries()
    times = _times(tree, blocks, lexicon)
    group = group_of(list(times)) if len(times) >= FEWEST else []
    live = len(group) >= FEWEST and (LIVE in html or _named(group, lexicon))
    if len(group) < FEWEST or not (live or (all(map(_headed, group)) and any(times.values()))):
        return found
    of, held = held_by(group, blocks)
    if not tells(blocks, held, len(group)) or not (live or without_article(blocks, held)):
        return found
    when = {of[element]: element for element in times if element in of}
    for number, inside in held.items():
        _read(found, [(n, blocks[n]) for n in inside], group[number], (when[number], times[when[number]]))
    return found


def is_article(element: Tree) -> bool:
    """Say whether an element's tag, role or type says that it is an article."""
    return element.tag == "article" or element.get("role") == "article" \
        or (element.get("itemtype") or "").endswith(ARTICLES)


def headlines(element: Tree) -> Iterator[Tree]:
    """Yield the headings within an element that have the words of a headline."""
    return (one for one in element.iter(*HEADINGS) if len("".join(one.itertext()).split()) >= HEADLINE)


def _headed(element: Tree) -> bool:
    """Say whether an element is an article with a headline of its own."""
    return is_article(element) and next(headlines(element), None) is not None


def _read(found: Entries, inside: Sequence[tuple[int, Block]], entry: Tree,
          when: tuple[Tree, datetime | None]) -> None:
    """Read an entry's blocks: its time comes first, whatever stands above it, and furniture goes."""
    element, at = when
    around = [element, *element.iterancestors()]
    stamped = next((n for n, block in inside if block.element in around), None)
    for n, block in inside:
        found.rules[n] = None if n == stamped else furniture(block, entry)
    if stamped is not None:
        found.moments[stamped] = at


def furniture(block: Block, entry: Tree) -> str | None:
    """Give what the markup within the entry says of a block; its head is no site's header."""
    mark = block.mark
    while mark is not None and entry in mark.element.iterancestors():
        if mark.rule not in ("header", "standfirst"):
            return mark.rule
        mark = mark.outer
    return None


def _times(tree: Tree, blocks: Sequence[Block], lexicon: Lexicon) -> dict[Tree, datetime | None]:
    """Give the elements that tell a time of day: time elements, else blocks of nothing but a clock or an age."""
    found: dict[Tree, datetime | None] = {}
    homes: set[Tree] = set()
    for element in tree.iter("time"):
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        at = moment(element.get("datetime"))
        if at is None or at[1] != "minute" or any(word in names for word in LATER) \
                or not "".join(element.itertext()).strip() or element.getparent() in homes:
            continue        # the second beside another is that of an update
        homes.add(element.getparent())
        found[element] = at[0]
    if len(found) < FEWEST:
        found = {block.element: None for block in blocks if _is_time(block.text, lexicon)}
    return found if len(found) <= MOST_TIMES else {}


def _is_time(text: str, lexicon: Lexicon) -> bool:
    if len(text) > LONGEST_TIME:
        return False
    low, stamps = lowered(text), lexicon.stamps
    return stamps.may_tell(low) and (stamps.clock.fullmatch(low) or stamps.age.fullmatch(low)) is not None


def group_of(times: Sequence[Tree]) -> list[Tree]:
    """Give the largest group of elements under one parent of which each holds one of the times."""
    holds = Counter(chain.from_iterable((time, *time.iterancestors()) for time in times))
    groups = defaultdict[Tree, list[Tree]](list)
    for time in times:
        entry = time
        for around in time.iterancestors():
            if holds[around] > 1:
                break
            entry = around
        if (parent := entry.getparent()) is not None:
            groups[parent].append(entry)
    return max(groups.values(), key=len, default=[])


def _named(group: Sequence[Tree], lexicon: Lexicon) -> bool:
    """Say whether the class or id of the entries or of what is around them names a live page."""
    entry = group[0]
    return any(lexicon.markup.is_live(f"{one.get('class') or ''} {one.get('id') or ''}")
               for one in (entry, *entry.iter("article", "div", "section"), *entry.iterancestors()))


def held_by(group: Sequence[Tree], blocks: Sequence[Block]) -> tuple[dict[Tree, int], dict[int, list[int]]]:
    """Give of which member of a group each element is, and by member the blocks that it holds."""
    of = {element: number for number, member in enumerate(group) for element in member.iter()}
    held = defaultdict[int, list[int]](list)
    for n, block in enumerate(blocks):
        if (number := of.get(block.element)) is not None:
            held[number].append(n)
    return of, held


def tells(blocks: Sequence[Block], held: dict[int, list[int]], count: int) -> bool:
    """Say whether the entries have texts, and most of the page's: a list of headlines and comments have not."""
    return has_texts(blocks, held, count) \
        and sum(_told(blocks, inside) for inside in held.values()) >= LARGEST_SHARE * _told(blocks, range(len(blocks)))


def has_texts(blocks: Sequence[Block], held: dict[int, list[int]], count: int) -> bool:
    """Say whether all but one in some of the entries have a text."""
    return sum(_told(blocks, inside) > 0 for inside in held.values()) * ODD_ONE >= count * (ODD_ONE - 1)


def _told(blocks: Sequence[Block], numbers: Sequence[int]) -> int:
    """Count the characters of the paragraphs among some blocks."""
    return sum(len(blocks[n].text) for n in numbers
               if blocks[n].linked < LINKED and len(blocks[n].text) >= TEXT and not _commented(blocks[n]))


def without_article(blocks: Sequence[Block], held: dict[int, list[int]]) -> bool:
    """Say whether the members of a group are all that a page tells: no article beside them is longer than each.

    Of such an article two paragraphs stand with no member between; what the markup calls furniture is none of it.
    """
    inside = {n for numbers in held.values() for n in numbers}
    longest = max(sum(len(blocks[n].text) for n in numbers if blocks[n].linked < LINKED) for numbers in held.values())
    return not any(len(run) >= PAIR and sum(map(len, run)) > longest for run in _runs(blocks, inside))


def _runs(blocks: Sequence[Block], inside: Collection[int]) -> Iterator[list[str]]:
    """Yield the paragraphs that no member of a group stands between, run by run."""
    for within, run in groupby(range(len(blocks)), key=lambda n: n in inside):
        if not within:
            yield [blocks[n].text for n in run if is_paragraph(blocks[n])]


def is_paragraph(block: Block) -> bool:
    """Say whether a block is a paragraph that the markup calls no furniture."""
    return block.mark is None and block.linked < LINKED and closed(block.text) and len(block.text.split()) >= WORDS


def _commented(block: Block) -> bool:
    mark = block.mark
    while mark is not None:
        if mark.rule == "comments":
            return True
        mark = mark.outer
    return False
