"""Who is said to have done what a noun or a gerund tells: `X is believed to be behind the attack`, `the work of X`."""

from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.grammar.accused import held_at, held_lead
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.relations import subject
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party

FRONT = 5  # tokens before a noun in which the words stand that hold someone responsible for it
HELD = 3  # tokens before an act in which the verb stands that does it or owns up to it
OWNED_REACH = 11  # tokens behind a noun in which they may stand: `the attack is thought to have been the work of X`
FORCES = frozenset({"military", "rebels", "police"})


def _held_responsible(scene: Scene, first: int, claim: Claim | None, lexicon: Lexicon) -> Parties:
    """Give who is behind the act of the noun at token `first`, is responsible or took credit for it, or admits it."""
    at = _answerable(scene, first)
    if at is not None:
        return _of_verb(scene, at, lexicon)
    if partaking := _taking_part(scene, first) or _held_for(scene, first):
        return partaking
    near = range(max(0, first - HELD), first)
    done = next((j for j in near if scene.words[j] in _doing(lexicon)), first)  # "admitted | carrying out the raid"
    owned_up = not lexicon.grammar["admitting"].isdisjoint(scene.lows(done - HELD, done))
    return (claim.party,) if owned_up and claim and claim.party and claim.zone[1] <= scene.tokens[first].start else ()


def _doing(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.cues["doing"] | lexicon.grammar["committing"]


def _answerable(scene: Scene, first: int) -> int | None:
    """Give the token before the noun of an act that holds someone responsible: `behind`, `responsible for`."""
    for at in range(max(1, first - FRONT), first):
        low = scene.words[at]
        if low == "behind" or (low in scene.grammar["answerable"] and scene.lows(at + 1, at + 2) == ("for",)):
            return at if scene.words[at - 1] in _links(scene.lexicon) else None
    return None


def _taking_part(scene: Scene, first: int) -> Parties:
    """Give who has a part in the act of the noun at token `first`: `soldiers involved in`, `involvement of X in`."""
    inside = next((j for j in range(first - 1, max(1, first - HELD), -1) if scene.words[j] == "in"), None)
    if inside is None:
        return ()
    word, before = scene.words[inside - 1], scene.words[inside - 2]
    if word in scene.grammar["taking_part"]:
        helped = before in _links(scene.lexicon) and "not" not in scene.lows(inside - HELD, inside)
        return _of_verb(scene, inside - 1, scene.lexicon) if helped else _ending(scene, inside - 1)
    if word in scene.grammar["parts_taken"]:
        theirs = scene.words[inside - 3] in scene.grammar["charged"]  # "for their part in": who answers for it is known
        return tuple(p for p in _ending(scene, inside - 1) if p.possessive and (theirs or not p.pronoun))
    named = _ending(scene, inside)
    lead = scene.token_at(named[0].start_char) - 1 if named else 0
    lead -= scene.words[lead] in scene.grammar["owning_articles"]
    part = named and scene.words[lead] == "of" and scene.words[lead - 1] in scene.grammar["parts_taken"]
    doubted = scene.grammar["inquiring|doubted"].intersection(scene.lows(lead - HELD, lead))
    return named if part and not doubted else ()


def _held_for(scene: Scene, first: int) -> Parties:
    """Give who is held for the act of the noun at token `first`: `X, jailed for the raid`, `suspects X of the raid`."""
    lead = held_lead(scene, first)
    if lead is None:
        return ()
    at = held_at(scene, lead)
    if at is None:
        return tuple(p for p in _ending(scene, lead) if _suspects(scene, p, lead))
    at = at - (scene.words[at - 1] in scene.grammar["finding"])
    return _of_verb(scene, at, scene.lexicon) if scene.words[at - 1] in _links(scene.lexicon) else _beside(scene, at)


def _suspects(scene: Scene, party: Party, lead: int) -> bool:
    """Say whether a verb of accusing stands right before a party that what it did stands behind: `suspect X of the`."""
    at = scene.token_at(party.start_char) - 1
    at -= scene.words[at] in scene.grammar["articles"]
    return scene.words[lead] == "of" and at >= 0 and scene.words[at] in scene.lexicon.cues["accusing"]


def _beside(scene: Scene, at: int) -> Parties:
    """Give the party right before token `at`, a comma aside."""
    return _ending(scene, at - (scene.words[at - 1] == ","))


def _ending(scene: Scene, at: int) -> Parties:
    """Give the party that stands right before token `at`."""
    edge = scene.tokens[at].start
    named = (p for p in scene.parties if p.end_char <= edge and not scene.in_zone(p))
    return tuple(p for p in named if not scene.tokens_in(p.end_char, edge))[-1:]


def tells_who(scene: Scene, first: int, last: int) -> bool:
    """Say whether the words around the noun of an act, tokens [first, last), are there to say who did it."""
    lexicon = scene.lexicon
    if _answerable(scene, first) is not None or not lexicon.grammar["admitting"].isdisjoint(
        scene.lows(first - HELD, first)
    ):
        return True
    if not lexicon.grammar["committed"].isdisjoint(scene.lows(first - HELD, first)):
        return True  # "it had carried out the attack"
    behind = scene.lows(last, last + OWNED_REACH)
    blamed = not lexicon.cues["be|perfect"].isdisjoint(behind[:1]) and not lexicon.cues["blaming"].isdisjoint(behind)
    return blamed or not lexicon.grammar["handiwork"].isdisjoint(behind)


def _of_verb(scene: Scene, at: int, lexicon: Lexicon) -> Parties:
    """Give the subject of the words that end at token `at`: `X is believed to have been behind`."""
    while at > 1 and scene.words[at - 1] in _links(lexicon):
        at -= 1
    return tuple(p for p in subject(scene, at, lexicon) if not p.possessive)


def _links(lexicon: Lexicon) -> frozenset[str]:
    """Give the words that a verb of being or taking is made of."""
    return lexicon.cues["be|perfect|adverb"] | lexicon.grammar["held_to_be|answering_links"]


def _author_behind(scene: Scene, last: int) -> Parties:
    """Give whose work an act is said to be behind its noun: `the raid was the work of X`."""
    for j in range(last, min(len(scene.words) - 1, last + OWNED_REACH)):
        low = scene.words[j]
        if low in (",", ";", "and", "but"):
            return ()
        if low in scene.grammar["handiwork"]:
            return party_after(scene, j + 1, frozenset({"of"}))
    return ()


def owns_up(scene: Scene, found: Found, claim: Claim | None, lexicon: Lexicon) -> Parties:
    """Give who admits the harm that a gerund tells: `X admitted killing the banker`, `... having killed the banker`."""
    first = found.first
    gerund = found.entry.form == "ing" or scene.lows(first - 1, first) == ("having",)
    if claim is None or claim.party is None or not gerund:
        return ()
    admits = not lexicon.grammar["admitting"].isdisjoint(scene.lows(first - HELD, first))
    reports = not lexicon.grammar["reporting_own"].isdisjoint(scene.lows(first - 1, first))
    return (claim.party,) if found.frame.violent and (admits or (reports and claim.party.kind in FORCES)) else ()


def _claims_it(scene: Scene, found: Found, claim: Claim) -> bool:
    """Say whether an attribution behind a noun tells that somebody says it was theirs: `the raid was claimed by X`."""
    zone = scene.tokens_in(*claim.zone)
    behind = bool(zone) and zone[0] >= found.last and "to" not in scene.lows(zone.stop, zone.stop + 1)
    claimed = (j for j in zone if scene.words[j] in scene.grammar["claiming"])
    return behind and any(scene.lows(j + 1, j + 2) == ("by",) for j in claimed)


def responsible(scene: Scene, found: Found) -> Parties:
    """Give whoever claims responsibility for the act, is held responsible for it, or admits it."""
    claim = claim_over(scene, scene.tokens[found.first].start)
    if found.roles == "toll" or "responsibility" in scene.lows(found.first - 6, found.first):
        return (claim.party,) if claim and claim.party and found.roles != "toll" else ()
    if claim and claim.party and found.frame.violent and _claims_it(scene, found, claim):
        return (claim.party,)
    return _held_responsible(scene, found.first, claim, scene.lexicon) or _author_behind(scene, found.last)
