"""Verbs of saying that go on with the subject of a verb before: `X praised Y but said`, `the note names X and says`."""

from pipeline.extract.claims.speaker import dash_at, says_at
from pipeline.extract.grammar.relations import subject
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from schemas.actor import Party


def elided(scene: Scene, last: int, i: int) -> bool:
    """Say whether a verb of saying goes on with the subject of a verb before: `X praised Y but said`."""
    return last > 0 and scene.words[last - 1] in scene.grammar["ands"] and not _attributive_participle(scene, i)


def of_another_clause(scene: Scene, front: range, own: list[Party]) -> bool:
    """Say whether `and` joins a verb of saying to a clause that nobody known opens: `the note names X and says`.

    front: the words up to the verb. A comma or a dash before `and` ends what describes a speaker: `X, who fled, and`.
    """
    at = front.stop - 2
    if scene.words[front.stop - 1] != "and" or scene.words[at] == "," or dash_at(scene, at):
        return False
    led = front.start + (scene.words[front.start] in scene.grammar["articles"])
    known = bool(own) and own[0].start_char <= scene.tokens[led].start and own[-1].end_char < scene.tokens[at].end
    return not known and scene.words[front.start] not in scene.grammar["personal"]


def _attributive_participle(scene: Scene, i: int) -> bool:
    """Say whether a participle may only describe the noun behind it: `a student and alleged member of X`."""
    held = scene.words[i].endswith("ed") and scene.words[i] in scene.grammar["held_to_be"]
    return held and scene.lows(i + 1, i + 2) != ("that",)


def doers_before(scene: Scene, i: int, lexicon: Lexicon) -> list[Party]:
    """Give who is subject of a verb that goes on; nobody within what another says: `told us X fled and complained`."""
    doers = [p for p in subject(scene, i, lexicon) if not p.possessive]
    told = doers and any(says_at(scene, j) for j in range(scene.token_at(doers[0].start_char)))
    return [] if told else doers
