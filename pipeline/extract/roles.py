"""Who does it and to whom: roles from the grammar of the clause, never from the order of names alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.claims import claim_over
from pipeline.extract.found import Found
from pipeline.extract.scene import Scene
from pipeline.lexicon import Lexicon
from schemas.actor import Party

Parties = tuple[Party, ...]
RELATIVES = frozenset({"that", "which", "who"})
TO_TARGET = frozenset({"on", "against", "at", "targeting", "toward", "towards", "into"})
NOUN_FRONT = 5  # tokens before a noun in which an adjective or possessive names its doer
BACK_REACH = 9
FRONT_STOPS = frozenset({",", "of", "on", "in", "by", "and", "to", "with"})
SUBJECT_FRONT = 4  # tokens of a main clause within which the subject of its participle begins


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties to an act; `own_side` is a bare noun that belongs to whoever speaks ("air defenses")."""

    sources: Parties = ()
    targets: Parties = ()
    participants: Parties = ()
    own_side: tuple[int, int] | None = None


def sides_of(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    """Give the parties of one trigger."""
    if found.roles == "mutual":
        return Sides(participants=_all_in(scene, found, lexicon))
    if found.is_verb:
        return _verb_sides(scene, found, lexicon)
    return _noun_sides(scene, found, lexicon)


def _verb_sides(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    doer, own = subject(scene, found.first, lexicon), _own_side(scene, found.first, lexicon)
    if found.passive and found.sends:
        owner = _parties(scene, _clause_range(scene, found.first))[-1:]
        sources = _after(scene, found.last, frozenset({"by"})) or tuple(p for p in owner if p.possessive)
        return Sides(sources=sources, targets=_after(scene, found.last, TO_TARGET))
    if found.passive:
        left = _parties(scene, _clause_range(scene, found.first))
        return Sides(
            sources=_after(scene, found.last, frozenset({"by"})),
            targets=left[:1] if found.roles != "toll" else left[-1:],
        )
    done_to = _object(scene, found, lexicon)
    if found.trigger.suffered:
        return Sides(sources=_after(scene, found.last, frozenset({"from", "by"})), targets=doer)
    if found.roles == "toll" and found.trigger.verb in ("die", "perish"):
        return Sides(targets=doer)
    spoken = claim_over(scene, scene.tokens[found.first].start) is not None
    bare = own if not doer or (spoken and all(p.pronoun or p.country is None for p in doer)) else None
    return Sides(sources=() if bare else doer, targets=done_to, own_side=bare)


def _noun_sides(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    sources = _before_noun(scene, found, lexicon) or _after(scene, found.last, frozenset({"by"}))
    targets = _after(scene, found.last, TO_TARGET)
    if found.roles == "toll":
        owner = sources or _governing_subject(scene, found, lexicon)
        return Sides(targets=owner)
    verb = _governor(scene, found, lexicon)
    if verb is not None:
        low = scene.tokens[verb].low
        who = tuple(p for p in subject(scene, verb, lexicon) if p not in sources)
        if low in lexicon.cues["answering"]:
            targets = targets or _after(scene, verb + 1, frozenset({"to", "against"}))
        if low in lexicon.cues["suffered"]:
            targets = targets or who
        else:
            sources = sources or who
    return Sides(sources=sources, targets=targets)


# ---------------------------------------------------------------- subjects and objects


def subject(scene: Scene, i: int, lexicon: Lexicon, depth: int = 0) -> Parties:
    """Give the subject of the verb at token `i`: the first party of its clause and those joined to it."""
    tokens = _clause_range(scene, i)
    opener = scene.tokens[tokens.start].low if tokens else ""
    region = _past_fronting(scene, tokens, lexicon)
    parties = _heads(scene, region, lexicon, depth)
    if parties:
        return _coordinated(scene, parties)
    if opener in RELATIVES:
        return _nearest_before(scene, tokens.start)
    joined = opener in ("and", "but", ",") or scene.tokens[i].low.endswith("ing") or not tokens
    if joined and depth < 3 and tokens.start > 0:
        return subject(scene, tokens.start - 1, lexicon, depth + 1)
    return ()


def _heads(scene: Scene, region: range, lexicon: Lexicon, depth: int) -> Parties:
    """Give the parties that may be a subject: none behind a preposition of place, none far into another clause."""
    kept: list[Party] = []
    for party in _parties(scene, region):
        at = scene.token_at(party.start_char)
        if depth and at - region.start >= SUBJECT_FRONT and not kept:
            break
        front = scene.lows(max(region.start, at - 3), at)
        if not set(front[front.index(",") + 1 :] if "," in front else front) & lexicon.cues["beside"]:
            kept.append(party)
    return tuple(kept)


def _clause_range(scene: Scene, i: int) -> range:
    first = min(i, len(scene.tokens) - 1)
    clause = scene.clauses[first]
    while first and scene.clauses[first - 1] == clause:
        first -= 1
    return range(first, i)


def _past_fronting(scene: Scene, tokens: range, lexicon: Lexicon) -> range:
    """Step over an opening phrase: `In Rome, X said`, `On Monday, Y struck`."""
    if not tokens or scene.tokens[tokens.start].low not in lexicon.cues["prepositions"]:
        return tokens
    comma = next((j for j in tokens if scene.tokens[j].low == ","), None)
    return tokens if comma is None else range(comma + 1, tokens.stop)


def _parties(scene: Scene, tokens: range) -> Parties:
    if not tokens:
        return ()
    start, end = scene.tokens[tokens.start].start, scene.tokens[tokens.stop - 1].end
    return tuple(p for p in scene.parties if start <= p.start_char < end and not scene.in_zone(p))


def _coordinated(scene: Scene, parties: Parties) -> Parties:
    kept = [parties[0]]
    for party in parties[1:]:
        between = scene.text[kept[-1].end_char : party.start_char].strip().lower()
        if between == "," and party.kind == "person" != kept[-1].kind:
            kept[-1] = party  # an apposition: "Norway's foreign minister, Kari Lund"
            continue
        if between not in ("and", ",", ", and", "&", "and the", "as well as"):
            break
        kept.append(party)
    return tuple(kept)


def _nearest_before(scene: Scene, i: int) -> Parties:
    edge = scene.tokens[i].start
    near = [p for p in scene.parties if edge - 50 <= p.start_char < edge and not scene.in_zone(p)]
    return tuple(near[-1:])


def _object(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the first party behind an active verb in its clause; instruments and origins are none."""
    clause, beyond = scene.clauses[found.last - 1], lexicon.cues.phrases["beyond"]
    for j in range(found.last, min(len(scene.tokens), found.last + 18)):
        if scene.clauses[j] != clause or any(scene.lows(j, j + len(words)) == words for words in beyond):
            break
        party = next((p for p in scene.parties if p.start_char == scene.tokens[j].start), None)
        if party is None or scene.in_zone(party):
            continue
        if scene.tokens[j - 1].low in ("from", "by", "in", "near", "over", "with", "for") and j > found.last:
            if scene.tokens[j - 1].low == "for":
                break
            continue
        return _coordinated(scene, tuple(p for p in scene.parties if p.start_char >= party.start_char))
    return ()


def _after(scene: Scene, i: int, prepositions: frozenset[str]) -> Parties:
    """Give the party that a preposition near token `i` introduces: `attack on X`, `carried out by Y`."""
    for j in range(i, min(len(scene.tokens), i + BACK_REACH)):
        low = scene.tokens[j].low
        if low in (",", ";", ".") or (scene.clauses[j] != scene.clauses[max(0, i - 1)] and low not in prepositions):
            break
        if low in prepositions:
            edge = scene.tokens[j].end
            near = [p for p in scene.parties if 0 < p.start_char - edge <= 25 and not scene.in_zone(p)]
            near = [p for p in near if "," not in scene.text[edge : near[0].start_char]]
            return _coordinated(scene, tuple(near)) if near else ()
    return ()


def _before_noun(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the adjective or possessive in front of a noun: `Russian drone attacks`, `Israel's raid`."""
    stops = lexicon.cues["support"] | lexicon.cues["suffered"] | FRONT_STOPS
    first = found.first
    while first and found.first - first < NOUN_FRONT and scene.tokens[first - 1].low not in stops:
        first -= 1
    start = scene.tokens[first].start
    edge = scene.tokens[found.first].start
    near = [
        p
        for p in scene.parties
        if start <= p.start_char < edge
        and (p.possessive or p.pronoun or (_touching(scene, p, found) and not _is_town(scene, p)))
        and not scene.in_zone(p)
    ]
    return tuple(near[-1:])


def _touching(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a name stands right before the noun, one word aside: `a Hamas rocket attack`."""
    between = scene.tokens_in(party.end_char, scene.tokens[found.first].start)
    return len(between) <= 1 and party.end_char <= scene.tokens[found.first].start


def _is_town(scene: Scene, party: Party) -> bool:
    """Say whether a seat of government only says where: `the Paris shootings`."""
    return any(p.kind == "city" and p.start_char == party.start_char for p in scene.locations)


def _governor(scene: Scene, found: Found, lexicon: Lexicon) -> int | None:
    """Give the verb in front of a noun in its clause that lends it its act."""
    cues = lexicon.cues
    for j in range(found.first - 1, max(-1, found.first - 12), -1):
        if scene.clauses[j] != scene.clauses[found.first]:
            return None
        low = scene.tokens[j].low
        adjective = low.endswith("ing") and scene.tokens[j + 1].low not in cues["adjectival"]  # "mounting attacks"
        if not adjective and (low in cues["support"] or low in cues["suffered"]):
            return j
    return None


def _governing_subject(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    verb = _governor(scene, found, lexicon)
    return subject(scene, verb, lexicon) if verb is not None else ()


def _own_side(scene: Scene, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Give the bare noun before a verb that belongs to the speaker: local offsets of `air defenses`, `its troops`."""
    for words in lexicon.cues.phrases["own_side"]:
        for gap in (0, 1, 2):
            first = i - gap - len(words)
            if first >= 0 and scene.lows(first, i - gap) == words:
                return scene.tokens[first].start, scene.tokens[i - gap - 1].end
    return None


# ---------------------------------------------------------------- two-sided acts


def _all_in(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    return tuple(dict.fromkeys(_two_sided(scene, found, lexicon)))


def _two_sided(scene: Scene, found: Found, lexicon: Lexicon) -> Iterator[Party]:
    """Yield the parties of talks, an exchange, an agreement: subject, owner, `with X`, `between X and Y`."""
    verb = found.first if found.is_verb else _governor(scene, found, lexicon)
    if not found.is_verb:
        yield from (p for p in _before_noun(scene, found, lexicon) if not p.pronoun)
        yield from _joined_behind(scene, found, lexicon)
    if verb is not None:
        yield from _people(subject(scene, verb, lexicon))
    if found.is_verb and found.object_kind not in ("captive", "body"):
        yield from _object(scene, found, lexicon)
    yield from _after(scene, found.last, frozenset({"with", "between"}))
    if verb is None and not found.is_verb:
        yield from _main_subject(scene, found, lexicon)


def _people(parties: Parties) -> Parties:
    return tuple(p for p in parties if p.kind != "media")


def _joined_behind(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Take both of `Russian and Ukrainian talks`."""
    near = _before_noun(scene, found, lexicon)
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
    if not scene.lows(0, 1) or scene.tokens[0].low not in lexicon.cues["prepositions"] or found.first > 8:
        return ()
    comma = next((j for j in range(found.last, len(scene.tokens)) if scene.tokens[j].low == ","), None)
    if comma is None or not set(scene.lows(0, found.first)) & {"their", "its", "his", "her"}:
        return ()
    edge = scene.tokens[comma].end
    near = [p for p in scene.parties if 0 <= p.start_char - edge <= 20]
    return _coordinated(scene, tuple(p for p in scene.parties if p.start_char >= near[0].start_char)) if near else ()
