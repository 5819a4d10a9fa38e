"""What stands beside the texts of a column and is none of them: numbers, counts, the names of sections."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.joins import JOINS, names_two
from pipeline.segment.likeness import most
from pipeline.segment.sources import names_source

COUNTS = (re.compile(r"^\d[\d.,]*[kKmM+]{0,2}\s+(?=[^\W\d])"), re.compile(r"(?<=\w)\s+\(?\d[\d.,]*[kKmM+]{0,2}\)?$"))
BAR = re.compile(r"\s+\|\s+")
NUMBER = re.compile(r"^(?P<word>[A-Z][a-z]+\s)?[#(\[]?(?:(?P<figure>\d{1,2})[.):/\]]{0,2}|(?P<roman>[IVX]{1,5})[.)])\s+"
                    r"(?=\S)")
ROMAN = {"I": 1, "V": 5, "X": 10}
BOXED = re.compile(r"\s[(\[](?P<said>[^()\[\]]{3,25})[)\]]$")
KICKER = re.compile(r"(?P<kicker>[^\W\d][\w &-]{1,24}?)\s?[/|:»>–—]\s*(?=[A-Z\d\"“'‘])")


def unnumbered(texts: Sequence[str]) -> Sequence[str]:
    """Give lines without their numbers, where these count the articles."""
    found = list(map(NUMBER.match, texts))
    numbers = [one and (int(one["figure"]) if one["figure"] else _value(one["roman"])) for one in found]
    named = {one["word"] for one in found if one}
    counted = len(named) == 1 and all(number is not None and number - (numbers[0] or 0) == n
                                      for n, number in enumerate(numbers))
    return [NUMBER.sub("", text) for text in texts] if counted else texts


def _value(roman: str) -> int:
    """Give what a Roman numeral says: a smaller sign before a larger one is taken off."""
    signs = [ROMAN[sign] for sign in roman]
    return sum(-one if one < other else one for one, other in pairwise([*signs, 0]))


def uncounted(texts: Sequence[str], layout: Layout) -> Sequence[str]:
    """Give names without a count beside them that differs from line to line ("240 Outlet by Ana Ruiz")."""
    texts = [without_counters(text, layout) for text in texts]
    for form in COUNTS:
        counts = {found[0] for found in map(form.search, texts) if found}
        bare = [form.sub("", text) for text in texts]
        if len(counts) > 1 and most([text for text in texts if text], form.search) \
                and most([text for text in bare if text],
                         lambda text: names_source(text, layout) or names_two(text, JOINS)):
            return bare
    return texts


def without_counters(text: str, layout: Layout) -> str:
    """Give a line without the parts between bars that count something ("Outlet | 318 views")."""
    parts = BAR.split(text)
    left = [part for part in parts if not layout.counter.fullmatch(folded(part))]
    return " | ".join(left) if 0 < len(left) < len(parts) else text


def unlabelled_titles(texts: Sequence[str], layout: Layout) -> Sequence[str]:
    """Give titles without sections before them ("WORLD/ Ferry sinks") or lengths behind, where most have one."""
    lengths = [BOXED.search(text) for text in texts]
    if most([one["said"] if one else "" for one, text in zip(lengths, texts, strict=True) if text],
            lambda said: layout.counter.fullmatch(folded(said))):        # "Ferry sinks (4 minute read)"
        texts = [text[:one.start()] if one else text for one, text in zip(lengths, texts, strict=True)]
    found = [KICKER.match(text) for text in texts]
    named = [one["kicker"] if one else "" for one, text in zip(found, texts, strict=True) if text]
    if not most(named, lambda name: bool(name) and (name.isupper() or folded(name) in layout.menu)):
        return texts
    return [text[one.end():] if one else text for one, text in zip(found, texts, strict=True)]
