"""Where words stand: a half-open stretch of code points of a text."""

from typing import Self

from schemas.noun import Noun


class Span(Noun):
    """A stretch of text: start_char inclusive, end_char exclusive, counted in Unicode code points."""

    start_char: int
    end_char: int

    def moved(self, by: int) -> Self:
        """Give the same stretch, seen from a text that begins `by` code points earlier."""
        return self.model_copy(update={"start_char": self.start_char + by, "end_char": self.end_char + by})

    def touches(self, other: "Span") -> bool:
        """Say whether the two stretches share a code point."""
        return self.start_char < other.end_char and other.start_char < self.end_char
