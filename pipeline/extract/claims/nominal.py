"""What a noun of saying tells, and whose: `X's claim that C`, `claims by X that C`."""

from pipeline.extract.claims.sourced import claim_of
from pipeline.extract.claims.speaker import Speaker
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party

MOST = 6  # tokens of whoever tells it, between `by` and `that`


def told_by_a_noun(scene: Scene, i: int, found: list[Claim], lexicon: Lexicon) -> Claim | None:
    """Give the attribution of a noun to whoever owns it or whom `by` names; None where another denies it.

    found: the attributions before it.
    """
    behind = scene.lows(i + 1, i + 2)
    party = _owner(scene, i) if behind == ("that",) else _teller(scene, i) if behind in (("by",), ("from",)) else None
    start = scene.tokens[i].start
    if party is None or any(c.stance == "denies" and c.scope[0] <= start < c.scope[1] for c in found):
        return None
    that = scene.words.index("that", i)
    first, last = scene.token_at(party.start_char), scene.token_at(party.end_char - 1) + 1
    zone = (min(start, party.start_char), scene.tokens[that].end)
    return claim_of(scene, Speaker(first, last, party), ((zone[1], len(scene.text)), zone), "claims", lexicon)


def _owner(scene: Scene, i: int) -> Party | None:
    """Give whose the noun at token `i` is, an adjective between: `the army's latest claim`."""
    edge = scene.tokens[i].start
    near = (p for p in scene.parties if p.possessive and p.end_char < edge)
    return next((p for p in near if len(scene.tokens_in(p.end_char, edge)) <= 1 + p.text.endswith(("'s", "’s"))), None)


def _teller(scene: Scene, i: int) -> Party | None:
    """Give whom `by` names behind the noun at token `i`, right before the `that` of what is told."""
    that = next((j for j in range(i + 3, i + 3 + MOST) if scene.lows(j, j + 1) == ("that",)), None)
    edge = scene.tokens[that - 1].end if that is not None else -1
    return next((p for p in scene.parties if p.end_char == edge and not p.possessive), None)
