"""Whether an attack was one of blows, or only of words, of a game, of a thought."""

from pipeline.extract.acts.act import Act
from pipeline.sentence.scene import Scene

FRONT = 4  # tokens before a noun in which a word may show that it was one of arms
FIGHTERS = frozenset({"military", "rebels", "police"})
SPEAKERS = frozenset({"person", "organization", "government", "media", "company"})


def in_words_alone(scene: Scene, act: Act) -> bool:
    """Say whether nothing shows that an attack was more than words or play: `the candidates attacked each other`.

    What shows it: a weapon, a toll, a place, someone who fights or has no name.
    """
    word = act.lead.trigger.verb or act.lead.trigger.noun
    if act.weapon or act.taken or word not in scene.grammar["assailing"]:
        return False
    if not scene.grammar["reader"].isdisjoint(scene.words) and act.claim is None:
        return not act.times
    if not act.lead.is_verb and not scene.grammar["bodily|taking_part|parts_taken"].isdisjoint(
        scene.lows(act.lead.first - FRONT, act.lead.first)
    ):
        return False
    if _under_criticism(scene, act):
        return True
    spoken = bool(act.sides.sources) and all(p.kind in SPEAKERS for p in act.sides.sources)
    if act.places or act.sides.own_side:
        return spoken and (not act.lead.is_verb or _said(scene, act))
    if not (act.sides.sources or act.sides.targets):
        return not (act.lead.is_verb and (act.times or _by_somebody(scene, act)))
    return spoken


def _said(scene: Scene, act: Act) -> bool:
    """Say whether a speech stands beside a verb, or what it is over: `used a speech in X to attack Y`."""
    clause = scene.clauses[act.lead.first]
    own = (low for low, other in zip(scene.words, scene.clauses, strict=True) if other == clause)
    over = any(place.relation == "over" for place in act.places)
    return over or not scene.grammar["speeches"].isdisjoint(own)


def _by_somebody(scene: Scene, act: Act) -> bool:
    """Say whether people whom a text only counts do it: `a man attacks her husband`."""
    clause, edge = scene.clauses[act.lead.first], scene.tokens[act.lead.first].start
    near = (a for a in scene.amounts if a.unit == "person" and not a.definite and a.end_char <= edge)
    return not act.lead.passive and any(scene.clause_of(amount.start_char) == clause for amount in near)


def _under_criticism(scene: Scene, act: Act) -> bool:
    """Say whether what is `under attack from` somebody is so by words: no side that fights is named."""
    first, last = act.lead.first, act.lead.last
    led = scene.lows(first - 1, first) == ("under",) and scene.lows(last, last + 1) in (("from",), ("for",), ("over",))
    return led and not any(p.kind in FIGHTERS for p in scene.parties)
