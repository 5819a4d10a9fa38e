"""The outlet that a line names which was taken out below a text ("(c) 2031 Harbour Star", "Read on at Orlin Star")."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.lexicon.stamps import Stamps
from pipeline.segment.dateline import agency_of
from pipeline.segment.drafts import Division, Draft
from pipeline.segment.names import HOST, STOP, is_name
from pipeline.segment.stamp import Stamp, stamp_in

RIGHTS = re.compile(r"(?:(?:copyright|©|\(c\)|&copy;)[\s,]*)+(?:\d{4}(?:\s?[-–]\s?\d{4})?[\s,]*)?(?:by\s)?"
                    r"(?P<name>[^.,|•·©]{3,40}?)\s*(?:[.,|•·]|\s[-–]\s|all rights reserved|$)", re.IGNORECASE)
# A line that leads to a text's source, or says where it was first: the name stands behind its last small word.
LEADS = re.compile(r"(?P<words>[A-Z][a-z]*(?: [a-z]+)+):? (?P<name>[^\W_a-z].{1,40}|(?:[\w-]+\.)+[a-z]{2,10})")
LONGEST, LONGEST_LINE = 5, 120      # words, characters
MARKS = ("cut", "section")      # "Read on at Harbour Star", "More from Harbour Star"
FEWEST = 2      # texts with the same words in their last line


class _Led(NamedTuple):
    """What a line says that ends in a name: the words before it, the name, the time behind it."""

    words: str
    name: str
    stamp: Stamp | None


def with_holders(division: Division, stamps: Stamps) -> None:
    """Give articles without a source the one that is named between their text and the next one's, and its time."""
    below = list(_below(division))
    led = [_led(gone, stamps) for _, gone in below]
    words = [found.words for found in led if found]
    told = len({found.name for found in led if found}) > 1
    for (draft, gone), found in zip(below, led, strict=True):
        if found and told and words.count(found.words) >= FEWEST:
            draft.publisher = draft.publisher or found.name
            draft.stamp = draft.stamp or found.stamp
        holders = set(_holders(division, gone))
        if draft.publisher is None and len(holders) == 1:
            draft.publisher = holders.pop()


def _below(division: Division) -> Iterator[tuple[Draft, Sequence[str]]]:
    """Yield each article with the lines that were taken out between its text and the next one's."""
    drafts = division.drafts
    gone = sorted([*((one.start_char, one.text) for one in division.page.removals),
                   *((line.start_char, line.text) for line, rule in division.dropped if rule in MARKS)])
    ends = [*(draft.body[0].line.start_char for draft in drafts[1:]), len(division.page.text)]
    for draft, end in zip(drafts, ends, strict=False):
        yield draft, [text for start, text in gone if draft.body[-1].line.end_char <= start < end]


def _led(gone: Sequence[str], stamps: Stamps) -> _Led | None:
    """Read the first line that ends in a name behind words in small letters, and in a time behind that."""
    for text in gone:
        bare = STOP.sub("", text.strip())
        found = stamp_in(bare, stamps) if len(bare) <= LONGEST_LINE else None
        led = LEADS.fullmatch(found[1] if found else bare)
        if led and (is_name(led["name"]) or HOST.fullmatch(led["name"])) and len(led["name"].split()) <= LONGEST:
            return _Led(led["words"].lower(), led["name"], found[0] if found else None)
    return None


def _holders(division: Division, gone: Sequence[str]) -> Iterator[str]:
    """Yield the names in lines of rights."""
    for text in gone:
        found = RIGHTS.match(text)
        name = found["name"].strip() if found else ""
        if name and is_name(name) and len(name.split()) <= LONGEST and not agency_of(name, division.layout.agencies):
            yield name
