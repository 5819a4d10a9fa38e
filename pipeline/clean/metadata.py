"""What an HTML page says of itself: JSON-LD first, then meta elements, then what its headings and times show."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import unescape
from itertools import islice
from typing import Any

from pipeline.clean.moments import guessed, moment, shown
from schemas.noun import Noun
from schemas.page import Given

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
# Some sites put their JSON into a comment or a CDATA section.
AROUND = re.compile(r"(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|(?://|/\*)?\s*\]\]>\s*(?:\*/)?|<!--|-->")
SEPARATOR = re.compile(r"\s*[|•·»–—]\s*|\s+-\s+")


class Said(Noun):
    """Title, publisher, writer, address and time that a page gives; null where it does not say."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    precision: str | None = None


def said(tree: Tree, html: str, fetched_at: datetime | None) -> Said:
    """Read a page's own metadata; never raises on what sites make of it."""
    objects = list(_objects_of(tree))
    article = next((found for found in objects if _kinds(found) & ARTICLES), {})
    metas, headings = _metas(tree), _headings(tree)
    times = (article.get("datePublished"), *map(metas.get, TIMES))
    published = next(filter(None, map(moment, times)), None) or shown(tree) or guessed(html, fetched_at)
    title = _title(tree, _text(article.get("headline")), metas, headings)
    return Said(
        title=title,
        publisher=_name(_resolved(article.get("publisher"), objects)) or _first(metas, SITES) or _site(tree, headings),
        byline=_name(article.get("author")) or _writer(metas), url=_address(tree, metas),
        published_at=published[0] if published else None, precision=published[1] if published else None)


def _headings(tree: Tree) -> list[str]:
    return [text for heading in islice(tree.iter("h1"), MOST_BLOCKS) if (text := _line(heading.text_content()))]


def _title(tree: Tree, headline: str | None, metas: Mapping[str, str], headings: Sequence[str]) -> str | None:
    """Give the title that readers see: of JSON-LD's and the meta elements' the one that the page's heading shows.

    JSON-LD often holds one for search machines. Where nothing is said, a page's only heading is its title.
    """
    said = list(filter(None, (headline, *map(metas.get, TITLES), _line(tree.findtext(".//title")))))
    keys = set(map(_key, headings))
    alone = headings[0] if len(headings) == 1 else None
    return next((title for title in said if _key(title) in keys), said[0] if said else alone)


PRINTED = re.compile(r"print(?:able|er)?\b", re.IGNORECASE)       # "Heading - Print view" names no site


def _site(tree: Tree, headings: Sequence[str]) -> str | None:
    """Give the site's name from a title element that is the heading and a name: "Heading - Name"."""
    title = _line(tree.findtext(".//title")) or ""
    for heading in headings:
        name = SEPARATOR.sub("", title[len(heading):], count=1)
        if title.startswith(heading) and name != title[len(heading):] and not SEPARATOR.search(name) \
                and not PRINTED.match(name):
            return name or None
    return None


def _key(title: str | None) -> str:
    return "".join(filter(str.isalnum, title or "")).casefold()


def filled(given: Given, page: Said) -> Given:
    """Give the metadata that came with a page, its gaps filled by what the page says."""
    update = {name: getattr(page, name) for name in ("title", "publisher", "url")
              if getattr(given, name) is None and getattr(page, name) is not None}
    if given.published_at is None and page.published_at is not None:
        update |= {"published_at": page.published_at, "published_precision": page.precision}
    return given.model_copy(update=update) if update else given


def _objects_of(tree: Tree) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a page's JSON-LD, in the page's order."""
    scripts = (script for script in tree.iter("script") if "ld+json" in script.get("type", ""))
    for block in islice(scripts, MOST_BLOCKS):
        text = block.text or ""
        try:
            data = json.loads(_bare(text), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(data, 0)


def _bare(text: str) -> str:
    return AROUND.sub("", text) if any(sign in text for sign in ("<!--", "-->", "CDATA", "]]>")) else text


def _resolved(value: object, objects: Sequence[Mapping[str, object]]) -> object:
    """Give the object that a reference ({"@id": ...}) means, or the value itself."""
    name = value.get("@id") if isinstance(value, dict) and "name" not in value else None
    return next((found for found in objects if name and found.get("@id") == name and "name" in found), value)


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
    """Give a text on one line; half a letter, which JSON may escape and no table can carry, comes out as U+FFFD."""
    whole = unescape(text[:4096]) if text else ""
    if not whole.isascii():
        whole = whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(whole.split()) or None


def _address(tree: Tree, metas: Mapping[str, str]) -> str | None:
    links = [link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical"]
    found = next((link.strip() for link in [*links, metas.get("og:url", "")] if link.strip().startswith("http")), None)
    return found[:4096] if found else None
