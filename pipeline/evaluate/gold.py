"""Gold files through the chain: each page read beside its gold, its mentions scored."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.chain import process
from pipeline.errors import UnusableArguments
from pipeline.evaluate.names import Naming
from pipeline.evaluate.pages import Found, marks_of
from pipeline.evaluate.score import Score, score_of
from pipeline.extract import Extractor
from pipeline.lexicon import Lexicon
from pipeline.read import read
from schemas.gold import GoldPage
from schemas.page import Page


def evaluate(paths: Sequence[Path], lexicon: Lexicon, engine: Extractor) -> Score:
    """Score gold files and folders of them (`*.json`, sidecars aside), their pages beside them or in a folder given.

    Raises UnusableArguments where there is no gold, a file is none, or its page is missing.
    """
    files = list(_files(paths))
    if not files:
        raise UnusableArguments(f"No gold file (*.json) is at {paths[0]}: name files of the format of gold pages.")
    naming = Naming(lexicon)
    return score_of([marks_of(gold, _found(gold, page, lexicon, engine), naming)
                     for gold, page in (_opened(file, paths) for file in files)])


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        inside = sorted(path.glob("*.json")) if path.is_dir() else [path]
        yield from (file for file in inside if not file.name.endswith(".meta.json"))


def _opened(file: Path, paths: Sequence[Path]) -> tuple[GoldPage, Path]:
    try:
        gold = GoldPage.model_validate(json.loads(file.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise UnusableArguments(f"{file} is no gold page: {where}: {first['msg']}.") from None
    except ValueError as error:
        raise UnusableArguments(f"{file} is no gold page: {error}.") from None
    folders = (file.parent, *(path for path in paths if path.is_dir()))
    page = next((folder / gold.page for folder in folders if (folder / gold.page).is_file()), None)
    if page is None:
        raise UnusableArguments(f"The page {gold.page} of {file} is not beside it: put it there.")
    return gold, page


def _found(gold: GoldPage, path: Path, lexicon: Lexicon, engine: Extractor) -> list[Found]:
    """Give the articles of a page with their mentions; a page that is rejected has none."""
    pages = [page for page in read([path], _utc(gold.fetched_at)) if isinstance(page, Page)]
    return [found for page in pages for found in _articles(page, lexicon, engine)]


def _utc(moment: datetime | None) -> datetime | None:
    """Read a moment without zone as UTC."""
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC) if moment else None


def _articles(page: Page, lexicon: Lexicon, engine: Extractor) -> Iterator[Found]:
    rows: dict[str, list[Any]] = defaultdict(list)
    for table, row in process(page, lexicon, engine):
        rows[table].append(row)
    for article in rows["articles"]:
        yield article, tuple(row for row in rows["mentions"] if row.article_id == article.article_id)
