"""The dateline that opens an article ("KYIV, Ukraine (AP) —"), and the agency that wrote it."""

import re
from collections.abc import Mapping

from pipeline.lexicon.layout import Layout, folded
from pipeline.sentence.front import dateline_of
from schemas.noun import Noun


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
    found = dateline_of(body)
    if found is None:
        return Dateline()
    agency = agency_of(found.wire, layout.agencies)
    place = found.place
    if agency is None and (found.wire and not (place and place.isupper())):
        return Dateline()
    if agency is None and not found.loud:
        return Dateline()
    if place and (folded(place) in layout.outlets or folded(place) in layout.kickers):
        place = None
    return Dateline(place=place, agency=agency, day=found.day, words=body[:found.end].strip(" -–—\n"))


def agency_of(words: str | None, agencies: Mapping[str, str]) -> str | None:
    """Give the agency that a byline or a dateline's brackets name ("Jane Doe, The Associated Press")."""
    if not words:
        return None
    for part in (words, *re.split(r",\s*|\s+and\s+|/|\s+[|•]\s+|\s+[-–—]\s+", words)):
        name = agencies.get(part.strip()) or agencies.get(part.strip().removeprefix("The "))
        if name:
            return name
    return None
