"""Attribution: who says a stretch of a sentence, in what words, and through what medium."""

from dataclasses import replace

from pipeline.extract.claims.catenatives import goes_on_to
from pipeline.extract.claims.headlines import headline_claim
from pipeline.extract.claims.marked import marked
from pipeline.extract.claims.nominal import told_by_a_noun
from pipeline.extract.claims.nonspeakers import names_nobody, of_a_charge, of_a_fate
from pipeline.extract.claims.other_clauses import takes_lives
from pipeline.extract.claims.scope import another_verb, goes_on_acting, main_clause, main_verb, scope_of, with_time
from pipeline.extract.claims.sourced import according, by_whom, claim_of, quoting, through_media
from pipeline.extract.claims.speaker import Speaker, past_the_phrase, summoned_by
from pipeline.extract.claims.speakers import inverted, speaking_subject
from pipeline.extract.claims.tail import tail_end
from pipeline.extract.grammar.fronted import past_bare
from pipeline.extract.grammar.relations import subject
from pipeline.extract.grammar.time_asides import behind_time, past_time
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Claim, Scene
from pipeline.sentence.tokens import QUOTES


def claims_of(scene: Scene, lexicon: Lexicon) -> tuple[Claim, ...]:
    """Give every attribution of a sentence in text order."""
    found = list(according(scene, lexicon))
    saying, accusing = lexicon.cues.say, lexicon.cues["accusing"]
    for i, low in enumerate(scene.words):
        told = told_by_a_noun(scene, i, found, lexicon) if low in lexicon.grammar["told_nouns"] else None
        if low in saying or told:
            claim = told or (
                _quoted(scene, i, lexicon)
                or by_whom(scene, i, lexicon)
                or _said(scene, i, lexicon)
                or _went_on(scene, i, found[-1] if found else None, lexicon)
            )
        elif low in accusing or low in lexicon.grammar["laying_blame"]:
            claim = _accused(scene, i, lexicon)
        elif low in lexicon.grammar["putting"]:
            claim = _put_at(scene, i, lexicon)
        else:
            continue
        if claim:
            found.append(claim)
    headline = None if found else headline_claim(scene, lexicon)
    return (headline,) if headline else through_media(scene, found)


def _put_at(scene: Scene, i: int, lexicon: Lexicon) -> Claim | None:
    """Read `X put the losses at 3,000`: an estimate is a claim."""
    ats = [token.end for token in scene.tokens[i + 1 : i + 12] if token.low == "at"]
    if not any(0 <= amount.start_char - at <= 12 for at in ats for amount in scene.amounts):
        return None
    speaker = speaking_subject(scene, i, lexicon)
    if speaker is None or speaker.party is None:
        return None
    tokens = scene.tokens
    places = ((tokens[i].end, len(scene.text)), (tokens[speaker.first].start, tokens[i].end))
    return claim_of(scene, speaker, places, "claims", lexicon)


def _accused(scene: Scene, i: int, lexicon: Lexicon) -> Claim | None:
    """Read `X accused Y of doing Z`: Z is what X says; the accusation is an act of its own and keeps its words.

    So with `X blamed Y for Z`, and `Y was accused by X of doing Z`.
    """
    blamed = scene.words[i] not in lexicon.cues["accusing"]
    leading, ahead = "for" if blamed else "of", range(i + 1, min(i + 10, len(scene.words) - 1))
    of = next((j for j in ahead if scene.words[j] == leading), None)
    behind = scene.words[of + 1] if of else ""
    if of is None or of == i + 1 or not (behind.endswith("ing") or (blamed and behind == "the")):
        return None
    speaker = _accuser(scene, i, of, lexicon)
    if speaker is None or speaker.party is None:
        return None
    aside = scene.words[i - 1] == "," and scene.words[i + 1] == "by"  # "X, accused by Y of doing Z, was freed"
    comma = next((j for j in range(of, len(scene.words)) if aside and scene.words[j] == ","), None)
    comma = comma or past_bare(scene, i)
    fronted = main_clause(scene, speaker.first, of, lexicon)  # "Hours after X accused Y of doing Z, W left"
    resumed = comma or main_verb(scene, i, of) or fronted or another_verb(scene, of)
    at = scene.tokens[of].start
    end = len(scene.text) if resumed is None else scene.tokens[resumed].start
    return claim_of(scene, speaker, ((at, end), (at, at)), "claims", lexicon)


def _accuser(scene: Scene, i: int, of: int, lexicon: Lexicon) -> Speaker | None:
    """Give who accuses: the subject, or in the passive whom `by` names, up to the accusation at token `of`."""
    if not _undergone(scene, i, lexicon):
        return speaking_subject(scene, i, lexicon)
    last, by = past_time(scene, of), behind_time(scene, i + 1)
    edge = scene.tokens[last - 1].end
    named = next((p for p in scene.parties if p.end_char == edge and not p.possessive), None)
    return Speaker(by + 1, last, named) if scene.words[by] == "by" else None


def _undergone(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a passive stands at token `i`, also behind another: `was accused`, `were suspected and accused`.

    One that `by` follows needs no helping verb: `X, accused by Y of`.
    """
    by = behind_time(scene, i + 1)
    if scene.lows(by, by + 1) == ("by",):
        return True
    joined = scene.lows(i - 1, i) == ("and",) and i > 1 and lexicon.cues.participle(scene.words[i - 2])
    at = i - 3 if joined else i - 1
    while at > 0 and (scene.words[at].endswith("ly") or scene.words[at] in scene.grammar["and_later"]):
        at -= 1
    return at >= 0 and scene.words[at] in lexicon.cues["be"]


def _quoted(scene: Scene, i: int, lexicon: Lexicon) -> Claim | None:
    """Read `R quoted X as saying C` and `X was quoted as saying C`."""
    tokens = scene.tokens
    if scene.lows(i - 1, i) != ("as",):
        return None
    verb = next((j for j in range(i - 2, max(-1, i - 14), -1) if scene.words[j] in lexicon.grammar["quoted"]), None)
    if verb is None:
        return None
    passive = scene.words[verb - 1] in lexicon.cues["be"]
    inside = [p for p in scene.parties if tokens[verb].end < p.start_char < tokens[i].start and not p.possessive]
    named = Speaker(verb + 1, i - 1, None) if not passive and verb + 2 < i else None
    own = Speaker(verb, i - 1, inside[-1]) if inside and not passive else None
    speaker = own or named or speaking_subject(scene, verb - 1, lexicon)
    if speaker is None:
        return None
    first = min(speaker.first, verb)
    last = scene.lows(i + 1, i + 2) in ((), (".",), ("by",), (",",))  # "C, X was quoted as saying"
    scope = (0, tokens[first].start) if last else (tokens[i + 1].start, len(scene.text))
    claim = claim_of(scene, speaker, (scope, (tokens[first].start, tokens[i].end)), "claims", lexicon)
    return replace(claim, via=quoting(scene, verb, i) or claim.via)


def _went_on(scene: Scene, i: int, before: Claim | None, lexicon: Lexicon) -> Claim | None:
    """Read `..., X said, adding that C`, `X raised the toll, saying C`: the participle's speaker is named before it.

    So with `He denied it, but admitted that C`.
    """
    tokens = scene.tokens
    if before is not None and scene.lows(i - 2, i) == (",", "but"):
        own = replace(before, scope=(tokens[i].end, len(scene.text)), zone=(tokens[i].start, tokens[i].end))
        return replace(own, stance=_stance(scene, i))
    if not scene.words[i].endswith("ing") or scene.lows(i - 1, i) != (",",) or i + 2 >= len(tokens):
        return None
    scope, zone = (tokens[i + 1].start, len(scene.text)), (tokens[i].start, tokens[i].end)
    if before is not None:
        return replace(before, scope=scope, zone=zone)
    doers = [p for p in subject(scene, i, lexicon) if not p.possessive]
    if not doers:
        return None
    return claim_of(scene, Speaker(i, i + 1, doers[0]), (scope, zone), "claims", lexicon)


def claim_over(scene: Scene, char: int) -> Claim | None:
    """Give the narrowest attribution whose scope holds a character."""
    over = [claim for claim in scene.claims if claim.scope[0] <= char < claim.scope[1]]
    named = [claim for claim in over if claim.span is not None]  # "..., X told the court, AFP reported"
    return min(named or over, key=lambda claim: claim.scope[1] - claim.scope[0], default=None)


def _said(scene: Scene, i: int, lexicon: Lexicon) -> Claim | None:
    """Read one verb of saying: S said C; C, S said; C, said S."""
    cues, tokens = lexicon.cues, scene.tokens
    if not _finite(scene, i, lexicon):
        return None
    after = tail_end(scene, i + 1, lexicon)
    if (summoner := summoned_by(scene, i)) is not None:
        places = (scene.tokens[after].start, len(scene.text)), (tokens[i].start, tokens[i].end)
        return claim_of(scene, summoner, places, _stance(scene, i), lexicon)
    behind = inverted(scene, i, lexicon)
    speaker = behind or speaking_subject(scene, i, lexicon)
    first = "according" if speaker is None else scene.words[speaker.first]
    if speaker is None or first == "according" or first in lexicon.grammar["nobody"]:
        return None
    if names_nobody(scene, speaker, i, lexicon) or of_a_charge(scene, speaker):
        return None
    if behind:
        after = past_the_phrase(scene, behind) if behind.party is None else behind.last
    scope = scope_of(scene, speaker, i, after)
    if scope is None or (
        cues.say_lemma[scene.words[i]] in cues["say_with_that"] and not marked(scene, i, after, scope, lexicon)
    ):
        return None
    aside = _joined_on(scene, i) or goes_on_acting(scene, scope)
    breaks = lexicon.grammar["list_words|apposed_relatives"]  # behind a noun that speaks
    described = speaker.party is None and not behind and scene.words[speaker.last] in breaks
    inserted = scene.lows(after, after + 1) == (",",)  # "On Friday, X said, Y attacked"
    front = tokens[min(speaker.first, i)].start if inserted else with_time(scene, min(speaker.first, i))
    zone_start = tokens[i].start if aside or described else front
    zone_end = tokens[after - 1].end if after > i else tokens[i].end
    return claim_of(scene, speaker, (scope, (zone_start, zone_end)), _stance(scene, i), lexicon)


def _stance(scene: Scene, i: int) -> str:
    stance = scene.lexicon.cues.say[scene.words[i]]
    return {"announces": "claims", "reports": "claims"}.get(stance, stance)


def _joined_on(scene: Scene, i: int) -> bool:
    """Say whether an act of its own stands before a verb of saying: `X backed it, saying`, `X hit Y and said`."""
    before = scene.lows(i - 2, i)
    later = before[:1] == ("and",) and before[-1] in scene.grammar["and_later"]
    return later or before[-1:] == ("and",) or scene.words[i].endswith("ing")


def _finite(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a form of saying is a statement made: not `to say`, `the claim`, `would say`, `claims of`."""
    before = scene.words[i - 1] if i else ""
    if goes_on_to(scene, i):
        return True
    if before in lexicon.cues["unsaid"] or before.endswith("'s") or _inside_name(scene, i):
        return False
    capital = i > 0 and not scene.is_title and scene.text[scene.tokens[i].start].isupper()
    gerund = before.endswith("ing") and scene.text[scene.tokens[i - 1].start].islower()
    noun = capital or gerund or before in lexicon.cues["prepositions|untrue"]
    if scene.words[i] in lexicon.cues["say_noun"] and noun:
        return False  # "did not comment on reports that", "investigating claims that", "Tweet this story"
    after = scene.words[i + 1] if i + 1 < len(scene.words) else ""
    if of_a_fate(scene, i) or takes_lives(scene, i) or _adjective(scene, i, lexicon):
        return False
    if scene.words[i].endswith("s") and lexicon.cues.say.get(before) == "denies":
        return False  # "the army rejected claims that ..."
    if _refuses(scene, i):
        return False
    if _held_of_it(scene, i):
        return False
    if after == "for" and scene.words[i].startswith("report"):
        return False  # "who reported for duty"
    if after == "to" and scene.words[i].startswith("state"):
        return False  # "the first states to sign it"
    adverb = i > 1 and lexicon.cues.adverbial(before)  # "did not immediately comment"
    said = scene.words[i - 2] if adverb else before
    if after in ("of", "by") or said.endswith("n't") or said in lexicon.cues["negated"]:
        return False
    return not _of_a_place(scene, i)


def _of_a_place(scene: Scene, i: int) -> bool:
    """Say whether a token is a later word of a place's name, a capital or its noun: `Port Said`, `Warrap state`."""
    start = scene.tokens[i].start
    may_be = scene.text[start].isupper() or scene.words[i] in scene.lexicon.names.place_words
    return may_be and any(place.start_char < start < place.end_char for place in scene.locations)


def _refuses(scene: Scene, i: int) -> bool:
    """Say whether what is rejected is a thing, and nothing said: `rejects a motion that`; not `a report that`."""
    cues, behind = scene.lexicon.cues, scene.lows(i + 1, i + 4)
    denied = cues.say[scene.words[i]] == "denies" and behind[-1:] == ("that",) and len(behind) > 2
    told = cues["rumour|say_noun|source_noun"]
    return denied and behind[0] in scene.grammar["articles"] and behind[1] not in told


def _adjective(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a participle behind a preposition only describes a noun: `arrested for alleged theft`."""
    behind = scene.lows(i + 1, i + 2)
    if not scene.words[i].endswith("ed") or scene.lows(i - 1, i)[:1] == () or not behind:
        return False
    if scene.words[i] == "alleged" and behind[0] in QUOTES:
        return True  # "to protest alleged 'unlawful acts'"
    plain = behind[0][0].isalpha() and (scene.text[scene.tokens[i + 1].start].islower() or scene.words[i] == "alleged")
    start = scene.tokens[i].start  # "the governor | reported nine dead": one who speaks is none of several
    several = (a for a in scene.amounts if a.value != 1 or a.end_char > start)
    counted = any(a.start_char <= scene.tokens[i - 1].start < a.end_char for a in several)
    before = scene.words[i - 1]
    aside = before == "," and scene.words[i] == "alleged"  # "X, alleged leader of Y"
    led = counted or aside or before in lexicon.cues["prepositions"] or before.endswith("ing")
    bare = led and behind[0] not in lexicon.cues["definite"]
    return bare and plain and behind[0] not in lexicon.cues["determiner|say_tail|prepositions"]


def _held_of_it(scene: Scene, i: int) -> bool:
    """Say whether a participle tells what others hold of the noun before it: `a boy reported to have fled`."""
    if scene.words[i] not in scene.grammar["held_to_be"] or not scene.words[i].endswith(("ed", "ght", "aid")):
        return False
    behind = scene.lows(i + 1, i + 3)
    planted = len(behind) > 1 and scene.lexicon.cues.participle(behind[0]) and behind[1] in ("by", "to")
    doing = behind[:1] == ("to",) and not _addressed(scene, i + 2)
    return doing or planted  # "a bomb believed planted by X"


def _addressed(scene: Scene, j: int) -> bool:
    """Say whether those told stand at a token behind `to`, and no verb: `said to reporters`."""
    known = scene.lexicon.cues["determiner|definite|say_tail"]
    return scene.lows(j, j + 1) == () or scene.words[j] in known or not scene.text[scene.tokens[j].start].islower()


def _inside_name(scene: Scene, i: int) -> bool:
    """Say whether a token is a later word of a name: `States` of the United States, `State` of the Islamic State."""
    start = scene.tokens[i].start
    return any(p.start_char < start < p.end_char for p in scene.parties)
