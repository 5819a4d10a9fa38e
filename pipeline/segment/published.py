"""When an article was published, how that is known, and on which words it rests."""

import re
from datetime import UTC, datetime

from pipeline.segment.stamp import Stamp
from schemas.noun import Noun
from schemas.page import Given
from schemas.vocabulary import PublishedMethod, PublishedPrecision

PRECISIONS: dict[str, PublishedPrecision] = {"minute": "minute", "hour": "hour", "day": "day", "month": "month"}

MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
DAY_IN_URL = re.compile(
    r"[/_-](?P<year>20\d\d|199\d)(?P<mark>[/_-]?)(?:(?P<month>[01]?\d)|(?P<name>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)))(?P=mark)(?P<day>[0-3]?\d)(?=[/_.-]|$)")


class Published(Noun):
    """A publication time with its precision, how it is known, and the words it rests on."""

    at: datetime | None = None
    precision: PublishedPrecision = "unknown"
    method: PublishedMethod | None = None
    evidence: str | None = None


def from_metadata(given: Given) -> Published | None:
    """Give the time that came with the page, or None."""
    if given.published_at is None:
        return None
    precision = PRECISIONS.get(given.published_precision or "minute", "minute")
    at = given.published_at
    if precision == "day":
        at = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return Published(at=at, precision=precision, method="metadata")


def from_url(given: Given) -> Published | None:
    """Give the day that the page's address names, unless it is later than its fetching; None without one."""
    found = DAY_IN_URL.search(given.url or "")
    if found is None:
        return None
    month = MONTHS.index(found["name"].lower()) // 3 + 1 if found["name"] else int(found["month"])
    try:
        at = datetime(int(found["year"]), month, int(found["day"]), tzinfo=UTC)
    except ValueError:
        return None
    if given.fetched_at is not None and at > given.fetched_at:
        return None
    return Published(at=at, precision="day", method="metadata", evidence=found[0].strip("/-_"))


def from_stamp(stamp: Stamp | None, fetched_at: datetime | None) -> Published | None:
    """Give the time that a line of the page states, or None; an age needs the time of fetching."""
    at = stamp.resolved(fetched_at) if stamp else None
    if stamp is None or at is None:
        return None
    return Published(at=at, precision=stamp.precision, method="metadata" if stamp.stated else "relative",
                     evidence=stamp.words)


def from_fetching(fetched_at: datetime | None) -> Published:
    """Give the time of fetching as the last resort; unknown where that is not given either."""
    if fetched_at is None:
        return Published()
    return Published(at=fetched_at.replace(hour=0, minute=0, second=0, microsecond=0), precision="day",
                     method="fetched")
