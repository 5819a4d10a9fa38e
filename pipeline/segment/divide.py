"""A page's lines divided among its articles: the main one first, then the cards; the rest is kept as removals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded, lowered
from pipeline.lexicon.stamps import Stamps
from pipeline.segment.cards import cards
from pipeline.segment.feet import with_feet
from pipeline.segment.framed import framed
from pipeline.segment.headers import Header
from pipeline.segment.induced import Induced, induced
from pipeline.segment.rows import Row, is_outlet
from pipeline.segment.run_on import with_items
from pipeline.segment.stamp import Stamp
from pipeline.segment.titles import parted
from pipeline.segment.top import top
from schemas.page import Line, PageText, Removal
from schemas.vocabulary import Role

# A line this long is a paragraph even where no full stop ends it.
PARAGRAPH = 80
# What makes up more of a body than this is a list that the article consists of, and no tail.
LARGEST_TAIL = 0.25
CHRONICLE = 2       # days on lines of their own
LONGEST_SECTION = 3     # words: "Health and Science"
LONGEST_HEAD = 5        # words: "What else happened this week"


@dataclass(slots=True)
class Draft:
    """An article in the making: what its header says, and the rows of its body."""

    role: Role
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    stamp: Stamp | None = None
    body: list[Row] = field(default_factory=list)
    cut: bool = False
    titled: Row | None = None       # the line that is the title and nothing else
    live: bool = False              # an entry of a live page, which is by the page's own publisher


@dataclass(slots=True)
class Division:
    """A page divided: its articles, and what belongs to none."""

    page: PageText
    layout: Layout
    drafts: list[Draft] = field(default_factory=list)
    dropped: list[tuple[Line, str]] = field(default_factory=list)

    def drop(self, row: Row, rule: str) -> None:
        """Take a line out."""
        self.dropped.append((row.line, rule))

    def removals(self) -> Iterator[Removal]:
        """Yield what was taken out."""
        for line, rule in self.dropped:
            yield Removal(page_id=self.page.page_id, start_char=line.start_char, end_char=line.end_char, rule=rule,
                          text=self.page.text[line.start_char:line.end_char])


def divide(page: PageText, rows: Sequence[Row], lexicon: Lexicon) -> Division:
    """Give the articles of a page in order, the main one first where the page has one."""
    layout = lexicon.layout
    division = Division(page, layout)
    sure = _is_one(page)
    habit = Induced(tuple(rows)) if sure else induced(framed(with_items(rows, layout), lexicon), lexicon)
    rows = habit.rows if sure or habit.headers else with_feet(habit.rows, layout)
    head, headers = _heads(page, rows, habit.headers, layout)
    _start(division, rows, head, "main")
    bounds = [head.end, *(h.start for h in headers), _end(division, rows, habit.end)]
    _fill(division, rows[bounds[0]:bounds[1]], more=bool(headers))
    for header, end in zip(headers, bounds[2:], strict=True):
        _start(division, rows, header, "related")
        _fill(division, rows[header.end:end], more=True)
    _without_contents(division)
    _without_sections(division)
    _without_head(division, headers, rows)
    for draft in division.drafts:
        _trim(division, draft)
    _without_bodies(division, lexicon.stamps)
    return division


def _heads(page: PageText, rows: Sequence[Row], habit: Sequence[Header],
           layout: Layout) -> tuple[Header, Sequence[Header]]:
    """Give the main article's header, and those of the others: by the page's habit where it has one."""
    head = top(page, rows, layout)
    stories = page.media_type == "text/html" and not _is_one(page)
    if stories:         # the title that the markup gives is the whole page's
        starts = [n for n, row in enumerate(rows) if row.line.begins]
        told = habit if len(habit) == len(starts) else cards(rows, starts[0], layout, sure=False)
        return Header(0, starts[0], spent=tuple(range(starts[0]))), told
    if habit and not any(row.kind == "prose" for row in rows[:habit[0].start]):
        first, *others = habit
        return replace(first, start=0, spent=(*range(first.start), *first.spent),
                       publisher=first.publisher or head.publisher, byline=first.byline or head.byline,
                       stamp=first.stamp or head.stamp), others
    return head, habit or cards(rows, head.end, layout, sure=_is_one(page))


def _is_one(page: PageText) -> bool:
    """Say whether a page is one article by what it is: a record, or HTML whose markup parts no stories."""
    return page.source == "record" or (page.media_type == "text/html" and not any(line.begins for line in page.lines))


def _end(division: Division, rows: Sequence[Row], last: int | None) -> int:
    """Give where the articles end: what is below the foot of the last one is dropped, unless it goes on at length."""
    if last is None or not _rest_short(rows, last):
        return len(rows)
    for row in rows[last:]:
        division.drop(row, "tail")
    return last


def _start(division: Division, rows: Sequence[Row], header: Header, role: Role) -> None:
    """Begin an article by its header; the header's other lines are spent."""
    live = role == "related" and rows[header.start].kind == "entry"
    publisher = header.publisher or (division.drafts[0].publisher if live else None)
    draft = Draft(role, None, publisher, header.byline, header.stamp, live=live)
    if header.title is not None:
        _name(division, draft, rows[header.title], header)
    division.drafts.append(draft)
    for n in header.spent:
        division.drop(rows[n], "header")
    kept = {header.title, *header.spent}
    draft.body.extend(rows[n] for n in range(header.start, header.end) if n not in kept)


def _name(division: Division, draft: Draft, row: Row, header: Header) -> None:
    """Take a title from a line, without the site's name; where that is not all of it, the line counts as taken out."""
    draft.title, outlet = parted(row.title, header.publisher, division.page.given.url, division.layout)
    draft.publisher = draft.publisher or outlet
    if draft.title == row.text:
        draft.titled = row
    elif not row.headline:
        division.drop(row, "title")


def _fill(division: Division, rows: Sequence[Row], *, more: bool) -> None:
    """Give the lines up to the next header to the article begun last; `more` says that cards follow on the page.

    A section's head ends the article where nothing but short lines follows it; where paragraphs go on behind it, it
    was a box beside them, and only its short lines go.
    """
    draft, rule = division.drafts[-1], None
    rows = _without_heads(rows)
    for n, row in enumerate(rows):
        if row.kind == "mark":
            division.drop(row, "cut" if row.line.mark == "cut" else "section")
            if row.line.mark == "cut":
                draft.cut = True
            elif draft.body:
                rule = row.line.mark
            continue
        if rule and row.kind == "prose" and rule != "comments" and not (more and _rest_short(rows, n)):
            rule = None
        if rule:
            division.drop(row, "comment" if rule == "comments" else "section")
        elif not _late(division, draft, row, ends=not any(one.kind == "prose" for one in rows[n + 1:])):
            draft.body.append(row)
            draft.cut = draft.cut and row.kind != "prose"       # the text goes on behind a box of the paywall


def _without_heads(rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows of a text, its days on lines of their own told as headings where it is a chronicle: has several."""
    heads = [n for n, row in enumerate(rows) if row.kind == "stamp" and row.publisher is None and row.stamp
             and row.stamp.precision == "day" and row.stamp.age is None]
    if len(heads) < CHRONICLE:
        return rows
    return [replace(row, kind="short") if n in heads else row for n, row in enumerate(rows)]


def _rest_short(rows: Sequence[Row], here: int) -> bool:
    """Say whether fewer than two paragraphs stand from here on: then they are no article going on."""
    return sum(row.kind == "prose" for row in rows[here:]) < 2


def _late(division: Division, draft: Draft, row: Row, *, ends: bool) -> bool:
    """Take a time, a source or a writer that stands below the first paragraphs or behind the last."""
    signed = row.kind == "foot" or (row.kind == "echo" and is_outlet(row.publisher or "", division.layout))
    signed = signed or (ends and row.kind == "stamp" and draft.stamp is None and draft.role == "related")
    if row.kind not in ("foot", "stamp", "source", "byline", "echo") or (len(draft.body) > REACH and not signed):
        return False
    draft.stamp = draft.stamp or row.stamp
    draft.publisher = draft.publisher or row.publisher
    draft.byline = draft.byline or row.byline
    division.drop(row, "header")
    return True


# So many lines of a body may stand before its time or writer: a summary, a caption.
REACH = 4


def _without_sections(division: Division) -> None:
    """Take the name of the next article's section off a body's end, where most articles of the page have one there."""
    before = [draft for draft in division.drafts[:-1] if draft.body]
    named = [draft for draft in before if len(draft.body) > 1 and _names_section(draft.body)]
    if len(named) < CHRONICLE or len(named) * 2 <= len(before):
        return
    for draft in named:
        division.drop(draft.body.pop(), "section")


def _without_contents(division: Division) -> None:
    """Take the page's own contents off its top: headlines and first words of articles that all follow it."""
    first, *rest = division.drafts
    if len(rest) < CHRONICLE:
        return
    titles = {folded(draft.title) for draft in rest if draft.title}
    openings = [folded(draft.body[0].text) for draft in rest if draft.body]
    told = [row for row in first.body if folded(row.text) in titles or _opens(folded(row.text), openings)]
    if len(told) < CHRONICLE or len(first.body) - len(told) > 1:
        return
    for row in first.body:
        division.drop(row, "teaser")
    division.drafts = rest
    rest[0].role = "main"


def _opens(words: str, openings: Sequence[str]) -> bool:
    return len(words.split()) >= LONGEST_HEAD and any(opening.startswith(words) for opening in openings)


def _without_head(division: Division, headers: Sequence[Header], rows: Sequence[Row]) -> None:
    """Take the head over a page's cards off the main article's end ("Elsewhere today"): a few words between blanks."""
    body = division.drafts[0].body
    if len(headers) < CHRONICLE or len(body) < 2:
        return
    *_, before, last = body
    longest = LONGEST_HEAD if last.blank else 0 if any(row.blank for row in rows[1:]) else LONGEST_SECTION
    if before.kind == "prose" and last.kind == "short" and len(last.text.split()) <= longest:
        division.drop(body.pop(), "section")


def _names_section(body: Sequence[Row]) -> bool:
    *_, before, last = body
    return before.kind == "prose" and last.kind == "short" and len(last.text.split()) <= LONGEST_SECTION


def _trim(division: Division, draft: Draft) -> None:
    """Take short lines off a body's end: tags, names of sections, links; three or more, or some beside furniture."""
    if draft.cut or division.page.media_type == "text/html" or not any(map(_paragraph, draft.body)):
        return
    tail = 0
    while not _paragraph(draft.body[-1 - tail]):
        tail += 1
    rows = draft.body[len(draft.body) - tail:]
    if _words(rows) > LARGEST_TAIL * _words(draft.body):
        return
    if tail >= 3 or any(row.line.breaks and not row.blank for row in rows[1:]):
        for row in rows:
            division.drop(row, "tail")
        del draft.body[len(draft.body) - tail:]


def _words(rows: Sequence[Row]) -> int:
    return sum(len(row.text.split()) for row in rows)


def _paragraph(row: Row) -> bool:
    """Say whether a row is text for sure: a line ended like a sentence, or a long one that is no item of a list."""
    return row.kind == "prose" or (len(row.text) > PARAGRAPH and not row.text.startswith(("* ", "- ", "• ")))


def _lists(draft: Draft, stamps: Stamps) -> bool:
    """Say whether what stands below a card is the next links: short lines, one of them with an age."""
    return draft.role == "related" and not draft.live and not any(map(_paragraph, draft.body)) \
        and any(stamps.age.search(lowered(row.text)) for row in draft.body)


def _without_bodies(division: Division, stamps: Stamps) -> None:
    """Drop what is a title and no more; a live page's own goes to its newest entry, where that has none."""
    main, first = (*division.drafts, None)[:2]
    if main and first and first.live and not main.body and not first.title:
        first.title, main.titled = main.title or division.page.given.title, None
    for draft in division.drafts:
        if draft.body and (not any(any(map(str.isalpha, row.text)) for row in draft.body) or _lists(draft, stamps)):
            for row in draft.body:      # nothing but clocks, scores, prices; or further links with their ages
                division.drop(row, "teaser")
            draft.body = []
        if not draft.body and draft.titled:
            division.drop(draft.titled, "teaser")
    division.drafts = [draft for draft in division.drafts if draft.body]
