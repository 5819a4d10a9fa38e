"""How sure a mention is: a few signs of its sentence, weighed by what they said about mentions that were read."""

from math import exp

from pipeline.extract.discourse.telling import Telling
from pipeline.lexicon.trust import Trust
from pipeline.sentence.scene import Scene
from schemas.actor import Party

LONGEST = 50  # words of a sentence beyond which length says no more
MOST_IDLE = 3
FAR = 9  # tokens
ENDS = frozenset(".!?\"'”’")
PAIR = 2
PLAIN = frozenset({"civilians", "crowd"})


def confidence_of(scene: Scene, telling: Telling, trust: Trust) -> float:
    """Give the probability that type and sides are right."""
    score = trust.base + sum(getattr(trust, name) * value for name, value in signs(scene, telling, trust).items())
    return max(0.01, round(1 / (1 + exp(-score)) - telling.act.doubt, 2))


def signs(scene: Scene, telling: Telling, trust: Trust) -> dict[str, float]:
    """Give what confidence.yaml weighs, by its name there."""
    act, sides = telling.act, telling.sides
    return {
        "words": min(len(scene.words), LONGEST) / 10,
        "figure": float(bool(act.taken)),
        "nobody": float(_nobody(telling)),
        "far": float(any(_far(scene, telling, party) for party in sides.sources)),
        "broken": float(not scene.is_title and scene.text.rstrip()[-1:] not in ENDS),
        "idle": float(min(_idle(scene, telling), MOST_IDLE)),
        "aimed": float(any(party.kind not in PLAIN for party in sides.targets)),
        "political": float(act.event_type in trust.types),
        "unreal": float(act.modality != "actual"),
    }


def _nobody(telling: Telling) -> bool:
    """Say whether nobody is named who does it, or only one of those between whom it is."""
    roles, sides = telling.act.lead.roles, telling.sides
    return (roles == "act" and not sides.sources) or (roles == "mutual" and len(sides.participants) < PAIR)


def _stands(scene: Scene, party: Party) -> bool:
    """Say whether a party is named in the sentence itself, not before it."""
    return scene.text[party.start_char : party.end_char] == party.text


def _far(scene: Scene, telling: Telling, party: Party) -> bool:
    if not _stands(scene, party):
        return False
    lead, at = telling.act.lead, scene.token_at(party.start_char)
    return (lead.first - at if at < lead.first else at - lead.last + 1) >= FAR


def _idle(scene: Scene, telling: Telling) -> int:
    """Count the parties of the sentence that have no part in the act and do not speak."""
    sides = telling.sides
    taking = (*sides.sources, *sides.targets, *sides.participants)
    names = {party.name for party in taking}
    here = [party for party in taking if _stands(scene, party)]
    left = (party for party in scene.parties if party.name not in names and not scene.in_zone(party))
    return sum(not any(p.touches(one) for p in here) for one in left)
