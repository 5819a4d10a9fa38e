"""Articles in the index: their words, and the shingles by which those that repeat each other are found.

Bodies are kept too (packed), as reading a few old articles out of Parquet costs more the larger the lake is, and a
batch must not.
"""

from collections.abc import Iterable
from datetime import timedelta

import zstandard

from pipeline.store.index.rows import MICROSECOND, Rows, listed, moment, stamp
from schemas.fingerprint import SAMPLE_RATE, Fingerprint, Wording

FEWEST = 0.3            # of the smaller sample: half of the words shared may show as a third of a small sample

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
"""
FRESH = "CREATE TEMP TABLE fresh (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) WITHOUT ROWID"
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


class Articles:
    """The articles of the index with their words and shingles."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        rows.write(FRESH)
        rows.commit()

    def unknown(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Give those of the articles that are not in it."""
        asked = frozenset(article_ids)
        return asked - {row[0] for row in self._rows.ask(
            "SELECT article_id FROM article WHERE article_id IN (SELECT value FROM json_each(?))", listed(asked))}

    def add(self, articles: Iterable[tuple[Wording, Fingerprint]]) -> None:
        """Take in articles that are not in it yet."""
        pack = zstandard.ZstdCompressor(level=3).compress
        hashes: list[tuple[int, int]] = []
        for wording, fingerprint in articles:
            row = (wording.article_id, wording.document_id, wording.publisher, stamp(wording.published_at),
                   stamp(wording.fetched_at), fingerprint.size, len(fingerprint.sampled), len(fingerprint.opening),
                   pack(wording.body.encode("utf-8", "surrogatepass")))
            number = self._rows.insert(
                "INSERT INTO article (article_id, document_id, publisher, published, fetched, size, sampled, opening,"
                " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            hashes.extend(_hashes(fingerprint, number))
        # In the order of the tree that takes them, each of its pages is touched once a batch.
        self._rows.write("INSERT INTO shingle VALUES (?, ?)", sorted(hashes))

    def candidates(self, fingerprints: Iterable[Fingerprint], window: timedelta) -> list[tuple[str, str]]:
        """Give (article, other) for each of the articles, added last, and every one added before that it may repeat.

        They may share half of the shorter's words, and were published within the window as far as is known.
        """
        self._rows.write("DELETE FROM temp.fresh")
        known = {fingerprint.article_id: fingerprint for fingerprint in fingerprints}
        numbers = self._rows.ask("SELECT article_id, number FROM article"
                                 " WHERE article_id IN (SELECT value FROM json_each(?))", listed(known))
        hashes = sorted(row for article_id, number in numbers for row in _hashes(known[article_id], number))
        self._rows.write("INSERT INTO temp.fresh VALUES (?, ?)", hashes)
        return self._rows.ask(CANDIDATES, {"fewest": FEWEST, "window": window // MICROSECOND})

    def wordings(self, article_ids: Iterable[str]) -> dict[str, Wording]:
        """Give the articles' words by id."""
        unpack = zstandard.ZstdDecompressor().decompress
        rows = self._rows.ask("SELECT article_id, document_id, publisher, published, fetched, body FROM article"
                              " WHERE article_id IN (SELECT value FROM json_each(?))", listed(article_ids))
        return {row[0]: Wording(article_id=row[0], document_id=row[1], publisher=row[2], published_at=moment(row[3]),
                                fetched_at=moment(row[4]), body=unpack(row[5]).decode("utf-8", "surrogatepass"))
                for row in rows}


def _hashes(fingerprint: Fingerprint, number: int) -> list[tuple[int, int]]:
    return [(hashed, number) for hashed in (*fingerprint.sampled, *fingerprint.opening)]
