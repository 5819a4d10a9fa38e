"""Lakes that are odd: empty, without nights, full of copies, changed, compacted or gone under the page."""

import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.batch import ingest
from pipeline.batch.compact import compact
from pipeline.serve import publish
from pipeline.settings import Settings
from pipeline.store import pinned
from schemas.event import EventRedirect
from schemas.link import ArticleLink
from tests.conftest import ROOT
from tests.serve.conftest import Maker
from tests.serve.explore.served import serving

VIEWS = ("/nights", "/claims", "/map", "/articles", "/health")


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "pipeline.cli", *map(str, arguments)], cwd=ROOT, text=True,
                          capture_output=True, check=False, timeout=300)


def test_a_lake_without_a_row(tmp_path):
    publish(tmp_path, {})
    with serving(tmp_path) as page:
        for view in VIEWS:
            shown = page.get(view)
            assert shown.status == 200 and shown.of_class("nothing")


def test_no_lake_and_a_port_that_is_taken(tmp_path, sample_lake):
    told = command("explore", "--lake", tmp_path / "none", "--no-browser")
    assert told.returncode == 2 and "There is no warehouse.duckdb" in told.stderr and "Traceback" not in told.stderr
    with serving(sample_lake) as page:
        taken = command("explore", "--lake", sample_lake, "--port", page.port, "--no-browser")
        assert taken.returncode == 2 and "name another --port" in taken.stderr
    assert command("explore", "--lake", sample_lake, "--host", "nowhere.invalid", "--no-browser").returncode == 2


def test_an_event_told_without_figures_nights_or_place(lake: Maker):
    lake.article("a", body="Body.")
    lake.mention("m", "a", "e", event_date=None)
    lake.event("e", event_date=None)
    lake.publish()
    with serving(lake.folder) as page:
        assert all(page.get(view).status == 200 for view in (*VIEWS, "/claims/e", "/article/a?mention=m"))
        assert page.get("/nights").of_class("nothing") and page.get("/map").of_class("nothing")


def test_a_long_article_with_letters_of_every_kind(lake: Maker):
    """200 kB; emoji, combining marks and text from right to left stand before the span, a line break within it."""
    before = "\U0001f680 e\u0301 \u05d0\u05d1\u05d2 \U0001f1fa\U0001f1e6\u200d. " * 9_000
    body = f"{before}\n\nShells killed\nnine people. {before[:50_000]}"
    start = len(before) + 2
    lake.article("a", body=body, title="\U0001f680 Nine")
    words = "Shells killed\nnine people."
    lake.mention("m", "a", "e", start_char=start, end_char=start + len(words), evidence=words)
    lake.mention("t", "a", "e", start_char=2, end_char=6, evidence="Nine", in_title=True, sentence_ordinal=None)
    lake.event("e")
    lake.publish()
    with serving(lake.folder) as page:
        assert len(body.encode()) > 200_000
        assert "".join(page.get("/article/a?mention=m").all_text("lit")) == words
        assert "".join(page.get("/article/a?mention=t").all_text("lit")) == "Nine"


def test_five_hundred_copies_are_counted_and_the_first_shown(lake: Maker):
    lake.article("a")
    for number in range(500):
        lake.article(f"copy {number}")
        lake.add("article_links", ArticleLink(article_id=f"copy {number}", relation="copy", other_article_id="a",
                                              containment=1.0, similarity=1.0, start_char=0, end_char=5))
    lake.publish()
    with serving(lake.folder) as page:
        shown = page.get("/article/a")
        assert len(shown.of_class("copies", "/li")) == 25 and "The first 25 of 500" in shown.text


def test_an_old_name_of_an_event_leads_to_it(lake: Maker):
    lake.article("a")
    lake.mention("m", "a", "new")
    lake.event("new")
    lake.add("event_redirects", EventRedirect(old_event_id="old", event_id="new"))
    lake.publish()
    with serving(lake.folder) as page:
        assert page.get("/claims/old").status == 200


@pytest.fixture
def own_lake(sample_lake: Path, tmp_path: Path) -> Path:
    lake = Path(shutil.copytree(sample_lake, tmp_path / "own"))
    publish(lake, pinned(lake).files)       # as `eventwire relink` does
    return lake


def test_a_lake_that_grows_is_compacted_and_goes_under_the_page(own_lake, tmp_path):
    (tmp_path / "more.txt").write_text("GENEVA, July 4 - Mediators met in Geneva on Friday.\n\n"
                                       "A blast killed six people in Verba on Thursday, police said.\n")
    with serving(own_lake) as page:
        before = page.get("/health").all_text("state")[0]
        assert ingest([tmp_path / "more.txt"], own_lake, fetched_at=datetime(2025, 7, 4, 12, tzinfo=UTC)).pages == 1
        compact(own_lake, Settings())
        page.get("/health")
        for _ in range(200):        # the new state is read beside the old one, which is shown meanwhile
            if (shown := page.get("/health")).all_text("state")[0] != before:
                break
            assert shown.status == 200
            time.sleep(0.1)
        assert page.get("/health").all_text("state")[0].startswith("batch 3")
        assert "more.txt" in page.get("/health").text or page.get("/articles").status == 200
        shutil.rmtree(own_lake)
        for view in (*VIEWS, "/article/x", "/claims/x"):
            gone = page.get(view)
            assert gone.status in (400, 503) and "There is no" in gone.text and "Traceback" not in gone.text
