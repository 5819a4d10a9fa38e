"""Which encoding bytes look like, where nothing says it."""

import logging

from charset_normalizer import from_bytes

# What news sites were written in before UTF-8. Telling them apart takes letters: a short text gives none.
ENCODINGS = ["cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "iso8859_2", "shift_jis",
             "euc_jp", "gb18030", "big5", "euc_kr", "cp874"]
SAMPLE = 1 << 14        # bytes that are looked at
logging.getLogger("charset_normalizer").setLevel(logging.CRITICAL)


def detected(payload: bytes) -> str | None:
    """Give the text of bytes in the encoding that they look like most, None where they look like none."""
    sample = payload[:SAMPLE]
    if len(payload) > SAMPLE:       # no letter may be cut
        sample = sample[:max(sample.rfind(b" "), sample.rfind(b"\n"), 0)]
    best = from_bytes(sample, cp_isolation=ENCODINGS, preemptive_behaviour=False, enable_fallback=False).best()
    if best is None:
        return None
    try:
        return payload.decode(best.encoding)
    except UnicodeDecodeError:
        return None
