"""Values: dataclasses that the type checker holds frozen, and that cost no more to make than any other object."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

__all__ = ["value"]

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    def value(*, frozen: bool, eq: bool = True, **options: bool) -> Callable[[type[T]], type[T]]:
        """Make a dataclass as `dataclass` does, its fields frozen by the type checker alone.

        Freezing them as the program runs costs a call a field, ten times what setting it does, and a sentence is read
        through hundreds of values. Equality and hash are those of a frozen one.
        """
        assert frozen
        return dataclass(eq=eq, unsafe_hash=eq, **options)
