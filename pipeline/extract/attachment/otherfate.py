"""People counted beside a toll whom something else befell: displaced, rescued, held, or only living there."""

from pipeline.extract.attachment.fitting import OF_PEOPLE, TOLL_UNITS, Fit, subject_of
from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.scene import Scene
from schemas.quantity import Amount


def befell_otherwise(scene: Scene, amount: Amount, triggers: tuple[Found, ...], fit: Fit) -> bool:
    """Say whether people are counted whom something else befell: `has driven 2 million from their homes`."""
    if amount.unit not in TOLL_UNITS or amount.measure or amount.included_in is not None:
        return False
    if subject_of(scene, triggers, amount, fit):
        return False  # "six people living in camps were killed"
    fates = scene.lexicon.cues["other_fate"]
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    if scene.lows(first - 1, first) == ("of",) and not fates.isdisjoint(scene.lows(first - 2, first - 1)):
        return True  # "the evacuation of 9,000 villagers"
    if any(first - 2 <= found.first < behind + 4 and found.roles != "toll" and _counts(found) for found in triggers):
        return False  # the other fate is an act of its own: "12 were arrested"
    told = not scene.lexicon.cues["be"].isdisjoint(scene.lows(behind, behind + 1))  # "and a man is in custody"
    if not fates.isdisjoint(scene.lows(behind, behind + (4 if told else 1))):
        return True  # "another 60,000 stranded and 150 killed"
    if any(first - 2 <= found.first < behind + 4 for found in triggers if found.roles == "toll"):
        return False
    after = scene.lows(behind, behind + 4)
    after = after[: after.index(",")] if "," in after else after
    beside = () if fit.sure else scene.lows(first - 2, behind)  # "killed 94 aboard and 34 residents"
    return not fates.isdisjoint((*beside, *after))


def _counts(found: Found) -> bool:
    """Say whether an act counts people by a measure of its own."""
    return found.trigger.measure in OF_PEOPLE or "person" in found.frame.measures
