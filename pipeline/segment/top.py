"""The top of a page: the main article's title, and the lines around it that are none of its text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from pipeline.lexicon.layout import Layout, closed, folded
from pipeline.segment.headers import LONGEST_NAME, Header
from pipeline.segment.holders import RIGHTS
from pipeline.segment.names import LONGEST_QUESTION, WRITER, WRITES, is_name, is_outlet, is_person, is_title, signed
from pipeline.segment.paragraphs import wrapped
from pipeline.segment.rows import Row
from pipeline.segment.titles import bare, is_site, parted, same
from pipeline.segment.topic import nearest, topic
from schemas.page import PageText

# So many lines may stand above the first paragraph; what is beyond is text, however short.
DEPTH = 14
OPENING = 6         # paragraphs in which a text says what its headline does
# A headline has at least so many words where several lines could be one.
LIKELY = 4
LONGEST_DAY = 8     # words: "Publicado el 5 de marzo de 2031"
FRONT = re.compile(r"(?P<name>.+?)\s*[|•·»–—:-]\s+")
QUOTE = re.compile(r"\D[^+%-]{1,40}\s[\d.,]*\d\s[(+−-][^\s%]*\d%\)?")        # "Brent 82.61 +1.04%"
MENU = re.compile(r"(?:[\w&-]+(?: [\w&-]+)?(?: {2,}|\t)){3,}[\w&-]+(?: [\w&-]+)?")     # "Front  Inland  Abroad  Purse"
FIGURES = re.compile(r"\d+")
BARS = ("/", "|", "•", "·")        # between a writer and an outlet; a dash stands between towns too
FIELDS = ("stamp", "source", "byline", "echo")


def top(page: PageText, rows: Sequence[Row], layout: Layout) -> Header:
    """Give the main article's header: the lines before its first paragraph.

    The title is the given one, and lines that repeat it are spent; else, in a text file, the line most like one above
    the first paragraph. A first line that ends like a sentence is text, and a record's text holds no title.
    """
    rows = [_told(row, layout) for row in rows[:DEPTH]] + list(rows[DEPTH:])
    end = next((n for n, row in enumerate(rows[:DEPTH]) if row.kind in ("prose", "entry")), min(DEPTH, len(rows)))
    if page.given.title:
        return _given(page, rows, end, layout)
    if page.source != "file" or len(rows) < 2 or _is_sentence(rows[0].text) \
            or (wrapped(rows) and not rows[1].line.breaks):
        return _fields(rows, _fields_end(rows, end), None, None)
    return _found(page, rows, end, layout)


def _told(row: Row, layout: Layout) -> Row:
    """Give a line of a writer's name and an outlet's ("Ana Ruiz, Harbour Star") told as such."""
    name, outlet = signed(row.text, layout) if row.kind == "short" else ("", None)
    known = folded(outlet or "") in layout.outlets and 1 < len(name.split()) <= WRITER and is_name(name)
    writes = known or (outlet is not None and is_outlet(outlet, layout) and is_person(name, layout))
    return replace(row, kind="byline", byline=name, publisher=outlet) if writes else row


def _is_sentence(text: str) -> bool:
    """A line ended like a sentence is text; but one short question is how headlines ask."""
    if text.endswith("?") and len(text.split()) <= LONGEST_QUESTION:
        return "." in text or "!" in text
    return closed(text) or text.endswith(":")       # what only leads in is no title


def _fields_end(rows: Sequence[Row], end: int) -> int:
    """Give the end of the lines at the very top that are nothing but time, source or writer."""
    return next((n for n in range(end) if rows[n].kind not in FIELDS), end)


def _given(page: PageText, rows: Sequence[Row], end: int, layout: Layout) -> Header:
    """Spend the lines that repeat the given title, also where the first paragraph looks like a title."""
    given = page.given
    title = bare(given.title or "", given.publisher, given.url, layout)
    spent = [n for n, row in enumerate(rows[:max(end, 2)])
             if row.kind != "mark" and (_repeats(row.text, title, given.title or "", page, layout)
                                        or (row.kind != "prose" and _dates(row.text, given.published_at)))]
    if len(spent) == len(rows):     # a text that is its headline is kept as text
        spent = []
    stop = max([end, *(n + 1 for n in spent)])
    return _with_post(rows, _fields(rows, stop, None, None, spent), layout)


def _with_post(rows: Sequence[Row], header: Header, layout: Layout) -> Header:
    """Read a person's name above the text as the writer's where the line below says what post he has."""
    free = (n for n in range(header.end - 1) if n not in header.spent and rows[n].kind == "short")
    here = next((n for n in free if is_person(rows[n].text, layout) and _is_post(rows[n + 1], layout)), None)
    if here is None:
        return header
    spent = tuple(sorted({*header.spent, here, here + 1}))
    return replace(header, byline=header.byline or rows[here].text, spent=spent)


def _repeats(line: str, title: str, full: str, page: PageText, layout: Layout) -> bool:
    given = page.given
    return same(line, title) or same(line, full) or same(bare(line, given.publisher, given.url, layout), title)


def _dates(line: str, at: datetime | None) -> bool:
    """Say whether a few words are the page's own day, in whatever language its months are named."""
    figures = {figure.lstrip("0") for figure in FIGURES.findall(line)}
    return at is not None and len(line.split()) <= LONGEST_DAY and {str(at.year), str(at.day)} <= figures


def _found(page: PageText, rows: Sequence[Row], end: int, layout: Layout) -> Header:
    """Find the title among the short lines of a text file, and the outlet beside it."""
    short = [n for n in range(end) if rows[n].kind == "short"]
    outlet = next((n for n in short if is_site(rows[n].text, None, page.given.url, layout)), None)
    if outlet is None:
        outlet = next((n for n in short if _named_again(page, rows, n) or _over_menu(page, rows, n)), None)
    could = [n for n in short if n != outlet and is_title(rows[n].headline or rows[n].text)]
    titles = nearest(rows, _own(page, rows, could), topic(_text(rows, end), layout), layout)
    likely = [n for n in titles if len(rows[n].text.split()) >= LIKELY]
    # A headline with its source behind it is the first article's; what stands above it names the page.
    sourced = [n for n in range(end) if rows[n].kind in ("source", "stamp") and rows[n].headline]
    title = sourced[-1] if sourced else next(iter(_under_name(rows, likely) or titles), None)
    if title is not None and (bare_ := next((n for n in titles if _fronted(rows[title].text, rows[n].text)), None)):
        title = bare_
    if title is None and outlet is not None:
        title, outlet = outlet, None
    if title is None and short and end < len(rows):
        title = short[0]
    gone = {*likely, *({*could} - {*titles})}
    spent = [n for n in short if title is not None and n != title
             and (sourced or (n < title and n in gone) or _idle(rows[n].text, rows[title].text, n < title, layout))]
    header = _fields(rows, end, title, outlet, spent)
    pairs = [(rows[n].text, rows[title].text) for n in spent] if title is not None else []
    named = next((name for one, other in pairs
                  if (name := _site(one, other, layout) or _site(other, one, layout))), None)
    return _posted(rows, _signed(rows, replace(header, publisher=header.publisher or named), layout), layout)


def _text(rows: Sequence[Row], end: int) -> Sequence[Row]:
    """Give the lines of the first text, and not much of what follows it."""
    return list(islice((row for row in rows[end:] if row.kind == "prose"), OPENING))


def _own(page: PageText, rows: Sequence[Row], could: Sequence[int]) -> Sequence[int]:
    """Give the lines that may be the title, no prices; those below menu and links alone, if a headline is there."""
    titles = [n for n in could if not QUOTE.fullmatch(rows[n].text) and not MENU.fullmatch(rows[n].text)]
    last = rows[titles[-1]].line.start_char if titles else 0
    menu = max((one.start_char for one in page.removals if one.rule == "menu" and one.start_char < last), default=-1)
    first = _behind_links(rows, titles)
    below = [n for n in titles if rows[n].line.start_char > menu and n >= first]
    return below if any(len(rows[n].text.split()) >= LIKELY for n in below) else titles


def _behind_links(rows: Sequence[Row], titles: Sequence[int]) -> int:
    """Give where a list of other articles above the title ends ("Most read"): at the first blank line behind it."""
    last = titles[-1] if titles else 0
    heads = [n for n in range(last) if rows[n].line.mark in ("links", "cards")]
    return next((n for n in range(heads[-1] + 2, last + 1) if rows[n].blank), 0) if heads else 0


def _named_again(page: PageText, rows: Sequence[Row], here: int) -> bool:
    """Say whether a name above a longer headline stands in the page's furniture too ("More from NAME", "© NAME")."""
    name = rows[here].text
    if not is_name(name) or len(name.split()) > LONGEST_NAME or not any(
            len(row.text.split()) > len(name.split()) for row in rows[here + 1:here + 4] if row.kind == "short"):
        return False
    heads = any(row.kind == "mark" and row.text.endswith(f" {name}") for row in rows)
    rights = (RIGHTS.match(one.text) for one in page.removals)
    return heads or any(found["name"].strip() == name for found in rights if found)


def _over_menu(page: PageText, rows: Sequence[Row], here: int) -> bool:
    """Say whether a name of some words stands right above the page's menu, which has been taken out."""
    name, below = rows[here].text, rows[here + 1:here + 2]
    return 1 < len(name.split()) <= LONGEST_NAME and is_name(name) and any(
        one.rule == "menu" and rows[here].line.end_char <= one.start_char < below[0].line.start_char
        for one in page.removals if below)


def _fronted(line: str, title: str) -> str | None:
    """Give the name before a title on a line that is both ("Name - Title")."""
    name = line.removesuffix(title)
    named = name[-1:].isspace() and len(title.split()) >= LIKELY and FRONT.fullmatch(name)
    return named["name"] if named and is_name(named["name"]) and len(name.split()) <= LONGEST_NAME + 1 else None


def _site(line: str, title: str, layout: Layout) -> str | None:
    """Give the outlet behind a title; of a line that is the title and a name more, any name."""
    outlet = parted(line, None, None, layout)[1] or _fronted(line, title)
    front, behind = line[:len(title)], line[len(title):].strip(" |-–—·•:»")
    named = same(front, title) and is_name(behind) and len(behind.split()) <= LONGEST_NAME
    return outlet or (behind if named else None)


def _signed(rows: Sequence[Row], header: Header, layout: Layout) -> Header:
    """Read a name on a line of its own below the title: a person's, or right above the time whoever is not said yet."""
    below = () if header.title is None else range(header.title + 1, header.end)
    for n in (n for n in below if rows[n].kind == "short" and n not in header.spent):
        name, timed = rows[n].text, n + 1 < header.end and rows[n + 1].kind == "stamp"
        pair = WRITES.match(name) if timed and not header.publisher and not header.byline else None
        if pair and pair["sign"].strip() in BARS and is_name(pair["writer"]) and is_name(pair["outlet"]):
            turned = is_outlet(pair["writer"], layout) and not is_outlet(pair["outlet"], layout)
            names = pair.group("outlet", "writer") if turned else pair.group("writer", "outlet")
            return replace(header, byline=names[0], publisher=names[1], spent=tuple(sorted((*header.spent, n))))
        if not (int(not timed) < len(name.split()) <= LONGEST_NAME and is_name(name)):
            continue        # one word is a name only right above the time
        spent = tuple(sorted((*header.spent, n)))
        posted = n + 1 < header.end and _is_post(rows[n + 1], layout)
        known = is_person(name, layout) or posted or (timed and header.publisher)
        if header.byline is None and " " in name and known:
            return replace(header, byline=name, spent=spent)
        if header.publisher is None and timed and folded(name) not in layout.menu | layout.kickers:
            return replace(header, publisher=name, spent=spent)
    return header


def _posted(rows: Sequence[Row], header: Header, layout: Layout) -> Header:
    """Spend the line below a writer's name that says what post he has ("Harbour correspondent")."""
    posts = tuple(n for n in range(1, header.end) if rows[n].kind == "short" and n - 1 in header.spent
                  and rows[n - 1].byline in (None, header.byline) and _is_post(rows[n], layout) and n != header.title)
    return replace(header, spent=tuple(sorted({*header.spent, *posts}))) if header.byline else header


def _is_post(row: Row, layout: Layout) -> bool:
    words = row.text.lower().split()
    return row.kind == "short" and len(words) <= LONGEST_NAME and words[-1] in layout.desks


def _under_name(rows: Sequence[Row], likely: Sequence[int]) -> Sequence[int]:
    """Give the lines that may be the title without a first one that is a name over a longer headline."""
    if len(likely) < 2:
        return likely
    name, headline = (rows[n].text for n in likely[:2])
    named = is_name(name) and len(name.split()) <= LONGEST_NAME and not is_name(headline)
    return likely[1:] if named and len(headline.split()) > LONGEST_NAME + 1 else likely


def _idle(line: str, title: str, above: bool, layout: Layout) -> bool:
    """Say whether a line by the title says nothing new: the title again, or the name of a section above it."""
    return (above and len(line.split()) < LIKELY) \
        or same(bare(line, None, None, layout), bare(title, None, None, layout))


def _fields(rows: Sequence[Row], end: int, title: int | None, outlet: int | None,
            spent: Sequence[int] = ()) -> Header:
    """Gather what the lines above the text say; short lines that say nothing known stay its text."""
    group = rows[:end]
    publisher = rows[outlet].text if outlet is not None else None
    publisher = publisher or next((row.publisher for row in group if row.publisher), None)
    used = {n for n, row in enumerate(group) if row.kind in FIELDS or row.kind == "mark"} | set(spent)
    if outlet is not None:
        used.add(outlet)
    stamps = [row.stamp for row in (*group[title or 0:], *group) if row.stamp]      # above the title is the page's day
    return Header(0, end, title, publisher, next((row.byline for row in group if row.byline), None),
                  next(iter(stamps), None), tuple(sorted(used)))
