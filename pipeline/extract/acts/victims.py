"""Acts told of whoever another act hit: `shot a man who attacked X`, `killed a man attacking X`."""

from itertools import pairwise

from pipeline.extract.acts.act import Act
from pipeline.extract.grammar.gerunds import noun_doing
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene

RELATIVE_REACH = 6  # tokens from `who` to the verb of its clause
BEING_REACH = 3  # tokens before a passive in which `before being` stands
HELD_REACH = 8  # tokens before a noun in which the words stand that somebody is held for it


def by_the_hit(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether one of two acts was done by whomever the other hit, so that they are two."""
    return _done_by_the_hit(scene, one, other) or _undone(scene, one, other) or _undone(scene, other, one)


def _done_by_the_hit(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether an act is done by the object of another, which no name tells."""
    hit, first = one.lead.object, other.lead.first
    if hit is None or not other.lead.is_verb or other.lead.passive or not one.lead.first < hit.last <= first:
        return False
    if hit.last == first and other.lead.entry.form == "ing":
        return hit.human
    return _relative(scene, hit.last + (scene.lows(hit.last, hit.last + 1) == (",",)), first)


def _undone(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether the first act befell whoever had done the second: `X was shot after firing`, `as X fired`."""
    first, grammar = other.lead.first, scene.grammar
    ends = one.lead.passive and not other.lead.passive and first < one.lead.first
    if ends and (_in_the_end(scene, one.lead.first) or _joined_on(scene, one.lead.first)):
        return True  # "X stabbed two nurses before being shot by Y", "X went on a rampage and was shot by Y"
    gerund = other.lead.entry.form == "ing" and first and scene.words[first - 1] in grammar["gerund_openers"]
    clause = scene.words[opener_of(scene, first)] in grammar["subordinate"] and not other.lead.passive
    if not one.lead.passive or not (gerund or clause):
        return False
    hit, doers = {p.name for p in one.sides.targets}, {p.name for p in other.sides.sources}
    return bool(hit & doers) if gerund else bool(hit) and hit <= doers


def _in_the_end(scene: Scene, first: int) -> bool:
    """Say whether `before being` opens the passive at a token, an adverb between."""
    near = scene.lows(first - BEING_REACH, first)
    return ("before", "being") in pairwise(near)


def _joined_on(scene: Scene, first: int) -> bool:
    """Say whether the passive at a token has no subject but that of the verb before its `and`."""
    at = first
    while at > 1 and scene.words[at - 1] in scene.lexicon.cues["be|perfect|adverb"]:
        at -= 1
    return at < first and scene.words[at - 1] in scene.grammar["ands"]


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
    return near and scene.words[at] == "who" and scene.clauses[at] == scene.clauses[first]


def of_the_hit(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether an act is told of whomever another hit: done by them, or what they were held for."""
    return by_the_hit(scene, one, other) or held_for(scene, other, one)


def held_for(scene: Scene, act: Act, other: Act) -> bool:
    """Say whether a noun is only what those whom another act hit were held for: `men wanted for a raid were killed`.

    Not of `a man charged with a raid that killed six`.
    """
    first, verb = act.lead.first, other.lead.first
    charged = scene.grammar["held_for"]
    near = range(max(0, first - HELD_REACH), first - 1)
    held = next((j for j in near if scene.words[j] in charged and _leads(scene, j, first)), None)
    if held is None or act.lead.is_verb or not other.lead.is_verb:
        return False
    own = scene.words[opener_of(scene, verb)] in scene.grammar["relatives"]
    return verb < held or (first < verb and other.lead.passive and not own)


def _leads(scene: Scene, held: int, first: int) -> bool:
    """Say whether what they are held for stands behind the participle, by whom between: `wanted by Y over | a raid`."""
    between = scene.lows(held + 1, first)
    at = next((k for k, low in enumerate(between) if low in scene.grammar["held_leads|charged"]), None)
    return at == 0 or (at is not None and between[0] == "by")
