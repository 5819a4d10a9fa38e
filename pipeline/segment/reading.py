"""A page's headers read: by its own habit where it has one, else by what its lines look like; the main one first."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout
from pipeline.segment.bared import fitted
from pipeline.segment.cards import cards
from pipeline.segment.comments import without_comments
from pipeline.segment.edges import CHRONICLE
from pipeline.segment.endings import with_endings
from pipeline.segment.feet import with_feet
from pipeline.segment.framed import framed
from pipeline.segment.furnished import unfurnished
from pipeline.segment.headers import Header
from pipeline.segment.induced import Induced, induced
from pipeline.segment.letters import stories
from pipeline.segment.names import is_title
from pipeline.segment.referred import referred
from pipeline.segment.rows import LEAST_HEADLINE, Row
from pipeline.segment.run_on import with_items
from pipeline.segment.titles import same
from pipeline.segment.top import top
from pipeline.segment.wrapping import with_wrapped
from schemas.page import PageText


def reading(page: PageText, rows: Sequence[Row], lexicon: Lexicon) -> Induced:
    """Read the headers of a page's articles, the main one's first."""
    sure = _is_one(page)
    habit = Induced(tuple(rows)) if sure or any(row.kind == "entry" for row in rows) else _habit(page, rows, lexicon)
    rows = habit.rows if sure or habit.headers else with_feet(habit.rows, lexicon.layout)
    head, others = _heads(page, rows, habit.headers, lexicon.layout)
    headers = [head, *others] if sure or page.given.title else fitted(rows, [head, *others], lexicon.layout)
    return Induced(tuple(rows), tuple(headers), habit.end)


def _habit(page: PageText, rows: Sequence[Row], lexicon: Lexicon) -> Induced:
    """Read a page's habit: that of the cards below its main article alone, where they show more so."""
    rows = referred(unfurnished(with_wrapped(without_comments(rows), lexicon), lexicon), lexicon)
    rows = with_items(rows, lexicon)
    rows = framed(with_endings(rows, lexicon), lexicon)
    whole = induced(rows, lexicon)
    if not whole.headers:
        whole = Induced(whole.rows, *stories(page, whole.rows, lexicon.layout))     # of a letter
    at = next((n for n, row in enumerate(rows) if row.line.mark == "cards"), None)
    if at is None or not any(row.kind == "prose" for row in rows[:at]):
        return whole
    part, below = induced(rows[at + 1:], lexicon), at + 1
    feet = [sum(row.kind == "foot" for row in told[-len(part.rows):]) for told in (part.rows, whole.rows)]
    odd = any(one.title is not None and one.start < at and rows[one.title].kind == "prose" for one in whole.headers)
    if not odd and (len(part.headers), feet[0]) <= (sum(header.start >= below for header in whole.headers), feet[1]):
        return whole
    headers = tuple(header.moved(below) for header in part.headers)
    return Induced((*rows[:below], *part.rows), headers, None if part.end is None else part.end + below)


def _heads(page: PageText, rows: Sequence[Row], habit: Sequence[Header],
           layout: Layout) -> tuple[Header, Sequence[Header]]:
    """Give the main article's header, and those of the others: by the page's habit where it has one."""
    head = top(page, rows, layout)
    several = page.media_type == "text/html" and not _is_one(page)
    if several:         # the title that the markup gives is the whole page's
        starts = [n for n, row in enumerate(rows) if row.line.begins]
        told = habit if len(habit) == len(starts) else cards(rows, starts[0], layout, sure=False)
        if told and told[0].title is not None and same(rows[told[0].title].title, page.given.title or ""):
            return replace(told[0], start=0, spent=(*range(told[0].start), *told[0].spent)), told[1:]
        own = next((n for n, row in enumerate(rows[:starts[0]]) if row.kind == "prose"), starts[0])
        return Header(0, own, spent=tuple(range(own))), told
    if habit and not any(row.kind == "prose" for row in rows[:habit[0].start]):
        first, *others = habit
        titled = head.title is not None and any(other.title is not None for other in others)
        if first.title is None and titled:      # the habit shows only its last lines at the top
            return replace(head, end=first.end, stamp=head.stamp or first.stamp), others
        if _headline(rows, head.title) and first.title is not None and not _headline(rows, first.title) \
                and (head.title or 0) < first.title:      # "Staff report" stands between the title and the time
            first = replace(first, title=head.title)
        first, *others = _dated(rows, [first, *others])
        first = replace(first, start=0, spent=(*range(first.start), *first.spent))
        if any(row.kind == "foot" for row in rows):     # what stands at the top is the page's own
            return first, others
        return replace(first, publisher=first.publisher or head.publisher, byline=first.byline or head.byline,
                       stamp=first.stamp or head.stamp), others
    told = habit or cards(rows, head.end, layout, sure=_is_one(page))
    told = [one for one in told if (one.publisher or not _below(rows[:one.start], "comments"))
            and not (_below(rows[:one.start], "links") and all(row.kind != "prose" for row in rows[one.end:]))]
    return _below_name(head, told, rows), told


def _dated(rows: Sequence[Row], habit: Sequence[Header]) -> Sequence[Header]:
    """Give headers with the day that stands above all of them, where nothing else on the page gives a time."""
    above, below = rows[:habit[0].start], rows[habit[0].start:]
    stamp = next((row.stamp for row in above if row.stamp and row.stamp.stated and not row.headline), None)
    told = any(one.stamp for one in habit) or any(row.stamp for row in below)
    return habit if told else [replace(one, stamp=stamp) for one in habit]


def _below(above: Sequence[Row], mark: str) -> bool:
    """Say whether the last head above is of a kind: that of what readers said ("comments"), or of names of articles."""
    return next((row.line.mark for row in reversed(above) if row.kind == "mark"), None) == mark


def _headline(rows: Sequence[Row], title: int | None) -> bool:
    return title is not None and len(rows[title].title.split()) >= LEAST_HEADLINE


def _below_name(head: Header, others: Sequence[Header], rows: Sequence[Row]) -> Header:
    """Give the first header with the title right above its text, as others have it, where it took the page's name."""
    last = head.end - 1
    alike = len(others) >= CHRONICLE and all(one.title == one.end - 1 for one in others)
    if not alike or head.title is None or head.title == last or not rows[last].blank or rows[last].kind != "short" \
            or rows[head.end].kind != "prose" or not is_title(rows[last].text):
        return head
    return replace(head, title=last, spent=tuple(n for n in (head.title, *head.spent) if n != last))


def _is_one(page: PageText) -> bool:
    """Say whether a page is one article by what it is: a record, or HTML whose markup parts no stories."""
    return page.source == "record" or (page.media_type == "text/html" and not any(line.begins for line in page.lines))
