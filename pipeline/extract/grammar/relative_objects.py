"""Whom a relative pronoun stands for, and whom it makes a verb's object: `X, which Y accuses of arming Z`."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.coordination import lacks_object
from pipeline.extract.grammar.heads import of_time
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in


def acts_in_relative(scene: Scene, i: int, *, harms: bool) -> bool:
    """Say whether a past is no participle, as who does it stands behind its pronoun: `the men that police | arrested`.

    Who is harmed behind `that` may be told of, where no people or things hang: `proof that rebels killed in Goma were`.
    """
    if _pronoun_acts(scene, i):
        return True
    relatives = scene.grammar["object_relatives|thing_relatives"]
    if relatives.isdisjoint(scene.words[: max(0, i - 1)]):
        return False  # as of most verbs, before their clauses are told
    first = clause_range(scene, i).start
    if not 0 < first < i - 1 or scene.words[first] not in relatives or not _acts(scene, first, i):
        return False
    hangs = scene.words[first] in scene.grammar["object_relatives"] or not harms or _known(scene, first)
    return hangs and not scene.says(first - 1)


def _pronoun_acts(scene: Scene, i: int) -> bool:
    """Say whether the subject's pronoun stands right before a verb: `freed men it | arrested`, `they had seized`."""
    at = i - 1 - (i > 1 and scene.words[i - 1] in scene.lexicon.cues["perfect"])
    return at > 0 and scene.words[at] in scene.grammar["third_persons"]


def _known(scene: Scene, first: int) -> bool:
    """Say whether somebody, a place or a thing stands right before the pronoun at token `first`."""
    edge = scene.tokens[first - 1].end
    if any(thing.last == first for thing in things_in(scene, range(first - 1, first), scene.lexicon)):
        return True
    return any(span.end_char == edge for span in (*scene.parties, *scene.amounts, *scene.locations))


def _acts(scene: Scene, first: int, i: int) -> bool:
    """Say whether only a subject stands between the pronoun and the verb: `that | Russian jets | have often |`."""
    last = i
    while last > first and _helped(scene, last - 1, last):
        last -= 1
    at = first + 1 + (scene.words[first + 1] in scene.grammar["owning_articles"])
    if at >= last or not all(word.isalpha() for word in scene.words[at:last]):
        return False
    edge = scene.tokens[last - 1].end
    starts = [scene.token_at(p.start_char) for p in scene.parties if p.end_char == edge and not p.possessive]
    starts += [thing.first for thing in things_in(scene, range(at, last), scene.lexicon) if thing.last == last]
    led = any(scene.token_at(p.end_char) in starts for p in scene.parties if scene.token_at(p.start_char) == at)
    return at in starts or led


def hung_on(scene: Scene, i: int, last: int) -> tuple[Parties, Parties] | None:
    """Give the subject of the verb of tokens [i, last) and whom its relative pronoun stands for; None where none is.

    Of `a firm which X accused` nobody is named whom the pronoun stands for.
    """
    first = clause_range(scene, i).start
    opener = scene.words[first]
    hangs = opener in scene.grammar["object_relatives"] or (opener == "that" and _people(scene, first))
    relative = 0 < first < i and hangs
    if not relative or not lacks_object(scene, last):
        return None
    told = _right_before(scene, first)
    if told and scene.words[first + 1] in scene.grammar["third_persons"] and _helped(scene, first + 2, i):
        return tuple(p for p in _main_subject(scene, first) if p.name != told[0].name), told  # nobody accuses himself
    doers = _between(scene, first, i)
    return (doers, told) if doers else None


def _people(scene: Scene, first: int) -> bool:
    """Say whether people by a common noun stand right before the pronoun at token `first`: `the men that`."""
    near = range(first - 1, first) if first else range(0)
    return any(thing.human and thing.last == first for thing in things_in(scene, near, scene.lexicon))


def antecedent(scene: Scene, i: int) -> Parties:
    """Give whom a relative clause tells of: `the Sahel Front (SF), which was banned`; token `i` is its verb."""
    first = clause_range(scene, i).start
    return _right_before(scene, first) if scene.lows(first, first + 1) in (("which",), ("who",)) else ()


def _right_before(scene: Scene, first: int) -> Parties:
    """Give the party that ends right before the pronoun at token `first`, a comma between."""
    edge = scene.tokens[first].start
    near = [p for p in scene.parties if p.end_char <= edge and not p.possessive]
    return tuple(near[-1:]) if near and scene.text[near[-1].end_char : edge].strip(" ,)") == "" else ()


def _between(scene: Scene, first: int, i: int) -> Parties:
    """Give who stands right behind the pronoun, with only an article before and helping words behind."""
    start = first + 1 + (scene.words[first + 1] in scene.grammar["owning_articles"])
    party = next((p for p in scene.parties if start == scene.token_at(p.start_char) < i and not p.possessive), None)
    return (party,) if party is not None and _helped(scene, scene.token_at(party.end_char), i) else ()


def _helped(scene: Scene, start: int, i: int) -> bool:
    """Say whether only helping words, adverbs and times stand from token `start` to the verb at token `i`."""
    helping = scene.lexicon.cues["perfect|adverb"]
    words = scene.words
    return all(words[j] in helping or words[j].endswith("ly") or of_time(scene, j) for j in range(start, i))


def _main_subject(scene: Scene, first: int) -> Parties:
    """Give the first party of the clause before the pronoun at token `first`."""
    edge = scene.tokens[clause_range(scene, first - 1).start].start
    named = [p for p in scene.parties if edge <= p.start_char < scene.tokens[first].start and not p.possessive]
    return tuple(named[:1])
