"""Who may ask: names of this machine alone, or whoever has the token."""

import pytest

from tests.serve.explore.served import serving


@pytest.mark.parametrize(("host", "status"), [
    ("127.0.0.1", 200), ("localhost", 200), ("LOCALHOST:1", 200), ("[::1]:80", 200), ("news.example", 421),
    ("127.0.0.1.news.example", 421), ("localhost.news.example:80", 421), ("", 421), ("127.0.0.1@news.example", 421)])
def test_another_name_is_refused(page, host, status):
    """A site that lets its name point at loopback is asked for under its own name."""
    assert page.get("/health", Host=host).status == status


def test_every_answer_forbids_inline_script_and_framing(page):
    for path in ("/nights", "/static/explore.js", "/nothing", "/nights?from=x"):
        policy = page.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert page.get(path).headers["x-content-type-options"] == "nosniff"


def test_no_page_has_a_script_or_style_of_its_own(page):
    for path in ("/nights", "/claims", "/map", "/articles", "/health"):
        tree = page.get(path).tree
        assert tree.xpath("//script[not(@src) and not(@type='application/json')]") == []
        assert tree.xpath("//style | //@style | //@onclick | //@onload") == []


def test_with_a_token_nothing_shows_without_it(sample_lake):
    with serving(sample_lake, EVENTWIRE_EXPLORE_TOKEN="a secret") as page:
        assert page.get("/health").status == 401
        assert page.get("/static/explore.css").status == 401
        assert page.get("/?token=another").status == 401
        entered = page.get("/?token=a+secret")
        cookie = entered.headers["set-cookie"]
        assert (entered.status, entered.headers["location"]) == (303, "/")
        assert "HttpOnly" in cookie and "SameSite=strict" in cookie
        assert page.get("/health", Cookie=cookie.split(";")[0]).status == 200
        assert page.get("/health", Cookie="eventwire_explore=x").status == 401


def test_another_address_than_loopback_makes_a_token(sample_lake):
    with serving(sample_lake, "--host", "0.0.0.0") as page:
        assert "/?token=" in page.address
        assert page.get("/health", Host="news.example").status == 401
        assert page.get(page.address.split(str(page.port))[1], Host="news.example").status == 303
