"""How a batch becomes visible: one decision, then steps that may each be repeated."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow.compute as pc

from pipeline.errors import LakeError
from pipeline.store.berth import is_held
from pipeline.store.files import read_files, sync_files, sync_folders, to_arrow, write_content
from pipeline.store.layout import LEDGER, is_lake, log_folder, pending_folder, staging_folder
from pipeline.store.pending import Pending, drop_pending, read_pending, write_pending
from pipeline.store.pinned import pinned
from pipeline.store.schema import refuse_newer, stamp
from pipeline.store.versions import Change, Versions
from schemas.tables import TABLES

Publish = Callable[[Path, Mapping[str, Sequence[Path]]], None]
Reached = Callable[[str], None]     # told the name of each step when it is done; a fault injector raises here

CHILDREN = tuple(name for name in TABLES if name != LEDGER)
STEPS = ("decide", "create", "place", *(f"add {name}" for name in CHILDREN), f"add {LEDGER}", "publish", "settle",
         "forget")


def commit(versions: Versions, pending: Pending, publish: Publish, reached: Reached) -> None:
    """Decide a batch and make it visible; from the decision on it will be completed, by this process or the next."""
    _check_order(versions, pending.batch.sequence)
    staged = staging_folder(versions.lake) / pending.staging / "out"
    sync_files(staged / change.table / file.name
               for change in pending.changes for file in (*change.added, *change.merged))
    sync_folders((*(staged / table for table in pending.tables()), staged, staged.parent, staged.parent.parent))
    write_pending(versions.lake, pending)
    reached("decide")
    complete(versions, pending, publish, reached)


def recover(versions: Versions, publish: Publish, reached: Reached) -> int:
    """Complete what an earlier process decided, sweep what it left undecided; give the number of batches completed.

    Only the holder of the lake's lock may call this, and must, before anything else. An older lake is brought up to
    date here; LakeError is raised where a newer eventwire wrote it.
    """
    refuse_newer(versions.lake)
    if is_lake(versions.lake):
        versions.create()
    waiting = read_pending(versions.lake)
    for pending in waiting:
        complete(versions, pending, publish, reached)
    sweep(versions.lake)
    return len(waiting)


def sweep(lake: Path) -> None:
    """Delete what no decided batch needs; only the holder of the lake's lock may call this."""
    if any(pending_folder(lake).glob("*.json")) or not staging_folder(lake).is_dir():
        return
    for folder in staging_folder(lake).iterdir():
        if not is_held(folder):
            shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):     # something is being made there
        staging_folder(lake).rmdir()


def complete(versions: Versions, pending: Pending, publish: Publish, reached: Reached) -> None:
    """Carry out every step after the decision; each finds out by itself whether it was done before."""
    for step in _steps(versions, pending, publish):
        reached(step)


def _steps(versions: Versions, pending: Pending, publish: Publish) -> Iterator[str]:
    """Do one step after another, and name each when it is done."""
    lake, sequence = versions.lake, pending.batch.sequence
    versions.create()
    stamp(lake)
    yield "create"
    _place(lake, pending)
    yield "place"
    changes = {change.table: change for change in pending.changes}
    for table in CHILDREN:
        if table in changes:
            versions.commit(changes[table], sequence)
        yield f"add {table}"
    if versions.sequence(LEDGER) < sequence:
        versions.commit(_ledger_row(versions, pending, changes.get(LEDGER)), sequence)
    yield f"add {LEDGER}"
    publish(lake, pinned(lake, versions).files)
    yield "publish"
    _make_last(versions, TABLES if sequence == 1 else [*changes, LEDGER])
    for table in (*changes, LEDGER):
        versions.forget_log(table)
    shutil.rmtree(staging_folder(lake) / pending.staging, ignore_errors=True)
    yield "settle"
    drop_pending(lake, sequence)
    yield "forget"


def _check_order(versions: Versions, sequence: int) -> None:
    """Refuse a batch that a table would take for one it has: its rows would be passed over in silence."""
    tables = CHILDREN if is_lake(versions.lake) else ()
    ahead = next((table for table in tables if versions.sequence(table) >= sequence), None)
    if ahead:
        raise LakeError(f"Table {ahead} of the lake {versions.lake} is ahead of the ledger, as when a pending batch is "
                        f"moved away: bring its pending file back, or restore the table to the version that it pins.")


def _place(lake: Path, pending: Pending) -> None:
    """Move the batch's files from staging to where the tables expect them."""
    for change in pending.changes:
        for file in (*change.added, *change.merged):
            waiting = staging_folder(lake) / pending.staging / "out" / change.table / file.name
            placed = lake / change.table / file.name
            if waiting.exists():
                waiting.replace(placed)
            elif not placed.exists():
                raise LakeError(f"{placed} is gone, which pending batch {pending.batch.sequence} needs: bring it back.")
        for file in change.removed:     # the time since a file was merged away counts, not since it was written
            with suppress(FileNotFoundError):
                os.utime(lake / change.table / file.name)


def _make_last(versions: Versions, tables: Iterable[str]) -> None:
    """Make the newest log entries last, and where files were placed; until then the pending file stays.

    After a power cut any of it may be undone: each step finds that out, and is done again.
    """
    folders = {table: log_folder(versions.lake, table) for table in tables}
    sync_files(folder / f"{versions.version(table):020d}.json" for table, folder in folders.items())
    sync_folders((*folders.values(), *(versions.lake / table for table in folders), versions.lake))


def _ledger_row(versions: Versions, pending: Pending, change: Change | None) -> Change:
    """Write the ledger's row, which pins the version of every other table as of now.

    Its time is after that of the row before, also where the clock was set back: what stood at a time are the batches up
    to one, without a gap.
    """
    named = {table: versions.version(table) for table in CHILDREN}
    row = pending.batch.model_copy(update={
        "versions": json.dumps(named, sort_keys=True),
        "committed_at": max(pending.batch.committed_at, _last_committed(versions) + timedelta(microseconds=1))})
    file = write_content(versions.lake / LEDGER, LEDGER, to_arrow(LEDGER, [row], pending.batch_id),
                         lasting=True)
    change = change or Change(table=LEDGER, added=())
    return change.model_copy(update={"added": (file,)})


def _last_committed(versions: Versions) -> datetime:
    files = tuple(versions.lake / LEDGER / file.name for file in versions.live(LEDGER))
    last: datetime | None = pc.max(read_files(LEDGER, files, ["committed_at"])["committed_at"]).as_py()
    return last or datetime.min.replace(tzinfo=UTC)
