"""What could not be read, with its reason: nothing vanishes."""

from datetime import datetime
from typing import Self, TypedDict, Unpack

from pydantic import Field

from schemas.identity import digest
from schemas.noun import Noun
from schemas.page import Page
from schemas.vocabulary import Reason, Source, Stage

Blob = bytes            # a column is named `bytes`, and would hide the type
KEPT_BYTES = 65536      # a reject keeps this much of what was rejected, enough to see what it was


class PageRejected(Exception):
    """A page cannot go on, for a reason that the user can act on; the chain turns it into a Reject."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason
        self.detail = detail


class Whereabouts(TypedDict, total=False):
    """What may be known of a reject besides its file."""

    line: int | None        # of a file of records, or the number of a record in an archive, from 1
    page: Page              # the page, where it got that far
    size: int | None        # in bytes, where the payload is only the beginning of what was rejected


class Reject(Noun):
    """One row an input that gave no page, or a page that failed."""

    reject_id: str = Field(description="Digest of where it stood, the reason and its bytes; of page, stage and reason.")
    page_id: str | None = Field(description="The page, where it got that far.")
    uri: str = Field(description="The file's name, or the record's url.")
    line: int | None = Field(description="The line of a file of records, or the record's number in an archive, from 1.")
    stage: Stage = Field(description="The stage that rejected it.")
    reason: Reason = Field(description="Why, from a closed list.")
    detail: str = Field(description="One sentence: what is wrong, and the mend where there is one.")
    bytes: int = Field(description="Size of what was rejected, in bytes.")
    payload: Blob = Field(description="Its first 65,536 bytes.")
    rejected_at: datetime | None = Field(default=None, description="When; set as the batch is committed.")
    source: Source | None = Field(default=None, description="What brought the page, where it got that far.")
    media_type: str | None = Field(default=None, description="The page's, where it got that far.")

    @classmethod
    def of(cls, uri: str, stage: Stage, reason: Reason, detail: str, payload: Blob = b"",
           **known: Unpack[Whereabouts]) -> Self:
        """Make a reject of what stood at `uri`; without a size, the payload is the whole of it."""
        line, size, page = known.get("line"), known.get("size"), known.get("page")
        kept = payload[:KEPT_BYTES]
        whole = len(payload) if size is None else size
        place = (uri, line, stage, reason, whole, kept) if page is None else (page.page_id, stage, reason)
        return cls(reject_id=digest(*place), page_id=page and page.page_id, uri=uri,
                   line=line, stage=stage, reason=reason, detail=detail, bytes=whole, payload=kept,
                   source=page and page.source, media_type=page and page.media_type)
