"""Compaction moves rows and changes none: few files, sorted, months apart where they are many, readers undisturbed."""

from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from pipeline import store
from pipeline.batch.compact import RUNNER, Compacted, compact
from pipeline.settings import Settings
from pipeline.store import compact as packed
from schemas.event import Event

SETTINGS = Settings()


class Crash(BaseException):
    pass


def rows(lake: Path, table: str) -> list[dict]:
    return sorted(store.read_rows(lake, table).to_pylist(), key=str)


def test_every_row_is_there_once_and_a_second_time_changes_nothing(tiny):
    for name in "abcde":
        tiny.commit(name)
    before = {table: rows(tiny.lake, table) for table in ("pages", "rejects")}
    done = compact(tiny.lake, SETTINGS)
    assert (done.before, done.after) == (15, 4)      # of pages, rejects and batches; the compaction's own ledger row
    assert {table: rows(tiny.lake, table) for table in before} == before
    state = store.pinned(tiny.lake)
    assert all(file.name.startswith("others.") for file in state.files["pages"])
    assert state.sequence == 6 and rows(tiny.lake, "batches")[-1]["runner"] == RUNNER
    assert compact(tiny.lake, SETTINGS).before == 4 and store.pinned(tiny.lake).sequence == 6


def test_an_ingest_after_it_goes_on_and_merging_leaves_what_is_compacted(tiny):
    tiny.limit = 2
    for name in "abc":
        tiny.commit(name)
    compact(tiny.lake, SETTINGS)
    kept = store.pinned(tiny.lake).files["pages"]
    tiny.versions = store.Versions(tiny.lake)
    for name in "defgh":
        tiny.commit(name)
    assert set(kept) < set(store.pinned(tiny.lake).files["pages"])
    assert tiny.uris() == list("abcdefgh")


def test_a_reader_at_work_keeps_what_it_has_open(tiny):
    for name in "abc":
        tiny.commit(name)
    with duckdb.connect(tiny.lake / store.WAREHOUSE, read_only=True) as reader:
        compact(tiny.lake, SETTINGS)
        assert reader.execute("SELECT count(*) FROM pages").fetchall() == [(3,)]
    with duckdb.connect(tiny.lake / store.WAREHOUSE, read_only=True) as reader:
        assert reader.execute("SELECT count(*) FROM pages").fetchall() == [(3,)]
    assert compact(tiny.lake, Settings(vacuum_hours=0)).deleted >= 6


@pytest.mark.parametrize("step", ("decide", "place", "add pages", "add batches", "publish", "settle"))
def test_stopped_after_any_step_it_is_completed_by_whoever_comes_next(tiny, step):
    for name in "abc":
        tiny.commit(name)

    def reached(name):
        if name == step:
            raise Crash
    with pytest.raises(Crash):
        compact(tiny.lake, SETTINGS, reached)
    assert tiny.uris() == list("abc")
    tiny.recover()
    tiny.commit("d")
    assert tiny.uris() == list("abcd") and len(store.pinned(tiny.lake).files["pages"]) == 2


def event(number: int, day: date | None) -> Event:
    empty = dict.fromkeys(Event.model_fields)
    kind = ("talks", "shelling")[number % 2]
    return Event.model_construct(**{**empty, "event_id": f"{number * 7919 % 10007:05d}", "event_type": kind,
                                    "event_date": day, "status": "actual", "best_mention_id": "m",
                                    **dict.fromkeys(("mentions", "articles", "stories", "publishers"), 1)})


def made(folder: Path, days: list[date | None], first: int = 0) -> store.DataFile:
    told = [event(first + number, day) for number, day in enumerate(days)]
    return store.write_content(folder / "events", "events", store.to_arrow("events", told, "batch"))


def in_lake(folder: Path, change: store.Change) -> list[store.DataFile]:
    for file in change.merged:
        (folder / "out" / file.name).rename(folder / "events" / file.name)
    return list(change.merged)


def parts(files: list[store.DataFile]) -> dict[str | None, int]:
    return {file.part: file.rows for file in files}


def test_months_with_many_rows_stand_apart_and_only_those_that_grew_are_written_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "PACKED_GROUP_ROWS", 50)
    march, april, may = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)
    days = [march + timedelta(days=n % 31) for n in range(60)] + [april] * 49 + [None] * 3 + [may] * 55
    live = in_lake(tmp_path, store.compacted(tmp_path, "events", [made(tmp_path, days)], tmp_path / "out"))
    assert parts(live) == {"2026-03": 60, "2026-05": 55, "others": 52}
    table = pq.read_table(tmp_path / "events" / live[0].name)
    order = list(zip(table["event_date"].to_pylist(), table["event_type"].to_pylist(), table["event_id"].to_pylist(),
                     strict=True))
    assert order == sorted(order)

    more = made(tmp_path, [march, april], first=500)
    change = store.compacted(tmp_path, "events", [*live, more], tmp_path / "out")
    assert {file.part for file in change.removed} == {"2026-03", "others", None}
    assert parts(list(change.merged)) == {"2026-03": 61, "2026-04": 50, "others": 3}
    again = [live[1], *in_lake(tmp_path, change)]
    assert store.compacted(tmp_path, "events", again, tmp_path / "out").removed == ()


def test_a_file_that_comes_out_the_same_is_neither_added_nor_removed(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "PACKED_GROUP_ROWS", 2)
    live = in_lake(tmp_path, store.compacted(
        tmp_path, "events", [made(tmp_path, [date(2026, 3, 1)] * 2 + [None])], tmp_path / "out"))
    assert parts(live) == {"2026-03": 2, "others": 1}
    more = made(tmp_path, [date(2026, 3, 2)], first=50)
    change = store.compacted(tmp_path, "events", [*live, more], tmp_path / "out")
    assert parts(list(change.merged)) == {"2026-03": 3}
    assert {file.part for file in change.removed} == {"2026-03", None}


def test_an_id_is_found_by_its_filter(tiny):
    tiny.commit("a")
    compact(tiny.lake, SETTINGS)
    path, = store.pinned(tiny.lake).files["rejects"]
    query = f"SELECT bloom_filter_excludes FROM parquet_bloom_probe('{path}', 'page_id', 'nowhere')"
    assert duckdb.sql(query).fetchall() == [(True,)]


def test_a_lake_without_rows_is_left_alone(tiny):
    tiny.versions.lake.mkdir()
    store.Versions(tiny.lake).create()
    assert compact(tiny.lake, SETTINGS) == Compacted(before=0, after=0, deleted=0)
