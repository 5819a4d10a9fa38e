"""Aircraft and ships as what an attack hit, not as what was sent to attack."""

from pipeline.extract.attachment.governing import Grammar
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount
from schemas.vocabulary import Measure

CRAFT = frozenset({"aircraft", "ship"})


def undergone(scene: Scene, grammar: Grammar, amount: Amount) -> Measure | None:
    """Give what befell counted craft by the verb they are the object of: `damaging three jets`, `two ships were hit`.

    None where no verb of harm governs them, so that they were sent: `six jets hit the camp`.
    """
    bond = grammar.bond(scene.token_at(amount.start_char), scene.token_at(amount.end_char))
    if amount.unit not in CRAFT or bond is None or bond.role == "behind":
        return None
    if bond.role == "subject" and not _passive(scene, bond.at):
        return None
    low = scene.words[bond.at]
    if low in scene.grammar["destroying"]:
        return "destroyed"
    return "hit" if low in scene.grammar["hitting"] else None


def _passive(scene: Scene, at: int) -> bool:
    """Say whether a form of `be` stands before a verb, adverbs aside."""
    front = (low for low in reversed(scene.lows(at - 3, at)) if not low.endswith("ly"))
    return next(front, "") in scene.lexicon.cues["be"]
