"""Articles in the index, each with the number of its body, and the bodies by which repeats are found.

A body that many articles print stands here once. Its words do not: they are read out of the lake, by whoever asks.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from xxhash import xxh3_64_intdigest

from pipeline.store.index.postings import Postings
from pipeline.store.index.rows import MICROSECOND, Rows, listed, stamp
from schemas.fingerprint import Fingerprint, Holder, Wording
from schemas.identity import digest

FEWEST = 0.25           # of the smaller sample: a third of the words shared may show as a quarter of a small sample

# Numbers instead of ids wherever rows refer to each other: an index of a million articles is read from memory.
TABLES = """
CREATE TABLE body (
    number INTEGER PRIMARY KEY, words BLOB NOT NULL, size INTEGER NOT NULL, sampled INTEGER NOT NULL,
    opening INTEGER NOT NULL, first INTEGER, holding INTEGER,
    source INTEGER, containment REAL NOT NULL DEFAULT 0, story INTEGER);
CREATE INDEX of_words ON body (words);
CREATE INDEX going_back ON body (source) WHERE source IS NOT NULL;
CREATE TABLE print (
    number INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, document_id TEXT NOT NULL,
    moved INTEGER NOT NULL DEFAULT 0, page INTEGER NOT NULL, extractor TEXT, heading INTEGER,
    body INTEGER NOT NULL, words INTEGER NOT NULL, publisher TEXT, published INTEGER, fetched INTEGER,
    story INTEGER, is_original INTEGER NOT NULL DEFAULT 0, superseded INTEGER);
CREATE INDEX revision ON print (document_id);
CREATE INDEX of_page ON print (page);
CREATE INDEX of_body ON print (body);
CREATE INDEX changed ON print (article_id) WHERE superseded IS NOT NULL OR moved;
CREATE INDEX of_heading ON print (heading, published) WHERE heading IS NOT NULL;
CREATE VIEW article AS
SELECT print.number, print.article_id, print.document_id, print.publisher, print.published, told.article_id AS story_id,
       print.is_original, print.superseded IS NOT NULL AS superseded
FROM print LEFT JOIN print told ON told.number = print.story;
"""
NEIGHBOURS = """
SELECT mine.article_id, mine.document_id, mine.body, other.article_id, other.document_id, other.body
FROM print mine JOIN print other ON other.heading = mine.heading AND other.number <> mine.number
 AND other.published BETWEEN mine.published - :near AND mine.published + :near
WHERE mine.article_id IN (SELECT value FROM json_each(:ids))
"""
# A body's articles in the order in which they are first, those that hold before those that do not.
RANKED = """
WITH ranked AS (
    SELECT body, number, row_number() OVER (PARTITION BY body ORDER BY published IS NULL, published, article_id) AS one,
           row_number() OVER (PARTITION BY body ORDER BY superseded IS NOT NULL, published IS NULL, published,
                              article_id) AS held
    FROM print WHERE body IN (SELECT body FROM print WHERE article_id IN (SELECT value FROM json_each(?)))),
standing AS (
    SELECT body, max(number) FILTER (WHERE one = 1) AS first, max(number) FILTER (WHERE held = 1) AS holding
    FROM ranked GROUP BY body)
SELECT standing.first, standing.holding, body.number FROM standing JOIN body ON body.number = standing.body
WHERE body.first IS NOT standing.first OR body.holding IS NOT standing.holding
"""
HOLDERS = """
SELECT body.number, first.article_id, holding.article_id FROM body
JOIN print first ON first.number = body.first JOIN print holding ON holding.number = body.holding
WHERE body.number IN (SELECT value FROM json_each(?))
"""


class Articles:
    """The articles of the index, and the bodies they print."""

    def __init__(self, rows: Rows, postings: Postings) -> None:
        self._rows, self._postings = rows, postings

    def unknown(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Give those of the articles that are not in it."""
        asked = frozenset(article_ids)
        return asked - {row[0] for row in self._rows.ask(
            "SELECT article_id FROM print WHERE article_id IN (SELECT value FROM json_each(?))", listed(asked))}

    def add(self, wordings: Collection[Wording], prints: Mapping[str, Fingerprint], least: int) -> dict[int, Wording]:
        """Take in articles that are not in it yet, with the fingerprints of what they print; give the new bodies.

        A body of fewer shingles than `least` is everybody's, and so has a number of its own for each article.
        """
        numbers: dict[str, int] = {}
        new: dict[int, Wording] = {}
        for wording in wordings:
            words, print_ = wording.printed, prints[wording.printed]
            if words not in numbers or print_.size < least:
                numbers[words], known = self._numbered(words, print_, least)
                if not known:
                    new[numbers[words]] = wording
            self._rows.write(
                "INSERT INTO print (article_id, document_id, page, extractor, heading, body, words, publisher,"
                " published, fetched) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(wording.article_id, wording.document_id, _number(wording.page_id or wording.article_id),
                  wording.extractor, _number(wording.heading), numbers[words], _number(wording.body), wording.publisher,
                  stamp(wording.published_at), stamp(wording.fetched_at))])
        self._postings.add({number: prints[wording.printed] for number, wording in new.items()})
        return new

    def candidates(self, prints: Mapping[int, Fingerprint]) -> set[tuple[int, int]]:
        """Give the pairs of these bodies and any others that may share half of the shorter's words, smaller first."""
        hits = self._postings.hits(prints)
        sizes = {row[0]: row[1:] for row in self._rows.ask(
            "SELECT number, sampled, opening FROM body WHERE number IN (SELECT value FROM json_each(?))",
            listed({number for pair in hits for number in pair}))}
        return {(min(pair), max(pair)) for pair, shared in hits.items()
                if any(count and count >= FEWEST * min(mine, other) for count, mine, other
                       in zip(shared, sizes[pair[0]], sizes[pair[1]], strict=True))}

    def neighbours(self, article_ids: Iterable[str], near: timedelta) -> list[tuple[str, str, int, str, str, int]]:
        """Give (id, document, body) of an article and of another without url that has its publisher and title.

        Both were published, not further apart than `near`.
        """
        return self._rows.ask(NEIGHBOURS, {"ids": listed(article_ids), "near": near // MICROSECOND})

    def rank(self, article_ids: Iterable[str]) -> frozenset[int]:
        """Find anew who stands for the bodies of these articles; give the bodies for which somebody else does now."""
        changed = self._rows.ask(RANKED, listed(article_ids))
        self._rows.write("UPDATE body SET first = ?, holding = ? WHERE number = ?", changed)
        return frozenset(row[2] for row in changed)

    def holders(self, bodies: Iterable[int]) -> dict[int, Holder]:
        """Give who stands for each body."""
        return {row[0]: Holder(first=row[1], holding=row[2]) for row in self._rows.ask(HOLDERS, listed(bodies))}

    def of(self, bodies: Iterable[int]) -> list[tuple[int, str]]:
        """Give (body, article) for all articles that print these bodies."""
        return self._rows.ask(
            "SELECT body, article_id FROM print WHERE body IN (SELECT value FROM json_each(?))", listed(bodies))

    def bodies(self, article_ids: Iterable[str]) -> dict[str, int]:
        """Give the body of each article."""
        return dict(self._rows.ask(
            "SELECT article_id, body FROM print WHERE article_id IN (SELECT value FROM json_each(?))",
            listed(article_ids)))

    def documents(self, article_ids: Iterable[str]) -> dict[str, str]:
        """Give the document of each article, as far as is known by now."""
        return dict(self._rows.ask(
            "SELECT article_id, document_id FROM print WHERE article_id IN (SELECT value FROM json_each(?))",
            listed(article_ids)))

    def join(self, whole: Mapping[str, str]) -> frozenset[str]:
        """Make documents part of others; give the articles whose document is another now."""
        moved = frozenset(row[0] for row in self._rows.ask(
            "SELECT article_id FROM print WHERE document_id IN (SELECT value FROM json_each(?))", listed(whole)))
        self._rows.write("UPDATE print SET document_id = ?, moved = 1 WHERE document_id = ?",
                         [(new, old) for old, new in whole.items()])
        return moved

    def _numbered(self, body: str, print_: Fingerprint, least: int) -> tuple[int, bool]:
        """Give the number of a body, and whether it was known."""
        words = bytes.fromhex(digest(body))
        if print_.size >= least and (found := self._rows.ask("SELECT number FROM body WHERE words = ?", (words,))):
            return int(found[0][0]), True
        return self._rows.insert("INSERT INTO body (words, size, sampled, opening) VALUES (?, ?, ?, ?)", (
            words, print_.size, len(print_.sampled), len(print_.opening))), False


def _number(text: str | None) -> int | None:
    """Give 63 bits that stand for a text; two of a million texts have the same once in ten million lakes."""
    return None if text is None else xxh3_64_intdigest(text.encode("utf-8", "surrogatepass")) >> 1
