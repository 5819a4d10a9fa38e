"""How two articles repeat each other: a function of the pair, whichever of them arrived first."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from pipeline.link.shingles import Shingled
from schemas.fingerprint import Wording
from schemas.link import ArticleLink
from schemas.vocabulary import Relation

WINDOW = timedelta(days=30)     # CONTRACT: only pairs published within 30 days, the thirtieth included
CONTAINED = 0.5                 # less is shared background, not a repetition (DESIGN decision 9)
FEWEST_SHARED = 8               # twelve words in a row: less is a stock phrase ("This story will be updated.")
HELD = 512                      # bodies whose shingles are kept at a time, about 100 kB each
ONE_LENGTH = 2 / 3              # a text less than two thirds as long as the other is a part of it, not a copy

NEVER = datetime.max.replace(tzinfo=UTC)


def later_key(published_at: datetime | None, article_id: str) -> tuple[datetime, str]:
    """Give what articles are ordered by; without a date an article counts as later than every dated one.

    So a copy of unknown date goes back to the dated one, and two of unknown date are ordered by their ids.
    """
    return published_at or NEVER, article_id


def links(pairs: Iterable[tuple[str, str]], wordings: Mapping[str, Wording],
          window: timedelta = WINDOW) -> tuple[ArticleLink, ...]:
    """Give the links among the pairs of article ids, each pair once, sorted by the two ids."""
    # By body, not by article: of a wire story most copies are the same to the letter.
    shingled = lru_cache(maxsize=HELD)(Shingled)
    apart = sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    found = (_related(wordings[one], wordings[other], window, shingled) for one, other in apart)
    return tuple(sorted((link for link in found if link), key=lambda link: (link.article_id, link.other_article_id)))


def relate(one: Wording, other: Wording, window: timedelta = WINDOW) -> ArticleLink | None:
    """Give the link of two articles, directed from the later to the earlier; None where neither repeats the other."""
    return _related(one, other, window, Shingled)


def _related(one: Wording, other: Wording, window: timedelta,
             shingled: Callable[[str], Shingled]) -> ArticleLink | None:
    if not comparable(one.published_at, other.published_at, window):
        return None
    earlier, later = sorted((one, other), key=lambda wording: later_key(wording.published_at, wording.article_id))
    mine, others = shingled(later.body), shingled(earlier.body)
    shared = mine.distinct & others.distinct
    sizes = len(mine.distinct), len(others.distinct)
    if len(shared) < max(FEWEST_SHARED, CONTAINED * min(sizes)):
        return None
    start, end = mine.longest_run(shared)
    relation = "revision" if later.document_id == earlier.document_id else _relation(*sizes)
    return ArticleLink(
        article_id=later.article_id, relation=relation, other_article_id=earlier.article_id,
        containment=len(shared) / sizes[0], similarity=len(shared) / (sum(sizes) - len(shared)),
        start_char=start, end_char=end)


def comparable(one: datetime | None, other: datetime | None, window: timedelta = WINDOW) -> bool:
    """Say whether two publication times are near enough; an unknown one rules nothing out."""
    return one is None or other is None or abs(one - other) <= window


def _relation(later: int, earlier: int) -> Relation:
    """Name the relation of two texts by how many shingles each has."""
    if min(later, earlier) >= ONE_LENGTH * max(later, earlier):
        return "copy"
    return "excerpt" if later < earlier else "contains"
