"""JSON-LD of a page: its objects, as broken as sites write them, and which of them is the page's article."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

Tree = Any        # an element of lxml, which ships no types; trafilatura parses the page
Linked = Mapping[str, object]

# Kinds of schema.org that are an article; of several on a page the one is taken that the page's heading shows.
ARTICLES = frozenset({"article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
                      "opinionnewsarticle", "reviewnewsarticle", "blogposting", "liveblogposting", "report",
                      "techarticle", "scholarlyarticle", "socialmediaposting"})
SITES = frozenset({"website", "newsmediaorganization", "periodical", "newspaper"})
WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
MOST_BLOCKS, DEEPEST = 20, 8
# Some sites put their JSON into a comment or a CDATA section.
AROUND = re.compile(r"(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|(?://|/\*)?\s*\]\]>\s*(?:\*/)?|<!--|-->")
LAST_COMMA = re.compile(r",(?=\s*[}\]])")
BLANK = " \t\r\n;"
DECODER = json.JSONDecoder(strict=False)


def objects_of(tree: Tree) -> list[Linked]:
    """Give the objects of a page's JSON-LD, in the page's order."""
    scripts = (script for script in tree.iter("script") if "ld+json" in script.get("type", ""))
    return [found for block in islice(scripts, MOST_BLOCKS) for data in _read(_bare(block.text or ""))
            for found in _objects(data, 0)]


def article_of(objects: Sequence[Linked], shown: frozenset[str], address: str | None) -> Linked:
    """Give the object that is the page's article: related ones may stand beside it, before it too.

    `shown` holds the keys of the page's headings.
    """
    found = [one for one in objects if kinds(one) & ARTICLES]
    own = (one for one in found if key(one.get("headline")) in shown or (address and one.get("url") == address))
    return next(own, found[0] if found else {})


def site_of(objects: Sequence[Linked]) -> Linked:
    """Give the object that is the page's site; an empty one where none is."""
    return next((one for one in objects if kinds(one) & SITES and "name" in one), {})


def kinds(found: Linked) -> frozenset[str]:
    """Give an object's types, without what stands before their names ("schema:", "https://schema.org/")."""
    said = found.get("@type")
    return frozenset(re.split(r"[/:#]", kind)[-1].casefold()
                     for kind in (said if isinstance(said, list) else [said]) if isinstance(kind, str))


def resolved(value: object, objects: Sequence[Linked]) -> object:
    """Give the object that a reference ({"@id": ...}) means, or the value itself."""
    name = value.get("@id") if isinstance(value, dict) and "name" not in value else None
    return next((found for found in objects if name and found.get("@id") == name and "name" in found), value)


def key(title: object) -> str:
    """Give a title's letters and figures alone."""
    return "".join(filter(str.isalnum, title)).casefold() if isinstance(title, str) else ""


def _bare(text: str) -> str:
    return AROUND.sub("", text) if any(sign in text for sign in ("<!--", "-->", "CDATA", "]]>")) else text


def _read(text: str) -> Iterator[object]:
    """Yield the values of a script: one, or several one after the other; a comma too much is passed over."""
    for told in (text, LAST_COMMA.sub("", text)):
        try:
            found = list(_values(told))
        except (ValueError, RecursionError):
            continue
        yield from found
        return


def _values(text: str) -> Iterator[object]:
    text = text.strip(BLANK)
    at = 0
    for _ in range(MOST_BLOCKS):
        if at >= len(text):
            return
        value, at = DECODER.raw_decode(text, at)
        yield value
        at = len(text) - len(text[at:].lstrip(BLANK))


def _objects(data: object, depth: int) -> Iterator[Linked]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in WITHIN:
            yield from _objects(data.get(name), depth + 1)
