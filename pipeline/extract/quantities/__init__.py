"""How many: the number phrases of a sentence, with their bounds, heads and parts."""

from pipeline.extract.quantities.phrases import phrases
from pipeline.extract.quantities.wholes import related
from pipeline.lexicon import Lexicon
from schemas.quantity import Amount


def find_amounts(text: str, lexicon: Lexicon) -> tuple[Amount, ...]:
    """Give the number phrases of one sentence in order, none overlapping; offsets count code points of `text`.

    Bounds follow CONTRACT, mention_quantities. Years, dates, clock times, durations, ages, shares, ordinals and the
    numbers of names are none. A single thing named by a common noun ("a woman") is 1, exact. Numbers whose head stands
    elsewhere ("another 17") have the unit of the amount they go on from and are `elliptical`; `included_in` is the
    index in the result of the whole that an amount is a part of.
    """
    return related(text, phrases(text, lexicon), lexicon.amounts)
