"""A publisher a test, and manners that let it be polled: it is on loopback, and tests need not wait."""

from collections.abc import Iterator

import pytest

from pipeline.poll import Manners
from tests.poll.publisher import Publisher, publishing


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with publishing() as one:
        yield one


@pytest.fixture
def manners() -> Manners:
    return Manners(private=True, delay=0.0, seconds=60.0, page_bytes=200_000)
