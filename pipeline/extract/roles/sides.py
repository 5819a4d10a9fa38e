"""Who does it and to whom: roles from the grammar of the clause, never from the order of names alone."""

from dataclasses import replace

from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.grammar.by_phrase import at_hands, doer_of_passive
from pipeline.extract.grammar.clause import clause_range, parties
from pipeline.extract.grammar.contact_clauses import contact_sides
from pipeline.extract.grammar.coordination import as_first, as_last
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.lands import targets_but_hosts, without_hosts
from pipeline.extract.grammar.nominals import (
    JUDGING,
    before_noun,
    caught_in,
    doer_after,
    givers,
    governing_subject,
    governor,
    owner_suffers,
)
from pipeline.extract.grammar.own_forces import own_side, whose
from pipeline.extract.grammar.reduced_relatives import right_before, tells_of_its_noun
from pipeline.extract.grammar.relations import object_of, subject
from pipeline.extract.grammar.relative_objects import hung_on
from pipeline.extract.grammar.sites import is_hit
from pipeline.extract.roles.aims import aimed_at, announced_by, obliged, uttered_by
from pipeline.extract.roles.aside import stands_aside
from pipeline.extract.roles.conveyed import conveyed
from pipeline.extract.roles.credits import is_credit
from pipeline.extract.roles.homes import of_its_bomb, only_at_home
from pipeline.extract.roles.inquiry import without_inquirers
from pipeline.extract.roles.judged import judged, makers
from pipeline.extract.roles.losers import losers, victims
from pipeline.extract.roles.means import strikers
from pipeline.extract.roles.moved import moved_by, moved_to, sent_at, whence
from pipeline.extract.roles.reciprocal import all_in, people
from pipeline.extract.roles.responsible import responsible
from pipeline.extract.roles.self_reports import beyond_what_is_said, by_own_words
from pipeline.extract.roles.undone import affected, undergoing
from pipeline.extract.roles.unowned import but_its_own
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, left_of, past_doer
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import of_kin, owns_kin
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party
from schemas.value import value


@value(frozen=True, slots=True)
class Sides:
    """The parties to an act; `own_side` is a bare noun that belongs to whoever speaks ("air defenses")."""

    sources: Parties = ()
    targets: Parties = ()
    participants: Parties = ()
    own_side: tuple[int, int] | None = None


def sides_of(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    """Give the parties of one trigger."""
    if found.roles == "mutual":
        return Sides(participants=without_hosts(scene, _no_credits(scene, all_in(scene, found, lexicon), found)))
    if contact := contact_sides(scene, found) or _relative_sides(scene, found):
        return Sides(*contact)
    sides = (_verb_sides if found.is_verb else _noun_sides)(scene, found, lexicon)
    sides = _others(_of_the_speaker(scene, found, sides), found)
    sides = _no_one_to_himself(sides, found)
    felt = tuple(p for p in sides.targets if not _a_feeling(scene, p, found))
    doers = _without_kin(scene, sides.sources, lexicon)
    described = found.passive and not scene.is_title and tells_of_its_noun(scene, found.first)
    hurt = _without_kin(scene, felt, lexicon, described=described)
    doers = _no_credits(scene, without_inquirers(scene, found, people(doers)), found)
    doers = tuple(p for p in without_hosts(scene, doers) if not of_its_bomb(scene, p, found))
    hurt = targets_but_hosts(scene, found, doers, _no_credits(scene, hurt, found))
    return Sides(doers, but_its_own(found, doers, hurt), sides.participants, sides.own_side)


def _relative_sides(scene: Scene, found: Found) -> tuple[Parties, Parties] | None:
    """Give who does it and to whom where a relative pronoun is the object: `X, which Y accuses of arming Z`."""
    other = found.trigger.suffered or found.trigger.said or found.trigger.moves or found.trigger.objects
    return None if other or not found.is_verb else hung_on(scene, found.first, found.last)


def _no_credits(scene: Scene, parties: Parties, found: Found) -> Parties:
    aside = (p for p in parties if not stands_aside(scene, p, found))
    return tuple(p for p in aside if not is_credit(scene, p, found, scene.lexicon))


def _a_feeling(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a noun is what a verb voices, not whom it is aimed at: `voiced its opposition`."""
    at = scene.token_at(party.start_char)
    own = not scene.grammar["reflexive"].isdisjoint(scene.lows(at - 1, at + 1))
    bare = at == found.last and party.text == "opposition"
    return (own or bare) and party.text.lower().split()[-1] in found.trigger.objects


def _no_one_to_himself(sides: Sides, found: Found) -> Sides:
    """Leave out a doer whom the act is done to: a person named twice is not who arrested or shot himself."""
    hurt = {p.name for p in sides.targets if p.kind == "person"}
    harms = found.frame.crosswalk.material_conflict  # of words, a pronoun is another: "she asked X to leave"
    doers = tuple(p for p in sides.sources if p.name not in hurt or not (harms or p.pronoun))
    return sides if doers == sides.sources else replace(sides, sources=doers)


def _without_kin(scene: Scene, parties: Parties, lexicon: Lexicon, *, described: bool = False) -> Parties:
    """Leave out whom a text names only to say whose kin it speaks of: `the son of X was stabbed`, `shot X's son`.

    What only describes the noun before it is told of X: `families of activists raped in Y`.
    """
    kept = (p for p in parties if described or not of_kin(scene, scene.token_at(p.start_char), lexicon))
    owned = ((p, p.possessive and owns_kin(scene, scene.token_at(p.end_char), lexicon)) for p in kept)
    named = (_named_before(scene, p) if owns else p for p, owns in owned)
    return tuple(dict.fromkeys(p for p in named if p is not None))


def _named_before(scene: Scene, owner: Party) -> Party | None:
    """Give who stands joined to their own kin: `X and his son`, where `his` is X; None where nobody does."""
    at = scene.token_at(owner.start_char)
    if not owner.pronoun or scene.lows(at - 1, at) != ("and",):
        return None
    edge = scene.tokens[at - 2].end
    return next((p for p in scene.parties if p.end_char == edge and p.name == owner.name), None)


def _of_the_speaker(scene: Scene, found: Found, sides: Sides) -> Sides:
    """Give words to who speaks where they would be said to oneself: `X said Y shelled Z and urged Y to stop`."""
    claim = claim_over(scene, scene.tokens[found.first].start)
    named = {p.name for p in sides.targets if not (p.pronoun or p.possessive)}
    if claim is None or claim.party is None or not found.is_verb or found.passive or not named or not sides.sources:
        return sides
    told = beyond_what_is_said(scene, found, sides.sources, claim)
    oneself = (told or all(p.name in named for p in sides.sources)) and claim.party.name not in named
    verbal = found.frame.crosswalk.verbal and not found.frame.crosswalk.cooperative
    return replace(sides, sources=(claim.party,)) if oneself and verbal else sides


def _others(sides: Sides, found: Found) -> Sides:
    """Drop a target that only owns what its own side does with it: `X withdrew its troops`, `X rejected its claim`."""
    doers = {p.name for p in sides.sources}
    kept = tuple(p for p in sides.targets if p.name not in doers or not (p.possessive or p.pronoun or found.aims))
    return sides if len(kept) == len(sides.targets) else replace(sides, targets=kept)


def _verb_sides(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    if found.trigger.doer:
        return Sides(sources=party_after(scene, found.last, frozenset({found.trigger.doer})))
    if found.trigger.said:
        sources, targets = obliged(scene, found, lexicon)
        return Sides(sources=sources, targets=targets)
    doer, own = subject(scene, found.first, lexicon), own_side(scene, found.first, lexicon)
    if found.entry.form == "ing" and scene.lows(found.last, found.last + 1) == ("by",):
        doer = doer_of_passive(scene, found) or doer  # "over shelling by X"
    doer = doer or by_own_words(scene, found, lexicon)
    if scene.says(found.first):  # "X announced $5 million in aid": who says it does it
        doer = uttered_by(scene, found.first)
    if found.trigger.moves:
        return Sides(sources=moved_by(scene, found, doer), targets=moved_to(scene, found))
    if found.passive:
        return _passive_sides(scene, found, lexicon)
    done_to = _done_to(scene, found, lexicon, told=bool(doer))
    if found.trigger.suffered:
        by = party_after(scene, found.last, frozenset({"from", "by", *found.trigger.towards}))
        by = by or givers(scene, found, lexicon)
        taker = done_to if found.trigger.verb in lexicon.grammar["falls"] else ()
        return Sides(sources=_but_left_lands(by, found) or taker, targets=judged(scene, doer, found))
    if found.trigger.willed:
        return Sides(sources=announced_by(scene, found, doer), targets=done_to)
    if found.roles == "toll" and found.trigger.dies:
        return Sides(sources=at_hands(scene, found), targets=doer)
    if found.object_kind in ("body", "captive"):
        done_to = party_after(scene, found.last, frozenset({"to"})) or done_to  # "bodies of X's soldiers to Y"
    bare = own if own and (not doer or _speakers_own(scene, found, doer, own)) else None
    return Sides(sources=() if bare else doer, targets=done_to, own_side=bare)


def _done_to(scene: Scene, found: Found, lexicon: Lexicon, *, told: bool) -> Parties:
    """Give to whom an active verb is done, whose doer may be told."""
    done_to = (aimed_at if found.aims else object_of)(scene, as_last(found), lexicon)
    forced = found.frame.of_force or found.frame.event_type == "interception"
    if forced and told and not (done_to or found.frame.typed_by_side):
        done_to = whose(scene, found.last)  # "Y downed its jet"
    if found.trigger.bare:
        done_to = ()  # "marched through Oslo": no object
    if found.towards:
        done_to = party_after(scene, found.last, found.towards) or done_to
    if found.trigger.infinitive:  # "agreed with X to free them"
        done_to = party_after(scene, found.first + 1, frozenset({"with"})) or done_to
    return done_to


def _but_left_lands(parties: Parties, found: Found) -> Parties:
    """Leave out the lands that people come from: `fled to X from Y`, `returned from Y`; not `fled from rebels`."""
    return tuple(p for p in parties if p.kind != "state") if found.frame.event_type == "displacement" else parties


def _passive_sides(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    if found.sends:
        owner = parties(scene, clause_range(scene, found.first))[-1:]
        sources = party_after(scene, found.last, frozenset({"by"})) or tuple(p for p in owner if p.possessive)
        return Sides(sources=sources, targets=party_after(scene, found.last, lexicon.grammar["to_target"]))
    left = judged(scene, right_before(scene, as_first(found)), found)
    made = makers(scene, left) if found.frame.event_type == "concession" else ()  # "a ban by X on Y was lifted"
    if found.frame.event_type == "interception":
        left = tuple(p for p in left if not sent_at(scene, p))
    elif found.frame.event_type not in JUDGING and not tells_of_its_noun(scene, found.first):
        left = affected(scene, left, found)
    if found.roles == "toll":
        left = losers(scene, found, lexicon) or victims(scene, left, as_first(found))
    given, before = found.towards, left_of(scene, found.first)
    if not left and any(scene.words[j] in found.trigger.objects for j in before):
        given = (frozenset(found.aims) or lexicon.grammar["thrown_at"]) - {"by"}  # "sanctions were imposed on X by Y"
    if left and found.frame.event_type == "criticism" and scene.lows(found.last, found.last + 1) == ("on",):
        given = frozenset({"on"})  # "the rape of X was blamed on Y"
    to = party_after(scene, found.last, given) if given else ()  # "was given to X"
    giving, taking = conveyed(scene, found)
    doers = doer_of_passive(scene, found) or whence(scene, found) or giving or made
    return Sides(sources=doers, targets=to or taking or undergoing(scene, left, found))


def _speakers_own(scene: Scene, found: Found, doer: Parties, own: tuple[int, int]) -> bool:
    """Say whether bare forces are a speaker's whose land is known: not of `Bell said the army shelled X`."""
    claim = claim_over(scene, scene.tokens[found.first].start)
    if claim is None:
        return False
    at = scene.token_at(own[0])
    theirs = scene.lows(at - 1, at) in (("its",), ("their",)) or (claim.party is not None and claim.party.country)
    return bool(theirs) and all(
        p.pronoun or (p.country is None and p.start_char < own[1] and own[0] < p.end_char) for p in doer
    )


def _noun_sides(scene: Scene, found: Found, lexicon: Lexicon) -> Sides:
    if owner := owner_suffers(scene, found, lexicon):
        return Sides(sources=_doer_behind(scene, found, lexicon), targets=owner)
    front = before_noun(scene, found.first, lexicon)
    hit = tuple(p for p in front if is_hit(scene, p))
    own = tuple(p for p in front if p not in hit and not only_at_home(scene, p, found))
    behind = () if len(front) > len(hit) else _doer_behind(scene, found, lexicon)
    sources = own or behind or responsible(scene, found)
    if found.trigger.suffered:
        bearers = subject(scene, found.first, lexicon)
        return Sides(_doer_behind(scene, found, lexicon), judged(scene, bearers, found))
    targets = tuple(p for p in _noun_targets(scene, found, lexicon) if p not in sources)
    targets = targets or tuple(p for p in hit if p.kind != "state")
    if found.roles == "toll":
        of = scene.lows(found.last, found.last + 1) == ("of",)  # "the death of Gen. X"
        named = party_after(scene, found.last, frozenset({"of"})) if of else ()
        person = tuple(p for p in named if p.kind == "person")
        theirs = (() if behind else sources) or person or losers(scene, found, lexicon)
        return Sides(targets=theirs or governing_subject(scene, found, lexicon))
    done = not lexicon.cues["doing"].isdisjoint(scene.lows(found.last, found.last + 1))  # "the attack carried out on X"
    verb = None if done else governor(scene, found, lexicon)
    if verb is not None:
        low = scene.words[verb]
        who = subject(scene, verb, lexicon) or uttered_by(scene, verb)
        brings = low in lexicon.grammar["causing"]  # "the mayor's arrest sparked protests": they are not the mayor's
        who = tuple(p for p in who if p not in sources and not (brings and p.possessive))
        if low in lexicon.cues["answering"]:
            targets = targets or party_after(scene, verb + 1, frozenset({"to", "against"}))
        if low in lexicon.cues["suffered"] or caught_in(scene, verb) or _befell_land(scene, verb, who, found):
            targets = targets or who
        else:
            sources = sources or who
    if not sources:
        sources, struck = strikers(scene, found)
        targets = targets or struck
    return Sides(sources=sources, targets=targets)


def _befell_land(scene: Scene, verb: int, who: Parties, found: Found) -> bool:
    """Say whether a land has what is done to it: `Kenya had 40 bomb attacks`; not `may have used an attack`."""
    counted = scene.words[verb + 1][:1].isdigit() or scene.words[verb + 1] in scene.grammar["articles"]
    has = counted and scene.words[verb] in scene.grammar["having"]
    return has and found.frame.violent and all(p.kind == "state" for p in who)


def _doer_behind(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give who does it behind its noun; what comes from someone is theirs where no target stands behind `from`."""
    from_them = lexicon.grammar["origin"] if found.aims and "from" not in found.aims else None
    doer = (from_them or frozenset()) | ({found.trigger.doer} if found.trigger.doer else set())
    given = party_after(scene, found.last, doer) if doer else ()
    between = range(found.last, scene.token_at(given[0].start_char)) if given else ()
    if any(begins_infinitive(scene, j, lexicon) for j in between):
        given = ()  # "a call for X to withdraw from Y"
    return given or doer_after(scene, found, lexicon)


def _noun_targets(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    if found.aims:
        return aimed_at(scene, found, lexicon)
    deeds, of = lexicon.grammar["befalling|undergone"], past_doer(scene, found.last)
    if scene.lows(of, of + 1) == ("of",) and scene.words[found.last - 1] in deeds:
        near = party_after(scene, of, frozenset({"of"}))  # "the arrest of X"; not Y in "of drivers in Y"
        between = scene.lows(of + 1, scene.token_at(near[0].start_char)) if near else ()
        timed = any(t.start_char == scene.tokens[found.last].end + 1 for t in scene.times)  # "the shootings of 2012"
        return near if not timed and lexicon.cues["prepositions"].isdisjoint(between) else ()
    return party_after(scene, found.last, found.towards or lexicon.grammar["to_target"])
