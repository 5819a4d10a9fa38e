"""`eventwire doctor`, `relink`, `rejects` and `tables` on a real lake."""

import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline.serve.catalog import DUCKDB_TYPES
from schemas.tables import SCHEMAS, TABLES, VIEWS


def test_doctor_finds_a_whole_lake_whole(run, sample_lake):
    told = run("doctor", "--lake", sample_lake)
    assert told.exit_code == 0 and told.stdout.splitlines()[-1].endswith("the lake is whole.")
    found = json.loads(run("doctor", "--lake", sample_lake, "--json").stdout)
    assert found["whole"] and len(found["findings"]) > 60
    assert {finding["group"] for finding in found["findings"]} == {
        "ledger", "files", "keys", "references", "spans", "values", "counts", "views"}


def one_file(lake, table):
    return next((lake / table).glob("*.parquet"))


def altered(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(("damage", "said"), [
    (lambda lake: one_file(lake, "articles").unlink(), "is not there"),
    (lambda lake: altered(one_file(lake, "articles")), "was altered"),
    (lambda lake: altered(one_file(lake, "payloads")), "was altered"),
    (lambda lake: one_file(lake, "sentences").write_bytes(b"short"), "has 5 bytes, not"),
    (lambda lake: one_file(lake, "batches").unlink(), "ledger"),
    (lambda lake: one_file(lake, "batches").write_bytes(b""), "ledger"),
    (lambda lake: shutil.rmtree(lake / "stories"), "stories"),
    (lambda lake: shutil.rmtree(lake / "mentions" / "_delta_log"), "mentions"),
    (lambda lake: (lake / "warehouse.duckdb").unlink(), "run `eventwire relink"),
    (lambda lake: (lake / "warehouse.duckdb").write_bytes(b"none" * 4096), "run `eventwire relink"),
], ids=["file gone", "file altered", "payload altered", "file cut", "ledger gone", "ledger empty", "table gone",
        "log gone", "views gone", "views broken"])
def test_doctor_finds_planted_damage(run, own_lake, damage, said):
    damage(own_lake)
    told = run("doctor", "--lake", own_lake)
    assert told.exit_code == 1 and said in told.stdout and "found damage" in told.stdout.splitlines()[-1]


def test_doctor_tells_a_program_of_damage(run, own_lake):
    one_file(own_lake, "articles").unlink()
    told = run("doctor", "--lake", own_lake, "--json")
    assert told.exit_code == 1 and not json.loads(told.stdout)["whole"]


def test_doctor_and_relink_after_a_move(run, moved_lake):
    told = run("doctor", "--lake", moved_lake)
    assert told.exit_code == 1 and f"run `eventwire relink --lake {moved_lake}`" in told.stdout
    assert run("relink", "--lake", moved_lake).exit_code == 0
    assert run("doctor", "--lake", moved_lake).exit_code == 0


def test_compact_changes_no_answer(run, own_lake):
    query = "SELECT * FROM claims ORDER BY ALL"
    before = run("sql", "--lake", own_lake, "--format", "json", query).stdout
    told = run("compact", "--lake", own_lake)
    assert told.exit_code == 0 and "files before" in told.stdout
    assert run("sql", "--lake", own_lake, "--format", "json", query).stdout == before
    assert run("doctor", "--lake", own_lake).exit_code == 0
    again = json.loads(run("compact", "--lake", own_lake, "--json").stdout)
    assert again["before"] == again["after"] and again["deleted"] == 0


@pytest.mark.parametrize("command", ["compact", "doctor", "relink", "rejects"])
def test_where_no_lake_stands_they_say_so_and_make_none(run, tmp_path, command):
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "none", tmp_path / "file", tmp_path):
        told = run(command, "--lake", folder)
        assert told.exit_code == 2 and told.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_relink_of_a_lake_that_lacks_a_file_ends_with_three_and_leaves_the_views(run, own_lake):
    before = (own_lake / "warehouse.duckdb").read_bytes()
    one_file(own_lake, "articles").unlink()
    told = run("relink", "--lake", own_lake)
    assert told.exit_code == 3 and told.stderr.count("\n") == 1
    assert (own_lake / "warehouse.duckdb").read_bytes() == before


def test_rejects_are_listed_and_shown(run, sample_lake):
    listed = run("rejects", "--lake", sample_lake)
    assert listed.exit_code == 0
    rows = [line.split() for line in listed.stdout.splitlines()[1:]]
    assert rows and all(len(row[0]) == 32 for row in rows)
    reason, (first, *_) = rows[0][1], rows
    assert first[0] in run("rejects", "--lake", sample_lake, "--reason", reason).stdout
    for name in (first[0], first[0][:8].upper()):
        shown = run("rejects", "--lake", sample_lake, name)
        assert shown.exit_code == 0 and first[0] in shown.stdout and "reason" in shown.stdout


@pytest.mark.parametrize("arguments", [["ffffffffffff"], ["--reason", "nonsense"], ["'; DROP"]])
def test_rejects_that_are_not_there_are_refused(run, sample_lake, arguments):
    told = run("rejects", "--lake", sample_lake, *arguments)
    assert told.exit_code == 2 and told.stderr.count("\n") == 1


def test_rejects_of_a_reason_that_none_has(run, sample_lake):
    assert "(no rows)" in run("rejects", "--lake", sample_lake, "--reason", "encoding").stdout


def test_the_dictionary_tells_every_table_and_column(run):
    found = json.loads(run("tables", "--json").stdout)
    assert list(found) == [*TABLES, *VIEWS]
    for name, schema in SCHEMAS.items():
        columns = [(column["name"], column["type"]) for column in found[name]["columns"]]
        assert columns == [(field.name, DUCKDB_TYPES[str(field.type)]) for field in schema]
    for entry in found.values():
        assert entry["meaning"] and all(column["meaning"] for column in entry["columns"])
    printed = run("tables").stdout
    assert all(column["name"] in printed for entry in found.values() for column in entry["columns"])


def test_the_dictionary_of_one_table(run):
    told = run("tables", "stories")
    assert told.exit_code == 0 and "is_original" in told.stdout and "event_id" not in told.stdout
    assert run("tables", "nonsense").exit_code == 2


def test_the_lake_holds_what_the_dictionary_says(sample_lake):
    for name, schema in SCHEMAS.items():
        for path in (sample_lake / name).glob("*.parquet"):
            assert pq.read_schema(path).names == schema.names


def test_reprocess_with_frames_of_ones_own_reads_every_page_once_more(run, own_lake):
    before = run("sql", "--lake", own_lake, "--format", "csv", "SELECT count(*) FROM articles").stdout
    frames = Path(__file__).parents[2] / "infra" / "examples" / "election.yaml"
    again = run("--frames", frames, "reprocess", "--lake", own_lake)
    assert again.exit_code == 0 and "of pages read again" in again.stdout
    assert run("sql", "--lake", own_lake, "--format", "csv", "SELECT count(*) FROM articles").stdout == before
    told = run("sql", "--lake", own_lake, "--format", "csv",
               "SELECT DISTINCT extractor LIKE '%+%' FROM mentions UNION SELECT extractor LIKE '%+%' FROM articles")
    assert told.stdout.splitlines()[1:] == ["true"]
    assert "Nothing to read again" in run("--frames", frames, "reprocess", "--lake", own_lake).stdout
    doctor = run("doctor", "--lake", own_lake)
    assert doctor.exit_code == 0, doctor.stdout
