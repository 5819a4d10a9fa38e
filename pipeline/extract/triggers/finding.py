"""Triggers: the words of a sentence that tell an event, after every limit of their frame has been asked."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.triggers.nouns import read_noun
from pipeline.extract.triggers.selection import done_by_fit
from pipeline.extract.triggers.verbs import read_verb
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.found import Found, left_of, right_of
from pipeline.sentence.scene import Scene

INFINITIVE_REACH = 16
NOMINAL = frozenset({("the",), ("a",), ("an",), ("its",), ("their",), ("his",), ("her",)})
HOLD_REACH = 5
NAMED = 8  # how near a named object is taken to stand, beside one of a class


def find_triggers(scene: Scene, lexicon: Lexicon) -> tuple[Found, ...]:
    """Give the triggers of a sentence in order; of two that overlap the longer, then the nearer its object, stays."""
    candidates: list[Found] = []
    for i, until, entry in scene.openings:
        if entry.nouns and _vain(scene, entry.nouns):
            continue
        last = _far(scene, i, entry) if until is None else until
        found = None if last is None else _accepted(scene, i, last, entry, lexicon)
        if found:
            candidates.append(found)
    return tuple(_longest(scene, candidates))


def _vain(scene: Scene, nouns: frozenset[str]) -> bool:
    """Say whether no noun and no figure of a sentence is of one of some classes: a quick no for most of their verbs."""
    return nouns.isdisjoint(scene.classes) and nouns.isdisjoint(scene.units.values())


def _far(scene: Scene, i: int, entry: Entry) -> int | None:
    """Give the token behind a phrase of which the last words stand off, or None."""
    rest = entry.rest
    if entry.trigger.infinitive and rest[-1] == "to" and scene.lows(i + 1, i + len(rest)) == rest[:-1]:
        return _far_infinitive(scene, i + len(rest))
    return _held_off(scene, i + 1, rest)


def _dated(scene: Scene, i: int) -> bool:
    """Say whether a time begins at token `i`: the `on` of `agreed on Friday to` is the day's."""
    return i < len(scene.words) and any(t.start_char == scene.tokens[i].start for t in scene.times)


def _held_off(scene: Scene, i: int, rest: tuple[str, ...]) -> int | None:
    """Give the token behind a preposition that a time or an adverb holds off: `called Thursday on X`."""
    for j in range(i, min(len(scene.words), i + HOLD_REACH)):
        if scene.lows(j, j + len(rest)) == rest:
            return j + len(rest)
        low = scene.words[j]
        parts = low.endswith("ly") or low in scene.grammar["timed_between"] or (low == "on" and j == i)
        if not (parts or _within_time(scene, j)):
            return None
    return None


def _within_time(scene: Scene, j: int) -> bool:
    """Say whether token `j` is part of a time."""
    start = scene.tokens[j].start
    return any(t.start_char <= start < t.end_char for t in scene.times)


def _far_infinitive(scene: Scene, i: int) -> int | None:
    """Give the token behind a `to` that a time or a partner holds off: `agreed on Monday with X to free`."""
    if i >= len(scene.words):
        return None
    timed = any(scene.token_at(t.start_char) in (i, i + 1) for t in scene.times)
    if not timed and scene.words[i] not in scene.grammar["wedges"]:
        return None
    near = scene.lows(i, i + INFINITIVE_REACH)
    at = i + near.index("to") if "to" in near else 0
    if not at or scene.clauses[i] != scene.clauses[at] or scene.lows(at + 1, at + 2) in NOMINAL:
        return None
    return at + 1


def _accepted(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> Found | None:
    if entry.rest[-1:] == ("on",) and _dated(scene, last):
        return None
    trigger = entry.trigger
    if trigger.never:
        return Found(i, last, entry, False, None)
    found = (read_noun if trigger.noun else read_verb)(scene, i, last, entry, lexicon)
    if found is None or not (trigger.noun or done_by_fit(scene, found, lexicon)):
        return None
    utters = trigger.utters or trigger.word.split()[0] in lexicon.cues.say
    return found if utters or not scene.says(i) else None


def _longest(scene: Scene, candidates: list[Found]) -> Iterator[Found]:
    """Drop what overlaps a longer phrase; of two frames on one verb keep the one whose object stands nearer."""
    taken: set[int] = set()
    kept = []
    idle = {(f.frame.event_type, j) for f in candidates if f.trigger.never for j in range(f.first, f.last)}
    acting = [f for f in candidates if f.trigger.never or f.object is None or _on(f) not in idle]
    for found in sorted(acting, key=_rank):  # "the governing body returned": a body of no dead
        tokens = {*range(found.first, found.last), *_absorbed(scene, found)}
        if taken.isdisjoint(tokens):
            taken |= tokens
            kept.append(found)
    told = (f for f in kept if not f.trigger.never)
    yield from sorted((_with_rivals(f, acting) for f in told), key=lambda f: f.first)


def _on(found: Found) -> tuple[str, int]:
    """Give the type of a trigger and the token at which its object begins."""
    return found.frame.event_type, found.object.first if found.object else -1


def _with_rivals(found: Found, candidates: list[Found]) -> Found:
    """Give a trigger of violence with the others of its word, of which one may hold where its own limits do not."""
    if not found.frame.crosswalk.material_conflict:
        return found
    others = [f for f in candidates if f.first == found.first and f is not found and f.is_verb == found.is_verb]
    rivals = (f for f in others if f.frame.crosswalk.material_conflict and not f.trigger.never)
    return replace(found, rivals=tuple(sorted(rivals, key=_rank))) if others else found


def _absorbed(scene: Scene, found: Found) -> Iterator[int]:
    """Yield the token of the object that a verb takes into its own act: `repelled an attack`."""
    if found.trigger.absorbs:
        window = left_of(scene, found.first) if found.passive else right_of(scene, found.last)
        yield from (j for j in window if scene.words[j] in found.trigger.objects)


def _of_such(found: Found) -> bool:
    """Say whether a verb without object asks for doers of its own: `protesters clash`; not `Chad protests`."""
    return found.trigger.bare and bool(found.trigger.doers)


def _rank(found: Found) -> tuple[int, ...]:
    fits = found.object is not None and found.object.kind in found.trigger.needs_object
    distance = abs(found.object.first - found.first) if found.object and fits else 99
    if found.trigger.objects:
        distance = min(distance, NAMED)  # a word that it asks for stands there
    return (
        -99 if found.trigger.absorbs else found.first - found.last,
        0 if found.trigger.never else 1 if found.trigger.denied or found.trigger.willed else 2,
        found.trigger.needs_figure,  # the weaker of two: without a figure it tells nothing
        distance,
        0 if found.is_verb else 1,
        0 if found.trigger.needs or found.trigger.followed or found.trigger.objects or _of_such(found) else 1,
    )
