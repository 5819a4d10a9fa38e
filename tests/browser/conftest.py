"""A real Chromium over the page of a lake: `make browser`, which `make test` leaves out."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Look, opened
from tests.conftest import ROOT
from tests.serve.explore.served import Page, serving

LEFT_OUT = "the page in a browser is tried by `make browser`, which needs Chromium (Debian: apt install chromium npm)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ.get("BROWSER") != "1":
        here = Path(__file__).parent
        for item in items:
            if here in Path(item.fspath).parents:
                item.add_marker(pytest.mark.skip(reason=LEFT_OUT))


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Give a Chromium without a window, which asks nobody for anything."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail("There is no Chromium: apt install chromium, or name it by CHROMIUM=.")
    with opened(chromium) as running:
        yield running


@pytest.fixture(scope="session")
def lake(sample_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake of the sample pages, of BROWSER_INPUTS, or one that BROWSER_LAKE names."""
    if given := os.environ.get("BROWSER_LAKE"):
        return Path(given)
    if not (inputs := os.environ.get("BROWSER_INPUTS")):
        return sample_lake
    made = tmp_path_factory.mktemp("browser") / "lake"
    subprocess.run([sys.executable, "-m", "pipeline.cli", "ingest", *inputs.split(), "--lake", str(made)], cwd=ROOT,
                   check=True, stdout=subprocess.DEVNULL)
    return made


@pytest.fixture(scope="session")
def page(lake: Path) -> Iterator[Page]:
    with serving(lake) as running:
        yield running


@pytest.fixture(params=["desktop", "phone", "dark"])
def look(request: pytest.FixtureRequest, browser: object, page: Page) -> Iterator[Look]:
    with Look.at(browser, page, request.param) as found:
        yield found


@pytest.fixture
def desk(browser: object, page: Page) -> Iterator[Look]:
    with Look.at(browser, page, "desktop") as found:
        yield found


@pytest.fixture(scope="session")
def evidence(lake: Path) -> dict[str, str]:
    """Give what each mention's words are, by the command line."""
    query = "SELECT mention_id, evidence FROM mentions"
    command = [sys.executable, "-m", "pipeline.cli", "sql", "--lake", str(lake), "--format", "json", query]
    rows = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    return {row["mention_id"]: row["evidence"] for row in rows}
