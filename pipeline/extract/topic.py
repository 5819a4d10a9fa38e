"""What an article is about as a whole, where that decides what its words mean: play and fiction tell no events."""

from collections.abc import Sequence

from pipeline.extract.act import Act
from pipeline.lexicon import Lexicon

MIN_WORDS = 5  # different words of a field that an article about it holds
MIN_SHARE = 0.02  # of all its words
SICK_SHARE = 0.01  # likewise: its sicknesses are named by few words
BODIES = frozenset({"state", "government", "military", "police", "rebels"})
TOLLS = frozenset({"killed", "injured", "casualties", "arrested", "missing"})


def topic_of(sentences: Sequence[tuple[str, ...]], lexicon: Lexicon) -> str | None:
    """Give `fiction`, `game`, `leisure` or `illness` for an article about it by many words (lower case), else None."""
    words = [word for sentence in sentences for word in sentence]
    if sum(word in lexicon.cues["illness"] for word in words) >= max(MIN_WORDS, SICK_SHARE * len(words)):
        return "illness"
    for topic in ("fiction", "game", "leisure"):
        field = lexicon.cues[topic]
        found = [word for word in words if word in field]
        if len(set(found)) >= MIN_WORDS and len(found) >= MIN_SHARE * len(words):
            return topic
    return None


def happened(act: Act, topic: str | None) -> bool:
    """Say whether an act can have happened in an article of that topic: in a game only what has a toll, in a film none.

    Verbal acts of a sport's officials are events like others; of leisure only those of a state's bodies are. Whom a
    sickness kills is no toll.
    """
    if topic == "illness":
        return not act.is_toll
    if topic is None or (topic == "game" and act.crosswalk.quad_class != 4):
        return True
    if topic == "leisure" and any(party.kind in BODIES for party in act.sides.sources):
        return True
    return topic != "fiction" and any(taken.measure in TOLLS for taken in act.taken)
