"""Templates and how they say numbers, days and names; every value is escaped, and unseen control letters are shown."""

import re
from datetime import date, datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

HERE = Path(__file__).parent
STATIC = HERE / "static"
# What would reorder or hide the words around it: control letters, and marks of direction without an end of their own.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
QUADS = {1: "words together", 2: "deeds together", 3: "words against", 4: "deeds against", 0: "other"}
PEOPLE, MASS = frozenset({"person", "body"}), frozenset({"amount", "area", "distance"})


@cache
def environment() -> Environment:
    """Give the templates, escaping all they are given."""
    made = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True, auto_reload=False)
    made.filters.update(n=figure, day=day, moment=moment, said=said, visible=visible, web=web, path=path, bounds=bounds)
    made.globals.update(quads=QUADS, asset=asset)
    made.finalize = shown
    return made


def shown(value: Any) -> Any:
    """Give what a template shows of a value: nothing for null, control letters as their codes."""
    if value is None:
        return ""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def visible(text: str) -> str:
    """Give a text in which letters that command instead of being read are seen."""
    return UNSEEN.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def figure(value: float | None) -> str:
    """Say a number with thousands apart and no needless digits; null is an en dash."""
    if value is None:
        return "\u2013"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"


def bounds(row: Any) -> str:
    """Say a claim's figure as it was worded: at least, at most, a range, about."""
    lower, upper, value = row["lower"], row["upper"], figure(row["value"])
    if row["bound"] == "range" and None not in (lower, upper):
        return f"{figure(lower)}\u2013{figure(upper)}"
    sign = {"at_least": "\u2265\u202f", "at_most": "\u2264\u202f", "about": "\u2248\u202f", "vague": "~\u202f"}
    return sign.get(row["bound"] or "", "") + value


def day(value: date | None) -> Any:
    """Say a day as `12 Jun 2025`, with its ISO form for machines."""
    if value is None:
        return "\u2013"
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), f"{value.day} {value:%b} {value.year}")


def moment(value: datetime | None) -> Any:
    """Say a moment in UTC to the minute."""
    if value is None:
        return "\u2013"
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), f"{value.day} {value:%b %Y, %H:%M}")


def said(name: str | None) -> str:
    """Say a name of the vocabulary in words: drone_attack is a drone attack."""
    return (name or "").replace("_", " ")


def web(url: str | None) -> str | None:
    """Give an address that may be followed: http(s) alone, so that no script hides in it; else None."""
    try:
        found = urlsplit(url or "")
    except ValueError:
        return None
    return url if found.scheme in ("http", "https") and found.hostname else None


def path(identifier: str) -> str:
    """Give an id as a part of a path."""
    return quote(identifier, safe="")


@cache
def asset(name: str) -> str:
    """Give the address of a static file, which changes with its bytes; "" where the file is not there."""
    try:
        content = (STATIC / name).read_bytes()
    except OSError:
        return ""
    return f"/static/{name}?{blake2b(content, digest_size=6).hexdigest()}"


def html(template: str, context: dict[str, Any]) -> str:
    """Give a page."""
    return environment().get_template(template).render(context)


__all__ = ["STATIC", "escape", "html"]
