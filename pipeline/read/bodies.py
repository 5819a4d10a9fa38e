"""The body of an HTTP answer as its sender wrote it: out of chunks, unpacked, never more than a limit of it."""

import io
from collections.abc import Callable, Mapping
from typing import Any

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

Opener = Callable[[Any], Any]

CODINGS: Mapping[str, Opener] = {
    "chunked": ChunkedReader,
    "gzip": GzipReader,
    "x-gzip": GzipReader,
    "deflate": lambda inner: GzipReader(inner, zlib=True),
    "br": BrotliReader,
    "zstd": ZstdReader,
}
PIECE = 1 << 16


def body(raw: bytes, transfer: str | None, content: str | None, limit: int) -> bytes:
    """Give a body without the codings that its Transfer-Encoding and Content-Encoding name.

    At most `limit` + 1 bytes come out, so that more than `limit` shows. A coding that does not fit the bytes is passed
    over: crawlers undo codings and leave the headers as they were.
    """
    for coding in (*_named(transfer), *_named(content)):
        found = _read(CODINGS[coding], raw, limit) if coding in CODINGS else None
        raw = raw if found is None else found
    return raw


def _named(header: str | None) -> list[str]:
    """Give a header's codings in the order of undoing, which is not that of doing."""
    return [name.strip().lower() for name in reversed((header or "").split(","))]


def _read(opener: Opener, raw: bytes, limit: int) -> bytes | None:
    """Read a coding to its end; what came before an error stands where there is any, else None."""
    parts: list[bytes] = []
    have = 0
    try:
        reader = opener(io.BytesIO(raw))
        while have <= limit and (piece := reader.read(min(PIECE, limit + 1 - have))):
            parts.append(piece)
            have += len(piece)
    except (OSError, ValueError):
        return b"".join(parts) or None
    return b"".join(parts)
