"""Victims told by the name of the deed alone: "a double murder", "a triple shooting"."""

from collections.abc import Iterator

from pipeline.extract.quantities.bounds import bounds_of
from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.phrase import Phrase
from pipeline.lexicon.amounts import AmountWords


def multiples(text: str, words: AmountWords) -> Iterator[Phrase]:
    """Yield the victims of each deed that is called double, triple and so on; of several such deeds none."""
    low = text.lower()
    for match in words.multiple.finditer(text) if any(word in low for word in words.multiples) else ():
        measure = words.multiplied[match[2].lower()]
        figure = Figure(match.start(), match.end(1), "number", match[1], words.multiples[match[1].lower()])
        if not match[2].lower().endswith("s"):
            found = Found(match.end(), unit="person", measure=measure)
            yield Phrase(match.start(), match.end(), figure, bounds_of(figure, ()), found, None)
