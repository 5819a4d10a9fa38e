"""Whom a noun says that a deed was done to, so that the verb before it is not aimed at them."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.deeds import of_force
from pipeline.sentence.scene import Scene
from schemas.actor import Party

LEAD_REACH = 5  # tokens before a name in which the noun of the deed and its `of` may stand
PHRASE_REACH = 8  # tokens before a name in which a deed may stand whose phrase it is in


def undergoes(scene: Scene, last: int, j: int, lexicon: Lexicon) -> bool:
    """Say whether a deed behind token `last` was done to the name at token `j`: `condemned the killing of X`."""
    deeds = lexicon.grammar["befalling|undergone"]
    before = scene.lows(max(last, j - LEAD_REACH), j)
    led = max((k for k, low in enumerate(before) if low in lexicon.cues["prepositions"]), default=0)
    parted = led > 1 and before[led] == "of" and (before[led - 1] in lexicon.numbers.whole or before[led - 1].isdigit())
    led -= 2 * parted  # "the killing of five of its nurses"
    return led > 0 and before[led] == "of" and before[led - 1] in deeds


def struck_by_noun(scene: Scene, people_end: int, j: int, led: str) -> bool:
    """Say whether a noun of force behind people tells of the name at `j`: `held a suspect | in the raid on X`."""
    if led not in scene.grammar["to_target"]:
        return False
    lead = next((k for k in range(j - 1, people_end, -1) if scene.words[k] == led), people_end)
    return lead - 1 >= people_end and of_force(scene, lead - 1)


def suffers_another(scene: Scene, party: Party, i: int) -> bool:
    """Say whether a party suffers a deed told before the verb at token `i`, not what that verb tells.

    `suspects in the murder of X were jailed`, `a man accused of killing X was arrested`; not behind a comma:
    `in an attack on X, five were killed`.
    """
    at = scene.token_at(party.start_char)
    if "," in scene.words[at:i] or party.end_char == scene.tokens[i - 1].end:
        return False  # "the killing of nuns jailed since May"
    ends = scene.lexicon.cues["be|clause"]
    for j in range(at - 1, max(0, at - PHRASE_REACH), -1):
        low = scene.words[j]
        if low in ends or not low[0].isalnum():
            return False
        if low.endswith("ing") and scene.words[j - 1] in scene.grammar["gerund_leads"]:
            return True
        if low == "of" or low in scene.grammar["to_target"]:
            return of_force(scene, j - 1)
    return False
