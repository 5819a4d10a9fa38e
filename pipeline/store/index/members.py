"""Mentions in the index: which of them tell which event."""

from collections import defaultdict
from collections.abc import Iterable

import zstandard

from pipeline.store.index.rows import Rows, listed, moment
from schemas.member import Member, Telling

TABLES = """
CREATE TABLE member (mention_id TEXT PRIMARY KEY, event_id TEXT NOT NULL, article_id TEXT NOT NULL, facts BLOB NOT NULL)
    WITHOUT ROWID;
CREATE INDEX telling ON member (event_id);
CREATE INDEX told_by ON member (article_id);
"""
TELLINGS = """
SELECT m.facts, a.publisher, a.published, a.story_id, a.is_original, a.superseded
FROM member m JOIN article a ON a.article_id = m.article_id
WHERE m.event_id IN (SELECT value FROM json_each(?))
"""


class Members:
    """The mentions of the index as members of events."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, members: Iterable[Member]) -> None:
        """Take in mentions as members of their events; one that is in it already is left as it is."""
        pack = zstandard.ZstdCompressor(level=3).compress
        self._rows.write("INSERT OR IGNORE INTO member VALUES (?, ?, ?, ?)",
                         [(m.mention_id, m.event.event_id, m.article_id, pack(m.model_dump_json().encode()))
                          for m in members])

    def events_of(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Give the events that the articles tell."""
        return frozenset(row[0] for row in self._rows.ask(
            "SELECT event_id FROM member WHERE article_id IN (SELECT value FROM json_each(?))", listed(article_ids)))

    def tellings(self, event_ids: Iterable[str]) -> dict[str, list[Telling]]:
        """Give all members of each event, with what is known of their articles by now."""
        unpack, told = zstandard.ZstdDecompressor().decompress, defaultdict[str, list[Telling]](list)
        for facts, publisher, published, story_id, is_original, superseded in self._rows.ask(
                TELLINGS, listed(event_ids)):
            member = Member.model_validate_json(unpack(facts))
            told[member.event.event_id].append(
                Telling(member=member, publisher=publisher, published_at=moment(published), story_id=story_id,
                        is_original=bool(is_original), superseded=bool(superseded)))
        return told
