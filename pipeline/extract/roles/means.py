"""Who strikes where a verb tells what they did in a blow: `used drones in attacks on X`, `damaged Y in a raid`."""

from pipeline.extract.grammar.relations import subject
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene

VERB_REACH = 12  # tokens before `in` within which the verb stands
NOUN_REACH = 4  # tokens of the phrase between `in` and the noun of the blow


def strikers(scene: Scene, found: Found) -> tuple[Parties, Parties]:
    """Give who strikes and whom, of a noun of a blow behind `in` and an active verb; nobody where none stands there."""
    verb = _verb_before(scene, found)
    if verb is None:
        return (), ()
    harms = scene.words[verb] in scene.grammar["damaging"]
    end = scene.tokens[found.first].start
    behind = (p for p in scene.parties if scene.tokens[verb].end < p.start_char < end and not p.pronoun)
    return subject(scene, verb, scene.lexicon), tuple(behind)[:1] if harms else ()


def _verb_before(scene: Scene, found: Found) -> int | None:
    """Give the active verb of using or damaging that what a noun tells is done by."""
    if not found.frame.of_force or found.is_verb:
        return None
    cues, clause = scene.lexicon.cues, scene.clauses[found.first]
    near = range(found.first - 1, max(0, found.first - 2 - NOUN_REACH), -1)
    at = next((j for j in near if scene.words[j] in cues["prepositions"] or scene.words[j] == ","), None)
    if at is None or scene.words[at] != "in":
        return None
    verbs = scene.grammar["damaging|using_means"]
    verb = next((j for j in range(at - 1, max(-1, at - 1 - VERB_REACH), -1) if scene.words[j] in verbs), None)
    fronts = cues["be|definite|prepositions"]  # "were used in raids", "the use of a truck in a raid"
    other = verb is not None and not fronts.isdisjoint(scene.lows(verb - 2, verb))
    return None if verb is None or other or verb + 1 == at or scene.clauses[verb] != clause else verb
