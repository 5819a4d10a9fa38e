"""The SQL shell, typed into a real terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.serve import open_lake
from pipeline.serve.completion import completions, names


def typed(lake: Path, text: str, *options: str) -> str:
    """Give what a terminal shows where this is typed into the shell, and the shell left."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pipeline.cli", "sql", "--lake", str(lake), *options]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True,
                          env={**os.environ, "TERM": "dumb"}) as child:
        os.close(theirs)
        os.write(ours, text.encode())
        shown = b""
        while chunk := _read(ours):
            shown += chunk
        assert child.wait(20) == 0
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:     # Linux says so where the other side is gone
        return b""


@pytest.mark.timeout(120)
def test_questions_are_answered_one_after_the_other_and_a_wrong_one_is_told(sample_lake: Path) -> None:
    questions = "SELECT 40 +\n2 AS answer;\nFROM nowhere;\nSELECT count(*) >= 0 AS many FROM article_l\t;\n.quit\n"
    shown = typed(sample_lake, questions, "--format", "csv")
    assert "read only" in shown and "42" in shown
    assert "Catalog Error" in shown and "Traceback" not in shown
    assert "true" in shown


def test_names_of_the_lake_are_completed(sample_lake: Path) -> None:
    with open_lake(sample_lake) as lake:
        known = names(lake.connection)
    assert completions(known, "mention_q") == ["mention_quantities"]
    assert "claimant_name" in completions(known, "claimant_")
    assert "air_war" in completions(known, "air")
    assert "SELECT" in completions(known, "SEL") and "select" in completions(known, "sel")
