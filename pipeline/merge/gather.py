"""An article's own retellings: mentions of one harm whose slots do not disagree share the event of the fullest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from pipeline.merge.key import TOLL, event_id, side
from schemas.crosswalk import CROSSWALK
from schemas.mention import Mention
from schemas.vocabulary import ActorRole

ROLES: tuple[ActorRole, ...] = ("source", "target", "participant")
MATERIAL = 4  # quad class of material conflict: harm is retold; words are spoken anew each time
ASSAULT = "ASSAULT"  # PLOVER type of the acts that a bare toll may be of
ANEW = frozenset({"another", "separate", "separately", "elsewhere"})  # they tell of one more act


def event_ids(mentions: Iterable[Mention]) -> dict[str, str]:
    """Give the event of each mention by mention_id; all mentions of an article must be given together.

    It hangs on the mentions of the article alone, in whatever order they are given. A slot left out is no disagreement:
    what names no day, place or side goes on about what the article told last of its kind. The event is named as
    its fullest mention would be alone, so other articles that tell as much of it name it alike.
    """
    ordered = sorted(mentions, key=lambda m: (m.article_id, m.in_title, m.start_char, m.mention_id))
    found: dict[str, str] = {}
    for _, own in groupby(ordered, key=lambda m: m.article_id):
        for happening in _happenings(tuple(own)):
            name = event_id(max(happening.mentions, key=_fullness))
            found.update((mention.mention_id, name) for mention in happening.mentions)
    return found


def _happenings(mentions: Sequence[Mention]) -> Iterable["_Happening"]:
    """Give what an article tells, each with its mentions; the one told last takes a new mention first."""
    found: list[_Happening] = []
    for mention in mentions:
        name = event_id(mention)
        known = next((one for one in found if name in one.names), None)
        one = known or next((one for one in reversed(found) if one.takes(mention)), None)
        if one is None:
            one = _Happening(mention.event_type, mention.modality == "actual")
        else:
            found.remove(one)
        one.add(mention, name)
        found.append(one)
    return found


@dataclass(slots=True)
class _Happening:
    """What the mentions of one event say together."""

    event_type: str
    actual: bool
    mentions: list[Mention] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    slots: dict[str, set[str]] = field(default_factory=dict)

    def takes(self, mention: Mention) -> bool:
        """Say whether a mention of harm goes on about it: type, reality and no slot against it."""
        if mention.quad_class not in (MATERIAL, None) or (mention.modality == "actual") != self.actual:
            return False
        if not self._kindred(mention.event_type) or not ANEW.isdisjoint(mention.evidence.casefold().split()):
            return False
        return not any(self.slots.get(name) and values.isdisjoint(self.slots[name]) for name, values in _slots(mention))

    def add(self, mention: Mention, name: str) -> None:
        """Take a mention in; an act gives a bare toll its type."""
        self.event_type = mention.event_type if self.event_type == TOLL else self.event_type
        self.mentions.append(mention)
        self.names.add(name)
        for slot, values in _slots(mention):
            self.slots.setdefault(slot, set()).update(values)

    def _kindred(self, event_type: str) -> bool:
        types = {self.event_type, event_type}
        if len(types) == 1:
            return event_type == TOLL or CROSSWALK[event_type].quad_class == MATERIAL
        return TOLL in types and all(CROSSWALK[one].plover_type == ASSAULT for one in types - {TOLL})


def _slots(mention: Mention) -> Iterable[tuple[str, set[str]]]:
    """Yield the slots that a mention fills by itself, each with its values."""
    if mention.event_date is not None and mention.event_date_basis == "text":
        yield "day", {mention.event_date.isoformat()}
    if mention.place_name is not None:
        yield "place", {mention.place_name.casefold()}
    if mention.place_country is not None:
        yield "country", {mention.place_country}
    for role in ROLES:
        names = side(mention.actors, role)
        if names:
            yield role, names


def _fullness(mention: Mention) -> tuple[bool, int, bool, int, str]:
    """Order the mentions of an event: an act, the most slots, the body, then the first told is the fullest."""
    return (
        mention.event_type != TOLL,
        len(tuple(_slots(mention))),
        not mention.in_title,
        -mention.start_char,
        mention.mention_id,
    )
