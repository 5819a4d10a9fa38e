"""The grammar of a clause: subjects, objects, owners of nouns and the verbs that govern them."""

from dataclasses import replace

from pipeline.extract.grammar.accused import described_by, gerund_lead, past_agent, punished
from pipeline.extract.grammar.clause import clause_range, outer, parties
from pipeline.extract.grammar.contact_clauses import contact_hung, contact_subject, tells_of_one
from pipeline.extract.grammar.coordinated_bases import goes_on_from
from pipeline.extract.grammar.coordination import first_gerund, is_participle, listed, verb_joins
from pipeline.extract.grammar.documents import voiced_by_another
from pipeline.extract.grammar.fronted import main_comma, main_subject, past_fronting, told_by_opening
from pipeline.extract.grammar.gerunds import (
    answers_for,
    behind_infinitive,
    gerund_led,
    held_to_account,
    meant_to,
    noun_doing,
    of_gerund,
    only_in,
    tries_by,
)
from pipeline.extract.grammar.heads import falls_under, heads, of_time
from pipeline.extract.grammar.infinitives import bare_doers, ends_at, spending
from pipeline.extract.grammar.lands import only_where
from pipeline.extract.grammar.own_subjects import (
    behind_and,
    beyond_participle,
    beyond_what_is_told,
    has_own,
    is_second,
    only_leads,
    tells,
    uttered_before,
)
from pipeline.extract.grammar.part_subjects import of_a_part
from pipeline.extract.grammar.prepositional import (
    leading,
    says_where,
)
from pipeline.extract.grammar.preventing import aim_of_others
from pipeline.extract.grammar.relative_objects import hung_on
from pipeline.extract.grammar.time_asides import behind_time, past_time
from pipeline.extract.grammar.undergone import struck_by_noun, undergoes
from pipeline.extract.grammar.unknown_subjects import (
    joins_another,
    leads_a_stranger,
    nearest_before,
    of_a_loose_pronoun,
    of_a_stranger,
    of_whose,
    someone_before,
)
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import FORCES, Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene

BLAME_REACH = 8  # tokens before `of doing` in which the verb of accusing and who accuses stand


def subject(scene: Scene, i: int, lexicon: Lexicon, depth: int = 0) -> Parties:
    """Give the subject of the verb at token `i`: the first party of its clause and those joined to it."""
    if (controlled := _controlled(scene, i, lexicon, depth)) is not None:
        return controlled
    tokens = clause_range(scene, i)
    opener = scene.words[tokens.start] if tokens else ""
    if (lead := gerund_lead(scene, i)) is not None:
        blamed = punished(scene, lead) or _blamed(scene, lead, lexicon)
        if blamed or scene.words[lead + 1].endswith("ing"):
            return blamed
    if of_a_stranger(scene, tokens, i, lexicon) or (opener == "that" and beyond_what_is_told(scene, tokens, i)):
        return ()
    doers = () if depth else of_gerund(scene, i) or contact_subject(scene, tokens, i, lexicon)
    if (nearby := doers or noun_doing(scene, i)) is not None or (nearby := voiced_by_another(scene, i)) is not None:
        return nearby
    if joins_another(scene, i, opener):
        return subject(scene, tokens.start, lexicon, depth)
    region = past_fronting(scene, tokens, lexicon)
    if not depth and beyond_participle(scene, tokens, i):
        return subject(scene, tokens.start - 1, lexicon, 1)
    if tokens.start and region.start > tokens.start and only_leads(scene, region):
        return subject(scene, outer(scene, tokens.start) - 1, lexicon, depth)  # "X is due, on its visit, to meet Y"
    if depth and any(scene.words[j] in lexicon.cues["be"] or falls_under(scene, j) for j in region):
        return ()  # "a block was destroyed, killing two": what suffers does nothing
    led = scene.lows(i - 1, i) == ("and",)  # "as absurd and", "after an Iranian test and"
    goes_on = depth or (led and all(p.possessive for p in heads(scene, region, lexicon, 0)))
    if goes_on and tokens.start and opener in lexicon.grammar["adjuncts"] and not tells(scene, region, lexicon):
        return subject(scene, tokens.start - 1, lexicon, depth)  # "X shut its borders amid unrest, and refused ..."
    if not depth and opener in lexicon.grammar["subject_relatives"] and is_second(scene, region, i, lexicon):
        return nearest_before(scene, tokens.start, lexicon)
    own = () if depth else behind_and(scene, region, i, lexicon)
    parties = own or heads(scene, region, lexicon, depth)
    if parties:
        return _resumed(scene, coordinated(scene, parties), tokens, lexicon, depth)
    if opener == "that" and leads_a_stranger(scene, tokens, i):
        return ()
    if opener in lexicon.grammar["subject_relatives"]:
        return nearest_before(scene, tokens.start, lexicon)
    owners = of_whose(scene, tokens.start) if opener == "whose" else ()
    return owners or _of_clause_before(scene, i, tokens, lexicon, depth)


def _of_clause_before(scene: Scene, i: int, tokens: range, lexicon: Lexicon, depth: int) -> Parties:
    """Give the subject that a clause without one of its own shares with the one before it."""
    opener = scene.words[tokens.start] if tokens else ""
    ing = opener.endswith("ing") or scene.words[i].endswith("ing")
    joined = ing or opener in lexicon.grammar["clause_joints"] or not tokens
    if not joined or opener in (":", ";") or depth >= 3 or tokens.start <= 0 or has_own(scene, tokens, lexicon):
        return ()
    if not ing and any(scene.says(j) and scene.words[j + 1] != "," for j in range(tokens.start, i)):
        return ()  # "X hit Y, but Z said two died": not X
    if ing and (speaker := uttered_before(scene, tokens.start)) is not None:
        return speaker
    goes_on = opener in lexicon.grammar["ands"] and scene.words[tokens.start - 1] == ","
    return subject(scene, (outer(scene, tokens.start) if goes_on else tokens.start) - 1, lexicon, depth + 1)


def _controlled(scene: Scene, i: int, lexicon: Lexicon, depth: int) -> Parties | None:
    """Give the subject of a verb that another verb, a comma or a pronoun leads to; None where none does."""
    if (head := first_gerund(scene, i)) is not None:
        return subject(scene, head, lexicon, depth)  # "accused X of abducting and killing Y"
    if scene.lows(i - 1, i) == ("to",) and (driven := _of_infinitive(scene, i, lexicon, depth)) is not None:
        return driven
    if (verb := behind_infinitive(scene, i)) is not None:
        return subject(scene, verb, lexicon, depth)  # "urged X to stop attacking Y"
    if seen := bare_doers(scene, i):
        return seen
    row = goes_on_from(scene, i, lexicon) if lexicon.frames.formed(scene.words[i], "base") else None
    if row is not None and scene.words[row - 1] == "to":
        return subject(scene, row, lexicon, depth)  # "urged X to attack Y and kill Z"
    if (comma := main_comma(scene, i)) is not None:
        return main_subject(scene, i, comma)
    if (some := of_a_part(scene, i)) is not None:
        return some
    if not depth and (suffering := _of_passive(scene, i, lexicon)):
        return suffering  # "X was expelled after criticising Y"
    return someone_before(scene, i) if of_a_loose_pronoun(scene, i, lexicon) else None


def _of_passive(scene: Scene, i: int, lexicon: Lexicon) -> Parties:
    """Give the subject of the passive before a gerund that a word of time opens: what befell them they did not do."""
    opener = i - 1
    opens = opener > 1 and scene.words[opener] in lexicon.grammar["opening_gerunds"]
    if not opens or not scene.words[i].endswith("ing"):
        return ()
    before = past_fronting(scene, clause_range(scene, opener - 1), lexicon)
    be = (j for j in before if scene.words[j] in lexicon.cues["be"])
    if not any(is_participle(scene, j + 1) or is_participle(scene, j + 2) for j in be):
        return ()
    suffering = heads(scene, before, lexicon, 0)
    return coordinated(scene, suffering) if suffering else ()


def _blamed(scene: Scene, lead: int, lexicon: Lexicon) -> Parties:
    """Give whom `praised X for doing`, `accused X of doing`, `X was accused of doing` names before token `lead`."""
    i, accusing = past_time(scene, lead), lexicon.cues["accusing"]
    bare = scene.words[i - 1] in lexicon.grammar["held_for"] and scene.words[i - 2] not in lexicon.cues["be|perfect"]
    if bare or scene.words[i - 1] in accusing | lexicon.grammar["convicted"]:
        hung = contact_hung(scene, i - 1, lexicon) or hung_on(scene, i - 1, i)
        if hung or (held := held_to_account(scene, i - 1)) is None:
            described = described_by(scene, i - 1) if bare else ()
            return hung[1] if hung else described or subject(scene, i - 1, lexicon)
        return held
    if scene.words[lead] == "for" and (verb := answers_for(scene, lead)) is not None:
        return subject(scene, verb, lexicon)
    verb = past_agent(scene, lead) - 1
    if scene.words[behind_time(scene, verb + 1)] == "by" and is_participle(scene, verb):  # "was praised by Y for doing"
        told = not lexicon.cues["be"].isdisjoint(scene.lows(verb - 2, verb))
        described = described_by(scene, verb) or told_by_opening(scene, verb)
        return subject(scene, verb, lexicon)[:1] if told else described
    named = [p for p in scene.parties if p.end_char == scene.tokens[i - 1].end]
    if named and (source := scene.token_at(named[0].start_char) - 1) > 0 and scene.words[source] == "from":
        return subject(scene, source, lexicon)  # "drew criticism from X for doing"
    at = next((j for j in range(i - 1, max(0, i - BLAME_REACH), -1) if scene.words[j] == "by"), None)
    if at is None or not named:
        return tuple(named)
    reach = range(at, max(0, i - BLAME_REACH), -1)
    verb = next((j for j in reach if scene.words[j] in accusing), at)
    if verb < at:  # "accuses X, backed by Y, of doing"
        return parties(scene, range(verb + 1, at))[:1]
    return () if scene.token_at(named[0].start_char) - 1 == at else tuple(named)


def _resumed(scene: Scene, doers: Parties, tokens: range, lexicon: Lexicon, depth: int) -> Parties:
    """Read `X did this, and on Tuesday it did that`: the pronoun resumes the subject of the clause before."""
    if depth or not tokens.start or scene.words[tokens.start] not in lexicon.grammar["ands"] or len(doers) != 1:
        return doers
    if doers[0].text.lower() not in lexicon.grammar["third_persons"]:
        return doers
    before = subject(scene, tokens.start - 1, lexicon, 1)
    if not before:
        return doers
    return (replace(doers[0], name=before[0].name, kind=before[0].kind, country=before[0].country),)


def _of_infinitive(scene: Scene, i: int, lexicon: Lexicon, depth: int) -> Parties | None:
    """Give whom a verb makes act, or who does the gerund that it hangs on: `accused X of sending men to strike`."""
    if (steered := _steered(scene, i, lexicon)) is not None:
        return steered
    if meant := meant_to(scene, i):
        return meant
    if (took := spending(scene, i)) is not None:
        return took
    if trying := tries_by(scene, i):
        return trying
    if aim_of_others(scene, i):
        return ()
    gerund = gerund_led(scene, i)
    doers = subject(scene, gerund, lexicon, depth) if gerund is not None else ()
    return doers if doers and not only_in(scene, doers[0]) else None


def _steered(scene: Scene, i: int, lexicon: Lexicon) -> Parties | None:
    """Give whom a verb makes act: `urged X to strike`, nobody where it is not named; None where nobody is made to."""
    for j in range(i - 2, max(-1, i - 12), -1):
        if scene.clauses[j] != scene.clauses[i]:
            return None
        noun = scene.words[j] in lexicon.cues["steering_noun"]
        if noun and scene.words[j + 1] not in lexicon.grammar["asked_of"]:
            continue
        equipped = scene.words[j] in scene.grammar["equipping"]  # "gave X tanks to attack Y"
        if equipped or scene.words[j] in lexicon.cues["steering"]:
            if scene.words[j + 1] == "by":
                return _steered_by(scene, j)
            inside = tuple(p for p in parties(scene, range(j + 1, i - 1)) if not p.possessive)
            return coordinated(scene, inside) if inside else None if equipped or i - j < 3 else ()
    return None


def _steered_by(scene: Scene, j: int) -> Parties:
    """Give whom a passive at token `j` makes act, who stand before it: `X was urged by Y to strike`."""
    if not scene.lexicon.cues["be"].isdisjoint(scene.lows(j - 2, j)):
        return subject(scene, j, scene.lexicon)
    return tuple(p for p in scene.parties if p.end_char == scene.tokens[j - 1].end)


def object_of(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the first party behind an active verb in its clause; instruments and origins are none."""
    clause, beyond, deed = scene.clauses[found.last - 1], lexicon.cues.by_first["beyond"], False
    stop = main_comma(scene, found.first) or len(scene.words)
    for j in range(found.last, min(stop, found.last + 18)):
        if scene.clauses[j] != clause or scene.begins(j, beyond):
            break
        if scene.words[j] == "," and of_time(scene, j - 1):
            break  # "killed hundreds in May, the envoy did not come"
        if j > found.last and (verb_joins(scene, j, lexicon) or ends_at(scene, found, j) or _says_next(scene, j)):
            break  # "was shelling Goma and warned X", "to shell Goma angered X", "took villages between Goma and X"
        if scene.words[j] in lexicon.grammar["grounds"] and j > found.last:
            break  # "arrested two men over the murder of X"
        if found.object and found.object.human and j >= found.object.last and tells_of_one(scene, j, lexicon):
            break
        if scene.words[j] == "of" and scene.words[found.first] in lexicon.cues["accusing"]:
            break  # "accused the news media of ignoring attacks by X"
        party = next((p for p in scene.parties if p.start_char == scene.tokens[j].start), None)
        if party is None or scene.in_zone(party) or (party.pronoun and party.possessive):
            continue
        if only_where(scene, party) or (found.sends and found.object is not None and j < found.object.last):
            continue  # "killed nine people in Gao province, Mali", "fired Iranian missiles at X"
        if undergoes(scene, found.last, j, lexicon):
            deed = True
            continue  # "welcomed the release of X", by Y
        if scene.lows(j - 2, j - 1) == (",",) and scene.words[j - 1] in lexicon.grammar["mainly"]:
            break  # "killed 33 people, mostly soldiers"
        led = leading(scene, found.last, j)
        if _of_a_noun(scene, found, j, led):
            continue
        if led in lexicon.grammar["beside_objects"] and not (deed and led == "by"):
            if led == "for":
                break
            continue
        people = found.object is not None and found.object.human and found.object.last < j
        if people and not party.possessive and party.kind not in FORCES and says_where(scene, j):
            break  # "killed six men at the Islamic Cultural Center"
        told = (p for p in scene.parties if p.start_char >= party.start_char and not scene.in_zone(p))
        return listed(scene, tuple(told))
    return ()


def _says_next(scene: Scene, j: int) -> bool:
    """Say whether a verb of saying goes on at a token, and what it tells is no object: `to invade and says X is`."""
    return scene.says(j) and scene.words[j - 1] in scene.grammar["ands"]


def _of_a_noun(scene: Scene, found: Found, j: int, led: str) -> bool:
    """Say whether a name is that of an object's noun: `praised the column on X`, `a suspect in a raid on X`."""
    if led in scene.grammar["about"] and found.frame.crosswalk.peaceful:
        return True
    people = found.object if found.object and found.object.human else None
    return people is not None and struck_by_noun(scene, people.last, j, led)
