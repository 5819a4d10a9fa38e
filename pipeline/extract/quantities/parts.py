"""What a part told by its own number is: "four of them children", "of whom three were soldiers"."""

from pipeline.extract.quantities.bounds import ending
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.heads import Scan
from pipeline.extract.quantities.words import following
from pipeline.lexicon import Lexicon


def part_of_them(text: str, start: int, end: int, lexicon: Lexicon) -> Found | None:
    """Give the noun that says what the part is whose number stands from `start` to `end`."""
    match = lexicon.amounts.whole_after.match(text, end)
    if match is not None:
        return _told(text, match.end(), lexicon, {*lexicon.grammar["being_counted"], "a", "an"})
    if ending(text, len(text[:start].rstrip()), lexicon.amounts.sets["whole_after"]) is None:
        return None
    return _told(text, end, lexicon, lexicon.grammar["being_counted"])


def _told(text: str, at: int, lexicon: Lexicon, links: set[str] | frozenset[str]) -> Found | None:
    words = following(text, at)
    skip = 1 if words and words[0].low in links else 0
    scan = Scan(words[skip:], False, lexicon)
    form, length = scan.form(0) if len(words) > skip else (None, 0)
    if form is None or (skip and form.row.measure is not None):
        return None
    row, end = form.row, words[skip + length - 1].end
    return Found(end, head=row.head.lower(), unit=row.unit, category=row.category, measure=row.measure, form=form)
