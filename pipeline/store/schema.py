"""Which schema a lake was written with: a lake of a newer eventwire is refused."""

import json
from pathlib import Path

from pipeline.errors import LakeError
from pipeline.store.files import sync_folders, write_whole

NAME = "_schema.json"
# Raised when a row means something else than before, or a column goes: what an older eventwire would misread or lose.
# A new column needs no new number. Lakes before 0.3.0 have no such file and are of version 1.
VERSION = 1


def refuse_newer(lake: Path) -> None:
    """Raise LakeError where a newer eventwire wrote the lake, before anything in it is touched."""
    if (found := written_with(lake)) > VERSION:
        raise LakeError(f"The lake {lake} has schema {found}, and this eventwire knows schema {VERSION}: install the "
                        "newer eventwire that wrote it.")


def written_with(lake: Path) -> int:
    """Give the version of the schema that a lake was written with; raise LakeError where its file does not read."""
    try:
        return int(json.loads((lake / NAME).read_bytes())["version"])
    except FileNotFoundError:
        return 1
    except (ValueError, KeyError, TypeError):
        raise LakeError(f"{lake / NAME} does not read: delete it if this eventwire wrote the lake.") from None


def stamp(lake: Path) -> None:
    """Say in the lake with which schema it is written, where that is not said yet."""
    if not (lake / NAME).exists():
        write_whole(lake / NAME, json.dumps({"version": VERSION}).encode())
        sync_folders((lake,))
