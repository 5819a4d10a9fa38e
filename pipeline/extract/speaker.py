"""One who says something, and one whom no list knows behind the verb: `..., said a farmer who fled`."""

from pipeline.extract.scene import Scene
from pipeline.extract.tokens import QUOTES
from pipeline.lexicon import Lexicon
from schemas.actor import Party
from schemas.value import value

MOST = 8  # tokens of whoever speaks, up to a comma, a stop or `who`
ENDS = frozenset({",", ".", ";", ":", "(", "—", "–", "-", "who", "whose", "which", "that", *QUOTES})
OPENERS = frozenset(
    {"a", "an", "the", "one", "another", "his", "her", "their", "its", "two", "three", "several", "some"}
)


@value(frozen=True, slots=True)
class Speaker:
    """Who stands as subject of a verb of saying: token range [first, last)."""

    first: int
    last: int
    party: Party | None


def unnamed_behind(scene: Scene, i: int, lexicon: Lexicon) -> Speaker | None:
    """Give whoever stands behind `, said` as a noun of the text: up to a mark or `who`, and no verb among the words."""
    if lexicon.cues.say_lemma.get(scene.tokens[i].low) != "say":
        return None
    ahead = range(i + 1, min(i + 2 + MOST, len(scene.tokens)))
    end = next((j for j in ahead if scene.tokens[j].low in ENDS), None if len(ahead) > MOST else len(scene.tokens))
    if end is None or end == i + 1 or not _opens(scene, i + 1, lexicon):
        return None
    verbal = lexicon.cues.finite | lexicon.cues["aux"]
    if any(scene.tokens[j].low in verbal or _past(scene, j, lexicon) for j in range(i + 2, end)):
        return None  # ", said the rebels had fled"
    front = next((j for j in range(i + 1, end) if scene.tokens[j].low in lexicon.cues["prepositions"]), end)
    own = [p for p in scene.parties if p.end_char == scene.tokens[front - 1].end and not p.possessive]
    return Speaker(i + 1, front, own[0] if own else None) if front > i + 1 else None


def _opens(scene: Scene, first: int, lexicon: Lexicon) -> bool:
    """Say whether a noun of somebody may open at a token: an article or a plural, no time and no pronoun."""
    low, start = scene.tokens[first].low, scene.tokens[first].start
    if any(time.start_char <= start < time.end_char for time in scene.times):
        return False
    plural = low.endswith("s") and len(low) > 4 and low not in lexicon.cues.finite
    office = low in lexicon.names.titles or low in lexicon.names.nouns  # "Four killed in X, says minister"
    return low in OPENERS or plural or office


def _past(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    return any(entry.form == "past" for entry in lexicon.frames.by_word.get(scene.tokens[j].low, ()))
