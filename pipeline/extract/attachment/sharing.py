"""People counted once whom several verbs befall: `two men were abducted and killed`, `four rest after being shot`."""

from dataclasses import replace

from pipeline.extract.attachment.fitting import OF_PEOPLE
from pipeline.extract.attachment.governing import Grammar
from pipeline.extract.attachment.takers import Taken, measure_for
from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

Figures = dict[int, list[Taken]]


def shared(scene: Scene, triggers: tuple[Found, ...], taken: Figures, lexicon: Lexicon) -> Figures:
    """Give to each verb in the passive that no figure stands with those that its subject was counted by before."""
    open_to = [at for at, found in enumerate(triggers) if at not in taken and found.passive and found.is_verb]
    for at in open_to:
        figures = _joined(scene, triggers, taken, at) or _controlled(scene, triggers, taken, at, lexicon)
        if figures:
            taken = {**taken, at: figures}
    return taken


def _joined(scene: Scene, triggers: tuple[Found, ...], taken: Figures, at: int) -> list[Taken]:
    """Give the subject's figures from the verb before, where only `and` stands between the two."""
    one, found = triggers[at - 1] if at else None, triggers[at]
    if one is None or not (one.passive and one.is_verb):
        return []
    between = scene.lows(one.last, found.first)
    if not scene.lexicon.grammar["joining"].issuperset(between) or ("and" not in between and "," not in between):
        return []
    start = scene.tokens[one.first].start
    own = [each for each in taken.get(at - 1, ()) if each.measure != "casualties"]  # they were told of both at once
    return _recounted(found, [each for each in own if each.amount.end_char <= start])


def _controlled(scene: Scene, triggers: tuple[Found, ...], taken: Figures, at: int, lexicon: Lexicon) -> list[Taken]:
    """Give the subject of the sentence where the verb has none: `after being shot`."""
    found = triggers[at]
    if scene.lows(found.first - 1, found.first) != ("being",):
        return []
    known = {each.index for figures in taken.values() for each in figures}
    grammar = Grammar(scene, triggers, lexicon)
    for index in range(len(scene.amounts) - 1, -1, -1):
        amount = scene.amounts[index]
        if amount.end_char > scene.tokens[found.first].start or amount.unit != "person" or amount.measure:
            continue
        bond = grammar.bond(scene.token_at(amount.start_char), scene.token_at(amount.end_char))
        if bond is not None and bond.role == "subject":
            return (
                [] if index in known or scene.in_zone(amount) else _recounted(found, [Taken(index, amount, "injured")])
            )
    return []


def _recounted(found: Found, figures: list[Taken]) -> list[Taken]:
    counted = ((each, measure_for(found, each.amount)) for each in figures)
    return [replace(each, measure=measure) for each, measure in counted if measure in OF_PEOPLE]
