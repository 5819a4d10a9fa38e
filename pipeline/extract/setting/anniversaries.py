"""Anniversaries: what is remembered was so many years before the text, whatever day it is remembered on."""

from datetime import datetime

from pipeline.extract.acts.act import Act
from pipeline.extract.setting.years import whole_year
from pipeline.sentence.scene import Scene
from schemas.time import Anchor, TimeSpan

ANNIVERSARY = "anniversary"
OF_REACH = 14  # tokens behind `anniversary of` in which what is remembered is told


def remembered(scene: Scene, act: Act, anchor: Anchor | None) -> TimeSpan | None:
    """Give the year of an act that the sentence tells as remembered: "the tenth anniversary of the raid"."""
    if anchor is None or ANNIVERSARY not in scene.words:
        return None
    at = scene.words.index(ANNIVERSARY)
    near = scene.lows(at + 1, at + 2) == ("of",) and at < act.lead.first <= at + OF_REACH
    if not near or not _reaches(scene, at, act):
        return None
    years = _years(scene, at)
    year = anchor.published_at.year - years
    if not years or year < datetime.min.year:
        return None
    return whole_year(scene, range(at - 1, at + 1), year, "relative")


def _reaches(scene: Scene, at: int, act: Act) -> bool:
    """Say whether nothing but a comma before more of what is remembered parts an act from the anniversary.

    So a participle does or a relative clause: ", killing nine", ", in which gunmen killed nine".
    """
    commas = [j for j in range(at, act.lead.first) if scene.words[j] in (",", ";")]
    goes_on = scene.words[act.lead.first].endswith("ing") or scene.lows(act.lead.first - 1, act.lead.first) in (
        ("which",),
        ("that",),
    )
    near = len(commas) == 1 and goes_on and act.lead.first - commas[0] <= 2
    return not commas or near or (len(commas) == 1 and scene.lows(commas[0] + 1, commas[0] + 3) == ("in", "which"))


def _years(scene: Scene, at: int) -> int:
    """Give which anniversary the one at token `at` is, 0 where nobody says: `first`, `20th`, `ten-year`."""
    words, lexicon = scene.lows(max(0, at - 3), at), scene.lexicon
    last = words[-1] if words else ""
    if last in lexicon.calendar.ordinals:
        return lexicon.calendar.ordinals[last]
    if last in lexicon.grammar["ordinal_ends"]:
        return int(words[-2]) if words[-2:-1] and words[-2].isdigit() else 0
    counted = "-".join(words).removesuffix("year").strip("-").rpartition("-")[2] if last.endswith("year") else ""
    return int(counted) if counted.isdigit() else int(lexicon.numbers.whole.get(counted, 0))
