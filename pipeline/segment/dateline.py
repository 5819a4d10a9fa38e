"""The dateline that opens an article ("KYIV, Ukraine (AP) —"), and the agency that wrote it."""

import re
from collections.abc import Mapping

from pipeline.lexicon.layout import Layout, folded
from schemas.noun import Noun

# A dateline stands at the very front and is short.
LONGEST = 110
PLACE = r"[A-ZÀ-Þ][\w.'’-]*(?:[ /-][A-ZÀ-Þ(][\w.'’)-]*){0,4}(?:, [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}){0,2}"
DAY = r"(?:[A-Z][A-Za-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][A-Za-z]{2,8})(?:,? (?:\d{4}|\d{2}\b))?"
DASH = r"\s*(?:--?|[–—:])\s*"
WIRE = r"\((?P<agency>[^()\d]{2,40})\)"
OPENING = re.compile(
    rf"(?!(?:A|An|The|By|In|At|On) )(?:(?P<place>{PLACE})(?:, (?P<day>{DAY}))? {WIRE}(?:{DASH}|\s)"
    rf"|(?P<day2>{DAY}) \((?P<agency2>[^()\d]{{2,40}})\){DASH}"
    rf"|(?P<place3>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,30}}(?:, [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){{0,3}}){{0,2}})"
    rf"(?:, (?P<day3>{DAY})| \((?P<day4>{DAY})\))?(?:\s+[–—]\s*|\s+--?\s+|(?<=[A-Z]{5}):\s+(?=[A-Z])))")


DAYS = ("day", "day2", "day3", "day4")


class Dateline(Noun):
    """What a dateline says; all null where there is none."""

    place: str | None = None
    agency: str | None = None
    day: str | None = None
    words: str | None = None


def dateline(body: str, layout: Layout) -> Dateline:
    """Read the dateline at the front of a body; its words stay there, for they are the article's own.

    In brackets only a known agency counts, so that "Mr. Smith (Labour)" opens no dateline, or one that nobody knows
    behind a place in capitals. Capitals before a dash or a colon count unless they are an outlet's name or a word of
    page furniture ("WATCH — ..."); before a colon they are five letters, as acronyms seldom are.
    """
    found = OPENING.match(body[:LONGEST])
    if found is None:
        return Dateline()
    wire = found["agency"] or found["agency2"]
    agency = agency_of(wire, layout.agencies) if wire else None
    place = found["place"] or found["place3"]
    if wire and agency is None and not (place and place.isupper()):
        return Dateline()
    if place and (folded(place) in layout.outlets or folded(place) in layout.kickers):
        place = None
    return Dateline(place=place, agency=agency, day=next((found[name] for name in DAYS if found[name]), None),
                    words=found[0].strip(" -–—"))


def agency_of(words: str | None, agencies: Mapping[str, str]) -> str | None:
    """Give the agency that a byline or a dateline's brackets name ("Jane Doe, The Associated Press")."""
    if not words:
        return None
    for part in (words, *re.split(r",\s*|\s+and\s+|/|\s+[|•]\s+|\s+[-–—]\s+", words)):
        name = agencies.get(part.strip()) or agencies.get(part.strip().removeprefix("The "))
        if name:
            return name
    return None
