"""The lines of a repeated pattern read as columns: each holds titles, sources or times by all that stand in it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded, lowered
from pipeline.segment.joins import joined
from pipeline.segment.likeness import SHARE, most
from pipeline.segment.looks import FROM, LABEL, MOST_OPENING, label_of, shape
from pipeline.segment.names import (
    EDGES,
    STOP,
    WRITES,
    byline_of,
    first_hand,
    is_outlet,
    is_person,
    unlabelled,
    unmarked,
    untagged,
)
from pipeline.segment.rows import BULLET, LEAST_HEADLINE
from pipeline.segment.sources import names_source
from pipeline.segment.stamp import Stamp, stamp_in
from pipeline.segment.stripped import uncounted, unlabelled_titles, unnumbered

Role = Literal["title", "name", "byline", "idle"]
NAME = r"(?P<name>[^|·•–—\t]{2,40}?)"
MARKS = r"\s*[|·•\t;]\s*|\s+(?:[-–—]|//?)\s+|(?<=\w\w)/(?=[A-Z])"
# A name beside a title: in brackets, or behind a mark or comma; the title may hold such marks itself.
BEHIND = (re.compile(r"^(?P<rest>.+?)\s*[(\[](?P<name>[^()\[\]]{2,40})[)\]]$"),
          re.compile(rf"^(?P<rest>.+)(?:{MARKS}){NAME}$"), re.compile(r"^(?P<rest>.+),\s(?P<name>[^,]{2,40})$"),
          re.compile(r"^(?P<rest>[\"“].+[\"”])\s+(?P<name>[^\W\d_][^,\"“”]{1,40})$"))
BEFORE = (re.compile(r"^[(\[](?P<name>[^()\[\]]{2,40})[)\]]:?\s*(?P<rest>.+)$"),
          re.compile(rf"^{NAME}(?:{MARKS}|:\s+)(?P<rest>.+)$"))
QUOTES = "\"“”„«»"
BETWEEN = " |·•–—-/\t,"
MOST_BESIDE = 3     # names beside one title: its source, a writer, a section
NAMED = re.compile(r"(?P<name>[^\W\d][^|·•–—\t,:\[(]{1,40}?)\s*[|·•–—\t,:\[(]")       # at the beginning of a line
PARTS = re.compile(MARKS)
BAR = re.compile(r"\s+\|\s+")
POINTED = re.compile(r"[#(\[]?\d{1,2}[.):/\]]")


@dataclass(frozen=True, slots=True)
class Slot:
    """What one line says in one place of the pattern."""

    role: Role
    text: str = ""
    name: str | None = None         # a source or writer beside a title or a time
    writer: str | None = None       # who wrote it, beside the source
    stamp: Stamp | None = None
    whole: str = ""                 # a title with the names beside it


Column = Sequence[Slot]


def columns(lines: Sequence[Sequence[str]], lexicon: Lexicon) -> list[Column]:
    """Read the columns of a pattern: `lines` holds for each place in it the lines of all articles, "" without one."""
    return [_column([unmarked(BULLET.sub("", text)) for text in column], lexicon) for column in lines]


def unquoted(column: Column) -> Column:
    """Give a column of titles without the quotes around them, where nearly all have such."""
    quoted = [slot.text[:1] in QUOTES and slot.text[-1:] in QUOTES for slot in column]
    if sum(quoted) < SHARE * len(column):
        return column
    return [replace(slot, text=slot.text[1:-1].rstrip(",")) if there else slot
            for slot, there in zip(column, quoted, strict=True)]


def _column(texts: Sequence[str], lexicon: Lexicon) -> Column:
    texts = unnumbered(texts) if all(POINTED.match(text) for text in texts) else texts     # and no "2 hours ago"
    told = [text for text in texts if text]
    label, times = Counter(map(label_of, told)).most_common(1)[0]
    if label and times >= SHARE * len(told):
        texts = [LABEL.sub("", text, count=1) for text in texts]
        if lexicon.layout.title_label.match(label + ":"):
            return _as_titles(_timed(texts, lexicon), texts)
    return _timed(texts, lexicon)


def _as_titles(column: Column, texts: Sequence[str]) -> Column:
    """Give a column that its label calls titles as such, whatever they look like."""
    return column if any(slot.role == "title" for slot in column) else [Slot("title", text) for text in texts]


def _timed(texts: Sequence[str], lexicon: Lexicon) -> Column:
    """Read a column with the times in it, where most of its lines hold one."""
    told = [text for text in texts if text]
    stamps = [stamp_in(text, lexicon.stamps) for text in texts]
    if sum(map(bool, stamps)) < SHARE * len(told):
        return _untimed(texts, lexicon.layout)
    beside = [_paired(found[1]) if found else text for found, text in zip(stamps, texts, strict=True)]
    column = _untimed(beside, lexicon.layout)
    if all(slot.role == "idle" for slot in column):
        column = _same(column, texts, beside, lexicon.layout)
    label = lexicon.layout.title_label
    if most([text for text in beside if text], lambda text: label.match(lowered(text))):     # "2h | Title: Ferry sinks"
        beside = list(_labelled(beside, lexicon.layout))
        column = _as_titles(_untimed(beside, lexicon.layout), beside)
    return [replace(slot, stamp=found[0] if found else None) for slot, found in zip(column, stamps, strict=True)]


def _same(column: Column, texts: Sequence[str], beside: Sequence[str], layout: Layout) -> Column:
    """Read the one name beside all times as the source: a channel's, whose articles the page has."""
    found = [NAMED.match(text) for text in texts if text]
    names = {one["name"] if one else "" for one in found}
    name = names.pop() if len(names) == 1 else ""
    told = all(name in text for text in beside) and names_source(name, layout) and folded(name) not in layout.kickers
    return [Slot("name", name, name=name) for _ in column] if told else column


def _paired(text: str) -> str:
    """Give what stands beside a time with the brackets back that stood at its ends."""
    for left, right in ("()", "[]"):
        lacking = text.count(left) - text.count(right)
        text = text + right if lacking > 0 else left + text if lacking < 0 else text
    return text


def _untimed(texts: Sequence[str], layout: Layout) -> Column:
    """Read a column without its times: names, titles with or without names beside them, or furniture."""
    texts = uncounted(unnumbered(texts), layout)
    told = [text for text in texts if text]
    repeated = max(Counter(map(shape, told)).values(), default=0) >= SHARE * len(told)
    if repeated and not most(told, lambda text: is_outlet(text, layout)):
        return [Slot("idle", text) for text in texts]
    if most(told, lambda text: byline_of(text, layout)):
        return _bylines([_told(unlabelled(text, layout), layout) for text in texts], layout)
    pairs = joined(texts)
    if pairs:
        return _sources(pairs, layout)
    names = _names(texts, layout)
    if names:
        return names
    titled = _beside_titles(texts, layout)
    if titled:
        return titled
    texts = unlabelled_titles(texts, layout)
    told = [text for text in texts if text]
    mean = sum(len(text.split()) for text in told) / len(told)
    return [Slot("title" if mean >= LEAST_HEADLINE and not _listed(told) else "idle", text) for text in texts]


def _beside_titles(texts: Sequence[str], layout: Layout) -> Column | None:
    """Read a column of titles with names beside them, at either end; None where most have none."""
    beside: list[Sequence[str]] = []
    whole = texts
    while len(beside) < MOST_BESIDE and (peeled := _peeled(texts, layout)):
        texts = _labelled(peeled[0], layout)
        beside.append(peeled[1])
    if not beside:
        return None
    texts, whole = unlabelled_titles(texts, layout), unlabelled_titles(whole, layout)
    parts = [[name for name in names if name] for names in zip(*beside, strict=True)]
    return [replace(slot, role="title", text=text.strip(), whole=one)
            for slot, text, one in zip(_sources(parts, layout), texts, whole, strict=True)]


def _labelled(texts: Sequence[str], layout: Layout) -> Sequence[str]:
    """Give titles without the label before them, where nearly all have one ("Title: Ferry sinks")."""
    if not most(texts, lambda text: layout.title_label.match(lowered(text))):
        return texts
    return [text[found.end():] if (found := layout.title_label.match(lowered(text))) else text for text in texts]


def _peeled(texts: Sequence[str], layout: Layout) -> tuple[Sequence[str], Sequence[str]] | None:
    """Give the texts without the name that stands at the same end of most, and those names; None where none does."""
    for form in (*BEHIND, *BEFORE):
        cut = [form.match(text) for text in texts]
        names = [one["name"].strip() if one else "" for one in cut]
        named = most([name for name, text in zip(names, texts, strict=True) if text],
                     lambda name: names_source(unlabelled(name, layout), layout))
        if named and _told_by_title(cut) and not _speakers(cut, layout):
            cut = [one if names_source(unlabelled(name, layout), layout) else None
                   for one, name in zip(cut, names, strict=True)]
            names = [name if one else "" for one, name in zip(cut, names, strict=True)]
            return [one["rest"].strip(BETWEEN) if one else text for one, text in zip(cut, texts, strict=True)], names
    return None


def _names(texts: Sequence[str], layout: Layout) -> Column | None:
    """Read a column of names, without what all of them share ("Read at Outlet", "Outlet (EN)"); None for others."""
    texts = [STOP.sub("", unlabelled(FROM.sub("", text), layout)) for text in texts]
    told = [text.split() for text in texts if text]
    behind = _shared_behind(told, layout)
    small = [n for n in range(MOST_OPENING, 0, -1) if all(len(words) > n and words[n - 1].islower() for words in told)]
    for shared in [*small, *range(MOST_OPENING + 1)]:       # "Read in Outlet" would be a name too
        if any(words[:shared] != told[0][:shared] for words in told):
            continue
        named = [first_hand(" ".join(text.split()[shared:len(text.split()) - behind]).strip(EDGES)) for text in texts]
        parts = [_told(name, layout) for name in named]
        there = [" | ".join(unlabelled(name, layout) for name in names)
                 for names, text in zip(parts, texts, strict=True) if text]
        told_apart = len(set(there)) > 1 or len(set(texts)) == 1        # not "Read" of "Read on Outlet"
        if told_apart and most(there, lambda line: all(names_source(name, layout) for name in BAR.split(line))):
            return _sources(parts, layout)
    return None


def _shared_behind(told: Sequence[Sequence[str]], layout: Layout) -> int:
    """Give how many words stand behind all names that are no part of them: a tag, or words such as "reported"."""
    if len({tuple(words) for words in told}) < 2:
        return 0
    longest = min(map(len, told)) - 1
    same = next((n for n in range(longest) if len({words[-1 - n] for words in told}) > 1), longest)
    if same and all(words[-1 - same].endswith(",") for words in told):       # "Outlet, in English"
        return same
    tagged = int(same > 0 and _tag(told[0][-1], layout))
    return next((n for n in range(tagged, same) if not told[0][-1 - n].islower()), same)


def _told(line: str, layout: Layout) -> list[str]:
    """Give the parts of a line that marks part, furniture ("6 min read") aside; an outlet's name is one part."""
    named = line.split(", ")
    if len(named) == 1 and is_outlet(line, layout):
        return [line]
    parts = PARTS.split(line)
    if len(parts) == 1 and len(named) > 1 and all(names_source(name, layout) for name in named):
        parts = named       # "Ana Ruiz, Harbour Star"
    parts = [untagged(part, layout) for part in parts]
    told = [part for part in parts if part and not layout.counter.fullmatch(folded(part))]
    return [part for part in told if folded(part) not in layout.menu] or told       # a section's name is no source


def _tag(word: str, layout: Layout) -> bool:
    """Say whether a word behind all names is no part of them: one in brackets or of capitals alone ("BOT")."""
    return word[0] in "([" or (word.isupper() and folded(word) not in layout.outlet_words)


def _sources(parts: Sequence[Sequence[str]], layout: Layout) -> Column:
    """Read lines of several names: the place where most are outlets and fewest persons names the sources."""
    size = max(map(len, parts))
    signed = [sum(bool(layout.byline_label.match(lowered(names[n]))) for names in parts if len(names) == size)
              for n in range(size)]
    parts = [[unlabelled(name, layout) for name in names] for names in parts]
    full = [names for names in parts if len(names) == size]
    best = max(range(size), key=lambda n: (len({names[n] for names in full}) > 1,      # a section's name is not
                                           sum(is_outlet(names[n], layout) for names in full),
                                           -sum(is_person(names[n], layout) for names in full), -signed[n], n))
    others = Counter(n for names in full for n, name in enumerate(names) if n != best and is_person(name, layout))
    writer = next((n for n, times in others.items() if times * 2 >= len(full)), None)
    return [_named(names, best, writer) if len(names) == size else _named(names, *_alone(names, layout))
            for names in parts]


def _alone(names: Sequence[str], layout: Layout) -> tuple[int | None, int | None]:
    """Give which of fewer names than most lines have is the source, and which the writer: by what they are."""
    persons = [n for n, name in enumerate(names) if is_person(name, layout)]
    return next((n for n in range(len(names)) if n not in persons), None), next(iter(persons), None)


def _named(names: Sequence[str], source: int | None, writer: int | None) -> Slot:
    name = None if source is None else names[source]
    return Slot("name", name or "", name=name, writer=None if writer is None else names[writer])


def _listed(texts: Sequence[str]) -> bool:
    """Say whether lines are counts and links rather than titles: their marks part them into several."""
    return most(texts, lambda text: len(PARTS.split(text)) > 2)


def _speakers(cut: Sequence[re.Match[str] | None], layout: Layout) -> bool:
    """Say whether the names stand before a colon and no list knows any: those are of speakers, of kinds of text."""
    there = [one for one in cut if one]
    return all(one.string[one.end("name"):one.end("name") + 1] == ":" for one in there) \
        and not any(is_outlet(one["name"], layout) for one in there)


def _told_by_title(cut: Sequence[re.Match[str] | None]) -> bool:
    return most([one["rest"] for one in cut if one], lambda rest: len(rest.split()) >= LEAST_HEADLINE - 1)


def _bylines(parts: Sequence[Sequence[str]], layout: Layout) -> Column:
    """Read a column of writers, with the source beside each where most say more than a name ("Ana Ruiz, Outlet")."""
    told = [_signed(*names) if len(names) == 1 else names for names in parts]
    if most([names[-1] if len(names) > 1 else "" for names in told], bool):
        return _sources(told, layout)
    return [Slot("byline", names[0] if names else "", name=names[1] if len(names) > 1 else None) for names in told]


def _signed(name: str) -> Sequence[str]:
    found = WRITES.match(name)
    return (found["writer"], found["outlet"]) if found else (name,)


