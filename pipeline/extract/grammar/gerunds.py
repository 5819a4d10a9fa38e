"""Verbs inside a phrase: whose doing a preposition tells of, and where a phrase ends at a verb."""

from pipeline.extract.grammar.accused import held_at
from pipeline.extract.grammar.time_asides import past_time
from pipeline.lexicon import Lexicon
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party

LED_REACH = 8  # tokens before an infinitive in which the gerund may stand that it hangs on
WITH_REACH = 3  # tokens before who does a participle in which `with` may stand
MOVERS = frozenset({"aircraft", "drone", "ship", "force"})  # what, as people do, does what a participle behind it tells
VOICED = frozenset({"PROTEST", "REQUEST", "ACCUSE", "REJECT", "SUPPORT"})  # PLOVER types
CROWDS = frozenset({"crowd", "civilians", "organization"})  # kinds of who marches and demands
PHRASE = 6  # tokens of a phrase between a noun and its participle: "in the old port of X"
NOUN_WORDS = 3  # words of a noun right before a participle


def of_gerund(scene: Scene, i: int) -> Parties:
    """Give whose doing a preposition tells of: `evidence of rebels raping women`, `footage of X hitting a depot`."""
    if not i or not scene.words[i].endswith("ing"):
        return ()
    edge = scene.tokens[i - 1].end
    near = [p for p in scene.parties if p.end_char == edge and not p.possessive and not scene.in_zone(p)]
    if not near:
        return ()
    before = scene.token_at(near[-1].start_char)
    if "with" in scene.lows(before - WITH_REACH, before):
        return tuple(near[-1:])  # "with heavily armed rebels shelling X"
    before -= scene.lows(before - 1, before) in (("the",), ("a",), ("an",))
    told = scene.grammar["telling_of|shown"]
    shown = scene.lows(before - 1, before) == ("of",) and not told.isdisjoint(scene.lows(before - 3, before - 1))
    return tuple(near[-1:]) if shown else ()


def noun_doing(scene: Scene, i: int) -> Parties | None:
    """Give whose the noun is that does the participle right behind it; None where no such noun stands there.

    `shot down a Libyan jet bombing X`; nobody for `killed a man attacking X`, whom no name tells.
    """
    low = scene.words[i]
    if not low.endswith("ing"):
        return None
    tolls = (e for e in scene.lexicon.frames.by_word.get(low, ()) if e.frame.roles == "toll" and not e.rest)
    if any(not e.trigger.suffered for e in tolls):
        return None  # "attacked a bus killing six": the attack did
    if owners := _of_a_decree(scene, i - 1) or _of_an_owned_noun(scene, i - 1):
        return owners
    if _of_a_crowds_act(scene, i - 1):
        return ()  # "X resigned after protests demanding it"
    i = _past_phrase(scene, i) if _voices(scene, i) else i
    beside = tuple(p for p in scene.parties if p.end_char == scene.tokens[i - 1].end and not scene.in_zone(p))
    if beside and beside[-1].kind != "person" and _harms(scene, i) and _acts_on(scene, i):
        return beside[-1:]  # "heard X shelling Y"
    near = range(max(0, i - NOUN_WORDS), i)
    thing = next((t for t in things_in(scene, near, scene.lexicon) if t.last == i), None)
    if thing is None and _of_another(scene, i) and _acts_on(scene, i):
        return ()  # "arms for a group bombing X"
    if thing is None or not (thing.human or thing.kind in MOVERS) or "with" in scene.lows(thing.first - 2, thing.first):
        return None  # "X goes on, with planes bombing Y": they are X's
    ends = (scene.tokens[i - 1].end, scene.tokens[max(0, thing.first - 1)].end)
    return tuple(p for p in scene.parties if p.end_char in ends and not scene.in_zone(p))[-1:]


def _of_a_decree(scene: Scene, j: int) -> Parties:
    """Give whose order or law stands at token `j`, as what it tells is theirs: `X's order banning Y`."""
    if scene.words[j] not in scene.grammar["decrees"]:
        return ()
    start = scene.tokens[j].start
    owners = (p for p in scene.parties if p.possessive and p.end_char < start)
    return tuple(p for p in owners if len(scene.tokens_in(p.end_char, start)) <= 1 + p.text.endswith("'s"))[-1:]


def _of_an_owned_noun(scene: Scene, j: int) -> Parties:
    """Give whose the noun is that the preposition at token `j` joins to a gerund: `praised X's role in arresting Y`."""
    if scene.words[j] not in scene.grammar["owned_gerunds"] or j < 2 or not scene.words[j - 1].isalpha():
        return ()
    edge = scene.tokens[j - 1].start
    owners = (p for p in scene.parties if p.possessive and p.end_char < edge and not scene.in_zone(p))
    return tuple(p for p in owners if len(scene.tokens_in(p.end_char, edge)) <= 1 + p.text.endswith(("'s", "’s")))[-1:]


def _of_a_crowds_act(scene: Scene, j: int) -> bool:
    """Say whether the noun of a crowd's act at token `j` ends a phrase of a preposition: `after mass protests`."""
    entries = scene.lexicon.frames.by_word.get(scene.words[j], ())
    if not any(e.form in ("noun", "plural") and e.frame.crosswalk.plover_type == "PROTEST" for e in entries):
        return False
    leads = scene.lexicon.cues["prepositions"] | scene.grammar["adjuncts"]
    near = (p for p in scene.parties if p.end_char < scene.tokens[j].start)
    crowd = any(p.kind in CROWDS and scene.clause_of(p.start_char) == scene.clauses[j] for p in near)
    return not crowd and not leads.isdisjoint(scene.lows(j - NOUN_WORDS, j))


def _voices(scene: Scene, i: int) -> bool:
    """Say whether what a gerund tells is an act of a crowd or of words, as nobody does who only harms them."""
    entries = scene.lexicon.frames.by_word.get(scene.words[i], ())
    return any(e.frame.crosswalk.plover_type in VOICED for e in entries)


def _past_phrase(scene: Scene, i: int) -> int:
    """Step back over a phrase of place or time behind the object: `fired at the crowd in the port of X | marching`."""
    for at in range(i - 1, max(1, i - PHRASE), -1):
        low = scene.words[at]
        if low == "," or low in scene.lexicon.cues.finite or scene.clauses[at] != scene.clauses[i]:
            break
        if low in scene.grammar["located"] and _someone_ends(scene, at):
            return at
    return i


def _someone_ends(scene: Scene, at: int) -> bool:
    """Say whether people stand right before a token."""
    edge = scene.tokens[at - 1].end
    people = any(p.end_char == edge and not p.possessive and p.kind != "state" for p in scene.parties)
    return people or any(a.end_char == edge and a.unit == "person" for a in scene.amounts)


def _of_another(scene: Scene, i: int) -> bool:
    """Say whether a phrase tells right before a participle of something not named before: `for an armed group`."""
    near = scene.lows(i - NOUN_WORDS, i)
    at = next((k for k, low in enumerate(near) if low in scene.grammar["a_new_one"]), None)
    return at is not None and scene.words[i - len(near) + at - 1] in scene.grammar["gerund_leads|gerund_nouns"]


def _acts_on(scene: Scene, i: int) -> bool:
    """Say whether an object stands behind a participle: not so in `the X embassy bombing in Y`."""
    behind = scene.lows(i + 1, i + 2)
    return bool(behind) and behind[0][0].isalnum() and behind[0] not in scene.lexicon.cues["prepositions"]


def _harms(scene: Scene, i: int) -> bool:
    entries = scene.lexicon.frames.by_word.get(scene.words[i], ())
    return any(entry.form == "ing" and entry.frame.crosswalk.assault for entry in entries)


def tries_by(scene: Scene, i: int) -> Parties:
    """Give whose attempt or right an infinitive tells: `an attempt by X to storm Y`, `X's right to defend it`."""
    edge = scene.tokens[i - 2].end if i > 1 else 0
    near = [p for p in scene.parties if p.end_char == edge and not scene.in_zone(p)]
    if not near:
        return _owning_aim(scene, i - 2)
    at = scene.token_at(near[-1].start_char)
    at -= scene.lows(at - 1, at) == ("the",)
    led, noun = scene.lows(at - 1, at), scene.words[at - 2] if at > 1 else ""
    theirs = led == ("of",) and noun in scene.grammar["aims|falling_short|rights"]
    return tuple(near[-1:]) if led == ("by",) or theirs else ()


def _owning_aim(scene: Scene, noun: int) -> Parties:
    """Give who owns the aim whose noun stands at a token: `Chad's secret plan to storm Y`; not `its plan to`."""
    if noun < 1 or scene.words[noun] not in scene.grammar["aims|falling_short|rights"]:
        return ()
    edge = scene.tokens[noun].start
    named = (p for p in scene.parties if p.possessive and not p.pronoun and p.end_char < edge and not scene.in_zone(p))
    return tuple(p for p in named if len(scene.tokens_in(p.end_char, edge)) <= 1)[-1:]


def meant_to(scene: Scene, i: int) -> Parties:
    """Give for whom an infinitive tells what to do: `a deal for X to accept Y`, `the time has come for X to go`."""
    edge = scene.tokens[i - 2].end if i > 1 else 0
    near = tuple(p for p in scene.parties if p.end_char == edge and not p.possessive and not scene.in_zone(p))[-1:]
    at = scene.token_at(near[0].start_char) if near else 0
    at -= at > 1 and scene.words[at - 1] in scene.grammar["articles"]
    return near if near and scene.lows(at - 1, at) == ("for",) else ()


def gerund_led(scene: Scene, i: int) -> int | None:
    """Give the gerund behind a preposition that the infinitive at token `i` hangs on: `accused of sending men to`."""
    for j in range(i - 2, max(0, i - 1 - LED_REACH), -1):
        if scene.clauses[j] != scene.clauses[i] or scene.words[j] in scene.grammar["joins"]:
            return None
        if scene.words[j].endswith("ing") and scene.words[j - 1] in scene.grammar["gerund_leads"]:
            return j
    return None


def only_in(scene: Scene, party: Party) -> bool:
    """Say whether a party only says where: `arrested in the state of X for plotting to`."""
    at = scene.token_at(party.start_char)
    return party.kind == "state" and scene.lows(at - 1, at) in (("in",), ("of",))


def told_between(lows: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether a verb stands behind a noun before a party: `the killing of the mayor shocked X`; not `armed men`.

    Or the noun of what the party wants done: `at the request of X`.
    """
    if not lexicon.grammar["wishes"].isdisjoint(lows):
        return True
    nouns = [k for k, low in enumerate(lows) if low not in lexicon.grammar["owning_articles"] and low.isalpha()]
    return len(nouns) > 1 and any(
        lows[k].endswith("ed") and not lows[k - 1].endswith(("ly", "ed")) for k in nouns[1:] if k == nouns[-1]
    )


def of_acting(scene: Scene, i: int) -> bool:
    """Say whether what stands behind `by` is how it was done, or somebody whom only an owner tells.

    `accused of cheating by renaming its office`, `accused by its partners`; not `promised by its Chinese hosts`.
    """
    if i >= len(scene.words):
        return False
    start, behind = scene.tokens[i].start, scene.tokens[i].end + 1
    named = any(p.start_char == behind for p in scene.parties)
    if scene.words[i].endswith("ing"):  # "by responding soldiers" tells who
        near = (p for p in scene.parties if p.start_char in (start, behind))
        return not any(p.text.islower() and not p.pronoun for p in near)
    return not named and any(p.start_char == start and p.pronoun and p.possessive for p in scene.parties)


def held_to_account(scene: Scene, i: int) -> Parties | None:
    """Give who stands right before a bare participle of blame: `would not try the officers accused of killing X`.

    Nobody where those there are only counted: `X hanged three men convicted of killing Y`; None where nobody is there.
    """
    i -= scene.words[i - 1] in scene.grammar["finding"]  # "freed a woman found guilty of killing X"
    edge = scene.tokens[i - 1].end if i else 0
    named = tuple(p for p in scene.parties if p.end_char == edge and not p.pronoun and not p.possessive)
    people = (a for a in scene.amounts if a.unit == "person" and a.end_char == edge and not a.definite)
    counted = any(not _of_a_name(scene, scene.token_at(a.start_char) - 1) for a in people)
    return named if named or counted else None


def _of_a_name(scene: Scene, at: int) -> bool:
    """Say whether those counted behind token `at` are said of a name: `X, a man accused of`, `X was one of two men`."""
    parts = scene.grammar["shares"] | scene.lexicon.numbers.words.keys()
    part = at > 0 and scene.words[at] == "of" and scene.words[at - 1] in parts  # not "the trial of a man"
    return part or (at >= 0 and scene.words[at] == ",")


def answers_for(scene: Scene, i: int) -> int | None:
    """Give the verb whose subject did what stands behind `for`: `X was expelled for`, `X apologised to Y for`."""
    if (held := held_at(scene, i)) is not None and held < i - 1:
        return held if scene.words[held - 1] in scene.lexicon.cues["be"] else None  # "was jailed for life for"
    end = past_time(scene, i)
    edge = scene.tokens[end - 1].end
    near = next((p for p in scene.parties if p.end_char == edge), None)
    verb = end - 1
    if near is not None:
        lead = scene.token_at(near.start_char) - 1
        lead -= scene.words[lead] == "the"
        verb = lead - 1 if lead > 0 and scene.words[lead] == "to" else -1
    low = scene.words[verb] if verb > 0 else ""
    past = low in scene.lexicon.cues["pasts|participles"] or (low.endswith("ed") and len(low) > 4)
    return verb if past else None


def behind_infinitive(scene: Scene, i: int) -> int | None:
    """Give the infinitive that a gerund at token `i` hangs on: `to stop attacking X`, `to refrain from attacking X`.

    So hangs a bare infinitive on helping: `thanked X for helping free Y`.
    """
    helped = i > 0 and scene.words[i - 1] in scene.grammar["lending_a_hand"]
    if helped and scene.lexicon.frames.formed(scene.words[i], "base"):
        return i - 1
    if i < 2 or not scene.words[i].endswith("ing"):
        return None
    at = i - 1 - (scene.words[i - 1] in scene.lexicon.cues["prepositions"])
    return at if at > 0 and begins_infinitive(scene, at - 1, scene.lexicon) else None
