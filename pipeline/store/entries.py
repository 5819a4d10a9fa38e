"""Entries of a table's log, as the Delta protocol words them: a line of JSON for each thing that a commit does."""

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.store.files import DataFile

APPLICATION = "eventwire"       # one application id a lake, its version the batch's sequence
Actions = Iterable[Mapping[str, Any]]


def entry(actions: Actions, sequence: int) -> bytes:
    """Give the bytes of an entry that does these things for a batch."""
    now = int(time.time() * 1000)
    said = {"timestamp": now, "operation": "WRITE", "operationParameters": {"mode": "Append", "partitionBy": "[]"},
            "engineInfo": APPLICATION}
    txn = {"appId": APPLICATION, "version": sequence, "lastUpdated": now}
    return b"\n".join(json.dumps(line).encode() for line in ({"commitInfo": said}, {"txn": txn}, *actions))


def added(table: Path, files: Iterable[DataFile], *, data_change: bool) -> Iterator[dict[str, Any]]:
    """Yield that files are in the table from now on; with `data_change` their rows are new, else they were merged."""
    for file in files:
        written = int((table / file.name).stat().st_mtime * 1000)
        yield {"add": {"path": file.name, "partitionValues": {}, "size": file.size, "modificationTime": written,
                       "dataChange": data_change, "stats": json.dumps({"numRecords": file.rows})}}


def removed(files: Iterable[DataFile]) -> Iterator[dict[str, Any]]:
    """Yield that files are no longer in the table, their rows being in another one."""
    for file in files:
        yield {"remove": {"path": file.name, "deletionTimestamp": int(time.time() * 1000), "dataChange": False,
                          "extendedFileMetadata": True, "partitionValues": {}, "size": file.size}}


def write_entry(log: Path, version: int, data: bytes) -> bool:
    """Write the entry of a version, whole or not at all; say no where there is one already.

    It lasts once it is synced, by whoever syncs all entries of a batch at once.
    """
    waiting, named = log / ".entry", log / f"{version:020d}.json"
    waiting.write_bytes(data)
    try:
        os.link(waiting, named)         # which never replaces what stands there
    except FileExistsError:
        return False
    except OSError:                     # a file system without links
        if named.exists():
            return False
        waiting.replace(named)
    finally:
        with suppress(OSError):
            waiting.unlink()
    return True
