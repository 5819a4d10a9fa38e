"""The ledger: one row a committed batch."""

from datetime import datetime

from pydantic import Field

from schemas.noun import Noun


class Batch(Noun):
    """One row a committed batch."""

    sequence: int = Field(description="Its number in this lake, from 1 without gaps.")
    started_at: datetime = Field(description="When it began.")
    committed_at: datetime = Field(description="When its rows became visible.")
    runner: str = Field(description="The engine that ran it.")
    pages: int = Field(description="Pages it added.")
    articles: int = Field(description="Articles it added.")
    mentions: int = Field(description="Mentions it added.")
    rejects: int = Field(description="Inputs it rejected.")
    versions: str = Field(description="Delta version of every other table as of this batch, a JSON object.")
    seconds: float = Field(description="How long it took.")
