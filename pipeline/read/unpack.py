"""Files unpacked in small pieces, so that neither a long file nor a bomb is ever held in memory."""

import zlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

import zstandard

from pipeline.read.limits import MIB, ReadLimits
from schemas.vocabulary import Reason

Problem = tuple[Reason, str]        # why a record is no page, as its reject says

PIECE = 1 << 16
# One packed piece of zstd may unpack to 128 KiB for every 4 bytes, so the pieces fed to it are small.
SMALL_PIECE = 1 << 10
WINDOW = 128 * MIB
GZIP = b"\x1f\x8b\x08"      # how a packed stream of gzip begins (RFC 1952, section 2.3.1)
MOST_BROKEN = 1000          # damaged streams one after the other before a file is given up


class Broken(Exception):
    """A packed file cannot be read on: it ends too early, is damaged, or unpacks to too much; what, and the mend."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason
        self.detail = detail

    @property
    def problem(self) -> Problem:
        """What is said of a record that it spoils."""
        return self.reason, f"cannot be read on: {self.detail}"


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
            _refuse_bomb(given, read, limits)
            yield data
    if fed and not unpacker.eof:
        raise Broken("truncated", "its packed data ends too early; fetch it again")


def streams(path: Path, limits: ReadLimits) -> Iterator[tuple[bool, bytes | Broken]]:
    """Yield (whether a packed stream begins, piece) for every stream of a .gz file; raise OSError.

    A damaged one ends with a Broken instead of a piece, and reading goes on where the next one seems to begin; not for
    ever, as in a file that is nothing but beginnings.
    """
    with path.open("rb") as file:
        at, broken = 0, 0
        while broken < MOST_BROKEN and file.seek(at) == at and file.read(1):
            end = yield from _stream(file, at, limits)
            broken = 0 if end is not None else broken + 1
            at = _next(file, at + 1) if end is None else end


def _stream(file: BinaryIO, at: int, limits: ReadLimits) -> Generator[tuple[bool, bytes | Broken], None, int | None]:
    """Yield the pieces of the stream that begins at an offset; return where it ends, or None where it is damaged."""
    unpacker, begins, read, given = zlib.decompressobj(31), True, at, 0
    file.seek(at)
    try:
        while not unpacker.eof:
            piece = file.read(SMALL_PIECE)
            if not piece:
                raise Broken("truncated", "its packed data ends too early; fetch it again")
            data = _step(unpacker, piece)
            read, given = read + len(piece), given + len(data)
            _refuse_bomb(given, read - at, limits)
            if data:
                yield begins, data
                begins = False
    except Broken as broken:
        yield begins, broken
        return None
    return read - len(unpacker.unused_data)


def _next(file: BinaryIO, at: int) -> int:
    """Give where the next packed stream seems to begin, from an offset on; the file's end where none does."""
    file.seek(at)
    held = b""
    while piece := file.read(PIECE):
        held = held[-len(GZIP) + 1:] + piece
        if (found := held.find(GZIP)) >= 0:
            return file.tell() - len(held) + found
    return file.tell()


def _refuse_bomb(given: int, read: int, limits: ReadLimits) -> None:
    if given > limits.max_ratio * max(read, PIECE):
        raise Broken("too_large", f"it unpacks to more than {limits.max_ratio:,} times its size; raise "
                                  "EVENTWIRE_MAX_RATIO and ingest it again")


def _step(unpacker: Unpacker, data: bytes) -> bytes:
    try:
        return unpacker.decompress(data)
    except (zlib.error, zstandard.ZstdError) as error:
        raise Broken("malformed", f"its packed data is damaged ({error}); fetch it again") from None


UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    ".gz": lambda: zlib.decompressobj(31),
    ".zst": lambda: zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj(),
}
