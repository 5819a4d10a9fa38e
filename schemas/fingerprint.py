"""What of an article is compared with other articles: its words, their fingerprint, and its place among its kin."""

from datetime import datetime

from schemas.noun import Noun

SAMPLE_RATE = 8         # one shingle in eight is kept: one in sixteen is too few for short texts (DESIGN decision 9)


class Wording(Noun):
    """An article's words, and what decides with which others they are compared."""

    article_id: str
    document_id: str
    publisher: str | None
    published_at: datetime | None
    fetched_at: datetime | None
    body: str


class Fingerprint(Noun):
    """Hashes of some runs of words of an article, by which its repeats are found; none for a body of a few words."""

    article_id: str
    size: int                       # how many different shingles the whole body has
    sampled: tuple[int, ...]        # one shingle in eight, by its hash alone, the same ones in every article
    opening: tuple[int, ...]        # all others of the first words, so that a teaser finds its article


class Kin(Noun):
    """An article among those that repeat each other: the source it goes back to, and the story it tells."""

    article_id: str
    document_id: str
    published_at: datetime | None
    size: int
    superseded: bool = False        # another revision of its document holds
    source_id: str | None = None    # the best of the articles that it copies, excerpts or revises
    containment: float = 0.0        # how much of it that source holds
    story_id: str | None = None     # null until it is settled
    is_original: bool = False       # it repeats no other, or holds in place of the one that does not


class Revision(Noun):
    """An article as one of those that are the same document."""

    article_id: str
    document_id: str
    published_at: datetime | None
    fetched_at: datetime | None
    body: bytes                     # any bytes that are equal where the bodies are
