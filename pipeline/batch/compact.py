"""Compaction as a batch of its own: it adds no row, and the ledger pins the files that it leaves."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from pipeline import serve, store
from pipeline.settings import Settings
from schemas.batch import Batch
from schemas.identity import digest
from schemas.noun import Noun
from schemas.tables import TABLES

RUNNER = "compact"      # what the ledger says of a batch that only moves rows


class Compacted(Noun):
    """What a compaction did: live files before and after, and files deleted that no reader can be using any more."""

    before: int
    after: int
    deleted: int


def compact(lake: Path, settings: Settings, reached: store.Reached = lambda _: None) -> Compacted:
    """Compact every table of a lake in one commit; nothing is written where nothing is to be gained.

    Readers at work keep the files they have open until `vacuum_hours` after. Raises LakeError where the lake cannot be
    written, LakeLocked where another process writes it.
    """
    with store.faults_told(lake), store.locked(lake, settings.lock_seconds):
        versions = store.Versions(lake)
        store.recover(versions, serve.publish, reached)
        try:
            before = _files(lake, versions)
            if changes := _changes(lake, versions, folder := uuid4().hex):
                store.commit(versions, _pending(lake, versions, changes, folder), serve.publish, reached)
            _hold(lake, versions, settings)
            deleted = store.vacuum(versions, settings.vacuum_hours)
            return Compacted(before=before, after=_files(lake, versions), deleted=deleted)
        finally:
            store.sweep(lake)


def _hold(lake: Path, versions: store.Versions, settings: Settings) -> None:
    """Keep what slow views show of the compacted rows, and publish once more, so that they need not be found again."""
    state = store.pinned(lake, versions)
    if serve.hold(lake, state.files, settings.vacuum_hours):
        serve.publish(lake, state.files)


def _files(lake: Path, versions: store.Versions) -> int:
    return sum(map(len, store.pinned(lake, versions).files.values()))


def _changes(lake: Path, versions: store.Versions, folder: str) -> tuple[store.Change, ...]:
    """Give what there is to do; the ledger alone is no reason, since every compaction adds a row to it."""
    out = store.staging_folder(lake) / folder / "out"
    changes = (store.compacted(lake, table, versions.live(table), out / table) for table in TABLES)
    found = tuple(change for change in changes if change.removed)
    return found if any(change.table != store.LEDGER for change in found) else ()


def _pending(lake: Path, versions: store.Versions, changes: tuple[store.Change, ...], folder: str) -> store.Pending:
    sequence, now = store.pinned(lake, versions).sequence + 1, datetime.now(UTC)
    row = Batch(sequence=sequence, started_at=now, committed_at=now, runner=RUNNER, pages=0, articles=0, mentions=0,
                rejects=0, versions="{}", seconds=0)
    name = digest(RUNNER, *sorted(file.name for change in changes for file in change.removed))
    return store.Pending(batch_id=name, batch=row, staging=folder, changes=changes)
