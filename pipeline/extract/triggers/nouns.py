"""Triggers that are nouns: an act of their own, or one that a verb or a date must lend them."""

from pipeline.extract.grammar.preventing import kept_off_by_nobody
from pipeline.extract.grammar.third_person import is_counted
from pipeline.extract.triggers.presupposed import told_as_done
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.lexicon.trigger import Trigger
from pipeline.sentence.found import DIRECT, TOWARDS, Found, fits, past_doer, right_of, subject_before
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import Thing, things_in

NOUN_REACH = 8  # tokens around a noun in which a verb may lend it its act
HELD = frozenset({"territory_captured", "territory_regained"})  # what stays so is told long after
HUNG_REACH = 16  # tokens behind it in which a verb may then lend it its act
STRICT_REACH = 6  # likewise behind a noun that only a verb of concluding lends its act
CAUSED_REACH = 5  # tokens before a noun in which the verb of causing it stands
KEPT = 3  # tokens before a noun in which the verb of preventing it stands
LASTED_REACH = 4  # tokens before a noun in which what it lasted stands


def read_noun(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> Found | None:
    """Give the noun as a trigger, or None where it is a verb's form or no act of its own."""
    trigger = entry.trigger
    before = scene.words[i - 1] if i else ""
    if before in lexicon.cues["modal"] and before not in ("who",) and entry.form == "noun" and not entry.rest:
        return None
    if entry.form == "noun" and not lexicon.cues["compounds"].isdisjoint(scene.words[last : last + 1]):
        return None  # "attack helicopters"
    also_verb = any(other.form == "third" for other in lexicon.frames.by_word[scene.words[i]])
    done = also_verb and subject_before(scene, i) and not is_counted(scene, i)  # not "two bomber attacks"
    if entry.form == "plural" and not entry.rest and done:
        return None
    behind = past_doer(scene, last)
    thing = next(things_in(scene, range(behind, min(len(scene.words), behind + 9)), lexicon), None)
    if trigger.complement and not _complemented(scene, (i, behind), thing, trigger.complement, lexicon):
        return None
    if trigger.objects and not any(scene.words[j] in trigger.objects for j in right_of(scene, last)):
        return None
    if any(t.start_char <= scene.tokens[i].start < t.end_char for t in scene.times) or _is_month(scene, i, lexicon):
        return None  # the month of March
    lent = _caused(scene, i, entry) or _lent(scene, i, last, trigger, lexicon)
    lent = lent or _told(scene, (i, last), entry, lexicon)
    if trigger.light and not lent:
        return None
    return Found(i, last, entry, False, thing, lent=lent)


def _told(scene: Scene, noun: tuple[int, int], entry: Entry, lexicon: Lexicon) -> bool:
    """Say whether the phrase of a noun tells its act as done; `X's annexation of Y` is known for years."""
    return entry.trigger.light is True and entry.frame.event_type not in HELD and told_as_done(scene, *noun, lexicon)


def _caused(scene: Scene, i: int, entry: Entry) -> bool:
    """Say whether something brought on the conflict that a noun tells: `the ruling sparked clashes`."""
    front = scene.lows(i - CAUSED_REACH, i)
    return entry.frame.crosswalk.material_conflict and not scene.grammar["sparking"].isdisjoint(front)


def _is_month(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a capital inside a sentence makes a word the month of its name: `in February and March`."""
    capital = i > 0 and not scene.is_title and scene.text[scene.tokens[i].start].isupper()
    return capital and scene.words[i] in lexicon.calendar.months


def _complemented(
    scene: Scene, noun: tuple[int, int], thing: Thing | None, needed: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Say whether what the noun (its first token, and the one behind it and its doer) needs stands beside it."""
    i, last = noun
    led = scene.lows(last, last + 1)
    relations = DIRECT if led == ("of",) else TOWARDS  # "the seizure of drugs by police in Oslo" seizes no town
    phrase = _up_to_comma(scene, right_of(scene, last))
    inside = thing if thing is not None and thing.first < phrase.stop else None
    if led in (("of",), ("to",), ("in",)) and fits(scene, phrase, inside, needed, relations):
        return True
    if i and scene.words[i - 1].endswith("'s") and "notable" in needed:
        owner = lexicon.things.classes.get((scene.words[i - 1].removesuffix("'s"),))
        if owner in needed:
            return True  # "the governor's killing"
    return any(
        fits(scene, range(thing.first, i), thing, needed)
        for thing in things_in(scene, range(max(0, i - 2), i), lexicon)
    )


def _up_to_comma(scene: Scene, window: range) -> range:
    """Give the tokens before a comma: in `jailed for murder in May, met the mayor` nobody is said to be murdered."""
    return range(window.start, next((j for j in window if scene.words[j] == ","), window.stop))


def _lent(scene: Scene, i: int, last: int, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Say whether a verb lends the noun its act, or a date right beside it does."""
    cues = lexicon.cues
    if _lasted(scene, i, trigger, lexicon):
        return True
    front = [
        low
        for low, clause in zip(scene.lows(i - NOUN_REACH, i), scene.clauses[max(0, i - NOUN_REACH) : i], strict=True)
        if clause == scene.clauses[i]
    ]
    lenders = cues["concluding"] if trigger.light == "strict" else cues["support"]
    if any(kept_off_by_nobody(scene, j, lexicon) for j in range(max(0, i - KEPT), i)):
        return True  # "failed to prevent the attack"
    if any(low in lenders for low in front) and not any(low in cues["question"] for low in scene.lows(i - 4, i)):
        return True
    hung = not lexicon.grammar["with_sides"].isdisjoint(
        scene.lows(last, last + 1)
    )  # "talks between X and Y took place"
    reach = STRICT_REACH if trigger.light == "strict" else NOUN_REACH
    near, reach = reach, HUNG_REACH if hung else reach
    back = scene.lows(last, last + reach)
    happening = cues["concluding"] if trigger.light == "strict" else cues["happens"]
    if any(low in happening and (k < near or low not in lexicon.grammar["ended"]) for k, low in enumerate(back)):
        return not any(low in cues["question"] for low in scene.lows(i - 4, i))
    if trigger.light == "strict":
        return any(low in ("was", "is") for low in front) and "an" in front
    start, end = scene.tokens[i].start, scene.tokens[last - 1].end
    return any(0 <= start - t.end_char <= 12 or 0 <= t.start_char - end <= 25 for t in scene.times)


def _lasted(scene: Scene, i: int, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Say whether a noun is what a length of time was filled with: `after three days of bitter negotiations`."""
    front = scene.lows(i - LASTED_REACH, i)
    at = next((k for k in range(len(front) - 1, 0, -1) if front[k] == "of"), None)
    return trigger.light is True and at is not None and front[at - 1] in lexicon.grammar["lasting"]
