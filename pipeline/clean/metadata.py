"""What an HTML page says of itself: JSON-LD first, then meta elements, then what its headings and times show."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import unescape
from itertools import islice
from typing import Any

from pipeline.clean.linked import MOST_BLOCKS, Linked, article_of, key, kinds, objects_of, resolved, site_of
from pipeline.clean.linked import SITES as PUBLISHERS
from pipeline.clean.moments import guessed, moment, shown
from pipeline.lexicon.zones import Zone
from schemas.noun import Noun
from schemas.page import Given

Tree = Any        # an element of lxml, which ships no types; trafilatura parses the page

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
SITES = ("og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher", "dcterms.publisher",
         "publisher")
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
TIMES = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
         "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "article.published",
         "cxenseparse:recs:publishtime", "dcterms.created", "dcterms.date", "dcterms.issued", "publication_date")
PUBLISHERS_OF = ("publisher", "sourceOrganization", "provider", "copyrightHolder")     # of an article in JSON-LD
SEPARATOR = re.compile(r"\s*(?:[|•·»–—~]|::)\s*|\s+[-:/<]\s+")
FRONT = re.compile(r"\s*[|•·»–—:]\s*|\s+-\s+")
FRONT_NAME = re.compile(r"(?P<name>[^|•·»–—:]{2,40}?)(?:\s*[|•·»–—:]\s*|\s+-\s+)")
DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,10}", re.IGNORECASE)
NO_ZONE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?")
BOLD, MOST_BOLD = ("h2", "h3", "b", "strong", "font", "big", "center"), 200
HEADLINE = 4        # words
CUT_OFF = ("…", "...")


class Said(Noun):
    """Title, publisher, writer, address and time that a page gives; null where it does not say."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    precision: str | None = None


def said(tree: Tree, html: str, fetched_at: datetime | None, zones: Mapping[str, Zone]) -> Said:
    """Read a page's own metadata; never raises on what sites make of it. `zones`: minutes east of UTC, by name."""
    objects, metas, headings = objects_of(tree), _metas(tree), _headings(tree)
    address = _address(tree, metas)
    article = article_of(objects, frozenset(map(key, headings)), address)
    times = list(_times(article, metas))
    published = next(filter(None, (moment(_zoned(time, times), zones) for time in times)), None) \
        or shown(tree, zones) or guessed(html, fetched_at)
    publisher = _publisher(article, objects) or _first(metas, SITES) or _name(site_of(objects)) or _marked(tree) \
        or _site(tree, headings)
    if publisher and DOMAIN.fullmatch(publisher):
        publisher = _site(tree, headings) or publisher
    title = _without(publisher, _title(tree, _text(article.get("headline")), metas, headings))
    return Said(
        title=title, publisher=publisher, byline=_name(article.get("author")) or _writer(metas), url=address,
        published_at=published[0] if published else None, precision=published[1] if published else None)


def _times(article: Linked, metas: Mapping[str, str]) -> Iterator[object]:
    """Yield what the page says of its time, the surest first."""
    for told in (article.get("datePublished"), article.get("dateCreated")):
        yield told[0] if isinstance(told, list) and told else told
    yield from map(metas.get, TIMES)


def _zoned(time: object, times: Sequence[object]) -> object:
    """Give a time that names no zone as another of the page gives the same minute with one."""
    if not isinstance(time, str) or not NO_ZONE.fullmatch(time):
        return time
    minute = time[:16].replace(" ", "T")
    return next((one for one in times if isinstance(one, str) and one[:16].replace(" ", "T") == minute
                 and not NO_ZONE.fullmatch(one)), time)


def _publisher(article: Linked, objects: Sequence[Linked]) -> str | None:
    """Give the publisher of a page's article, else the site or newspaper that it is said to be part of."""
    whole = article.get("isPartOf")
    part = whole if isinstance(whole, dict) and kinds(whole) & PUBLISHERS else None
    told = (*map(article.get, PUBLISHERS_OF), part)
    return next(filter(None, (_name(resolved(one, objects)) for one in told)), None)


def _marked(tree: Tree) -> str | None:
    """Give the name of the publisher in microdata or RDFa."""
    for mark in ("itemprop", "property"):
        for element in tree.iterfind(f".//*[@{mark}='publisher']"):
            name = element.find(f".//*[@{mark}='name']")
            if name is not None:
                return _line(name.get("content")) or _line(name.text_content())
    return None


def _without(publisher: str | None, title: str | None) -> str | None:
    """Give a title without the publisher's name before it ("Name | Title", "Name: Title")."""
    if publisher and title and title.startswith(publisher):
        found = FRONT.match(title, len(publisher))
        return title[found.end():] or title if found else title
    return title


def _headings(tree: Tree) -> list[str]:
    found = [text for heading in islice(tree.iter("h1"), MOST_BLOCKS) if (text := _line(heading.text_content()))]
    bold, title = list(islice(_bold(tree), 1)), key(_line(tree.findtext(".//title")))
    logos = bold and all(title in (key(name + bold[0]), key(bold[0] + name)) for name in found)
    return bold if logos else found         # "<h1>Harbour Star</h1> ... <h2>Ferry sinks off Orlin</h2>"


def _bold(tree: Tree) -> Iterator[str]:
    """Yield what stands in bold or large and in the page's title too: the heading of pages that have none."""
    title = _line(tree.findtext(".//title")) or ""
    for element in islice(tree.iter(*BOLD), MOST_BOLD):
        text = _line(element.text_content()) or ""
        if len(text.split()) >= HEADLINE and (title.endswith(text) or title.startswith(text)):
            yield text


def _title(tree: Tree, headline: str | None, metas: Mapping[str, str], headings: Sequence[str]) -> str | None:
    """Give the title that readers see: of JSON-LD's and the meta elements' the one that the page's heading shows.

    JSON-LD often holds one for search machines. Where nothing is said, a page's only heading is its title.
    """
    said = list(filter(None, (headline, *map(metas.get, TITLES), _line(tree.findtext(".//title")))))
    alone = headings[0] if len(headings) == 1 else None
    shown = next((heading for title in said for heading in headings if key(heading) == key(title)), None) \
        or next((heading for heading in headings if said and _behind(said[0], heading)), said[0] if said else alone)
    if shown and shown.endswith(CUT_OFF):
        return next((whole for whole in headings if key(whole).startswith(key(shown))), shown)
    return shown


PRINTED = re.compile(r"print(?:able|er)?\b", re.IGNORECASE)       # "Heading - Print view" names no site


def _site(tree: Tree, headings: Sequence[str]) -> str | None:
    """Give the site's name from a title element that is the heading and names: "Heading - Name", "Name: Heading"."""
    title = _line(tree.findtext(".//title")) or ""
    for heading in headings:
        front = FRONT_NAME.fullmatch(title.removesuffix(heading)) if title != heading else None
        if front and title.endswith(heading):
            return front["name"]
        behind = _behind(title, heading)
        if behind and not PRINTED.match(behind[-1]):
            return behind[-1]
    return None


def _behind(title: str, heading: str) -> Sequence[str]:
    """Give the names behind a heading in a title element ("Heading | World | Name"), also where it is cut off there."""
    cut = title[:next((found.start() for found in SEPARATOR.finditer(title)), 0)]
    whole = heading if title.startswith(heading) else \
        cut if cut.endswith(CUT_OFF) and key(heading).startswith(key(cut)) else None
    rest = "" if whole is None else title[len(whole):]
    return tuple(filter(None, SEPARATOR.split(rest))) if SEPARATOR.match(rest) else ()


def filled(given: Given, page: Said) -> Given:
    """Give the metadata that came with a page, its gaps filled by what the page says."""
    update = {name: getattr(page, name) for name in ("title", "publisher", "url")
              if getattr(given, name) is None and getattr(page, name) is not None}
    if given.published_at is None and page.published_at is not None:
        update |= {"published_at": page.published_at, "published_precision": page.precision}
    return given.model_copy(update=update) if update else given


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
