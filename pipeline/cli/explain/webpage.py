"""A page explained for a browser: one self-contained file, every text of the page escaped, nothing loaded or run."""

from collections.abc import Iterable, Iterator
from html import escape

from pipeline.cli.explain.marks import Mark, joined, marks, pieces, slots
from pipeline.cli.explain.stages import Explained, Told
from pipeline.cli.printing import visible
from schemas.mention import Mention
from schemas.page import Removal
from schemas.reject import Reject

# The policy forbids scripts and every request, should a text ever escape its escaping.
HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>{title}</title>
<style>
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 Georgia, serif; color: #222 }}
.text {{ white-space: pre-wrap; overflow-wrap: anywhere }}
mark {{ background: #fff3c4; color: inherit; cursor: help }}
mark.quantity {{ font-weight: bold; background: #ffe08a }} mark.claimant {{ background: #bfe8ef }}
mark.source, mark.participant {{ background: #c9ecc4 }} mark.target {{ background: #f6c9c6 }}
mark.time {{ background: #cfdcf7 }} mark.place {{ background: #ead2f2 }}
table {{ border-collapse: collapse; font: 13px/1.4 sans-serif; margin: .5rem 0 }}
td, th {{ border: 1px solid #ddd; padding: .15rem .5rem; text-align: left; vertical-align: top }}
summary {{ cursor: pointer; font: 14px sans-serif }} h2 {{ border-top: 1px solid #ccc; padding-top: 1rem }}
</style></head><body>
"""
KINDS = ("quantity", "claimant", "source", "target", "participant", "time", "place", "evidence")


def webpage(found: Explained) -> str:
    """Give the whole page as HTML."""
    uri = found.page.uri if found.page else found.rejects[0].uri
    return "".join((HEAD.format(title=safe(f"{uri} explained")), *_body(found, uri), "</body></html>\n"))


def safe(text: object) -> str:
    """Give a text that a browser shows and never obeys, within an element or an attribute in double quotes."""
    return escape(visible(str(text)), quote=True)


def _body(found: Explained, uri: str) -> Iterator[str]:
    yield f"<h1>{safe(uri)}</h1>\n"
    if found.page:
        given = found.page.given.model_dump(exclude_none=True)
        size = f"{len(found.page.payload):,}"
        yield _table((("media type", found.page.media_type), ("bytes", size), ("page_id", found.page.page_id),
                      *((f"given {name}", value) for name, value in given.items())))
    yield from map(_reject, found.rejects)
    yield f"<p>Legend: {' '.join(f'<mark class={kind!r}>{kind}</mark>' for kind in KINDS)}</p>\n"
    yield from _cuts(found.removals)
    for told in found.articles:
        yield from _article(told)


def _reject(reject: Reject) -> str:
    return f"<h2>Rejected</h2>{_table((name, value) for name, value in reject if name != 'payload')}"


def _cuts(removals: Iterable[Removal]) -> Iterator[str]:
    rows = [f"<tr><td>{cut.start_char}-{cut.end_char}</td><td>{safe(cut.rule)}</td>"
            f'<td class="text">{safe(cut.text)}</td></tr>' for cut in removals]
    yield f"<details><summary>What was cut: {len(rows)}</summary><table><tr><th>where<th>rule<th>words</tr>"
    yield from rows
    yield "</table></details>\n"


def _article(told: Told) -> Iterator[str]:
    article = told.article
    title = "" if article.title is None else _marked(article.title, marks(told.mentions, in_title=True), told)
    yield f"<h2>{title or '(no title)'}</h2>\n"
    yield _table((name, value) for name, value in article if name not in ("title", "body") and value is not None)
    yield f'<div class="text">{_marked(article.body, marks(told.mentions, in_title=False), told)}</div>\n'
    yield f"<details><summary>Mentions: {len(told.mentions)}</summary>"
    yield from (_table(slots(mention)) for mention in told.mentions)
    yield "</details>\n"


def _marked(text: str, found: list[Mark], told: Told) -> str:
    """Give a text with every marked piece in an element whose hover shows the rows of the mentions it belongs to."""
    return "".join(_piece(piece, on, told) for piece, on in pieces(text, found))


def _piece(piece: str, on: list[Mark], told: Told) -> str:
    if not on:
        return safe(piece)
    kinds = {mark.kind for mark in on}
    kind = next(kind for kind in KINDS if kind in kinds)
    rows = "\n\n".join(_row(told.mentions[number]) for number in sorted({mark.mention for mark in on}))
    return f'<mark class="{kind}" title="{safe(rows)}">{safe(piece)}</mark>'


def _row(mention: Mention) -> str:
    return "\n".join(f"{name}: {value}" for name, value in slots(mention))


def _table(rows: Iterable[tuple[str, object]]) -> str:
    cells = (f"<tr><th>{safe(name)}</th><td>{safe(joined(value))}</td></tr>" for name, value in rows)
    return f"<table>{''.join(cells)}</table>\n"
