"""Who only looks into an act, or is cleared of it: police that investigate a shooting did not shoot."""

from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from schemas.actor import Party

ABET_REACH = 3  # tokens before a noun in which the verb stands that calls for it: `inciting further deadly attacks`
CLEARED_REACH = 3  # tokens before a party in which the verb stands that clears it: `acquitted two men of`


def without_inquirers(scene: Scene, found: Found, doers: Parties) -> Parties:
    """Leave out of the doers of harm those between whom and the act a verb of inquiry stands."""
    if not found.frame.violent:
        return doers
    aside = (_looks_into, _is_cleared, _abets)
    return tuple(p for p in doers if not any(stands(scene, found, p) for stands in aside))


def _abets(scene: Scene, found: Found, party: Party) -> bool:
    """Say whether a party only wants others to do it: `X was accused of encouraging attacks`."""
    between = scene.tokens_in(party.end_char, scene.tokens[found.first].start)
    near = [scene.words[j] for j in between][-ABET_REACH:]
    return not found.is_verb and not scene.grammar["abetting"].isdisjoint(near)


def _looks_into(scene: Scene, found: Found, party: Party) -> bool:
    """Say whether a party's own verb before the act is one of inquiry; `and` or a comma begins another."""
    between = scene.tokens_in(party.end_char, scene.tokens[found.first].start)
    if not between or party.pronoun:
        return False
    lows = [scene.words[j] for j in between]
    inquiring = (k for k, low in enumerate(lows) if low in scene.grammar["inquiring"])
    at = next((k for k in inquiring if not _held_to_be(scene, lows, k)), None)
    if at is None:
        return False
    if at == 1 and lows[0] == "," and lows[1].endswith("ed"):
        return False  # "three men, identified as rebels, burned a bus"
    finite = found.is_verb and found.entry.form != "ing"
    relative = not scene.grammar["subject_relatives"].isdisjoint(lows)  # "investigate a shooting that left"
    described = at == 0 and lows[0].endswith("ing") and finite  # "officers searching the house shot him"
    goes_on = found.is_verb and (lows[-1] == "," or (lows[-1] in ("and", "then") and not relative))
    return not described and not goes_on


def _is_cleared(scene: Scene, found: Found, party: Party) -> bool:
    """Say whether somebody clears a party of what a gerund tells, or it is cleared: `X cleared Y of shelling Z`."""
    led = scene.lows(found.first - 1, found.first) == ("of",)
    near = scene.lows(max(0, scene.token_at(party.start_char) - CLEARED_REACH), found.first)
    return led and not scene.grammar["clearing"].isdisjoint(near)


def _held_to_be(scene: Scene, lows: list[str], k: int) -> bool:
    """Say whether others hold it of a party: `X is suspected to be behind it`, `is widely believed to have done it`."""
    return not scene.lexicon.cues["be"].isdisjoint(lows[max(0, k - 2) : k]) and not lows[k].endswith("ing")
