"""A batch stopped after any step is whole or absent, and whoever comes next completes it once."""

import json
import os
import shutil
from datetime import timedelta
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable

from pipeline import serve, store
from pipeline.errors import LakeError
from pipeline.store.layout import log_folder, pending_folder
from schemas.tables import SCHEMAS, TABLES


class Crash(BaseException):
    """Stops a commit where a killed process would stop."""


def stopping_at(step):
    def reached(name):
        if name == step:
            raise Crash(name)
    return reached


def seen(lake: Path) -> list[str]:
    """What a reader sees who opens the warehouse."""
    with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
        return [row[0] for row in connection.execute("SELECT uri FROM pages ORDER BY uri").fetchall()]


@pytest.mark.parametrize("step", store.STEPS)
def test_a_second_batch_stopped_after_a_step_is_completed_once(tiny, step):
    tiny.commit("a", "b")
    with pytest.raises(Crash):
        tiny.commit("c", reached=stopping_at(step))
    done = store.STEPS.index(step) >= store.STEPS.index("add batches")
    assert tiny.uris() == (["a", "b", "c"] if done else ["a", "b"])
    assert seen(tiny.lake) in (["a", "b"], ["a", "b", "c"])

    assert tiny.recover() == (0 if step == "forget" else 1)
    assert tiny.uris() == seen(tiny.lake) == ["a", "b", "c"]
    assert tiny.recover() == 0
    tiny.commit("d")
    assert tiny.uris() == seen(tiny.lake) == ["a", "b", "c", "d"]
    assert store.pinned(tiny.lake).sequence == 3


@pytest.mark.parametrize("step", ("decide", "create", "place", "add pages", "add batches", "settle"))
def test_a_first_batch_stopped_after_a_step_is_completed_once(tiny, step):
    with pytest.raises(Crash):
        tiny.commit("a", reached=stopping_at(step))
    tiny.recover()
    assert tiny.uris() == seen(tiny.lake) == ["a"]
    assert store.read_rows(tiny.lake, "batches").num_rows == 1


@pytest.mark.parametrize("first", ("decide", "add pages"))
@pytest.mark.parametrize("second", ("add pages", "add batches", "publish"))
def test_a_recovery_may_be_stopped_too(tiny, first, second):
    tiny.commit("a")
    with pytest.raises(Crash):
        tiny.commit("b", reached=stopping_at(first))
    with pytest.raises(Crash):
        store.recover(store.Versions(tiny.lake), lambda *_: None, stopping_at(second))
    tiny.recover()
    assert tiny.uris() == seen(tiny.lake) == ["a", "b"]


def test_an_undecided_batch_leaves_nothing(tiny):
    tiny.commit("a")
    tiny.pending("never")
    assert tiny.recover() == 0
    assert tiny.uris() == ["a"] and not store.staging_folder(tiny.lake).exists()


def test_what_is_decided_is_on_the_disk(tiny, monkeypatch):
    """Files in staging are not synced as they are written: all are, at once, before the decision names them."""
    synced: list[str] = []

    def sync(descriptor: int, real=os.fsync) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    pending = tiny.pending("a", "b")
    staged = {file.name for change in pending.changes for file in change.added}
    assert len(staged) == 2 and not synced
    store.commit(tiny.versions, pending, serve.publish, lambda _: None)
    decided = next(place for place, name in enumerate(synced) if ".json." in name and name.startswith(".0"))
    assert staged <= set(synced[:decided])


def test_a_batch_that_was_given_up_halfway_stops_the_next_one(tiny):
    """Its rows would be taken for those of the batch that has its number now, and be passed over."""
    tiny.commit("a")
    with pytest.raises(Crash):
        tiny.commit("b", reached=stopping_at("add pages"))
    pending = next(pending_folder(tiny.lake).iterdir())
    pending.rename(tiny.lake / "moved away")
    tiny.recover()
    with pytest.raises(LakeError, match="ahead of the ledger"):
        tiny.commit("c")
    (tiny.lake / "moved away").rename(pending)
    tiny.recover()
    tiny.commit("c")
    assert tiny.uris() == ["a", "b", "c"]


def test_a_file_that_a_pending_batch_needs_and_that_is_gone_is_named(tiny):
    tiny.commit("a")
    with pytest.raises(Crash):
        tiny.commit("b", reached=stopping_at("decide"))
    shutil.rmtree(store.staging_folder(tiny.lake))
    with pytest.raises(LakeError, match="is gone, which pending batch 2 needs"):
        tiny.recover()
    assert tiny.uris() == ["a"]


def test_a_table_whose_making_was_cut_off_is_made(tiny):
    (tiny.lake / "pages" / "_delta_log").mkdir(parents=True)
    (tiny.lake / "batches" / "_delta_log").mkdir(parents=True)
    assert not store.is_lake(tiny.lake)
    tiny.commit("a")
    assert tiny.uris() == ["a"]


def test_every_table_is_a_delta_table_of_the_widest_read_protocol_from_the_first_commit(tiny):
    tiny.commit("a")
    for table, schema in SCHEMAS.items():
        delta = DeltaTable(tiny.lake / table)
        assert (delta.protocol().min_reader_version, delta.protocol().min_writer_version) == (1, 2)
        assert [field.name for field in delta.schema().fields] == schema.names


def test_the_ledger_pins_every_other_table_and_its_sequence_has_no_gap(tiny):
    for name in "abc":
        tiny.commit(name)
    ledger = store.read_rows(tiny.lake, "batches").sort_by("sequence").to_pylist()
    assert [row["sequence"] for row in ledger] == [1, 2, 3]
    pins = [json.loads(row["versions"]) for row in ledger]
    assert all(set(pin) == set(TABLES) - {"batches"} for pin in pins)
    assert [pin["pages"] for pin in pins] == [1, 2, 3] and {pin["events"] for pin in pins} == {0}


def test_every_file_is_named_once_and_holds_what_the_log_says(tiny):
    for name in "abcd":
        tiny.commit(name)
    for table, files in store.pinned(tiny.lake).files.items():
        assert len({file.name for file in files}) == len(files)
        logged = {file.name: file for file in store.Versions(tiny.lake).live(table)}
        for file in files:
            assert pq.read_metadata(file).num_rows == logged[file.name].rows
            assert file.stat().st_size == logged[file.name].size


def test_a_pending_file_that_does_not_read_is_named(tiny):
    tiny.commit("a")
    broken = pending_folder(tiny.lake) / "00000000000000000002.json"
    broken.write_text('{"batch_id": ')
    with pytest.raises(LakeError, match=broken.name):
        tiny.recover()
    assert tiny.uris() == ["a"]


def test_a_log_keeps_the_entries_that_the_last_hundred_versions_need(tiny, monkeypatch):
    monkeypatch.setattr("pipeline.store.versions.KEPT_VERSIONS", 20)
    tiny.commit("a")
    file = tiny.versions.live("pages")[0]
    for sequence in range(2, 62):
        tiny.versions.commit(store.Change(table="pages", added=(), removed=()), sequence)
        tiny.versions.forget_log("pages")
    names = sorted(path.name for path in (tiny.lake / "pages" / "_delta_log").glob("0*"))
    assert names[0] == f"{39:020d}.checkpoint.parquet" and len(names) == 25
    fresh = store.Versions(tiny.lake)
    assert fresh.live("pages") == fresh.live("pages", 41) == (file,) and fresh.sequence("pages") == 61


def test_the_tables_of_many_batches_write_their_checkpoints_in_turn(tiny):
    tiny.commit("first")
    written = {}
    for sequence in range(2, 45):
        for table in SCHEMAS:
            tiny.versions.commit(store.Change(table=table, added=(), removed=()), sequence)
        newest = {table: log_folder(tiny.lake, table) / f"{tiny.versions.version(table):020d}.checkpoint.parquet"
                  for table in SCHEMAS}
        written[sequence] = {table for table, path in newest.items() if path.exists()}
    assert max(map(len, written.values())) <= 2
    assert all(sum(table in found for found in written.values()) >= 2 for table in SCHEMAS)


def test_a_clock_that_was_set_back_does_not_turn_the_ledger_back(tiny):
    tiny.commit("a")
    later = tiny.pending("b")
    earlier = later.batch.model_copy(update={"committed_at": later.batch.committed_at - timedelta(hours=1)})
    store.commit(tiny.versions, later.model_copy(update={"batch": earlier}), serve.publish, lambda _: None)
    first, second = store.read_rows(tiny.lake, "batches").sort_by("sequence")["committed_at"].to_pylist()
    assert first < second


def test_an_entry_that_somebody_else_wrote_stays_and_ours_comes_behind_it(tiny):
    tiny.commit("a")
    DeltaTable(tiny.lake / "pages").alter.set_table_properties({"delta.logRetentionDuration": "interval 9 days"})
    tiny.commit("b")
    there = DeltaTable(tiny.lake / "pages")
    assert there.version() == 3 == tiny.versions.version("pages")
    assert there.metadata().configuration["delta.logRetentionDuration"] == "interval 9 days"
    assert tiny.uris() == ["a", "b"]


def test_the_library_reads_every_table_as_these_handles_know_it(tiny):
    for number in range(25):        # past a checkpoint, with files merged and removed
        tiny.commit(f"{number}")
    for table in SCHEMAS:
        there = DeltaTable(tiny.lake / table)
        assert sorted(Path(name).name for name in there.file_uris()) == sorted(
            file.name for file in tiny.versions.live(table))
        assert there.version() == tiny.versions.version(table)
        assert (there.transaction_version("eventwire") or 0) == tiny.versions.sequence(table)
    assert {path.name for path in log_folder(tiny.lake, "pages").glob("*.checkpoint.parquet")} == {
        f"{19:020d}.checkpoint.parquet"}
    assert not (log_folder(tiny.lake, "pages") / ".entry").exists()
