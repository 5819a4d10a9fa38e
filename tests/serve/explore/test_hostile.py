"""A hostile page shows as text and changes nothing, in every field and filter."""

from urllib.parse import quote

import pytest

from pipeline.serve import open_lake
from tests.serve.explore.hostility import SCRIPT, SQL, hostile_lake
from tests.serve.explore.served import serving

HOSTILE = (SCRIPT, SQL, "' OR 1=1 --", "\"><svg onload=alert(1)>", "{{ 7 * 7 }}", "%", "_", "$most", "\\", "\u202e",
           "\x1b[2J", "../../etc/passwd", "read_csv('/etc/passwd')", "\U0001f680e\u0301")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    lake = hostile_lake(tmp_path_factory.mktemp("hostile"))
    with serving(lake) as page:
        yield page, lake


def addresses(page):
    lists = ["/nights", "/claims", "/map", "/articles", "/health"]
    return [*lists, *page.get("/claims").links("/claims/"), *page.get("/claims").links("/article/"),
            *page.get("/articles").links("/article/")]


def test_its_words_are_text(hostile):
    page, _ = hostile
    for address in addresses(page):
        shown = page.get(address.split("#")[0])
        assert shown.status == 200
        assert shown.tree.xpath("//script[not(@src) and not(@type='application/json')]") == []
        assert shown.tree.xpath("//*[@onerror or @onload]|//img|//*[starts-with(@href, 'javascript')]") == []
        assert "\u202e" not in shown.text
    article = page.get(page.get("/articles").links("/article/")[0])
    assert "<script>" in article.tree.xpath("//article")[0].text_content()


def test_what_is_lit_is_the_evidence(hostile):
    page, lake = hostile
    with open_lake(lake) as opened:
        rows = opened.connection.sql("SELECT article_id, mention_id, evidence FROM mentions").fetchall()
    assert len(rows) > 2
    for article, mention, evidence in rows:
        lit = "".join(page.get(f"/article/{article}?mention={mention}").all_text("lit"))
        assert lit.replace("\\x202e", "\u202e").replace("\\x202c", "\u202c") == evidence


@pytest.mark.parametrize("names", ["from", "to", "place type actor publisher measure unit owner", "skip", "mention"])
def test_a_filter_is_a_value(hostile, names):
    """Those that take any text together: each value then stands in every filter that a view has."""
    page, lake = hostile
    for value in HOSTILE:
        asked = "&".join(f"{name}={quote(value)}" for name in names.split())
        for view in ("nights", "claims", "map", "articles", "health"):
            shown = page.get(f"/{view}?{asked}")
            assert shown.status in (200, 400), shown.text
            assert shown.tree.xpath("//script[not(@src) and not(@type='application/json')]") == []
            assert shown.tree.xpath("//*[@onload]") == []
            assert "root:" not in shown.text
    with open_lake(lake) as opened:
        assert len(opened.connection.sql("SELECT * FROM claims").fetchall()) > 2
