"""Infinitives: whose time they took, and where what they are done to ends: `a plan to shell X angered Y`."""

from pipeline.extract.grammar.clause import parties
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene

SPENT_REACH = 14  # tokens before an infinitive in which `it took` stands


def spending(scene: Scene, i: int) -> Parties | None:
    """Give whom what an infinitive tells took its time: `it took X two months to retake Y`; None where none is told."""
    took = next((j for j in range(i - 2, max(0, i - SPENT_REACH), -1) if scene.words[j] in scene.grammar["spent"]), 0)
    if not took or scene.words[took - 1] != "it":
        return None
    taking = tuple(p for p in parties(scene, range(took + 1, i - 1)) if not p.possessive)
    return coordinated(scene, taking) if taking else None


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
