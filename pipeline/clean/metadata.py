"""What an HTML page says of itself: JSON-LD first, then meta elements, then its dates as htmldate finds them."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import htmldate

from schemas.noun import Noun
from schemas.page import EARLIEST_YEAR, Given

Tree = Any        # an element of lxml, which ships no types; trafilatura parses the page

# Kinds of schema.org that are an article; the first found on a page is taken.
ARTICLES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
                      "OpinionNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
                      "TechArticle", "ScholarlyArticle", "SocialMediaPosting"})
TITLES = ("og:title", "twitter:title", "dc.title", "title")
SITES = ("og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher")
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
TIMES = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
         "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "article.published",
         "cxenseparse:recs:publishtime")
MOST_BLOCKS, DEEPEST = 20, 8
SPACE = re.compile(r"\s+")


class Said(Noun):
    """Title, publisher, writer, address and time that a page gives; null where it does not say."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    precision: str | None = None


def said(tree: Tree, html: str) -> Said:
    """Read a page's own metadata; never raises on what sites make of it."""
    article = next(_articles(tree), {})
    metas = _metas(tree)
    times = (article.get("datePublished"), *(metas.get(name) for name in TIMES))
    published = next(filter(None, map(_moment, times)), None) or _moment(_guessed(html))
    return Said(
        title=_title(tree, _text(article.get("headline")), metas),
        publisher=_name(article.get("publisher")) or _first(metas, SITES),
        byline=_name(article.get("author")) or _writer(metas), url=_address(tree, metas),
        published_at=published[0] if published else None, precision=published[1] if published else None)


def _title(tree: Tree, headline: str | None, metas: Mapping[str, str]) -> str | None:
    """Give the title that readers see: of JSON-LD's and the meta elements' the one that the page's heading shows.

    JSON-LD often holds one for search machines.
    """
    said = list(filter(None, (headline, *map(metas.get, TITLES), _line(tree.findtext(".//title")))))
    shown = {_key(_line(heading.text_content())) for heading in islice(tree.iter("h1"), MOST_BLOCKS)}
    return next((title for title in said if _key(title) in shown), said[0] if said else None)


def _key(title: str | None) -> str:
    return "".join(filter(str.isalnum, title or "")).casefold()


def filled(given: Given, page: Said) -> Given:
    """Give the metadata that came with a page, its gaps filled by what the page says."""
    update = {name: getattr(page, name) for name in ("title", "publisher", "url")
              if getattr(given, name) is None and getattr(page, name) is not None}
    if given.published_at is None and page.published_at is not None:
        update |= {"published_at": page.published_at, "published_precision": page.precision}
    return given.model_copy(update=update) if update else given


def _articles(tree: Tree) -> Iterator[Mapping[str, object]]:
    """Yield the JSON-LD objects that are articles, in the page's order."""
    for block in tree.xpath("//script[contains(@type, 'ld+json')]")[:MOST_BLOCKS]:
        try:
            data = json.loads(block.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (found for found in _objects(data, 0) if _kinds(found) & ARTICLES)


def _objects(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth + 1)


def _kinds(found: Mapping[str, object]) -> frozenset[str]:
    kinds = found.get("@type")
    return frozenset(kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str))


def _metas(tree: Tree) -> Mapping[str, str]:
    """Give the first content of each meta element by its name in lower case."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _line(meta.get("content"))
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _writer(metas: Mapping[str, str]) -> str | None:
    name = _first(metas, AUTHORS)
    return None if name is None or "://" in name else name


def _name(value: object) -> str | None:
    """Give the name of an organisation or of persons, in whichever form a site writes them."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, map(_name, value[:MOST_BLOCKS])))) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    text = _text(value)
    return None if text is None or "://" in text else text


def _text(value: object) -> str | None:
    return _line(value) if isinstance(value, str) else None


def _line(text: str | None) -> str | None:
    return SPACE.sub(" ", text[:4096]).strip() or None if text else None


def _address(tree: Tree, metas: Mapping[str, str]) -> str | None:
    links = tree.xpath("//link[@rel='canonical']/@href")
    found = next((link.strip() for link in [*links, metas.get("og:url", "")] if link.strip().startswith("http")), None)
    return found[:4096] if found else None


def _moment(value: object) -> tuple[datetime, str] | None:
    """Give (time in UTC, precision) of an ISO 8601 time; midnight sharp without a zone is taken for a day."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value.strip()[:40])
        bare = found.tzinfo is None and (found.hour, found.minute, found.second) == (0, 0, 0)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return (found, "day" if bare else "minute") if found.year >= EARLIEST_YEAR else None


def _guessed(html: str) -> str | None:
    """Give the date that htmldate finds; its own errors on odd pages count as none."""
    try:
        found = htmldate.find_date(html, extensive_search=False, original_date=True, outputformat="%Y-%m-%dT%H:%M:%S")
    except (ValueError, TypeError, AttributeError, OverflowError, LookupError):
        return None
    return found if isinstance(found, str) else None
