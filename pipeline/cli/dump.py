"""Bytes to look at: text as text, all else as a dump of hexadecimal."""

import re

TEXT_BYTES, DUMP_BYTES = 2000, 512
WIDTH = 16
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def looked_at(payload: bytes) -> str:
    """Give the beginning of some bytes: at most 2,000 of them as text, or 512 as a dump with offsets and letters."""
    start = payload[:TEXT_BYTES]
    try:
        # The last letter may be cut, and a few strange ones are shown as such; what is mostly text stays text.
        text = start.decode("utf-8", "strict" if len(payload) <= TEXT_BYTES else "ignore")
    except UnicodeDecodeError:
        return dump(payload[:DUMP_BYTES])
    return dump(payload[:DUMP_BYTES]) if CONTROL.search(text) else text


def dump(payload: bytes) -> str:
    """Give lines of an offset, sixteen bytes in hexadecimal, and the same as letters where they are any."""
    return "\n".join(_line(at, payload[at:at + WIDTH]) for at in range(0, len(payload), WIDTH))


def _line(at: int, data: bytes) -> str:
    letters = "".join(chr(one) if 32 <= one < 127 else "." for one in data)
    return f"{at:08x}  {data.hex(' '):{3 * WIDTH - 1}}  {letters}"
