"""What a page says behind its last article: its own words of leave, what stands below its last line of marks."""

from collections.abc import Sequence

from pipeline.segment.drafts import Division, Draft
from pipeline.segment.edges import CHRONICLE, PARAGRAPH, words_of
from pipeline.segment.headers import Header
from pipeline.segment.rows import Row

LONGEST_LEAVE = 20      # words: "That is all for today" and an address


def without_leave(division: Division) -> None:
    """Take off a page's last words, and what it sells between articles: a few without source or time, as most have one.

    Between articles only what speaks to the reader is the page's own.
    """
    others = division.drafts[1:]
    if len(others) < CHRONICLE:
        return
    gone = [draft for draft in others if _is_own(draft, division, last=draft is others[-1])]
    told = [draft for draft in division.drafts if draft not in gone]
    if sum(bool(draft.publisher or draft.stamp) for draft in told) * 2 <= len(told):
        return
    for draft in gone:
        for row in [*([draft.titled] if draft.titled else []), *draft.body]:
            division.drop(row, "tail" if draft is others[-1] else "advert")
    division.drafts = told


def _is_own(draft: Draft, division: Division, *, last: bool) -> bool:
    """Say whether a few words are the page's own and no article."""
    short = not any(len(row.text) > PARAGRAPH for row in draft.body) and words_of(draft.body) <= LONGEST_LEAVE
    return short and not (draft.publisher or draft.stamp) \
        and (last or any(division.layout.speaks(row.text) for row in draft.body))


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
