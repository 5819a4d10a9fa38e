"""Shingles: hashes of every five words in a row, and the sample of them that is kept in the index."""

import re
from functools import cached_property
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from schemas.fingerprint import SAMPLE_RATE, Fingerprint

Shingles = npt.NDArray[np.uint64]

WIDTH = 5               # words a shingle: fewer match by chance, more are broken by one changed word in twenty
FEWEST_SHARED = 8       # twelve words in a row: less is a stock phrase ("This story will be updated.")
OPENING_WORDS = 60      # a teaser has 30 to 60 words, of which the sample alone keeps too few
OPENING_RATE = 2        # every second shingle of them: a teaser of 20 words is missed once in ten thousand
BITS = (1 << 48) - 1    # two of a pair's texts match by chance once in a billion

# A script without blanks between words (Chinese, Japanese) is compared sign by sign.
SIGNS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[^\W{SIGNS}]+|[{SIGNS}]")


def shingles(body: str) -> list[int]:
    """Give the hash of every five words in a row, in order; none for a body of fewer than five words."""
    # Words are folded after they are found, so that the n-th word here is the n-th match in the body.
    folded = "\n".join(WORD.findall(body)).lower().encode("utf-8", "surrogatepass")
    words = [word + b"\n" for word in folded.split(b"\n")]
    ends = list(accumulate(map(len, words)))
    text = b"".join(words)      # cut once, sliced for every shingle
    return [xxh3_64_intdigest(text[start:end]) & BITS for start, end in zip([0, *ends], ends[WIDTH - 1:], strict=False)]


def fingerprint(body: str) -> Fingerprint:
    """Give what the index keeps of a body: the sample at one rate for all, and more of its opening."""
    hashes = shingles(body)
    distinct = set(hashes)
    first = set(hashes[:OPENING_WORDS - WIDTH + 1])
    return Fingerprint(size=len(distinct), sampled=tuple(sorted(h for h in distinct if h % SAMPLE_RATE == 0)),
                       opening=tuple(sorted(h for h in first if h % OPENING_RATE == 0 and h % SAMPLE_RATE)))


class Shingled:
    """A body with its shingles, so that it is cut up once however many others it is compared with."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.ordered: Shingles = np.array(shingles(body), np.uint64)
        self.distinct: Shingles = np.unique(self.ordered)

    def shared(self, other: "Shingled") -> Shingles:
        """Give the different shingles that stand in both, sorted."""
        # Both are sorted and hold each once, so what comes twice in a row stands in both.
        every = np.concatenate((self.distinct, other.distinct))
        every.sort(kind="stable")
        found: Shingles = every[1:][every[1:] == every[:-1]]
        return found

    def longest_run(self, shared: Shingles) -> tuple[int, int]:
        """Give (start, end) in the body of its longest stretch all of whose shingles are shared; the first of equals.

        `shared` is sorted and not empty. One pass whatever the text repeats; comparing positions on both sides would
        take the product of their counts.
        """
        places = np.minimum(np.searchsorted(shared, self.ordered), len(shared) - 1)
        broken = np.flatnonzero(shared[places] != self.ordered)
        bounds = np.concatenate(([-1], broken, [len(self.ordered)]))
        longest = int(np.diff(bounds).argmax())
        first, last = int(bounds[longest]) + 1, int(bounds[longest + 1]) - 1
        return int(self._spans[first, 0]), int(self._spans[last + WIDTH - 1, 1])

    @cached_property
    def _spans(self) -> npt.NDArray[np.int32]:
        """Where each word stands: begin and end."""
        return np.array([match.span() for match in WORD.finditer(self.body)], np.int32)
