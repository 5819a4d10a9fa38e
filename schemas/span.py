"""Where words stand: a half-open stretch of code points of a text."""

from schemas.value import value


@value(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text: start_char inclusive, end_char exclusive, counted in Unicode code points.

    A dataclass rather than a model: what lives only within the chain is made by the ten thousand, and our own code
    makes it, so that nothing is to be checked.
    """

    start_char: int
    end_char: int

    def touches(self, other: "Span") -> bool:
        """Say whether the two stretches share a code point."""
        return self.start_char < other.end_char and other.start_char < self.end_char
