"""Pledges: a cooperative act that its own doer says it means to do is a pledge, not that act."""

from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.standing import heads, infinitive_mood
from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

REACH = 14  # tokens behind `agreed to` within which the act agreed to is named
FRONT = 6  # tokens before a verb within which its doer's intention stands
SETTLED = frozenset({"agreement", "ceasefire"})  # `agreed to a truce`, `agreed on a pact`: these are reached so
SCHEDULED = frozenset({"talks", "visit"})  # a meeting to come is a meeting planned


def with_pledges(scene: Scene, acts: list[Act], lexicon: Lexicon) -> list[Act]:
    """Give the acts with what is promised told as a pledge, once; what `agreed to` governs is no act of its own."""
    said = [act for act in acts if act.lead.trigger.word != "would" or _own_word(scene, act)]
    kept = [_keeping_peace(scene, act) for act in said]
    for act in tuple(kept):
        if act.event_type == "pledge" and act.lead.trigger.infinitive:
            kept = _governing(scene, act, kept)
    kept = [_as_pledge(act) if _meant(scene, act, lexicon) else _mood(scene, act, lexicon) for act in kept]
    return [act for act in kept if act.event_type != "pledge" or act.modality != "hypothetical"]


def _keeping_peace(scene: Scene, act: Act) -> Act:
    """Give troops sent to keep a peace as the aid that they are."""
    if act.event_type != "mobilization" or scene.grammar["peace"].isdisjoint(
        t.low for t, clause in zip(scene.tokens, scene.clauses, strict=True) if clause == scene.clauses[act.lead.first]
    ):
        return act
    return replace(act, event_type="aid")


def _mood(scene: Scene, act: Act, lexicon: Lexicon) -> Act:
    mood = infinitive_mood(scene, act, lexicon)
    return replace(act, modality=mood) if mood else act


def not_due(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give the acts; a time behind `will` is when the act meant falls due, not when it was pledged."""
    return [_before_due(scene, act) if _future(act) else act for act in acts]


def _future(act: Act) -> bool:
    return act.event_type == "pledge" and (
        act.lead.trigger.adjective is not None or act.lead.frame.event_type != "pledge"
    )


def _before_due(scene: Scene, pledge: Act) -> Act:
    due = scene.tokens[pledge.lead.first].start
    return replace(pledge, times=tuple(t for t in pledge.times if t.start_char < due))


def _governing(scene: Scene, pledge: Act, acts: list[Act]) -> list[Act]:
    """Give the acts after a pledge has taken in the one it governs; a harmful or settled one stands in its place."""
    behind = [a for a in acts if 0 <= a.lead.first - pledge.lead.last < REACH and _one_clause(scene, pledge, a)]
    if not behind:
        return acts
    inner = behind[0]
    if inner.event_type == "mobilization" and not scene.grammar["helping"].isdisjoint(
        scene.lows(inner.lead.first, inner.lead.last + 10)
    ):
        return [a for a in acts if a is not inner]  # "offered to send troops to help Y"
    if not inner.crosswalk.cooperative:
        return _beside_harm(scene, pledge, inner, acts)
    if inner.event_type in SETTLED and pledge.lead.trigger.verb == "agree to":
        return [replace(a, modality="actual") if a is inner else a for a in acts if a is not pledge]
    whole = _joined(scene, pledge, [a for a in behind if a.crosswalk.cooperative])
    return [whole if a is pledge else a for a in acts if a is pledge or a not in behind or not a.crosswalk.cooperative]


def _beside_harm(scene: Scene, pledge: Act, inner: Act, acts: list[Act]) -> list[Act]:
    """Give the acts where a harmful one is behind `agreed to`: to halt the shelling is pledged, to shell is not."""
    deed = scene.lows(pledge.lead.last, pledge.lead.last + 1)
    if any(low in scene.grammar["ending"] or low in scene.grammar["taking"] for low in deed):
        return [a for a in acts if a is not inner]
    near = inner.lead.first - pledge.lead.last < 2
    return [a for a in acts if a is not pledge] if near else acts


def _one_clause(scene: Scene, one: Act, other: Act) -> bool:
    return scene.clauses[one.lead.first] == scene.clauses[other.lead.first]


def _joined(scene: Scene, pledge: Act, inner: list[Act]) -> Act:
    """Give the pledge with the targets and figures of what is pledged."""
    doers = pledge.sides.sources
    told = [p for act in inner for p in (*act.sides.targets, *act.sides.participants) if p not in doers]
    edge = min((scene.tokens[act.lead.first].start for act in inner), default=len(scene.text))
    names = {p.name for p in told}  # "will send nurses to X"
    own = tuple(p for p in pledge.sides.targets if not told or p.start_char < edge or p.name in names)
    sides = replace(pledge.sides, targets=own or tuple(dict.fromkeys(told)))
    taken = [t for act in inner for t in act.taken if t not in pledge.taken]
    return replace(pledge, sides=sides, taken=tuple(sorted((*pledge.taken, *taken), key=lambda t: t.index)))


def _meant(scene: Scene, act: Act, lexicon: Lexicon) -> bool:
    """Say whether the doer itself is told to mean a cooperative act: `X will send aid`; not `X is expected to`."""
    if act.event_type in SCHEDULED or not act.crosswalk.cooperative or act.polarity == "negated" or act.lead.passive:
        return False
    if act.event_type == "pledge" or not (act.sides.sources or act.event_type == "agreement"):
        return False
    first = act.lead.first
    before = [
        low
        for low, clause in zip(
            scene.lows(first - FRONT, first), scene.clauses[max(0, first - FRONT) : first], strict=True
        )
        if clause == scene.clauses[first]
    ]
    if heads(scene, act):
        return True
    if before[-1:] == ["would"]:
        return _own_word(scene, act)
    stated = [at for at, low in enumerate(before) if low in lexicon.cues["intent"]]
    return bool(stated) and all(
        low in lexicon.grammar["between_pledge"] or low.endswith("ly") for low in before[stated[-1] + 1 :]
    )


def _own_word(scene: Scene, act: Act) -> bool:
    """Say whether the doer itself is the speaker: `X said it would send aid`, not `X said Y would`."""
    claim = claim_over(scene, scene.tokens[act.lead.first].start)
    if claim is None or claim.party is None:
        return False
    speaker = claim.party
    return any(
        p.pronoun or p.name == speaker.name or (p.country and p.country == speaker.country) for p in act.sides.sources
    )


def _as_pledge(act: Act) -> Act:
    sources = act.sides.sources or act.sides.participants
    sides = Sides(sources=sources, targets=act.sides.targets, own_side=act.sides.own_side)
    return replace(act, event_type="pledge", modality="actual", sides=sides)
