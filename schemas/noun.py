"""The base of every value: frozen, strict about its fields, and safe to pickle."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A value that never changes after it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")
