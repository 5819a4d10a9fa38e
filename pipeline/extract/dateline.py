"""The dateline in front of a report: where it was written is no scene, and its day is no time of an act."""

import re

from pipeline.lexicon.gazetteer import Gazetteer, fold

LONGEST = 110  # characters of a dateline
_WORD = r"[A-ZÀ-Þ][\w.'’-]{0,24}"
_LOUD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]{1,24}(?:-[A-ZÀ-Þ]{1,20})?"
_BEYOND = rf"(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][A-Za-z]{2,8}\.?)(?:,? (?:\d{4}|\d\d))?"
_WIRE = r"\([^()]{2,60}\)"
_DASH = r"(?:\s*--?\s+|\s*[–—]\s*)"
# "KYIV, Ukraine (AP) —", "KABUL, Afghanistan (Feb. 9, 2011)", "Lima, 8 Jan 89 --", "Geneva, March 3 (Reuters) -".
_FRONT = re.compile(
    rf"\s*(?:(?P<loud>{_LOUD}(?: (?:& )?{_LOUD}){{0,4}}{_BEYOND})(?:,? {_DAY})?"
    rf"(?:\s*\({_DAY}\)(?:{_DASH}|\s+|$)|(?:\s*{_WIRE})?{_DASH})"
    rf"|(?P<plain>(?!(?:A|An|The|At|By|In|On|Mr|Mrs|Dr)\b){_WORD}(?: {_WORD}){{0,3}}{_BEYOND})"
    rf"(?:, {_DAY}(?:\s*{_WIRE})?|\s*{_WIRE}){_DASH})"
)

_MARKED = re.compile("[-–—(]")  # a dash or bracket, without one of which there is no dateline


def front_of(text: str, gazetteer: Gazetteer) -> int:
    """Give where the words behind a dateline begin; 0 where there is none."""
    if not (text[:1].isupper() or text[:1].isspace()) or not _MARKED.search(text, 0, LONGEST):
        return 0
    found = _FRONT.match(text[:LONGEST])
    return found.end() if found and _is_place(found["loud"] or found["plain"], gazetteer) else 0


def _is_place(words: str, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer has what stands before a dash, or it stands in a region or country."""
    key = fold(words.partition(",")[0])
    return "," in words or bool(gazetteer.regions.named(key)) or bool(gazetteer.cities(key))
