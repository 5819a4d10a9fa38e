"""A cleaned page divided into its articles, each dated and cut into sentences."""

from pipeline.lexicon import Lexicon
from pipeline.segment.articles import Origin, article
from pipeline.segment.customs import accustomed
from pipeline.segment.dating import dates
from pipeline.segment.divide import divide
from pipeline.segment.lists import with_lists
from pipeline.segment.live import with_entries
from pipeline.segment.paragraphs import BREAK, paragraphs
from pipeline.segment.parting import with_parts
from pipeline.segment.rows import rows
from pipeline.segment.sentences import sentences
from schemas.article import Article, Segmented, Sentence
from schemas.page import PageText
from schemas.reject import PageRejected


def segment(text: PageText, lexicon: Lexicon, extractor: str | None = None) -> Segmented:
    """Give a page's articles in order, their sentences, and all removals in the order of the page.

    `extractor` names whom the articles are for: what two versions of it make of a page are articles of their own.
    Raises PageRejected where no article is found.
    """
    lexicon = accustomed(text, lexicon)
    found = with_entries(with_parts(text, with_lists(rows(text, lexicon))), text.given, lexicon)
    division = divide(text, found, lexicon)
    if not division.drafts:
        raise PageRejected("no_text", "The page holds headlines and no article; look at it with `explain`.")
    bodies = [paragraphs(draft.body) for draft in division.drafts]
    published = dates(division.drafts, [BREAK.join(words) for words, _ in bodies], text.given, lexicon)
    articles: list[Article] = []
    sliced: list[Sentence] = []
    for ordinal, (draft, (words, headings)) in enumerate(zip(division.drafts, bodies, strict=True)):
        origin = Origin(text, ordinal, extractor)
        articles.append(article(origin, draft, published[ordinal], BREAK.join(words), lexicon))
        sliced.extend(sentences(articles[-1].article_id, words, headings, lexicon.layout))
    removals = sorted((*text.removals, *division.removals()), key=lambda removal: removal.start_char)
    return Segmented(articles=tuple(articles), sentences=tuple(sliced), removals=tuple(removals))
