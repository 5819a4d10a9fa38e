"""Acts of nobody: words and steps of policy that no side is told of, and what is only thought of by nobody named."""

from pipeline.extract.acts.act import Act
from pipeline.extract.discourse.telling import Telling

STEPS = frozenset({"mobilization", "blockade"})  # what a power does that is no act of words
SCHEDULED = frozenset({"talks", "visit", "agreement"})  # what is planned before it is known who takes part


def of_nobody(telling: Telling) -> bool:
    """Say whether what is only thought of has neither side, place, time nor figure; words of policy need a side.

    What is only meant or feared needs whoever would do it: `resolutions to condemn abuses` are no criticism yet.
    """
    act, sides = telling.act, telling.sides
    doers = (*sides.sources, *sides.participants)
    everyone = (*doers, *sides.targets)
    if not everyone and act.lead.frame.public:
        return True
    if act.modality != "actual" and not doers and _of_policy(act):
        return True
    told = everyone or telling.places or telling.time or act.taken
    return act.modality == "hypothetical" and not act.crosswalk.material_conflict and not told


def _of_policy(act: Act) -> bool:
    """Say whether an act is a step or the words of a power, other than a meeting, which may be planned of anybody."""
    verbal = act.crosswalk.verbal and act.event_type not in SCHEDULED
    return act.lead.frame.public or act.event_type in STEPS or verbal
