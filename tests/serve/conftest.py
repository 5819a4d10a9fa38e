"""A small lake of given rows, without a pipeline: to see what the views make of exactly these."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.serve import publish
from pipeline.store import in_order, to_arrow, write_content
from schemas.actor import Actor
from schemas.article import Article, Sentence
from schemas.batch import Batch
from schemas.event import Event, EventMention
from schemas.link import Story
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.place import Place
from schemas.quantity import Quantity

DAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def blank(model: type[Noun], **given: Any) -> Noun:
    """Give a row with what is given; all else is null, unchecked."""
    columns = dict.fromkeys(model.model_fields)
    return model.model_construct(**{**columns, **given})


class Maker:
    """Rows of a lake, batch by batch."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, list[Path]] = defaultdict(list)
        self.rows: dict[str, list[Noun]] = defaultdict(list)
        self.batches = 0

    def article(self, name: str, body: str = "Body.", **given: Any) -> None:
        """Add an article that is its own document and its own story, published at noon."""
        self.rows["articles"].append(blank(Article, **{
            "article_id": name, "page_id": f"page of {name}", "ordinal": 0, "role": "main", "body": body,
            "published_at": NOON, "published_precision": "day", "truncated": False, "document_id": name, **given}))
        self.rows["sentences"].append(Sentence(
            article_id=name, ordinal=0, start_char=0, end_char=len(body), text=body, heading=None))
        self.story(name, name)

    def story(self, article: str, story: str, **given: Any) -> None:
        """Say anew which story an article tells, and what supersedes it."""
        self.rows["stories"] = [row for row in self.rows["stories"] if row.article_id != article]
        self.rows["stories"].append(Story(article_id=article, story_id=story, is_original=article == story, **given))

    def mention(self, name: str, article: str, event: str, **given: Any) -> None:
        """Add an actual, affirmed, reported mention and say which event it tells."""
        self.rows["mentions"].append(blank(Mention, **{
            "mention_id": name, "article_id": article, "sentence_ordinal": 0, "start_char": 0, "end_char": 5,
            "evidence": "Body.", "in_title": False, "event_type": "attack", "modality": "actual",
            "polarity": "affirmed", "stance": "reports", "event_date": DAY, "confidence": 0.9, "rule": "r",
            "extractor": "x 1", **given}))
        self.rows["event_mentions"].append(EventMention(event_id=event, mention_id=name, article_id=article))

    def event(self, name: str, **given: Any) -> None:
        """Add an actual event of the day."""
        self.rows["events"].append(blank(Event, **{
            "event_id": name, "event_type": "attack", "status": "actual", "event_date": DAY, "mentions": 1,
            "articles": 1, "stories": 1, "publishers": 1, "best_mention_id": name, **given}))

    def figure(self, mention: str, value: float, measure: str = "killed", **given: Any) -> None:
        """Add an exact figure of people to a mention."""
        before = sum(row.mention_id == mention for row in self.rows["mention_quantities"])
        article = next(row.article_id for row in self.rows["mentions"] if row.mention_id == mention)
        self.rows["mention_quantities"].append(blank(Quantity, **{
            "mention_id": mention, "article_id": article, "ordinal": before, "text": str(value), "start_char": 0,
            "end_char": 1, "measure": measure, "unit": "person", "value": value, "lower": value, "upper": value,
            "approximate": False, "bound": "exact", "scope": "act", **given}))

    def actor(self, mention: str, role: str, name: str, country: str | None = None, ordinal: int = 0) -> None:
        """Add an actor to a mention."""
        self.rows["mention_actors"].append(blank(Actor, mention_id=mention, article_id="?", ordinal=ordinal, role=role,
                                                 text=name, start_char=0, end_char=1, name=name, kind="state",
                                                 country=country))

    def place(self, mention: str, name: str, **given: Any) -> None:
        """Add a place to a mention."""
        self.rows["mention_places"].append(blank(Place, **{
            "mention_id": mention, "article_id": "?", "ordinal": 1, "text": name, "start_char": 0, "end_char": 1,
            "place_name": name, "place_kind": "city", "place_precision": "exact", **given}))

    def add(self, table: str, row: Noun) -> None:
        """Add any other row."""
        self.rows[table].append(row)

    def batch(self) -> None:
        """Write what was added since the last batch."""
        self.batches += 1
        self.rows["batches"].append(Batch(
            sequence=self.batches, started_at=NOON, committed_at=NOON + timedelta(hours=self.batches - 1),
            runner="test", pages=0, articles=0, mentions=0, rejects=0, versions="{}", seconds=0.0))
        for table, rows in self.rows.items():
            if rows:
                arrow = in_order(table, to_arrow(table, rows, f"batch {self.batches}"))
                written = write_content(self.folder / table, table, arrow)
                self.files[table].append(self.folder / table / written.name)
        self.rows.clear()

    def publish(self) -> Path:
        """Write the last batch and publish; give the warehouse's path."""
        self.batch()
        publish(self.folder, self.files)
        return self.folder / "warehouse.duckdb"

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Write the last batch, publish, and ask."""
        with duckdb.connect(str(self.publish()), read_only=True) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture
def lake(tmp_path: Path) -> Iterator[Maker]:
    yield Maker(tmp_path)
