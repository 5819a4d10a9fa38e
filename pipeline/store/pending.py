"""The commit point: a file that says all that one batch changes, written before any of it is visible."""

from pathlib import Path

from pydantic import ValidationError

from pipeline.errors import LakeError
from pipeline.store.files import sync_folders, write_whole
from pipeline.store.layout import pending_folder
from pipeline.store.versions import Change
from schemas.batch import Batch
from schemas.noun import Noun


class Pending(Noun):
    """A decided batch: its ledger row (versions still open), its changes, and where their files wait."""

    batch_id: str
    batch: Batch
    staging: str                    # folder of this run under _staging; files wait in its `out/TABLE`
    changes: tuple[Change, ...]

    def tables(self) -> tuple[str, ...]:
        """Give the tables for which files wait."""
        return tuple(change.table for change in self.changes if change.added or change.merged)


def write_pending(lake: Path, pending: Pending) -> None:
    """Decide a batch: once this returns, whoever takes the lock next completes it."""
    path = _path(lake, pending.batch.sequence)
    write_whole(path, pending.model_dump_json(indent=1).encode())
    sync_folders((path.parent, lake))


def read_pending(lake: Path) -> tuple[Pending, ...]:
    """Give the decided batches that are not complete, by sequence; raise LakeError where a file does not read."""
    found = []
    for path in sorted(pending_folder(lake).glob("*.json")):
        try:
            found.append(Pending.model_validate_json(path.read_bytes()))
        except (ValidationError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise LakeError(f"The pending batch {path} does not read ({reason}): restore it, or move it away to give "
                            "the batch up.") from None
    return tuple(found)


def drop_pending(lake: Path, sequence: int) -> None:
    """Say that a batch is complete."""
    _path(lake, sequence).unlink(missing_ok=True)
    sync_folders((pending_folder(lake),))


def _path(lake: Path, sequence: int) -> Path:
    return pending_folder(lake) / f"{sequence:020d}.json"
