"""What the tests of extraction share: an article of a few sentences, and its mentions."""

from datetime import UTC, datetime

from pipeline.chain import process
from pipeline.lexicon import load_lexicon
from schemas.article import Article
from schemas.mention import Mention
from schemas.page import Given, Page

PUBLISHED = datetime(2026, 6, 12, 15, 0, tzinfo=UTC)  # a Friday


def told(text: str, title: str | None = None) -> list[Mention]:
    """Give the mentions of a record published on Friday, 12 June 2026."""
    return [row for table, row in _rows(text, title) if table == "mentions"]


def article(text: str, title: str | None = None) -> Article:
    """Give the article that the same record becomes."""
    return next(row for table, row in _rows(text, title) if table == "articles")


def _rows(text, title):
    given = Given(title=title, published_at=PUBLISHED, published_precision="minute", language="en")
    page = Page.of("test://page", "record", "text/plain", text.encode(), given)
    return list(process(page, load_lexicon()))


def only(text: str, event_type: str) -> Mention:
    """Give the one mention of a type that a text tells."""
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert len(found) == 1, [(m.event_type, m.evidence) for m in told(text)]
    return found[0]


def actors(mention: Mention, role: str) -> list[str]:
    """Give the names in a role."""
    return [actor.name for actor in mention.actors if actor.role == role]


def counts(mention: Mention) -> list[tuple[str, str | None, float | None, float | None]]:
    """Give measure, unit, lower and upper of every figure."""
    return [(q.measure, q.unit, q.lower, q.upper) for q in mention.quantities]


def failed(text: str, title: str | None = None) -> list[str]:
    """Give why a stage fails on the same record; nothing where none does."""
    return [row.detail for table, row in _rows(text, title) if table == "rejects" and row.reason == "failed"]
