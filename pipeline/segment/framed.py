"""Fields told apart by the page's own signs: what stands in the head of most texts parts them ("Title >> Outlet")."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout
from pipeline.segment.likeness import FEWEST, SHARE, most
from pipeline.segment.looks import CODE
from pipeline.segment.names import LONGEST_TITLE, is_outlet, unlabelled
from pipeline.segment.rows import BULLET, LEAST_HEADLINE, Row, reread
from pipeline.segment.slots import BEFORE, BEHIND
from pipeline.segment.sources import names_source
from pipeline.segment.stamp import stamp_in

# A gap of blanks, a label in small letters ("Outlet reports: Title"), a sign that stands alone or opens the line, or
# signs around a name ("[Outlet]", "#Outlet#"). Marks of sentences are none; bars, dots, dashes are read on every page.
MARK = r"[^\w\s\"'“”„‘’‚«».,:;!?%&$€£@/|·•()–—\[\]{}<>-]"
SIGN = re.compile(
    rf"\s{{2,}}|(?:\b[a-z]+ )?\b[a-z]{{2,}}:(?=\s|$)|(?:^|(?<=\s)){MARK}+(?=\s|$)|^{MARK}+(?=\w)"
    r"|(?<=\s)(?:--+|::)(?=\s)|[\[{<](?=[^\[\]{}<>]+[\]}>])|(?<=\w)[\]}>]")
# What no sign is without, sought first: most lines have none of it.
ODD = re.compile(r"[^\w\s\"'“”„‘’‚«».,;!?%&$€£@/|·•()–—-]")
GAP = re.compile(r"\s\s")
LINK = "]("         # of Markdown
AROUND = re.compile(rf"(?<!\S)(?P<mark>{MARK})(?P<name>[^\W\d][^\n]{{1,40}}?)(?P=mark)(?!\S)")
HABIT = 0.5         # of the page's texts that have lines above them
SENT = re.compile(r"\s<\S+@\S+>$")        # "Outlet <news@outlet.example>"
KNOWN = 1 / 3       # of the names beside titles are outlets by their words alone
HEAD = 4            # lines above a text in which its fields stand
LONGEST = LONGEST_TITLE + 60
LONGEST_TAG = 3     # words: "[EN]"


def framed(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's rows, those above its texts parted where the signs stand that most of them have in common."""
    heads = list(_heads(rows))
    habit = _habit(rows, heads)
    parts = {n: cells for head in heads for n in head
             if not CODE.match(rows[n].text) and LINK not in rows[n].text and (cells := _parted(rows[n].barred, habit))}
    parts = parts if _fields(list(parts.values())) else {}
    sources = _sources(rows, parts, lexicon)
    told = [_row(row, parts[n], sources.get(n), lexicon) if n in parts else row for n, row in enumerate(rows)]
    return tuple(told) if sources else _signed(told, heads, lexicon.layout)


def _fields(parts: Sequence[Sequence[str]]) -> bool:
    """Say whether the signs part fields: most lines into as many, and what all have in common is no more than a tag."""
    sizes = Counter(map(len, parts))
    if not parts or max(sizes.values()) < SHARE * len(parts):
        return False
    said, times = Counter(cell for cells in parts for cell in cells).most_common(1)[0]
    return len(said.split()) <= LONGEST_TAG or times < SHARE * len(parts)


def _signed(rows: Sequence[Row], heads: Sequence[range], layout: Layout) -> tuple[Row, ...]:
    """Give a page's rows, those right above its texts told as titles with a source where nearly all hold one."""
    last = [head[-1] for head in heads if any(rows[n].kind != "prose" for n in head)]
    if len(last) < FEWEST or any(rows[n].kind not in ("short", "prose") and not rows[n].headline for n in last):
        return tuple(rows)
    for form in (*BEHIND[:2], *BEFORE):
        cut = _alike({n: found for n in last if (found := form.match(_plain(rows[n])))})
        names = [unlabelled(found["name"], layout) for found in cut.values()]
        parted = sum(rows[n].ruled for n in last) >= len(last) - 1 or all(BULLET.match(rows[n].text) for n in last)
        differ = len(set(names)) == len(last)
        colons = any(found.string.startswith(":", found.end("name")) for found in cut.values())
        spoken = form is BEFORE[1] and colons and not (all(rows[n].blank for n in last) and differ)
        boxed = form is BEFORE[0] and differ         # "(Harbour Star) Ferry sinks"
        known = 0 if parted or boxed else 1 if spoken else KNOWN     # speakers stand before a colon too
        if last[0] in cut and len(cut) >= max(FEWEST, HABIT * len(last)) and _outlets(names, layout, known) \
                and _titles([found["rest"] for found in cut.values()]):
            told = {n: replace(rows[n], kind="source", publisher=name, headline=found["rest"])
                    for (n, found), name in zip(cut.items(), names, strict=True) if names_source(name, layout)}
            return tuple(told.get(n, row) for n, row in enumerate(rows))
    return tuple(rows)


def _alike(cut: Mapping[int, re.Match[str]]) -> Mapping[int, re.Match[str]]:
    """Give those of some lines whose name has the same mark behind it as most: a heading in a text has a colon."""
    marks = {n: found.string[found.end("name"):].lstrip()[:1] for n, found in cut.items()}
    usual = max(marks.values(), key=list(marks.values()).count, default="")
    return {n: found for n, found in cut.items() if marks[n] == usual}


def _plain(row: Row) -> str:
    """Give a line's words as a title, with the source that is known to stand in it."""
    return replace(row, headline=None).title


def _outlets(names: Sequence[str], layout: Layout, known: float) -> bool:
    """Say whether names are sources, a share of them known ones."""
    return most(names, lambda name: names_source(name, layout)) \
        and sum(is_outlet(name, layout) for name in names) >= known * len(names) \
        and len(set(names)) > known * len(names) / 2        # the same ones again and again speak


def _heads(rows: Sequence[Row]) -> Iterator[range]:
    """Yield the lines right above each text, as many as hold its fields."""
    start = 0
    for n, row in enumerate(rows):
        if not _short(row):
            if n > start:
                yield range(max(start, n - HEAD), n)
            start = n + 1


def _short(row: Row) -> bool:
    return row.kind != "mark" and len(row.text) <= LONGEST and (row.kind != "prose" or _signals(row.text))


def _signals(text: str) -> bool:
    """Say whether a sign stands in a text."""
    may = ODD.search(text) is not None or "--" in text or GAP.search(text) is not None
    return may and SIGN.search(text) is not None


def _habit(rows: Sequence[Row], heads: Sequence[range]) -> frozenset[str]:
    """Give the signs that most texts have above them, the first among them."""
    found = [{sign for n in head for sign in _signs(rows[n].text)} for head in heads]
    times = Counter(sign for signs in found for sign in signs)
    least = max(FEWEST, HABIT * sum(any(rows[n].kind != "prose" for n in head) for head in heads))
    return frozenset(sign for sign, count in times.items() if count >= least and sign in found[0])


def _signs(text: str) -> Iterable[str]:
    return () if CODE.match(text) or LINK in text else (_sign(found) for found in SIGN.finditer(_boxed(text)))


def _boxed(text: str) -> str:
    return SENT.sub("", AROUND.sub(r"[\g<name>]", text))


def _sign(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else found[0]


def _parted(text: str, habit: frozenset[str]) -> tuple[str, ...]:
    """Give the parts of a line between the page's signs; nothing where it has none of them."""
    cells, done, there, text = list[str](), 0, False, _boxed(text)
    for found in SIGN.finditer(text):
        if _sign(found) in habit:
            cells.append(text[done:found.start()].strip())
            done, there = found.end(), True
    told = (cell for cell in (*cells, text[done:].strip()) if cell and not cell.isdecimal())      # "[1] Title"
    return tuple(told) if there else ()


def _sources(rows: Sequence[Row], parts: Mapping[int, Sequence[str]], lexicon: Lexicon) -> dict[int, int]:
    """Give of lines in two parts, or one, the part that names the source, where in most of them it is the same one."""
    for place, other in ((0, 1), (1, 0)):
        pairs = {n: cells for n, cells in parts.items() if len(cells) == 2}
        named = most([cells[place] for cells in pairs.values()],
                     lambda name: names_source(name, lexicon.layout) and not stamp_in(name, lexicon.stamps))
        if named and len(pairs) >= FEWEST and _titles([cells[other] for cells in pairs.values()]):
            return dict.fromkeys(pairs, place)
    alone = {n: cells for n, cells in parts.items() if len(cells) == 1 and rows[n].text.endswith(":")}
    names = [cells[0] for cells in alone.values()]          # "The Orlin Star writes:"
    if len(alone) >= FEWEST and most(names, lambda name: names_source(name, lexicon.layout)):
        return dict.fromkeys(alone, 0)
    return {}


def _titles(texts: Sequence[str]) -> bool:
    return sum(len(text.split()) for text in texts) >= LEAST_HEADLINE * len(texts)


def _row(row: Row, cells: tuple[str, ...], source: int | None, lexicon: Lexicon) -> Row:
    """Read a line again by its parts."""
    if source is not None:
        title = cells[1 - source] if len(cells) > 1 else None
        return replace(row, kind="source", publisher=cells[source], headline=title, cells=cells)
    return reread(row, cells, lexicon)
