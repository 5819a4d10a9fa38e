"""Number phrases: a number with the words that bound it and the noun that it counts, or no figure at all."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.quantities.both import floats
from pipeline.extract.quantities.bounds import before, bounds_of, ending
from pipeline.extract.quantities.definite import of_another
from pipeline.extract.quantities.figures import Figure, figures
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.guards import (
    compared,
    is_figure,
    none_hurt,
    one_more,
    only_of_kin,
    prior_word,
    shared_out,
    stands_alone,
    told_of_all,
    toll,
)
from pipeline.extract.quantities.headline_victims import openings
from pipeline.extract.quantities.heads import AGE_HEAD, head_of
from pipeline.extract.quantities.parts import part_of_them
from pipeline.extract.quantities.phrase import OLD, OPENING, Phrase
from pipeline.extract.quantities.shares import share_before, shared
from pipeline.extract.quantities.words import ends_phrase, following
from pipeline.lexicon import Lexicon
from pipeline.lexicon.amounts import AmountWords, Sense
from schemas.vocabulary import Per

REACH = 16
ROLE = re.compile(r"(?<!well )(?<!such )\bas $")  # "served as a teacher": the same person told again
ACTS = re.compile(r" (?:was|were|is|has|had|died)\b")  # "as a woman was abducted": nobody's role
NOT_A = re.compile(r"\bnot\s+$", re.IGNORECASE)
# "One man was killed and a second wounded": one more of those just counted.
NEXT = re.compile(
    r"a (?P<nth>second|third|fourth|fifth)"
    r"(?= (?:was|died|is|has|remains|killed|injured|wounded|hurt|arrested|captured|abducted|before|when|in|at|and)\b"
    r"|[.,;])"
)
SO_FAR = {
    "second": "(?:one|an?|1)",
    "third": "(?:two|2|second)",
    "fourth": "(?:three|3|third)",
    "fifth": "(?:four|4|fourth)",
}
LETTERS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# "1,012,570 (+1,140) troops": what a total grew by since the day before.
INCREMENT = re.compile(r"\s*\(\s?\+\s?[\d,. ]{1,12}\)")
GROUPS = re.compile(
    r"\b(?:an?|the|his|her|their|one)\s(?:\w+\s)?(?:family|household|crew|group|gang|team|party|band)\s+of\s+(?:about\s|at\sleast\s)?$",
    re.IGNORECASE,
)
GROUP_REACH = 40
LENGTHS = frozenset({"distance", "area"})


def phrases(text: str, lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Give the number phrases of a text, in order and none overlapping."""
    return tuple(_phrases(text, lexicon))


def _phrases(text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    free = 0  # where the last phrase ended
    opened = openings(text, lexicon)
    for figure in figures(text, lexicon.amounts):
        while opened and opened[0].start <= figure.start:
            free = opened[0].end
            yield opened.pop(0)
        if figure.start < free:
            continue
        phrase = _phrase(text, figure, free, lexicon)
        if phrase is not None:
            free = phrase.end
            yield phrase
    yield from opened


def _phrase(text: str, figure: Figure, free: int, lexicon: Lexicon) -> Phrase | None:
    if figure.kind == "article" and _of_no_one(text, figure, lexicon):
        return None
    if none_hurt(text, figure) or floats(text, figure, lexicon) or compared(text, figure.start):
        return None
    if figure.kind in {"article", "none"}:
        return _single(text, figure, lexicon)
    words = lexicon.amounts
    number_end, after = _after(text, figure.end, words)
    grew = INCREMENT.match(text, number_end)
    found = _found(text, figure, grew.end() if grew else number_end, lexicon)
    start, senses = before(text, figure.start, words)
    if figure.kind == "number" and (found is None or _does_it(text, found, lexicon)):
        start, found = _grouped(text, start, number_end)
    elif figure.text.lower() == "a couple" and (found is None or found.head in words.fates):
        fate = found.measure if found else None
        figure = replace(figure, kind="number")
        found = Found(found.end if found else number_end, head="couple", unit="person", measure=fate)
    start, senses = (start, senses) if start >= free else (figure.start, ())
    end, more = _after(text, max(number_end, found.end if found else 0), words)
    senses = (*senses, *after, *more)
    if (
        found is not None
        and found.head in words.sets["places"]
        and text[start : figure.start].strip().lower() == "over"
    ):
        start, senses = figure.start, (*after, *more)
    found = _of_persons(text, start, found, words)
    if figure.text.lower() == "one":
        figure = _negated(text, figure)
        start = min(start, figure.start)
    per = _rate(text, start, end, lexicon)
    return _checked(text, Phrase(start, end, figure, bounds_of(figure, senses), found, per), bool(senses), lexicon)


def _does_it(text: str, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a participle that ends a phrase is the verb of those counted: "a gang of 30 killed two guards"."""
    after = next(iter(following(text, found.end, 1)), None)
    if found.measure is None or found.head not in lexicon.amounts.fates or after is None:
        return False
    sets = lexicon.amounts.sets
    return (
        after.raw.isdigit()
        or after.low in lexicon.numbers.whole
        or after.low in sets["determiners"] | lexicon.grammar["indefinite_articles"]
    )


def _grouped(text: str, start: int, end: int) -> tuple[int, Found | None]:
    """Read "a family of five" as five persons."""
    group = GROUPS.search(text, max(0, start - GROUP_REACH), start)
    return (start, None) if group is None else (group.start(), Found(end, head="person", unit="person"))


def _of_persons(text: str, start: int, found: Found | None, words: AmountWords) -> Found | None:
    """Read "the bodies of 30 soldiers" as bodies, "the lives of 30 soldiers" as 30 killed."""
    if found is None or found.unit != "person":
        return found
    if ending(text, start, words.sets["bodies_of"]) is not None:
        return replace(found, unit="body", category=None, measure=None)
    return replace(found, measure="killed") if ending(text, start, words.sets["lives_of"]) is not None else found


def _checked(text: str, phrase: Phrase, modified: bool, lexicon: Lexicon) -> Phrase | None:
    """Give the phrase where it is a figure of something."""
    figure, start = phrase.figure, phrase.start
    phrase = replace(phrase, found=_of_toll(text, phrase, lexicon))
    if phrase.found is not None and phrase.found.measure is None and not told_of_all(text, phrase.end):
        share = share_before(text, figure.start)
        if share is not None and figure.kind == "number":
            return _shared(text, phrase, share, lexicon)
        if shared_out(text, figure.start):
            return None
    if phrase.found is not None or figure.glued or text[figure.end : figure.end + 1] == "-":
        return phrase if is_figure(text, figure, start, phrase.found, lexicon) else None
    if not stands_alone(text, figure, (start, phrase.end), modified, lexicon):
        return None
    return replace(phrase, found=toll(text, start, lexicon, phrase.end))


def _shared(text: str, whole: Phrase, share: re.Match[str], lexicon: Lexicon) -> Phrase | None:
    """Read a share of a counted whole as so many: "half of the 40 hostages"."""
    if not is_figure(text, whole.figure, whole.start, whole.found, lexicon):
        return None
    start, senses = before(text, share.start(), lexicon.amounts)
    figure, bounds = shared(whole.figure, share, senses, lexicon.amounts)
    return replace(whole, start=start, figure=figure, bounds=bounds)


def _of_toll(text: str, phrase: Phrase, lexicon: Lexicon) -> Found | None:
    """Give what people are counted as where a toll comes to them: "the death toll rose to at least 17 people"."""
    found = phrase.found
    if found is None or found.unit != "person" or found.measure is not None:
        return found
    prior, marks = prior_word(text, phrase.start)
    said = toll(text, phrase.start, lexicon) if not marks and prior.lower() in lexicon.grammar["comes_to"] else None
    return replace(found, measure=said.measure) if said else found


def _single(text: str, figure: Figure, lexicon: Lexicon) -> Phrase | None:
    """Read "a woman", "another woman", "another", "a 9-year-old", "no casualties", "no one"."""
    further = _further(text, figure)
    if further is not None:
        return further
    if figure.text.lower() == "another" and one_more(text, figure, lexicon):
        return Phrase(figure.start, figure.end, figure, bounds_of(figure, ()), None, None)
    found = _found(text, figure, _past_whole(text, figure, lexicon), lexicon)
    if found is not None and ROLE.search(text, max(0, figure.start - REACH), figure.start):
        found = found if ACTS.match(text, found.end) else None
    if found is not None and _countable(text, figure, found, lexicon):
        several = lexicon.amounts.groups.get(found.head or "")
        figure = replace(figure, value=several) if several else _negated(text, figure)
        return Phrase(figure.start, found.end, figure, bounds_of(figure, ()), found, None)
    if found is None and stands_alone(text, figure, (figure.start, figure.end), False, lexicon):
        return Phrase(figure.start, figure.end, figure, bounds_of(figure, ()), None, None)
    return None


def _of_no_one(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Say whether no noun that is counted stands near an "a" or "an": a quick no for most of them."""
    if figure.text.lower() == "another" or _further(text, figure):
        return False
    ahead = text[figure.end : figure.end + OPENING].lower()
    return lexicon.units.lasts.isdisjoint(LETTERS.findall(ahead)) and OLD not in ahead


def _past_whole(text: str, figure: Figure, lexicon: Lexicon) -> int:
    """Give where the number of a whole ends of which none is told: `none of the 60 people`; else the figure's end."""
    words = following(text, figure.end, 3) if figure.kind == "none" else []
    of_them = len(words) == 3 and words[0].low == "of" and words[1].low in lexicon.cues["definite"]
    counted = of_them and (words[2].low.isdigit() or words[2].low in lexicon.numbers.whole)
    return words[2].end if counted else figure.end


def _further(text: str, figure: Figure) -> Phrase | None:
    """Read the next of those counted so far: "one man was killed and a second wounded"."""
    further = NEXT.match(text, figure.start)
    if further is None or not re.search(rf"\b{SO_FAR[further['nth']]}\b", text[: figure.start], re.IGNORECASE):
        return None
    return Phrase(figure.start, further.end(), figure, bounds_of(figure, ()), None, None)


def _negated(text: str, figure: Figure) -> Figure:
    """Read "not a single man" and "not one man" as none."""
    negation = NOT_A.search(text, max(0, figure.start - REACH), figure.start)
    single = figure.text.lower() == "one" or text[figure.end :].lstrip().lower().startswith("single ")
    if negation is None or not single:
        return figure
    return replace(figure, start=negation.start(), value=0)


def _found(text: str, figure: Figure, at: int, lexicon: Lexicon) -> Found | None:
    """Find what a number counts: money by its sign, letters on the digits ("30km"), a hyphen's unit, a head noun."""
    if figure.currency:
        return Found(figure.end, unit=figure.currency, measure="amount")
    if figure.glued:
        return _glued(figure, lexicon)
    if text[figure.start : figure.end].lower() in {"no one", "nobody"}:
        return Found(figure.end, head="person", unit="person")
    if text[figure.end : figure.end + 1] == "-":
        return _hyphened(text, figure, lexicon)
    single = figure.kind == "article" or (figure.kind == "number" and figure.value == 1)
    return head_of(text, at, single, lexicon) or part_of_them(text, figure.start, at, lexicon)


def _glued(figure: Figure, lexicon: Lexicon) -> Found | None:
    form = lexicon.units.heads.get(((figure.glued or "").lower(),))
    if form is None or form.row.measure is None:
        return None
    return Found(figure.end, head=form.row.head, unit=form.row.unit, measure=form.row.measure, form=form)


def _hyphened(text: str, figure: Figure, lexicon: Lexicon) -> Found | None:
    """Read "1,000-kilometer"; other nouns on a hyphen are no count ("three-day", "7-year-old", "two-storey")."""
    word = next(iter(following(text, figure.end + 1, 1)), None)
    form = lexicon.units.heads.get((word.low,)) if word else None
    if form is None or word is None or form.row.measure not in LENGTHS:
        return None
    return Found(word.end, head=form.row.head, unit=form.row.unit, measure=form.row.measure, form=form)


def _countable(text: str, figure: Figure, found: Found, lexicon: Lexicon) -> bool:
    """Say whether "a" or "no" and this noun make a figure: "a woman", "no casualties", but no "a strike", "no plan"."""
    form, sets = found.form, lexicon.amounts.sets
    if found.head == AGE_HEAD:
        return figure.kind == "article"
    if figure.kind == "none":
        return found.unit is not None and (form is None or form.is_plural)
    if form is None or form.row.measure is not None or found.partitive or found.head in sets["article_not"]:
        return False
    if form.is_plural and form.row.unit == "person":  # "a Border Police"
        return False
    after = next(iter(following(text, found.end, 1)), None)
    if only_of_kin(text, figure.start, found.end, lexicon) or of_another(text, found, lexicon):
        return False
    speaks = after is not None and after.low in lexicon.cues.say  # "an official said"
    return form.row.unit in sets["article_units"] and not speaks and (after is None or ends_phrase(after, lexicon))


def _after(text: str, end: int, words: AmountWords) -> tuple[int, tuple[Sense, ...]]:
    """Take the modifier that follows a number or its head: "5 or more", "40 people or so"."""
    match = words.after.match(text, end)
    if match is None:
        return end, ()
    return match.end(), (words.senses_after[" ".join(match[1].lower().split())] if match[1] else "at_least",)


def _rate(text: str, start: int, end: int, lexicon: Lexicon) -> Per | None:
    words = lexicon.amounts
    match = words.rate.match(text, end) or words.rate_before.search(text, max(0, start - REACH), start)
    match = match or words.rate_behind.match(text, end)
    return words.per[" ".join(match[1].lower().split())] if match else None
