"""A source and its writer with a word between them ("Harbour Star by Ana Ruiz", "posted by Ana Ruiz in a paper")."""

from collections.abc import Sequence

from pipeline.segment.likeness import SHARE
from pipeline.segment.names import HOST, is_name

SIGNED = (" by ", " for ")
JOINS = (*SIGNED, " in ", " at ", " from ")       # the last ones stand in headings too
Pair = Sequence[str]


def joined(texts: Sequence[str]) -> Sequence[Pair]:
    """Give the two names of each text where the same word joins them in most; those without it as they are."""
    return next((pairs for join in JOINS if (pairs := _by(join, texts))), ())


def names_two(text: str, joins: Sequence[str]) -> bool:
    """Say whether a text is two names with one of some words between them."""
    return any(len(_pair(text, join)) > 1 for join in joins)


def _by(join: str, texts: Sequence[str]) -> Sequence[Pair]:
    """Give the pairs that a word makes, unless all that stands before it is one word ("Found at Outlet")."""
    shared = _shared([text.split() for text in texts if text])
    pairs = [_pair(" ".join(text.split()[shared:]), join) for text in texts]
    firsts = [pair[0] for pair in pairs if len(pair) > 1]
    told = len(firsts) >= SHARE * sum(map(bool, texts)) and (len(set(firsts)) > 1 or " " in firsts[0])
    return pairs if told else ()


def _pair(text: str, join: str) -> Pair:
    one, _, other = text.partition(join)
    return (one, other) if _named(one) and _named(other) else (text,)


def _named(text: str) -> bool:
    return is_name(text) or HOST.fullmatch(text) is not None


def _shared(told: Sequence[Sequence[str]]) -> int:
    """Give how many words in small letters open all lines."""
    least = min(map(len, told), default=0)
    return next((n for n in range(least) if len({words[n] for words in told}) > 1 or not told[0][n].islower()), 0)
