"""What stands before, between and behind the articles of a page and belongs to none of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.lexicon.layout import folded, lowered
from pipeline.lexicon.stamps import Stamps
from pipeline.segment.drafts import Division, Draft
from pipeline.segment.headers import Header
from pipeline.segment.names import WRITER, is_name, is_title
from pipeline.segment.rows import BULLET, LEAST_HEADLINE, Row
from pipeline.segment.titles import NUMBER

# A sentence with its marks within a line ("“It is a good day.” — Ada Ode, mayor").
QUOTED = re.compile(r"[.!?,][\"”]\s")
# A line this long is a paragraph even where no full stop ends it.
PARAGRAPH = 80
# What makes up more of a body than this is a list that the article consists of, and no tail.
LARGEST_TAIL = 0.25
ALONE = 4           # times that a word on a line of its own does
REPEATED = 3        # times that a line of furniture stands on a page
MOST_ABOVE = 3      # lines above a page's contents
CHRONICLE = 2       # days on lines of their own, cards behind a main article
LONGEST_SECTION = 3     # words: "Health and Science"
LONGEST_HEAD = 5        # words: "What else happened this week"
LONGEST_PREFACE = 60    # words
LONGEST_BIOGRAPHY = 300     # characters
ADDRESS = re.compile(r"\w@\w")


def without_sections(division: Division) -> None:
    """Take the name of the next article's section off a body's end, where most articles of the page have one there.

    One in capitals alone goes by itself.
    """
    before = [draft for draft in division.drafts[:-1] if draft.body]
    named = [draft for draft in before if len(draft.body) > 1 and _names_section(draft.body)]
    if len(named) < CHRONICLE or len(named) * 2 <= len(before):
        named = [draft for draft in named if (last := draft.body[-1]).text.isupper()
                 or (last.blank and folded(last.text) in division.layout.menu)]
    for draft in named:
        division.drop(draft.body.pop(), "section")


def without_contents(division: Division) -> None:
    """Take the page's own contents off its top: headlines and first words of articles that all follow it."""
    first, *rest = division.drafts
    if len(rest) < CHRONICLE:
        return
    titles = {folded(draft.title) for draft in rest if draft.title}
    openings = [folded(draft.body[0].text) for draft in rest if draft.body]
    told = [folded(row.text) in titles or folded(_entry(row)) in titles or _opens(folded(row.text), openings)
            for row in first.body]
    others = [n for n, there in enumerate(told) if not there]
    same = folded(first.title or "") == folded(rest[0].title or "-")        # its own title and first words twice
    above = not others or (others[-1] <= len(others) and not any(_paragraph(first.body[n]) for n in others))
    twice = all(told) and (same or len(told) >= CHRONICLE)
    if not twice and (sum(told) < CHRONICLE or len(others) > (MOST_ABOVE if above else 1)):
        return
    for row in [*([first.titled] if same and first.titled else []), *first.body]:
        division.drop(row, "teaser")
    division.drafts = rest
    rest[0].role = "main"


def _entry(row: Row) -> str:
    """Give the title that a line of contents holds, without its number and source."""
    return NUMBER.sub("", row.title)


def without_teasers(division: Division) -> None:
    """Take the titles of other articles out of texts; the last line left at the top of the main one is its title."""
    first, *rest = division.drafts
    others = {folded(draft.title) for draft in rest if draft.title}
    top = next((n for n, row in enumerate(first.body) if _paragraph(row)), 0)
    teasers = [row for row in first.body[:top] if folded(row.text) in others]
    titled = first.titled if top and len((first.title or "").split()) >= LEAST_HEADLINE else None
    if titled and folded(titled.text) in others:
        last = max((n for n in range(top) if first.body[n] in teasers), default=-1)
        left = next((row for row in first.body[last + 1:top] if is_title(row.text)), None)
        teasers.append(titled)
        first.titled, first.title = left, left.title if left else None
        first.body = [row for row in first.body if row is not first.titled]
    for draft in division.drafts:
        others = {folded(other.title) for other in division.drafts if other.title and other is not draft}
        teasers += _linked([_links(row) and not others.isdisjoint(_told(row)) for row in draft.body], draft.body)
        openings = [folded(other.body[0].text) for other in division.drafts if other.body and other is not draft]
        teasers += [row for row in draft.body[1:] if _opens(folded(row.text), openings)]
    for row in teasers:
        division.drop(row, "teaser")
    for draft in division.drafts:
        draft.body = [row for row in draft.body if row not in teasers]


def _linked(links: Sequence[bool], body: Sequence[Row]) -> Iterator[Row]:
    """Yield the links within a text, and the head of several that stand in a row."""
    for n, link in enumerate(links):
        head = all(links[n + 1:n + 1 + CHRONICLE]) and len(links) > n + CHRONICLE and body[n].kind == "short"
        if link or (head and len(body[n].text.split()) <= LONGEST_HEAD):
            yield body[n]


def _told(row: Row) -> tuple[str, ...]:
    """Give the titles that a line may hold: itself, and what stands behind a label ("Les også: Ferry sinks")."""
    front, _, behind = row.title.partition(":")
    return (folded(row.title), folded(behind)) if len(front.split()) <= LONGEST_SECTION else (folded(row.title),)


def _links(row: Row) -> bool:
    """Say whether the title of another article stands in a text as a link to it."""
    return row.kind == "short" and len(row.title.split()) >= LEAST_HEADLINE


def without_repeats(division: Division) -> None:
    """Take out short lines that stand between paragraphs again and again, word for word, in texts of several articles.

    Within one they are its headings. What only leads in is none of them ("Why it matters:"), nor is a name, of who
    speaks, an item of a list, a sentence.
    """
    if len(division.drafts) == 1:
        return
    told = [{folded(row.text) for row in draft.body} for draft in division.drafts]
    several = {words for words, times in Counter(words for one in told for words in one).items() if times > 1}
    times = Counter(words for draft in division.drafts for row in draft.body if (words := folded(row.text)) in several)
    for draft in division.drafts:
        between = zip(draft.body, draft.body[1:], draft.body[2:], strict=False)
        again = [row for before, row, after in between
                 if before.kind == after.kind == "prose" and _could_repeat(row, times[folded(row.text)])]
        for row in again:
            division.drop(row, "repeated")
        draft.body = [row for row in draft.body if row not in again]


def _could_repeat(row: Row, times: int) -> bool:
    """Say whether a line that stands so often between paragraphs may be a page's; a word alone does still oftener."""
    alone = " " not in row.text
    return row.kind == "short" and len(row.text) <= PARAGRAPH and not row.text.endswith(":") \
        and times >= (ALONE if alone else REPEATED) and (alone or not is_name(row.text)) and not BULLET.match(row.text)


def _opens(words: str, openings: Sequence[str]) -> bool:
    return len(words.split()) >= LONGEST_HEAD and any(opening.startswith(words) for opening in openings)


def without_head(division: Division, headers: Sequence[Header], rows: Sequence[Row]) -> None:
    """Take the head over a page's cards off the main article's end ("Elsewhere today"): a few words between blanks."""
    body = division.drafts[0].body
    if len(headers) < CHRONICLE or len(body) < 2:
        return
    *_, before, last = body
    blanks, apart = any(row.blank for row in rows[1:]), rows[headers[0].start].blank
    longest = LONGEST_HEAD if last.blank or apart else 0 if blanks else LONGEST_SECTION
    if before.kind == "prose" and last.kind == "short" and len(last.text.split()) <= longest:
        division.drop(body.pop(), "section")


def without_preface(division: Division) -> None:
    """Take off what opens a page of several articles and is none: a greeting, what the letter is about."""
    first, *rest = division.drafts
    said = first.publisher or first.stamp or first.byline or division.page.given.title \
        or len((first.title or "").split()) >= LEAST_HEADLINE
    told = all(draft.title and (draft.publisher or draft.stamp) for draft in rest)
    headed = any(rule == "section" and line.start_char < rest[0].body[0].line.start_char
                 for line, rule in division.dropped if rest and rest[0].body)
    bare = not any(map(_paragraph, first.body)) and all(any(map(_paragraph, draft.body)) for draft in rest)
    said = said and not (bare and (first.publisher or first.stamp))     # "Press review, 3 March 2031"
    if len(rest) < CHRONICLE or said or not told or headed or words_of(first.body) > LONGEST_PREFACE:
        return
    for row in [*([first.titled] if first.titled else []), *first.body]:
        division.drop(row, "preface")
    division.drafts = rest
    rest[0].role = "main"


def without_biography(division: Division, draft: Draft) -> None:
    """Take off the last line of a flat text where it says who its writer is ("Ana Ruiz is a reporter in Oslo.")."""
    last = draft.body[-1] if len(draft.body) > 1 else None
    first = draft.body[0].text if last else ""
    named = last and is_name(first) and 1 < len(first.split()) <= WRITER and last.text.startswith(f"{first} ")
    writer = draft.byline or (first if named else _reached(last.text) if last else None)
    if last and writer and division.page.media_type != "text/html" and len(last.text) <= LONGEST_BIOGRAPHY \
            and last.text.startswith(f"{writer} ") and division.layout.biography.match(lowered(last.text), len(writer)):
        division.drop(draft.body.pop(), "biography")
        if first == writer and len(draft.body) > 1:
            division.drop(draft.body.pop(0), "header")
            draft.byline = writer


def _reached(line: str) -> str | None:
    """Give the name that opens a line with an address to write to ("Ana Ruiz can be reached at ana@quay.example")."""
    names = (" ".join(line.split()[:size]) for size in (WRITER, WRITER - 1))
    return next(filter(is_name, names), None) if ADDRESS.search(line) else None


def _names_section(body: Sequence[Row]) -> bool:
    *_, before, last = body
    return before.kind == "prose" and last.kind == "short" and len(last.text.split()) <= LONGEST_SECTION


def trim(division: Division, draft: Draft) -> None:
    """Take short lines off a body's end: tags, names of sections, links; three or more, or some beside furniture."""
    if draft.cut or division.page.media_type == "text/html" or not any(map(_paragraph, draft.body)):
        return
    tail = 0
    while not _paragraph(draft.body[-1 - tail]):
        tail += 1
    rows = draft.body[len(draft.body) - tail:]
    if words_of(rows) > LARGEST_TAIL * words_of(draft.body):
        return
    if tail >= 3 or any(row.line.breaks and not row.blank for row in rows[1:]):
        for row in rows:
            division.drop(row, "tail")
        del draft.body[len(draft.body) - tail:]


def words_of(rows: Sequence[Row]) -> int:
    """Give how many words some lines have."""
    return sum(len(row.text.split()) for row in rows)


def _paragraph(row: Row) -> bool:
    """Say whether a row is text for sure: a line ended like a sentence, or a long one that is no item of a list."""
    quoted = row.text[0] in "\"“" and QUOTED.search(row.text) is not None
    return row.kind == "prose" or quoted or (len(row.text) > PARAGRAPH and not row.text.startswith(("* ", "- ", "• ")))


def _lists(draft: Draft, stamps: Stamps) -> bool:
    """Say whether what stands below a card is the next links: short lines, one of them with an age."""
    return draft.role == "related" and not draft.live and not any(map(_paragraph, draft.body)) \
        and any(stamps.age.search(lowered(row.text)) for row in draft.body)


def without_bodies(division: Division, stamps: Stamps) -> None:
    """Drop what is a title and no more; a live page's own goes to its newest entry, where that has none."""
    main, first = (*division.drafts, None)[:2]
    if main and first and first.live and not any(map(_paragraph, main.body)):
        for row in main.body:       # what stands beside a live page's name
            division.drop(row, "header")
        main.body = []
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
