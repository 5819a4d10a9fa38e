"""The one victim behind a verb of harm without an article, as headlines tell it: "Man kills wife, two sons"."""

import re
from collections.abc import Iterator

from pipeline.extract.quantities.bounds import bounds_of
from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.guards import only_of_kin
from pipeline.extract.quantities.heads import head_of
from pipeline.extract.quantities.phrase import Phrase
from pipeline.extract.quantities.words import ends_phrase, following
from pipeline.lexicon import Lexicon

HARMING = re.compile(r"(?<=\s)(?P<verb>[a-z]+)\s(?=[a-z])")
JOINS = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+")
FORMS = frozenset({"base", "third", "past"})
BEFALL = frozenset({"killed", "injured", "arrested", "abducted", "captured"})


def bare_objects(text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield the single persons right behind a verb of harm, and the kin whom a list joins to them."""
    for match in HARMING.finditer(text):
        forms = _forms(match["verb"], lexicon)
        at: int | None = match.end() if forms else None
        while at is not None:
            found = _person(text, at, forms == {"past"} or at > match.end(), lexicon)
            if found is None:
                break
            figure = Figure(at, at, "article", "", lexicon.amounts.groups.get(found.head or "", 1))
            yield Phrase(at, found.end, figure, bounds_of(figure, ()), found, None, definite=True)
            joint = JOINS.match(text, found.end)
            at = joint.end() if joint else None


def _forms(verb: str, lexicon: Lexicon) -> set[str]:
    """Give the forms in which a word may be a verb of harm, and no noun."""
    entries = lexicon.frames.by_word.get(verb)
    if not entries or any(e.form == "noun" for e in entries):
        return set()  # "a murder suspect"
    return {e.form for e in entries if e.form in FORMS and e.trigger.measure in BEFALL and not e.rest}


def _person(text: str, at: int, of_kin: bool, lexicon: Lexicon) -> Found | None:
    """Give the noun of one person that stands here by itself; of kin alone behind a form that may be a participle."""
    found = head_of(text, at, True, lexicon)
    form = found.form if found else None
    if found is None or form is None or found.unit != "person" or found.measure or found.partitive or form.is_plural:
        return None
    relations = lexicon.cues["kin"]
    if found.head in lexicon.amounts.sets["definite_not"] or (of_kin and found.head not in relations):
        return None
    after = next(iter(following(text, found.end, 1)), None)
    closed = after is None or (ends_phrase(after, lexicon) and (after.low,) not in lexicon.units.heads)
    return found if closed and not only_of_kin(text, at, found.end, lexicon) else None
