"""Countries as locative modifiers: before the noun of a blow, `the deadly Yemen raid`, or behind a town of theirs."""

from pipeline.extract.sentence.found import opener_of
from pipeline.extract.sentence.scene import Scene
from schemas.actor import Party
from schemas.span import Span

MODIFIERS = 1  # words between a country and the noun: "the Yemen commando raid"


def only_hosts(scene: Scene, span: Span) -> bool:
    """Say whether a country's name, no adjective or owner, stands before a blow that is told of no other land.

    Of `an Israel attack on X` and `an Israel attack kills six in X` it is the doer.
    """
    named = [p for p in scene.locations if p.start_char == span.start_char and p.kind == "country" and not p.adjective]
    if not named or scene.text[span.start_char : span.end_char].replace(".", "").isupper():
        return False  # "US raid" tells who
    first = scene.token_at(span.end_char)
    near = scene.lows(first, first + 1 + MODIFIERS)
    at = next((first + k for k, low in enumerate(near) if low in scene.grammar["blows"]), None)
    if at is None or (at > first and (not near[0].isalpha() or _verbal(scene, near[0]))):
        return False
    aimed = not scene.grammar["to_target"].isdisjoint(scene.lows(at + 1, at + 2))
    return not aimed and all(p.adjective or p.country == named[0].country for p in scene.locations)


def _verbal(scene: Scene, low: str) -> bool:
    """Say whether a word is a verb, so that the blow is what the country does: `X could attack`, `X began bombing`."""
    cues = scene.lexicon.cues
    return low in cues["aux|modal|pasts"] or cues.verbal(low)


def names_a_land(scene: Scene, party: Party) -> bool:
    """Say whether a country stands behind a town and a comma: `a fire in Lucknow, northern India, killed five`."""
    at = scene.token_at(party.start_char)
    pointed = at == 0 or scene.words[at - 1] not in scene.lexicon.names.naming["compass"]
    comma = at - 1 if pointed else at - 2
    if party.kind != "state" or comma < 1 or scene.words[comma] != ",":
        return False
    closed = not pointed or scene.lows(at + 1, at + 2) in ((",",), (".",), ()) or _hangs_on_a_subject(scene, party)
    region = scene.words[comma - 1] in scene.grammar["provinces"]  # "in Gao and Kidal provinces, Mali"
    edge = scene.tokens[comma - 1 - region].end
    return closed and any(
        p.end_char in (edge, scene.tokens[comma - 1].end) and p.kind != "country" for p in scene.locations
    )


def _hangs_on_a_subject(scene: Scene, party: Party) -> bool:
    """Say whether a country behind a town of its own ends what is said of a subject: `A bomb in Lucknow, India killed`.

    In `In Lucknow, India opened a school` it is the subject.
    """
    town = next((p for p in scene.locations if 0 < party.start_char - p.end_char <= len(", the ")), None)
    if town is None or town.kind == "country" or town.country != party.country or town.relation is None:
        return False
    at, grammar, cues = scene.token_at(town.start_char), scene.lexicon.grammar, scene.lexicon.cues
    first = opener_of(scene, at)
    while first < at and (scene.says(first) or scene.words[first] == "that"):
        first += 1
    fronted = scene.words[first] in cues["prepositions"] or scene.words[first] in grammar["subordinate"]
    return not fronted and first < at - 1 and not any(cues.verbal(low) for low in scene.lows(first, at))
