"""What all tests share: property tests without deadlines, and no silent skip where CI has everything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT / ".." / "shared"
IN_CI = os.environ.get("CI") == "true"

# No test times things, so neither does Hypothesis; in CI the same examples run every time.
settings.register_profile("steady", deadline=None, derandomize=IN_CI)
settings.register_profile("fuzz", deadline=None, max_examples=int(os.environ.get("FUZZ_EXAMPLES", "2000")))
settings.load_profile("steady")


def pytest_sessionstart(session: pytest.Session) -> None:
    """CI has the real texts beside the project; a run without them there would prove too little."""
    if IN_CI and not SHARED.is_dir():
        pytest.exit("CI=true but ../shared is not there: the tests on real texts cannot run.", returncode=1)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI a skip for want of ../shared is a failure."""
    outcome = yield
    report = outcome.get_result()
    if IN_CI and report.skipped and not hasattr(report, "wasxfail") and "shared" in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped for want of ../shared, which CI has: {report.longrepr}"


@pytest.fixture(scope="session")
def sample_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake made from the sample pages by the command line; to read, not to change."""
    lake = tmp_path_factory.mktemp("sample") / "lake"
    command = [sys.executable, "-m", "pipeline.cli", "ingest", "seeds/articles", "--lake", str(lake), "--json"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return lake
