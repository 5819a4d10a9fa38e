"""Triggers: the words of a sentence that tell an event, after every limit of their frame has been asked."""

from collections.abc import Iterator

from pipeline.extract.doers import done_by_fit
from pipeline.extract.found import Found, right_of
from pipeline.extract.nouns import read_noun
from pipeline.extract.scene import Scene
from pipeline.extract.verbs import left_of, read_verb
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.lexicon.trigger import Trigger

ACCORDS = frozenset({"agreement", "deal", "accord", "pact", "treaty", "consensus", "memorandum", "understanding"})
FOLLOWED_REACH = 14  # tokens behind a trigger in which a word that it needs may stand
INFINITIVE_REACH = 16
WEDGES = frozenset({"with", "not", "also", "instead", "earlier", "again", "in"})  # "agreed in principle to"
NOMINAL = frozenset({("the",), ("a",), ("an",), ("its",), ("their",), ("his",), ("her",)})
PARTICLES = frozenset({"down", "out", "over", "back", "up", "prisoner", "captive"})
HELD_OFF = frozenset({"on", "to", "for", "against", "with", "about"})
HOLD_REACH = 5
PARTICLE_REACH = 6  # "shot 20 drones down"
NAMED = 8  # how near a named object is taken to stand, beside one of a class
SPLIT_REACH = 9  # "set two buses and a police van on fire"


def find_triggers(scene: Scene, lexicon: Lexicon) -> tuple[Found, ...]:
    """Give the triggers of a sentence in order; of two that overlap the longer, then the nearer its object, stays."""
    candidates: list[Found] = []
    for i, token in enumerate(scene.tokens):
        for entry in lexicon.frames.by_word.get(token.low, ()):
            last = _matched(scene, i, entry)
            if last is None:
                continue
            found = _accepted(scene, i, last, entry, lexicon)
            if found:
                candidates.append(found)
    return tuple(_longest(scene, candidates))


def _matched(scene: Scene, i: int, entry: Entry) -> int | None:
    """Give the token after the phrase, or None; a lone particle may stand behind the object."""
    rest = entry.rest
    if scene.lows(i + 1, i + 1 + len(rest)) == rest:
        return i + 1 + len(rest)
    if entry.trigger.infinitive and rest[-1:] == ("to",) and scene.lows(i + 1, i + len(rest)) == rest[:-1]:
        return _far_infinitive(scene, i + len(rest))
    if entry.trigger.split:
        near = scene.lows(i + 1, i + 1 + SPLIT_REACH)
        size = len(rest)
        if any(near[at : at + size] == rest and "," not in near[:at] for at in range(1, len(near) - size + 1)):
            return i + 1
    if entry.trigger.verb and len(rest) == 1 and rest[0] in PARTICLES:
        near = scene.lows(i + 1, i + 1 + PARTICLE_REACH)
        if rest[0] in near and "," not in near[: near.index(rest[0])]:
            return i + 1
    if entry.trigger.verb and rest and rest[0] in HELD_OFF:
        return _held_off(scene, i + 1, rest)
    return None


def _held_off(scene: Scene, i: int, rest: tuple[str, ...]) -> int | None:
    """Give the token behind a preposition that a time or an adverb holds off: `called Thursday on X`."""
    for j in range(i, min(len(scene.tokens), i + HOLD_REACH)):
        if scene.lows(j, j + len(rest)) == rest:
            return j + len(rest)
        start, low = scene.tokens[j].start, scene.tokens[j].low
        timed = any(t.start_char <= start < t.end_char for t in scene.times)
        if not (timed or low.endswith("ly") or low in ("again", "also", "once") or (low == "on" and j == i)):
            return None
    return None


def _far_infinitive(scene: Scene, i: int) -> int | None:
    """Give the token behind a `to` that a time or a partner holds off: `agreed on Monday with X to free`."""
    if i >= len(scene.tokens):
        return None
    timed = any(scene.token_at(t.start_char) in (i, i + 1) for t in scene.times)
    if not timed and scene.tokens[i].low not in WEDGES:
        return None
    near = scene.lows(i, i + INFINITIVE_REACH)
    at = i + near.index("to") if "to" in near else 0
    if not at or scene.clauses[i] != scene.clauses[at] or scene.lows(at + 1, at + 2) in NOMINAL:
        return None
    return at + 1


def _accepted(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> Found | None:
    trigger = entry.trigger
    if trigger.never:
        return Found(i, last, entry, False, None)
    if not (trigger.utters or trigger.word.split()[0] in lexicon.cues.say) and scene.says(i):
        return None
    if _ruled_out(scene, i, last, trigger) or _of_another_field(scene, trigger, lexicon):
        return None
    if trigger.noun:
        return read_noun(scene, i, last, entry, lexicon)
    verb = read_verb(scene, i, last, entry, lexicon)
    return verb if verb and done_by_fit(scene, verb, lexicon) else None


def _ruled_out(scene: Scene, i: int, last: int, trigger: Trigger) -> bool:
    if trigger.next and not _next(scene, last, trigger):
        return True
    if trigger.unless:
        around = f" {' '.join(scene.lows(i - 5, last + 6))} "
        if any(f" {phrase} " in around for phrase in trigger.unless):
            return True
    if trigger.verb and scene.lows(i - 1, i) == ("to",) and set(scene.lows(i - 2, i - 1)) & ACCORDS:
        return True  # what an agreement is about is told by the agreement
    if trigger.followed and trigger.followed.isdisjoint(scene.lows(last, last + FOLLOWED_REACH)):
        return True
    return bool(trigger.needs) and not any(token.low.removesuffix("'s") in trigger.needs for token in scene.tokens)


def _next(scene: Scene, last: int, trigger: Trigger) -> bool:
    """Say whether one of the words that must follow does, an adverb aside: `will also send`."""
    near = scene.lows(last, last + 2)
    return any(low in trigger.next for low in near[:1]) or (
        len(near) == 2
        and (near[0].endswith("ly") or near[0] in ("also", "soon", "now", "again"))
        and near[1] in trigger.next
    )


def _of_another_field(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Say whether a word anywhere in the sentence shows that sport, courts or the like are spoken of."""
    if not (trigger.without or trigger.elsewhere):
        return False
    words = {token.low for token in scene.tokens}
    return not words.isdisjoint(trigger.without) or any(
        not words.isdisjoint(lexicon.cues[name]) for name in trigger.elsewhere
    )


def _longest(scene: Scene, candidates: list[Found]) -> Iterator[Found]:
    """Drop what overlaps a longer phrase; of two frames on one verb keep the one whose object stands nearer."""
    taken: set[int] = set()
    kept = []
    for found in sorted(candidates, key=_rank):
        tokens = {*range(found.first, found.last), *_absorbed(scene, found)}
        if taken.isdisjoint(tokens):
            taken |= tokens
            kept.append(found)
    yield from sorted((f for f in kept if not f.trigger.never), key=lambda f: f.first)


def _absorbed(scene: Scene, found: Found) -> Iterator[int]:
    """Yield the token of the object that a verb takes into its own act: `repelled an attack`."""
    if found.trigger.absorbs:
        window = left_of(scene, found.first) if found.passive else right_of(scene, found.last)
        yield from (j for j in window if scene.tokens[j].low in found.trigger.objects)


def _rank(found: Found) -> tuple[int, ...]:
    fits = found.object is not None and found.object.kind in found.trigger.needs_object
    distance = abs(found.object.first - found.first) if found.object and fits else 99
    if found.trigger.objects:
        distance = min(distance, NAMED)  # a word that it asks for stands there
    return (
        -99 if found.trigger.absorbs else found.first - found.last,
        0 if found.trigger.never else 1 if found.trigger.denied or found.trigger.willed else 2,
        distance,
        0 if found.is_verb else 1,
        0 if found.trigger.needs or found.trigger.followed or found.trigger.objects else 1,
    )
