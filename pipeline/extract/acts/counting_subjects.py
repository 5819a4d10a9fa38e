"""Who does something to those whom a participle counts is none of them: `a nurse counted the people killed`."""

from pipeline.extract.attachment.takers import Taken
from pipeline.extract.grammar.postnominal import befalls_its_noun
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene


def without_counters(scene: Scene, found: Found, taken: tuple[Taken, ...]) -> tuple[Taken, ...]:
    """Drop from a participle that describes its noun the figures before the verb that this noun is the object of."""
    if not taken or not found.passive or not befalls_its_noun(scene, found.first, found.last):
        return taken
    return tuple(figure for figure in taken if not _acts(scene, scene.token_at(figure.amount.end_char), found.first))


def _acts(scene: Scene, behind: int, first: int) -> bool:
    """Say whether a verb that is no mere `were` stands between a figure and a participle: `put the number of`."""
    cues = scene.lexicon.cues
    between = [low for low in scene.lows(behind, first - 1) if cues.past(low) or low in cues["finite"]]
    return bool(between) and cues["be"].isdisjoint(between)
