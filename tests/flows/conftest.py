"""Prefect in tests calls nobody; it reads its environment as it is imported, so this stands before the tests."""

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("PREFECT_SERVER_UI_ENABLED", "false")


@pytest.fixture(scope="session")
def prefect() -> Iterator[None]:
    """Prefect's own test server, once; runs without heartbeats, which would keep each a second longer."""
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
    from prefect.testing.utilities import prefect_test_harness

    quiet = temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None})
    with prefect_test_harness(server_startup_timeout=120), quiet:
        yield
