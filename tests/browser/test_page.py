"""The page in a real Chromium: every view, from a bar to the words, by mouse and by keyboard."""

import os
import re
from pathlib import Path

import pytest

from tests.browser.chromium import Look
from tests.conftest import ROOT

VIEWS = ("/nights", "/claims", "/map", "/articles", "/health")
FOCUSABLE = "a[href], button, input, select, summary, [tabindex='0']"
MOST_TABS = 600         # presses of the key before a test gives up


def one_of_each(look: Look) -> list[str]:
    """Give every view, an event, an article, and one with its words lit."""
    look.open("/claims")
    event = look.tab.locator("article.event h2 a").first.get_attribute("href")
    words = look.tab.locator(".words a").first.get_attribute("href")
    return [*VIEWS, event, words.split("?")[0], words, "/nothing-here", "/nights?from=x"]


def test_every_view_is_whole_quiet_and_asks_nobody_else(look: Look) -> None:
    """No error, no request elsewhere, nothing wider than the window, no serious fault of access."""
    for path in one_of_each(look):
        look.faults.clear()
        look.open(path)
        expected = {"/nothing-here": "404", "/nights?from=x": "400"}.get(path)
        assert [fault for fault in look.faults if expected is None or expected not in fault] == [], path
        assert look.tab.evaluate("document.documentElement.scrollWidth") <= look.width, path
        assert look.serious() == [], path
    assert look.elsewhere() == []


def test_charts_are_drawn_where_figures_are(desk: Look) -> None:
    desk.open("/nights")
    assert desk.tab.locator(".chart svg .mark-rect path").count() > 5
    desk.open("/map")
    assert desk.tab.locator(".chart svg .mark-shape path").count() > 200
    before = desk.tab.locator(".chart svg .mark-symbol path").first.get_attribute("transform")
    desk.tab.get_by_role("button", name="Closer").click()
    desk.tab.wait_for_function(
        "was => document.querySelector('.chart svg .mark-symbol path').getAttribute('transform') !== was", arg=before)
    assert desk.faults == []


def test_from_a_bar_to_a_claim_to_the_words(desk: Look, evidence: dict[str, str]) -> None:
    """Click bars of the chart, then claims: what is highlighted is the evidence, to the letter."""
    desk.open("/nights")
    bars = desk.tab.locator(".chart svg .mark-rect path").count()
    for number in range(0, bars, max(1, bars // 6)):
        desk.open("/nights")
        desk.tab.locator(".chart svg .mark-rect path").nth(number).click(force=True)
        desk.tab.wait_for_url(re.compile(r"/claims\?.*measure="))
        claims = desk.tab.locator(".words a").count()
        assert claims
        for claim in {0, claims - 1}:
            desk.tab.locator(".words a").nth(claim).click()
            desk.tab.wait_for_url(re.compile(r"/article/"))
            mention = re.search(r"mention=(\w+)", desk.tab.url)[1]
            assert desk.lit() == evidence[mention]
            assert desk.tab.locator("#lit").is_visible()
            desk.tab.go_back()
    assert desk.faults == []


def press_until(desk: Look, selector: str) -> None:
    """Press Tab until what has the focus fits the selector."""
    for _ in range(MOST_TABS):
        desk.tab.keyboard.press("Tab")
        if desk.tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no {selector} was reached")


def test_the_keyboard_alone_goes_from_a_night_to_the_words(desk: Look, evidence: dict[str, str]) -> None:
    desk.open("/nights")
    press_until(desk, ".night td a")
    desk.tab.keyboard.press("Enter")
    desk.tab.wait_for_url(re.compile(r"/claims\?"))
    press_until(desk, ".words a")
    desk.tab.keyboard.press("Enter")
    desk.tab.wait_for_url(re.compile(r"/article/"))
    assert desk.lit() == evidence[re.search(r"mention=(\w+)", desk.tab.url)[1]]
    press_until(desk, ".fn")
    assert desk.tab.locator(".row.hot").count() == 1
    press_until(desk, ".cuts summary")
    desk.tab.keyboard.press("Enter")
    assert desk.tab.locator("details.cuts").get_attribute("open") is not None
    press_until(desk, ".sql summary")
    desk.tab.keyboard.press("Enter")
    press_until(desk, ".sql button")


@pytest.mark.parametrize("path", VIEWS)
def test_the_keyboard_reaches_everything(desk: Look, path: str) -> None:
    desk.open(path)
    wanted = desk.tab.evaluate(
        f"[...document.querySelectorAll(\"{FOCUSABLE}\")].filter(one => one.checkVisibility()).map("
        "(one, number) => (one.dataset.number = number, number))")
    reached = set()
    for _ in range(min(len(wanted) + 20, MOST_TABS)):
        desk.tab.keyboard.press("Tab")
        reached.add(desk.tab.evaluate("Number(document.activeElement.dataset.number ?? -1)"))
    missing = set(wanted) - reached
    outer = "number => document.querySelector(`[data-number='${number}']`).outerHTML.slice(0, 120)"
    assert not missing or len(wanted) > MOST_TABS, [desk.tab.evaluate(outer, one) for one in missing]


def test_filters_are_in_the_address_and_go_along(desk: Look) -> None:
    desk.open("/claims")
    desk.tab.get_by_label("Type").select_option(index=1)
    chosen = desk.tab.get_by_label("Type").input_value()
    desk.tab.get_by_role("button", name="Show").click()
    desk.tab.wait_for_url(re.compile(rf"type={chosen}"))
    desk.tab.get_by_role("link", name="Map").click()
    desk.tab.wait_for_url(re.compile(rf"/map\?type={chosen}"))


def test_sql_is_copied(desk: Look) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.open("/health")
    desk.tab.locator(".sql summary").click()
    desk.tab.locator(".sql button").first.click()
    desk.tab.get_by_role("button", name="Copied").wait_for()
    assert desk.tab.evaluate("navigator.clipboard.readText()") == desk.tab.locator(".sql pre").first.text_content()


@pytest.mark.skipif(bool(os.environ.get("BROWSER_LAKE") or os.environ.get("BROWSER_INPUTS")),
                    reason="they are of the sample pages alone")
def test_screenshots_for_the_readme(desk: Look) -> None:
    """Three pictures of the sample pages, into out/screenshots or where SHOTS says, without the hour of the batch."""
    into = Path(os.environ.get("SHOTS") or ROOT / "out" / "screenshots")
    into.mkdir(parents=True, exist_ok=True)
    desk.open("/claims")
    words = next(link for link in (one.get_attribute("href") for one in desk.tab.locator(".words a").all()) if link)
    for name, path in {"nights": "/nights", "claims": "/claims", "article": words}.items():
        desk.open(path)
        desk.tab.evaluate("document.querySelector('.state').textContent = 'batch 1'")
        desk.tab.mouse.move(0, 0)
        desk.tab.evaluate("window.scrollTo(0, 0)")
        desk.tab.screenshot(path=into / f"{name}.png", animations="disabled", caret="hide")
        assert (into / f"{name}.png").stat().st_size < 250_000
