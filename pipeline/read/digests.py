"""Digests that an archive says its records have."""

import base64
import hashlib
from collections.abc import Mapping

LENGTHS: Mapping[str, int] = {"md5": 16, "sha1": 20, "sha256": 32, "sha512": 64}


def differs(said: str | None, *data: bytes) -> bool:
    """Say whether a digest ("sha1:" and base 32 or hexadecimal) is that of none of some bytes.

    One that is missing, of another kind or no digest at all proves nothing.
    """
    kind, _, value = (said or "").strip().partition(":")
    kind = kind.lower().replace("-", "")
    wanted = _value(value.strip(), LENGTHS[kind]) if kind in LENGTHS else None
    return wanted is not None and all(
        hashlib.new(kind, one, usedforsecurity=False).digest() != wanted for one in data)


def _value(text: str, length: int) -> bytes | None:
    """Give a digest's bytes from hexadecimal or base 32, or None where it has not so many."""
    for read in (bytes.fromhex, _base32):
        try:
            found = read(text)
        except ValueError:
            continue
        if len(found) == length:
            return found
    return None


def _base32(text: str) -> bytes:
    return base64.b32decode(text.rstrip("=").upper() + "=" * (-len(text.rstrip("=")) % 8))
