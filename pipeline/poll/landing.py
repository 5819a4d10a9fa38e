"""Pages landed: each with its sidecar, under names that no server chooses."""

import json
import re
from datetime import datetime
from pathlib import Path

from pipeline.poll.exchange import Answer
from pipeline.poll.feed import Entry
from pipeline.poll.refused import Refused
from pipeline.poll.state import place
from schemas.identity import digest

ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}
MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def land(landing: Path, entry: Entry, answer: Answer, fetched_at: datetime) -> str:
    """Write a page and its sidecar into the landing folder and give the digest of its bytes.

    The sidecar comes first, as a page without one would be read as if nothing were known of it. Names are digests of
    the entry's link and of the bytes, so landing twice writes the same files. Raises Refused for what is no page.
    """
    ending = _ending(answer)
    if not answer.body.strip():
        raise Refused("empty", "it holds nothing")
    content = digest(answer.body)
    name = f"{digest(entry.link)[:16]}-{content[:16]}{ending}"
    place(landing, f"{name}.meta.json", json.dumps(_said(entry, answer, fetched_at), ensure_ascii=False).encode())
    place(landing, name, answer.body)
    return content


def _ending(answer: Answer) -> str:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not kind and MARKUP.match(answer.body):
        return ".html"
    if kind not in ENDINGS:
        raise Refused("wrong_type", f"it is no page but {kind or 'of no type'}", lasting=True)
    return ENDINGS[kind]


def _said(entry: Entry, answer: Answer, fetched_at: datetime) -> dict[str, str]:
    """Give the sidecar; what the page itself tells better (its publisher, its writer) is left to it."""
    charset = CHARSET.search(answer.headers.get("content-type", ""))
    said = {"url": answer.url, "title": entry.title, "published_at": entry.published,
            "fetched_at": fetched_at.isoformat(), "charset": charset[1] if charset else None}
    return {name: value for name, value in said.items() if value}
