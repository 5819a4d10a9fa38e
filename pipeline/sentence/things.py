"""What common nouns stand in a stretch of a sentence, weapons, bodies, captives, people, and whose kin those are."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.lexicon import Lexicon
from pipeline.lexicon.weapons import Weapon
from pipeline.sentence.scene import Scene

OWNED_REACH = 4  # tokens behind an owner in which the word of kinship stands: `'s two young sons`
MODIFIERS = 1  # words before the bare noun of a headline that may describe it: `young man`, `local priest`
KIN_REACH = 4  # tokens before a name in which `of` behind a word of kinship stands


class Thing(NamedTuple):
    """A common noun: the tokens [first, last) it covers, its class, and the weapon it is."""

    first: int
    last: int
    kind: str
    weapon: Weapon | None

    @property
    def human(self) -> bool:
        """Whether it is a person, of note or not."""
        return self.kind in ("person", "notable")


def things_in(scene: Scene, tokens: range, lexicon: Lexicon) -> Iterator[Thing]:
    """Yield the known nouns of a token range in order, longest phrase first; a figure's unit counts as a noun."""
    free, stop = tokens.start, min(tokens.stop, len(scene.words))
    for i in scene.countable if free < stop else ():
        if i >= stop:
            return
        if i < free:
            continue
        thing = _phrase(scene, i, stop, lexicon)
        thing = _headed(scene, thing, stop, lexicon) if thing else _counted(scene, i)
        if thing:
            yield thing
            free = max(thing.last, i + 1)


def of_kin(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether what stands at token `i` only tells whose kin is meant: `the son of the former president X`."""
    front = scene.lows(i - KIN_REACH, i)
    if "of" not in front:
        return False
    at = i - 1 - front[::-1].index("of")
    return not lexicon.cues["kin|kinsfolk|families"].isdisjoint(scene.lows(at - 1, at))


def owns_kin(scene: Scene, last: int, lexicon: Lexicon) -> bool:
    """Say whether the owner ending before token `last` only tells whose kin is meant: `the judge's husband`."""
    near = scene.lows(last, last + OWNED_REACH)
    at = next((k for k, low in enumerate(near) if low in lexicon.cues["kin|kinsfolk|families"]), None)
    return at is not None and lexicon.grammar["thing_breaks"].isdisjoint(near[:at])


def headlined_before(scene: Scene, verb: int, lexicon: Lexicon) -> Thing | None:
    """Give the one person of whom a headline's bare first noun tells, right before a verb: `Man kills six`."""
    things = things_in(scene, range(verb), lexicon) if scene.is_title else ()
    return next((t for t in things if t.human and t.last == verb and t.first <= MODIFIERS), None)


def headlined_behind(scene: Scene, last: int, lexicon: Lexicon) -> Thing | None:
    """Give the one person of whom a headline's bare noun tells, right behind a verb: `Gunmen kidnap priest`."""
    things = things_in(scene, range(last, last + MODIFIERS + 2), lexicon) if scene.is_title else ()
    thing = next((t for t in things if t.human and t.first <= last + MODIFIERS and not _owns(scene, t)), None)
    before = scene.words[last : thing.first] if thing else ()
    led = any(low.endswith("ing") or low in lexicon.cues["prepositions"] for low in before)
    return None if led else thing  # "shot dead defending mother"


def objects_in(scene: Scene, window: range, lexicon: Lexicon) -> Iterator[Thing]:
    """Yield the nouns that may be the object of a verb: of `the son of the president`, no president; no mere owner."""
    own = (t for t in things_in(scene, window, lexicon) if not _owns(scene, t))
    return (t for t in own if t.kind != "notable" or not of_kin(scene, t.first, lexicon))


def _owns(scene: Scene, thing: Thing) -> bool:
    """Say whether people only own what stands behind them: `the villagers' houses`."""
    behind = scene.tokens[thing.last] if thing.last < len(scene.words) else None
    return thing.human and behind is not None and behind.low == "'" and behind.start == scene.tokens[thing.last - 1].end


def _phrase(scene: Scene, i: int, stop: int, lexicon: Lexicon) -> Thing | None:
    for size in range(min(lexicon.things.openers.get(scene.words[i], 0), stop - i), 0, -1):
        words = scene.lows(i, i + size)
        weapon = lexicon.things.weapons.get(words)
        if weapon:
            return Thing(i, i + size, weapon.kind, weapon)
        kind = lexicon.things.classes.get(words)
        if kind:
            return Thing(i, i + size, kind, None)
    return None


def _headed(scene: Scene, thing: Thing, stop: int, lexicon: Lexicon) -> Thing:
    """Take the last noun of a compound where it is a person: an `arms dealer` is no arms, a `town mayor` no town."""
    low = scene.words[thing.last - 1]
    if thing.human or thing.last >= stop or (low.endswith("s") and low not in lexicon.grammar["attributive"]):
        return thing
    head = _phrase(scene, thing.last, stop, lexicon)
    return Thing(thing.first, head.last, head.kind, None) if head and head.human else thing


def _counted(scene: Scene, i: int) -> Thing | None:
    """Take a figure for what it counts where no noun says so: `another 21 were jammed`, `a 9-year-old`."""
    unit = scene.units.get(i)
    return Thing(i, i + 1, unit, None) if unit else None
