"""Arguments of act nouns: their owner, their doer, the light verb that lends them the act, whom they tell of."""

from pipeline.extract.grammar.introduced import BACK_REACH, party_after
from pipeline.extract.grammar.lands import only_where
from pipeline.extract.grammar.present import in_present
from pipeline.extract.grammar.relations import subject
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, right_of
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import has_verb
from schemas.actor import Party

ANSWER_REACH = 6  # tokens before an act in which the words stand that make it what another answers
BY_REACH = 14  # tokens behind a noun in which the `by` of its doer stands
BODIES = frozenset({"state", "military", "government", "police"})  # kinds of who arrests and kills others
NOUN_FRONT = 5  # tokens before a noun in which an adjective or possessive names its doer

JUDGING = frozenset({"criticism", "praise", "rejection"})  # types whose verb takes an act of others as its object


def doer_after(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give whom `by X` or `blamed on X` behind a trigger names as its doer."""
    aside = scene.lows(found.last, found.last + 1) == (",",)  # "the raid, carried out by X, ..."
    for j in range(found.last + aside, min(len(scene.words) - 1, found.last + BACK_REACH)):
        low = scene.words[j]
        if low in lexicon.cues["blaming"]:
            return party_after(scene, j + 1, frozenset({"on", "to"}))
        if low == "by" and not aside:
            break
        if low in lexicon.cues["doing"]:
            return party_after(scene, j, frozenset({"by"}))
        if low == "to" and not lexicon.cues["be|perfect"].isdisjoint(scene.lows(j + 1, j + 2)):
            continue  # "is believed to have been carried out by X"
        ends = low.endswith("ed") and low not in lexicon.grammar["held_to_be"]
        if aside or low == "to" or ends or (low in lexicon.cues.finite and low not in lexicon.cues["be|perfect"]):
            return ()  # "the raid was condemned by X"
    by = None if aside else by_behind(scene, found.last, lexicon)
    return () if by is None else party_after(scene, by, frozenset({"by"}))


def by_behind(scene: Scene, last: int, lexicon: Lexicon) -> int | None:
    """Give the `by` that leads to the doer of a noun ending before token `last`: `the raid on the port by two men`."""
    breaks = lexicon.grammar["adjuncts"] | (lexicon.cues["clause"] - lexicon.cues["prepositions"])
    for j in range(last, min(len(scene.words) - 1, last + BY_REACH)):
        low = scene.words[j]
        if low == "by":
            return j
        told = low.endswith("ed") and low not in lexicon.grammar["held_to_be"]
        if told or low in breaks or low in lexicon.cues.finite - lexicon.cues["be|perfect"]:
            return None
    return None


def givers(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give whose the thing is that a verb's subject receives: `received $1 billion in U.S. aid`."""
    window = right_of(scene, found.last) if found.trigger.objects else ()
    at = next((j for j in window if scene.words[j] in found.trigger.objects), None)
    owners = () if at is None else before_noun(scene, at, lexicon)
    return tuple(p for p in owners if p.start_char > scene.tokens[found.first].start)


def before_noun(scene: Scene, noun: int, lexicon: Lexicon) -> Parties:
    """Give the adjective or possessive in front of the noun at a token: `Russian drone attacks`, `Israel's raid`."""
    stops, others = lexicon.cues["support|suffered|clause"], lexicon.grammar["front_stops|causing"]
    first = noun
    while first and noun - first < NOUN_FRONT:
        low = scene.words[first - 1]
        if low in stops or low in others:
            break
        first -= 1
    start = scene.tokens[first].start
    edge = scene.tokens[noun].start
    near = [
        p
        for p in scene.parties
        if start <= p.start_char < edge
        and (p.possessive or (_touching(scene, p, noun) and not _is_town(scene, p)))
        and not scene.in_zone(p)
        and not _worst_of(scene, p, noun)
    ]
    return _with_joined(scene, near[-1]) if near else ()


def _worst_of(scene: Scene, land: Party, noun: int) -> bool:
    """Say whether a land only tells whose worst blow the noun at a token was: `Mali's deadliest attack in years`.

    Not where another is hit behind it: `Mali's deadliest attack on X`.
    """
    measured = scene.grammar["worst"].intersection(
        scene.words[j] for j in scene.tokens_in(land.end_char, scene.tokens[noun].start)
    )
    return (
        land.kind == "state" and bool(measured) and scene.grammar["aimed_at"].isdisjoint(scene.lows(noun + 1, noun + 2))
    )


def _with_joined(scene: Scene, owner: Party) -> Parties:
    """Give an adjective and those joined to it that share its noun: `Russian and Ukrainian shelling`."""
    row = [owner]
    for party in reversed([p for p in scene.parties if p.end_char < owner.start_char]):
        between = scene.text[party.end_char : row[0].start_char].strip()
        leads = party.possessive or party.text.isupper()  # "US and Israeli strikes"
        both = leads and owner.possessive and party.kind == owner.kind == "state"
        if not both or between not in scene.grammar["and_phrases"] or party.pronoun:
            break
        row.insert(0, party)
    return tuple(row)


def _touching(scene: Scene, party: Party, noun: int) -> bool:
    """Say whether a name stands right before the noun, one word aside: `a Hamas rocket attack`."""
    between = scene.tokens_in(party.end_char, scene.tokens[noun].start)
    say, inquiring = scene.lexicon.cues.say, scene.grammar["inquiring"]
    if any(scene.words[j] in say or scene.words[j] in inquiring for j in between):
        return False  # "the police deny accusations", "police investigate shooting"
    if any(scene.words[j].endswith(("s", "ed")) and has_verb(scene, j, scene.lexicon) for j in between):
        return False  # "X condemns raid on Y"
    if any(_judges(scene, j) for j in between):
        return False  # "lawyers condemn arrest of X", "students protest killing of Y"
    return len(between) <= 1 and party.end_char <= scene.tokens[noun].start


def _judges(scene: Scene, j: int) -> bool:
    """Say whether the word at token `j` is a present that judges what others did; not `launch`, `cease`, `spark`."""
    low, lexicon = scene.words[j], scene.lexicon
    if low in lexicon.cues["petitioning"]:
        return True
    entries = (e for e in lexicon.frames.by_word.get(low, ()) if e.form == "base" and not e.trigger.objects)
    judging = any(e.frame.event_type in JUDGING for e in entries)
    return judging and in_present(scene, j, lexicon)


def _is_town(scene: Scene, party: Party) -> bool:
    """Say whether a seat of government or a country only says where: `the Paris shootings`, `the Yemen raid`."""
    town = any(p.kind == "city" and p.start_char == party.start_char for p in scene.locations)
    return town or only_where(scene, party)


def governor(scene: Scene, found: Found, lexicon: Lexicon) -> int | None:
    """Give the verb in front of a noun in its clause that lends it its act."""
    cues = lexicon.cues
    for j in range(found.first - 1, max(-1, found.first - 12), -1):
        if scene.clauses[j] != scene.clauses[found.first]:
            return None
        low = scene.words[j]
        adjective = low.endswith("ing") and scene.words[j + 1] not in cues["adjectival"]  # "mounting attacks"
        if not adjective and low in cues["suffered"]:
            return None if lexicon.grammar["accusations"].intersection(scene.lows(j + 1, found.first)) else j
        if not adjective and (low in cues["support"] or low in cues["concluding"]):
            return None if _hung(scene, j, found, lexicon) else j
        if caught_in(scene, j):
            return j
    return None


def caught_in(scene: Scene, j: int) -> bool:
    """Say whether the subject of the verb at a token suffers what stands behind it: `was caught in`, `walked into`."""
    low, behind, grammar = scene.words[j], scene.lows(j + 1, j + 2), scene.grammar
    into = low in grammar["walking_into"] and behind == ("into",)
    return into or (low in grammar["caught_in"] and not grammar["in_or_up"].isdisjoint(behind))


def _hung(scene: Scene, j: int, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a noun is not what the verb at token `j` does: `made an arrest in the shooting`."""
    between = scene.lows(j + 1, found.first)
    if "against" in between[-2:]:
        return True  # "hold protests against any attack"
    if not lexicon.grammar["has_aside"].isdisjoint(between):
        return True
    if scene.words[j] in lexicon.cues["answering"]:
        return "to" in between and "with" not in between
    return "part" not in between and not lexicon.grammar["hung"].isdisjoint(between)


def answered(scene: Scene, first: int) -> bool:
    """Say whether the act that begins at a token is what another answers: `in retaliation for the raid on X`."""
    return not scene.grammar["avenging"].isdisjoint(scene.lows(first - ANSWER_REACH, first))


def is_a_cause(scene: Scene, first: int) -> bool:
    """Say whether a noun in -ing is the cause or the scene of what a verb tells: `a mill was damaged by shelling`.

    So is what somebody `came under a` stands before.
    """
    near = scene.lows(first - 2, first)
    return "under" in near or (scene.words[first].endswith("ing") and not scene.grammar["causes"].isdisjoint(near))


def governing_subject(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the subject of the verb that governs a noun."""
    verb = governor(scene, found, lexicon)
    return subject(scene, verb, lexicon) if verb is not None else ()


def past_opening(scene: Scene, window: range, lexicon: Lexicon) -> range:
    """Step over an opening phrase before what is done to: `Across the island, 12 pistols were seized`."""
    if not window or window.start or scene.words[0] not in lexicon.cues["prepositions"]:
        return window
    comma = next((j for j in reversed(window) if scene.words[j] == ","), None)
    return window if comma is None else range(comma + 1, window.stop)


def owned(scene: Scene, found: Found, doers: Parties) -> bool:
    """Say whether an owner right before a noun says which act it is: `the army's evacuation order`."""
    edge = scene.tokens[found.first].start
    marked = any(mark in scene.text[max(0, edge - 3) : edge] for mark in "'’")
    return marked and any(p.possessive and not p.pronoun and edge - 3 <= p.end_char < edge for p in doers)


def owner_suffers(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give who suffers what is told as theirs: `the mayor's arrest`; not `the army's arrest of X`."""
    if scene.words[found.first] not in lexicon.grammar["befalling|owned_fates"]:
        return ()
    behind = scene.lows(found.last, found.last + 1)
    if "of" in behind or not lexicon.cues["doing"].isdisjoint(behind):
        return ()
    owners = before_noun(scene, found.first, lexicon)
    return tuple(p for p in owners if p.possessive and _may_suffer(p, lexicon))


def _may_suffer(owner: Party, lexicon: Lexicon) -> bool:
    """Say whether an owner of an arrest is rather who was arrested: `the mayor's arrest`, not `the government's`."""
    noun = owner.text.lower().replace("’", "'").removesuffix("'s").split()[-1]
    return owner.kind not in BODIES or (owner.kind == "government" and noun in lexicon.units.persons)
