"""Publishing: the new catalog is there in whole or not at all, and any DuckDB opens it."""

import subprocess
import sys

import duckdb
import pytest

from pipeline.errors import LakeError
from pipeline.serve import publish


def test_an_open_reader_keeps_what_it_opened_and_a_new_one_sees_the_new(lake):
    lake.article("a")
    path = lake.publish()
    with duckdb.connect(str(path), read_only=True) as reader:
        lake.article("b")
        lake.publish()
        assert reader.execute("SELECT count(*) FROM articles").fetchall() == [(1,)]
    with duckdb.connect(str(path), read_only=True) as reader:
        assert reader.execute("SELECT count(*) FROM articles").fetchall() == [(2,)]


def test_nothing_is_left_beside_it_and_what_a_killed_run_left_is_swept(lake):
    (lake.folder / ".warehouse.duckdb.1.tmp").write_bytes(b"half")
    lake.article("a")
    lake.publish()
    assert sorted(path.name for path in lake.folder.iterdir() if path.is_file()) == ["warehouse.duckdb"]


def test_a_plain_duckdb_of_another_process_answers_from_elsewhere(lake, tmp_path_factory):
    lake.article("a", "Zażółć 🚀.")
    path = lake.publish()
    code = "import duckdb, sys; print(duckdb.connect(sys.argv[1]).execute('SELECT body FROM articles').fetchall())"
    done = subprocess.run([sys.executable, "-I", "-c", code, str(path)], cwd=tmp_path_factory.mktemp("elsewhere"),
                          capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[('Zażółć 🚀.',)]"


def test_it_is_written_in_the_storage_that_older_duckdb_opens(lake):
    # The storage version stands at byte 12 of the file: 64 is that of DuckDB 0.9 to 1.4, 67 and more are newer.
    header = lake.publish().read_bytes()[:20]
    assert header[8:12] == b"DUCK" and int.from_bytes(header[12:20], "little") <= 65


@pytest.mark.parametrize("name", ["a lake", "it's", "[1]*?", "ünï"])
def test_folders_of_any_name(tmp_path, name):
    from pipeline.store import in_order, to_arrow, write_content
    from schemas.reject import Reject

    lake = tmp_path / name
    arrow = in_order("rejects", to_arrow("rejects", [Reject.of("x", "read", "empty", "Empty.")], "b"))
    file = write_content(lake / "rejects", "rejects", arrow)
    publish(lake, {"rejects": [lake / "rejects" / file.name]})
    with duckdb.connect(str(lake / "warehouse.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT uri FROM raw.rejects").fetchall() == [("x",)]


def test_where_it_cannot_be_written_one_sentence_says_so(lake):
    lake.article("a")
    path = lake.publish()
    with pytest.raises(LakeError, match=r"warehouse\.duckdb could not be written"):
        publish(lake.folder, {"articles": [lake.folder / "articles" / "gone.parquet"]})
    with duckdb.connect(str(path), read_only=True) as reader:
        assert reader.execute("SELECT count(*) FROM articles").fetchall() == [(1,)]
