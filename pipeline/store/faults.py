"""What goes wrong with disks and files, told in one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
from deltalake.exceptions import DeltaError

from pipeline.errors import LakeError

# Three libraries and the system each word a full disk in their own way.
FULL = ("no space left", "disk is full", "disk quota exceeded")
FORBIDDEN = ("permission denied", "read-only file system", "readonly database", "not permitted", "not a directory",
             "file exists")


@contextmanager
def faults_told(lake: Path) -> Iterator[None]:
    """Turn what a disk, a file or a library says into a LakeError; the lake is whole whenever it is raised."""
    try:
        yield
    except (OSError, DeltaError, pa.ArrowException, sqlite3.Error) as error:
        raise LakeError(_sentence(lake, " ".join(str(error).split()))) from error


def _sentence(lake: Path, said: str) -> str:
    if any(words in said.lower() for words in FULL):
        return (f"There is no room left to write the lake {lake}: free some and run the same command again; nothing is "
                "half written.")
    if any(words in said.lower() for words in FORBIDDEN):
        return f"The lake {lake} cannot be written ({said}): choose a folder that you may write to."
    return f"The lake {lake} could not be read or written ({said}): run `eventwire doctor --lake {lake}`."
