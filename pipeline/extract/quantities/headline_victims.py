"""The single victims who open a headline without an article: "Teenage boy killed in raid", "Woman, son hurt"."""

import re
from typing import NamedTuple

from pipeline.extract.quantities.bounds import bounds_of
from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.heads import head_of
from pipeline.extract.quantities.phrase import OPENING, Phrase
from pipeline.extract.quantities.words import Word, following
from pipeline.lexicon import Lexicon

JOINS = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+")
AGE = re.compile(r",\s\d{1,2}(?=,|\s(?:and|&)\s)")
AMONG = re.compile(r"\s+among\s")  # "Teen among three killed"
MOST = 4  # of those who open one headline


class Item(NamedTuple):
    """One of a list: its phrase, null where a number of its own counts it, its end, and whether its fate is told."""

    phrase: Phrase | None
    end: int
    told: bool


def openings(text: str, lexicon: Lexicon) -> list[Phrase]:
    """Give the single victims of a list that opens a text, up to the last whose fate is told."""
    at = len(text) - len(text.lstrip())
    opens = text[at : at + 1].isupper() or text[at : at + 1].isdigit()
    if not opens or not lexicon.amounts.befallen.search(text, at, at + OPENING):
        return []
    items, told = list[Item](), 0
    while len(items) < MOST:
        item = _item(text, at, lexicon)
        if item is None:
            break
        items.append(item)
        told = len(items) if item.told else told
        joint = JOINS.match(text, item.end)
        if joint is None:
            break
        at = joint.end()
    return [item.phrase for item in items[:told] if item.phrase is not None]


def _item(text: str, at: int, lexicon: Lexicon) -> Item | None:
    word, sets = next(iter(following(text, at, 1)), None), lexicon.amounts.sets
    if word is None or word.low in sets["stops"] or word.low in sets["determiners"]:
        return None
    if _number(word, lexicon):
        found = head_of(text, word.end, False, lexicon)
        return None if found is None or found.unit != "person" else Item(None, *_fate(text, found, lexicon))
    found = head_of(text, at, True, lexicon)
    form = found.form if found else None
    if found is None or form is None or form.row.unit != "person" or form.row.measure or form.is_plural:
        return None
    words = text[at : found.end].lower().split()
    fate = next((i for i, low in enumerate(words) if low in sets["befallen"]), 0)
    if fate and form.row.head.lower().split()[-1] not in words[:fate]:
        return None  # "Gunmen killed mayor X": the noun is no subject
    figure = Figure(at, at, "article", "", lexicon.amounts.groups.get(found.head or "", 1))
    phrase = Phrase(at, found.end, figure, bounds_of(figure, ()), found, None)
    return Item(phrase, *_fate(text, found, lexicon))


def _number(word: Word, lexicon: Lexicon) -> bool:
    return word.raw.isdigit() or word.low in lexicon.numbers.whole


def _fate(text: str, found: Found, lexicon: Lexicon) -> tuple[int, bool]:
    """Give where one of the list ends, and whether what befell them is told there."""
    age = AGE.match(text, found.end)
    end = age.end() if age else found.end
    near = (word for word in following(text, end, 3) if not age or word.raw != ",")
    after = next((word for word in near if not word.low.endswith("ly")), None)  # "Man fatally shot"
    if found.measure is None and after is not None and after.low in lexicon.amounts.sets["befallen"]:
        return after.end, True
    return end, found.measure is not None or AMONG.match(text, end) is not None
