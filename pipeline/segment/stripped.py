"""What stands beside the texts of a column and is none of them: numbers, counts, the names of sections."""

import re
from collections.abc import Sequence

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.joins import JOINS, names_two
from pipeline.segment.likeness import most
from pipeline.segment.sources import names_source

COUNTS = (re.compile(r"^\d[\d.,]*[kKmM+]{0,2}\s+(?=[^\W\d])"), re.compile(r"(?<=\w)\s+\(?\d[\d.,]*[kKmM+]{0,2}\)?$"))
BAR = re.compile(r"\s+\|\s+")
NUMBER = re.compile(r"^[#(\[]?(\d{1,2})[.):/\]]{0,2}\s+(?=\S)")
BOXED = re.compile(r"\s[(\[](?P<said>[^()\[\]]{3,25})[)\]]$")
KICKER = re.compile(r"(?P<kicker>[^\W\d][\w &-]{1,24}?)\s?[/|:»>–—]\s*(?=[A-Z\d\"“'‘])")


def unnumbered(texts: Sequence[str]) -> Sequence[str]:
    """Give lines without their numbers, where these count the articles."""
    numbers = [found and int(found[1]) for found in map(NUMBER.match, texts)]
    counted = all(number is not None and number - (numbers[0] or 0) == n for n, number in enumerate(numbers))
    return [NUMBER.sub("", text) for text in texts] if counted else texts


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
