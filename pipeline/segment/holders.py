"""The outlet that the line of rights below a text names ("(c) 2031 Harbour Star. All rights reserved.")."""

import re
from collections.abc import Iterator

from pipeline.segment.dateline import agency_of
from pipeline.segment.drafts import Division
from pipeline.segment.names import is_name

RIGHTS = re.compile(r"(?:(?:copyright|©|\(c\)|&copy;)[\s,]*)+(?:\d{4}(?:\s?[-–]\s?\d{4})?[\s,]*)?(?:by\s)?"
                    r"(?P<name>[^.,|•·©]{3,40}?)\s*(?:[.,|•·]|\s[-–]\s|all rights reserved|$)", re.IGNORECASE)
LONGEST = 5     # words


def with_holders(division: Division) -> None:
    """Give articles without a source the holder of the rights who is named between their text and the next one's."""
    drafts = division.drafts
    ends = [*(draft.body[0].line.start_char for draft in drafts[1:]), len(division.page.text)]
    for draft, before in zip(drafts, ends, strict=False):
        if draft.publisher is None:
            holders = set(_holders(division, draft.body[-1].line.end_char, before))
            draft.publisher = holders.pop() if len(holders) == 1 else None


def _holders(division: Division, start: int, end: int) -> Iterator[str]:
    """Yield the names in lines of rights that were taken out of a stretch of the page."""
    for one in division.page.removals:
        found = RIGHTS.match(one.text) if start <= one.start_char < end else None
        name = found["name"].strip() if found else ""
        if name and is_name(name) and len(name.split()) <= LONGEST and not agency_of(name, division.layout.agencies):
            yield name
