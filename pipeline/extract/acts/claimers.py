"""Whoever claims an attack did it: `the group claimed a bombing in X`; not `the group claimed that a bomb went off`."""

from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.sentence.scene import Scene
from schemas.actor import Party

OWNED_REACH = 6  # tokens from the verb of claiming to the noun of the act: "claimed two suicide car bomb attacks"
# Whoever else claims an attack only says that it was.
CLAIMANTS = frozenset({"rebels", "military", "unknown", "organization"})


def with_claimer(scene: Scene, act: Act) -> Act:
    """Give an attack that a verb of claiming has for its object the claimant as its doer, where none is told."""
    claim, lead = act.claim, act.lead
    if claim is None or claim.span is None or not act.harms or lead.is_verb or act.sides.sources:
        return act
    grammar = scene.grammar
    verb = next((j for j in scene.tokens_in(*claim.zone) if scene.words[j] in grammar["claiming"]), None)
    if verb is None or not 0 < lead.first - verb <= OWNED_REACH:
        return act
    if not grammar["breaking"].isdisjoint(scene.lows(verb + 1, lead.first)):
        return act
    party = claim.party or _unheard(scene, claim.span)
    if party is None or party.kind not in CLAIMANTS:
        return act
    armed = party if party.kind in ("rebels", "military") else replace(party, kind="rebels")  # whoever claims attacks
    return replace(act, sides=replace(act.sides, sources=(armed,)))


def _unheard(scene: Scene, span: tuple[int, int]) -> Party | None:
    """Give a group whose name no list knows, by the text's words."""
    words = scene.text[span[0] : span[1]]
    named = words.removeprefix("The ").removeprefix("the ")
    if not named[:1].isupper():
        return None
    return Party(start_char=span[1] - len(named), end_char=span[1], text=named, name=named, kind="unknown")
