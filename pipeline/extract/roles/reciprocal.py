"""Reciprocal acts: who takes part, by subject, owner, `with X`, `between X and Y`, `signed by X and Y`."""

from collections.abc import Iterator

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.nominals import before_noun, governor
from pipeline.extract.grammar.relations import object_of, subject
from pipeline.extract.roles.aims import uttered_by
from pipeline.extract.roles.fallen import fallen_in
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party

OFF_REACH = 16  # tokens behind a noun in which `between` may stand off it
BETWEEN_REACH = 6  # tokens before one of two sides in which `between` stands: `between the north of X and Y`
HELD_REACH = 6  # tokens behind a noun in which the verb of what both sides did may stand


def all_in(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give everyone who takes part, each once."""
    by_name: dict[str, Party] = {}
    told = lexicon.grammar["listeners"] if found.frame.crosswalk.cooperative else frozenset()
    taking_part = (p for p in _two_sided(scene, found, lexicon) if not _talked_of(scene, p, found))
    for party in (_named_behind(scene, party) for party in taking_part):
        if party.name.split()[-1] not in told:  # "told reporters that X and Y had met"
            by_name.setdefault(party.name, party)  # "X suspended its raids": the pronoun is X again
    return tuple(by_name.values())


def _talked_of(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a party stands in what talks are about: `discussed the war between X and Y`."""
    at = scene.token_at(party.start_char)
    near = range(max(1, at - BETWEEN_REACH), at)
    between = next((j for j in reversed(near) if scene.words[j] == "between"), None)
    told = found.frame.event_type == "talks" and between is not None and found.last != between
    return told and scene.words[(between or 1) - 1] in scene.grammar["disputes"]


def _named_behind(scene: Scene, owner: Party) -> Party:
    """Give the person named right behind the land that is theirs: `met Turkey's Erdogan`; else who it was."""
    if not owner.possessive or owner.kind != "state":
        return owner
    near = (p for p in scene.parties if p.kind == "person" and 0 < p.start_char - owner.end_char <= len("'s "))
    return next(near, owner)


def _two_sided(scene: Scene, found: Found, lexicon: Lexicon) -> Iterator[Party]:
    """Yield the parties of talks, an exchange, an agreement: subject, owner, `with X`, `between X and Y`."""
    verb = found.first if found.is_verb else governor(scene, found, lexicon)
    fled = _fled(scene, found.first - 1) or (not found.is_verb and verb is not None and _fled(scene, verb))
    if not found.is_verb:
        yield from (p for p in before_noun(scene, found.first, lexicon) if not p.pronoun)
        yield from _joined_behind(scene, found, lexicon)
        yield from fallen_in(scene, found, lexicon)
        yield from _between_behind_place(scene, found)
    if found.is_verb:
        yield from _between(scene, clause_range(scene, found.first))
    if verb is not None and not fled:
        yield from people(subject(scene, verb, lexicon) or uttered_by(scene, verb))
    towards = frozenset(found.trigger.towards)  # "discussed X with Y": what is talked of takes no part
    if found.is_verb and not towards and found.object_kind not in ("captive", "body"):
        yield from (p for p in object_of(scene, found, lexicon) if not (_aside(scene, p) or _meant(scene, found, p)))
    yield from party_after(scene, found.last, towards or lexicon.grammar["partners"])
    if not found.is_verb and scene.lows(found.last, found.last + 1) == ("of",):
        both = party_after(scene, found.last, frozenset({"of"}))
        yield from both if len(both) > 1 else ()  # "a summit of X and Y"; not of "talks of peace in X"
    if found.is_verb and (found.passive or found.trigger.absorbs):  # "were engaged by X", "repelled an attack by X"
        yield from party_after(scene, found.last, frozenset({"by"}))
    behind = scene.lows(found.last, found.last + HELD_REACH)
    if not found.is_verb and (behind[:1] == ("by",) or not lexicon.grammar["held"].isdisjoint(behind)):
        yield from party_after(scene, found.last, frozenset({"by"}))
    if verb is None and not found.is_verb and not fled:
        yield from _main_subject(scene, found, lexicon)


def _fled(scene: Scene, verb: int) -> bool:
    """Say whether a verb tells that people leave what a noun behind it tells of: `fled fighting between X and Y`."""
    entries = scene.lexicon.frames.by_word.get(scene.words[verb], ())
    return any(e.frame.event_type == "displacement" and e.trigger.suffered and not e.rest for e in entries)


def _between(scene: Scene, tokens: range) -> Parties:
    """Give both of `a truce between X and Y came into force`."""
    at = next((j for j in tokens if scene.words[j] == "between"), None)
    return () if at is None else party_after(scene, at, frozenset({"between"}))


def _between_behind_place(scene: Scene, found: Found) -> Parties:
    """Give both of `clashes in X, Y, between A and B`, where a place stands off whom it was between."""
    reach = range(found.last + 1, min(len(scene.words) - 1, found.last + OFF_REACH))
    at = next((j for j in reach if scene.words[j] == "between"), None)
    if at is None:
        return ()
    edge = scene.tokens[at - 1 - (scene.words[at - 1] == ",")].end
    placed = any(place.end_char == edge for place in scene.locations)
    both = party_after(scene, at, frozenset({"between"})) if placed else ()
    return both if len(both) > 1 else ()


def _aside(scene: Scene, party: Party) -> bool:
    """Say whether a party only owns what an apposition says, or is in it: `a truce in X, Y's last rebel port`."""
    if not scene.text[: party.start_char].endswith(", "):
        return False
    behind_place = any(place.end_char == party.start_char - len(", ") for place in scene.locations)
    return party.possessive or (behind_place and party.kind != "state")


def _meant(scene: Scene, found: Found, party: Party) -> bool:
    """Say whether a party stands in what somebody meets for: `met to discuss X`; not `fought to drive out X`."""
    if found.frame.of_force:
        return False
    behind = range(found.last, scene.token_at(party.start_char))
    return any(begins_infinitive(scene, j, scene.lexicon) for j in behind)


def people(parties: Parties) -> Parties:
    """Leave out the outlets that only tell of it."""
    return tuple(p for p in parties if p.kind != "media")


def _joined_behind(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Take both of `Russian and Ukrainian talks`."""
    near = before_noun(scene, found.first, lexicon)
    if not near:
        return ()
    others = [
        p
        for p in scene.parties
        if p.end_char <= near[0].start_char and scene.text[p.end_char : near[0].start_char].strip() == "and"
    ]
    return tuple(others)


def _main_subject(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Take the subject of the main clause for `During their June 2 talks, A and B did ...`."""
    if not scene.lows(0, 1) or scene.words[0] not in lexicon.cues["prepositions"] or found.first > 8:
        return ()
    comma = next((j for j in range(found.last, len(scene.words)) if scene.words[j] == ","), None)
    own = scene.lexicon.names.naming["owning"] & set(scene.lows(0, found.first))
    if comma is None or not (own or scene.lows(found.last, found.last + 1) == ("with",)):
        return ()  # "during his talks, A ...", "in a meeting with B, A ..."
    edge = scene.tokens[comma].end
    near = [p for p in scene.parties if 0 <= p.start_char - edge <= 20]
    return coordinated(scene, tuple(p for p in scene.parties if p.start_char >= near[0].start_char)) if near else ()
