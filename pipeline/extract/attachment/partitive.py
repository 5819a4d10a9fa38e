"""What is told of a part and what of its whole: `ten of the 40 hostages taken in May were freed`."""

from pipeline.extract.attachment.fitting import SEIZING, Fit, does_to_others, for_another_act, of_some
from pipeline.sentence.found import WEAPONS, Found
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount
from schemas.vocabulary import Measure

FREED_REACH = 6  # tokens behind a part in which the word stands that those counted are free again
MOST_OWNING = 5  # tokens of an owner between a part and its whole
OWN_REACH = 4  # tokens behind a relative pronoun within which the verb of its clause stands


def is_whole(scene: Scene, index: int) -> bool:
    """Say whether an amount is what the one before it is said to be `of`."""
    at = scene.token_at(scene.amounts[index].start_char)
    at -= at > 1 and scene.words[at - 1] in scene.grammar["whose_parts"]
    if scene.lows(at - 1, at) == ("of",) and (at == 1 or scene.lows(at - 2, at - 1) in ((",",), ("out",))):
        return True  # "Of 60 drones, 41 were shot down", "Of the 40 hostages, ten were freed"
    if not index:
        return False
    part, whole = scene.amounts[index - 1], scene.amounts[index]
    between = scene.lows(scene.token_at(part.end_char), scene.token_at(whole.start_char))
    return " ".join(between) in scene.grammar["parting"] or _owned(between)


def _owned(between: tuple[str, ...]) -> bool:
    """Say whether only an owner stands between a part and its whole: `two of the town's 12 policemen`."""
    return between[:1] == ("of",) and len(between) <= MOST_OWNING and between[-1].endswith(("'s", "’s", "s'", "s’"))


def parted(scene: Scene, triggers: tuple[Found, ...], amounts: list[Amount], fits: list[Fit]) -> list[Fit]:
    """Give a whole to what its own clause tells of it alone, and its part to the rest; of weapons all were sent."""
    shared, everyone = list(fits), frozenset(range(len(triggers)))
    for index, whole in enumerate(amounts):
        part = is_whole(scene, index)
        if whole.unit in WEAPONS or whole.measure is not None or not (part or of_some(scene, whole)):
            continue
        if part and index and whole.value <= amounts[index - 1].value:
            continue  # "the daughter of a general"
        behind = scene.token_at(whole.end_char)
        own = frozenset(at for at, found in enumerate(triggers) if _of_whole(scene, found, behind))
        shared[index] = Fit(own, sure=True)
        toll = all(triggers[at].roles == "toll" for at in own)  # "two of the three who died were children"
        if part and index and own and not toll:
            shared[index - 1] = Fit((shared[index - 1].triggers or everyone) - own, shared[index - 1].sure)
    return shared


def _of_whole(scene: Scene, found: Found, behind: int) -> bool:
    """Say whether a verb is the participle right behind the whole, or stands in a relative clause that opens there."""
    if found.first == behind:
        return found.is_verb
    relative = not scene.grammar["relatives"].isdisjoint(scene.lows(behind, behind + 1))
    own = relative and behind < found.first <= behind + OWN_REACH
    helping = scene.lexicon.cues["perfect|adverb|fatal"].issuperset(scene.lows(behind + 1, found.first))
    return own and not (helping and does_to_others(found))  # "two of the four men who had killed a guard"


def not_held(scene: Scene, found: Found, amount: Amount, measure: Measure) -> bool:
    """Say whether people counted beside a seizure were seized for another act, or are a part let go since.

    `Police arrested two men for a raid on a clinic`, `18 were arrested, 11 of whom were freed`.
    """
    if measure == "arrested" and for_another_act(scene, found, amount):
        return True
    behind = scene.token_at(amount.end_char)
    freed = not scene.grammar["let_go"].isdisjoint(scene.lows(behind, behind + FREED_REACH))
    return freed and measure in SEIZING and amount.included_in is not None
