"""Whom a passive befalls, also one that undoes what somebody did: `the ban imposed by X on Y was lifted`."""

from pipeline.extract.grammar.prepositional import leading
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from schemas.actor import Party

GATHERED_REACH = 4  # tokens before a name in which the `by` behind the noun of a gathering may stand


def affected(scene: Scene, left: Parties, found: Found) -> Parties:
    """Leave out who did what a passive undoes: `the ban imposed by X was lifted`, `the sanctions X put on Y were`."""
    leads = {p: leading(scene, 0, scene.token_at(p.start_char)) for p in left}
    on = tuple(p for p in left if found.trigger.objects and leads[p] in ("on", "against"))
    if found.frame.typed_by_side:
        left = tuple(p for p in left if leads[p] != "from")  # "the town, taken by X from Y, was retaken"
    return on or tuple(p for p in left if leads[p] != "by" or _gathered(scene, p))


def _gathered(scene: Scene, party: Party) -> bool:
    """Say whether those who made what a passive befalls suffer with it: `a march by nurses was broken up`."""
    at = scene.token_at(party.start_char)
    near = range(max(1, at - GATHERED_REACH), at)
    return any(scene.words[j] == "by" and scene.words[j - 1] in scene.grammar["gatherings"] for j in near)


def undergoing(scene: Scene, left: Parties, found: Found) -> Parties:
    """Give the subject of a passive: the first party and those joined to it, of harm the list that ends at the verb."""
    if not left:
        return ()
    if found.roles != "toll":
        return coordinated(scene, left)
    lists = (coordinated(scene, left[first:]) for first in range(len(left)))
    return next(joined for joined in lists if joined[-1] is left[-1])
