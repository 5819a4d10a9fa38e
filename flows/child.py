"""Runs the command line in a child process that never outlives its flow."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from typing import IO, Any

from pipeline.errors import ChildFailed

Log = Callable[[str], None]
GRACE = 4.0                 # seconds between SIGTERM and SIGKILL: a cancelled run is gone within five


def run_child(arguments: Sequence[str], log: Log, module: str = "pipeline.cli", grace: float = GRACE) -> Any:
    """Run `eventwire ARGUMENTS` and give the JSON that it printed.

    Lines on standard error go to `log` as they come. Standard output goes to a file, since a full pipe would block the
    child while its log is read. Whatever ends the waiting (a cancelled run arrives as an exception) ends the child and
    all that it started: SIGTERM, `grace` seconds, SIGKILL. Raises ChildFailed with the exit status and the last line
    of the log, negative for a signal.
    """
    command = [sys.executable, "-m", "flows.tether", str(os.getpid()), module, *arguments]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output, subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            errors="replace", start_new_session=True) as child:
        try:
            last = _pass_on(child.stderr, log)
            status = child.wait()
        except BaseException:
            _stop(child, grace)
            raise
        if status:
            raise ChildFailed(status, f"'eventwire {arguments[0]}' ended with status {status}: {last}")
        return _answer(output, arguments[0])


def _pass_on(lines: IO[str] | None, log: Log) -> str:
    """Log every line and give the last that says something."""
    last = "it said nothing"
    for line in lines or ():
        if said := line.rstrip():
            log(said)
            last = said
    return last


def _answer(output: IO[str], command: str) -> Any:
    output.seek(0)
    said = output.read()
    try:
        return json.loads(said)
    except ValueError:
        raise ChildFailed(0, f"'eventwire {command}' printed {said[:80]!r} where JSON was due; report it.") from None


def _stop(child: subprocess.Popen[str], grace: float) -> None:
    """End the child's whole group: it leads one of its own, so that no grandchild stays."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, sign)
            child.wait(grace)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
