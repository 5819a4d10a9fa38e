"""What the stages made of one page, put together to be shown."""

from collections import defaultdict
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.chain import process
from pipeline.errors import UnusableArguments
from pipeline.extract import Extractor
from pipeline.lexicon import Lexicon
from pipeline.read import read
from schemas.article import Article, Sentence
from schemas.limits import PageLimits
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.page import Page, Removal
from schemas.reject import Reject

Reader = tuple[Lexicon, Extractor, PageLimits]


class Told(Noun):
    """An article with its sentences and mentions."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]


class Explained(Noun):
    """One page through every stage, or the reject that it became."""

    page: Page | None
    rejects: tuple[Reject, ...]
    removals: tuple[Removal, ...]
    articles: tuple[Told, ...]
    more: bool = False      # the file holds further pages

    @property
    def mentions(self) -> int:
        """How many mentions the page gives."""
        return sum(len(told.mentions) for told in self.articles)


def explained(file: Path, fetched_at: datetime | None, number: int, reader: Reader) -> Explained:
    """Take the page that stands at `number` (from 1) in a file through every stage.

    Raises UnusableArguments where the file holds fewer pages.
    """
    found = list(islice(read([file], fetched_at), number - 1, number + 1))
    if not found:
        raise UnusableArguments(f"{file} holds no page {number}.")
    first, more = found[0], len(found) > 1
    if isinstance(first, Reject):
        return Explained(page=None, rejects=(first,), removals=(), articles=(), more=more)
    return of_page(first, reader).model_copy(update={"more": more})


def of_page(page: Page, reader: Reader) -> Explained:
    """Take one page through every stage."""
    rows: dict[str, list[Any]] = defaultdict(list)
    for table, row in process(page, *reader):
        rows[table].append(row)
    articles = tuple(
        Told(article=article,
             sentences=tuple(row for row in rows["sentences"] if row.article_id == article.article_id),
             mentions=tuple(row for row in rows["mentions"] if row.article_id == article.article_id))
        for article in rows["articles"])
    return Explained(page=page, rejects=tuple(rows["rejects"]), removals=tuple(rows["removals"]), articles=articles)
