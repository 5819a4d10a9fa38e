"""The command line in this process, and lakes to try it on."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app


@pytest.fixture
def run() -> Callable[..., Result]:
    """Give what runs `eventwire ARGUMENTS`; what it should never show is a traceback."""
    def ran(*arguments: object, given: str | None = None) -> Result:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=given, prog_name="eventwire")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        return result
    return ran


@pytest.fixture
def moved_lake(sample_lake: Path, tmp_path: Path) -> Path:
    """A lake of the test's own, copied, so that its views still name the files of the first."""
    return Path(shutil.copytree(sample_lake, tmp_path / "moved"))


@pytest.fixture
def own_lake(moved_lake: Path, run: Callable[..., Result]) -> Path:
    """A whole lake that the test may damage."""
    assert run("relink", "--lake", moved_lake).exit_code == 0
    return moved_lake
