"""Wars long over as times: what was done `during World War II` was done from 1939 to 1945."""

from collections.abc import Iterator

from pipeline.lexicon import Lexicon
from schemas.time import Expression


def wars(text: str, lexicon: Lexicon) -> Iterator[Expression]:
    """Yield the wars in which a text says something was, each as its years; offsets take in the preposition.

    A war that only describes a noun ("a World War II bomb") or is looked back to ("since the Vietnam War") dates none.
    """
    calendar = lexicon.calendar
    for match in calendar.in_war.finditer(text) if any(map(text.__contains__, calendar.war_signs)) else ():
        first, last = (_year(match.span(), match[0], year) for year in calendar.wars[match["war"].lower()])
        yield Expression(start_char=match.start(), end_char=match.end(), text=match[0], kind="range",
                         first=first, last=last)


def _year(span: tuple[int, int], text: str, year: int) -> Expression:
    return Expression(start_char=span[0], end_char=span[1], text=text, kind="year", year=year)
