"""A body divided into sentences: paragraphs first, then nupunkt within each."""

import re
from collections.abc import Iterator

import nupunkt

from schemas.article import Sentence

PARAGRAPH = re.compile(r"[^\n]+")


def sentences(article_id: str, body: str) -> Iterator[Sentence]:
    """Yield the sentences of a body in order; each text is exactly its slice of the body."""
    ordinal = 0
    for paragraph in PARAGRAPH.finditer(body):
        for start, end in nupunkt.sent_spans(paragraph[0]):
            words = paragraph[0][start:end].strip()
            if words:
                first = body.index(words, paragraph.start() + start)
                yield Sentence(article_id=article_id, ordinal=ordinal, start_char=first, end_char=first + len(words),
                               text=words, heading=None)
                ordinal += 1
