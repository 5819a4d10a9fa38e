"""Contact clauses, which hang on a noun without pronoun: in `it names groups the union rejects` the union does it."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.coordination import lacks_object
from pipeline.extract.grammar.present import in_present
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import begins_infinitive, has_gerund
from schemas.actor import Party

PEOPLE = frozenset({"civilians", "crowd", "military", "police", "person"})
HELPERS = 4  # tokens before a verb in which its helping verbs stand
FRONT = 2  # tokens of the main clause that its subject and verb take at least
TITLE = 4  # tokens of a title before a name, its article included


def contact_subject(scene: Scene, tokens: range, i: int, lexicon: Lexicon) -> Parties:
    """Give who stands right before the verb at token `i`, behind another verb of its clause; none joined by `and`."""
    last = _past_helpers(scene, i, lexicon)
    near = [p for p in scene.parties if p.end_char == scene.tokens[last].end and _may_do(scene, p)]
    if not near or last < tokens.start + FRONT or scene.clauses[last] != scene.clauses[i]:
        return ()
    doers = _all_joined(scene, near[-1], scene.tokens[tokens.start + 1].start)
    first = _past_title(scene, scene.token_at(doers[0].start_char), lexicon)
    if first - 1 <= tokens.start or not _a_noun_or_verb(scene, first - 1, lexicon):
        return ()
    if scene.words[first - 2] in lexicon.cues["question"] or _may_be_noun(scene, first, i):
        return ()
    led = scene.words[first - 2] in lexicon.cues["determiner|definite"]
    if has_gerund(scene, first - 1, lexicon) and not led:
        return ()  # "jets backing Malian troops bombed"; not "the bombing Mali ordered"
    front = [j for j in range(tokens.start + 1, first) if not scene.says(j)]
    told = any(_finite(scene, j, lexicon) or in_present(scene, j, lexicon) for j in front)
    return doers if told else ()


def contact_hung(scene: Scene, i: int, lexicon: Lexicon) -> tuple[Parties, Parties] | None:
    """Give who does the verb at token `i` and on whom its clause hangs: `men X accuses of murder`; else None."""
    doers = contact_subject(scene, clause_range(scene, i), i, lexicon)
    if not doers:
        return None
    at = scene.token_at(doers[0].start_char)
    edge = scene.tokens[at - 1 - (scene.words[at - 1] in scene.grammar["owning_articles"])].end if at > 1 else -1
    return doers, tuple(p for p in scene.parties if p.end_char == edge and not p.possessive)


def tells_of_one(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether what is told of the noun before begins at token `j`: `a man | attacking X`, `hired | to hit X`.

    So a clause: `a man | X accuses of it`.
    """
    edge = scene.tokens[j - 1].end if j else -1
    hung = any(one.end_char == edge for one in scene.amounts)
    parties = (p for p in scene.parties if p.start_char == scene.tokens[j].start and not p.possessive)
    named = next(parties, None) if hung else None
    verb = scene.token_at(named.end_char) if named else len(scene.words)
    told = verb < len(scene.words) and lexicon.frames.formed(scene.words[verb], "third", "past")
    doing = has_gerund(scene, j, lexicon) or begins_infinitive(scene, j, lexicon)
    return doing or (told and scene.clauses[verb] == scene.clauses[j])


def _may_be_noun(scene: Scene, first: int, i: int) -> bool:
    """Say whether the verb at token `i` may be the noun that a party's words only describe: `Greek army targets`."""
    bare = scene.words[first] not in scene.grammar["owning_articles|third_persons"]
    return bare and scene.words[i].endswith("s") and scene.text[scene.tokens[i - 1].start].islower()


def _past_helpers(scene: Scene, i: int, lexicon: Lexicon) -> int:
    """Give the token before a verb and its helping verbs."""
    helping = lexicon.cues["be|perfect|adverb|future|aux"]
    last = i - 1
    while last > 0 and last > i - HELPERS and scene.words[last] in helping:
        last -= 1
    return max(last, 0)


def _may_do(scene: Scene, party: Party) -> bool:
    return not (party.possessive or scene.in_zone(party))


def _past_title(scene: Scene, first: int, lexicon: Lexicon) -> int:
    """Give the first token of a name with its title and article: `the Chadian president Y`."""
    at = first
    while at > 1 and first - at < TITLE and scene.text[scene.tokens[at - 1].start].isupper():
        at -= 1
    return at - (scene.words[at - 1] in lexicon.grammar["owning_articles"])


def _a_noun_or_verb(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a word may be what the clause hangs on: no preposition, conjunction or mark."""
    low, cues = scene.words[j], lexicon.cues
    small = low in cues["prepositions"] or low in cues["clause"] or low in lexicon.grammar["joins"]
    small = small or low in lexicon.names.naming["compass"]  # "fired from northern Mali hit"
    return low.isalpha() and not (small or low in cues["be"] or low in lexicon.grammar["owning_articles"])


def _finite(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    low = scene.words[j]
    return low in lexicon.grammar["thinking"] or lexicon.finite(low, "past", "third")


def _all_joined(scene: Scene, last: Party, start: int) -> Parties:
    """Give the longest list that ends on a party and begins behind a character; a comma alone makes none."""
    parties = tuple(p for p in scene.parties if start < p.start_char <= last.start_char and not scene.in_zone(p))
    lists = (coordinated(scene, parties[first:]) for first in range(len(parties)))
    joined = next((joined for joined in lists if joined[-1] is last), (last,))
    alone = len(joined) > 1 and scene.text[joined[-2].end_char : last.start_char].strip() == ","
    return (last,) if alone else joined  # "having praised X, Y left"


def contact_sides(scene: Scene, found: Found) -> tuple[Parties, Parties] | None:
    """Give who does it and to whom in a clause that hangs on people: `two nurses it had abducted`; else None."""
    if not found.is_verb or found.entry.form not in ("past", "participle"):
        return None
    verb_follows = scene.words[found.last : found.last + 1] and scene.words[found.last] in scene.lexicon.cues["pasts"]
    if not (verb_follows or lacks_object(scene, found.last)):
        return None
    if not found.frame.of_force:
        return None
    last = _past_helpers(scene, found.first, scene.lexicon)
    if not scene.lexicon.cues["be"].isdisjoint(scene.words[last + 1 : found.first]):
        return None
    doer = next((p for p in scene.parties if p.end_char == scene.tokens[last].end and _may_do(scene, p)), None)
    loose = doer is None and scene.words[last] in scene.grammar["personal"]  # nobody knows who "it" is
    at = scene.token_at(doer.start_char) if doer else last
    led = scene.words[at - 1] == "the"
    named = doer is not None and (doer.pronoun or led or (doer.text[:1].isupper() and doer.kind != "person"))
    if at - led < 1 or not (loose or named):
        return None
    edge = scene.tokens[at - led - 1].end
    hit = tuple(p for p in scene.parties if p.end_char == edge and p.kind in PEOPLE and _may_do(scene, p))
    counted = any(a.end_char == edge and a.unit == "person" for a in scene.amounts)
    return ((doer,) if doer else (), hit) if hit or counted else None
