"""When a toll is an attack: where its doer is named, or only counted: `rebels killed five`, `a man killed two`."""

from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.grammar.accused import held_before
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon.weapons import Weapon
from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import headlined_before
from pipeline.sentence.verb_forms import has_verb

DOERS = frozenset({"state", "military", "rebels", "police", "person", "government", "crowd"})
PLACED = 6  # tokens of what says where people are: `a man in the northern town of X`
MOST_BEFORE = 2  # words of its clause before people who are its subject: `some angry villagers`


def toll_type(scene: Scene, found: Found, sides: Sides, weapon: Weapon | None) -> str:
    """A toll whose doer is named is an attack: `rebels killed five`, `five were wounded by a drone`."""
    if not found.is_verb or found.trigger.witnessed or (found.trigger.dies and not sides.sources):
        return "casualties"
    if weapon:
        return weapon.event_type
    by = found.passive and scene.lows(found.last, found.last + 1) == ("by",)  # whoever they are
    told = by or _acts_on(scene, found, sides)
    named = any((p.kind in DOERS or (told and not p.pronoun)) and not p.possessive for p in sides.sources)
    said = claim_over(scene, scene.tokens[found.first].start) is not None
    own = said and sides.own_side is not None and not found.passive  # "Peru's president said the army killed 12"
    done = named or own or (not sides.sources and _counted_act_on(scene, found))
    if done and found.object_kind == "notable":
        return "assassination"
    return "attack" if done else "casualties"


def _acts_on(scene: Scene, found: Found, sides: Sides) -> bool:
    """Say whether people of a place or trade alone do what an active verb of harm tells: `villagers killed two`."""
    if found.passive or found.object is None or len(sides.sources) != 1:
        return False
    people, opener = sides.sources[0], scene.tokens[opener_of(scene, found.first)].start
    opens = len(scene.tokens_in(opener, people.start_char)) <= MOST_BEFORE
    return opens and people.kind == "civilians" and people.end_char == scene.tokens[found.first].start - 1


def _counted_act_on(scene: Scene, found: Found) -> bool:
    """Say whether people whom a text only counts do it: `a man killed two`; not `a driver killed two`."""
    if found.passive or found.trigger.suffered or found.object is None:
        return False
    bare = headlined_before(scene, found.first, scene.lexicon)
    if bare is not None and scene.words[bare.last - 1] not in scene.grammar["at_the_wheel"]:
        return True  # "Man kills six"
    lexicon, opener = scene.lexicon, scene.tokens[opener_of(scene, found.first)].start
    doers = [a for a in scene.amounts if a.unit == "person" and not a.elliptical and not scene.in_zone(a)]
    held = held_before(scene, found.first)
    if held is not None:
        return any(scene.token_at(amount.end_char) == held for amount in doers)
    return any(
        (amount.head or "").rpartition(" ")[2] not in lexicon.grammar["at_the_wheel"]
        and len(scene.tokens_in(opener, amount.start_char)) <= MOST_BEFORE
        and opener <= amount.start_char
        and amount.end_char < scene.tokens[found.first].start
        and _leads_to(scene, scene.token_at(amount.end_char), found.first)
        for amount in doers
    )


def _leads_to(scene: Scene, behind: int, verb: int) -> bool:
    """Say whether only helping words stand between people and their verb, or where they are: `a man in X killed`."""
    between, cues = scene.words[behind:verb], scene.lexicon.cues
    if cues["be|perfect|adverb|between"].issuperset(between):
        return True
    placed = between[0] in scene.grammar["placing"] and len(between) <= PLACED
    told = any(has_verb(scene, j, scene.lexicon) for j in range(behind, verb))
    return placed and not told and scene.grammar["count_breaks"].isdisjoint(between)
