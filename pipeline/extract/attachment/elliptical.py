"""Elliptical figures that go on from an earlier sentence: `88 drones came. It shot down 66, and 13 more were lost`."""

from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.sentence.found import WEAPONS
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount

BEFORE = 4  # tokens before a figure, and behind it, in which the verb that says what became of it may stand
BEHIND = 6


def gone_on(scene: Scene, lexicon: Lexicon) -> tuple[Amount, ...]:
    """Give a scene's amounts, those of no unit counted in the weapon counted last before, if told to have ended."""
    ended = [_ended(scene, amount, lexicon) for amount in scene.counted]
    unit = _sent_before(scene) if any(ended) else None
    if unit is None:
        return scene.counted
    return tuple(
        replace(amount, unit=unit) if gone else amount for amount, gone in zip(scene.counted, ended, strict=True)
    )


def _sent_before(scene: Scene) -> str | None:
    """Give the weapon that the scenes before count last."""
    earlier = scene.earlier
    while earlier is not None:
        units = [amount.unit for amount in earlier.counted if amount.unit in WEAPONS]
        if units:
            return units[-1]
        earlier = earlier.earlier
    return None


def _ended(scene: Scene, amount: Amount, lexicon: Lexicon) -> bool:
    if amount.unit is not None or not amount.elliptical or amount.measure:
        return False
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    beside = (*scene.lows(first - BEFORE, first), *scene.lows(behind, behind + BEHIND))
    return not lexicon.cues["weapon_ends"].isdisjoint(beside)
