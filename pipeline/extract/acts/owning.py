"""An act that is no strike and that somebody owns up to: `claimed responsibility for the kidnapping of X`."""

from dataclasses import replace

from pipeline.extract.acts.act import STRIKES, Act

REACH = 4  # tokens behind the words of owning up in which the noun of the act may stand


def owned_up_to(acts: list[Act]) -> list[Act]:
    """Give the acts of a sentence with the owning up to one that is no strike read as that act, done by who owns up."""
    kept = list(acts)
    for own in [act for act in acts if act.lead.is_verb and act.lead.trigger.refers and act.event_type in STRIKES]:
        deed = next((act for act in kept if _owned(own, act)), None)
        if deed is None:
            continue
        sides = replace(deed.sides, sources=deed.sides.sources or own.sides.sources)
        times, places = deed.times or own.times, deed.places or own.places
        whole = replace(deed, sides=sides, times=times, places=places, claim=deed.claim or own.claim, anaphoric=False)
        kept = [whole if act is deed else act for act in kept if act is not own]
    return kept


def _owned(own: Act, act: Act) -> bool:
    """Say whether an act is a noun right behind the words that own up to it, and of another family than strikes."""
    near = 0 <= act.lead.first - own.lead.last < REACH
    return near and act.harms and not act.lead.is_verb and act.family != "strike"
