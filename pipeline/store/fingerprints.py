"""The index of what is in the lake: which articles share words, what they go back to, which mentions tell an event.

It is a cache in one SQLite file; the tables `articles`, `mentions` and `mention_actors` hold all that it is made of.
It keeps bodies too (packed), as reading a few old articles out of Parquet costs more the larger the lake is, and a
batch must not. Everything a batch adds stands in one transaction, which is committed after the lake's own
commit and carries the batch's sequence; whoever finds the index behind fills it again from the tables.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

import zstandard

from schemas.fingerprint import SAMPLE_RATE, Fingerprint, Kin, Revision, Wording
from schemas.member import Member, Telling

NAME = "_index.sqlite"
LAYOUT = 2              # raised when the tables below change; an index of another layout is made anew
FEWEST = 0.3            # of the smaller sample: half of the words shared may show as a third of a small sample
CACHE_KIB = 131072      # SQLite's own 2 MB would be read from disk again and again
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

TABLES = """
CREATE TABLE article (
    number INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, document_id TEXT NOT NULL, publisher TEXT,
    published INTEGER, fetched INTEGER, size INTEGER NOT NULL, sampled INTEGER NOT NULL,
    opening INTEGER NOT NULL, body BLOB NOT NULL,
    source_id TEXT, containment REAL NOT NULL DEFAULT 0, story_id TEXT, is_original INTEGER NOT NULL DEFAULT 0,
    superseded INTEGER NOT NULL DEFAULT 0);
CREATE INDEX revision ON article (document_id);
CREATE INDEX going_back ON article (source_id) WHERE source_id IS NOT NULL;
CREATE TABLE shingle (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) WITHOUT ROWID;
CREATE TABLE member (mention_id TEXT PRIMARY KEY, event_id TEXT NOT NULL, article_id TEXT NOT NULL, facts BLOB NOT NULL)
    WITHOUT ROWID;
CREATE INDEX telling ON member (event_id);
CREATE INDEX told_by ON member (article_id);
CREATE TABLE filled (sequence INTEGER NOT NULL, batch_id TEXT NOT NULL);
INSERT INTO filled VALUES (0, '');
"""
# Both articles of a pair share enough of the sample, or enough of their openings, and may be near enough in time.
CANDIDATES = f"""
SELECT mine.article_id, other.article_id
FROM (SELECT f.article AS a, s.article AS b,
             sum(s.hash % {SAMPLE_RATE} = 0) AS sampled, sum(s.hash % {SAMPLE_RATE} <> 0) AS opening
      FROM temp.fresh f CROSS JOIN shingle s ON s.hash = f.hash WHERE s.article < f.article GROUP BY 1, 2) hit
JOIN article mine ON mine.number = hit.a JOIN article other ON other.number = hit.b
WHERE (hit.sampled > 0 AND hit.sampled >= :fewest * min(mine.sampled, other.sampled)
       OR hit.opening > 3 AND hit.opening >= :fewest * min(mine.opening, other.opening))
  AND coalesce(abs(mine.published - other.published) <= :window, true)
"""
FAMILY = """
WITH RECURSIVE asked AS (SELECT value AS id FROM json_each(:ids)),
up(id) AS (SELECT id FROM asked UNION SELECT a.source_id FROM article a JOIN up ON a.article_id = up.id
           WHERE a.source_id IS NOT NULL),
down(id) AS (SELECT id FROM asked UNION SELECT a.article_id FROM article a JOIN down ON a.source_id = down.id)
SELECT article_id, document_id, published, size, superseded, source_id, containment, story_id, is_original FROM article
WHERE article_id IN (SELECT id FROM up UNION SELECT id FROM down)
"""
REVISIONS = """
SELECT article_id, document_id, published, fetched, body FROM article WHERE document_id IN (
    SELECT document_id FROM article WHERE article_id IN (SELECT value FROM json_each(?)))
"""
CHANGED = """
SELECT article_id FROM article WHERE superseded <> (article_id IN (SELECT value FROM json_each(?))) AND document_id IN (
    SELECT document_id FROM article WHERE article_id IN (SELECT value FROM json_each(?)))
"""
TELLINGS = """
SELECT m.facts, a.publisher, a.published, a.story_id, a.is_original, a.superseded
FROM member m JOIN article a ON a.article_id = m.article_id
WHERE m.event_id IN (SELECT value FROM json_each(?))
"""


class Index:
    """One lake's index. Whoever holds the lake's lock adds a batch, reads it back with all that was there, and commits.

    What is added shows at once to this object, and to nobody else before `commit`; `close` without it forgets it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        if self._one("PRAGMA user_version") != LAYOUT:
            raise sqlite3.DatabaseError("another layout")

    @classmethod
    def open(cls, lake: Path | None) -> Self:
        """Open the index in a lake's folder, empty where there is none that can be read; None is one in memory.

        Raises sqlite3.OperationalError where the file cannot be opened at all.
        """
        if lake is None:
            return cls(_connected(":memory:"))
        try:
            return cls(_connected(lake / NAME))
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:       # no database, a damaged one, or one of another layout
            for end in ("", "-wal", "-shm", "-journal"):
                (lake / f"{NAME}{end}").unlink(missing_ok=True)
            return cls(_connected(lake / NAME))

    @property
    def filled(self) -> tuple[int, str]:
        """Sequence and id of the batch up to which it is filled; 0 and "" where it is empty."""
        sequence, batch_id = self._all("SELECT sequence, batch_id FROM filled", ())[0]
        return sequence, batch_id

    def unknown(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Give those of the articles that are not in it."""
        asked = frozenset(article_ids)
        return asked - {row[0] for row in self._all(
            "SELECT article_id FROM article WHERE article_id IN (SELECT value FROM json_each(?))", _listed(asked))}

    def add_articles(self, articles: Iterable[tuple[Wording, Fingerprint]]) -> None:
        """Take in articles that are not in it yet."""
        self._begin()
        pack = zstandard.ZstdCompressor(level=3).compress
        hashes: list[tuple[int, int | None]] = []
        for wording, fingerprint in articles:
            row = (wording.article_id, wording.document_id, wording.publisher, _stamp(wording.published_at),
                   _stamp(wording.fetched_at), fingerprint.size, len(fingerprint.sampled), len(fingerprint.opening),
                   pack(wording.body.encode("utf-8", "surrogatepass")))
            number = self._db.execute(
                "INSERT INTO article (article_id, document_id, publisher, published, fetched, size, sampled, opening,"
                " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row).lastrowid
            hashes.extend(_rows(fingerprint, number))
        # In the order of the tree that takes them, each of its pages is touched once a batch.
        self._db.executemany("INSERT INTO shingle VALUES (?, ?)", sorted(hashes))

    def candidates(self, fingerprints: Iterable[Fingerprint], window: timedelta) -> list[tuple[str, str]]:
        """Give (article, other) for each of the articles, added last, and every one added before that it may repeat.

        They may share half of the shorter's words, and were published within the window as far as is known.
        """
        self._begin()
        self._db.execute("DELETE FROM temp.fresh")
        known = {fingerprint.article_id: fingerprint for fingerprint in fingerprints}
        numbers = self._all("SELECT article_id, number FROM article"
                            " WHERE article_id IN (SELECT value FROM json_each(?))", _listed(known))
        hashes = sorted(row for article_id, number in numbers for row in _rows(known[article_id], number))
        self._db.executemany("INSERT INTO temp.fresh VALUES (?, ?)", hashes)
        return self._all(CANDIDATES, {"fewest": FEWEST, "window": window // MICROSECOND})

    def wordings(self, article_ids: Iterable[str]) -> dict[str, Wording]:
        """Give the articles' words by id."""
        unpack = zstandard.ZstdDecompressor().decompress
        rows = self._all("SELECT article_id, document_id, publisher, published, fetched, body FROM article"
                         " WHERE article_id IN (SELECT value FROM json_each(?))", _listed(article_ids))
        return {row[0]: Wording(article_id=row[0], document_id=row[1], publisher=row[2], published_at=_time(row[3]),
                                fetched_at=_time(row[4]), body=unpack(row[5]).decode("utf-8", "surrogatepass"))
                for row in rows}

    def family(self, article_ids: Iterable[str]) -> list[Kin]:
        """Give the articles with all that they go back to and all that go back to them, through however many."""
        rows = self._all(FAMILY, {"ids": _listed(article_ids)})
        # Constructed, as a check of what this class wrote itself would take half of the time.
        return [Kin.model_construct(
            article_id=row[0], document_id=row[1], published_at=_time(row[2]), size=row[3], superseded=bool(row[4]),
            source_id=row[5], containment=row[6], story_id=row[7], is_original=bool(row[8])) for row in rows]

    def revisions(self, article_ids: Iterable[str]) -> list[Revision]:
        """Give the articles with all others of their documents."""
        return [Revision(article_id=row[0], document_id=row[1], published_at=_time(row[2]), fetched_at=_time(row[3]),
                         body=row[4]) for row in self._all(REVISIONS, _listed(article_ids))]

    def supersede(self, superseded: Iterable[str], article_ids: Iterable[str]) -> frozenset[str]:
        """Write down which of the articles' documents' revisions are superseded; give those whose standing changed."""
        self._begin()
        changed = self._all(CHANGED, (_listed(superseded), _listed(article_ids)))
        self._db.executemany("UPDATE article SET superseded = 1 - superseded WHERE article_id = ?", changed)
        return frozenset(row[0] for row in changed)

    def settle(self, kin: Iterable[Kin]) -> None:
        """Write down the articles' sources and stories anew."""
        self._begin()
        self._db.executemany(
            "UPDATE article SET source_id = ?, containment = ?, story_id = ?, is_original = ? WHERE article_id = ?",
            [(k.source_id, k.containment, k.story_id, k.is_original, k.article_id) for k in kin])

    def add_members(self, members: Iterable[Member]) -> None:
        """Take in mentions as members of their events; one that is in it already is left as it is."""
        self._begin()
        pack = zstandard.ZstdCompressor(level=3).compress
        self._db.executemany("INSERT OR IGNORE INTO member VALUES (?, ?, ?, ?)",
                             [(m.mention_id, m.event.event_id, m.article_id, pack(m.model_dump_json().encode()))
                              for m in members])

    def events_of(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Give the events that the articles tell."""
        return frozenset(row[0] for row in self._all(
            "SELECT event_id FROM member WHERE article_id IN (SELECT value FROM json_each(?))", _listed(article_ids)))

    def tellings(self, event_ids: Iterable[str]) -> dict[str, list[Telling]]:
        """Give all members of each event, with what is known of their articles by now."""
        unpack, told = zstandard.ZstdDecompressor().decompress, defaultdict[str, list[Telling]](list)
        for facts, publisher, published, story_id, is_original, superseded in self._all(TELLINGS, _listed(event_ids)):
            member = Member.model_validate_json(unpack(facts))
            told[member.event.event_id].append(
                Telling(member=member, publisher=publisher, published_at=_time(published), story_id=story_id,
                        is_original=bool(is_original), superseded=bool(superseded)))
        return told

    def commit(self, sequence: int, batch_id: str) -> None:
        """Keep what was added, as all that the lake holds up to this batch."""
        self._begin()
        self._db.execute("UPDATE filled SET sequence = ?, batch_id = ?", (sequence, batch_id))
        self._db.execute("COMMIT")

    def clear(self) -> None:
        """Forget everything."""
        self._begin()
        for table in ("article", "shingle", "member"):
            self._db.execute(f"DELETE FROM {table}")
        self.commit(0, "")

    def close(self) -> None:
        """Forget what was not committed, and let go of the file."""
        self._db.close()

    def _begin(self) -> None:
        if not self._db.in_transaction:
            self._db.execute("BEGIN IMMEDIATE")

    def _all(self, query: str, values: Any) -> list[Any]:
        return self._db.execute(query, (values,) if isinstance(values, str) else values).fetchall()

    def _one(self, query: str, *values: str) -> Any:
        return self._db.execute(query, values).fetchone()[0]


def _connected(path: Path | str) -> sqlite3.Connection:
    """Open a file, made ready where it is empty; raise sqlite3.DatabaseError where it is none of ours."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")       # a cache: after a power cut it may be a batch behind, never broken
    if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        db.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {LAYOUT}; COMMIT;")
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("CREATE TEMP TABLE fresh (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) WITHOUT ROWID")
    return db


def _rows(fingerprint: Fingerprint, number: int | None) -> list[tuple[int, int | None]]:
    return [(hashed, number) for hashed in (*fingerprint.sampled, *fingerprint.opening)]


def _listed(ids: Iterable[str]) -> str:
    """Give ids as the JSON array that a query unfolds, as SQLite limits the parameters of one query."""
    return json.dumps(list(ids))


def _stamp(time: datetime | None) -> int | None:
    return None if time is None else (time - EPOCH) // MICROSECOND


def _time(stamp: int | None) -> datetime | None:
    return None if stamp is None else EPOCH + stamp * MICROSECOND
