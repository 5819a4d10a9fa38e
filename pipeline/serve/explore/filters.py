"""What a page is narrowed to: time, place, type, actor, publisher, as its URL says; kept from view to view."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from pipeline.errors import UnusableArguments

LONGEST = 200       # letters of one filter; no name of a place or publisher is longer
NAMES = ("from", "to", "place", "type", "actor", "publisher")


@dataclass(frozen=True)
class Filters:
    """The filters in force: those of NAMES that are not empty; days are inclusive."""

    given: Mapping[str, str]

    @property
    def parameters(self) -> dict[str, object]:
        """Give the values that questions bind; what is not given is absent."""
        days = {"from_day": self.given.get("from"), "to_day": self.given.get("to")}
        named = {name: self.given.get(name) for name in NAMES[2:]}
        values: dict[str, object] = {name: date.fromisoformat(day) for name, day in days.items() if day}
        return values | {name: value for name, value in named.items() if value}

    def query(self, **other: object) -> str:
        """Give the URL's query with these filters and more, from `?` on; "" where nothing is given.

        What is None is left out; `from_` stands for `from`.
        """
        others = {name.rstrip("_"): value for name, value in other.items()}
        merged = {**self.given, **others}
        kept = {name: value for name, value in merged.items() if value is not None and value != ""}
        return f"?{urlencode(kept, doseq=True)}" if kept else ""


def read_filters(query: Mapping[str, str]) -> Filters:
    """Read the filters of a URL; raise UnusableArguments where a day is none, or a text too long or with a null."""
    given = {name: text(query, name) for name in NAMES}
    for name in ("from", "to"):
        if given[name]:
            given[name] = _day(name, given[name])
    return Filters({name: value for name, value in given.items() if value})


def text(query: Mapping[str, str], name: str) -> str:
    """Give one value of a URL, trimmed; raise UnusableArguments where it is too long or no text."""
    value = query.get(name, "").strip()
    if len(value) > LONGEST:
        raise UnusableArguments(f"The filter `{name}` has {len(value):,} letters: at most {LONGEST} are looked for.")
    if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise UnusableArguments(f"The filter `{name}` holds bytes that are no text: write it anew.")
    return value


def number(query: Mapping[str, str], name: str, most: int) -> int:
    """Give a count of a URL, from 0 to `most`, 0 where it is absent; raise UnusableArguments where it is no such."""
    value = text(query, name) or "0"
    if not (value.isascii() and value.isdecimal()) or int(value[:12]) > most:
        raise UnusableArguments(f"`{name}` is {value[:20]!r}: write a number from 0 to {most:,}.")
    return int(value)


def _day(name: str, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise UnusableArguments(f"The filter `{name}` is {value[:40]!r}: write a day as 2026-06-05.") from None
