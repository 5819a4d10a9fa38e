"""Where everything of a lake stands."""

from pathlib import Path

WAREHOUSE = "warehouse.duckdb"
LEDGER = "batches"


def unfit(lake: Path) -> str | None:
    """Give what in the lake's path its libraries cannot read: the Delta library takes `%20` for a blank."""
    path = str(lake.resolve())
    try:
        path.encode()
    except UnicodeEncodeError:
        return "bytes that are no text"
    return next((repr(sign) for sign in "%\\" if sign in path), None)


def lock_file(lake: Path) -> Path:
    """Give the file that whoever writes to the lake holds locked."""
    return lake / "_lock"


def pending_folder(lake: Path) -> Path:
    """Give the folder of batches that are decided but not yet visible."""
    return lake / "_pending"


def staging_folder(lake: Path) -> Path:
    """Give the folder of files that nobody may rely on yet; on the lake's own file system, so that renames work."""
    return lake / "_staging"


def log_folder(lake: Path, table: str) -> Path:
    """Give the folder of a table's Delta log."""
    return lake / table / "_delta_log"


def is_lake(path: Path) -> bool:
    """Say whether a lake stands here: a folder with a ledger."""
    return is_table(path, LEDGER)


def is_table(lake: Path, table: str) -> bool:
    """Say whether a table was made: whoever dies while making it leaves a log without entries."""
    return next(log_folder(lake, table).glob("0*"), None) is not None
