"""Bodies and places named after a day, which is no time of theirs: `the 19 April Movement`, `9 July Avenue`."""

import re

from pipeline.lexicon import Lexicon
from schemas.time import TimeSpan

NEXT = re.compile(r" ([A-Z][a-z]+)")
BODIES = frozenset({"organization", "military", "rebels"})  # "On 12 May Parliament voted" tells the day


def names_something(text: str, time: TimeSpan, lexicon: Lexicon) -> bool:
    """Say whether a day of a month stands in a name."""
    if time.precision != "day" or not any(sign.isdigit() for sign in time.text):
        return False
    found = NEXT.match(text, time.end_char)
    if found is None:
        return False
    return found[1] in lexicon.names.naming["things"] or lexicon.names.bodies.get(found[1]) in BODIES
