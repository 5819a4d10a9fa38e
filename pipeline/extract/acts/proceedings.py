"""Acts that a trial, an inquest, a funeral or a film is about: its days are not theirs."""

from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.scene import Scene

REACH = 14  # tokens between a proceeding and the act it is about


def dated_as_proceeding(scene: Scene, found: Found, at: int) -> bool:
    """Say whether a time at token `at` is that of what an act is the matter of: `the trial over X opened on May 5`.

    What stands between the act and the verb of the proceeding dates the act: `the trial over the raid in May opened`.
    """
    noun = _proceeding(scene, found)
    if noun is None:
        return False
    if at < found.first - 1:
        return True
    own = scene.grammar["proceeding_verbs"]
    return any(scene.words[j] in own for j in range(found.last, at))


def _proceeding(scene: Scene, found: Found) -> int | None:
    """Give the noun that an act hangs on by a preposition, `accused of` or `who`, with no verb between."""
    near = range(found.first - 1, max(-1, found.first - REACH), -1)
    noun = next((j for j in near if scene.words[j] in scene.grammar["proceedings"]), None)
    if noun is None:
        return None
    between = range(noun + 1, found.first)
    led = scene.grammar["relatives"] if _told_of(scene, found, noun) else scene.grammar["matter_leads"]
    if not any(scene.words[j] in led for j in between) or any(_finite(scene, j) for j in between):
        return None
    told = found.is_verb and found.entry.form != "ing"
    return None if told and not _told_of(scene, found, noun) else noun


def _told_of(scene: Scene, found: Found, noun: int) -> bool:
    """Say whether a clause of `who` or `that` behind the noun tells the act."""
    opener = opener_of(scene, found.first)
    return found.is_verb and opener > noun and scene.words[opener] in scene.grammar["relatives"]


def _finite(scene: Scene, j: int) -> bool:
    """Say whether a token is a verb and no participle with a preposition: `condemned the`, not `accused of`."""
    low, cues = scene.words[j], scene.lexicon.cues
    if low in cues["be|perfect|aux"]:
        return True
    return cues.past(low) and scene.lows(j + 1, j + 2)[:1] not in (("of",), ("with",), ("over",), ("in",), ("for",))
