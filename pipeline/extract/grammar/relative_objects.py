"""Object relatives: whom a pronoun before the subject makes a verb's object, as in `X, which Y accuses of arming Z`."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.coordination import lacks_object
from pipeline.extract.grammar.heads import of_time
from pipeline.extract.sentence.joined import Parties
from pipeline.extract.sentence.scene import Scene


def hung_on(scene: Scene, i: int, last: int) -> tuple[Parties, Parties] | None:
    """Give the subject of the verb of tokens [i, last) and whom its relative pronoun stands for; None where none is.

    Of `a firm which X accused` nobody is named whom the pronoun stands for.
    """
    first = clause_range(scene, i).start
    relative = 0 < first < i and scene.words[first] in scene.grammar["object_relatives"]
    if not relative or not lacks_object(scene, last):
        return None
    told = _right_before(scene, first)
    if told and scene.words[first + 1] in scene.grammar["third_persons"] and _helped(scene, first + 2, i):
        return tuple(p for p in _main_subject(scene, first) if p.name != told[0].name), told  # nobody accuses himself
    doers = _between(scene, first, i)
    return (doers, told) if doers else None


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
    return all(scene.words[j] in helping or of_time(scene, j) for j in range(start, i))


def _main_subject(scene: Scene, first: int) -> Parties:
    """Give the first party of the clause before the pronoun at token `first`."""
    edge = scene.tokens[clause_range(scene, first - 1).start].start
    named = [p for p in scene.parties if edge <= p.start_char < scene.tokens[first].start and not p.possessive]
    return tuple(named[:1])
