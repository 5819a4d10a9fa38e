"""Forces that a side moves are its own, and no target: `X sent troops to Y`; where nobody is told to, they go."""

from pipeline.extract.grammar.by_phrase import doer_of_passive
from pipeline.extract.grammar.coordination import as_first
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.reduced_relatives import right_before
from pipeline.sentence.found import Found, right_of
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party


def moved_by(scene: Scene, found: Found, doers: Parties) -> Parties:
    """Give who moves forces: the subject, in the passive whom `by` names, else the forces themselves."""
    if not found.passive:
        return doers
    left = right_before(scene, as_first(found))
    return doer_of_passive(scene, found) or (coordinated(scene, left) if left else ())


def moved_to(scene: Scene, found: Found) -> Parties:
    """Give whose land forces are sent to or leave, or against whom; not whom they are to help there.

    Nor X in `from the border with X`.
    """
    for j in right_of(scene, found.last):
        if begins_infinitive(scene, j, scene.lexicon):
            return ()
        if scene.words[j] in found.trigger.towards:
            there = party_after(scene, j, frozenset(found.trigger.towards))
            between = range(j + 1, scene.token_at(there[0].start_char)) if there else ()
            away = scene.words[j] == "from" and any(scene.words[k] == "with" for k in between)
            return () if away or any(begins_infinitive(scene, k, scene.lexicon) for k in between) else there
    return ()


def whence(scene: Scene, found: Found) -> Parties:
    """Give the state that sends somebody out, where only what they leave tells it: `were deported from X to Y`."""
    if found.trigger.word not in scene.grammar["sending_out"]:
        return ()
    left = party_after(scene, found.last, frozenset({"from"}))
    return left if left and left[0].kind == "state" else ()


def sent_at(scene: Scene, party: Party) -> bool:
    """Say whether arms are told to be sent at a party, not to be its own: `missiles fired at X were shot down`."""
    at = scene.token_at(party.start_char)
    at -= scene.lows(at - 1, at) != () and scene.words[at - 1] in scene.grammar["owning_articles"]
    return not scene.grammar["to_target"].isdisjoint(scene.lows(at - 1, at))
