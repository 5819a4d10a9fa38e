"""Postnominal participles: whether one only describes the noun that it befalls: `met activists attacked in X`."""

from itertools import pairwise

from pipeline.extract.grammar.coordination import is_participle, lacks_object
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in

REACH = 14  # tokens behind a participle within which the verb of its clause stands
NUMBERED = 6  # tokens before the participle in which `number of` opens that phrase
NOUN = 4  # tokens of the noun before the participle, what describes it included


def befalls_its_noun(scene: Scene, i: int, last: int) -> bool:
    """Say whether the words [i, last) are a participle of the noun before it: a verb governs the noun, or comes later.

    Without an object behind it, and with another verb that has no other subject, it can be no verb of its own.
    """
    if i >= 1 and is_participle(scene, i) and _numbered(scene, i):
        return True
    if (
        scene.is_title
        or i < 1
        or not is_participle(scene, i)
        or not (lacks_object(scene, last) or _verb_of_one(scene, i, last))
    ):
        return False
    if scene.words[i - 1] in scene.grammar["personal|you"]:
        return False  # "freed a soldier it kidnapped"
    return _verb_follows(scene, last) or _is_governed(scene, i)


def _verb_of_one(scene: Scene, i: int, last: int) -> bool:
    """Say whether the verb of the noun before a participle follows: `the man arrested has`; not `those killed were`."""
    return scene.words[last] in scene.grammar["finite_auxiliaries"] and noun_before(scene, i) is not None


def noun_before(scene: Scene, i: int) -> int | None:
    """Give the first token of the noun of people that ends right before a participle."""
    near = range(max(0, i - NOUN), i)
    return next((t.first for t in things_in(scene, near, scene.lexicon) if t.human and t.last == i), None)


def _numbered(scene: Scene, i: int) -> bool:
    """Say whether a text tells the number of those before a harm: `the number of rebels killed or hurt`."""
    fates, front = scene.lexicon.amounts.fates, scene.words[max(0, i - NUMBERED) : i]
    if front[-1:] in (("and",), ("or",)) and any(low in fates for low in front[-2:-1]):
        front = front[:-2]
    at = next((k for k, pair in enumerate(pairwise(front)) if pair == ("number", "of")), None)
    noun = front[at + 2 :] if at is not None and scene.words[i] in fates else ()
    joined = scene.lexicon.cues["be|perfect"] | scene.grammar["coordinators"]
    return bool(noun) and all(low.isalpha() for low in noun) and joined.isdisjoint(noun)


def _verb_follows(scene: Scene, last: int) -> bool:
    """Say whether a verb follows in the clause with no subject of its own: `those attacked in X were freed`."""
    cues, clause = scene.lexicon.cues, scene.clauses[last - 1]
    for j in range(last, min(last + REACH, len(scene.words))):
        low = scene.words[j]
        if scene.clauses[j] != clause or low in scene.grammar["list_words|subject_relatives|third_persons"]:
            return False
        if low in scene.grammar["finite_auxiliaries|announcing|having_died"]:
            return not scene.says(j) and scene.words[j - 1] not in cues["prepositions"]
        if j > last and cues.past(low) and _placed_or_dated(scene, j - 1) and _tells(scene, j):
            return True
    return False


def _placed_or_dated(scene: Scene, j: int) -> bool:
    """Say whether a place or a time ends on token `j`."""
    edge = scene.tokens[j].end
    return any(span.end_char == edge for span in (*scene.locations, *scene.times))


def _is_governed(scene: Scene, i: int) -> bool:
    """Say whether the noun before a participle is the object of a verb or of a preposition behind a verb."""
    edge = scene.tokens[i - 1].end
    spans = [s for s in (*scene.parties, *scene.amounts) if s.end_char == edge and not scene.in_zone(s)]
    first = min((scene.token_at(span.start_char) for span in spans), default=noun_before(scene, i))
    if first is None:
        return False
    first -= scene.words[first - 1 : first] in (("the",), ("a",), ("an",), ("some",), ("many",))
    if i - first > NOUN or first < 1 or scene.clauses[first - 1] != scene.clauses[i]:
        return False
    if scene.words[first - 1] in scene.grammar["no_subject_behind"]:
        return any(_tells(scene, j) for j in range(1, first - 1) if scene.clauses[j] == scene.clauses[i])
    return _tells(scene, first - 1)


def _tells(scene: Scene, j: int) -> bool:
    """Say whether a finite verb that says nothing stands at a token: `met`, `showed`; not `said`."""
    low, cues = scene.words[j], scene.lexicon.cues
    if low in cues.say or scene.says(j):
        return False
    return cues.past(low)
