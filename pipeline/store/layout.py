"""Where everything of a lake stands."""

from pathlib import Path

WAREHOUSE = "warehouse.duckdb"
LEDGER = "batches"


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
    return log_folder(path, LEDGER).is_dir()
