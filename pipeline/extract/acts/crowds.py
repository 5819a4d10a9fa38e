"""Protest, force against it, and riot in one sentence: which acts stand, and which are told by another."""

from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.extract.roles.sides import Sides
from pipeline.extract.triggers.selection import is_of
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.actor import Party

FORCE = ("police", "military", "government", "state", "rebels")
CROWDS = ("crowd", "civilians")
MET = frozenset({"protest_repressed", "protesters_attacked", "riot"})
# What a type tells already when it stands beside it; the protest in a riot is the riot.
MARCHES = MET | {"protest"}
TOLD_BY = {
    "protest": MET,
    "protest_repressed": frozenset({"protesters_attacked"}),
    "demand": MARCHES,
    "criticism": MARCHES,
    "rejection": MARCHES,
    "threat": MARCHES,
}
SAYINGS = frozenset({"demand", "criticism", "rejection", "threat"})  # what a crowd marches for
MELEES = frozenset({"protest_repressed", "riot"})  # no attacks, and yet their dead and injured are their own
UNSURE = 0.1  # taken off a peaceful protest that was met by force, and off force that met a riot


def of_crowds(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give the acts of a sentence with arrests and harm at a protest read as force, and each protest told once."""
    types = {act.event_type for act in acts}
    if types.isdisjoint(MARCHES):
        return acts
    acts = _with_purpose(scene, [_as_force(act, acts) for act in acts])
    for told in TOLD_BY:
        for act in [act for act in acts if act.event_type == told]:
            host = next((other for other in acts if other is not act and _tells(other, act)), None)
            if host is not None:
                acts = [_with(other, act) if other is host else other for other in acts if other is not act]
    return [_doubted(act, acts) for act in acts]


def _with_purpose(scene: Scene, acts: list[Act]) -> list[Act]:
    """Read `thousands march to protest against X` as one protest, against X."""
    first = next((act for act in acts if act.event_type in ("protest", "riot")), None)
    for act in [act for act in acts if act.event_type == "protest" and act is not first]:
        at = act.lead.first
        if first is None or not act.lead.is_verb or scene.lows(at - 1, at) != ("to",):
            continue
        sides = replace(first.sides, targets=first.sides.targets or act.sides.targets)
        whole = replace(_with(first, act), sides=sides)
        acts = [whole if other is first else other for other in acts if other is not act]
        first = whole
    return acts


def with_marchers(scene: Scene, found: Found, sides: Sides) -> Sides:
    """Give the people alone who stand right before the verb of a protest for its doers: `women marched in X`."""
    if found.frame.event_type not in ("protest", "riot") or sides.sources or not found.is_verb or found.first < 1:
        return sides
    at = found.first - 1
    if scene.words[at] not in scene.grammar["marchers"] or scene.clauses[at] != scene.clauses[found.first]:
        return sides
    token = scene.tokens[at]
    words = scene.text[token.start : token.end]
    crowd = Party(start_char=token.start, end_char=token.end, text=words, name=scene.words[at], kind="crowd")
    return replace(sides, sources=(crowd,))


def lethal(act: Act) -> Act:
    """Give force that killed protesters its own type; what failed and yet cost lives was: `killed in a failed raid`."""
    killed = any(t.measure == "killed" and t.amount.value for t in act.taken)
    if killed and act.polarity == "negated" and not act.lead.is_verb:
        act = replace(act, polarity="affirmed")
    return replace(act, event_type="protesters_attacked") if act.event_type == "protest_repressed" and killed else act


def _as_force(act: Act, acts: list[Act]) -> Act:
    """Read arrests and shots that aim at nobody else as force against the protest of their sentence."""
    others = [other for other in acts if other is not act and _beside(other, act)]
    if not act.lead.is_verb or not any(other.event_type in MARCHES for other in others):
        return act
    if act.event_type == "mob_violence":
        return replace(act, event_type="riot")  # the crowd that attacks is the one that came to protest
    crowd = not act.sides.targets or all(is_of(p, CROWDS) for p in act.sides.targets)
    forced = not act.sides.sources or any(is_of(p, FORCE) for p in act.sides.sources)
    deeds = (other for other in acts if other.lead.first == act.lead.last + 1 and other.event_type not in MARCHES)
    if any(other.crosswalk.assault for other in deeds):
        return act  # "was arrested for attacking X after the protest"
    if act.event_type == "arrest" and crowd and forced and (act.taken or act.sides.sources):
        rioted = any(other.event_type == "riot" for other in others)
        return act if rioted else replace(act, event_type="protest_repressed")
    if act.event_type == "attack" and crowd and any(is_of(p, FORCE) for p in act.sides.sources):
        return replace(act, event_type="protesters_attacked")
    return act


def _beside(other: Act, act: Act) -> bool:
    """Say whether two acts of a sentence may be one happening."""
    if (other.modality, other.polarity) != (act.modality, act.polarity):
        return False
    days = {(t.start, t.end) for t in act.times}
    return not days or not other.times or not days.isdisjoint((t.start, t.end) for t in other.times)


def _tells(other: Act, act: Act) -> bool:
    """Say whether another act of the sentence tells this one: the protest that a riot was, or that police broke up."""
    if other.event_type not in TOLD_BY.get(act.event_type, ()):
        return False
    if act.event_type in SAYINGS:
        return _of_its_crowd(other, act)
    if act.event_type == "protest" and not _marched(act):
        return True  # whatever its mood: "force against students at a rally"
    return _beside(other, act) and (act.event_type != "protest" or other.event_type == "riot")


def _of_its_crowd(other: Act, act: Act) -> bool:
    """Say whether what is demanded or denounced is what the crowd of a protest came for."""
    if other.event_type in ("protest_repressed", "protesters_attacked"):
        return bool(act.sides.sources) and all(is_of(p, CROWDS) for p in act.sides.sources)
    known = {p.name for p in other.sides.sources}
    return all(p.name in known or is_of(p, CROWDS) for p in act.sides.sources)


def _marched(act: Act) -> bool:
    """Say whether the protest has a verb or a figure of its own: `thousands marched, and police fired tear gas`."""
    return any(found.is_verb for found in act.founds) or bool(act.taken)


def _with(host: Act, act: Act) -> Act:
    """Give the host with the figures that the told act had."""
    known = {t.index for t in host.taken}
    taken = (*host.taken, *(t for t in act.taken if t.index not in known))
    sides = host.sides
    if act.event_type in SAYINGS and host.event_type in ("protest", "riot"):
        sides = replace(sides, sources=sides.sources or act.sides.sources, targets=sides.targets or act.sides.targets)
    return replace(
        host,
        sides=sides,
        taken=tuple(sorted(taken, key=lambda t: t.index)),
        times=host.times or act.times,
        places=host.places or act.places,
    )


def _doubted(act: Act, acts: list[Act]) -> Act:
    """Make an act less sure that a neighbour puts in another light."""
    types = {other.event_type for other in acts if other is not act and _beside(other, act)}
    met = act.event_type == "protest" and types & MET
    rioted = act.event_type in ("protest_repressed", "arrest") and "riot" in types
    return replace(act, doubt=UNSURE) if met or rioted else act
