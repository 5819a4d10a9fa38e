"""Drafts made into articles: title, source, agency, language, time, and whether the text breaks off."""

from typing import NamedTuple

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import closed
from pipeline.segment.dateline import agency_of, dateline
from pipeline.segment.document import document_id
from pipeline.segment.drafts import Draft
from pipeline.segment.language import language
from pipeline.segment.paragraphs import BREAK
from pipeline.segment.published import Published
from pipeline.segment.titles import bare
from schemas.article import Article
from schemas.identity import digest
from schemas.page import PageText

HTML, CELL = "text/html", " | "
ELLIPSES = ("...", "…", "[…]", "[...]", "(...)")


class Origin(NamedTuple):
    """Where an article comes from: the page, its place there from 0, and whom the page was read for."""

    page: PageText
    ordinal: int
    extractor: str | None


def article(origin: Origin, draft: Draft, published: Published, body: str, lexicon: Lexicon) -> Article:
    """Give the article that a draft is."""
    page, ordinal, extractor = origin
    given, main = page.given, draft.role == "main"
    publisher = (given.publisher if main or draft.live else None) or draft.publisher
    byline = (page.byline if main else None) or draft.byline
    url = given.url if main else None
    opening = dateline(body, lexicon.layout)
    agency = opening.agency or agency_of(byline, lexicon.layout.agencies) \
        or agency_of(publisher, lexicon.layout.agencies)
    return Article(
        article_id=digest(page.page_id, ordinal, extractor), page_id=page.page_id, ordinal=ordinal, role=draft.role,
        url=url, publisher=publisher, title=_title(page, draft, publisher, lexicon), byline=byline,
        agency=agency, dateline=opening.place,
        language=language(body, given.language if main else None, lexicon), body=body,
        published_at=published.at, published_precision=published.precision, published_method=published.method,
        published_evidence=published.evidence, preamble=_preamble(page, draft) if main else None,
        truncated=draft.cut or _breaks_off(body),
        document_id=document_id(url, digest(page.page_id, ordinal)), fetched_at=given.fetched_at, extractor=extractor)


def _title(page: PageText, draft: Draft, publisher: str | None, lexicon: Lexicon) -> str | None:
    """Give the title that came with the page, the names of section and site behind it left out, or the page's own."""
    if draft.role == "main" and page.given.title:
        return bare(page.given.title, publisher, page.given.url, lexicon.layout)
    return draft.title


def _preamble(page: PageText, draft: Draft) -> str | None:
    """Give the captions in front of a flat text's body, which may be glued to its head; on a laid-out page none is."""
    if page.media_type == HTML or not draft.body:
        return None
    first = draft.body[0].line.start_char
    return BREAK.join(one.text for one in page.removals if one.rule == "caption" and one.start_char < first) or None


def _breaks_off(body: str) -> bool:
    """Say whether a text ends in an ellipsis or without a closing mark."""
    while (cut := body.rfind(BREAK)) > 0 and CELL in body[cut:]:       # a table ends without a stop
        body = body[:cut]
    end = body.rstrip("\"'”’)]*_ ")
    return body.endswith(ELLIPSES) or end.endswith(ELLIPSES) or not closed(body)
