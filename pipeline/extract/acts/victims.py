"""Acts told of whoever another act hit: `shot a man who attacked X`, `killed a man attacking X`."""

from pipeline.extract.acts.act import Act
from pipeline.extract.grammar.gerunds import noun_doing
from pipeline.extract.sentence.scene import Scene

RELATIVE_REACH = 6  # tokens from `who` to the verb of its clause


def done_by_the_hit(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether an act is done by the object of another, which no name tells."""
    hit, first = one.lead.object, other.lead.first
    if hit is None or not other.lead.is_verb or other.lead.passive or not one.lead.first < hit.last <= first:
        return False
    if hit.last == first and other.lead.entry.form == "ing":
        return hit.human
    return _relative(scene, hit.last, first)


def of_nobody_named(scene: Scene, act: Act) -> bool:
    """Say whether a verb is done by a person whom only a noun tells, so that no other side did it."""
    lead = act.lead
    if not lead.is_verb or lead.passive:
        return False
    if noun_doing(scene, lead.first) == ():
        return True
    near = range(max(0, lead.first - RELATIVE_REACH), lead.first)
    return any(_relative(scene, j, lead.first) for j in near)


def _relative(scene: Scene, at: int, first: int) -> bool:
    """Say whether `who` at a token opens the clause of the verb at another."""
    near = 0 < first - at <= RELATIVE_REACH
    return near and scene.tokens[at].low == "who" and scene.clauses[at] == scene.clauses[first]
