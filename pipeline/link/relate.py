"""How two articles repeat each other: a function of the pair, whichever of them arrived first."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from pipeline.link.shingles import FEWEST_SHARED, Shingled, Shingles
from schemas.fingerprint import Wording
from schemas.link import ArticleLink
from schemas.vocabulary import Relation

CONTAINED = 0.5                 # less is shared background, not a repetition (DESIGN decision 9)
CONTAINED_ALIKE = 1 / 3         # of a story that was shortened or written on, where more than words says it is one
ALIKE_APART = timedelta(days=1)
ONE_LENGTH = 2 / 3              # a text less than two thirds as long as the other is a part of it, not a copy

NEVER = datetime.max.replace(tzinfo=UTC)


def later_key(published_at: datetime | None, article_id: str) -> tuple[datetime, str]:
    """Give what articles are ordered by; without a date an article counts as later than every dated one.

    So a copy of unknown date goes back to the dated one, and two of unknown date are ordered by their ids.
    """
    return published_at or NEVER, article_id


def relate(one: Wording, other: Wording, shingled: Callable[[str], Shingled] = Shingled) -> ArticleLink | None:
    """Give the link of two articles, directed from the later to the earlier; None where neither repeats the other.

    `shingled` cuts a body up, and may remember it.
    """
    earlier, later = ordered(one, other)
    mine, shared = shingled(later.body), common(one, other, shingled)
    sizes = len(mine.distinct), len(shingled(earlier.body).distinct)
    if not repeats(len(shared), sizes, contained(one, other)):
        return None
    start, end = mine.longest_run(shared)
    printed = len(shingled(earlier.printed).distinct)
    relation = "revision" if later.document_id == earlier.document_id else relation_of(*sizes)
    return ArticleLink(
        article_id=later.article_id, relation=relation, other_article_id=earlier.article_id,
        containment=len(shared) / sizes[0], similarity=len(shared) / (sizes[0] + printed - len(shared)),
        start_char=start, end_char=end, identical=later.printed == earlier.printed)


def ordered(one: Wording, other: Wording) -> tuple[Wording, Wording]:
    """Give the earlier of two articles, then the later."""
    earlier, later = sorted((one, other), key=lambda wording: later_key(wording.published_at, wording.article_id))
    return earlier, later


def common(one: Wording, other: Wording, shingled: Callable[[str], Shingled] = Shingled) -> Shingles:
    """Give the different shingles of the later one's body that the earlier one has, sorted.

    The earlier one has them in its body or in the caption before it: cleaning knows a caption glued to a page's head by
    the credit at its end, which a copy of the first words only does not have any more.
    """
    earlier, later = ordered(one, other)
    return shingled(later.body).shared(shingled(earlier.printed))


def repeats(shared: int, sizes: tuple[int, int], share: float = CONTAINED) -> bool:
    """Say whether so many shared shingles of two bodies are a repetition: this share of the shorter one's."""
    return shared >= max(FEWEST_SHARED, share * min(sizes))


def contained(one: Wording, other: Wording) -> float:
    """Give the share of the shorter article's shingles that makes two articles a repetition.

    It is less where both were published within a day under one title, or by one agency from one place.
    """
    wire = one.agency is not None and (one.agency, one.dateline) == (other.agency, other.dateline) and one.dateline
    titled = one.folded_title is not None and one.folded_title == other.folded_title
    if not (wire or titled) or one.published_at is None or other.published_at is None:
        return CONTAINED
    return CONTAINED_ALIKE if abs(one.published_at - other.published_at) <= ALIKE_APART else CONTAINED


def relation_of(later: int, earlier: int) -> Relation:
    """Name the relation of two texts by how many shingles each has."""
    if min(later, earlier) >= ONE_LENGTH * max(later, earlier):
        return "copy"
    return "excerpt" if later < earlier else "contains"
