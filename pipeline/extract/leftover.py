"""Figures that go on from an earlier sentence: `88 drones came. It shot down 66 of them, and 13 more were lost`."""

from dataclasses import replace

from pipeline.extract.found import WEAPONS
from pipeline.extract.scene import Scene
from pipeline.lexicon import Lexicon
from schemas.quantity import Amount

BEFORE = 4  # tokens before a figure, and behind it, in which the verb that says what became of it may stand
BEHIND = 6


def sent_before(scene: Scene, unit: str | None) -> str | None:
    """Give the weapon that a sentence counts last, or the one that was counted before it."""
    units = [amount.unit for amount in scene.amounts if amount.unit in WEAPONS]
    return units[-1] if units else unit


def gone_on(scene: Scene, unit: str | None, lexicon: Lexicon) -> Scene:
    """Give the scene with figures of no unit counted in `unit` where the words beside them tell a weapon's end."""
    if unit is None or all(amount.unit for amount in scene.amounts):
        return scene
    amounts = tuple(
        amount.model_copy(update={"unit": unit}) if _ended(scene, amount, lexicon) else amount
        for amount in scene.amounts
    )
    return replace(scene, amounts=amounts)


def _ended(scene: Scene, amount: Amount, lexicon: Lexicon) -> bool:
    if amount.unit is not None or not amount.elliptical or amount.measure:
        return False
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    beside = (*scene.lows(first - BEFORE, first), *scene.lows(behind, behind + BEHIND))
    return not lexicon.cues["weapon_ends"].isdisjoint(beside)
