"""A cleaned page divided into its articles, each dated and cut into sentences."""

from pipeline.lexicon import Lexicon
from pipeline.segment.articles import article
from pipeline.segment.divide import divide
from pipeline.segment.paragraphs import paragraphs
from pipeline.segment.published import from_fetching, from_metadata, from_stamp
from pipeline.segment.rows import rows
from pipeline.segment.sentences import sentences
from schemas.article import Article, Segmented, Sentence
from schemas.page import PageText


def segment(text: PageText, lexicon: Lexicon) -> Segmented:
    """Give a page's articles in order, their sentences, and all removals in the order of the page."""
    found = rows(text, lexicon)
    division = divide(text, found, lexicon.layout)
    articles: list[Article] = []
    sliced: list[Sentence] = []
    for ordinal, draft in enumerate(division.drafts):
        words, headings = paragraphs(draft.body)
        published = (from_metadata(text.given) if draft.role == "main" else None) \
            or from_stamp(draft.stamp, text.given.fetched_at) or from_fetching(text.given.fetched_at)
        articles.append(article(text, draft, ordinal, words, published, lexicon))
        sliced.extend(sentences(articles[-1].article_id, words, headings))
    removals = sorted((*text.removals, *division.removals(text.page_id)), key=lambda removal: removal.start_char)
    return Segmented(articles=tuple(articles), sentences=tuple(sliced), removals=tuple(removals))
