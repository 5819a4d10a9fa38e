"""Whom a pronoun stands for within its sentence: `beat three nurses before abducting them`, `according to X, it`."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from pipeline.extract.parties.seen import Seen

GOES_ON = re.compile(
    r"\b(?:before|after|without|while|and|then|but|by|or|when)\s+(?:then\s+|later\s+|[a-z]+ly\s+)?[a-z]+(?:ing|ed|[a-z])\s+$"
)  # what joins another verb of the same subject, and that verb, right before a pronoun


def object_before(here: Sequence[Seen], pronoun: Seen, text: str, joints: Collection[str]) -> Seen | None:
    """Give the object of the verb before, where a verb of the same subject goes on right before a pronoun.

    Nobody where only the subject, or whom `joints` join to it, stands before: `soldiers and police attacked them`.
    """
    near = [one for one in here if one.end <= pronoun.start and not one.possessive]
    if len(near) < 2 or not GOES_ON.search(text, 0, pronoun.start):
        return None
    joined = (text[a.end : b.start].strip() in joints for a, b in pairwise(near))
    return None if all(joined) else near[-1]


def heard_of(here: Sequence[Seen], pronoun: Seen, text: str) -> Sequence[Seen]:
    """Leave out whom the sentence only has something from: in `X burned homes, according to Y, it killed` it is X."""
    if len(here) < 2 or not text.startswith(",", here[-1].end):
        return here
    source = text[: here[-1].start].removesuffix("the ").endswith("ccording to ")
    return here[:-1] if source and pronoun.start - here[-1].end <= len(", and ") else here
