"""A hostile page in a real Chromium: its scripts are words, and nothing of them runs."""

from collections.abc import Iterator

import pytest

from tests.browser.chromium import Look
from tests.serve.explore.hostility import hostile_lake
from tests.serve.explore.served import Page, serving


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with serving(hostile_lake(tmp_path_factory.mktemp("hostile"))) as page:
        yield page


def test_nothing_of_it_runs(browser: object, hostile: Page) -> None:
    with Look.at(browser, hostile, "desktop") as look:
        look.open("/articles")
        article = look.tab.locator("main table a").first.get_attribute("href")
        look.open("/claims")
        words = [one.get_attribute("href") for one in look.tab.locator(".words a").all()]
        query = "?actor=%3Cscript%3Edocument.title%3D1%3C%2Fscript%3E&place=%27%3B+DROP+TABLE+claims"
        for path in ("/nights", "/claims", "/map", "/health", article, *words, f"/claims{query}", f"/map{query}"):
            look.open(path)
            assert "owned" not in look.tab.title() or "<script>" in look.tab.title()
            assert look.tab.evaluate("document.images.length") == 0
        assert (look.faults, look.elsewhere()) == ([], [])
