"""What news pages carry beside their articles, compiled: junk lines, markers, heads, outlets, agencies."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pipeline.lexicon.credits import SIGNS, Credits, closing, spelled, within
from pipeline.lexicon.files import read_csv, read_yaml, read_yaml_list
from pipeline.lexicon.patterns import begins
from schemas.identity import digest
from schemas.noun import Noun

SectionKind = Literal["cards", "links", "comments"]
QUOTES = (("’", "'"), ("‘", "'"), ("‚", "'"), ("‛", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("–", "-"), ("—", "-"))


class Inline(Noun):
    """Markers within lines: those that go anywhere, and those that go only between sentences."""

    sure: tuple[str, ...]
    between: tuple[str, ...]


class Embedded(Noun):
    """Words before the holder and before the caption of a picture within a line."""

    holder: tuple[str, ...]
    caption: tuple[str, ...]


class Appeals(Noun):
    """How lines begin that speak to the reader, and the words that give them away."""

    openers: tuple[str, ...]
    cues: tuple[str, ...]


class Labels(Noun):
    """Words that stand before a source, a writer or a title; those before a title count only with a colon."""

    source: tuple[str, ...]
    byline: tuple[str, ...]
    title: tuple[str, ...]


class LayoutFile(Noun):
    """What layout.yaml holds."""

    junk: dict[str, tuple[str, ...]]
    cut: tuple[str, ...]
    menu: tuple[str, ...]
    inline: Inline
    stuck: tuple[str, ...]
    embedded: Embedded
    interrupting: tuple[str, ...]
    galleries: tuple[str, ...]
    bar: tuple[str, ...]
    counts: tuple[str, ...]
    pointers: tuple[str, ...]
    appeals: Appeals
    paywall: Appeals
    credits: Credits
    staff: tuple[str, ...]
    biography: tuple[str, ...]
    sections: dict[SectionKind, tuple[str, ...]]
    labels: Labels
    newsroom: tuple[str, ...]
    desks: tuple[str, ...]
    outlet_words: tuple[str, ...]
    kickers: tuple[str, ...]
    agencies: dict[str, tuple[str, ...]]
    function_words: tuple[str, ...]
    reader: tuple[str, ...]
    shortened: tuple[str, ...]


class Recurring(Noun):
    """One publisher's part of a file of lines that belong to no article, as `eventwire learn-lines` writes it."""

    publisher: str | None = None
    lines: tuple[str, ...]


class Outlet(Noun):
    """One row of layout_outlets.csv."""

    name: str


class Alias(Noun):
    """One row of layout_outlet_aliases.csv: how an outlet's own pages spell it, and its name."""

    alias: str
    name: str


@dataclass(frozen=True)
class Layout:
    """Page furniture, looked up by `folded` lines; patterns meet `lowered` lines unless said otherwise."""

    own: str | None                         # digest of a user's own files of lines, null without any
    junk: Mapping[str, str]                 # line -> rule
    furnished: frozenset[str]               # how such lines of several words, pointers and appeals begin
    cut: frozenset[str]                     # lines that say that the text before them breaks off
    cut_shapes: tuple[re.Pattern[str], ...]
    sections: Mapping[str, SectionKind]
    section_shapes: tuple[tuple[re.Pattern[str], SectionKind], ...]
    menu: frozenset[str]
    menu_run: re.Pattern[str]               # three or more menu words and nothing else
    junk_run: re.Pattern[str]               # several junk lines run together
    inline: re.Pattern[str]                 # on the line as it stands; group `between` needs sentences around it
    markers: tuple[str, ...]                # what `inline` finds, to know at once that a page has none
    stuck: re.Pattern[str]                  # on the line as it stands
    embedding: tuple[str, ...]              # what `embedded` needs, to know at once that a page has none
    embedded: re.Pattern[str]               # on the line as it stands; what precedes a caption's words
    gallery: tuple[str, ...]                # what `galleries` finds, to know at once that a page has none
    galleries: re.Pattern[str]              # on the line as it stands; the marker before a gallery's caption
    bar: re.Pattern[str]                    # on the line as it stands; a share bar within it
    bar_words: tuple[str, ...]              # three of these `bar` needs, to know at once that a page has none
    counter: re.Pattern[str]
    counted: tuple[str, ...]                # what `counter` needs, to know at once that a line has none
    pointers: re.Pattern[str]
    reader: re.Pattern[str]
    openers: re.Pattern[str]
    cues: re.Pattern[str]
    wall_openers: re.Pattern[str]           # how a line begins that asks for a subscription to read on
    wall_cues: re.Pattern[str]
    captions: re.Pattern[str]               # how a caption begins
    credits: re.Pattern[str]                # how a caption ends that has no slash; on the line as it stands
    slashed: re.Pattern[str]                # how one ends that may have one: "NAME/HOLDER"
    interrupting: re.Pattern[str]           # on the text as it stands; a picture's credit or the like between sentences
    interrupts: tuple[str, ...]             # what `interrupting` needs, to know at once that a text has none
    holders: tuple[str, ...]                # what `credits` needs where no colon stands
    staff: re.Pattern[str]
    biography: re.Pattern[str]              # what a line goes on with behind a writer's name that says who that is
    notes: tuple[str, ...]                  # what `staff` finds, to know at once that a page has none
    source_label: re.Pattern[str]
    byline_label: re.Pattern[str]
    title_label: re.Pattern[str]
    outlets: Mapping[str, str]              # folded name -> name
    aliases: Mapping[str, str]              # folded brand or domain -> name
    newsroom: frozenset[str]                # lines that say that a newsroom wrote a text
    desks: frozenset[str]                   # words that such lines end in, behind a name
    outlet_words: frozenset[str]
    kickers: frozenset[str]                 # "WATCH —": capitals that are no dateline
    agencies: Mapping[str, str]             # spelling -> name; the short ones count only in their own case
    function_words: frozenset[str]
    shortened: frozenset[str]               # words that end in a stop within a sentence too, as they are written
    first_names: frozenset[str] = frozenset()       # of persons

    def reports(self, name: str) -> bool:
        """Say whether a name in brackets is an agency's or an outlet's; "CBSNewYork/AP" is an agency's too."""
        own = folded(name)
        return name.rpartition("/")[2] in self.agencies or own in self.outlets or own in self.aliases

    def speaks(self, text: str) -> bool:
        """Say whether a line speaks to the reader, by a pronoun or as appeals begin; the US is no pronoun."""
        low = lowered(text.replace("US", ""))
        return self.reader.search(low) is not None or self.openers.match(low) is not None


def lowered(text: str) -> str:
    """Give a line in lower case with one kind of quote and dash."""
    if text.isascii():
        return text.lower()
    for mark, plain in QUOTES:
        text = text.replace(mark, plain)
    return text.casefold()


def folded(text: str) -> str:
    """Give a line in lower case, with one kind of quote and blank, without the marks at its ends."""
    low = lowered(text)
    first, last = 0, len(low)
    while first < last and not (low[first].isalnum() or low[first] in "_("):
        first += 1
    while first < last and not (low[last - 1].isalnum() or low[last - 1] in "_)"):
        last -= 1
    return " ".join(low[first:last].split())


CLOSED = re.compile(r"""[.!?…]["'”’)\]*_]*$""")


def closed(line: str) -> bool:
    """Say whether a line ends like a sentence."""
    return CLOSED.search(line, max(0, len(line) - 8)) is not None


def load_layout(folder: Path, own_lines: Sequence[Path] = ()) -> Layout:
    """Read layout.yaml and the outlets of a language's folder, and a user's own files of lines.

    Raises LexiconError where one does not hold.
    """
    raw = read_yaml(folder / "layout.yaml", LayoutFile)
    outlets = read_csv(folder / "layout_outlets.csv", Outlet)
    aliases = read_csv(folder / "layout_outlet_aliases.csv", Alias)
    phrases, menu = _phrases(raw, own_lines), frozenset(map(folded, raw.menu))
    return Layout(
        own=digest(*(path.read_text("utf-8") for path in own_lines))[:8] if own_lines else None,
        junk=MappingProxyType(phrases), furnished=_openings(phrases, raw),
        cut=frozenset(map(folded, raw.cut)), cut_shapes=tuple(_starred(line) for line in raw.cut if "STAR" in line),
        sections=MappingProxyType({folded(h): kind for kind, heads in raw.sections.items() for h in heads}),
        section_shapes=tuple((_starred(head), kind) for kind, heads in raw.sections.items() for head in heads
                             if "STAR" in head or "COUNT" in head),
        menu=menu, menu_run=_run(menu, 3), junk_run=_run(phrases, 2), inline=_inline(raw.inline),
        markers=raw.inline.sure + raw.inline.between, gallery=raw.galleries,
        stuck=re.compile(rf"(?:{'|'.join(map(re.escape, raw.stuck))}) (?=[A-Z'‘“\"])"),
        galleries=re.compile(rf"\b(?:{'|'.join(map(re.escape, raw.galleries))})(?: \d+ of \d+)?(?: Photos:)? "),
        counter=_counter(raw.counts), counted=tuple(map(lowered, raw.counts)),
        embedded=_embedded(raw.embedded), embedding=raw.embedded.caption, pointers=re.compile(either(raw.pointers)),
        reader=re.compile(rf"\b(?:{either(raw.reader)})\b"),
        openers=re.compile(rf"(?:{either(raw.appeals.openers)})\b"),
        cues=re.compile(rf"\b(?={begins(map(lowered, raw.appeals.cues))})(?:{either(raw.appeals.cues)})\b"),
        wall_openers=re.compile(rf"(?:{either(raw.paywall.openers)})\b"),
        wall_cues=re.compile(rf"\b(?:{either(raw.paywall.cues)})\b"),
        captions=re.compile(rf"(?:{either(raw.credits.openers)})"),
        credits=closing(raw.credits, slashed=False), slashed=closing(raw.credits, slashed=True),
        interrupting=within(raw.credits, raw.interrupting), interrupts=(*SIGNS, *raw.interrupting),
        holders=spelled(raw.credits.holders), notes=tuple(map(lowered, raw.staff)),
        staff=re.compile(rf"(?:{either(raw.staff)})"), biography=re.compile(rf",? (?:{either(raw.biography)})\b"),
        source_label=label(raw.labels.source), bar=_bar(raw.bar), bar_words=(*raw.bar, *map(str.upper, raw.bar)),
        byline_label=label(raw.labels.byline), title_label=re.compile(rf"(?:{either(raw.labels.title)})\s*:\s*"),
        outlets=MappingProxyType({folded(outlet.name): outlet.name for outlet in outlets}),
        aliases=MappingProxyType({folded(row.alias): row.name for row in aliases}),
        newsroom=frozenset(map(folded, raw.newsroom)), desks=frozenset(raw.desks),
        outlet_words=frozenset(raw.outlet_words), kickers=frozenset(map(folded, raw.kickers)),
        agencies=MappingProxyType({word: name for name, words in raw.agencies.items() for word in words}),
        function_words=frozenset(raw.function_words), shortened=frozenset(raw.shortened))


def _openings(phrases: Iterable[str], raw: LayoutFile) -> frozenset[str]:
    """Give the first words of furniture of several words, as far as they go without a mark."""
    every = (*(line for line in phrases if " " in line), *map(lowered, (*raw.pointers, *raw.appeals.openers)))
    return frozenset(line.split()[0].rstrip(":|") for line in every)


def _phrases(raw: LayoutFile, own_lines: Sequence[Path]) -> dict[str, str]:
    """Give the lines that belong to no article, folded, each with its rule; a user's own ones with `learned`."""
    phrases = {folded(line): rule for rule, lines in raw.junk.items() for line in lines}
    for path in own_lines:
        found = (folded(line) for _, part in read_yaml_list(path, Recurring) for line in part.lines)
        phrases |= dict.fromkeys(filter(None, found), "learned")
    return phrases


def either(words: Iterable[str]) -> str:
    """Give the alternatives as `lowered` would have them, longest first."""
    return "|".join(re.escape(lowered(word)) for word in sorted(words, key=lambda word: (-len(word), word)))


def _run(phrases: Iterable[str], least: int) -> re.Pattern[str]:
    """Match a whole line of at least so many phrases; atomic, so that no line is tried in many ways."""
    return re.compile(rf"[\W\d_]*+(?>(?>{either(phrases)})[\W\d_]*+){{{least},}}")


def _starred(head: str) -> re.Pattern[str]:
    return re.compile(re.escape(folded(head)).replace("star", r"[\w'&.-]+(?: [\w'&.-]+){0,3}").replace("count", r"\d+"))


def _inline(inline: Inline) -> re.Pattern[str]:
    def any_of(words: Iterable[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:(?P<sure>{any_of(inline.sure)})|(?P<between>{any_of(inline.between)}))(?!\w)")


def _embedded(embedded: Embedded) -> re.Pattern[str]:
    holder, caption = "|".join(map(re.escape, embedded.holder)), "|".join(map(re.escape, embedded.caption))
    return re.compile(rf"\b(?:(?:{holder}) .{{1,60}}? )?(?:{caption}) (?=[A-Z0-9'‘“\"])")


def _bar(words: Iterable[str]) -> re.Pattern[str]:
    """Match three or more words of a share bar on end, with the counts beside them ("34 55 COMMENT EMAIL MORE")."""
    known = "|".join(form for word in words for form in (word, word.upper()))
    count = r"\d[\d.,]*[KM]?"
    front = rf"(?:(?:^|(?<=[.)\]!?] ))(?:{count} ){{1,2}})?"      # elsewhere a number ends what stands before
    lead = r"(?:[Ss]hare (?:this (?:article |story |post |page )?)?(?:on|via|to) )?"
    return re.compile(rf"{front}\b{lead}(?:(?:{known})\b\+?(?: {count})?(?: +|$)){{3,}}")


def _counter(words: Iterable[str]) -> re.Pattern[str]:
    number, word = r"[.,]*\d[\d.,]* ?[km]?\+?", f"(?:{either(words)})"
    return re.compile(rf"\(?{number} ?-? ?{word}\)?|{word} ?[:(]? ?{number} ?\)?(?: {word})?")


def label(words: Iterable[str]) -> re.Pattern[str]:
    """Match a label and the colon or blank behind it."""
    return re.compile(rf"(?:{either(words)})(?:\s*:|\b)\s*")
