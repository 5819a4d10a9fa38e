"""Whether a lake stands as this process left it, so that what is known of it still holds."""

from pipeline.store.layout import LEDGER, is_lake, log_folder, pending_folder
from pipeline.store.versions import Versions


def unmoved(versions: Versions) -> bool:
    """Say whether nobody wrote the lake since these handles last did; only the holder of its lock may ask.

    Every change of a lake ends with an entry in the ledger's log, numbered without gaps, so that one look for the next
    number tells, whatever the length of the log.
    """
    log = log_folder(versions.lake, LEDGER)
    if not is_lake(versions.lake) or any(pending_folder(versions.lake).glob("*.json")):
        return False
    now = versions.version(LEDGER)
    return (log / f"{now:020d}.json").exists() and not (log / f"{now + 1:020d}.json").exists()
