"""A lake that a watch writes is told of to Prefect, each stand of it once."""

import os
import subprocess
import sys
import time
from pathlib import Path

from flows.telling import LOOK, PUBLISHED, looked

ROOT = Path(__file__).parents[2]


def publish(lake: Path) -> None:
    """Put another warehouse in the place of the one there, as a commit does."""
    lake.mkdir(exist_ok=True)
    (lake / "aside").write_text(f"{time.time_ns()}")
    (lake / "aside").replace(lake / PUBLISHED)


def test_each_stand_of_a_lake_is_told_once_and_again_where_the_server_was_away(tmp_path, capsys):
    lake, told, away = tmp_path / "lake", [], [True]

    def hear(path: Path) -> None:
        if away:
            raise ConnectionError(away.pop())
        told.append(path)

    assert looked(lake, None, 60, hear) == (None, LOOK)         # it is yet to be made
    publish(lake)
    assert looked(lake, None, 60, hear) == (None, 60)
    assert "tried again" in capsys.readouterr().err and told == []
    first, wait = looked(lake, None, 60, hear)
    assert wait == 60 and told == [lake]
    assert looked(lake, first, 60, hear) == (first, LOOK) and told == [lake]
    publish(lake)
    second, _ = looked(lake, first, 60, hear)
    assert second != first and told == [lake, lake]


def test_without_a_server_it_says_so():
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    done = subprocess.run([sys.executable, "-m", "flows.telling", "--lake", "lake"], cwd=ROOT, env=environment,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 1 and done.stderr.startswith("telling: PREFECT_API_URL names no server")
