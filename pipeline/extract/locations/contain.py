"""How the places of one sentence belong together: shared region words, and the larger place that holds a smaller."""

import re
from collections.abc import Sequence

from pipeline.extract.locations.candidate import Candidate
from pipeline.sentence.reading import Reading

# What may stand between a place and the larger one that it lies in.
_WITHIN = re.compile(r" (?:in|of)(?: the)?(?: [a-z-]{4,15}ern)? ")
_OWNING = ("'s ", "’s ", "' ", "’ ")


def tied(found: list[Candidate], reading: Reading) -> list[Candidate]:
    """Give a sentence's candidates, each tied to the larger place right behind it."""
    text = reading.text
    _share_plural_region(found, text)
    # From the last: what holds a place may itself be held by the next.
    for i in range(len(found) - 2, -1, -1):
        one, other = found[i], found[i + 1]
        if _owns(one, other, text):
            other.container = one  # "Kano's Fagge district"
        if not _larger(other, one):
            continue
        between = text[one.end : other.start]
        held = between == ", " and (other.container is not None or not _list_goes_on(found, i + 1, reading))
        if held or (one.sort != "known" and _WITHIN.fullmatch(between)):
            smaller = other.sort in ("settlement", "district")
            one.container, one.cued, other.holds = other.container if smaller else other, True, not smaller
    return found


def _share_plural_region(found: Sequence[Candidate], text: str) -> None:
    """Make every name of "the Sumy, Kharkiv and Chernihiv regions" a region."""
    shared = False
    for i in range(len(found) - 1, 0, -1):
        one, before = found[i], found[i - 1]
        shared = one.sort == "region" and (shared or text[one.end - 1] == "s")
        between = text[before.end : one.start].strip(" ,")
        regions = tuple(option for option in before.options if option.kind == "admin1")
        if shared and before.sort == "plain" and regions and between in ("", "and"):
            before.sort, before.options = "region", regions


def _owns(one: Candidate, other: Candidate, text: str) -> bool:
    """Say whether a part that no gazetteer has stands right behind the town or land that owns it."""
    part = other.sort in ("district", "settlement") and not other.options and other.container is None
    return part and one.adjective and text[one.end : other.start] in _OWNING


def _list_goes_on(found: Sequence[Candidate], i: int, reading: Reading) -> bool:
    """Say whether a list of like places goes on behind one: "in Syria, Iraq and Jordan"."""
    if i + 1 >= len(found):
        return False
    one, after = found[i], found[i + 1]
    alike = bool(one.options) and bool(after.options) and after.options[0].kind == one.options[0].kind
    return alike and reading.text[one.end : after.start].strip() in reading.lexicon.names.naming["listing"]


def _larger(other: Candidate, one: Candidate) -> bool:
    """Say whether one place can lie in the other."""
    if other.sort in ("settlement", "district") and other.container and one.sort in ("plain", "settlement", "district"):
        return True
    if other.adjective or one.key == other.key or not other.options:
        return False
    if one.options and one.options[0].kind in ("country", "region", "water") and one.sort == "known":
        return False
    kinds = {option.kind for option in (other.options if other.container else other.options[:1])}
    return other.sort != "settlement" and not kinds.isdisjoint(("country", "admin1", "region"))
