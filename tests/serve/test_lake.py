"""The lake as a library, and opened by others: the same rows, typed, nothing written."""

from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from pipeline import store
from pipeline.errors import LakeError, UnusableArguments
from pipeline.serve import open_lake
from schemas.tables import SCHEMAS


def test_an_answer_as_arrow_has_the_types_of_the_tables(sample_lake: Path) -> None:
    with open_lake(sample_lake) as lake:
        for table, schema in SCHEMAS.items():
            found = lake.arrow(f"SELECT * FROM raw.{table} LIMIT 3").read_all()
            assert [(field.name, field.type) for field in found.schema] == [(f.name, f.type) for f in schema], table


def test_parameters_are_bound(sample_lake: Path) -> None:
    given = {"n": "x'; DROP VIEW claims", "t": datetime(2026, 3, 4, tzinfo=UTC)}
    with open_lake(str(sample_lake)) as lake:
        assert lake.arrow("SELECT $n AS n, $t AS t", given).read_all().to_pylist() == [given]
        assert lake.arrow("SELECT ? + 1 AS n", [2]).read_all().to_pylist() == [{"n": 3}]
        assert lake.connection.sql("SELECT count(*) > 0 FROM events").fetchall() == [(True,)]


@pytest.mark.parametrize(("query", "said"), [
    ("SELECT 1; SELECT 2", "One question"), ("DROP VIEW claims", "not DROP"), ("FROM nowhere", "Catalog Error"),
    ("", "empty"), ("SELECT $x", "parameter"), ("COPY claims TO 'x.csv'", "not COPY")])
def test_what_is_no_single_question_is_refused(sample_lake: Path, query: str, said: str) -> None:
    with open_lake(sample_lake) as lake, pytest.raises(UnusableArguments, match=said):
        lake.arrow(query)


def test_nothing_can_be_written(sample_lake: Path) -> None:
    with open_lake(sample_lake) as lake, pytest.raises(duckdb.Error):
        lake.connection.execute("CREATE TABLE mine AS SELECT 1")


def test_where_no_lake_stands_or_it_was_moved(tmp_path: Path) -> None:
    with pytest.raises(UnusableArguments, match="There is no warehouse"), open_lake(tmp_path):
        pass
    (tmp_path / store.WAREHOUSE).write_bytes(b"no catalog" * 1000)
    with pytest.raises(LakeError, match="does not open"), open_lake(tmp_path):
        pass


def test_other_engines_read_the_same_rows(sample_lake: Path) -> None:
    """Plain pyarrow over a table's folder, and Polars through Delta, at the versions that the ledger names."""
    import polars as pl

    state = store.pinned(sample_lake)
    for table in ("articles", "mentions", "mention_quantities", "events"):
        ours = store.read_rows(sample_lake, table)
        there = ds.dataset([str(file) for file in state.files[table]], format="parquet").to_table()
        assert there.num_rows == ours.num_rows
        polars = pl.read_delta(str(sample_lake / table), version=state.versions[table])
        assert isinstance(ours, pa.Table) and polars.sort(polars.columns[0]).to_arrow().num_rows == ours.num_rows
        assert polars.columns == ours.column_names


def test_a_time_that_is_none_is_named(sample_lake: Path) -> None:
    with pytest.raises(UnusableArguments, match="'last week' is neither a batch nor a time"), \
            open_lake(sample_lake, as_of="last week"):
        pass
    with open_lake(sample_lake, as_of="0") as lake:
        assert lake.connection.sql("FROM pages").fetchall() == []
