"""What weapon an act was done with: named in its words, its doer, or brought in by `with` and the like."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.lexicon import Lexicon
from pipeline.lexicon.weapons import Weapon
from pipeline.sentence.found import Found, left_of, right_of
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import Thing, things_in
from pipeline.sentence.verb_forms import begins_infinitive

NOUN_FRONT = 4  # tokens before a noun that may name its weapon: `a mortar and rocket attack`
INSTRUMENT_REACH = 6  # tokens before a weapon in which the word that brings it in stands
NARROW = ("chemical_attack", "suicide_bombing")  # they tell the type whatever else was used


def weapon_of(scene: Scene, found: Found, lexicon: Lexicon) -> Weapon | None:
    """Give the weapon of a trigger: a gas or a suicide bomber before all, else the one most surely its own."""
    arms = [thing.weapon for thing in _arms(scene, found, lexicon) if thing.weapon]
    for narrow in NARROW:
        weapon = next((weapon for weapon in arms if weapon.event_type == narrow), None)
        if weapon:
            return weapon
    told = found.trigger.weapon
    own = lexicon.things.weapons[tuple(told.split())] if told else None
    narrow_own = own is not None and own.event_type in NARROW
    return own if narrow_own or not arms else arms[0]


def _arms(scene: Scene, found: Found, lexicon: Lexicon) -> Iterator[Thing]:
    """Yield the weapons that may be the trigger's, the surest first."""
    yield from (own for own in things_in(scene, range(found.first, found.last), lexicon) if own.weapon)
    if not found.is_verb:
        front = _front_of(scene, found)
        yield from _weapons(scene, front, lexicon)
    sent_out = found.object if found.object_kind in found.trigger.needs_object else None
    if sent_out and sent_out.weapon:
        yield sent_out  # "used chlorine gas"
    behind = list(_weapons(scene, right_of(scene, found.last), lexicon))
    doing = _doing(scene, found)
    sent = found.sends or found.frame.event_type == "interception" or bool(found.trigger.complement)
    if not found.passive and not _of_an_interception(scene, found, doing):
        yield from _weapons(scene, doing, lexicon)
    elif sent:
        yield from _weapons(scene, left_of(scene, found.first), lexicon)
    yield from (thing for thing in behind if sent or _brought_in(scene, found, thing, lexicon))


def _of_an_interception(scene: Scene, found: Found, doing: range) -> bool:
    """Say whether what a participle tells is what an interception led to: `a jet was shot down, killing its pilot`."""
    if found.frame.roles != "toll" or not scene.words[found.first].endswith("ing"):
        return False
    return any(o.first in doing and o.entry.frame.event_type == "interception" for o in scene.openings)


def _weapons(scene: Scene, tokens: range, lexicon: Lexicon) -> Iterator[Thing]:
    arms = (thing for thing in things_in(scene, tokens, lexicon) if thing.weapon and not scene.says(thing.first))
    return (thing for thing in arms if not (_lands(scene, thing) or _supports(scene, thing) or _done(scene, thing)))


def _done(scene: Scene, thing: Thing) -> bool:
    """Say whether a weapon's word is a verb: `the murder of X led Y to bomb Z`."""
    return thing.first > 0 and begins_infinitive(scene, thing.first - 1, scene.lexicon)


def _supports(scene: Scene, thing: Thing) -> bool:
    """Say whether arms only stand behind those who do it: `troops backed by tanks and helicopter gunships`."""
    front = scene.lows(thing.first - INSTRUMENT_REACH, thing.first)
    return any(one in scene.grammar["supported"] and other == "by" for one, other in pairwise(front))


def _lands(scene: Scene, thing: Thing) -> bool:
    """Say whether an aircraft only brings those who do it: `a helicopter raid` is no air strike."""
    return scene.grammar["carried_in"].issuperset(scene.lows(thing.last - 1, thing.last + 1))


def _front_of(scene: Scene, found: Found) -> range:
    """Give the words of a noun's own phrase before it."""
    first = found.first
    while (
        first
        and found.first - first < NOUN_FRONT
        and scene.clauses[first - 1] == scene.clauses[found.first]
        and scene.words[first - 1] not in scene.grammar["armed_stops"]
    ):
        first -= 1
    return range(first, found.first)


def _doing(scene: Scene, found: Found) -> range:
    """Give the words in which the doer of an active verb stands; that of a participle is in the clause before."""
    if not found.is_verb:
        return range(found.first, found.first)
    region = left_of(scene, found.first)
    participle = scene.words[found.first].endswith("ing")
    if participle and region.start:
        return range(left_of(scene, region.start - 1).start, region.stop)
    return region


def _brought_in(scene: Scene, found: Found, thing: Thing, lexicon: Lexicon) -> bool:
    """Say whether a weapon behind the trigger is its means, not what it hit: `attacked a depot with rockets`."""
    for j in range(thing.first - 1, max(found.last - 1, thing.first - 1 - INSTRUMENT_REACH), -1):
        low = scene.words[j]
        if low in lexicon.cues["instrument"]:
            return scene.words[j - 1] not in lexicon.grammar["supported"]  # "backed by drones"
        if low in lexicon.grammar["struck_leads"]:
            return False
    return False
