"""However a command ends: a sentence, and the status of the contract."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from pipeline import errors
from pipeline.cli import app
from pipeline.cli.ending import ending

ROOT = Path(__file__).parents[2]
COMMANDS = ("ingest", "explain", "sql", "tables", "rejects", "replay", "reprocess", "compact", "feed", "doctor",
            "relink", "evaluate", "frames", "learn-lines", "explore", "watch")


@pytest.mark.parametrize(("error", "status"), [
    (errors.EventwireError("What, where, mend."), 2),
    (errors.LexiconError("What, where, mend."), 2),
    (errors.UnusableArguments("What, where, mend."), 2),
    (errors.LakeError("What, where, mend."), 3),
    (errors.LakeLocked("What, where, mend."), 3),
    (KeyboardInterrupt(), 130),
    (PermissionError(13, "Permission denied", "/a/file"), 2),
    (OSError(28, "No space left on device"), 74),
    (BrokenPipeError(), 0),
    (ZeroDivisionError("by zero"), 70),
    (MemoryError(), 70),
], ids=repr)
def test_every_error_has_its_status(error, status, capsys):
    @ending
    def fails():
        raise error

    with pytest.raises(typer.Exit) as ended:
        fails()
    said = capsys.readouterr().err
    assert ended.value.exit_code == status
    assert said.count("\n") == (status != 0) and (not status or said.startswith("eventwire: "))


def test_an_error_of_ours_names_its_place(capsys):
    @ending
    def ingest():
        return {}["nothing"]

    with pytest.raises(typer.Exit):
        ingest()
    said = capsys.readouterr().err
    assert "`ingest`" in said and "KeyError at test_ending.py:" in said and "report" in said


def test_an_exit_that_a_command_chose_stays():
    @ending
    def chooses():
        raise typer.Exit(1)

    with pytest.raises(typer.Exit) as ended:
        chooses()
    assert ended.value.exit_code == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    told = run(command, "--help")
    assert told.exit_code == 0
    assert f"eventwire {command}" in told.output.split("Example")[1]


def test_only_the_commands_there_are_are_offered():
    groups = {group.name for group in app.registered_groups}
    named = {command.callback.__name__.replace("_", "-") for command in app.registered_commands}
    assert named | groups == set(COMMANDS)


def test_without_a_command_it_shows_its_help(run):
    told = run()
    assert told.exit_code == 2 and all(command in told.output for command in COMMANDS)


@pytest.mark.parametrize("arguments", [["quux"], ["sql"], ["sql", "--lake"], ["ingest"], ["ingest", "x"],
                                       ["tables", "--quux"], ["explain", "x", "--page", "0"],
                                       ["explain", "x", "--page", "y"]], ids=" ".join)
def test_unusable_arguments_end_with_two(run, arguments):
    assert run(*arguments).exit_code == 2


SHELL = {
    "closed": ("sql --lake $LAKE 'SELECT 1' >&-", 0, ""),
    "full": ("sql --lake $LAKE 'SELECT 1' >/dev/full", 74, "could not be written"),
    "full csv": ("sql --lake $LAKE --format csv 'FROM range(99999)' >/dev/full", 74, "could not be written"),
    "reader gone": ("sql --lake $LAKE --format csv 'FROM range(999999)' | head -1; exit ${PIPESTATUS[0]}", 0, ""),
    "reader of a table gone": ("tables | head -1; exit ${PIPESTATUS[0]}", 0, ""),
    "no errors": ("sql --lake $LAKE nonsense 2>&-", 2, ""),
    "ascii": ("sql --lake $LAKE \"SELECT 'ä🚀'\"", 0, ""),
    "no text": ("sql --lake $LAKE \"SELECT '$(printf '\\xff')'\"", 2, "no UTF-8"),
    "no text id": ("rejects --lake $LAKE \"$(printf '\\xff')\"", 2, "no UTF-8"),
}


@pytest.mark.parametrize("name", SHELL)
def test_streams_that_are_closed_full_or_narrow(sample_lake, name):
    line, status, said = SHELL[name]
    environment = {**os.environ, "LAKE": str(sample_lake), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(["bash", "-c", f"{sys.executable} -m pipeline.cli {line}"], cwd=ROOT, env=environment,
                          capture_output=True, encoding="utf-8")
    assert done.returncode == status
    assert said in done.stderr and done.stderr.count("\n") == bool(said)


def test_a_lake_without_a_name_is_not_the_folder_we_are_in(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in (["ingest", "."], ["sql", "SELECT 1"], ["doctor"]):
        assert run(*command, "--lake", "").exit_code == 2
    assert not list(tmp_path.iterdir())


def test_it_runs_as_a_module_and_answers_before_the_engine_is_loaded(sample_lake):
    code = ("import sys; from pipeline.cli import app; app(sys.argv[1:], standalone_mode=False);"
            "print(sorted({'apache_beam', 'trafilatura', 'pyarrow', 'deltalake'} & set(sys.modules)))")
    asked = [sys.executable, "-c", code, "sql", "--lake", str(sample_lake), "SELECT 1 AS one"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    module = [sys.executable, "-m", "pipeline.cli", "tables", "batches"]
    assert "sequence" in subprocess.run(module, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
