"""What the lines of a page look like beside each other: a time, a name, a title, or words that the page repeats."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import folded, lowered
from pipeline.segment.joins import JOINS, SIGNED, names_two
from pipeline.segment.likeness import FEWEST, FIELDS, NO_TEXT, SHARE, Look
from pipeline.segment.names import (
    HOST,
    LONGEST_TITLE,
    MOST_TITLE_WORDS,
    first_hand,
    is_name,
    is_outlet,
    is_person,
    unlabelled,
    unmarked,
    untagged,
)
from pipeline.segment.rows import BULLET, LEAST_HEADLINE, Row
from pipeline.segment.stamp import Stamp, label_at_end, stamp_in
from pipeline.segment.stripped import without_counters

LONGEST_NAME = 4        # words
LONGEST_LABEL = 3
LONGEST_BYLINE = 8
MOST_OPENING = 3        # words before a name that open other lines too
LEAST_OPENING, LONGEST_OFTEN = 2, 12
AGED = "\n"             # what is counted of lines that end in an age
LEAST_BESIDE = 6        # so many words beside a time hold a title
FROM = re.compile(r"^(?:[Vv]ia|[Ff]rom|Source)\s*:?\s+(?=[A-Z])")
QUOTED = re.compile(r"[-–—]\s?[^@]{2,60}\(@\w+\)")     # who wrote a post that an article quotes
ASKED = re.compile(r"[A-Z]: ")       # who asks and who answers in an interview
TIMELINE = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?: \S")      # "11:40 p.m.: The bus is stopped"
BAR = re.compile(r"\s*[|·•]\s*")
PARTS = re.compile(r"\s*[|·•]\s*|\s+[-–—/]\s+|,\s(?=[A-Zb])")
BARRED = re.compile(r" [|·•] |^[(\[].*[)\]]$")        # a title that ends like a sentence, with fields beside it
MARKS = "|·•()[]-–—/:;"
BRACKETS = "()[]"
ARROWS = " →➤▶»›>"
LISTED = frozenset({"title", "words", "sentence"})
DIGITS = re.compile(r"\d+")
LABEL = re.compile(r"(?P<label>[A-Z]{2,3}(?=\s{2})|[^\W\d][^:.|·•]{1,24}(?=:)):?\s+(?=\S)")
CODE = re.compile(r"[A-Z]{2,3}\s{2,}(?=\S)")       # an archive's label of a field ("HD   Title")


def looks(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Look, ...]:
    """Give what each line of a page looks like."""
    short = [row.text for row in rows if len(row.text) <= LONGEST_TITLE]
    labels = [found + ":" for text in short if (found := label_of(text))]
    openings = [_opening(text.split(), cut) for text in short for cut in range(1, MOST_OPENING + 1)]
    aged = [AGED for text in short if lowered(text).endswith(lexicon.stamps.ago)]
    common = Counter([*map(shape, short), *labels, *openings, *aged])
    often = {label for label in labels if common[label] >= FEWEST}
    fields = frozenset(label for label in often if _labels_field(label, short, lexicon))
    return _unlisted(rows, _retitled(rows, [_look(row, common, fields, lexicon) for row in rows]))


def _unlisted(rows: Sequence[Row], found: Sequence[Look]) -> tuple[Look, ...]:
    """Give looks, those of bulleted lines right below each other, which are a list's, told as text."""
    items = [look in LISTED and BULLET.match(row.text) is not None for row, look in zip(rows, found, strict=True)]
    below = [n > 0 and items[n] and items[n - 1] and not rows[n].blank for n in range(len(rows))]
    return tuple("prose" if below[n] or (n + 1 < len(rows) and below[n + 1]) else look for n, look in enumerate(found))


def _retitled(rows: Sequence[Row], found: Sequence[Look]) -> tuple[Look, ...]:
    """Give looks, those of sentences that stand apart above fields without a title told as titles where most do so."""
    over = [n for n in range(len(found) - 1) if (rows[n].blank or rows[n].ruled or not n) and found[n + 1] in FIELDS]
    ended = {n for n in over if found[n] == "sentence" and len(rows[n].text.split()) <= MOST_TITLE_WORDS
             and FIELDS.issuperset(takewhile(lambda look: look not in NO_TEXT, found[n + 1:]))}
    first = bool(over) and over[0] in ended and NO_TEXT.isdisjoint(found[:over[0]])
    if not first or len(ended) < max(FEWEST, SHARE * len(over)):
        return tuple(found)
    return tuple("title" if n in ended else look for n, look in enumerate(found))


def _labels_field(label: str, short: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether a label is one of an article's fields, and no speaker: known as such, or before names or times."""
    layout = lexicon.layout
    known = (layout.title_label, layout.source_label, layout.byline_label, lexicon.stamps.label)
    if any(one.match(label) for one in known):
        return True
    said = [LABEL.sub("", text, count=1) for text in short if label_of(text) == label[:-1]]
    stamps = [stamp_in(text, lexicon.stamps) for text in said]
    told = sum(_named(text) or (found is not None and not found[1]) for text, found in zip(said, stamps, strict=True))
    return len(set(said)) > 1 and told >= SHARE * len(said)


def shape(text: str) -> str:
    """Give a line's words without regard to its figures."""
    return DIGITS.sub("0", folded(text) or text)


def _opening(words: Sequence[str], size: int) -> str:
    """Give the first words of a line without regard to their figures."""
    return DIGITS.sub("0", " ".join(words[:size])) + " "


def label_of(text: str) -> str | None:
    """Give the words before a colon that may label a field ("Date: ..."), folded."""
    found = LABEL.match(text)
    return folded(found["label"]) if found and len(found["label"].split()) <= LONGEST_LABEL else None


def _look(row: Row, common: Mapping[str, int], fields: frozenset[str], lexicon: Lexicon) -> Look:
    if row.kind == "mark":
        return "mark"
    if QUOTED.match(row.text) or ASKED.match(row.text) or TIMELINE.match(row.text):
        return "prose"
    label = label_of(row.text) if len(row.text) <= LONGEST_TITLE else None
    if label and common[label + ":"] >= FEWEST and not _says_more(row, label, lexicon):
        return label + ":" if CODE.match(row.text) or label + ":" in fields else "label"
    if row.kind == "prose" and (len(row.text) > LONGEST_TITLE or not BARRED.search(row.barred)):
        return _sentence(row.text, lexicon)
    said = row.cells[0] if len(row.cells) == 1 else row.text
    own, words = shape(said), len(said.split())
    text = unmarked(row.barred)
    found = stamp_in(text, lexicon.stamps)
    beside = without_counters(found[1], lexicon.layout) if found else ""
    named = found is not None and _named(beside.strip(BRACKETS)) and not found[0].words.isalpha()     # "Also today"
    field = row.stamp or named or (found and (_aside(text, found[0], lexicon) or _often(text, found[0], common)))
    if found and not field:
        found = None
    if row.stamp or found:
        return _timed(row, found[1] if found else "")
    if row.kind == "byline" or (words <= LONGEST_BYLINE and lexicon.layout.byline_label.match(lowered(said))):
        return "byline"
    name = first_hand(FROM.sub("", untagged(said.strip(ARROWS), lexicon.layout)))
    if row.kind == "source" or is_outlet(name, lexicon.layout):
        return "title name" if row.headline else "name"
    writer = is_person(name, lexicon.layout) or _person_behind(name.split(), common, own, lexicon)
    if common[own] >= FEWEST and not writer:     # one writer of several articles
        return own
    if _named(name) or _named_behind(name.split(), common):
        return "name"
    if _names(row, lexicon) or names_two(name, SIGNED):
        return "name"
    return "title" if words >= LEAST_HEADLINE else "words"


def _names(row: Row, lexicon: Lexicon) -> bool:
    """Say whether a line is a source and a writer with a mark between them."""
    parts = PARTS.split(row.barred)
    return len(parts) > 1 and all(_named(unlabelled(part, lexicon.layout)) for part in parts)


def _says_more(row: Row, label: str, lexicon: Lexicon) -> bool:
    """Say whether a label is a title's or a time's, which are such without it, or a source's before a title."""
    words = len(row.text.split()) - (len(row.stamp.words.split()) if row.stamp else 0)
    bars = [part for part in BAR.split(row.barred) if part]
    parted = len(bars) > LEAST_OPENING and max(len(part.split()) for part in bars) <= LEAST_BESIDE    # fields alone
    beside = words > LEAST_BESIDE + len(label.split()) and not _names(row, lexicon) and not parted
    timed = row.stamp is not None or (beside and stamp_in(row.text, lexicon.stamps) is not None)
    return (timed and lexicon.stamps.label.match(label) is not None) \
        or (beside and lexicon.layout.source_label.match(label) is not None) \
        or lexicon.layout.title_label.match(label + ":") is not None


def _named(text: str) -> bool:
    """Say whether words may be an outlet's name: few with capitals, or an address."""
    return (is_name(text) and len(text.split()) <= LONGEST_NAME) or HOST.fullmatch(text) is not None


def _named_behind(words: Sequence[str], common: Mapping[str, int]) -> bool:
    """Say whether a name follows a few words that open other lines of the page too ("Found at Outlet")."""
    return any(common[_opening(words, cut)] >= FEWEST and _named(" ".join(words[cut:]))
               for cut in range(1, MOST_OPENING + 1))


def _person_behind(words: Sequence[str], common: Mapping[str, int], own: str, lexicon: Lexicon) -> bool:
    """Say whether a person's name follows a word that opens more lines than that person's ("Por Ana Ruiz")."""
    return len(words) > 1 and common[_opening(words, 1)] > common[own] \
        and is_person(" ".join(words[1:]), lexicon.layout)


def _often(text: str, stamp: Stamp, common: Mapping[str, int]) -> bool:
    """Say whether a short line ends in a time and opens as others of the page do ("Saved from Outlet on 3 March").

    Or others end in an age as well ("Ferry sinks off Orlin Harbour Star 3 hours ago").
    """
    opening = _opening(text.split(), LEAST_OPENING)
    if stamp.age is not None and text.endswith(stamp.words) and not text.islower() and stamp.words[:1].isdigit() \
            and common[AGED] >= FEWEST:
        return True
    return text.endswith(stamp.words) and common[opening] >= FEWEST and len(text.split()) <= LONGEST_OFTEN


def _aside(text: str, stamp: Stamp, lexicon: Lexicon) -> bool:
    """Say whether a time begins a line, or stands beside a mark: within a sentence it is no field."""
    before, _, after = text.partition(stamp.words)
    label = label_at_end(lowered(before).strip(), lexicon.stamps) if len(lowered(before)) == len(before) else None
    labelled = label is not None
    before = before.lstrip()[:label]
    if not before:
        return not stamp.words.isalpha() or (after.lstrip() or " ")[:1] in MARKS + "," or (labelled and not after)
    ends = before.rstrip()[-1:] in MARKS + "," and not after
    return ends or before.rstrip()[-1:] in MARKS or (after.lstrip()[:1] or " ") in MARKS


def _sentence(text: str, lexicon: Lexicon) -> Look:
    """Give the look of a paragraph."""
    if len(text) > LONGEST_TITLE:
        return "prose"
    found = stamp_in(text, lexicon.stamps)
    words = found[0].words if found else ""
    worded = words.replace(" ", "").isalpha() and text[len(words):].lstrip()[:1] not in MARKS      # "Now, the ..."
    return "sentence time" if words and text.startswith(words) and not worded else "sentence"


def _timed(row: Row, beside: str) -> Look:
    """Give the look of a line with a time, by the words beside it."""
    if row.headline or (len(beside.split()) >= LEAST_BESIDE and not names_two(beside, JOINS)):
        return "title time"
    name = first_hand(beside.split(" @")[0].strip(BRACKETS))
    return "name time" if row.publisher or _named(name) or names_two(name, JOINS) else "time"
