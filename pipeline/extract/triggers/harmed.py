"""Whether somebody stands behind a verb of harm for its object: `killed three people`, `extradited to X a colonel`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.found import is_name
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in


def harms_someone(scene: Scene, last: int, lexicon: Lexicon) -> bool:
    """Say whether someone stands right behind a verb of harm: `killed three people`, not `troops killed in the war`."""
    near = range(last, min(len(scene.words), last + 6))
    if near and scene.clauses[last] != scene.clauses[last - 1]:
        return False  # "five killed, 20 others injured | as the army battles X"
    if near and not scene.is_title and is_name(scene, last) and not _placed_at(scene, last):
        return True  # "gunmen killed U Soe Aung", whom no list knows
    if near and any(amount.start_char == scene.tokens[last].start for amount in scene.amounts):
        return True  # "killed at least 12"
    if near and _counts(scene, last) and not any(t.start_char == scene.tokens[last].start for t in scene.times):
        return True  # "killed four Foobars", whom no list knows
    dated = bool(near) and any(t.start_char == scene.tokens[last].start for t in scene.times)
    if near and not dated and scene.words[last] in lexicon.grammar["object_openers"]:
        return True  # "killed the head of ..."
    ends = lexicon.cues["prepositions"] | {",", ".", "and", "or", "("}
    if near and _behind_receiver(scene, last):
        return True
    if not near or scene.words[last] in ends:
        return False
    behind = next((j for j in near if scene.words[j] not in lexicon.cues["between|adverb"]), near.stop)
    if behind > last and scene.words[behind : behind + 1] == ("of",):
        return True  # "killed all of the guards"
    if behind > last and not ends.isdisjoint(scene.lows(behind, behind + 1)):
        return False  # "were wounded so far during the X army's raid"
    start, end = scene.tokens[near.start].start, scene.tokens[near.stop - 1].end
    spans = (*scene.parties, *scene.amounts)
    return any(start <= s.start_char < end for s in spans) or any(t.human for t in things_in(scene, near, lexicon))


def _behind_receiver(scene: Scene, last: int) -> bool:
    """Say whether the object stands behind whom it goes to: `extradited to Mali a colonel`, `freed to X two men`."""
    if scene.words[last] != "to":
        return False
    start = scene.tokens[min(last + 1, len(scene.words) - 1)].start
    ends = (p.end_char for p in scene.parties if p.start_char == start and not p.possessive)
    behind = next((scene.token_at(end) for end in ends), len(scene.words))
    counted = behind < len(scene.words) and any(a.start_char == scene.tokens[behind].start for a in scene.amounts)
    return counted or not scene.grammar["indefinite_articles"].isdisjoint(scene.lows(behind, behind + 1))


def _counts(scene: Scene, i: int) -> bool:
    """Say whether token `i` is a number before a name."""
    low = scene.words[i]
    named = i + 1 < len(scene.words) and scene.text[scene.tokens[i + 1].start].isupper()
    return named and (low.isdigit() or low in scene.lexicon.numbers.whole)


def _placed_at(scene: Scene, i: int) -> bool:
    """Say whether a place begins at token `i`."""
    return any(place.start_char == scene.tokens[i].start for place in scene.locations)
