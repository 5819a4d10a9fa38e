"""Countries before the noun of a blow that only say where it was: `the deadly Yemen raid`."""

from pipeline.extract.scene import Scene
from schemas.span import Span

MODIFIERS = 1  # words between a country and the noun: "the Yemen commando raid"


def only_hosts(scene: Scene, span: Span) -> bool:
    """Say whether a country's name, no adjective or owner, stands before a blow that is told of no other land.

    Of `an Israel attack on X` and `an Israel attack kills six in X` it is the doer.
    """
    named = [p for p in scene.locations if p.start_char == span.start_char and p.kind == "country" and not p.adjective]
    if not named or scene.text[span.start_char : span.end_char].replace(".", "").isupper():
        return False  # "US raid" tells who
    first = scene.token_at(span.end_char)
    near = scene.lows(first, first + 1 + MODIFIERS)
    at = next((first + k for k, low in enumerate(near) if low in scene.lexicon.grammar["blows"]), None)
    if at is None or (at > first and not near[0].isalpha()):
        return False
    aimed = not scene.lexicon.grammar["to_target"].isdisjoint(scene.lows(at + 1, at + 2))
    return not aimed and all(p.adjective or p.country == named[0].country for p in scene.locations)
