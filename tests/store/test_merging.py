"""Many tiny batches do not become many tiny files, and no row is lost on the way."""

import os
import time

from pipeline import store
from pipeline.store.merging import TIERS, merged
from schemas.tables import TABLES

LIMIT = 3


def names(count):
    return [f"page {number:03d}" for number in range(count)]


def test_small_files_are_merged_as_batches_go_by(tiny):
    tiny.limit = LIMIT
    for name in names(20):
        tiny.commit(name)
    state = store.pinned(tiny.lake)
    assert all(len(files) <= LIMIT * (len(TIERS) + 1) for files in state.files.values())
    assert len(state.files["pages"]) <= LIMIT and len(state.files["rejects"]) <= LIMIT
    assert tiny.uris() == names(20)
    assert store.read_rows(tiny.lake, "rejects").num_rows == 20


def test_tables_that_fill_up_in_one_batch_are_merged_in_turn_and_none_is_left_behind(monkeypatch, tmp_path):
    class Live:
        lake, held = tmp_path, dict.fromkeys(TABLES, ())
        live = held.__getitem__

    def bigger(_, table, files, staging):
        return store.DataFile(name=files[0].name + "+", size=sum(file.size for file in files), rows=1)

    monkeypatch.setattr("pipeline.store.merging.is_lake", lambda _: True)
    monkeypatch.setattr("pipeline.store.merging._merge", bigger)
    merging, most = [], 0
    for number in range(600):
        new = store.DataFile(name=f"{number}", size=6000, rows=1)
        changes = [store.Change(table=table, added=(new,)) for table in TABLES]
        told = store.with_merges(Live, changes, tmp_path, 16)
        for change in told:
            Live.held[change.table] = (*change.added, *change.merged, *(
                file for file in Live.held[change.table] if file not in change.removed))
        merging.append(sum(bool(change.merged) for change in told))
        most = max(most, *map(len, Live.held.values()))
    assert max(merging) == 2 and most <= 4 * 16


def test_merged_files_stay_for_open_readers_and_go_after_their_time(tiny):
    tiny.limit = LIMIT
    tiny.commit("a")
    before = store.pinned(tiny.lake).files["pages"]
    for name in "bcd":
        tiny.commit(name)
    after = store.pinned(tiny.lake).files["pages"]
    assert not set(before) & set(after)
    assert store.vacuum(tiny.versions, hours=24) == 0 and before[0].exists()

    long_ago = time.time() - 25 * 3600
    for file in (tiny.lake / "pages").glob("*.parquet"):
        os.utime(file, (long_ago, long_ago))
    assert store.vacuum(tiny.versions, hours=24) == 3
    assert tiny.uris() == ["a", "b", "c", "d"] and not before[0].exists()


def test_the_age_of_a_merged_file_counts_from_its_merging(tiny):
    tiny.limit = LIMIT
    for name in "abc":
        tiny.commit(name)
    long_ago = time.time() - 25 * 3600
    for file in (tiny.lake / "pages").glob("*.parquet"):
        os.utime(file, (long_ago, long_ago))
    tiny.commit("d")
    assert store.vacuum(tiny.versions, hours=24) == 0


def test_a_crash_in_a_merging_batch_loses_and_doubles_nothing(tiny):
    class Crash(BaseException):
        pass

    def reached(step):
        if step == "add pages":
            raise Crash

    tiny.limit = LIMIT
    for name in "abc":
        tiny.commit(name)
    try:
        tiny.commit("d", reached=reached)
    except Crash:
        tiny.recover()
    assert tiny.uris() == ["a", "b", "c", "d"]
    assert store.read_rows(tiny.lake, "rejects").num_rows == 4


def test_a_big_file_is_left_alone_and_a_merge_fits_into_memory(tmp_path):
    mib = 1024 * 1024
    def files(size, count):
        return tuple(store.DataFile(name=f"{size}-{n}.parquet", size=size, rows=1) for n in range(count))

    change = store.Change(table="pages", added=())
    assert merged(tmp_path, change, files(16 * mib, 50), tmp_path, LIMIT) == change
    assert merged(tmp_path, change, files(mib, 2) + files(100, 2), tmp_path, LIMIT) == change
