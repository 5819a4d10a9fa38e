"""`eventwire rejects` shows what was rejected, `replay` runs it again, and `--strict` does not forget it."""

import json

import pytest

from pipeline.cli.dump import looked_at


@pytest.mark.parametrize(("payload", "expected"), [
    (b"Ferries stopped.\n", "Ferries stopped.\n"),
    ("Fähren".encode(), "Fähren"),
    (b"x" * 3000, "x" * 2000),
    ("ä".encode() * 1500 + b"z", "ä" * 1000),
    (b"", ""),
    ("Fähren".encode("cp1252"), "00000000  46 e4 68 72 65 6e                                F.hren"),
    (b"\0\1" + b"a" * 15, "00000000  00 01 61 61 61 61 61 61 61 61 61 61 61 61 61 61  ..aaaaaaaaaaaaaa\n"
                          "00000010  61                                               a"),
])
def test_bytes_are_shown_as_text_or_as_a_dump(payload: bytes, expected: str) -> None:
    assert looked_at(payload) == expected


def listed(run, lake, *more: str) -> list[dict[str, str]]:
    query = "SELECT reject_id, reason, uri FROM rejects ORDER BY reason"
    return json.loads(run("sql", "--lake", lake, query, "--format", "json", *more).stdout)


def test_binary_is_shown_as_a_dump_and_written_as_it_was(run, sample_lake) -> None:
    binary = next(row["reject_id"] for row in listed(run, sample_lake) if row["reason"] == "binary")
    shown = run("rejects", "--lake", sample_lake, binary)
    assert shown.exit_code == 0 and "\n00000000  " in shown.stdout
    raw = run("rejects", "--lake", sample_lake, binary, "--raw").stdout_bytes
    assert b"\0" in raw
    assert run("rejects", "--lake", sample_lake, "--raw").exit_code == 2


def test_rejects_are_counted_by_reason(run, sample_lake) -> None:
    lines = run("rejects", "--lake", sample_lake, "--count").stdout.splitlines()
    reasons = [row["reason"] for row in listed(run, sample_lake)]
    assert [line.split()[:3] for line in lines[1:]] == [[reason, line.split()[1], "1"]
                                                       for reason, line in zip(reasons, lines[1:], strict=True)]


def test_replay_says_what_came_of_it(run, own_lake) -> None:
    told = run("replay", "--lake", own_lake)
    assert told.exit_code == 0 and "2 run again: 0 are pages now" in told.stdout
    done = json.loads(run("replay", "--lake", own_lake, "--reason", "binary", "--json").stdout)
    assert (done["tried"], done["pages"]) == (1, 0)


@pytest.mark.parametrize("arguments", [["--reason", "nonsense"], ["ffffffff"], [""], ["--fetched-at", "soon"]])
def test_unusable_arguments_of_replay(run, own_lake, arguments) -> None:
    told = run("replay", "--lake", own_lake, *arguments)
    assert told.exit_code == 2 and told.stderr.count("\n") == 1


def test_where_no_lake_stands_replay_says_so(run, tmp_path) -> None:
    assert run("replay", "--lake", tmp_path).exit_code == 2


def test_strict_does_not_forget_what_was_rejected_before(run, tmp_path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text("Ferries to Skye stopped on Monday.\n")
    (tmp_path / "in" / "bad.txt").write_text("")
    given = ("ingest", tmp_path / "in", "--lake", tmp_path / "lake", "--strict")
    first, again = run(*given), run(*given)
    assert (first.exit_code, again.exit_code) == (1, 1)
    assert "(2 known already, 1 of them rejected)" in again.stdout
    (tmp_path / "in" / "bad.txt").unlink()
    assert run(*given).exit_code == 0
