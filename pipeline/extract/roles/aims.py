"""Whom an act of words is aimed at: `demanded that X leave`, `complained about X`, `said that X must go`."""

from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.grammar.coordination import listed, verb_joins
from pipeline.extract.grammar.relations import subject
from pipeline.extract.grammar.undergone import struck_by_noun, undergoes
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Claim, Scene
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party

REACH = 20  # tokens behind a trigger in which whom it is aimed at may stand
LEAD_REACH = 4  # tokens before a name in which the preposition that leads it off may stand
SENT_REACH = 3  # tokens before forces in which the verb stands that sends them
MAIN_REACH = 3  # tokens behind a subject in which its helping verb stands
OPEN = (None, "between")  # what leads off whom any act of words is aimed at: "urged talks between X and Y"
MARKS = frozenset({";", ".", "(", '"', "“"})


def aimed_at(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the first party behind a trigger that nothing leads off but what the trigger allows.

    None in `condemned the attack on X`, Z in `condemned the attack on X by Z`.
    """
    starts = {p.start_char: p for p in scene.parties if not (_reflexive(p, lexicon) or scene.in_zone(p))}
    clause, beyond, met = scene.clauses[found.last - 1], lexicon.cues.by_first["beyond"], False
    towards: tuple[str, ...] = ()  # what leads off whom forces are to be sent to: "threatened to send troops to X"
    for j in range(found.last, min(len(scene.words), found.last + REACH)):
        low = scene.words[j]
        if scene.clauses[j] != clause:
            if low not in found.aims or _tells_of_others(scene, j):
                break
            clause = scene.clauses[j]
        if (
            low in MARKS
            or (low == "of" and _of_a_deed(scene, found, j, lexicon))
            or verb_joins(scene, j, lexicon)
            or _goes_on(scene, found, starts.get(scene.tokens[j].start))
            or scene.begins(j, beyond)
            or (low == "," and (met or _main_begins(scene, j + 1, lexicon)))
            or (begins_infinitive(scene, j, lexicon) and not _own_deed(scene, found, j))
        ):
            break
        led_off = low in found.aims and low in lexicon.cues["prepositions"] and not begins_infinitive(scene, j, lexicon)
        met = met or led_off  # "an inquiry into Al Doe, who had left X"
        party = starts.get(scene.tokens[j].start)
        if party is not None and _attributive_noun(scene, party, lexicon):
            continue
        if party is not None and not met and (towards := towards or _sent_by(scene, found, party)):
            met = True
            continue
        led = party and _led_by(scene, found, j, lexicon)
        if party is not None and led and (_for_a_deed(scene, found, j, led) or _feared_for(found, party)):
            break
        if party is not None and led == "for" and _asked_to(scene, found, party, lexicon):
            led = None
        if party is not None and led in (*OPEN, *found.aims, *towards) and not undergoes(scene, found.last, j, lexicon):
            return listed(scene, tuple(p for p in starts.values() if p.start_char >= party.start_char))
    return ()


def _goes_on(scene: Scene, found: Found, party: Party | None) -> bool:
    """Say whether a party is the subject of a clause that hangs on the verb: `warned X will not be spared`.

    Not whom a relative clause ends at: `the envoy who criticised X will go`.
    """
    if party is None or not found.is_verb:
        return False
    at, first = scene.token_at(party.end_char), opener_of(scene, found.first)
    relative = scene.words[first] in scene.grammar["subject_relatives"]
    return not relative and not scene.lexicon.cues["aux"].isdisjoint(scene.lows(at, at + 1))


def _tells_of_others(scene: Scene, j: int) -> bool:
    """Say whether the `that` at a token is the subject of its clause: `threatened firms that sold arms to X`."""
    relative = scene.words[j] in scene.grammar["subject_relatives"]
    return relative and scene.lexicon.cues.verbal(scene.words[j + 1])


def _asked_to(scene: Scene, found: Found, party: Party, lexicon: Lexicon) -> bool:
    """Say whether who stands behind `for` is asked to do what an infinitive tells: `a call for X to withdraw`."""
    demanded = found.frame.event_type == "demand"
    return demanded and begins_infinitive(scene, scene.token_at(party.end_char), lexicon)


def _reflexive(party: Party, lexicon: Lexicon) -> bool:
    """Say whether a pronoun means the doer, or whose something is: `its`, `itself`; not the `her` of `urged her to`."""
    low = party.text.lower()
    return low in lexicon.grammar["reflexive"] and (party.possessive or low not in lexicon.names.naming["objects"])


def _for_a_deed(scene: Scene, found: Found, j: int, led: str) -> bool:
    """Say whether a name is of a deed that others are to suffer for: `vowed to punish those behind the raid on X`."""
    before = set(scene.words[found.last : j - 2])  # up to the noun of the deed and its preposition
    answered = not scene.grammar["answerable|avenging"].isdisjoint(before)
    return answered and struck_by_noun(scene, found.last, j, led)


def _attributive_noun(scene: Scene, party: Party, lexicon: Lexicon) -> bool:
    """Say whether a noun for a fighter only says of what kind what stands behind it is: `condemned a terrorist act`."""
    if party.kind != "rebels" or not party.text.islower() or party.text.endswith("s"):
        return False
    end = scene.token_at(party.end_char)
    behind, grammar = scene.lows(end, end + 1), lexicon.grammar
    ends = lexicon.cues["prepositions|be|aux|question"] | grammar["joins|subject_relatives"]
    return bool(behind) and behind[0].isalpha() and behind[0] not in ends and not lexicon.cues.verbal(behind[0])


def _feared_for(found: Found, party: Party) -> bool:
    """Say whether a trigger voices what somebody feels about people: `voiced concern about civilians trapped in X`."""
    felt = found.frame.crosswalk.plover_type == "ACCUSE" and bool(found.trigger.objects)
    return felt and party.kind == "civilians"


def _sent_by(scene: Scene, found: Found, party: Party) -> tuple[str, ...]:
    """Give what leads off whom a party is sent to, where somebody says that he will send it: `to deploy troops`."""
    at = scene.token_at(party.start_char)
    verbs = scene.lows(max(found.last, at - SENT_REACH), at)
    entries = (entry for verb in verbs for entry in scene.lexicon.frames.by_word.get(verb, ()))
    return next((e.trigger.towards for e in entries if e.form == "base" and e.trigger.moves), ())


def _own_deed(scene: Scene, found: Found, j: int) -> bool:
    """Say whether the infinitive at token `j` is what the doer does: `refused to`; not `urged the public to`."""
    said_when = scene.lexicon.calendar.weekdays.keys() | scene.grammar["said_when"]
    return found.is_verb and all(low.endswith("ly") or low in said_when for low in scene.words[found.last : j])


def _of_a_deed(scene: Scene, found: Found, j: int, lexicon: Lexicon) -> bool:
    """Say whether what somebody is accused of begins at token `j`: `accused the media of ignoring raids by X`."""
    accused = scene.words[found.first] in lexicon.cues["accusing"]
    return accused and any(low.endswith("ing") for low in scene.lows(j + 1, j + 2))


def _main_begins(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether the main clause begins at token `i`, behind one in front: `Despite reports urging it, X has not`."""
    opener = scene.words[0]
    if opener not in lexicon.cues["prepositions"] and opener not in lexicon.grammar["subordinate"]:
        return False
    start = scene.tokens[i].start if i < len(scene.words) else -1
    party = next((p for p in scene.parties if 0 <= p.start_char - start <= len("the ")), None)
    behind = scene.token_at(party.end_char) if party else 0
    helpers = lexicon.cues["be|perfect|aux"]
    return party is not None and not helpers.isdisjoint(scene.lows(behind, behind + MAIN_REACH))


def _led_by(scene: Scene, found: Found, j: int, lexicon: Lexicon) -> str | None:
    """Give the preposition that leads off the name at token `j`; None for the trigger's own object."""
    for k in range(j - 1, max(found.last, j - LEAD_REACH) - 1, -1):
        low = scene.words[k]
        if low in lexicon.cues["prepositions"]:
            return low
        if low in lexicon.grammar["joins"]:
            other = next((p for p in scene.parties if p.end_char == scene.tokens[k - 1].end), None)
            goes_on = k - 1 >= found.last  # "a deal between X and Y"
            return _led_by(scene, found, scene.token_at(other.start_char), lexicon) if other and goes_on else None
    return None


def uttered_by(scene: Scene, i: int) -> Parties:
    """Give whoever says what is an act in itself by the verb at token `i`: `X warned Y that ...`."""
    start = scene.tokens[i].start
    claim = next((c for c in scene.claims if c.zone[0] <= start < c.zone[1]), None)
    if claim is None or claim.party is None:
        return ()
    zone, first = claim.zone, claim.party.start_char
    near = tuple(p for p in scene.parties if zone[0] <= first <= p.start_char < zone[1])
    return coordinated(scene, near) if near and near[0] == claim.party else (claim.party,)


def announced_by(scene: Scene, found: Found, doers: Parties) -> Parties:
    """Give who will do what is announced: the subject, or the speaker whom a pronoun stands for."""
    claim = claim_over(scene, scene.tokens[found.first].start)
    if claim is None or claim.party is None or any(not p.pronoun for p in doers):
        return doers
    return (claim.party,)


def obliged(scene: Scene, found: Found, lexicon: Lexicon) -> tuple[Parties, Parties]:
    """Give who says that another side must act, and that side; nothing where it speaks of itself."""
    claim = claim_over(scene, scene.tokens[found.first].start)
    owed = tuple(p for p in subject(scene, found.first, lexicon) if claim is None or _another(p, claim))
    return ((claim.party,), owed) if claim is not None and claim.party is not None and owed else ((), ())


def _another(party: Party, claim: Claim) -> bool:
    """Say whether a party is a side of its own, not the speaker, its state or a pronoun."""
    if party.pronoun or claim.party is None:
        return False
    same = party.country is not None and party.country == claim.party.country
    return not (same and "state" in (party.kind, claim.party.kind)) and party.name != claim.party.name
