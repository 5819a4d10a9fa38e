"""Readers enter by the ledger, never by a table's head."""

import pyarrow.dataset as ds
import pytest

from pipeline import store
from pipeline.errors import LakeError


def test_what_no_ledger_row_names_is_not_there(tiny):
    tiny.commit("a")
    pending = tiny.pending("b")
    change = next(change for change in pending.changes if change.table == "pages")
    waiting = store.staging_folder(tiny.lake) / pending.staging / "out" / "pages" / change.added[0].name
    waiting.replace(tiny.lake / "pages" / change.added[0].name)
    tiny.versions.commit(change, 2)
    assert store.Versions(tiny.lake).version("pages") == 2
    assert tiny.uris() == ["a"] and store.pinned(tiny.lake).versions["pages"] == 1


def test_rows_are_filtered_and_columns_chosen(tiny):
    tiny.commit("a", "b")
    found = store.read_rows(tiny.lake, "pages", ["uri", "bytes"], ds.field("uri") == "b")
    assert found.to_pylist() == [{"uri": "b", "bytes": 1}]


def test_an_empty_table_has_its_columns(tiny):
    tiny.commit("a")
    assert store.read_rows(tiny.lake, "events").num_rows == 0
    assert "event_id" in store.read_rows(tiny.lake, "events").column_names


@pytest.mark.parametrize("make", (lambda path: None, lambda path: path.mkdir(), lambda path: path.write_text("x")))
def test_no_lake_is_told_with_what_to_do(tmp_path, make):
    make(tmp_path / "lake")
    assert not store.is_lake(tmp_path / "lake")
    with pytest.raises(LakeError, match="There is no lake"):
        store.pinned(tmp_path / "lake")


def test_a_moved_lake_still_reads(tiny, tmp_path):
    tiny.commit("a")
    moved = tiny.lake.rename(tmp_path / "elsewhere")
    assert store.read_rows(moved, "pages", ["uri"])["uri"].to_pylist() == ["a"]


def test_a_lost_ledger_file_is_told(tiny):
    tiny.commit("a")
    for file in store.pinned(tiny.lake).files["batches"]:
        file.unlink()
    with pytest.raises(LakeError), store.faults_told(tiny.lake):
        store.pinned(tiny.lake)
