"""A cleaned page divided into its articles, each dated and cut into sentences."""

from pipeline.lexicon import Lexicon
from pipeline.segment.sentences import sentences
from schemas.article import Article, Segmented
from schemas.identity import digest
from schemas.page import PageText


def segment(text: PageText, lexicon: Lexicon) -> Segmented:
    """Give a page's articles in order, their sentences, and all removals."""
    given = text.given
    title, lines = given.title, [line.text for line in text.lines]
    if title is None and text.source == "file" and len(lines) > 1 and lines[0][-1] not in ".!?\"'”’":
        title, lines = lines[0], lines[1:]
    body = "\n\n".join(lines)
    article_id = digest(text.page_id, 0)
    published = given.published_at or given.fetched_at
    article = Article(
        article_id=article_id, page_id=text.page_id, ordinal=0, role="main", url=given.url, publisher=given.publisher,
        title=title, byline=None, agency=None, dateline=None, language=given.language or "en", body=body,
        published_at=published, published_precision=given.published_precision or "day" if published else "unknown",
        published_method="metadata" if given.published_at else "fetched" if published else None,
        published_evidence=None, truncated=False, fetched_at=given.fetched_at,
        document_id=digest("url", given.url) if given.url else digest("article", article_id))
    return Segmented(articles=(article,), sentences=tuple(sentences(article_id, body)), removals=text.removals)
