"""Reactions: who condemns, mourns or is jailed for a raid does so on a day of its own."""

from pipeline.extract.acts.act import Act
from pipeline.sentence.scene import Scene
from schemas.time import TimeSpan

REACH = 9  # tokens before a noun in which what it is the object of stands
ANSWERS = frozenset({"arrest", "protest"})  # deeds that answer others more often than they are answered


def reacted_to(scene: Scene, act: Act) -> bool:
    """Say whether a noun's act is what the verb before it is about: `protested on Friday the raid`, `jailed over a`."""
    return _governor(scene, act) is not None


def own_time(scene: Scene, act: Act, time: TimeSpan) -> bool:
    """Say whether a time is in the phrase of a noun that is answered: `Tuesday's raid`, `the 2009 raid`."""
    governor, last = _governor(scene, act), scene.token_at(time.end_char)
    if governor is None or time.start_char >= scene.tokens[act.lead.last - 1].end:
        return True
    own = scene.tokens[governor].end <= time.start_char
    return own and scene.lexicon.cues["definite"].isdisjoint(scene.lows(last, act.lead.first))


def _governor(scene: Scene, act: Act) -> int | None:
    """Give the token of the verb, or of the `for` or `over`, whose object the noun of an act is."""
    lead = act.lead
    if lead.is_verb or not act.crosswalk.material_conflict or act.event_type in ANSWERS:
        return None
    grammar = scene.grammar
    for j in range(lead.first - 1, max(-1, lead.first - 1 - REACH), -1):
        low = scene.words[j]
        if low in grammar["reacting"] or low in grammar["charged"]:
            return j
        if low in scene.grammar["reaction_cuts"] or (
            low in scene.lexicon.cues["prepositions"] and not _of_a_part(scene, j)
        ):
            return None
    return None


def _of_a_part(scene: Scene, j: int) -> bool:
    """Say whether a preposition leads on to the act: `for a role in the raid`, `against the raid`, `on Friday the`."""
    if scene.words[j] in ("of", "against") or scene.lows(j - 1, j)[:1] in (("role",), ("part",), ("involvement",)):
        return True
    start = scene.tokens[j].start
    return any(0 <= time.start_char - start <= len("over ") for time in scene.times)
