"""How something was said: in which paper or meeting, and what is only told of that: `said in a memo that leaked`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.tokens import QUOTES

ISSUED = (("signed", "by"), ("issued", "by"), ("released", "by"))  # behind "said in a statement"
MOST_TOLD = 9  # tokens of who was told, and when
LEAST_QUOTED = 4  # words of a quotation that is what somebody says, not a word of theirs


def is_medium(scene: Scene, j: int) -> bool:
    """Say whether a noun of what is issued stands at a token, led in by a preposition: `said in an article`."""
    led, cues = scene.lows(j - 2, j), scene.lexicon.cues
    named = scene.words[j] in scene.grammar["papers|occasions"]
    return named and len(led) == 2 and led[0] in cues["prepositions"] and led[1] in cues["determiner|definite"]


def of_the_medium(scene: Scene, after: int) -> bool:
    """Say whether what begins at a token only tells of the medium before it: `in a memo that followed the raid`."""
    cues, rest = scene.lexicon.cues, scene.lows(after, after + 2)
    if len(rest) < 2 or scene.words[after - 1] not in scene.grammar["papers|occasions"]:
        return False
    if rest[0] in scene.grammar["subject_relatives"]:
        return cues.verbal(rest[1]) or cues.past(rest[1])
    return rest[0].endswith("ing") or cues.participle(rest[0])


def closes_a_quote(scene: Scene, first: int, rest: tuple[str, ...]) -> bool:
    """Say whether a quotation that says something ends right before whoever speaks, and nothing is quoted behind."""
    front = scene.text[: scene.tokens[first].start].rstrip(" ,")
    if front[-1:] not in QUOTES or not QUOTES.isdisjoint(rest) or rest[:1] == ("that",):
        return False
    at = scene.token_at(len(front) - 1)
    opened = max((j for j in range(at) if scene.words[j] in QUOTES), default=-1)
    inside = scene.lows(opened + 1, at)
    return len(inside) >= LEAST_QUOTED and any(scene.lexicon.cues.verbal(low) for low in inside)


def only_how(scene: Scene, first: int, verb: int, after: int) -> bool:
    """Say whether what follows from token `after` tells how what stands before token `first` was said."""
    rest = _up_to_another(scene, scene.lows(after, len(scene.words)))
    placed = _only_adverbial(scene.words[verb], rest, scene.lexicon)
    return placed or (after > verb + 1 and of_the_medium(scene, after)) or closes_a_quote(scene, first, rest)


def _up_to_another(scene: Scene, rest: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words up to a comma behind which another saying stands: `..., X told reporters in Y, adding that C`."""
    comma, saying = rest.index(",") if "," in rest else len(rest), scene.lexicon.cues.say
    adding = [low for low in rest[comma + 1 : comma + 2] if low.endswith("ing")]
    return rest[:comma] if not saying.keys().isdisjoint((*adding, *rest[comma + 1 :][-2:])) else rest


def _only_adverbial(verb: str, rest: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether what follows only tells how or where it was said: `..., X told reporters in Y`, `by phone`."""
    lemma = lexicon.cues.say_lemma[verb]
    if rest[:2] in ISSUED:
        return True
    heard = lemma == "tell" and len(rest) <= MOST_TOLD and "to" not in rest  # "..., X told a radio station on Monday"
    led = rest[0] in lexicon.cues["prepositions"] and (lemma == "tell" or lemma not in lexicon.cues["say_with_that"])
    if not (heard or led):
        return False  # "stalking those it finds over thousands of miles"
    return not any(low in QUOTES or lexicon.cues.verbal(low) for low in rest)
