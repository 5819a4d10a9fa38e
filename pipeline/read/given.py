"""The metadata that comes with a page: the keys of a record or a sidecar, made into a Given."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from schemas.page import EARLIEST_YEAR, Given, known_to

LONGEST_FIELD = 4096


def given(record: Mapping[str, object], fetched_at: datetime | None) -> Given:
    """Give what a record or sidecar says of its page; a field that cannot be read counts as not given.

    `fetched_at` fills in where the record names none. Times without a zone are taken as UTC.
    """
    published, precision = moment(record.get("published_at"))
    return Given(
        url=words(record.get("url")), publisher=words(record.get("publisher")), title=words(record.get("title")),
        published_at=published, published_precision=precision,
        fetched_at=_instant(record.get("fetched_at")) or fetched_at, language=language(record.get("language")),
        charset=words(record.get("charset")))


def words(value: object) -> str | None:
    """Give a field's text on one line, or None where it is no text or blank."""
    if not isinstance(value, str):
        return None
    return " ".join(whole(value[:LONGEST_FIELD]).split()) or None


def whole(text: str) -> str:
    """Give the text with lone surrogates replaced, which no encoding can carry."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def language(value: object) -> str | None:
    """Give the ISO 639-1 code that a tag such as en-GB begins with."""
    code = (words(value) or "").replace("_", "-").split("-")[0].lower()
    return code if re.fullmatch(r"[a-z]{2}", code) else None


def moment(value: object) -> tuple[datetime, str] | tuple[None, None]:
    """Give (time in UTC, precision) of an ISO 8601 or RFC 5322 time; a bare date is known to the day."""
    found = _parsed(value)
    return known_to(found) if found else (None, None)


def _instant(value: object) -> datetime | None:
    found = _parsed(value)
    return found.astimezone(UTC) if found else None


def _parsed(value: object) -> datetime | None:
    """Read a time, taken as UTC without a zone; None for what is none or lies out of bounds."""
    if not isinstance(value, str):
        return None
    try:
        found = _read(value.strip()[:100])
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found if found.astimezone(UTC).year >= EARLIEST_YEAR else None
    except (ValueError, OverflowError):
        return None


def _read(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return parsedate_to_datetime(text)
