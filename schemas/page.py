"""A page as it was brought in, and what cleaning made of it."""

from datetime import UTC, datetime, time
from typing import Self

from pydantic import Field

from schemas.identity import digest
from schemas.noun import Noun
from schemas.span import Span
from schemas.value import value
from schemas.vocabulary import Source

EARLIEST_YEAR = 1800  # 0001-01-01 and 1601-01-01 are what some systems write for no date


def known_to(at: datetime) -> tuple[datetime, str]:
    """Give a time in UTC (one without a zone is) and what it is known to: midnight sharp in its own zone is a day.

    What kept the day alone writes it so, and nobody publishes on that second.
    """
    if at.time() == time.min:
        return at.replace(tzinfo=UTC), "day"
    return (at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)), "minute"


class Given(Noun):
    """What came with a page: the keys of a record or a sidecar, each null where it was not given."""

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published_at: datetime | None = None
    published_precision: str | None = None
    fetched_at: datetime | None = None
    language: str | None = None
    charset: str | None = None      # of the payload, as the server that sent it said

    def identity(self) -> str:
        """Give what stands for the metadata in a page's id; what was not said of the bytes changes none."""
        return self.model_dump_json(exclude={"charset"} if self.charset is None else None)


class Page(Noun):
    """One page with its bytes: a file, or a record of a file."""

    page_id: str
    uri: str
    source: Source
    media_type: str
    payload: bytes
    given: Given

    @classmethod
    def of(cls, uri: str, source: Source, media_type: str, payload: bytes, given: Given) -> Self:
        """Make a page; its id is the digest of uri, payload and given metadata."""
        identity = digest(uri, payload, given.identity())
        return cls(page_id=identity, uri=uri, source=source, media_type=media_type, payload=payload, given=given)

    def row(self) -> "PageRow":
        """Give the row of table `pages`."""
        return PageRow(page_id=self.page_id, uri=self.uri, source=self.source, media_type=self.media_type,
                       fetched_at=self.given.fetched_at, bytes=len(self.payload))


class PageRow(Noun):
    """Every page that was read."""

    page_id: str = Field(description="Digest of uri, payload and given metadata.")
    uri: str = Field(description="The file's name for files, the url for records (without one, NAME#digest).")
    source: Source = Field(description="What brought the page: a file of its own, or a record of a file.")
    media_type: str = Field(description="text/plain or text/html.")
    fetched_at: datetime | None = Field(description="When the page was fetched, as given; null where nobody said.")
    bytes: int = Field(description="Size of the payload in bytes.")


class Payload(Noun):
    """The bytes of every page, a rejected one too, so that it can be shown, replayed and reprocessed."""

    page_id: str = Field(description="The page.")
    payload: bytes = Field(description="The bytes as read, compressed with zstd.")
    given: str = Field(description="The metadata that came with the page, as a JSON object.")


class Removal(Noun):
    """What cleaning took out of a page, and why."""

    page_id: str = Field(description="The page.")
    start_char: int = Field(description="Where it began in the page's text as decoded, inclusive, in code points.")
    end_char: int = Field(description="Where it ended, exclusive.")
    rule: str = Field(description="The rule that took it out.")
    text: str = Field(description="The words taken out.")


@value(frozen=True, slots=True, kw_only=True)
class Line(Span):
    """One line (or paragraph) of a page after cleaning; offsets index the page's text as decoded.

    `text` may differ from the slice only by what `removals` took out of it, by white space at its ends, and by a blank
    for each tab.
    """

    text: str
    breaks: bool = False       # a paragraph break stood before it (blank line or removed marker)
    mark: str | None = None    # name of the page furniture it is, which segmenting reads (e.g. "section")
    moment: datetime | None = None      # what the markup says: a live page's entry of this moment begins here
    begins: bool = False                # what the markup says: one of several stories begins here


class PageText(Noun):
    """A cleaned page: its lines in order, what was taken out, and the metadata given or found in its markup."""

    page_id: str
    uri: str
    media_type: str
    source: Source
    text: str
    lines: tuple[Line, ...]
    removals: tuple[Removal, ...]
    given: Given
    byline: str | None = None
