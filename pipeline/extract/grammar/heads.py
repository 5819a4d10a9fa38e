"""Which parties of a stretch before a verb may be its subject."""

from pipeline.extract.grammar.clause import parties
from pipeline.extract.grammar.described_by import describes
from pipeline.extract.grammar.lands import beside_another, only_where
from pipeline.extract.grammar.prepositional import phrase_start
from pipeline.extract.grammar.present import in_present
from pipeline.extract.grammar.sites import of_a_site_hit
from pipeline.extract.grammar.third_person import in_third
from pipeline.lexicon import Lexicon
from pipeline.sentence.joined import Parties, goes_with
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import has_gerund, has_verb
from schemas.actor import Party

BODY = 3  # tokens behind a name in which the noun of a body stands
POSSESSIVE = 5  # tokens between an owner and what it owns: "Chad's defense spokesman Y"
OTHERS = 3  # tokens behind an owner in which the noun of its partners or foes stands
EXCEPTED_REACH = 7  # tokens before a name in which `all` or `everyone` may stand
LEAST_GERUND = 6  # letters: no `wing`, no `king`
SUBJECT_FRONT = 4  # tokens of a main clause within which the subject of its participle begins


def heads(scene: Scene, region: range, lexicon: Lexicon, depth: int) -> Parties:
    """Give the parties that may be a subject: none behind a preposition of place, none far into another clause."""
    kept: list[Party] = []
    if depth and region and has_gerund(scene, region.start + (scene.words[region.start] == ","), lexicon):
        return ()  # "killing three nurses, burning two barns": what a gerund is done to does no other
    region = _what_is_said(scene, region)
    for party in parties(scene, region):
        at = scene.token_at(party.start_char)
        far = depth and not kept and at - region.start >= SUBJECT_FRONT
        if far or ((not kept or kept[-1].possessive) and _behind_verb(scene, region.start, at, lexicon)):
            break
        # "the attack on deputy prime minister X killed two", "bombings across central and southern X killed two"
        edge = min(_past_compass(scene, at) - 3, phrase_start(scene, party) - 1)
        near = (j for j in range(max(region.start, edge), at) if not of_time(scene, j))
        front = [scene.words[j] for j in near if not scene.says(j)]  # "officials in X said Y attacked"
        if _of_a_participle(scene, region.start, party):
            continue
        if kept and kept[-1].possessive and _owned_by(scene, kept[-1], party, lexicon):
            kept[-1] = kept[-1] if _of_a_body(scene, party) else party  # "X's army": who it belongs to does nothing
            continue
        front = front[front.index(",") + 1 :] if "," in front else front
        apart = _of_its_fate(scene, party) or set_apart(scene, party) or of_a_site_hit(scene, party)
        if apart or only_where(scene, party) or beside_another(scene, party) or describes(scene, party):
            continue  # "the Yemen raid killed six", "a bomb in Basra, southern Iraq, killed two"
        if lexicon.cues["beside"].isdisjoint(front) or (kept and goes_with(scene, kept[-1], party)):
            kept.append(party)
    return tuple(kept[:-1] if kept and _owns_others(scene, kept[-1]) else kept)


def _past_compass(scene: Scene, at: int) -> int:
    """Step back over two parts of a land: `across | central and southern X`."""
    compass, near = scene.lexicon.names.naming["compass"], scene.lows(at - 3, at)
    return at - 3 if len(near) == 3 and near[1] == "and" and compass.issuperset((near[0], near[2])) else at


def _of_its_fate(scene: Scene, party: Party) -> bool:
    """Say whether what becomes of a party does it: `the fall of X will help Y`, `the demise of the X`."""
    counted = (a.start_char for a in scene.amounts if a.start_char < party.start_char and a.end_char >= party.end_char)
    start = next(counted, None)  # "the kidnapping of nine girls led X to"
    of = (phrase_start(scene, party) if start is None else scene.token_at(start)) - 1
    of -= scene.lows(of, of + 1) == ("the",)
    return scene.lows(of, of + 1) == ("of",) and scene.words[of - 1] in scene.grammar["becomes_of"]


def _of_a_participle(scene: Scene, first: int, party: Party) -> bool:
    """Say whether a party is only whom a noun of nobody does it to: `a raid targeting X`, `a coalition backing X`."""
    at = phrase_start(scene, party)
    at -= at > 0 and scene.words[at - 1] in scene.grammar["owning_articles"]
    doing, cues = scene.words[at - 1] if at else "", scene.lexicon.cues
    if at - 2 < first or not doing.endswith("ing") or len(doing) < LEAST_GERUND:
        return False
    if doing in cues.say or doing in scene.grammar["making_up"] or doing in cues["no_verbs"]:
        return False
    noun, edge = scene.words[at - 2], scene.tokens[at - 2].end
    small = noun in cues["prepositions|clause|be|perfect|aux|adverb|determiner|definite"] or cues.adverbial(noun)
    return noun.isalpha() and not small and all(p.end_char != edge for p in scene.parties)


def set_apart(scene: Scene, party: Party) -> bool:
    """Say whether a text tells somebody apart from who did it: `unlike X, Y attacked`, `Y, not X, attacked`."""
    at = phrase_start(scene, party)
    for small in ("the", "of"):
        at -= scene.lows(at - 1, at) == (small,)
    excepted = scene.words[at - 1] in scene.grammar["excepting"] if at else False  # "all of X's neighbours but Y left"
    if excepted and not scene.grammar["everyone"].isdisjoint(scene.lows(max(0, at - EXCEPTED_REACH), at - 1)):
        return True
    return at > 0 and scene.words[at - 1] in scene.grammar["told_apart|likening" if at == 1 else "told_apart"]


def _owns_others(scene: Scene, party: Party) -> bool:
    """Say whether a party is there only to tell whose partners or foes do it: `some of Chad's Western allies`."""
    behind = scene.token_at(party.end_char)
    others = scene.grammar["partners_and_foes"]
    return party.possessive and not others.isdisjoint(scene.lows(behind, behind + OTHERS))


def _what_is_said(scene: Scene, region: range) -> range:
    """Give the tokens behind the last verb of saying that somebody stands right behind, before a verb of theirs.

    `X warned Y and said | it had`; not `said it believes jets of X struck`.
    """
    starts, cues = {party.start_char for party in scene.parties}, scene.lexicon.cues
    ends = [scene.token_at(claim.zone[1]) for claim in scene.claims]
    told = max((at for at in ends if at in region and scene.tokens[at].start in starts), default=region.start)
    behind = max((scene.token_at(p.end_char) for p in parties(scene, range(told, region.stop))), default=told)
    leads = all(low in cues["be|perfect|aux|adverb"] or low == "to" for low in scene.words[behind : region.stop])
    return range(told, region.stop) if leads else region


def _of_a_body(scene: Scene, party: Party) -> bool:
    """Say whether a name only says what a body deals with: `the council's Chad sanctions committee`."""
    behind = scene.token_at(party.end_char)
    near = scene.lows(behind, behind + BODY)
    at = next((k for k, low in enumerate(near) if low in scene.grammar["panels"]), None)
    return at is not None and all(low.isalpha() for low in near[:at])


def _owned_by(scene: Scene, owner: Party, party: Party, lexicon: Lexicon) -> bool:
    """Say whether a party stands in the phrase that a possessive before it opens, or names whom that phrase tells."""
    between = scene.tokens_in(owner.end_char, party.start_char)
    lows = {scene.words[j] for j in between}
    if party.kind == "person" and len(between) > 1 and scene.words[between[-1]] == ",":
        lows.discard(",")  # "X's spokesman, Y, said"
    return len(between) <= POSSESSIVE and lows.isdisjoint(lexicon.cues["prepositions"] | lexicon.grammar["joins"])


def _behind_verb(scene: Scene, first: int, at: int, lexicon: Lexicon) -> bool:
    """Say whether a name is the object of an earlier verb of its clause: `a mine hit X and killed two`."""
    front, described = scene.lows(at - 1, at), lexicon.cues["adjectival"]
    if front in (("and",), ("but",)) or at == first:
        return False
    if in_third(scene, first, lexicon) or _moved(scene, first, lexicon):
        return True  # what an aside stood before goes on: "a strike on X, during a parade, | kills six soldiers and"
    if _done_to_the(scene, at):
        return True
    behind = (j for j in range(first + 1, at) if not scene.says(j) and scene.words[j - 1] not in described)
    return any(
        has_verb(scene, j, lexicon, ("past",))
        or _moved(scene, j, lexicon)
        or in_present(scene, j, lexicon)
        or in_third(scene, j, lexicon)
        for j in behind
    )


def _done_to_the(scene: Scene, at: int) -> bool:
    """Say whether a regular past right before a name's article has it for its object: `confronted | the X and`."""
    before, article = scene.lows(at - 2, at) if at > 1 else ("", "")
    if article not in scene.grammar["owning_articles"] or before in scene.grammar["asides"]:
        return False
    return scene.lexicon.cues.regular(before) and before not in scene.lexicon.cues.say


def _moved(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a past that is no participle stands at token `j`, whatever it tells: `drove a car into X and`."""
    low = scene.words[j]
    return low in lexicon.cues["pasts"] and not lexicon.cues.participle(low) and low not in lexicon.cues.say


def falls_under(scene: Scene, j: int) -> bool:
    """Say whether `came under` and the like stands at token `j`: `the patrol came under fire, wounding two`."""
    return scene.words[j] in scene.lexicon.cues["suffered"] and scene.lows(j + 1, j + 2) == ("under",)


def of_time(scene: Scene, j: int) -> bool:
    """Say whether token `j` stands in a time, or is the preposition right before one: `on Monday`."""
    start, end = scene.tokens[j].start, scene.tokens[j].end
    return any(t.start_char <= start < t.end_char or t.start_char - end == 1 for t in scene.times)
