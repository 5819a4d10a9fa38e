"""The dateline that opens an article ("KYIV, Ukraine (AP) —"), and the agency that wrote it."""

import re
from collections.abc import Mapping

from pipeline.lexicon.layout import Layout, folded
from schemas.noun import Noun

# A dateline stands at the very front and is short.
LONGEST = 110
PLACE = r"[A-ZÀ-Þ][\w.'’-]*(?:[ /-][A-ZÀ-Þ(][\w.'’)-]*){0,4}(?:, [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}){0,2}"
DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
DASH = r"\s*(?:--?|[–—:])\s*"
WIRE = r"\((?P<agency>[^()\d]{2,40})\)"
OPENING = re.compile(
    rf"(?!(?:A|An|The|By|In|At|On) )(?:(?P<place>{PLACE})(?:, (?P<day>{DAY}))? {WIRE}(?:{DASH}|\s)"
    rf"|(?P<day2>{DAY}) \((?P<agency2>[^()\d]{{2,40}})\){DASH}"
    rf"|(?P<place3>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,30}}(?:, [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){{0,3}}){{0,2}})"
    rf"(?:, (?P<day3>{DAY}))?(?:\s+[–—]\s*|\s+--?\s+))")


class Dateline(Noun):
    """What a dateline says; all null where there is none."""

    place: str | None = None
    agency: str | None = None
    day: str | None = None
    words: str | None = None


def dateline(body: str, layout: Layout) -> Dateline:
    """Read the dateline at the front of a body; its words stay there, for they are the article's own.

    In brackets only a known agency counts, so that "Mr. Smith (Labour)" opens no dateline; capitals before a dash
    count unless they are an outlet's name or a word of page furniture ("WATCH — ...").
    """
    found = OPENING.match(body[:LONGEST])
    if found is None:
        return Dateline()
    wire = found["agency"] or found["agency2"]
    agency = agency_of(wire, layout.agencies) if wire else None
    if wire and agency is None:
        return Dateline()
    place = found["place"] or found["place3"]
    if place and (folded(place) in layout.outlets or folded(place) in layout.kickers):
        place = None
    return Dateline(place=place, agency=agency, day=found["day"] or found["day2"] or found["day3"],
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
