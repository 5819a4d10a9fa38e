"""Chromium as the tests use it, and a look at the page that notices requests, errors and faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as Tab

from tests.conftest import ROOT
from tests.serve.explore.served import Page

AXE = ROOT / "infra" / "charts" / "node_modules" / "axe-core" / "axe.min.js"
ALONE = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
SIZES = {"desktop": (1280, 860, "light"), "dark": (1280, 860, "dark"), "phone": (390, 844, "light")}


@contextmanager
def opened(chromium: str) -> Iterator[Browser]:
    """Run a Chromium without a window until the block ends."""
    with sync_playwright() as playing:
        running = playing.chromium.launch(executable_path=chromium, args=ALONE)
        try:
            yield running
        finally:
            running.close()


@dataclass
class Look:
    """One window on the page, and all that it did."""

    address: str
    tab: Tab
    context: BrowserContext
    width: int
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def at(cls, browser: Any, page: Page, kind: str) -> Iterator["Look"]:
        """Open a window of a kind (SIZES) on a page."""
        width, height, scheme = SIZES[kind]
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme,
                                      bypass_csp=False, locale="en-GB", timezone_id="UTC")
        context.set_default_timeout(180_000)
        look = cls(page.address.rstrip("/"), context.new_page(), context, width)
        look.tab.on("request", lambda request: look.asked.append(request.url))
        # What a click elsewhere broke off is no fault.
        look.tab.on("requestfailed", lambda request: look.faults.extend(
            [f"failed: {request.url}"] * (request.failure != "net::ERR_ABORTED")))
        look.tab.on("console", lambda said: look.faults.append(f"{said.type}: {said.text}"))
        look.tab.on("pageerror", lambda error: look.faults.append(str(error)))
        look.tab.on("dialog", lambda dialog: (look.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        look.tab.on("response", lambda got: look.faults.extend([f"{got.status}: {got.url}"] * (got.status >= 400)))
        try:
            yield look
        finally:
            context.close()

    def open(self, path: str) -> None:
        """Open an address of the page and wait until its charts are drawn."""
        self.tab.goto(self.address + path)
        self.drawn()

    def drawn(self) -> None:
        """Wait until the charts of this view are drawn."""
        self.tab.wait_for_load_state("load")
        if self.tab.query_selector("script[data-spec]"):
            self.tab.wait_for_selector("html[data-drawn]", state="attached")

    def elsewhere(self) -> list[str]:
        """Give what was asked of anyone but the page."""
        return [url for url in self.asked if urlsplit(url).netloc != urlsplit(self.address).netloc]

    def serious(self) -> list[str]:
        """Give what the accessibility checker finds serious or critical in the view as it stands."""
        # Run as a debugger does, since the page's policy admits no script of another.
        self.tab.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [f"{one['id']}: {one['nodes'][0]['html'][:150]} {one['nodes'][0]['failureSummary'][:200]}"
                for one in found["violations"] if one["impact"] in ("serious", "critical")]

    def lit(self) -> str:
        """Give the words that are highlighted."""
        return "".join(self.tab.locator(".lit").all_text_contents())
