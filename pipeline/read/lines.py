"""Lines out of a stream of bytes, none of which is held whole beyond a limit."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.reject import KEPT_BYTES


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line without its end: all of it, or where it is `cut` only its first bytes; `size` is of the whole."""

    number: int
    head: bytes
    size: int
    cut: bool


def lines(pieces: Iterator[bytes], limit: int) -> Iterator[RawLine]:
    """Yield the lines of a stream, numbered from 1; a line of more than `limit` bytes keeps only its head.

    Where the stream raises, the lines that ended before it have been yielded.
    """
    held: list[bytes] = []
    number, size = 1, 0
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for part in ended:
            held, size = _more(held, size, part, limit)
            yield RawLine(number, b"".join(held), size, size > limit)
            number, held, size = number + 1, [], 0
        held, size = _more(held, size, rest, limit)
    if size:
        yield RawLine(number, b"".join(held), size, size > limit)


def _more(held: list[bytes], size: int, part: bytes, limit: int) -> tuple[list[bytes], int]:
    """Add a part to a line; beyond the limit only the first bytes stay."""
    size += len(part)
    if size <= limit:
        held.append(part)
        return held, size
    return [b"".join((*held, part))[:KEPT_BYTES]], size
