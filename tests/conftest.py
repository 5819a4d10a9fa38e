"""What all tests share: property tests without deadlines, and no silent skip where CI has everything."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT / ".." / "shared"
IN_CI = os.environ.get("CI") == "true"

# The files that take the most seconds, the longest first: all workers begin with these, and none is left alone with one
# at the end. xdist would take those of most tests first, which are the quickest.
LONGEST = ("flows/test_runs", "serve/test_feed", "batch/test_ingest", "batch/test_watch", "store/test_commit",
           "docs/test_readme", "serve/test_held", "batch/test_stopped", "cli/test_lake_commands",
           "properties/test_order", "serve/explore/test_views", "cli/test_watch", "batch/test_mended",
           "serve/explore/test_odd", "serve/test_figures", "serve/explore/test_hostile", "cli/test_sql",
           "store/test_compact", "batch/test_workers", "extract/test_cuts", "docs/test_operations",
           "batch/test_replay", "batch/test_reprocess", "serve/test_macros", "serve/test_truth",
           "serve/explore/test_guard", "cli/test_frames", "flows/test_ingest", "extract/test_frames",
           "serve/test_soundness", "cli/test_ingest", "cli/test_learn_lines", "cli/test_ending",
           "segment/test_nothing_lost", "segment/test_grid", "store/test_merging")
ORDER = {str(ROOT / "tests" / f"{name}.py"): place for place, name in enumerate(LONGEST)}

# No test times things, so neither does Hypothesis; in CI the same examples run every time.
settings.register_profile("steady", deadline=None, derandomize=IN_CI)
settings.register_profile("fuzz", deadline=None, max_examples=int(os.environ.get("FUZZ_EXAMPLES", "2000")))
settings.load_profile("steady")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Give `-n auto` half as many workers again as cores: half of the time a worker waits, for a child or a disk."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + cores // 2


def pytest_sessionstart(session: pytest.Session) -> None:
    """CI has the real texts beside the project; a run without them there would prove too little."""
    if IN_CI and not SHARED.is_dir():
        pytest.exit("CI=true but ../shared is not there: the tests on real texts cannot run.", returncode=1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first."""
    items.sort(key=lambda item: ORDER.get(str(item.path), len(ORDER)))


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
    """A lake made from the sample pages; to read, not to change."""
    from pipeline.batch import ingest  # here, so that most tests do not wait for it

    lake = tmp_path_factory.mktemp("sample") / "lake"
    ingest([ROOT / "seeds" / "articles"], lake)
    return lake
