"""What a word by itself may be or begin: found once for each word, since most words of a text were seen before."""

import re
from collections.abc import Callable

from pipeline.lexicon.cues import Cues
from pipeline.lexicon.gazetteer import Gazetteer
from pipeline.lexicon.names import Names
from pipeline.lexicon.remembered import Remembered

# A word's traits; a word without any tells nothing of names.
KNOWN = 0  # a phrase of Names.known begins with it
LAND = 1  # a phrase of Gazetteer.known begins with it
NOUN = 2  # a common noun of actors begins with it
TITLE = 3  # a title begins with it
BODY = 4  # a body's name ends on it or begins with it
SAYS = 5  # it is a verb of saying
CAPITAL = 6  # it could be part of a name
ACTOR = 7  # something of actors may begin with it
PLACE = 8  # a place's name may begin with it
TRAITS = 9
REMEMBERED = 1 << 15  # words; some megabytes

# "Deir al-Asafir", "Bashar al-Assad": a name though its first letter is small.
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|e[lsz]?|u[ls])-[A-Z]")


def load_traits(names: Names, gazetteer: Gazetteer, cues: Cues) -> Callable[[str], tuple[int, ...]]:
    """Make the function that gives a word's traits; it remembers the words that were asked for lately."""

    def traits(word: str) -> tuple[int, ...]:
        low, upper = word.lower(), word[0].isupper()
        capital = word not in names.naming["not_names"] if upper else _ARTICLE.match(word) is not None
        tail = word.rpartition("-")[2]
        compounded = tail != word and tail in names.naming["compounded"]
        held = (
            (KNOWN, word in names.known), (LAND, word in gazetteer.known), (NOUN, low in names.nouns),
            (TITLE, low in names.titles), (BODY, word in names.bodies), (SAYS, low in cues.say), (CAPITAL, capital),
            (ACTOR, upper or capital or word in names.starts), (PLACE, (upper or capital) and not compounded),
        )  # fmt: skip
        return tuple(trait for trait, holds in held if holds)

    return Remembered(traits, REMEMBERED).__getitem__
