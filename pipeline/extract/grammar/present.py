"""Base forms that are a present with a plural subject: `attacks kill 12`, `attacks in Iraq kill 22 and injure 50`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.found import opener_of, subject_before
from pipeline.sentence.openings import JOINED_REACH
from pipeline.sentence.scene import Scene

ASIDE_REACH = 12  # tokens before a verb in which the comma stands that opens an aside
SINGULAR = ("ous", "ss", "us", "is")
JOINTS = frozenset({" and ", ", ", " & ", " and the "})  # between two sides of one verb


def present_plural(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a plural that can do something ends right before token `i`, or before a phrase hung on it."""
    if counts_people(scene, i, lexicon) or _counted(scene, i, lexicon):
        return True
    if i > 1 and (scene.words[i - 1] in lexicon.cues["adverb"] or scene.words[i - 1].endswith("ly")):
        pronoun = scene.words[i - 2] in lexicon.cues["modal"]  # "we always urge"
        return pronoun or plural_subject(scene, i - 1, lexicon)  # "dozens of people reportedly die"
    told = bool(i) and (plural_subject(scene, i, lexicon) or _behind_phrase(scene, i, lexicon))
    return told or (i > 1 and _behind_aside(scene, i, lexicon))


def _behind_aside(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a participle's aside parts token `i` from its plural: `Chadian soldiers, led by X, raid the port`."""
    if scene.words[i - 1] != "," or not takes_an_object(scene, i, lexicon):
        return False
    comma = next((j for j in range(i - 2, max(0, i - ASIDE_REACH), -1) if scene.words[j] == ","), 0)
    aside = comma > 0 and lexicon.cues.participle(scene.words[comma + 1])
    return aside and scene.clauses[comma - 1] == scene.clauses[i] and plural_subject(scene, comma, lexicon)


def counts_people(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of harm that is no noun has people counted for its object: `rains, led by X, kill 30 men`.

    Then it is a verb however far its subject stands: behind an aside, a relative clause, another verb.
    """
    entries = lexicon.frames.by_word.get(scene.words[i], ())
    if not any(entry.frame.of_force for entry in entries):
        return False  # "asked that it withdraw 40 soldiers"
    if not _verb_alone(scene, i, lexicon):
        return False
    end = scene.tokens[i].end + 1
    return any(a.start_char == end and a.unit == "person" and not a.definite for a in scene.amounts)


def _counted(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether people counted are the subject of a verb that is no noun: `two people from Perth die in a flood`."""
    if not _verb_alone(scene, i, lexicon):
        return False
    near = (a for a in scene.amounts if a.unit == "person" and a.value > 1 and not a.definite)
    whole = next((a for a in near if scene.clause_of(a.start_char) == scene.clauses[i]), None)
    behind = scene.token_at(whole.end_char) if whole else len(scene.words)
    if behind >= i:
        return behind == i
    if scene.words[behind] == scene.words[i - 1] == ",":
        return True  # "12 people, two of them nurses, die"
    hung = scene.words[behind] in lexicon.grammar["hung_subjects"]
    return hung and not any(_verbal(scene, j, lexicon) for j in range(behind, i))


def in_present(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a trigger's base form with an object of its own and a plural subject stands at token `i`."""
    base = lexicon.frames.formed(scene.words[i], "base")
    return base and takes_an_object(scene, i, lexicon) and present_plural(scene, i, lexicon)


def takes_an_object(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a form that is as often a noun stands before an object of its own: `and visit the port`."""
    behind = scene.lows(i + 1, i + 2)
    if not behind or _leads_off(scene, i, lexicon):
        return bool(behind)
    if behind[0] not in lexicon.grammar["phrase_ends"]:
        if _verb_alone(scene, i, lexicon) or behind[0].isdigit() or behind[0] in lexicon.grammar["object_openers"]:
            return True
        if scene.text[scene.tokens[i + 1].start].isupper() and scene.text[scene.tokens[i].start].islower():
            return True
    return any(amount.start_char == scene.tokens[i + 1].start for amount in scene.amounts)  # "kill at least 22"


def _leads_off(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether the preposition that a trigger's base form asks for follows it: `surrender to the police`."""
    prepositions = lexicon.cues["prepositions"]
    rests = (e.rest for e in lexicon.frames.by_word.get(scene.words[i], ()) if e.form == "base" and e.rest)
    return any(rest[-1] in prepositions and scene.lows(i + 1, i + 1 + len(rest)) == rest for rest in rests)


def plural_subject(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a plural that can do something ends right before token `i`."""
    before = scene.words[i - 1]
    if before in lexicon.cues["plurals"] or _sides(scene, i, lexicon):
        return True
    if _named_group(scene, i) and takes_an_object(scene, i, lexicon):
        return True
    if _several(scene, i, lexicon) and (_verb_alone(scene, i, lexicon) or takes_an_object(scene, i, lexicon)):
        return True  # "12 die in a blast"
    if before.endswith(SINGULAR) and not subject_before(scene, i):
        return False
    if subject_before(scene, i - 1) and _third(scene, i - 1, lexicon):
        return False  # "Norway condemns raid on Goma"
    plural = before.endswith("s") and before.isalpha() and len(before) > 4
    if plural or not subject_before(scene, i):
        return plural
    listed = scene.is_title and "," in scene.lows(i - 2, i) and takes_an_object(scene, i, lexicon)  # "X, Y swap 200"
    return (before.endswith("s") and not _one_land(scene, i)) or _joined(scene, i) or listed


def _one_land(scene: Scene, i: int) -> bool:
    """Say whether a country's name ends right before token `i`, which takes no plural: `shot in a US bar`."""
    edge = scene.tokens[i - 1].end
    return any(p.end_char == edge and p.kind == "country" and not p.adjective for p in scene.locations)


def _sides(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether two named sides open a clause and end right before token `i`: `Peru, Chile clash`.

    What another verb follows is a noun of theirs: `a Peru and Chile clash kills two`.
    """
    last = next((k for k, p in enumerate(scene.parties) if p.end_char == scene.tokens[i - 1].end), 0)
    if not last or scene.parties[last].possessive or scene.parties[last - 1].possessive:
        return False
    first = scene.parties[last - 1]
    if scene.text[first.end_char : scene.parties[last].start_char] not in JOINTS:
        return False
    behind = scene.lows(i + 1, i + 2)
    noun = behind and (behind[0] in lexicon.cues.finite or _third(scene, i + 1, lexicon) or scene.says(i + 1))
    return not noun and scene.token_at(first.start_char) == opener_of(scene, i)


def _named_group(scene: Scene, i: int) -> bool:
    """Say whether an armed group's name, which takes a plural too, ends right before token `i`: `Boko Haram kill`."""
    edge = scene.tokens[i - 1].end
    groups = (p for p in scene.parties if p.kind == "rebels" and p.end_char == edge and not p.possessive)
    return any(party.text[0].isupper() and not party.text.endswith("s") for party in groups)


def _third(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a verb's present that is no plural noun stands at token `j`."""
    low = scene.words[j]
    third = lexicon.frames.formed(low, "third")
    return third and low not in lexicon.grammar["plural_thirds"]


def _verb_alone(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether no trigger takes the word at token `i` for a noun."""
    return not lexicon.frames.formed(scene.words[i], "noun", "plural")


def _several(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a number above one that opens a clause ends right before token `i`; not `on 15 March`."""
    low = scene.words[i - 1]
    if low in ("1", "one") or not (low.replace(",", "").isdigit() or low in lexicon.numbers.whole):
        return False
    if scene.lows(i + 1, i + 2) == ("of",):
        return False  # "Ann Poe, 25, 1000 block of First Street"
    opens = i == 1 or scene.words[i - 2] in lexicon.grammar["before_subjects"] or opener_of(scene, i) == i - 1
    return opens and not any(t.start_char <= scene.tokens[i].start < t.end_char for t in scene.times)


def _joined(scene: Scene, i: int) -> bool:
    return "and" in scene.lows(i - JOINED_REACH, i)


def _behind_phrase(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether the head of the clause before token `i` is a plural, a phrase hangs on it, and no verb stands there.

    `Two suicide attacks in Iraq kill 22`: what ends right before the verb says where.
    """
    if scene.text[scene.tokens[i].start].isupper() and not scene.is_title:
        return False  # "the remains of Tropical Storm Erin"
    first = opener_of(scene, i)
    while first and scene.words[first] == "and":
        first = opener_of(scene, first - 1)  # "clashes between rebels and the army kill 30"
    hung = lexicon.grammar["hung_subjects"]
    at = next((j for j in range(first + 1, i - 1) if scene.words[j] in hung and not _dated(scene, j - 1)), None)
    before = scene.words[i - 1]
    if at is None or before in lexicon.cues["determiner|definite"] or before.endswith("'s"):
        return False  # "nations at the heart of the fight against X"
    if not (takes_an_object(scene, i, lexicon) or _with_another(scene, i)) or not _many(scene, at - 1, lexicon):
        return False
    if not lexicon.cues["prepositions"].isdisjoint(scene.lows(i + 1, i + 2)) and not _named(scene, i):
        return False  # "goes on a knife rampage outside X"
    return not any(_verbal(scene, j, lexicon) for j in range(first, i) if j != at - 1)


def _with_another(scene: Scene, i: int) -> bool:
    """Say whether `with` and a party stand behind a verb that two sides do: `rebels in X clash with Y`."""
    mutual = any(e.form == "base" and e.frame.roles == "mutual" for e in scene.lexicon.frames.by_word[scene.words[i]])
    start = scene.tokens[i + 2].start if i + 2 < len(scene.words) else -1
    near = any(0 <= party.start_char - start <= len("the ") for party in scene.parties)
    return mutual and near and scene.lows(i + 1, i + 2) == ("with",)


def _named(scene: Scene, i: int) -> bool:
    """Say whether a place, a party or a figure ends right before token `i`, or a figure begins behind it."""
    edge, behind = scene.tokens[i - 1].end, scene.tokens[i + 1].start
    spans = (*scene.locations, *scene.parties, *scene.times)
    return any(span.end_char == edge for span in spans) or any(a.start_char == behind for a in scene.amounts)


def _many(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether token `j` is a plural noun."""
    low = scene.words[j]
    return low in lexicon.cues["plurals"] or (low.isalpha() and low.endswith("s") and not low.endswith(SINGULAR))


def _dated(scene: Scene, j: int) -> bool:
    """Say whether token `j` ends a time."""
    return any(time.end_char == scene.tokens[j].end for time in scene.times)


def _verbal(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether token `j` is or announces a verb of the clause, so that a base form behind it is none of its own."""
    low = scene.words[j]
    held = lexicon.grammar["held_to_be|hung_subjects"]  # "forces loyal to X seize Y"
    if (low == "to" and scene.words[j - 1] in held) or (low == "be" and scene.lows(j - 1, j) == ("to",)):
        return False  # "gunmen believed to be members of X abduct Y"
    if low == "to" or scene.says(j) or low in lexicon.cues.finite or low in lexicon.cues["aux"]:
        return True
    return lexicon.frames.formed(low, "past", "base")
