"""Verbs whose subject is only a number or a pronoun behind a conjunction: `stopped three men, but one attacked`."""

from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in

ENDS = ((), (".",), (",",), (";",))  # behind a participle of what befell a number


def of_a_part(scene: Scene, i: int) -> Parties | None:
    """Give whom the bare number before the verb at token `i` counts some of; None where no such number is subject.

    It counts those told last before the conjunction: nobody where they are things, `downed 30 drones but one hit`.
    """
    joint = _joint(scene, i)
    if joint is None:
        return None
    if scene.words[i] in scene.lexicon.amounts.fates and scene.lows(i + 1, i + 2) in ENDS:
        return ()  # "ten were killed, most of them soldiers, and 30 hurt"
    several = [a for a in scene.amounts if a.head and a.value > 1 and a.end_char <= scene.tokens[joint].start]
    if several:
        last = several[-1]
        return tuple(p for p in scene.parties if last.start_char <= p.start_char < last.end_char)[-1:]
    things = [t for t in things_in(scene, range(joint), scene.lexicon) if scene.words[t.last - 1].endswith("s")]
    if not things:
        return None
    start, end = scene.tokens[things[-1].first].start, scene.tokens[things[-1].last - 1].end
    return tuple(p for p in scene.parties if start <= p.start_char < end)[-1:]


def _joint(scene: Scene, i: int) -> int | None:
    """Give the conjunction behind which nothing but a number or its pronoun stands before the verb at token `i`."""
    at = i
    while at > 1 and scene.words[at - 1] in scene.lexicon.cues["be|perfect|aux|adverb"]:
        at -= 1
    if at > 2 and scene.words[at - 2] == "of" and scene.words[at - 1] in scene.grammar["those"]:
        at -= 2
    number = scene.words[at - 1] if at > 1 else ""
    some = number.isdigit() or number in scene.lexicon.numbers.whole or number in scene.grammar["some_of_those"]
    return at - 2 if some and scene.words[at - 2] in scene.grammar["contrasting"] else None
