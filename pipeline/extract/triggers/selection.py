"""Selectional restrictions: whether those who do it can be the doers of a trigger: crowds march, prices rally."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.relations import subject
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from schemas.actor import Party
from schemas.quantity import Amount

UNNAMED = "unnamed"
BE_REACH = 3  # tokens before a passive in which its helping verb stands
BY_REACH = 8  # tokens behind a passive in which its doer may be named
BACK = 14  # tokens of the clause before in which the doer of a participle stands


def done_by_fit(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a verb stands without object where it must, and its subject is one of the doers it needs."""
    if found.trigger.bare and not found.passive and _has_object(scene, found, lexicon):
        return False
    doers = found.trigger.doers
    if not doers:
        return True
    # One person by name is no crowd, and may be a power: only `named` asks for such.
    named = tuple("person" if kind == "named" else kind for kind in doers if kind != "person")
    if found.passive:
        if UNNAMED in doers and _of_nobody_named(scene, found):
            return True
        return any(is_of(party, named) for party in party_after(scene, found.last, frozenset({"by"})))
    if any(is_of(party, named) for party in subject(scene, found.first, lexicon)):
        return True
    region = _subject_region(scene, found.first)
    if not region:
        return False
    start, end = scene.tokens[region.start].start, scene.tokens[found.first].start
    if "person" in doers and any(start <= a.start_char < end and _of_people(a) for a in scene.amounts):
        return True
    if any(start <= p.start_char < end and is_of(p, named) for p in scene.parties):
        return True
    return any(thing.kind in doers for thing in things_in(scene, region, lexicon))


def _of_nobody_named(scene: Scene, found: Found) -> bool:
    """Say whether a passive names no doer: `two men were captured`, `5 captured`; not `a ship they captured`."""
    if "by" in scene.lows(found.last, found.last + BY_REACH):
        return False
    front = scene.lows(found.first - BE_REACH, found.first)
    ends = {scene.tokens[found.first - 1].end, scene.tokens[found.first].end} if found.first else set()
    counted = any(_of_people(amount) and amount.end_char in ends for amount in scene.amounts)
    return counted or not scene.lexicon.cues["be"].isdisjoint(front)


def is_of(party: Party, wanted: tuple[str, ...]) -> bool:
    """Say whether a party is of a wanted kind, or its noun a wanted one; `a crowd` is that noun, `crowd` the kind."""
    noun = party.text.lower().replace("’", "'").removesuffix("'s").split()[-1]
    return party.kind in wanted or noun in wanted or f"a {noun}" in wanted


def _of_people(amount: Amount) -> bool:
    return amount.unit == "person" or (amount.unit is None and amount.head is None and amount.bound == "vague")


def _subject_region(scene: Scene, i: int) -> range:
    """Give the tokens before a verb in which its subject stands: of its clause, or the one before a participle."""
    tokens = clause_range(scene, i)
    first = tokens.start
    goes_on = scene.words[first] in scene.grammar["joins"] or scene.words[i].endswith("ing") or not tokens
    if first and (goes_on or scene.words[first] in scene.grammar["subject_relatives"]):
        first = max(0, first - BACK)
    return range(first, i)


def _has_object(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether an article, a figure that is no time, or a name right behind the verb is its object."""
    if found.last >= len(scene.words):
        return False
    token = scene.tokens[found.last]
    if any(t.start_char <= token.start < t.end_char for t in scene.times):
        return False
    if token.low in lexicon.cues["definite"] or token.low in lexicon.grammar["what_opens"]:
        return True
    return any(a.start_char == token.start for a in scene.amounts)
