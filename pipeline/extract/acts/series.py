"""Blows told in a row, each with its own toll: `missiles hit X, killing three, while rockets hit Y, killing two`."""

from collections.abc import Sequence

from pipeline.extract.acts.act import Act
from pipeline.sentence.found import Found


def parted(acts: Sequence[Act], one: Act, other: Act) -> bool:
    """Say whether two acts of a sentence are of two blows of which a participle each tells the toll."""
    founds = [found for act in acts for found in act.founds]
    led = {_blow_at(founds, found) for found in founds if _participle(found)}
    mine, theirs = _blow_at(founds, one.lead), _blow_at(founds, other.lead)
    return mine != theirs and {mine, theirs} <= led - {None}


def own_blow(acts: Sequence[Act], toll: Act) -> list[Act]:
    """Give, in a list, the blow that the participle of a toll goes on from; an empty one for another form."""
    at = _blow_at([act.lead for act in acts], toll.lead) if _participle(toll.lead) else None
    return [act for act in acts if act.lead.first == at]


def _blow_at(founds: Sequence[Found], found: Found) -> int | None:
    """Give the token of the verb of the blow that a trigger is or goes on from: the last before a participle."""
    if not _participle(found):
        return found.first
    return max((one.first for one in founds if _strikes(one) and one.first < found.first), default=None)


def _participle(found: Found) -> bool:
    return found.roles == "toll" and found.entry.form == "ing"


def _strikes(found: Found) -> bool:
    verb = found.is_verb and found.entry.form != "ing" and found.roles != "toll"
    return verb and found.frame.crosswalk.assault
