"""Ground that changes hands: taken from another, or taken back by the state whose ground it is."""

from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.place import Location

OFFICIAL = frozenset({"state", "military", "police", "government"})


def held_by_side(scene: Scene, act: Act) -> Act:
    """Type an act of taking ground by who takes it, where its frame asks for that."""
    if not act.lead.frame.typed_by_side:
        return act
    return replace(act, event_type="territory_regained" if _regained(scene, act) else "territory_captured")


def _regained(scene: Scene, act: Act) -> bool:
    """Say whether a state takes back its own: named so by the verb, on its own soil, or from an armed group."""
    doer = next(iter(act.sides.sources), None)
    if doer is not None and doer.kind not in OFFICIAL:
        return False
    word = act.lead.trigger.verb or act.lead.trigger.noun or ""
    again = word.startswith("re") or word in scene.grammar["taking_back"]
    starts = {p.start_char for p in act.sides.sources}
    spans: tuple[Location | Party, ...] = (*act.places, *act.sides.targets)
    own = scene.tokens[opener_of(scene, act.lead.first)].start  # "While X has held on, Y took ...": X tells no ground
    others = (span for span in spans if span.start_char not in starts and span.start_char >= own)
    lands = {span.country for span in others if span.country}
    if doer is None:
        return again
    if doer.country is None or "government" in doer.text.lower():
        return True  # a nameless army is that of the land
    if lands:
        return doer.country in lands or again
    against = any(p.kind == "rebels" for p in scene.parties if not scene.in_zone(p))
    against = against or any(low.partition("-")[0] in scene.grammar["insurgents"] for low in scene.words)
    return against or again
