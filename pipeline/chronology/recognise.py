"""Time expressions of a text: atoms joined to points, points to intervals, each with what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.chronology.atoms import Coded, coded
from pipeline.chronology.nights import nightly
from pipeline.chronology.points import POINT, point
from pipeline.chronology.wars import wars
from pipeline.lexicon import Lexicon
from schemas.time import Expression

# The word before a point that makes it a begin, an end, or no time of the act at all.
PREFIX = re.compile(r"\b(since|by|from|between|until|till|as\s+of|before|after|prior\s+to|ahead\s+of"
                    r"|as\s+early\s+as|in|during|of|through)\s+(?:(?:at\s+least|about|around|the)\s+){0,2}$|(\()$",
                    re.IGNORECASE)
REACH = 28
MIDNIGHT = 24
DAWN = 6
BEGINS = frozenset({"since"})
WHEN = re.compile(r",? when\b", re.IGNORECASE)
ENDS = frozenset({"by", "until", "till", "as of", "through"})
POINTED = frozenset({(0, 1), (12, 13)})      # midnight, noon: "shortly before noon on Monday" is Monday
ASIDE = frozenset({"before", "after", "prior to", "ahead of"})


def recognise(text: str, lexicon: Lexicon) -> tuple[Expression, ...]:
    """Give the time expressions of a text in order, none overlapping; offsets count code points of `text`."""
    of_wars = tuple(wars(text, lexicon))
    code = coded(text, lexicon.calendar)
    if code is None:
        return of_wars
    found = [(match, point(text, code, match, lexicon.calendar)) for match in POINT.finditer(code.code)]
    points = [(match.start(), match.end(), said) for match, said in found if said is not None]
    whole = tuple(nightly(text, points, lexicon))
    said = [_closed(text, said) for said in _prefixed(text, whole, code)]
    return tuple(sorted((*said, *of_wars), key=lambda one: one.start_char))


def _closed(text: str, said: Expression) -> Expression:
    """Take in the bracket that an expression opened: "Sunday (March 19)"."""
    if "(" in said.text and ")" not in said.text and text[said.end_char:said.end_char + 1] == ")":
        return replace(said, end_char=said.end_char + 1, text=said.text + ")")
    return said


def _prefixed(text: str, points: Sequence[tuple[int, int, Expression]], code: Coded) -> Iterator[Expression]:
    """Yield the expressions: points joined where the text joins them, and bound by the word before them."""
    index, said_before = 0, False       # said_before: joined by "and" to a time that stands
    while index < len(points):
        _, end, first = points[index]
        before, at = _before(text, first.start_char)
        joint = code.code[end] if index + 1 < len(points) and points[index + 1][0] == end + 1 else ""
        second = points[index + 1][2] if joint else None
        index += 1
        if second is not None and _joined(joint, before, first, second):
            index += 1
            last = _dawn(second) if joint == "I" else second
            yield _range(text, at if before in {"from", "between"} else first.start_char, first, last)
        elif _stands(first, bool(before or said_before) and not _definite(text, first)):
            yield _bound(text, before, at, first)
        said_before = joint == "&" and _stands(first, bool(before))


def _before(text: str, start: int) -> tuple[str, int]:
    """Give the preposition before a place, in lower case, and where it begins."""
    low = max(0, start - REACH)
    match = PREFIX.search(text[low:start])
    if match is None:
        return "", start
    word = (match[1] or match[2]).lower()
    return " ".join(word.split()), low + match.start()


def _definite(text: str, said: Expression) -> bool:
    """Say whether an article stands before a year, which then belongs to a noun: "in the 2024 election"."""
    return text[max(0, said.start_char - 5):said.start_char].rstrip().lower().endswith(("the", " a", "this", "that"))


def _stands(said: Expression, led: bool) -> bool:
    """Say whether a year or month may stand so: "in 2014", never "the 2014 election"; "in March", never "March on"."""
    return led or said.kind not in {"year", "month"} or said.section is not None \
        or said.shift is not None or (said.kind == "month" and said.year is not None)


def _joined(joint: str, before: str, first: Expression, second: Expression) -> bool:
    if joint in "-I":
        return first.kind != "year" or bool(before)
    return joint == "&" and (before == "between" or (_adjoin(first, second) and _touch(first, second)))


def _touch(first: Expression, second: Expression) -> bool:
    """Say whether nothing lies between: not so for two nights, which are two times."""
    ends = first.hours is None or first.hours[1] == MIDNIGHT
    return ends and first.clock is None and second.clock is None and (second.hours is None or second.hours[0] <= 0)


def _adjoin(first: Expression, second: Expression) -> bool:
    """Say whether the second day, month or year follows upon the first: "late Thursday and early Friday"."""
    if first.kind != second.kind:
        return False
    if first.kind == "weekday" and first.weekday is not None and second.weekday is not None:
        return (second.weekday - first.weekday) % 7 == 1
    return any(a is not None and b is not None and b - a == 1
               for a, b in ((first.day, second.day), (first.shift, second.shift))) or _months_adjoin(first, second)


def _months_adjoin(first: Expression, second: Expression) -> bool:
    a, b = ((said.year or 0) * 12 + (said.month or 0) for said in (first, second))
    if first.kind == "year":
        return b - a == 12
    return first.kind == "month" and (second.month or 0) - (first.month or 0) == 1


def _dawn(said: Expression) -> Expression:
    """End a night with its early hours: "Monday night into Tuesday"."""
    plain = said.hours is None and said.clock is None
    return replace(said, hours=(0, DAWN)) if plain else said


def _range(text: str, start: int, first: Expression, second: Expression) -> Expression:
    if first.kind in {"date", "month"} and first.year is None and second.year is not None:
        first = replace(first, year=second.year)
    return Expression(start_char=start, end_char=second.end_char, text=text[start:second.end_char], kind="range",
                      first=first, last=second)


def _bound(text: str, before: str, at: int, said: Expression) -> Expression:
    if before in BEGINS and WHEN.match(text, said.end_char):
        return said         # "unmatched since May 2014, when rebels took the town": that was in May
    if before in BEGINS or before in ENDS:
        return Expression(start_char=at, end_char=said.end_char, text=text[at:said.end_char],
                          kind="since" if before in BEGINS else "by", first=said)
    if before in ASIDE and said.clock is None and said.hours not in POINTED:
        return Expression(start_char=at, end_char=said.end_char, text=text[at:said.end_char], kind="aside", first=said)
    return said


def leaves(said: Expression) -> Iterator[Expression]:
    """Yield the points that an expression is made of."""
    if said.first is None and said.last is None:
        yield said
    for part in (said.first, said.last):
        if part is not None:
            yield from leaves(part)
