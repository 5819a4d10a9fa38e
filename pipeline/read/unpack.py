"""Files unpacked in small pieces, so that neither a long file nor a bomb is ever held in memory."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import zstandard

from pipeline.read.limits import MIB, ReadLimits

PIECE = 1 << 16
# One packed piece of zstd may unpack to 128 KiB for every 4 bytes, so the pieces fed to it are small.
SMALL_PIECE = 1 << 10
WINDOW = 128 * MIB


class Broken(Exception):
    """A packed file cannot be read on: `cut` where it only ends too early, else it is damaged or a bomb."""

    def __init__(self, detail: str, *, cut: bool) -> None:
        super().__init__(detail)
        self.detail = detail
        self.cut = cut


class Unpacker(Protocol):
    """What zlib's and zstd's decompressors have in common."""

    @property
    def eof(self) -> bool:
        """True at the end of a packed stream."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What followed the end of the stream."""
        ...

    def decompress(self, data: bytes, /) -> bytes:
        """Unpack a piece."""
        ...


def pieces(path: Path, limits: ReadLimits) -> Iterator[bytes]:
    """Yield a file's bytes, unpacked by its ending (.gz, .zst, else as they are); raise OSError or Broken."""
    start = UNPACKERS.get(path.suffix.lower())
    with path.open("rb") as file:
        if start is None:
            yield from iter(lambda: file.read(PIECE), b"")
        else:
            yield from _unpacked(iter(lambda: file.read(SMALL_PIECE), b""), start, limits)


def _unpacked(packed: Iterator[bytes], start: Callable[[], Unpacker], limits: ReadLimits) -> Iterator[bytes]:
    """Yield the unpacked pieces of one or more packed streams that stand one after the other."""
    unpacker, read, given, fed = start(), 0, 0, False
    for piece in packed:
        read += len(piece)
        rest = piece
        while rest:
            if unpacker.eof:
                unpacker, fed = start(), False
            data = _step(unpacker, rest)
            rest, fed = (unpacker.unused_data if unpacker.eof else b""), True
            given += len(data)
            if given > limits.max_ratio * max(read, PIECE):
                raise Broken(f"it unpacks to more than {limits.max_ratio} times its size", cut=False)
            yield data
    if fed and not unpacker.eof:
        raise Broken("its packed data ends too early", cut=True)


def _step(unpacker: Unpacker, data: bytes) -> bytes:
    try:
        return unpacker.decompress(data)
    except (zlib.error, zstandard.ZstdError) as error:
        raise Broken(f"its packed data is damaged ({error})", cut=False) from None


UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    ".gz": lambda: zlib.decompressobj(31),
    ".zst": lambda: zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj(),
}
