"""What words a mention has of its own, that no other slot holds."""

import re
from collections.abc import Iterable

from xxhash import xxh3_64_intdigest

from pipeline.lexicon.retold import load_retold
from schemas.account import Count
from schemas.mention import Mention

WORD = re.compile(r"[^\W\d_]{5,}")      # shorter ones are mostly grammar
NO_SIGNS = str.maketrans("", "", "\"'.,;:!?()-\u2013\u2014\u2018\u2019\u201c\u201d")  # outlets differ in these
FULL = 5                # stems of a sentence that is no phrase
LONG_SENTENCE, SHARED = 8, 5            # stems of a sentence that is told by a draw of its words, and of a draw
PRIME = 2**61 - 1
DRAWS = tuple(pow(3, 40 * draw, PRIME) for draw in range(1, 9))     # each orders the stems in another way
BOTH, FEW = ("killed", "injured"), 3       # tolls that tell an act from others together, and what is too few for it
STEM = 6                                # letters in which the forms of a word mostly agree


def own_words(mention: Mention) -> frozenset[str]:
    """Give the stems of a mention's own words that no other slot holds, and not every telling has."""
    slots = [mention.place_name, mention.admin1, mention.time_text, mention.claimant_text,
             *(actor.text for actor in mention.actors), *(quantity.text for quantity in mention.quantities)]
    held = load_retold().familiar.union(stems(" ".join(slot for slot in slots if slot)))
    return frozenset(stem for stem in stems(mention.evidence) if stem not in held)


def sentences(mention: Mention, own: frozenset[str]) -> frozenset[int]:
    """Give what stands for a mention's type and sentence; nothing where it has too few words of its own (`own`)."""
    if len(own) < FULL:
        return frozenset()
    return frozenset({_hash(mention.event_type, *mention.evidence.casefold().translate(NO_SIGNS).split())})


def reprint(mention: Mention, own: frozenset[str]) -> frozenset[int]:
    """Give what stands for a mention's type and some of its words, drawn alike everywhere.

    Of two sentences that have most of their words in common one draw or the other is the same: one was edited.
    """
    if len(own) < LONG_SENTENCE:
        return frozenset()
    ranks = [_hash(stem) for stem in own]
    chosen = (sorted(ranks, key=lambda rank: rank * draw % PRIME)[:SHARED] for draw in DRAWS)
    return frozenset(_hash(mention.event_type, *map(str, sorted(ranks))) for ranks in chosen)


def tolls(counts: Iterable[Count]) -> frozenset[int]:
    """Give what stands for the dead and the injured of an act where both are counted: two acts rarely share both."""
    exact = {measure: sorted(count.value for count in counts if count.measure == measure and not count.vague
                             and count.category is None) for measure in BOTH}
    if any(len(values) != 1 or values[0] < FEW for values in exact.values()):
        return frozenset()
    return frozenset({_hash(*(f"{measure} {value[0]:g}" for measure, value in sorted(exact.items())))})


def _hash(*words: str) -> int:
    return xxh3_64_intdigest(" ".join(words).encode("utf-8", "surrogatepass")) >> 1


def stems(text: str) -> Iterable[str]:
    """Yield the stems of words that are long enough to be no grammar."""
    return (word[:STEM] for word in WORD.findall(text.casefold()))
