"""A body divided into sentences: paragraphs first, then nupunkt within each."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import nupunkt

from pipeline.lexicon.layout import Layout
from pipeline.segment.paragraphs import BREAK
from pipeline.segment.seams import seams
from schemas.article import Sentence

# Two sentences glued by scraping ("... in the east.Officials said"): a word in small letters, a stop, a word with one
# capital. Names and numbers ("U.S.Army", "St.Petersburg", "12.June") are no such place.
BEGIN = r"""(?=["“‘]?[A-Z][a-z'’]*[ ,])"""
# A mark first, what stands before it after that: searching for a mark is quick.
# What nupunkt takes for a shortened word, though it is a whole one ("in New York. Ward said", "this month. Police").
WHOLE = re.compile(r"""(?<![\w.&-])(?P<word>[A-Za-z][a-z]{2,})\.["'”’)\]]*\s+(?=["'“‘(\[]?[A-Z][a-z]*\b)""")
STOPS = (". ", '." ', ".” ", ".’ ", ".' ", ".) ", ".] ")
GLUED = re.compile(rf"""[.!?](?:(?<=[a-z]{{3}}.){BEGIN}|["”’](?<=[a-z]{{2}}..){BEGIN})""")


def sentences(article_id: str, paragraphs: Sequence[str], headings: Collection[int],
              layout: Layout) -> Iterator[Sentence]:
    """Yield the sentences of a body in order, each with the heading it stands under; offsets index the body."""
    ordinal = offset = 0
    heading: str | None = None
    for number, paragraph in enumerate(paragraphs):
        if number in headings:
            heading = None
        for start, end in spans(paragraph, layout):
            yield Sentence(article_id=article_id, ordinal=ordinal, start_char=offset + start, end_char=offset + end,
                           text=paragraph[start:end], heading=heading)
            ordinal += 1
        if number in headings:
            heading = paragraph
        offset += len(paragraph) + len(BREAK)


def spans(paragraph: str, layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the sentences of a paragraph, white space at their ends left out."""
    glued = tuple(seams(paragraph, layout))
    for start, end in nupunkt.sent_spans(paragraph):
        cuts = sorted({start, end, *(found.end() for found in GLUED.finditer(paragraph, start, end)),
                       *(seam for seam in glued if start < seam < end),
                       *_wholes(paragraph, start, end, layout.shortened)})
        for left, right in pairwise(cuts):
            words = paragraph[left:right]
            if words.strip():
                yield left + len(words) - len(words.lstrip()), left + len(words.rstrip())


def _wholes(paragraph: str, start: int, end: int, shortened: Collection[str]) -> Iterator[int]:
    """Yield where sentences begin within one, behind whole words; few have a stop in them, which is sought first."""
    if any(paragraph.find(stop, start, end - 2) >= 0 for stop in STOPS):
        yield from (found.end() for found in WHOLE.finditer(paragraph, start, end) if found["word"] not in shortened)
