"""Third-person forms in -s that are verbs: `a bomb explodes`, `a drone hits a depot`; not `drone hits`."""

from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.found import is_name, opener_of, subject_before
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import headlined_behind

MARKS = frozenset({(",",), (".",), (":",), (";",)})
MARKED = frozenset({",", ")", '"', "”", "'", "’", "‘", "“"})  # they may stand between a subject and its verb

STANDING = frozenset({"aid", "cooperation", "mobilization"})  # deeds that somebody may be there for


def third_person(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Say whether a form in -s is a verb: its subject ends right before it, or it can be no noun."""
    if entry.trigger.needs_object and scene.lows(last, last + 1) in MARKS:
        return False  # "violate U.N. sanctions, ..."
    if not i or _of_object(scene, i, lexicon) or _hung_or_done_with(scene, i, last, entry):
        return False
    before = scene.words[i - 1]
    if before.endswith(("'s", "’s")) or is_counted(scene, i):
        return False  # "in Tuesday's clashes", "7 recruits killed"
    if before in lexicon.grammar["subject_relatives|third_persons"] or subject_before(scene, i):
        return True
    if subject_before(scene, i - 1) and _sure(before, lexicon):
        return False  # "Kenya rejects talks"
    if before.endswith("s") and not (_is_place(scene, i) or before in lexicon.cues["definite|prepositions"]):
        return True  # not "died of his wounds", "the Paris attacks"
    if not _may_be_verb(scene, i, before, lexicon) or _of_a_role(scene, i, entry):
        return False
    return scene.words[i] not in lexicon.grammar["plural_thirds"] or _only_verb(scene, i, last, entry, lexicon)


def _is_place(scene: Scene, i: int) -> bool:
    """Say whether a town or a land ends right before token `i`."""
    edge = scene.tokens[i - 1].end
    return any(place.end_char == edge and not place.adjective for place in scene.locations)


def is_counted(scene: Scene, i: int) -> bool:
    """Say whether a figure counts what the word at token `i` names: `7 recruits`; not `a court sentences a cleric`."""
    start, word = scene.tokens[i].start, scene.words[i]
    counts = (a.head.split()[-1] for a in scene.amounts if a.head and a.start_char < start < a.end_char)
    return any(word.startswith(head[:-1].lower()) for head in counts)


def _hung_or_done_with(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    """Say whether what follows a form that is as often a plural makes it the noun: `X's sanctions on`, `imposed`."""
    asks = entry.trigger.needs_object or entry.trigger.objects
    assault = entry.frame.crosswalk.assault  # "X fires at least eight missiles"
    if not asks or assault or entry.rest or scene.words[i] not in scene.grammar["plural_thirds"]:
        return False
    low, beyond = (*scene.lows(last, last + 2), "", "")[:2]
    done = low.isalpha() and scene.lexicon.cues.past(low) and beyond in scene.lexicon.cues["prepositions"]
    return low in scene.grammar["hanging"] or done


def _may_be_verb(scene: Scene, i: int, before: str, lexicon: Lexicon) -> bool:
    """Say whether nothing right before a form makes it a noun: an article, an adjective of time, a preposition."""
    if (scene.words[i],) in lexicon.things.weapons or before == "gunshot":
        return False
    if not (before[-1].isalnum() or before in MARKED) or before in lexicon.cues.finite:
        return False
    return before not in lexicon.grammar["describing"] and before not in lexicon.cues["modal|definite|prepositions"]


def _of_a_role(scene: Scene, i: int, entry: Entry) -> bool:
    """Say whether a text only tells what somebody is for, or of anybody: `the supplier provides arms`, `nobody yields`.

    What is counted was done.
    """
    anyone = scene.grammar["each|nobody"]
    if not anyone.isdisjoint(scene.lows(i - 2, i)):
        return True
    return entry.frame.event_type in STANDING and not (scene.is_title or scene.amounts)


def _only_verb(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Say whether a form that is as often a plural has a subject, an object and no other verb but one joined to it."""
    before = scene.words[i - 1]
    if before.endswith(("ed", "ing")) or not (entry.rest or _object_begins(scene, last, lexicon)):
        return False
    first = opener_of(scene, i)
    clause = (j for j in range(first, len(scene.words)) if scene.clauses[j] == scene.clauses[i] and j != i)
    for j in clause:
        low = scene.words[j]
        if j and scene.words[j - 1] == "to":
            continue  # "wounds 100 in one of the worst attacks to hit the town"
        done = entry.rest and low.endswith("ed") and not _adjectival(scene, j)
        verbal = low in lexicon.cues.finite or done
        if (verbal and not scene.says(j)) or (j < i and before != "and" and _sure(low, lexicon)):
            return False
    return True


def _adjectival(scene: Scene, j: int) -> bool:
    """Say whether a word in -ed only describes: `United` in a name, `a wanted man`."""
    start = scene.tokens[j].start
    named = any(span.start_char <= start < span.end_char for span in (*scene.parties, *scene.locations))
    return named or not scene.grammar["owning_articles"].isdisjoint(scene.lows(j - 1, j))


def in_third(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a trigger's form in -s that is a verb stands at token `i`."""
    thirds = [e for e in lexicon.frames.by_word.get(scene.words[i], ()) if e.form == "third" and not e.rest]
    if not thirds or not i or not third_person(scene, i, i + 1, thirds[0], lexicon):
        return False
    plural = scene.words[i] in lexicon.grammar["plural_thirds"]  # "with protests exploding, X did it"
    return not plural or _only_verb(scene, i, i + 1, thirds[0], lexicon)


def _sure(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a trigger's form in -s that is no plural: `coordinates`."""
    if not low.endswith("s") or low in lexicon.grammar["plural_thirds"]:
        return False
    return lexicon.frames.formed(low, "third")


def _object_begins(scene: Scene, last: int, lexicon: Lexicon) -> bool:
    """Say whether an object begins at token `last`: an article, a figure, a name."""
    if last >= len(scene.words):
        return False
    start = scene.tokens[last].start
    if scene.words[last] in lexicon.grammar["object_openers"]:
        return True
    named = any(span.start_char == start for span in (*scene.parties, *scene.amounts, *scene.locations))
    plain = not scene.is_title and scene.text[scene.tokens[last - 1].start].islower()
    named = named or (plain and is_name(scene, last))  # a town that no gazetteer has
    return named or headlined_behind(scene, last, lexicon) is not None  # "Bomb wounds nurse"


def _of_object(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a name right before token `i` describes the object of a deed: `bombed Kurdish targets`.

    Not where the form can be no plural: `a bomb targeting soldiers kills six`.
    """
    if scene.words[i] not in lexicon.grammar["plural_thirds"]:
        return False
    edge = scene.tokens[i - 1].end if i else -1
    starts = [scene.token_at(p.start_char) for p in scene.parties if p.end_char == edge]
    if not starts or starts[0] == 0:
        return False
    before = scene.words[starts[0] - 1]
    return any(e.form in ("past", "participle", "ing") and not e.rest for e in lexicon.frames.by_word.get(before, ()))
