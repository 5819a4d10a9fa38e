"""Flat text pages: lines, and which of them are page furniture."""

import re

from pipeline.lexicon import Lexicon
from schemas.page import Line, Page, PageText

LINE = re.compile(r"[^\n]+")


def clean_flat(page: Page, text: str, lexicon: Lexicon) -> PageText:
    """Give the lines of a flat text."""
    lines, end = [], 0
    for found in LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        start = found.start() + found[0].index(words)
        lines.append(Line(start_char=start, end_char=start + len(words), text=words,
                          breaks=text.count("\n", end, start) > 1))
        end = start + len(words)
    return PageText(page_id=page.page_id, uri=page.uri, media_type=page.media_type, source=page.source, text=text,
                    lines=tuple(lines), removals=(), given=page.given)
