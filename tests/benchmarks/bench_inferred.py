"""Days inferred from the text alone: pages of a corpus with all that says when they were published taken away."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.clean import clean
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.read import read
from pipeline.segment import segment
from pipeline.segment.clues import clues
from schemas.page import Given, Page
from schemas.reject import PageRejected

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "webhose_conflict_dev.jsonl.gz"
LEAST = 2               # dates or weekdays that a page names (issue 5)
TARGET = 0.8
# The corpus gives its times five hours late: of 104 pages that print theirs with a zone or as GMT, 65 say exactly so
# much less. A time of midnight is a day and no more.
LATE = timedelta(hours=5)
# Where publishers write, by the end of their address or by what is known of them; the day that a text means is theirs,
# not UTC's, and the text does not tell how far apart the two are.
ZONES = {
    "uk": "Europe/London", "ie": "Europe/Dublin", "de": "Europe/Berlin", "fr": "Europe/Paris", "ru": "Europe/Moscow",
    "tr": "Europe/Istanbul", "il": "Asia/Jerusalem", "ae": "Asia/Dubai", "qa": "Asia/Qatar", "pk": "Asia/Karachi",
    "in": "Asia/Kolkata", "sg": "Asia/Singapore", "ph": "Asia/Manila", "au": "Australia/Sydney",
    "nz": "Pacific/Auckland", "ca": "America/Toronto", "ke": "Africa/Nairobi",
    "ng": "Africa/Lagos", "za": "Africa/Johannesburg", "bd": "Asia/Dhaka", "my": "Asia/Kuala_Lumpur",
    "hk": "Asia/Hong_Kong", "jp": "Asia/Tokyo"}
HOMES = {"indianexpress.com": "in", "newindianexpress.com": "in", "hindustantimes.com": "in", "indiatimes.com": "in",
         "ndtv.com": "in", "firstpost.com": "in", "dawn.com": "pk", "inquirer.net": "ph", "philstar.com": "ph",
         "channelnewsasia.com": "sg", "aljazeera.com": "qa", "jpost.com": "il", "haaretz.com": "il", "rt.com": "ru",
         "telegraph.co.uk": "uk", "bbc.com": "uk", "reuters.com": "uk", "dw.com": "de", "france24.com": "fr",
         "theguardian.com": "uk", "economist.com": "uk", "channel4.com": "uk", "itv.com": "uk", "ft.com": "uk",
         "sputniknews.com": "ru", "rappler.com": "ph", "vanguardngr.com": "ng", "premiumtimesng.com": "ng",
         "channelstv.com": "ng", "naij.com": "ng", "informationng.com": "ng", "khaleejtimes.com": "ae",
         "gulfnews.com": "ae", "india.com": "in", "financialexpress.com": "in", "deccanchronicle.com": "in",
         "indiatvnews.com": "in", "thehindu.com": "in", "mid-day.com": "in", "geo.tv": "pk", "nationalpost.com": "ca",
         "thestar.com": "ca", "bdnews24.com": "bd", "malaysiakini.com": "my", "scmp.com": "hk", "nikkei.com": "jp"}
ELSEWHERE = "America/New_York"      # most addresses in .com and .org here are of the United States


def figures() -> Iterator[tuple[str, str]]:
    """Give how many days are right without any metadata, and with the time of fetching alone."""
    if not CORPUS.exists():
        yield "corpus", "not here"
        return
    lexicon = load_lexicon()
    pages = [page for page in read([CORPUS]) if isinstance(page, Page) and page.given.published_at]
    for name, fetched in (("nothing", False), ("the time of fetching", True)):
        yield from _figures(name, [found for page in pages if (found := _found(page, lexicon, fetched=fetched))])


def _figures(name: str, found: list[tuple[str, int, int]]) -> Iterator[tuple[str, str]]:
    tried = [one for one in found if one[0] == "inferred"]
    for words, place in (("the publisher's", 1), ("UTC", 2)):
        off = Counter(one[place] for one in tried)
        yield (f"known: {name}; right by the day of {words}",
               f"{off[0] / max(1, len(tried)):.2f} of {len(tried)} inferred of {len(found)} (target {TARGET}); "
               f"off by days: {dict(off.most_common(5))}")


def _found(page: Page, lexicon: Lexicon, *, fetched: bool) -> tuple[str, int, int] | None:
    """Give how a page was dated, and how many days off by either reckoning; None where it names too few days."""
    given = Given(title=page.given.title, publisher=page.given.publisher, language=page.given.language,
                  fetched_at=page.given.fetched_at if fetched else None)
    try:
        main = segment(clean(page.model_copy(update={"given": given}), lexicon), lexicon).articles[0]
    except PageRejected:
        return None
    at = _published(page)
    named = sum(clue.kind in ("weekday", "month_day", "date") for clue in clues(main.body, lexicon))
    if at is None or named < LEAST:
        return None
    if main.published_at is None:
        return "unknown", 0, 0
    day = main.published_at.date()
    local = at if at.time() == time() else at.astimezone(_zone(page))
    return main.published_method or "unknown", _off(day, local.date()), _off(day, at.date())


def _published(page: Page) -> datetime | None:
    at = page.given.published_at
    return at if at is None or at.time() == time() else at - LATE


def _zone(page: Page) -> ZoneInfo:
    publisher = page.given.publisher or ""
    return ZoneInfo(ZONES.get(HOMES.get(publisher) or publisher.rpartition(".")[2], ELSEWHERE))


def _off(one: date, other: date) -> int:
    return (one - other) // timedelta(days=1)
