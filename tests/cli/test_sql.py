"""`eventwire sql`: answers in three forms, refuses all else in one sentence."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest


@pytest.mark.parametrize(("query", "said"), [
    ("selec 1", "Parser Error"),
    ("SELECT nothing_such FROM claims", "Binder Error"),
    ("SELECT * FROM nothing_such", "Catalog Error"),
    ("SELECT 'a'::INT", "Conversion Error"),
    ("SELECT error('mine')", "mine"),
    ("SELECT ?", "parameters"),
    ("", "The query is empty."),
    (" ; -- only a comment", "The query is empty."),
    ("SELECT * FROM read_text('/etc/hostname')", "Permission Error"),
    ("SELECT * FROM '/etc/hostname'", "Error"),
    ("ATTACH '/tmp/other.db'", "not ATTACH"),
    ("COPY (SELECT 1) TO 'x.csv'", "not COPY"),
    ("EXPLAIN ANALYZE COPY (SELECT 1) TO 'x.csv'", "not COPY"),
    ("EXPLAIN (FORMAT json) COPY (SELECT 1) TO 'x.csv'", "not COPY"),
    ("/* EXPLAIN ( */ EXPLAIN ANALYZE COPY claims TO 'x.csv' -- ) */ SELECT 1", ", not "),
    ("EXPLAIN (/* ) SELECT 1 --*/ ANALYZE) COPY claims TO 'x.csv'", "not EXPLAIN"),
    ("EXPLAIN/**/ANALYZE COPY claims TO 'x.csv'", "not EXPLAIN"),
    ("EXPLAIN ANALYZE EXPLAIN ANALYZE COPY claims TO 'x.csv'", "Error"),
    ("EXPORT DATABASE 'x'", "not EXPORT"),
    ("SET threads = 1", "not SET"),
    ("INSTALL fts", "not LOAD"),
    ("CREATE TEMP TABLE t AS SELECT 1", "not CREATE"),
    ("DROP VIEW claims", "not DROP"),
    ("SELECT 1; DROP VIEW claims", "not DROP"),
    ("PREPARE p AS SELECT 1", "not PREPARE"),
    ("EXPLAIN (", "Parser Error"),
])
def test_what_is_no_question_is_refused_in_a_line(run, sample_lake, query, said):
    before = sorted(sample_lake.rglob("*"))
    told = run("sql", "--lake", sample_lake, query)
    assert told.exit_code == 2
    assert told.stdout == "" and said in told.stderr and told.stderr.count("\n") == 1
    assert sorted(sample_lake.rglob("*")) == before


@pytest.mark.parametrize("query", [
    "SHOW TABLES", "DESCRIBE claims", "SUMMARIZE articles", "EXPLAIN SELECT 1", "EXPLAIN ANALYZE SELECT 1",
    "explain (analyze, format json) FROM claims",
    "FROM batches", "VALUES (1)", "TABLE stories", "WITH x AS (SELECT 1) FROM x",
    "PIVOT (SELECT 1 AS a, 2 AS b) ON a USING sum(b)",
    "FROM air_war('2025-01-01', '2026-01-01')", "FROM figures", "SELECT 1;", "select count(*) from raw.pages"])
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_questions_are_answered(run, sample_lake, query, form):
    told = run("sql", "--lake", sample_lake, "--format", form, query)
    assert told.exit_code == 0, told.output
    assert told.stdout and not told.stderr


ODD = """SELECT NULL AS n, 'a "b", c' || chr(10) || 'd' AS t, TIMESTAMPTZ '2026-06-05 12:30:00+02' AS z,
    TIMESTAMP '2026-06-05 12:30:00' AS naive, DATE '2026-06-05' AS d, 1.50::DECIMAL(5,2) AS m, 3.0::DOUBLE AS f,
    'nan'::DOUBLE AS nan, 'ab'::BLOB AS b, [1, NULL] AS l, {'k': DATE '2026-01-01'} AS s, true AS yes,
    170141183460469231731687303715884105727::HUGEINT AS h, '🚀é' AS u, TIME '10:00' AS c, INTERVAL 1 DAY AS i"""
JSON = {"n": None, "t": 'a "b", c\nd', "z": "2026-06-05T10:30:00Z", "naive": "2026-06-05T12:30:00", "d": "2026-06-05",
        "m": 1.5, "f": 3, "nan": None, "b": "6162", "l": [1, None], "s": {"k": "2026-01-01"}, "yes": True,
        "h": 170141183460469231731687303715884105727, "u": "🚀é", "c": "10:00:00", "i": "86400.0 seconds"}


def test_values_of_every_kind_as_json(run, sample_lake):
    assert json.loads(run("sql", "--lake", sample_lake, "--format", "json", ODD).stdout) == [JSON]


def test_values_of_every_kind_as_csv(run, sample_lake):
    (row,) = csv.DictReader(io.StringIO(run("sql", "--lake", sample_lake, "--format", "csv", ODD).stdout))
    assert row["t"] == JSON["t"] and row["z"] == JSON["z"] and row["n"] == "" and row["l"] == "[1, null]"


def test_an_answer_as_a_parquet_file(run, sample_lake, tmp_path):
    path = tmp_path / "events.parquet"
    told = run("sql", "--lake", sample_lake, "--format", "parquet", "SELECT event_id, event_date FROM events")
    path.write_bytes(told.stdout_bytes)
    found = pq.read_table(path)
    assert found.num_rows > 10 and str(found.schema.field("event_date").type) == "date32[day]"
    assert run("sql", "--lake", sample_lake, "--format", "parquet", "SELECT 1; SELECT 2").exit_code == 2


def test_a_table_says_how_much_it_leaves_out(run, sample_lake):
    told = run("sql", "--lake", sample_lake, "FROM range(12345)").stdout.splitlines()
    assert len(told) == 202 and "12,145 more rows" in told[-1]
    assert "(no rows)" in run("sql", "--lake", sample_lake, "SELECT 1 WHERE false").stdout


def test_text_of_the_news_does_not_command_the_terminal(run, sample_lake):
    told = run("sql", "--lake", sample_lake, "SELECT chr(27) || '[31m' || chr(7) || '[b]bold[/b]' AS t").stdout
    assert "\\x1b[31m\\x07[b]bold[/b]" in told and "\x1b" not in told


def test_several_questions_are_answered_in_turn(run, sample_lake):
    told = run("sql", "--lake", sample_lake, "--format", "csv", "SELECT 1 AS a; SELECT 2 AS b")
    assert told.stdout == "a\n1\nb\n2\n"


def test_a_question_may_open_with_a_comment_and_an_unknown_option_is_told(run, sample_lake):
    told = run("sql", "--lake", sample_lake, "--format", "csv", "-- One.\nSELECT 1 AS a")
    assert (told.exit_code, told.stdout) == (0, "a\n1\n")
    for arguments in (["--limit"], ["--limit=3"], ["-x"], ["--limit", "3", "FROM claims"]):
        told = run("sql", "--lake", sample_lake, *arguments)
        assert told.exit_code == 2 and told.stdout == ""


def test_the_question_comes_from_a_file_or_standard_input(run, sample_lake, tmp_path):
    (tmp_path / "q.sql").write_text("SELECT 'ä' AS a", encoding="utf-8")
    for told in (run("sql", "--lake", sample_lake, "--format", "csv", "--file", tmp_path / "q.sql"),
                 run("sql", "--lake", sample_lake, "--format", "csv", given="SELECT 'ä' AS a")):
        assert (told.exit_code, told.stdout) == (0, "a\nä\n")


def test_a_question_that_cannot_be_read_is_refused(run, sample_lake, tmp_path):
    (tmp_path / "latin.sql").write_bytes("SELECT 'ä'".encode("latin-1"))
    for arguments in (["--file", tmp_path / "none.sql"], ["--file", tmp_path], ["--file", tmp_path / "latin.sql"],
                      ["SELECT 1", "--file", tmp_path / "latin.sql"]):
        told = run("sql", "--lake", sample_lake, *arguments)
        assert told.exit_code == 2 and told.stderr.count("\n") == 1


def test_where_no_lake_stands(run, tmp_path):
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path, tmp_path / "none", tmp_path / "file"):
        assert run("sql", "--lake", folder, "SELECT 1").exit_code == 2


def test_a_lake_that_was_moved_says_so_until_it_is_relinked(run, moved_lake):
    told = run("sql", "--lake", moved_lake, "SELECT 1")
    assert told.exit_code == 3 and f"eventwire relink --lake {moved_lake}" in told.stderr
    assert run("relink", "--lake", moved_lake).exit_code == 0
    assert run("sql", "--lake", moved_lake, "SELECT count(*) > 0 FROM articles").stdout.split()[-1] == "true"


def test_a_catalog_or_a_table_file_that_is_damaged_ends_with_three(run, own_lake):
    next((own_lake / "articles").glob("*.parquet")).write_bytes(b"PAR1 no longer")
    assert run("sql", "--lake", own_lake, "SELECT body FROM articles").exit_code == 3
    (own_lake / "warehouse.duckdb").write_bytes(b"no catalog" * 1000)
    told = run("sql", "--lake", own_lake, "SELECT 1")
    assert told.exit_code == 3 and told.stderr.count("\n") == 1


@pytest.mark.parametrize(("as_of", "batches"), [("0", 0), ("1", 1), ("1999-01-01", 0), ("2999-01-01T00:00:00Z", 1)])
def test_the_lake_as_it_stood(run, sample_lake, as_of, batches):
    query = "SELECT (SELECT count(*) FROM batches), count(*) > 0 FROM articles"
    told = run("sql", "--lake", sample_lake, "--as-of", as_of, "--format", "csv", query)
    assert told.stdout.splitlines()[1] == f"{batches},{str(batches > 0).lower()}"


def test_a_time_that_is_none_is_told_in_a_line(run, sample_lake):
    told = run("sql", "--lake", sample_lake, "--as-of", "yesterday", "FROM batches")
    assert told.exit_code == 2
    assert "'yesterday' is neither a batch nor a time" in told.stderr
