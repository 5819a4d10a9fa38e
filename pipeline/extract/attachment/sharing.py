"""People counted once whom several verbs befall: `two men were abducted and killed`, `four rest after being shot`."""

from dataclasses import replace

from pipeline.extract.attachment.fitting import OF_PEOPLE
from pipeline.extract.attachment.governing import Grammar
from pipeline.extract.attachment.retold import Figures, died_of_it, retold
from pipeline.extract.attachment.takers import Taken, measure_for, told_apart
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from pipeline.sentence.subject_ellipsis import passive_from


def shared(scene: Scene, triggers: tuple[Found, ...], taken: Figures, lexicon: Lexicon) -> Figures:
    """Give to each verb that no figure stands with those that its subject or its object was counted by elsewhere."""
    taken = told_apart(died_of_it(scene, triggers, retold(scene, taken)))
    for at, found in enumerate(triggers):
        if at not in taken and (figures := _of_the_object(scene, triggers, taken, found)):
            taken = {**taken, at: figures}
    open_to = [at for at, found in enumerate(triggers) if at not in taken and found.passive and found.is_verb]
    for at in open_to:
        figures = (
            _joined(scene, triggers, taken, at)
            or _rowed(scene, triggers, taken, at, lexicon)
            or _controlled(scene, triggers, taken, at, lexicon)
            or _resumed(scene, triggers, at, lexicon)
        )
        if figures:
            taken = {**taken, at: figures}
    return taken


def _at_once(triggers: tuple[Found, ...], taken: Figures) -> set[int]:
    """Give the figures that two verbs were told of at once and as one: `killed and wounded 30`."""
    return {
        each.index
        for at, figures in taken.items()
        for each in figures
        if each.measure == "casualties" and triggers[at].roles == "toll"
    }


def _of_the_object(scene: Scene, triggers: tuple[Found, ...], taken: Figures, found: Found) -> list[Taken]:
    """Give the figures of the object from the verb that it stands behind: `abducted and later killed five nurses`."""
    if found.shares is None or _with_another_toll(triggers, found):
        return []
    last = next((at for at, one in enumerate(triggers) if one.last == found.shares and one.is_verb), None)
    if last in taken:
        both = _at_once(triggers, taken)
        return _recounted(found, [each for each in taken[last] if each.index not in both])
    known = {each.index for figures in taken.values() for each in figures}
    start = scene.tokens[found.shares].start  # "arrested and freed three students": no act is told by the last verb
    own = (k for k, amount in enumerate(scene.amounts) if amount.start_char == start and amount.unit == "person")
    return _recounted(found, [Taken(k, scene.amounts[k], "injured") for k in own if k not in known])


def _with_another_toll(triggers: tuple[Found, ...], found: Found) -> bool:
    """Say whether one count is of two fates: in `killed, injured or captured 5,000` it is of neither alone."""
    row = (one for one in triggers if one is not found and one.is_verb and one.roles == "toll")
    return found.roles == "toll" and any(found.shares in (one.shares, one.last) for one in row)


def _joined(scene: Scene, triggers: tuple[Found, ...], taken: Figures, at: int) -> list[Taken]:
    """Give the subject's figures from the verb before, where only `and` stands between the two."""
    one, found = triggers[at - 1] if at else None, triggers[at]
    if one is None or not (one.passive and one.is_verb):
        return []
    between = scene.lows(one.last, found.first)
    if not scene.grammar["joining"].issuperset(between) or ("and" not in between and "," not in between):
        return []
    start = scene.tokens[one.first].start
    both = _at_once(triggers, taken)
    own = [each for each in taken.get(at - 1, ()) if each.index not in both]
    return _recounted(found, [each for each in own if each.amount.end_char <= start])


def _rowed(scene: Scene, triggers: tuple[Found, ...], taken: Figures, at: int, lexicon: Lexicon) -> list[Taken]:
    """Give those counted as the subject of the row in which a verb stands: `two were blindfolded, beaten and shot`."""
    found = triggers[at]
    if found.row is None:
        return []
    both = _at_once(triggers, taken)
    grammar, start = Grammar(scene, triggers, lexicon), scene.tokens[found.row].start
    for index, amount in enumerate(scene.amounts):
        if amount.end_char > start or amount.unit != "person" or amount.measure or index in both:
            continue  # "killed and wounded" counted both at once
        bond = grammar.bond(scene.token_at(amount.start_char), scene.token_at(amount.end_char))
        if bond is not None and bond.role == "subject" and found.row <= bond.at <= found.first:
            return _recounted(found, [Taken(index, amount, "injured")])
    return []


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


def _resumed(scene: Scene, triggers: tuple[Found, ...], at: int, lexicon: Lexicon) -> list[Taken]:
    """Give the subject of a verb before, whom a passive joined to it befell: `two men fired and were arrested`."""
    found = triggers[at]
    joint = passive_from(scene, found.first, lexicon)
    if joint is None or not {"not", "never"}.isdisjoint(scene.lows(joint, found.first)):
        return []
    grammar, end = Grammar(scene, triggers, lexicon), scene.tokens[joint].start
    one = not lexicon.grammar["singular_auxiliaries"].isdisjoint(scene.lows(joint + 1, found.first))
    for index in range(len(scene.amounts) - 1, -1, -1):
        amount = scene.amounts[index]
        if amount.end_char > end or amount.unit != "person" or amount.measure or amount.included_in is not None:
            continue
        if (amount.value == 1) != one or scene.in_zone(amount):
            continue
        bond = grammar.bond(scene.token_at(amount.start_char), scene.token_at(amount.end_char))
        if bond is not None and bond.role == "subject" and bond.at < joint:
            gone_on = grammar.grammar["boundaries"].isdisjoint(scene.lows(bond.at, joint))
            return _recounted(found, [Taken(index, amount, "injured")]) if gone_on else []
    return []


def _recounted(found: Found, figures: list[Taken]) -> list[Taken]:
    counted = ((each, measure_for(found, each.amount)) for each in figures)
    return [replace(each, measure=measure) for each, measure in counted if measure in OF_PEOPLE]
