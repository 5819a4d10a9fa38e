"""Ids: digests of content, the same on every machine and in every order of arrival."""

from hashlib import blake2b

ID_BYTES = 16


def digest(*parts: str | bytes | int | None) -> str:
    """Give 32 lower-case hex digits that stand for the parts in their order.

    Each part is prefixed with its kind and length, so ("ab", "c") and ("a", "bc"), or None and "", differ.
    """
    state = blake2b(digest_size=ID_BYTES)
    for part in parts:
        kind, data = _coded(part)
        state.update(b"%b%d:" % (kind, len(data)))
        state.update(data)
    return state.hexdigest()


def _coded(part: str | bytes | int | None) -> tuple[bytes, bytes]:
    if part is None:
        return b"n", b""
    if isinstance(part, bytes):
        return b"b", part
    return (b"s", part.encode("utf-8", "surrogatepass")) if isinstance(part, str) else (b"i", b"%d" % part)
