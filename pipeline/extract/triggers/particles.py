"""Particles of phrasal verbs, the verb's own or not: `was shot at by rebels`, but `was shot | at a park`."""

from pipeline.extract.grammar.postnominal import befalls_its_noun
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.scene import Scene


def leads_elsewhere(scene: Scene, last: int, entry: Entry, passive: bool, lexicon: Lexicon) -> bool:
    """Say whether the preposition that ends a verb at token `last` leads off a place, an hour or a figure instead.

    The object of such a verb stands before its passive, so no noun can follow there.
    """
    preposition = entry.rest[-1] if entry.rest else ""
    if last >= len(scene.words) or preposition not in lexicon.cues["prepositions"]:
        return False
    start, low = scene.tokens[last].start, scene.words[last]
    if (preposition == "at" and low in lexicon.grammar["least_most"]) or any(
        t.start_char <= start < t.end_char for t in scene.times
    ):
        return True
    if not entry.trigger.strands or scene.lows(last + 1, last + 2) == ("times",):
        return False
    at = last - len(entry.rest)
    if not (passive or befalls_its_noun(scene, at - 1, at)):
        return False  # "two men shot | at a park have died"
    named = scene.text[start].isupper() or scene.text[start].isdigit()
    return named or low in lexicon.cues["determiner"]
