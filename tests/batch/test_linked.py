"""The index stands in step with the lake: filled where it is behind, made anew where it is not this lake's."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest

from pipeline import store
from pipeline.batch.linked import Linked
from pipeline.errors import LakeError
from pipeline.store.index import NAME
from schemas.actor import Actor
from schemas.article import Article
from schemas.batch import Batch
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.tables import SCHEMAS

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
RESULTS = ("article_links", "stories", "events", "event_mentions", "event_redirects")


def article(name: str, words: int, hour: int) -> Article:
    empty = dict.fromkeys(Article.model_fields)
    name *= 32      # an id
    return Article.model_validate({
        **empty, "article_id": name, "page_id": name, "ordinal": 0, "role": "main", "truncated": False,
        "body": " ".join(f"w{n}" for n in range(words)), "published_at": NOON + timedelta(hours=hour),
        "published_precision": "minute", "document_id": name})


def mention(article_id: str) -> tuple[Mention, Actor]:
    empty = dict.fromkeys(Mention.model_fields.keys() - {"actors", "places", "quantities"})
    actor = Actor(mention_id=f"{article_id}/0", article_id=article_id, ordinal=0, role="source", text="they",
                  start_char=0, end_char=4, name="the northern army", kind="military", country="AAA")
    return Mention.model_validate({
        **empty, "mention_id": actor.mention_id, "article_id": article_id, "start_char": 0, "end_char": 2,
        "evidence": "w0", "in_title": False, "event_type": "shelling", "modality": "actual", "polarity": "affirmed",
        "stance": "reports", "event_date": NOON.date(), "confidence": 0.9, "rule": "r", "extractor": "e"}), actor


ARTICLES = [article("b", 190, 1), article("c", 60, 2), article("a", 200, 0), article("d", 8, 0)]


class Lake:
    """Files of batches, and the state that a ledger would pin."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, tuple[Path, ...]] = dict.fromkeys(SCHEMAS, ())
        self.sequence = 0

    @property
    def state(self) -> store.Pinned:
        return store.Pinned(lake=self.folder, sequence=self.sequence, versions={}, files=self.files)

    def articles(self) -> tuple[Path, ...]:
        return self.files["articles"]

    def add(self, linked: Linked, articles: Sequence[Article]) -> None:
        """Take a batch as far as the lake's commit."""
        name = f"batch of {' '.join(one.article_id for one in articles)}"
        told = [mention(one.article_id) for one in articles]
        files = {table: self.written(table, rows, name) for table, rows in (
            ("articles", articles), ("mentions", [m for m, _ in told]), ("mention_actors", [a for _, a in told]))}
        made = linked.write(files, self.folder, name)
        files |= {table: tuple(self.folder / table / file.name for file in rows) for table, rows in made.items()}
        self.sequence += 1
        ledger = Batch(sequence=self.sequence, started_at=NOON, committed_at=NOON, runner="r", pages=0,
                       articles=len(articles), mentions=0, rejects=0, versions="{}", seconds=0.0)
        files["batches"] = self.written("batches", [ledger], name)
        self.files |= {table: (*self.files[table], *new) for table, new in files.items()}
        self.name = name

    def written(self, table: str, rows: Sequence[Noun], name: str) -> tuple[Path, ...]:
        return (self.folder / table / store.write_content(
            self.folder / table, table, store.to_arrow(table, rows, name)).name,)

    def ingest(self, *batches: Sequence[Article]) -> "Lake":
        linked = Linked(self.folder, self.state, self.articles)
        for batch in batches:
            self.add(linked, batch)
            linked.commit(self.sequence, self.name)
        linked.close()
        return self

    def main(self) -> dict[tuple[str | None, ...], dict[str, object]]:
        """Give the newest row of each key, of events those that a mention still tells."""
        found: dict[tuple[str | None, ...], dict[str, object]] = {}
        for table in RESULTS:
            for file in self.files[table]:      # in the order in which they were added
                for row in store.read_files(table, (file,)).drop_columns(["batch_id"]).to_pylist():
                    key = next(row[name] for name in ("old_event_id", "mention_id", "event_id", "article_id")
                               if name in row)
                    found[table, key, row.get("other_article_id")] = row
        told = {row["event_id"] for (table, *_), row in found.items() if table == "event_mentions"}
        return {key: row for key, row in found.items() if key[0] != "events" or row["event_id"] in told}


@pytest.fixture
def whole(tmp_path: Path) -> dict[tuple[str | None, ...], dict[str, object]]:
    return Lake(tmp_path / "whole").ingest(ARTICLES).main()


def test_batch_by_batch_is_as_all_at_once(tmp_path: Path, whole: object) -> None:
    assert Lake(tmp_path / "lake").ingest(*([one] for one in ARTICLES)).main() == whole
    assert {table for table, *_ in whole} == set(RESULTS)


def test_a_lost_index_is_filled_from_the_tables(tmp_path: Path, whole: object) -> None:
    lake = Lake(tmp_path / "lake").ingest(ARTICLES[:1], ARTICLES[1:2])
    (lake.folder / NAME).unlink()
    assert lake.ingest(ARTICLES[2:]).main() == whole


def test_what_older_rules_told_is_told_anew_with_the_next_batch(tmp_path: Path, whole: object) -> None:
    lake = Lake(tmp_path / "lake").ingest(ARTICLES[:1], ARTICLES[1:2])
    with sqlite3.connect(lake.folder / NAME) as older:
        older.execute("PRAGMA user_version = 1")
    older.close()
    told = {row["event_id"] for row in store.read_files("events", lake.files["events"]).to_pylist()}
    assert lake.ingest(ARTICLES[2:]).main() == whole
    again = {row["event_id"] for row in store.read_files("events", lake.files["events"][-1:]).to_pylist()}
    assert told & again == {key[1] for key in lake.main() if key[0] == "events"} & told


def test_a_crash_before_the_index_was_committed_loses_nothing(tmp_path: Path, whole: object) -> None:
    lake = Lake(tmp_path / "lake").ingest(ARTICLES[:1])
    linked = Linked(lake.folder, lake.state, lake.articles)
    lake.add(linked, ARTICLES[1:3])
    linked.close()                              # the lake has committed, the index has not
    assert lake.ingest(ARTICLES[3:]).main() == whole


def test_a_batch_that_came_to_nothing_is_forgotten(tmp_path: Path, whole: object) -> None:
    lake = Lake(tmp_path / "lake").ingest(ARTICLES[:2])
    linked = Linked(lake.folder, lake.state, lake.articles)
    Lake(tmp_path / "elsewhere").add(linked, [article("e", 200, -1)])
    linked.close()
    assert lake.ingest(ARTICLES[2:]).main() == whole


def test_the_index_of_another_lake_is_not_believed(tmp_path: Path, whole: object) -> None:
    other = Lake(tmp_path / "other").ingest([article("e", 200, -1)], [article("f", 90, -1)])
    lake = Lake(tmp_path / "lake").ingest(ARTICLES[:2])
    (lake.folder / NAME).write_bytes((other.folder / NAME).read_bytes())
    assert lake.ingest(ARTICLES[2:]).main() == whole


def test_a_lake_of_nothing_new_makes_no_index(tmp_path: Path) -> None:
    Linked(tmp_path, None, lambda: ()).close()
    assert not (tmp_path / NAME).exists()


def test_an_index_that_fails_is_told_with_its_mend(tmp_path: Path) -> None:
    (tmp_path / "lake" / NAME).mkdir(parents=True)
    with pytest.raises(LakeError, match="delete it, and the next ingest"):
        Lake(tmp_path / "lake").ingest(ARTICLES)


def test_a_lake_that_says_of_no_article_that_it_holds_no_more_is_told_so(tmp_path: Path) -> None:
    revisions = [article(name, words, hour).model_copy(update={"document_id": "d"})
                 for name, words, hour in (("b", 200, 1), ("a", 190, 0))]
    lake = Lake(tmp_path / "lake").ingest(revisions)
    stories = store.read_files("stories", lake.files["stories"])
    before = stories.set_column(stories.column_names.index("superseded_by"), "superseded_by",
                                pa.nulls(stories.num_rows, pa.string()))
    lake.files["stories"] = (lake.folder / "stories" / store.write_content(
        lake.folder / "stories", "stories", before).name,)
    (lake.folder / NAME).unlink()
    told = lake.ingest([article("c", 60, 2)]).main()
    assert {key[1]: row["superseded_by"] for key, row in told.items() if key[0] == "stories"} == {
        "a" * 32: "b" * 32, "b" * 32: None, "c" * 32: None}
