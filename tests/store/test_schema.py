"""Lakes of older eventwires open and get the columns that are new; one of a newer eventwire is refused, untouched.

`lakes/first.tar.gz` is two of the sample pages as the first landed version wrote them.
"""

import json
import tarfile
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from deltalake import DeltaTable

from pipeline import serve, store
from pipeline.batch import ingest
from pipeline.batch.compact import compact
from pipeline.errors import LakeError
from pipeline.settings import Settings
from pipeline.store import schema, versions

PAGES = Path(__file__).parents[2] / "seeds" / "articles"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    with tarfile.open(Path(__file__).parent / "lakes" / "first.tar.gz") as archive:
        if hasattr(tarfile, "data_filter"):     # Debian 12's Python 3.11.2 has none
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(tmp_path)
    return tmp_path / "first"


def ask(lake: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_lake_of_the_first_version_opens_and_grows(first: Path) -> None:
    outcome = ingest([PAGES / "003_envoys_in_geneva.txt"], first)
    assert (outcome.pages, outcome.batches) == (1, 1)
    assert ask(first, "SELECT count(*) FROM articles") == [(3,)]
    assert ask(first, "SELECT count(*) FROM mentions WHERE extractor = 'cascade/1'") == [(14,)]
    assert ask(first, "SELECT count(*) > 0 FROM figures")[0][0]
    compact(first, Settings())
    assert ask(first, "SELECT count(*) FROM sentences WHERE text IS NOT NULL")[0][0] > 20


def widened(monkeypatch: pytest.MonkeyPatch, table: str = "pages") -> None:
    """Let this eventwire know one column more."""
    wide = {**store.versions.SCHEMAS, table: store.versions.SCHEMAS[table].append(pa.field("mood", pa.string()))}
    for module in (versions, store.files):
        monkeypatch.setattr(module, "SCHEMAS", wide)
    monkeypatch.setattr("schemas.tables.SCHEMAS", wide)


def test_a_new_column_is_added_and_null_in_old_rows(tiny, monkeypatch) -> None:
    tiny.commit("a")
    widened(monkeypatch)
    again = store.Versions(tiny.lake)
    again.create()
    again.create()
    serve.publish(tiny.lake, store.pinned(tiny.lake).files)
    assert [field.name for field in DeltaTable(tiny.lake / "pages").schema().fields][-1] == "mood"
    assert ask(tiny.lake, "SELECT uri, mood FROM raw.pages") == [("a", None)]
    assert store.read_rows(tiny.lake, "pages", ["uri", "mood"]).to_pylist() == [{"uri": "a", "mood": None}]


def test_columns_that_are_unknown_here_are_not_lost(tiny, monkeypatch) -> None:
    tiny.commit("a")
    with monkeypatch.context() as newer:
        widened(newer)
        store.Versions(tiny.lake).create()
    with pytest.raises(LakeError, match=r"pages .* does not know \(mood\): install the newer"):
        ingest([PAGES / "003_envoys_in_geneva.txt"], tiny.lake)
    assert store.pinned(tiny.lake).sequence == 1


def test_a_newer_lake_is_refused_in_a_sentence(tiny) -> None:
    tiny.commit("a")
    path = tiny.lake / schema.NAME
    assert json.loads(path.read_text()) == {"version": schema.VERSION}
    path.write_text(json.dumps({"version": schema.VERSION + 1}))
    before = sorted(tiny.lake.glob("[a-z]*/**/*"))
    with pytest.raises(LakeError, match="install the newer eventwire"):
        ingest([PAGES / "003_envoys_in_geneva.txt"], tiny.lake)
    path.write_text("{")
    with pytest.raises(LakeError, match="does not read"):
        compact(tiny.lake, Settings())
    assert sorted(tiny.lake.glob("[a-z]*/**/*")) == before
