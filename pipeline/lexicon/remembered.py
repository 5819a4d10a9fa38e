"""What a function gave for the words that it was asked for before."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Remembered(dict[str, T]):
    """The answers of a function by word, at a third of what a look-up in an lru_cache costs, which keeps an order.

    Full, it forgets all: the words that texts are made of are soon there again.
    """

    __slots__ = ("_ask", "_most")

    def __init__(self, ask: Callable[[str], T], most: int) -> None:
        """Take the function, and how many words are remembered."""
        super().__init__()
        self._ask, self._most = ask, most

    def __missing__(self, word: str) -> T:
        """Ask for a word that is not there."""
        if len(self) >= self._most:
            self.clear()
        answer = self[word] = self._ask(word)
        return answer
