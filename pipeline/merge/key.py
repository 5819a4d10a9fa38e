"""What names an event: mentions that agree on it tell one happening."""

from collections.abc import Iterable

from schemas.actor import Actor
from schemas.identity import digest
from schemas.mention import Mention
from schemas.vocabulary import ActorRole

TOLL = "casualties"
ANYBODY = frozenset({"civilians", "crowd", "unknown"})


def event_id(mention: Mention) -> str:
    """Give the digest of type, day, sides and place, and of whether it happened or is only planned.

    It hangs on the mention alone, so it is the same whatever else arrives. Three guards keep apart what these few
    slots cannot tell apart: a plan is never the event of the act itself, as its figures would be summed with what
    came of it; a mention without a day is an event of its own; one that names neither a place nor any country ("three
    people were killed") joins only mentions in the same words, as copies have.
    """
    if mention.event_date is None:
        return digest("event of mention", mention.mention_id)
    sides = [_sides(mention.actors, role) for role in ("source", "target", "participant")]
    return digest("event", mention.event_type, mention.event_date.isoformat(), str(mention.modality == "actual"),
                  *sides, _folded(mention.place_name), mention.place_country, _words(mention))


def side(actors: Iterable[Actor], role: ActorRole) -> set[str]:
    """Give the countries of a role's actors, else their names, in one spelling.

    People named by a common noun and of no country ("residents", "a crowd") are anybody, so they tell nothing apart.
    """
    return {actor.country or _folded(actor.name) or "" for actor in actors
            if actor.role == role and (actor.country or actor.kind not in ANYBODY)}


def _sides(actors: Iterable[Actor], role: ActorRole) -> str | None:
    return "\n".join(sorted(side(actors, role))) or None


def _words(mention: Mention) -> str | None:
    """Give the mention's own words where neither a place nor a country says which happening is meant."""
    if mention.place_name or mention.place_country or any(actor.country for actor in mention.actors):
        return None
    return _folded(mention.evidence)


def _folded(text: str | None) -> str | None:
    """Give one spelling: blanks and case do not tell names apart."""
    return " ".join(text.casefold().split()) if text is not None else None
