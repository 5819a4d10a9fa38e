"""Standing: who acts for a side, and which acts of diplomacy a sentence tells of nobody or only as something to do."""

from itertools import pairwise

from pipeline.extract.acts.act import Act
from pipeline.extract.factuality.infinitives import by_the_only
from pipeline.extract.factuality.uttering import uttered_thereby
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.vocabulary import Modality

PUBLIC = frozenset({"state", "government", "military", "rebels", "police"})
GOVERNING_REACH = 9  # tokens before `to` within which the verb that governs an infinitive stands


def official(act: Act, lexicon: Lexicon) -> bool:
    """Say whether whoever does it is of the kinds its frame asks for and acts for a side, or a receiver."""
    found, sides = act.lead, act.sides
    kinds = found.frame.official
    doers = (*sides.sources, *sides.participants)
    if not doers and act.claim and act.claim.stance == "denies" and act.claim.party:
        doers = (act.claim.party,)  # "X denied supplying drones"
    if not kinds:
        return True
    if not doers and found.roles == "mutual":
        return not found.is_verb  # nobody is named: `tied` asks for a time or a place
    if not doers and found.frame.sourceless and found.passive:
        doers = sides.targets
    return any(p.kind in kinds for p in doers) and _for_a_side(doers, lexicon)


def of_public_life(scene: Scene, found: Found, sides: Sides, lexicon: Lexicon) -> bool:
    """Say whether words that private people use too are a side's; where no side is known, the sentence names one."""
    if not found.frame.public:
        return True
    named = (*sides.sources, *sides.targets)
    somebody = _for_a_side(named, lexicon) if named else _of_a_side_here(scene)
    return somebody and (not found.trigger.said or _for_a_side(sides.targets, lexicon))


def _of_a_side_here(scene: Scene) -> bool:
    """Say whether a sentence names a body of public life, or nobody at all but a place."""
    if scene.parties:
        return any(p.kind in PUBLIC or (p.kind == "person" and p.country is not None) for p in scene.parties)
    return bool(scene.locations)


def _for_a_side(parties: Parties, lexicon: Lexicon) -> bool:
    return any(_public(party, lexicon) for party in parties)


def _public(party: Party, lexicon: Lexicon) -> bool:
    """Say whether a party is a side's: no company, and of private people only those in an office."""
    if party.kind in PUBLIC or (party.country is not None and party.kind != "company"):
        return True
    if party.kind == "crowd" and not lexicon.grammar["protesting"].isdisjoint(party.text.lower().split()):
        return True  # what they demand is a public matter
    if party.kind == "organization":
        return lexicon.cues["company"].isdisjoint(party.name.lower().split())
    return party.kind == "person" and not party.private


def tied(scene: Scene, act: Act, lexicon: Lexicon) -> bool:
    """Say whether a noun of which nobody is named is tied to a time or a place: `the accord was signed in X`."""
    lead, sides = act.lead, act.sides
    if lead.is_verb or not lead.frame.official or sides.sources or sides.participants:
        return True
    if "between" in scene.lows(lead.last, lead.last + 2):
        return False
    if not lexicon.cues["public_matter"].isdisjoint(scene.lows(lead.first - 2, lead.first)):
        return True  # "the peace deal was never signed"
    return bool(act.times or act.places) or scene.lows(lead.first - 2, lead.first) == ("was", "an")


def infinitive_mood(scene: Scene, act: Act, lexicon: Lexicon) -> Modality | None:
    """Give the mood of what an infinitive tells: `is to visit`, `X to visit Y` at the head of a headline are plans,

    `asked X to back` is only thought of; None where it was done: `went on to back`, or where it is no infinitive.
    """
    first = act.lead.first
    if not act.lead.is_verb or not act.crosswalk.peaceful or act.modality != "actual":
        return None
    if "to" not in scene.lows(first - 1, first) or first < 2 or uttered_thereby(scene, act.lead):
        return None
    if by_the_only(scene, first):
        return None
    if scene.words[first - 2] in lexicon.cues["be"] or heads(scene, act):
        return "planned"
    before = [
        low
        for low, clause in zip(
            scene.lows(first - 1 - GOVERNING_REACH, first - 1),
            scene.clauses[max(0, first - 1 - GOVERNING_REACH) : first - 1],
            strict=True,
        )
        if clause == scene.clauses[first]
    ]
    brought = any(
        low in lexicon.cues["bringing"]
        and low not in lexicon.cues["steering_noun"]
        and behind not in lexicon.grammar["calling"]
        for low, behind in pairwise((*before, "to"))
    )
    return None if brought else "hypothetical"


def heads(scene: Scene, act: Act) -> bool:
    """Say whether the doer opens the sentence and its infinitive follows at once: `Denmark to give Ukraine jets`."""
    first = act.lead.first
    doers = (*act.sides.sources, *act.sides.participants)
    edge = scene.tokens[first - 1].start - 1
    if not scene.lexicon.cues["steering"].isdisjoint(scene.lows(0, first - 1)):
        return False  # "X wants Y to send aid"
    return scene.lows(first - 1, first) == ("to",) and any(p.start_char <= 12 and p.end_char == edge for p in doers)
