"""Files are whole, and named by what they hold."""

from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.store import files
from schemas.page import PageRow, Removal
from schemas.reject import Reject
from schemas.tables import BATCH_ID, SCHEMAS

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
REMOVALS = st.lists(st.builds(Removal, page_id=st.sampled_from("pq"), start_char=st.integers(0, 3),
                              end_char=st.integers(0, 3), rule=st.sampled_from(("menu", "credit")), text=TEXT),
                    min_size=1, max_size=12)
KEY = ("page_id", "start_char", "end_char", "rule")


def page(name: str) -> PageRow:
    return PageRow(page_id=name, uri=name, source="file", media_type="text/plain", bytes=3,
                   fetched_at=datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC))


@given(REMOVALS)
def test_columns_hold_what_the_values_hold(rows):
    table = files.to_arrow("removals", rows, "b")
    assert table.to_pylist() == [row.model_dump() | {BATCH_ID: "b"} for row in rows]
    assert table.schema == SCHEMAS["removals"]


@given(REMOVALS, st.randoms())
def test_rows_in_any_order_give_the_same_bytes(rows, chance):
    unlike = list({tuple(getattr(row, name) for name in KEY): row for row in rows}.values())
    mixed = chance.sample(unlike, len(unlike))
    one, other = (files.encoded("removals", files.in_order("removals", files.to_arrow("removals", some, "b")))
                  for some in (unlike, mixed))
    assert one.equals(other)


@given(REMOVALS)
def test_equal_keys_are_folded_and_no_other_row_is_lost(rows):
    kept = files.folded("removals", files.in_order("removals", files.to_arrow("removals", rows, "b"))).to_pylist()
    keys = [tuple(row[name] for name in KEY) for row in kept]
    assert keys == sorted({tuple(getattr(row, name) for name in KEY) for row in rows})


def test_a_null_in_a_key_keeps_rows_apart_only_where_the_rest_does():
    rejects = [Reject.of("u", "read", "empty", "It is empty."), Reject.of("u", "read", "empty", "It is empty."),
               Reject.of("v", "read", "empty", "It is empty.")]
    assert files.folded("rejects", files.in_order("rejects", files.to_arrow("rejects", rejects, "b"))).num_rows == 2


def test_the_name_follows_from_the_content(tmp_path):
    rows = files.to_arrow("pages", [page("a"), page("b")], "b")
    one, two = (files.write_content(tmp_path / folder, "pages", rows) for folder in "xy")
    assert one == two
    assert files.write_content(tmp_path, "pages", files.to_arrow("pages", [page("c")], "b")).name != one.name
    assert pq.read_table(tmp_path / "x" / one.name).equals(rows)


def test_a_file_that_fails_leaves_what_stood_there(tmp_path):
    path = tmp_path / "f"
    files.write_whole(path, b"old")
    with pytest.raises(TypeError):
        files.write_whole(path, 5)
    assert path.read_bytes() == b"old" and [p.name for p in tmp_path.iterdir()] == ["f"]


def test_no_files_no_rows():
    assert files.read_files("pages", ()).schema == SCHEMAS["pages"]
    assert files.read_files("pages", (), ["uri"]).column_names == ["uri"]


def test_a_column_that_an_older_file_lacks_is_null(tmp_path):
    rows = files.to_arrow("pages", [page("a")], "b").drop_columns(["fetched_at"])
    pq.write_table(rows, tmp_path / "old.parquet")
    read = files.read_files("pages", (tmp_path / "old.parquet",))
    assert read["fetched_at"].to_pylist() == [None] and read.schema.field("uri").type == pa.string()
