"""Values: dataclasses that the type checker holds frozen, and that cost no more to make than any other object."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

__all__ = ["lazy", "value"]

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as value
    from functools import cached_property as lazy
else:
    class lazy:  # noqa: N801 - it is used as cached_property is
        """What cached_property is from Python 3.12 on: found when first asked for, without a lock around it."""

        def __init__(self, find: Callable[[object], object]) -> None:
            """Take what finds it."""
            self.find, self.__doc__ = find, find.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            """Take the name under which it stands in the value from then on."""
            self.name = name

        def __get__(self, instance: object, owner: type) -> object:
            """Find it, and put it where it is found without us."""
            found = instance.__dict__[self.name] = self.find(instance)
            return found

    def value(*, frozen: bool, eq: bool = True, **options: bool) -> Callable[[type[T]], type[T]]:
        """Make a dataclass as `dataclass` does, its fields frozen by the type checker alone.

        Freezing them as the program runs costs a call a field, ten times what setting it does, and a sentence is read
        through hundreds of values. Equality and hash are those of a frozen one.
        """
        assert frozen
        return dataclass(eq=eq, unsafe_hash=eq, **options)
