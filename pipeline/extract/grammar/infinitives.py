"""Infinitives: whose time they took, who does one without `to`, where its object ends: `to shell X angered Y`."""

from pipeline.extract.grammar.clause import parties
from pipeline.extract.grammar.present import takes_an_object
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in

MOVERS = frozenset({"aircraft", "drone", "ship", "force"})  # what, as people do, does what a verb behind it tells
SEEN_REACH = 8  # tokens before an infinitive in which the verb of seeing stands
SPENT_REACH = 14  # tokens before an infinitive in which `it took` stands


def spending(scene: Scene, i: int) -> Parties | None:
    """Give whom what an infinitive tells took its time: `it took X two months to retake Y`; None where none is told."""
    took = next((j for j in range(i - 2, max(0, i - SPENT_REACH), -1) if scene.words[j] in scene.grammar["spent"]), 0)
    if not took or scene.words[took - 1] != "it":
        return None
    taking = tuple(p for p in parties(scene, range(took + 1, i - 1)) if not p.possessive)
    return coordinated(scene, taking) if taking else None


def bare_doers(scene: Scene, i: int) -> Parties | None:
    """Give who does a verb without `to` behind one of seeing or helping: `saw X's jets | bomb Y`; None where none is.

    Nobody where those there are only counted: `saw 20 jets bomb Y`.
    """
    lexicon, verbs = scene.lexicon, scene.grammar["done_before_one"]
    at = next((j for j in range(i - 1, max(-1, i - SEEN_REACH), -1) if scene.words[j] in verbs), None)
    if at is None or at == i - 1 or scene.clauses[at] != scene.clauses[i] or not takes_an_object(scene, i, lexicon):
        return None
    if any(_stops(scene, j) for j in range(at + 1, i)):
        return None
    edge, near = scene.tokens[i - 1].end, range(at + 1, i)
    ended = any(span.end_char == edge for span in (*scene.parties, *scene.amounts))
    able = any(t.last == i and (t.human or t.kind in MOVERS) for t in things_in(scene, near, lexicon))
    return parties(scene, near)[-1:] if ended or able else None


def _stops(scene: Scene, j: int) -> bool:
    """Say whether a token ends the object of a verb before it: a comma, a preposition but `of`, another verb."""
    low, cues = scene.words[j], scene.lexicon.cues
    return low in (",", "to") or (low in cues["prepositions"] and low != "of") or cues.verbal(low)


def ends_at(scene: Scene, found: Found, j: int) -> bool:
    """Say whether the verb of the main clause stands at token `j`, behind a name that an infinitive is done to.

    So ends an object that `between` places.
    """
    if scene.words[j] == "between" and found.object is not None and j >= found.object.last:
        return True
    if scene.lows(found.first - 1, found.first) != ("to",) or not scene.lexicon.cues.past(scene.words[j]):
        return False
    edge, behind = scene.tokens[j - 1].end, scene.lows(j + 1, j + 2)
    named = any(one.end_char == edge for one in (*scene.parties, *scene.locations))
    return named and behind != () and behind[0] not in scene.lexicon.cues["prepositions"]
