"""Labelled sentences of frame files against the mentions that the extractor finds in them."""

from collections.abc import Iterator, Sequence

from pipeline.lexicon.examples import Example, Expected
from schemas.mention import Mention

SLOTS = {"place": "place_name", "time": "time_text", "modality": "modality", "polarity": "polarity", "weapon": "weapon"}


def complaint(example: Example, mentions: Sequence[Mention]) -> str | None:
    """Say in one sentence what does not hold, or None where all does."""
    wanted = sorted(event.type for event in example.events)
    found = sorted(mention.event_type for mention in mentions)
    if set(found) != set(wanted) or (len(set(wanted)) < len(wanted) and found != wanted):
        return f"tells {', '.join(wanted) or 'nothing'}, found {', '.join(found) or 'nothing'}"
    for event in example.events:
        same = [list(_wrong(event, mention)) for mention in mentions if mention.event_type == event.type]
        best = min(same, key=len)
        if best:
            return f"{event.type}: {best[0]}"
    return None


def _wrong(event: Expected, mention: Mention) -> Iterator[str]:
    for role, names in (("source", event.source), ("target", event.target), ("participant", event.participants)):
        if names is not None and not _same_people(names, role, mention):
            got = [actor.name or actor.text for actor in mention.actors if actor.role == role]
            yield f"{role} is {', '.join(names) or 'nobody'}, found {', '.join(got) or 'nobody'}"
    for slot, column in SLOTS.items():
        asked, got = getattr(event, slot), getattr(mention, column)
        if asked is not None and asked != got:
            yield f"{slot} is {asked!r}, found {got!r}"
    if event.claimant is not None and event.claimant not in (mention.claimant_text, mention.claimant_name):
        yield f"claimant is {event.claimant!r}, found {mention.claimant_text!r}"
    yield from _wrong_figures(event, mention)


def _same_people(names: Sequence[str], role: str, mention: Mention) -> bool:
    actors = [{(actor.name or "").lower(), actor.text.lower()} for actor in mention.actors if actor.role == role]
    return len(names) == len(actors) and all(any(name.lower() in known for known in actors) for name in names)


def _wrong_figures(event: Expected, mention: Mention) -> Iterator[str]:
    if event.figures is None:
        return
    got: dict[str, tuple[float | None, ...]] = {}
    for quantity in mention.quantities:
        got[quantity.measure] = (*got.get(quantity.measure, ()), quantity.value)
    if got != event.figures:
        yield f"figures are {event.figures}, found {got}"
