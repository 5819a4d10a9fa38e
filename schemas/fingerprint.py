"""What of an article is compared with other articles: its words, their fingerprint, and its place among its kin."""

from datetime import datetime

from schemas.identity import digest
from schemas.noun import Noun

SAMPLE_RATE = 8         # one shingle in eight is kept: one in sixteen is too few for short texts (DESIGN decision 9)


class Wording(Noun):
    """An article's words, and what decides with which others they are compared."""

    article_id: str
    document_id: str
    page_id: str = ""
    extractor: str | None = None    # name/version of the extractor that its page was read for
    url: str | None = None
    publisher: str | None
    title: str | None = None
    agency: str | None = None
    dateline: str | None = None
    published_at: datetime | None
    fetched_at: datetime | None
    body: str
    preamble: str | None = None     # a caption that cleaning took from in front of the body

    @property
    def printed(self) -> str:
        """Give the words by which repeats of it are found.

        A copy that breaks off within the caption keeps what cleaning took from the whole.
        """
        return f"{self.preamble}\n\n{self.body}" if self.preamble else self.body

    @property
    def folded_title(self) -> str | None:
        """Give the title in one spelling: case and white space tell no titles apart; null where there is none."""
        return " ".join((self.title or "").casefold().split()) or None

    @property
    def heading(self) -> str | None:
        """Give what revisions of an article without url have in common: publisher and title; null where one is."""
        if self.url is not None or not self.publisher or not self.folded_title:
            return None
        return digest(" ".join(self.publisher.casefold().split()), self.folded_title)


class Fingerprint(Noun):
    """Hashes of some runs of words of a body, by which its repeats are found; none for a body of a few words."""

    size: int                       # how many different shingles the whole body has
    sampled: tuple[int, ...]        # one shingle in eight, by its hash alone, the same ones in every article
    opening: tuple[int, ...]        # more of the first words, so that a teaser finds its article


class Kin(Noun):
    """A body among those that repeat each other: the one it goes back to, and the story it tells.

    A body may be printed by many articles; it stands here once, as of the article that printed it first.
    """

    number: int
    article_id: str                 # who printed it first
    document_id: str
    published_at: datetime | None
    size: int
    source: int | None = None       # the best of the bodies that it copies, excerpts or revises
    containment: float = 0.0        # how much of it that source holds
    story_id: str | None = None     # null until it is settled


class Overlap(Noun):
    """Two bodies that share words: their numbers, and how many different shingles stand in both."""

    one: int
    other: int
    shared: int


class Holder(Noun):
    """Who stands for a body: the article that printed it first, and the first of those that hold."""

    first: str
    holding: str


class Revision(Noun):
    """An article as one of those that are the same document."""

    article_id: str
    document_id: str
    page: int                       # stands for the page; equal for articles of one page
    extractor: str | None
    arrived: int                    # its place in the order of arrival
    published_at: datetime | None
    fetched_at: datetime | None
    body: int                       # stands for the body; equal where the bodies are
