"""Reduced relatives: whom a participle without a helping verb tells of: `rescued two nurses abducted by X`."""

from pipeline.extract.grammar.clause import clause_range, parties
from pipeline.extract.grammar.described_by import describes
from pipeline.extract.grammar.fronted import past_opening_gerund, told_by_opening
from pipeline.extract.grammar.lands import beside_another
from pipeline.extract.grammar.present import in_present
from pipeline.extract.grammar.relative_objects import antecedent
from pipeline.extract.grammar.third_person import in_third
from pipeline.extract.grammar.undergone import suffers_another
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from pipeline.sentence.verb_forms import has_verb
from schemas.actor import Party

HELP_REACH = 3  # tokens before a participle in which its helping verb stands: `were not all hurt`
NOUN_REACH = 3  # tokens of a noun that says more of what stands before its comma
KIN_REACH = 2  # tokens before a participle in which a person of somebody's own stands: `her husband`


def right_before(scene: Scene, found: Found) -> Parties:
    """Give who stands before a passive; where another verb stands before them, not who did what that verb tells."""
    if (described := _described(scene, found)) is not None:
        return described
    named = _named_before_comma(scene, found.first) or _still_to_be(scene, found.first)
    if named or (named := told_by_opening(scene, found.first)):
        return named
    region = past_opening_gerund(scene, clause_range(scene, found.first))
    told = (p for p in parties(scene, region) if not (beside_another(scene, p) or describes(scene, p)))
    left = _past_beside(scene, tuple(told))
    if found.frame.of_force:
        left = _behind_opening(scene, tuple(p for p in left if not suffers_another(scene, p, found.first)), found.first)
    left = left or antecedent(scene, found.first)
    first = found.first - (scene.lows(found.first - 1, found.first) in (("being",), (",",)))
    edge = scene.tokens[first - 1].end if first else -1
    if not left or left[0].end_char >= edge:
        return left
    if first < found.first and (beside := tuple(p for p in left if p.end_char == edge)):
        return beside  # "a video of X shows Y being beaten"
    if first == found.first and _of_another_noun(scene, left[0], first):
        return ()
    if _of_kin(scene, found, left):
        return ()  # "X saw her husband killed by Y"
    near = tuple(p for p in left[1:] if p.end_char == edge and not p.possessive)[-1:]
    people = (a for a in scene.amounts if a.unit == "person")
    bare = scene.words[first - 1].isdigit() or scene.words[first - 1] in scene.lexicon.numbers.whole  # "14 hurt"
    counted = [a.start_char for a in people if a.end_char == edge or (a.start_char < edge < a.end_char and not bare)]
    start = near[0].start_char if near else counted[0] if counted else None
    if start is None:
        return left
    if near and near[0].kind != "state" and not _helped(scene, first):
        return _joined_to(scene, left, near[0])  # "spoke of journalists attacked in X"
    between = [scene.words[j] for j in scene.tokens_in(left[0].end_char, start)]
    of = between[:1] == ["of"]  # "members of the 40 people arrested"
    apart = (
        bool(counted) and bool(between) and not of and scene.grammar["list_words|singling_out"].isdisjoint(between)
    )  # "rescue two nurses held"
    return near if apart or any(low.endswith("ed") for low in between) else left


def _named_before_comma(scene: Scene, first: int) -> Parties:
    """Give the person whom a bare participle behind a comma tells of: `Chad seeks X, convicted of fraud`."""
    if first < 2 or scene.words[first - 1] != ",":
        return ()
    edge = scene.tokens[first - 2].end
    return tuple(p for p in scene.parties if p.end_char == edge and p.kind == "person" and not p.possessive)


def _still_to_be(scene: Scene, first: int) -> Parties:
    """Give those of whom `to be` behind them tells what is to come: `worried about troops soon to be sent to Y`."""
    if scene.lows(first - 2, first) != ("to", "be"):
        return ()
    at = first - 2 - (scene.words[first - 3] in scene.grammar["soon"])
    return tuple(p for p in scene.parties if p.end_char == scene.tokens[at - 1].end and not p.possessive)


def _joined_to(scene: Scene, left: Parties, last: Party) -> Parties:
    """Give the parties of a list that ends with one: `35 soldiers and militants killed`."""
    joined = [last]
    for party in reversed(left[: left.index(last)]):
        between = scene.words[scene.token_at(party.end_char) : scene.token_at(joined[0].start_char)]
        if not between or not scene.grammar["list_words"].issuperset(between):
            break
        joined.insert(0, party)
    return tuple(joined)


def _of_another_noun(scene: Scene, party: Party, first: int) -> bool:
    """Say whether a bare participle tells of a noun that is nobody named, in the object of what a party does.

    `The minister named the woman killed`, `rescuers searched a house struck by X`.
    """
    cues, last = scene.lexicon.cues, first
    while last and (scene.words[last - 1] in cues["adverb"] or scene.words[last - 1].endswith("ly")):
        last -= 1
    noun, edge = scene.words[last - 1], scene.tokens[last - 1].end
    people = (a for a in scene.amounts if a.unit in ("person", None))
    parties = (p for p in scene.parties if p.kind != "state" or not _beside(scene, p))  # "jets from Y built by Z"
    told = any(span.end_char == edge for span in (*parties, *people))
    told = told or "," in scene.words[max(0, last - NOUN_REACH) : last]  # "X struck Y, a move condemned by Z"
    helped = not cues["be"].isdisjoint(scene.words[max(0, last - HELP_REACH) : first])
    if noun == "those" and not helped:
        return True  # "X grieves for those killed in the raid"
    if told or helped or not noun.isalpha() or noun in scene.lexicon.numbers.whole or cues.verbal(noun):
        return False
    return any(_tells(scene, j) for j in range(scene.token_at(party.end_char), last - 1))


def _tells(scene: Scene, j: int) -> bool:
    """Say whether a verb of a deed stands at a token: `named`, `has frozen`, `frees`, `may free`; not `is`, `said`."""
    low, cues, lexicon = scene.words[j], scene.lexicon.cues, scene.lexicon
    if low in cues["be"] or scene.says(j):
        return False
    led = j and scene.words[j - 1] in cues["aux"] and lexicon.frames.formed(low, "base")
    led = led or (low.endswith("s") and scene.words[j + 1] in scene.grammar["object_openers"])  # "buries those"
    return led or cues.verbal(low) or in_third(scene, j, lexicon) or in_present(scene, j, lexicon)


def tells_of_its_noun(scene: Scene, i: int) -> bool:
    """Say whether a passive at token `i` only describes the noun before it, bare or behind a relative pronoun."""
    opener = clause_range(scene, i).start
    return not _helped(scene, i) or scene.words[opener] in scene.grammar["person_relatives"]


def _helped(scene: Scene, first: int) -> bool:
    """Say whether an auxiliary stands right before a participle, an adverb between."""
    return not scene.lexicon.cues["be"].isdisjoint(scene.words[max(0, first - 2) : first])


def _described(scene: Scene, found: Found) -> Parties | None:
    """Give whom a clause before the passive only describes, None where none does: `X who killed Y was arrested`."""
    tokens, cues = clause_range(scene, found.first), scene.lexicon.cues
    last = found.first
    while last > tokens.start and scene.words[last - 1] in cues["be|perfect|adverb"]:
        last -= 1
    helped = not cues["be"].isdisjoint(scene.words[last : found.first])
    if not tokens.start or scene.words[tokens.start] not in scene.grammar["person_relatives"] or not helped:
        return None
    own = (j for j in range(tokens.start + 1, last) if not scene.says(j))
    if not any(has_verb(scene, j, scene.lexicon, ("past",)) for j in own):
        return None
    edge = scene.tokens[tokens.start - 1].end
    return tuple(p for p in scene.parties if p.end_char == edge and not p.possessive)


def _past_beside(scene: Scene, left: Parties) -> Parties:
    """Leave out those whom a phrase within a counted subject names: `a man related to the victims was arrested`."""
    if not left or not any(a.unit == "person" and a.end_char <= left[0].start_char for a in scene.amounts):
        return left
    return tuple(p for p in left if not ((p.kind == "state" or p.text.split()[-1].islower()) and _beside(scene, p)))


def _behind_opening(scene: Scene, left: Parties, first: int) -> Parties:
    """Leave out whom only an opening names before a counted subject: `As X marks a feast, a driver was arrested`."""
    last = first
    while last > 1 and scene.words[last - 1] in scene.lexicon.cues["be|perfect|adverb"]:
        last -= 1
    edge = scene.tokens[last - 1].end
    counted = next((a for a in scene.amounts if a.unit == "person" and a.end_char == edge), None)
    if last == first or counted is None or scene.words[scene.token_at(counted.start_char) - 1] != ",":
        return left
    return tuple(p for p in left if p.start_char >= counted.start_char)


def _beside(scene: Scene, party: Party) -> bool:
    """Say whether a preposition that no subject stands behind leads a party, or `having killed` does."""
    counted = (a.start_char for a in scene.amounts if a.start_char <= party.start_char < a.end_char)
    at = scene.token_at(next(counted, party.start_char))
    at -= scene.lows(at - 1, at) in (("the",), ("a",), ("an",), ("its",), ("his",), ("her",), ("their",))
    if at < 2:
        return False
    front = scene.words[at - 1]
    return front in scene.lexicon.cues["beside"] | {"about"} or scene.words[at - 2] in ("having", "of")


def _of_kin(scene: Scene, found: Found, left: Parties) -> bool:
    """Say whether the participle tells of a relation of whoever stands before it, and no helping verb is between."""
    if not scene.lexicon.cues["be|perfect"].isdisjoint(scene.lows(found.first - KIN_REACH, found.first)):
        return False
    near = range(max(0, found.first - KIN_REACH), found.first)
    owned = any(p.pronoun and p.possessive and scene.token_at(p.start_char) in near for p in left)
    return owned and any(thing.human and thing.last == found.first for thing in things_in(scene, near, scene.lexicon))
