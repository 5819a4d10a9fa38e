"""The page over the sample lake, served once a file of tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.explore.served import Page, serving


@pytest.fixture(scope="module")
def page(sample_lake: Path) -> Iterator[Page]:
    with serving(sample_lake) as running:
        yield running
