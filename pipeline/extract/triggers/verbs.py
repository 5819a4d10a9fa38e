"""Triggers that are verbs: told from nouns of the same form, active or passive, with an object that fits."""

from pipeline.extract.grammar.accused import is_held
from pipeline.extract.grammar.attributive import adjectival
from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.contact_clauses import contact_subject
from pipeline.extract.grammar.coordination import (
    begins_one,
    closes_row,
    is_participle,
    lacks_object,
    opens_row,
    shared_object,
)
from pipeline.extract.grammar.nominals import JUDGING, past_opening
from pipeline.extract.grammar.own_forces import own_side
from pipeline.extract.grammar.postnominal import befalls_its_noun
from pipeline.extract.grammar.relations import subject
from pipeline.extract.grammar.relative_objects import acts_in_relative
from pipeline.extract.grammar.time_asides import behind_time
from pipeline.extract.grammar.wordclass import reads_as_verb
from pipeline.extract.triggers.clipped import (
    bare_passive,
    befalls_in_title,
    clipped_capture,
    counted_right_before,
    from_the_counted,
    gapped,
)
from pipeline.extract.triggers.harmed import harms_someone
from pipeline.extract.triggers.moods import mood_fits
from pipeline.extract.triggers.object_words import contact_start, hangs_on_object, named
from pipeline.extract.triggers.particles import leads_elsewhere
from pipeline.extract.triggers.whom import asked_for
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.found import (
    DIRECT,
    TOWARDS,
    WEAPONS,
    Found,
    fits,
    left_of,
    opener_of,
    own_object,
    right_of,
)
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import Thing, objects_in, things_in

ARMS = WEAPONS | {"mine"}
LEFT_REACH = 6  # tokens before a participle in which the verb stands that says how somebody was left
SEIZED = frozenset({"arrested", "abducted", "killed"})  # without object they are passive: "those arrested at a march"


def read_verb(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> Found | None:
    """Give the verb as a trigger, or None where it is a noun, describes a noun, or lacks the object it needs."""
    if not mood_fits(scene, i, entry.trigger) or (entry.frame.roles == "toll" and _to_oneself(scene, last)):
        return None
    if not entry.trigger.said and not reads_as_verb(scene, i, last, entry, lexicon):
        return None
    row, past = _row(scene, i, last, entry), entry.form in ("past", "participle")
    hangs = hangs_on_object(scene, i, last, entry)
    acts = past and row is None and (hangs or _acts(scene, i, entry))
    passive = row is not None or (not acts and _suffers(scene, i, last, entry))
    trigger = entry.trigger
    if (passive and trigger.active) or leads_elsewhere(scene, last, entry, passive, lexicon):
        return None
    bare = not passive or _only_participle(entry, scene.words[i])  # "of slain rebels"
    shares = shared_object(scene, last) if not passive and _shares(scene, i, entry) else None
    seized = entry.frame.roles == "toll" or trigger.measure in SEIZED or is_held(scene, i)
    if past and not (passive or acts) and shares is None and seized:
        passive = not trigger.dies and not harms_someone(scene, last, lexicon)
    passive = passive or (not acts and _clipped(scene, i, last, entry))
    first = i if row is None else row
    window = _before(scene, first, lexicon) if passive else right_of(scene, shares or last)
    if (trigger.objects or trigger.money) and not hangs and not named(scene, window, trigger, passive):
        beyond = right_of(scene, last)
        if not passive or not any(scene.words[j] in trigger.objects for j in beyond):
            return None
    if bare and adjectival(scene, i, entry, lexicon):
        return None
    if trigger.needs_subject and not _done_by(scene, i, None if not passive else last, trigger.needs_subject, lexicon):
        return None
    away = not passive and _only_placed(scene, last, entry)
    thing = None if away else next(objects_in(scene, window, lexicon), None)
    if not passive and trigger.needs_object and counted_right_before(scene, i):
        return bare_passive(scene, i, last, entry, lexicon)
    relations = TOWARDS | set(entry.rest) if set(entry.rest) & lexicon.cues["prepositions"] else DIRECT
    own = own_object(scene, window, lexicon) if not passive and _strict(entry) else window
    if asked_for(scene, own, _within(thing, own), trigger, relations):
        return Found(i, last, entry, passive, thing, row=row, shares=shares)
    if passive:
        return None
    return _relative(scene, i, last, entry, lexicon) or bare_passive(scene, i, last, entry, lexicon)


def _acts(scene: Scene, i: int, entry: Entry) -> bool:
    """Say whether who does it stands before a verb that hangs on a noun: `men that X arrested`, `men it accused of`."""
    bare = entry.trigger.reduced and scene.words[i - 1] not in scene.lexicon.cues["be"]
    doers = contact_subject(scene, clause_range(scene, i), i, scene.lexicon) if bare else ()
    at = scene.token_at(doers[0].start_char) if doers else 0
    at -= at > 0 and scene.words[at - 1] == "the"  # not "handed to Kenya a colonel accused of murder"
    edge = scene.tokens[at - 1].end if at else -1
    contact = any(one.end_char == edge for one in (*scene.parties, *scene.amounts))
    return contact or acts_in_relative(scene, i, harms=_acts_on_one(entry))


def _before(scene: Scene, first: int, lexicon: Lexicon) -> range:
    """Give the tokens before a passive in which whom it befalls stands."""
    return past_opening(scene, from_the_counted(scene, left_of(scene, first)), lexicon)


def _suffers(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    """Say whether a form is a passive, by its auxiliary or by what stands around it."""
    told = _passive(scene, i, last, entry, scene.lexicon) or clipped_capture(scene, i, last, entry)
    return told or _closed_up(entry, last - i) or (_takes_one(entry) and befalls_its_noun(scene, i, last))


def _clipped(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    return befalls_in_title(scene, i, last, entry) or gapped(scene, i, last, entry, scene.lexicon)


def _shares(scene: Scene, i: int, entry: Entry) -> bool:
    """Say whether a verb may share the object of one joined behind it: whom it harms, seizes, judges, or must have."""
    if not scene.grammar["leaving"].isdisjoint(scene.words[max(0, i - LEFT_REACH) : i]):
        return False  # "left four soldiers wounded and marked the first loss"
    judges = entry.frame.event_type in JUDGING and entry.form in ("past", "participle") and not entry.rest
    return judges or _takes_one(entry) or (entry.form == "ing" and _acts_on_one(entry))


def _takes_one(entry: Entry) -> bool:
    """Say whether a form is the past of a verb that has an object: whom it harms or seizes, what it must have."""
    return entry.form in ("past", "participle") and _acts_on_one(entry)


def _acts_on_one(entry: Entry) -> bool:
    trigger, frame = entry.trigger, entry.frame
    if trigger.dies or trigger.suffered or trigger.bare:
        return False
    return bool(trigger.needs_object) or trigger.measure in SEIZED or frame.violent


def _row(scene: Scene, i: int, last: int, entry: Entry) -> int | None:
    """Give the participle whose auxiliary and subject a form shares that no object follows: `abducted and raped`."""
    if entry.form not in ("past", "participle") or entry.trigger.dies or entry.trigger.suffered:
        return None
    row = opens_row(scene, i) if is_participle(scene, i) else None
    if row is None:
        return None
    behind = scene.tokens[last].start if last < len(scene.words) else -1
    called = any(p.start_char == behind and not p.possessive for p in scene.parties)  # "was hurt, and called on X to"
    charged = bool(entry.rest) and not called and lacks_object(scene, i + 1)  # "arrested and charged with"
    return row if charged or lacks_object(scene, last) else None


def _only_placed(scene: Scene, last: int, entry: Entry) -> bool:
    """Say whether what stands behind a verb only says where: `burned in a chapel`."""
    if not entry.trigger.needs_object or entry.rest:
        return False
    return not scene.grammar["placed"].isdisjoint(scene.lows(last, last + 1))


def _strict(entry: Entry) -> bool:
    """Say whether the object of a verb is whom it is done to: `hurt X`; whose plan is backed may stand behind it."""
    trigger, frame = entry.trigger, entry.frame
    if not trigger.needs_object or trigger.objects or trigger.towards:
        return False
    deed = frame.of_force or frame.roles == "mutual" or trigger.measure == "captured"
    return deed or "person" in trigger.needs_object


def _closed_up(entry: Entry, size: int) -> bool:
    """Say whether a past that has its object before its preposition has none there: `X, charged with fraud`."""
    apart = entry.trigger.split and entry.rest in (("with",), ("over",)) and entry.form in ("past", "participle")
    return apart and size == 1 + len(entry.rest) and entry.frame.event_type == "arrest"


def _within(thing: Thing | None, window: range) -> Thing | None:
    return thing if thing and thing.first < window.stop else None


def _to_oneself(scene: Scene, last: int) -> bool:
    """Say whether the harmed is the doer alone: `hanged herself`; not `himself and X`, `shot X and killed himself`."""
    self_alone = not scene.grammar["oneself"].isdisjoint(scene.lows(last, last + 1))
    after_others = scene.words[last - 2] in scene.grammar["and_then"] and any(
        o.first < last - 2 and o.entry.frame.violent and not o.entry.trigger.noun for o in scene.openings
    )
    return self_alone and not after_others and scene.lows(last + 1, last + 2) not in (("and",), ("along",))


def _done_by(scene: Scene, i: int, by: int | None, needed: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether the subject of the verb at token `i` is of a needed kind: `troops withdrew`, `12,000 people fled`.

    Of a passive, `by` is the token behind it, where its doer stands; of weapons, any in the subject's phrase will do.
    """
    if ARMS.intersection(needed):
        window = left_of(scene, i) if by is None else right_of(scene, by)
        if any(thing.kind in needed for thing in things_in(scene, window, lexicon)):
            return True
    if "military" in needed and own_side(scene, i, lexicon) is not None:
        return True
    doers = subject(scene, i, lexicon)
    window = left_of(scene, i)
    thing = next(things_in(scene, window, lexicon), None)
    if doers:  # "two Russian jets": the jets do it, whosever they are
        return any(p.kind in needed for p in doers) or (thing is not None and thing.kind in needed)
    return fits(scene, window, thing, needed)


def _relative(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> Found | None:
    """Read `drones that the navy launched`: the object stands before the relative pronoun."""
    opener = opener_of(scene, i)
    if scene.words[opener] not in lexicon.grammar["thing_relatives"] or opener + 1 >= i:
        opener = contact_start(scene, i) if hangs_on_object(scene, i, last, entry) else 0
    if not opener:
        return None
    window = range(max(0, opener - 4), opener)
    thing = next(reversed(list(things_in(scene, window, lexicon))), None)
    if not fits(scene, window, thing, entry.trigger.needs_object):
        return None
    return Found(i, last, entry, False, thing, relative=True)


def _passive(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> bool:
    if entry.form not in ("past", "participle"):
        return False
    if last < len(scene.words) and scene.words[last] in entry.trigger.reduced:
        return True
    if last == i + 1 + len(entry.rest) and _lets_nobody_in(scene, last, entry):
        return True
    if scene.lows(last, last + 2) == ("to", "death") and not begins_one(scene, last + 2):
        return True  # "X stabbed Y to death" has Y between, "X stabbed to death Y" behind
    if _only_participle(entry, scene.words[i]) and not lexicon.cues["perfect"].intersection(scene.lows(i - 4, i)):
        return True  # a headline leaves out its auxiliary: "Grenade thrown at police station"
    be = lexicon.cues["be"]
    for j in range(i - 1, max(-1, i - 5), -1):
        low = scene.words[j]
        if low in be:
            return True
        other = low == "or" or (low.endswith("ed") and scene.lows(j + 1, j + 2) == ("or",))
        if not (low.endswith("ly") or other or low in lexicon.grammar["auxiliary_gap"]):
            break  # "was not arrested or formally charged"
    return _reduced(scene, closes_row(scene, last) or last, lexicon)


def _lets_nobody_in(scene: Scene, last: int, entry: Entry) -> bool:
    """Say whether a verb that its object stands in has none: `a man charged with theft`; not `took hostage two men`."""
    trigger = entry.trigger
    if not trigger.split or not entry.rest or trigger.objects or trigger.needs_object:
        return False
    return entry.rest[-1] in scene.lexicon.cues["prepositions"] or lacks_object(scene, last)


def _only_participle(entry: Entry, low: str) -> bool:
    """Say whether a form is a participle that is no past: thrown, shown."""
    return entry.form == "participle" and low.endswith("n") and low != "began"


def _reduced(scene: Scene, last: int, lexicon: Lexicon) -> bool:
    """Say whether `by` follows, and a doer behind it: `drones launched by X`, not `cut the curfew by an hour`."""
    last = behind_time(scene, last)
    if scene.lows(last, last + 1) != ("by",):
        return False
    behind = scene.lows(last + 1, last + 4)
    much = behind[:1] and (
        behind[0] in lexicon.numbers.whole or behind[0][0].isdigit() or behind[0] in lexicon.grammar["half_a"]
    )
    return not (much and not lexicon.grammar["measures"].isdisjoint(behind))
