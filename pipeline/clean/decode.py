"""Bytes into text: which encoding, and one kind of line end and blank."""

import codecs
import re
from collections.abc import Iterator

from pipeline.clean.alphabets import spelled
from pipeline.clean.detected import detected
from pipeline.clean.mojibake import repaired
from schemas.reject import PageRejected

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# A browser looks for the declaration in the first 1,024 bytes (WHATWG HTML, "prescan a byte stream").
PRESCAN = 1024
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# What Python takes for an encoding and no page is in; two of them take hours over a long page.
NO_ENCODINGS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined"))
# What a Windows-1252 guess must not show: letters are rare among its marks, so text in another encoding gives
# itself away by many marks, or by marks inside words ("Ã©").
STRANGE = re.compile("[\x80-\x9f¡-¤¦-¨ª-¶¸-¿×÷]")
MOST_STRANGE = 0.02
MOST_ACCENTS = 0.2      # of all characters; French, the richest in them, has a twentieth
NOT_ASCII = re.compile("[^\x00-\x7f]")
MOST_BROKEN = 0.02      # of the letters beyond ASCII; text in another encoding has nearly all of them broken

BLANKS = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
ENDS = "\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
# Marks without width or meaning; the joiners U+200C and U+200D stay, since some scripts spell with them.
NOTHING = "\xad\u200b\u2060\ufeff\x7f\x1f" + "".join(map(chr, (*range(9), *range(0x0E, 0x1C))))
PLAIN = dict.fromkeys(BLANKS, " ") | dict.fromkeys(ENDS, "\n") | dict.fromkeys(NOTHING, "")
ODD = re.compile(f"[{re.escape(BLANKS + ENDS + NOTHING)}]")
NO_TAB = re.compile(f"[{re.escape(BLANKS[1:] + ENDS + NOTHING)}]")


def decode(payload: bytes, *, markup: bool, charset: str | None = None) -> str:
    """Give the text of a page's bytes; raise PageRejected (`encoding`) where no encoding makes sense of them.

    Tried in order: a byte order mark, UTF-8, the `charset` that the page's server named, what HTML declares, UTF-8 with
    a few broken letters, what spells one language, Windows-1252 where the result reads as text, what the bytes look
    like. Text that had been decoded wrongly before is repaired. In flat text line ends are line feeds, blanks spaces
    (but for tabs), and marks without width are gone; HTML stays as it is, since its blocks are made plain when they
    are laid out.
    """
    for text in _readings(payload, markup, charset):
        if text is not None:
            return repaired(text) if markup else plain(repaired(text), NO_TAB)
    raise PageRejected("encoding", "The page is neither UTF-8 nor any encoding that it declares; save it as UTF-8.")


def plain(text: str, odd: re.Pattern[str] = ODD) -> str:
    """Give the text with one kind of line end and of blank, and without marks that have no width."""
    text = text.replace("\r\n", "\n")
    return odd.sub(lambda found: PLAIN[found[0]], text)


def _readings(payload: bytes, markup: bool, charset: str | None) -> Iterator[str | None]:
    for mark, name in BOMS:
        if payload.startswith(mark):
            yield _read(payload[len(mark):], name)
            return
    yield _read(payload, "utf-8")
    if charset:
        yield _read(payload, charset)
    declared = DECLARED.search(payload[:PRESCAN]) if markup else None
    if declared:
        yield _read(payload, declared[1].decode("ascii"))
    yield _nearly(payload)
    yield spelled(payload)
    yield _guess(payload)
    yield detected(payload)


def _read(payload: bytes, name: str) -> str | None:
    try:
        return None if codecs.lookup(name).name in NO_ENCODINGS else payload.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _nearly(payload: bytes) -> str | None:
    """Read as UTF-8 of which a few letters are broken, as where a page was cut; they come out as U+FFFD."""
    text = payload.decode("utf-8", "replace")
    broken, letters = text.count("\ufffd"), len(NOT_ASCII.findall(text))
    return text if broken < letters and broken <= 1 + MOST_BROKEN * letters else None


def _guess(payload: bytes) -> str | None:
    """Read as Windows-1252, unless what comes out has too many marks or too many accents to be text."""
    text = _read(payload, "cp1252")
    if text is None or len(STRANGE.findall(text)) > MOST_STRANGE * len(text):
        return None
    return text if len(NOT_ASCII.findall(text)) <= MOST_ACCENTS * len(text) else None
