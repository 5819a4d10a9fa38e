"""Records of an archive cut out of its bytes, each by itself, so that a bad one spoils no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.read.limits import ReadLimits
from pipeline.read.stretches import RECORD, Stretch
from pipeline.read.unpack import Broken, Problem
from schemas.reject import KEPT_BYTES

END = b"\r\n\r\n"       # behind a record's head, and again behind its block (ISO 28500, section 4)
BEGIN = re.compile(rb"\n(?=WARC/\d\.\d\r?\n)")
HEAD_END = re.compile(rb"\r?\n\r?\n")
LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
MOST_HEAD = 1 << 16     # no record's head is longer
LARGER = "raise EVENTWIRE_MAX_PAGE_BYTES and ingest it again"
BLANKS = 64             # so far behind a block the next record is looked for


@dataclass(frozen=True, slots=True)
class Frame:
    """One record as it stands, or what stands where one should: head and block, or a reason and its first bytes."""

    head: bytes
    block: bytes                            # without the blank lines behind it; the first bytes where it is too large
    size: int                               # of all of it, in bytes
    problem: Problem | None = None


def frames(stretch: Stretch, limits: ReadLimits) -> Iterator[Frame]:
    """Yield the records of a stretch and what is none, in order; read all of it."""
    held = _Held(stretch)
    while held.skip_blank():
        if not held.fill(len(RECORD)).startswith(RECORD):
            yield _no_record(held)
        else:
            yield _record(held, limits)
    if held.broken:
        yield Frame(b"", b"", 0, held.broken.problem)


class _Held:
    """The bytes of a stretch that were read and not yet given out."""

    def __init__(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self.data = b""
        self.broken: Broken | None = None

    def fill(self, size: int) -> bytes:
        """Give all that is held, at least `size` bytes of it unless the stretch ends before."""
        parts, have = [self.data], len(self.data)
        while have < size and (piece := self._next()):
            parts.append(piece)
            have += len(piece)
        self.data = b"".join(parts)
        return self.data

    def take(self, size: int) -> bytes:
        """Give the next bytes, fewer where the stretch ends."""
        taken = self.fill(size)[:size]
        self.data = self.data[size:]
        return taken

    def skip(self, size: int) -> int:
        """Pass over so many bytes without holding them; give how many there were."""
        passed = min(size, len(self.data))
        self.data = self.data[passed:]
        while passed < size and self.fill(1):
            passed += (step := min(size - passed, len(self.data)))
            self.data = self.data[step:]
        return passed

    def skip_blank(self) -> bool:
        """Pass over white space; say whether anything is left."""
        while self.fill(1):
            self.data = self.data.lstrip()
            if self.data:
                return True
        return False

    def _next(self) -> bytes:
        """Give the next piece that holds something, none at the end or behind what is damaged."""
        for piece in self._stretch:
            if isinstance(piece, Broken):
                self.broken = self.broken or piece
            elif piece and not self.broken:
                return piece
        return b""


def _record(held: _Held, limits: ReadLimits) -> Frame:
    """Cut out the record that begins here."""
    end = HEAD_END.search(held.fill(MOST_HEAD), 0, MOST_HEAD)
    found = LENGTH.search(held.data, 0, end.start()) if end else None
    if not end or not found:
        lack = "has no length that can be read" if end else "has a head that does not end"
        return _no_record(held, lack)
    head, length = held.take(end.end()), int(found[1])
    if length > limits.max_page_bytes + MOST_HEAD:
        start = held.take(KEPT_BYTES)
        size = len(head) + len(start) + held.skip(length - len(start))
        return Frame(head, start, size, ("too_large", f"has a block of {length:,} bytes; {LARGER}"))
    return _block(held, head, length)


def _block(held: _Held, head: bytes, length: int) -> Frame:
    """Take a block of which the length is told; where no record follows it, the length is doubted."""
    held.fill(length + BLANKS)
    block, behind = held.data[:length], held.data[length:]
    if len(block) == length and (behind.startswith(END) or behind.lstrip().startswith(RECORD) or not behind.strip()):
        held.data = behind
        return Frame(head, block, len(head) + length)
    if len(block) < length and not BEGIN.search(block):
        short: Problem = "truncated", f"ends after {len(block):,} of {length:,} bytes; fetch it again"
        problem = held.broken.problem if held.broken else short
        held.data, held.broken = b"", None
        return Frame(head, block, len(head) + len(block), problem)
    told = _no_record(held, f"is not {length:,} bytes long, as it says")
    return Frame(head, told.block, len(head) + told.size, told.problem)


def _no_record(held: _Held, lack: str = "is no record of an archive") -> Frame:
    """Take all up to where the next record seems to begin, of which only the first bytes are kept."""
    start, size = b"", 0
    if held.fill(1).startswith(RECORD):
        start, size = held.take(len(RECORD)), len(RECORD)
    while held.fill(MOST_HEAD):
        found = BEGIN.search(held.data)
        # What may be the beginning of a record's first line waits for the rest of it.
        step = found.end() if found else max(len(held.data) - 12, 1)
        if len(start) < KEPT_BYTES:
            start += held.data[:min(step, KEPT_BYTES - len(start))]
        size, held.data = size + step, held.data[step:]
        if found:
            break
    return Frame(b"", start, size, ("malformed", lack))
