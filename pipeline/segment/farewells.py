"""What a page says behind its last article: its own words of leave, what stands below its last line of marks."""

from collections.abc import Sequence

from pipeline.segment.drafts import Division
from pipeline.segment.edges import CHRONICLE, PARAGRAPH, words_of
from pipeline.segment.headers import Header
from pipeline.segment.rows import Row

LONGEST_LEAVE = 20      # words: "That is all for today" and an address


def without_leave(division: Division) -> None:
    """Take off a page's last words: a few without source or time, where most articles have one."""
    *others, last = division.drafts
    told = sum(bool(draft.publisher or draft.stamp) for draft in others)
    short = not any(len(row.text) > PARAGRAPH for row in last.body) and words_of(last.body) <= LONGEST_LEAVE
    if len(others) < CHRONICLE or told * 2 <= len(others) or last.publisher or last.stamp or not short:
        return
    for row in [*([last.titled] if last.titled else []), *last.body]:
        division.drop(row, "tail")
    division.drafts = others


def without_rest(division: Division, headers: Sequence[Header], rows: Sequence[Row]) -> None:
    """Take off a few words below a page's last line of marks, where such stand over its articles and within none."""
    *others, last = division.drafts
    parted = len(headers) >= CHRONICLE and all(rows[header.start].ruled for header in headers)
    if not parted or any(row.ruled for draft in others for row in draft.body[1:]):
        return
    end = next((n for n, row in enumerate(last.body) if n and row.ruled), len(last.body))
    if words_of(last.body[end:]) <= LONGEST_LEAVE:
        for row in last.body[end:]:
            division.drop(row, "tail")
        del last.body[end:]
