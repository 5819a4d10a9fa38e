"""How two articles repeat each other: a function of the pair, whichever of them arrived first."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from pipeline.link.shingles import Shingled
from schemas.fingerprint import Wording
from schemas.link import ArticleLink
from schemas.vocabulary import Relation

WINDOW = timedelta(days=30)     # CONTRACT: only pairs published within 30 days, the thirtieth included
CONTAINED = 0.5                 # less is shared background, not a repetition (DESIGN decision 9)
FEWEST_SHARED = 8               # twelve words in a row: less is a stock phrase ("This story will be updated.")
HELD = 256                      # articles whose shingles are kept at a time, about 50 kB each
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
    # Pairs come sorted by their first article, so what is held in memory need not be all.
    shingled = lru_cache(maxsize=HELD)(lambda article_id: Shingled(wordings[article_id]))
    apart = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    found = (_related(shingled(one), shingled(other), window) for one, other in sorted(apart))
    return tuple(sorted((link for link in found if link), key=lambda link: (link.article_id, link.other_article_id)))


def relate(one: Wording, other: Wording, window: timedelta = WINDOW) -> ArticleLink | None:
    """Give the link of two articles, directed from the later to the earlier; None where neither repeats the other."""
    return _related(Shingled(one), Shingled(other), window)


def _related(one: Shingled, other: Shingled, window: timedelta) -> ArticleLink | None:
    if not comparable(one.wording.published_at, other.wording.published_at, window):
        return None
    later, earlier = sorted((one, other), key=lambda s: later_key(s.wording.published_at, s.wording.article_id),
                            reverse=True)
    shared = later.distinct & earlier.distinct
    if len(shared) < max(FEWEST_SHARED, CONTAINED * min(len(later.distinct), len(earlier.distinct))):
        return None
    start, end = later.longest_run(shared)
    return ArticleLink(
        article_id=later.wording.article_id, relation=_relation(later, earlier),
        other_article_id=earlier.wording.article_id, containment=len(shared) / len(later.distinct),
        similarity=len(shared) / (len(later.distinct) + len(earlier.distinct) - len(shared)),
        start_char=start, end_char=end)


def comparable(one: datetime | None, other: datetime | None, window: timedelta = WINDOW) -> bool:
    """Say whether two publication times are near enough; an unknown one rules nothing out."""
    return one is None or other is None or abs(one - other) <= window


def _relation(later: Shingled, earlier: Shingled) -> Relation:
    if later.wording.document_id == earlier.wording.document_id:
        return "revision"
    lengths = len(later.distinct), len(earlier.distinct)
    if min(lengths) >= ONE_LENGTH * max(lengths):
        return "copy"
    return "excerpt" if lengths[0] < lengths[1] else "contains"
