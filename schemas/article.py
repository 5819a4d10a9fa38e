"""An article found on a page, and its sentences."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from pydantic import Field

from schemas.noun import Noun
from schemas.page import Removal
from schemas.vocabulary import PublishedMethod, PublishedPrecision, Role


class Article(Noun):
    """One row an article found on a page."""

    article_id: str = Field(description="Digest of the page, the ordinal and the extractor.")
    page_id: str = Field(description="The page it stands on.")
    ordinal: int = Field(description="Its place on the page, from 0.")
    role: Role = Field(description="main: what the page is about; related: carried beside it.")
    url: str | None = Field(description="The record's or sidecar's for the main article; else what the page says.")
    publisher: str | None = Field(description="Who published it; null where the page does not say.")
    title: str | None = Field(description="Its headline; null where the page does not say.")
    byline: str | None = Field(description="Who wrote it; null where the page does not say.")
    agency: str | None = Field(description="Wire agency that wrote it: AP, Reuters, AFP, ...")
    dateline: str | None = Field(description="Place named in the dateline.")
    language: str | None = Field(description="ISO 639-1 code.")
    body: str = Field(description="The article's own words, nothing else; paragraphs divided by a blank line.")
    published_at: datetime | None = Field(description="When it was published, UTC; to the precision beside it.")
    published_precision: PublishedPrecision = Field(description="minute, hour, day (00:00 UTC of it), month, unknown.")
    published_method: PublishedMethod | None = Field(
        description="How it is known: metadata, relative ('3 hours ago'), dateline, inferred, fetched.")
    published_evidence: str | None = Field(description="The words it rests on.")
    preamble: str | None = Field(
        None, description="Caption words that cleaning took from in front of the body; a cut copy may still have them.")
    truncated: bool = Field(description="True where the text breaks off.")
    document_id: str = Field(
        description="The document it is a revision of: one url; without one, one publisher and title within a week.")
    fetched_at: datetime | None = Field(description="When its page was fetched, as given.")
    extractor: str | None = Field(None, description="Name and version of the extractor that its page was read for.")


class Sentence(Noun):
    """One row a sentence of a body."""

    article_id: str = Field(description="The article.")
    ordinal: int = Field(description="Its place in the body, from 0.")
    start_char: int = Field(description="Where it begins in the body, inclusive, in code points.")
    end_char: int = Field(description="Where it ends, exclusive.")
    text: str = Field(description="Exactly that slice of the body.")
    heading: str | None = Field(description="The subheading it stands under.")


class Segmented(Noun):
    """A page divided: its articles in order, their sentences, and all that was taken out on the way."""

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    removals: tuple[Removal, ...]

    def told(self) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        """Yield the articles, each with its sentences in order."""
        found = defaultdict[str, list[Sentence]](list)
        for sentence in self.sentences:
            found[sentence.article_id].append(sentence)
        yield from ((article, tuple(found[article.article_id])) for article in self.articles)
