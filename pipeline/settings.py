"""Every setting of eventwire in one class; each is read from the environment as EVENTWIRE_NAME."""

import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from schemas.limits import PageLimits

MIB = 1024 * 1024
ENGINE = {"runner", "job_endpoint", "flink_master", "flink_job_server", "prism", "workers", "stalled_seconds"}


class Settings(BaseSettings):
    """What may differ between two installations; none of it changes what a row says, only how rows come about."""

    model_config = SettingsConfigDict(env_prefix="EVENTWIRE_", frozen=True, extra="forbid")

    language: str = Field("en", description="The language pack under seeds/lexicon.")
    frames: Annotated[tuple[Path, ...], NoDecode] = Field(
        (), description="Frame files of your own, divided as PATH is; every worker must see them.")
    lines: Annotated[tuple[Path, ...], NoDecode] = Field(
        (), description="Files of lines that belong to no article, as `eventwire learn-lines` proposes them.")
    extractor: str = Field("cascade", description="The built-in `cascade`, or package.module:factory of another.")
    runner: Literal["embedded", "prism", "portable", "flink"] = Field("embedded", description="The engine of a batch.")
    job_endpoint: str | None = Field(None, description="HOST:PORT of the job server of the runner `portable`.")
    flink_master: str | None = Field(None, description="HOST:PORT of the job manager of the runner `flink`.")
    flink_job_server: Path | None = Field(None, description="Beam's job server for Flink, a jar.")
    prism: Path | None = Field(None, description="Beam's Prism, where it is not on PATH.")
    workers: str | None = Field(None, description="HOST:PORT of a pool of workers beside an engine outside.")
    stalled_seconds: float = Field(300.0, gt=0, description="An engine outside that moves nothing so long is given up.")

    batch_pages: int = Field(1000, ge=1, description="A batch closes when it holds this many pages and rejects.")
    batch_bytes: int = Field(64 * MIB, ge=1, description="A batch closes when its payloads reach this many bytes.")
    max_page_bytes: int = Field(32 * MIB, ge=1, description="A page with more bytes, unpacked, is rejected.")
    max_line_bytes: int = Field(32 * MIB, ge=1, description="A line of a file of records with more bytes is rejected.")
    max_ratio: int = Field(1000, ge=1, description="A file that unpacks to more than so many times its size is a bomb.")
    max_sidecar_bytes: int = Field(MIB, ge=1, description="A sidecar with more bytes is rejected, its page is not.")
    max_page_lines: int = Field(15_000, ge=1, description="A page of flat text with more lines is rejected.")
    max_page_characters: int = Field(12_000_000, ge=1, description="A page with more markup is rejected.")
    max_page_tags: int = Field(60_000, ge=1, description="A page with more tags, both ends counted, is rejected.")
    max_article_sentences: int = Field(2000, ge=1, description="No more sentences of an article are read for events.")
    keep_payloads: bool = Field(True, description="Keep every page's bytes, so that it can be shown and replayed.")
    merge_files: int = Field(
        16, ge=2, description="So many files of one order of size are merged into one; at most about four times as "
        "many small files live in a table.")
    vacuum_hours: float = Field(
        24.0, ge=0, description="A file that no table names any more is deleted after this long; it must exceed the "
        "longest query.")

    lock_seconds: float = Field(
        0.0, ge=0, description="How long a command that writes waits for a lake that another process is writing.")

    watch_quiet: float = Field(
        0.2, ge=0, description="A watched file is whole when nobody has it open for writing and it has not changed for "
        "so many seconds.")
    watch_sidecar: float = Field(
        2.0, ge=0, description="A watched page without a sidecar waits so many seconds for one; 0 where none come.")
    watch_workers: int | None = Field(
        None, ge=1, description="So many processes read what landed while the watch commits what was read before; by "
        "default one for each core but one, four at most.")

    poll_agent: str = Field(
        "eventwire", min_length=1, description="What a poll calls itself, to servers and to robots.txt.")
    poll_delay: float = Field(1.0, ge=0, description="Seconds between two requests of a poll to one host, at least.")
    poll_seconds: float = Field(30.0, gt=0, description="A request of a poll that takes longer is given up.")
    poll_bytes: int = Field(8 * MIB, ge=1, description="A page or feed with more bytes, unpacked, is not taken.")
    poll_entries: int = Field(200, ge=1, description="So many pages of a feed are taken at most in one poll.")
    poll_hosts: int = Field(8, ge=1, description="So many hosts are fetched from at a time.")
    poll_private: bool = Field(False, description="Whether a poll may fetch from addresses that are not public.")

    def engine(self) -> dict[str, Any]:
        """Give what tells the engine and where it is."""
        return self.model_dump(include=ENGINE)

    def page(self) -> PageLimits:
        """Give how much of one page is read."""
        return PageLimits(**self.model_dump(include=set(PageLimits.model_fields)))

    @field_validator("frames", "lines", mode="before")
    @classmethod
    def _divided(cls, value: object) -> object:
        return tuple(Path(part) for part in value.split(os.pathsep) if part) if isinstance(value, str) else value
