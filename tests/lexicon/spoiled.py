"""A language pack with one bad row, for the tests of what the loaders tell."""

import shutil
from pathlib import Path

from pipeline.lexicon.files import pack


def spoiled(tmp_path: Path, name: str, row: str) -> tuple[Path, str]:
    """Give a copy of the English pack in which `row` ends the file `name`, and where the row stands: file:line."""
    folder = tmp_path / "en"
    shutil.copytree(pack("en"), folder)
    path = folder / name
    lines = path.read_text("utf-8").rstrip("\n").split("\n")
    path.write_text("\n".join([*lines, row]) + "\n", "utf-8")
    return folder, f"{path}:{len(lines) + 1}"
