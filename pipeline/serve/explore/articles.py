"""The views Articles and Article: one text with all its marks, what was cut from its page, and its copies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.serve.explore.asking import Asking
from pipeline.serve.explore.filters import number
from pipeline.serve.explore.marking import Mark, paragraphs, pieces
from pipeline.serve.explore.still import Row

ARTICLES_A_PAGE = 50
MOST_COPIES = 25
MOST_CUTS, LONGEST_CUT = 200, 600
FARTHEST = 10_000_000


def articles(asking: Asking, query: Mapping[str, str]) -> dict[str, Any]:
    """Give one page of articles that tell something in question, the latest first."""
    skipped = number(query, "skip", FARTHEST)
    rows = asking.ask("articles", narrowed=True, most=ARTICLES_A_PAGE + 1, skipped=skipped)
    shown = rows[:ARTICLES_A_PAGE]
    return {"articles": shown, "first": skipped + 1 if shown else 0, "last": skipped + len(shown),
            "back": asking.filters.query(skip=max(0, skipped - ARTICLES_A_PAGE) or None) if skipped else None,
            "on": asking.filters.query(skip=skipped + ARTICLES_A_PAGE) if len(rows) > len(shown) else None}


def article(asking: Asking, article_id: str, mention_id: str | None) -> dict[str, Any] | None:
    """Give one article, marked, the evidence of one mention lit; None where no article that holds bears the id."""
    found = asking.ask("article", article=article_id)
    if not found:
        return None
    told, mentions = found[0], _mentions(asking, article_id)
    lit = next((one for one in mentions if one["mention_id"] == mention_id), None)
    removals = asking.ask("removals", page=told["page_id"], most=MOST_CUTS, longest=LONGEST_CUT)
    copies = asking.ask("copies", article=article_id, most=MOST_COPIES)
    return {"heading": told["title"] or "Article", "article": told, "mentions": mentions, "lit": lit,
            "removals": removals, "copies": copies,
            "title": _title(told, mentions, lit), "body": _body(asking, told, mentions, lit),
            "kinds": sorted({mark.kind for one in mentions for mark in one["marks"]})}


def _mentions(asking: Asking, article_id: str) -> list[dict[str, Any]]:
    """Give the mentions with their children and marks, numbered in the order of the text."""
    children = {name: _by_mention(asking.ask(f"mention_{name}", article=article_id))
                for name in ("actors", "places", "quantities")}
    rows = asking.ask("mentions", article=article_id)
    whole = [{**row, "number": number, **{name: found[row["mention_id"]] for name, found in children.items()}}
             for number, row in enumerate(rows, 1)]
    return [{**one, "marks": list(_marks(one))} for one in whole]


def _by_mention(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found = defaultdict(list)
    for row in rows:
        found[row["mention_id"]].append(row)
    return found


def _marks(mention: Mapping[str, Any]) -> Iterator[Mark]:
    spans = [("evidence", mention["start_char"], mention["end_char"]),
             ("claimant", mention["claimant_start_char"], mention["claimant_end_char"]),
             ("time", mention["time_start_char"], mention["time_end_char"]),
             *((actor["role"], actor["start_char"], actor["end_char"]) for actor in mention["actors"]),
             *(("place", place["start_char"], place["end_char"]) for place in mention["places"]),
             *(("quantity", figure["start_char"], figure["end_char"]) for figure in mention["quantities"])]
    for kind, start, end in spans:
        if start is not None and end is not None:
            yield Mark(start, end, kind, mention["number"])


def _placed(mentions: Sequence[Mapping[str, Any]], lit: Mapping[str, Any] | None, in_title: bool) -> list[Mark]:
    """Give the marks of the title's mentions, or of the body's, and the light on one mention's evidence."""
    marks = [mark for one in mentions if one["in_title"] == in_title for mark in one["marks"]]
    if lit and lit["in_title"] == in_title:
        marks.append(Mark(lit["start_char"], lit["end_char"], "evidence", lit["number"], lit=True))
    return marks


def _title(told: Row, mentions: Sequence[Mapping[str, Any]], lit: Mapping[str, Any] | None) -> list[Any]:
    title = told["title"] or ""
    return list(pieces(title, _placed(mentions, lit, True), 0, len(title)))


def _body(asking: Asking, told: Row, mentions: Sequence[Mapping[str, Any]],
          lit: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """Give the paragraphs, each with its pieces, and the subheading that stands over it."""
    body = told["body"] or ""
    sentences = asking.ask("sentences", article=told["article_id"])
    chosen = next(((row["start_char"], row["end_char"]) for row in sentences
                   if lit and row["ordinal"] == lit["sentence_ordinal"]), None)
    marks = _placed(mentions, lit, False)
    marks.sort(key=lambda mark: mark.start)
    return [_paragraph(body, _between(marks, start, end), (start, end), chosen) for start, end in paragraphs(body)]


def _paragraph(body: str, marks: Sequence[Mark], where: tuple[int, int],
               chosen: tuple[int, int] | None) -> dict[str, Any]:
    cut = list(pieces(body, marks, *where, chosen))
    return {"pieces": cut, "lit": any(piece.lit for piece in cut)}


def _between(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    return [mark for mark in marks if mark.start < end and mark.end > start]
