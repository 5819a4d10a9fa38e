"""Numbers as they are written, in digits or words, before anything is known of what they count."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from pipeline.lexicon.amounts import AmountWords
from schemas.value import value

FigureKind = Literal["number", "range", "vague", "both", "none", "article"]
GREW_REACH = 8
GREW = re.compile(r"\b(?:from|by)\s+$", re.IGNORECASE)
# Suffixes that are a length where no money is spoken of.
LENGTHS = frozenset({"m", "b"})
# "hundred" and "dozen" multiply within a group; larger scales close it.
SMALLEST_GROUP = 1000
MANTISSA = 1000
# A year's looks: four digits without a comma, or two of them.
YEAR = re.compile(
    r"(?:between\s+)?(?:1[5-9]|20)\d\d"
    r"(?:\s?[-–—/]\s?(?:\d\d)?\d\d|\s+(?:to|or|and)\s+(?:1[5-9]|20)\d\d)?$",
    re.IGNORECASE,
)


@value(frozen=True)
class Figure:
    """A number and its place; `high` is the upper end of a range, `currency` an ISO code, `glued` letters on it."""

    start: int
    end: int
    kind: FigureKind
    text: str
    value: float
    high: float | None = None
    currency: str | None = None
    glued: str | None = None

    @property
    def yearlike(self) -> bool:
        """Say whether it might as well be a year."""
        return bool(YEAR.match(self.text)) and self.currency is None


def figures(text: str, words: AmountWords) -> Iterator[Figure]:
    """Yield the numbers of a text from left to right, and each "a" or "an"."""
    at = 0
    while (hint := words.hint.search(text, at)) is not None:
        if words.article.match(text, hint.start()):
            at = hint.end()
            yield Figure(hint.start(), at, "article", hint[0], 1)
            continue
        match = words.core.match(text, hint.start())
        at = match.end() if match else hint.end()
        figure = _read(match, words) if match else None
        if match is not None and (figure := figure or _fallen(text, match, words)) is not None:
            yield _grown(text, match, figure)


def _grown(text: str, match: re.Match[str], figure: Figure) -> Figure:
    """Give the number that a figure grew to: "rose from 10 to 15" and "by 5 to 15" are no ranges."""
    grew = GREW.search(text, max(0, figure.start - GREW_REACH), figure.start)
    if figure.kind != "range" or grew is None or (match["join"] or "").strip() != "to":
        return figure
    start = match.start("two")
    return replace(figure, start=start, kind="number", text=text[start : figure.end], value=figure.high or 0, high=None)


def _fallen(text: str, match: re.Match[str], words: AmountWords) -> Figure | None:
    """Give the number that a figure fell to: "revised down from 18 to 14"."""
    fell = match["two"] is not None and (match["join"] or "").strip() == "to"
    if not fell or not GREW.search(text, max(0, match.start() - GREW_REACH), match.start()):
        return None
    start, end = match.span("two")
    return Figure(start, match.end(), "number", text[start:end], worth(match["two"], words))


def _read(match: re.Match[str], words: AmountWords) -> Figure | None:
    """Read one match; null where the two numbers of a range are none ("won 3-1")."""
    start, end, found = match.start(), match.end(), match.groupdict()
    currency = words.currencies.get((found["money"] or "").upper())
    if found["article"]:
        return Figure(start, end, "article", match[0], 1)
    for name in ("vague", "other"):
        if found[name]:
            row = words.numbers.words[" ".join(found[name].lower().split())]
            kind: FigureKind = "vague" if row.kind == "vague" else "both" if row.kind == "both" else "none"
            return Figure(start, end, kind, match[0], row.value, currency=currency)
    return _numeric(match, currency, words)


def _numeric(match: re.Match[str], currency: str | None, words: AmountWords) -> Figure | None:
    found = match.groupdict()
    glued, written = found["glued"], [found["one"] or found["low"], found["two"] or found["high"]]
    suffixes = [(found["suffix"] or "").strip().lower(), (found["suffix_two"] or "").strip().lower()]
    if currency is None and set(suffixes) & LENGTHS:  # "30m" of money is millions, else metres
        glued, suffixes = next(s for s in suffixes if s in LENGTHS), ["", ""]
    low, high = (
        worth(number, words) * words.numbers.suffixes.get(suffix, 1) if number else None
        for number, suffix in zip(written, suffixes, strict=True)
    )
    if low is None:
        return None
    if high is not None:
        low = _scaled(low, high)
        if low >= high:
            return None
    kind: FigureKind = "number" if high is None else "range"
    return Figure(match.start(), match.end(), kind, match[0], low, high, currency, glued)


def _simple(piece: str, words: AmountWords) -> float:
    known = words.numbers.whole.get(piece)
    return float(piece.replace(",", "")) if known is None else known


def _scaled(low: float, high: float) -> float:
    """Give the lower end the scale that only the upper one names: "2 to 3 million"."""
    scale = next((scale for scale in (1e12, 1e9, 1e6, 1e3) if high >= scale and low < MANTISSA), 1)
    return low * scale if high / scale < MANTISSA and low < high / scale else low


def worth(written: str, words: AmountWords) -> float:
    """Give the value of a number in digits or words: "1,200", "two hundred and six", "half a million"."""
    total, part = 0.0, None
    for piece in words.piece.findall(written.lower()):
        if piece in words.numbers.scales:
            scale = words.numbers.scales[piece]
            if scale < SMALLEST_GROUP:
                part = (1 if part is None else part) * scale
            else:
                total, part = total + (1 if part is None else part) * scale, None
        elif piece in {"a", "an"}:
            part = 1 if part is None else part
        else:
            part = (part or 0) + (0.5 if piece == "half" else _simple(piece, words))
    return total + (part or 0)
