"""The base of every value: frozen, strict about its fields, and safe to pickle."""

from functools import cache
from typing import Any, Self, cast

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A value that never changes after it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def lean(self) -> Self:
        """Give the same value beside one set of given fields for all of its class; a set each is a third of a value."""
        own: dict[str, Any] = {
            name: value.lean() if isinstance(value, Noun) else value for name, value in self.__dict__.items()
        }
        return cast("Self", self.model_construct(_fields(type(self)), **own))  # type: ignore[arg-type]


@cache
def _fields(kind: type[BaseModel]) -> set[str]:
    return set(kind.model_fields)
