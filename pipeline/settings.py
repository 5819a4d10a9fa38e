"""Every setting of eventwire in one class; each is read from the environment as EVENTWIRE_NAME."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

MIB = 1024 * 1024


class Settings(BaseSettings):
    """What may differ between two installations; none of it changes what a row says, only how rows come about."""

    model_config = SettingsConfigDict(env_prefix="EVENTWIRE_", frozen=True, extra="forbid")

    language: str = Field("en", description="The language pack under seeds/lexicon.")
    batch_pages: int = Field(1000, ge=1, description="A batch closes when it holds this many pages and rejects.")
    batch_bytes: int = Field(64 * MIB, ge=1, description="A batch closes when its payloads reach this many bytes.")
    keep_payloads: bool = Field(True, description="Keep every page's bytes, so that it can be shown and replayed.")
    link_days: int = Field(30, ge=0, description="Articles published further apart than this are never compared.")
    merge_files: int = Field(
        16, ge=2, description="So many files of one order of size are merged into one; at most about four times as "
        "many small files live in a table.")
    vacuum_hours: float = Field(
        24.0, ge=0, description="A file that no table names any more is deleted after this long; it must exceed the "
        "longest query.")
