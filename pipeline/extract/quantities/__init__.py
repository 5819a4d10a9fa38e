"""How many: the number phrases of a sentence, with their bounds, heads and parts."""

from pipeline.extract.quantities.bare_objects import bare_objects
from pipeline.extract.quantities.definite import definites
from pipeline.extract.quantities.multiples import multiples
from pipeline.extract.quantities.phrase import Phrase
from pipeline.extract.quantities.phrases import phrases
from pipeline.extract.quantities.ranges import ranged
from pipeline.extract.quantities.wholes import related
from pipeline.lexicon import Lexicon
from schemas.quantity import Amount


def find_amounts(text: str, lexicon: Lexicon) -> tuple[Amount, ...]:
    """Give the number phrases of one sentence in order, none overlapping; offsets count code points of `text`.

    Bounds follow CONTRACT, mention_quantities. Years, dates, clock times, durations, ages, shares, ordinals and the
    numbers of names are none. A single thing named by a common noun ("a woman") is 1, exact; so is, in a sentence that
    tells of harm, a single person named by a definite noun ("the driver", "his wife"). Numbers whose head stands
    elsewhere ("another 17") have the unit of the amount they go on from and are `elliptical`; `included_in` is the
    index in the result of the whole that an amount is a part of.
    """
    found = tuple(ranged(text, phrases(text, lexicon), lexicon.amounts))
    told = tuple(multiples(text, lexicon.amounts))
    if lexicon.amounts.harmed(text):
        told = (*told, *definites(text, lexicon), *bare_objects(text, lexicon))
    return () if not (found or told) else related(text, _apart(found, told), lexicon.amounts)


def _apart(counted: tuple[Phrase, ...], definite: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Give all phrases in order; a definite noun yields to a number that it overlaps."""
    if not definite:
        return counted
    free = (one for one in definite if all(one.end <= c.start or c.end <= one.start for c in counted))
    kept: list[Phrase] = []
    for phrase in sorted((*counted, *free), key=lambda phrase: phrase.start):
        if not kept or kept[-1].end <= phrase.start:
            kept.append(phrase)
    return tuple(kept)
