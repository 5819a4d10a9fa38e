"""Lands that only tell where the act of a noun was: `the Yemeni protests`, `Colombia's mine blast`."""

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from schemas.actor import Party

CROWDS = "PROTEST"  # PLOVER type
BOMBS = frozenset({"bombing", "suicide_bombing", "grenade_attack"})
NOUNS = frozenset({"noun", "plural"})
OWNED_REACH = 4  # tokens behind an owner in which the noun begins: `Kenya's deadly roadside mine blast`
SITED = frozenset({"attack", "bombing"})  # types of acts that a site names: `the mall attack`; a state's is a raid


def only_at_home(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a land before the noun of an act is where it was, and nobody's who does it."""
    if party.kind != "state" or party.pronoun:
        return False
    if found.frame.crosswalk.plover_type == CROWDS:
        return not party.text.endswith("s")  # "the Yemeni protests"; not "Yemenis' protests"
    return _by_name(party) and _hidden(scene, party, found.frame.event_type, found.first, found.last)


def of_its_bomb(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a land before a verb of harm owns the noun of a hidden blow that is the subject of the verb."""
    if not (found.is_verb and party.possessive and party.kind == "state") or party.pronoun or not _by_name(party):
        return False
    at = scene.token_at(party.end_char)
    nouns = (o for o in scene.openings if o.entry.form in NOUNS and at <= o.first < min(found.first, at + OWNED_REACH))
    return any(o.last and _hidden(scene, party, o.entry.frame.event_type, o.first, o.last) for o in nouns)


def _by_name(party: Party) -> bool:
    """Say whether a land stands by its name: `Kenya's`; a people's bombers may be meant by `a Palestinian bombing`."""
    return party.text.replace("’", "'").removesuffix("'s") == party.name


def _hidden(scene: Scene, party: Party, event_type: str, first: int, last: int) -> bool:
    """Say whether a noun is of what no state does: `a mine blast`, `a mall attack`; its `bombing` is from the air."""
    bare = scene.words[first].startswith("bombing") and last == first + 1
    if event_type in BOMBS and not bare:
        return True
    sites = things_in(scene, range(scene.token_at(party.end_char), first), scene.lexicon)
    blow = event_type in SITED and scene.words[last - 1] in scene.grammar["sited_blows"]
    return blow and any(t.kind == "building" and t.last == first for t in sites)
