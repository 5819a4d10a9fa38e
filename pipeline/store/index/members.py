"""Accounts in the index: which of them tell which event, and which must be looked at again when one more comes."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import zstandard

from pipeline.store.index.rows import Rows, listed, moment
from schemas.account import Account, Telling

TABLES = """
CREATE TABLE account (
    account_id TEXT PRIMARY KEY, article_id TEXT NOT NULL, family TEXT NOT NULL, firm INTEGER NOT NULL,
    home INTEGER, first INTEGER, last INTEGER, root TEXT, event_id TEXT, facts BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX told_by ON account (article_id);
CREATE INDEX telling ON account (root);
CREATE INDEX nameless ON account (root) WHERE event_id IS NULL;
CREATE INDEX loose ON account (family, last) WHERE NOT firm;
CREATE INDEX of_day ON account (family, home);
"""
TELLING = """
SELECT m.account_id, m.facts, m.root, m.event_id, a.publisher, a.published, a.story_id, a.is_original, a.superseded
"""
JOINED = "FROM account m JOIN article a ON a.article_id = m.article_id"
# Where accounts of these articles stand, and where those stand that may have been on a day on which one of them is.
HOMES = """
WITH touched AS (SELECT family, home, firm FROM account WHERE article_id IN (SELECT value FROM json_each(:articles)))
SELECT family, home FROM touched WHERE home IS NOT NULL
UNION
SELECT loose.family, loose.home FROM (SELECT DISTINCT family, home FROM touched WHERE firm) AS held
JOIN account AS loose ON loose.family = held.family AND NOT loose.firm
 AND loose.last BETWEEN held.home AND held.home + :longest AND loose.first <= held.home
"""
AT_HOME = f"""
{TELLING} {JOINED} JOIN json_each(?) AS asked
  ON m.family = json_extract(asked.value, '$[0]') AND m.home = json_extract(asked.value, '$[1]')
"""
LONGEST = 8         # days that the account of a period may reach back, and more


class Members:
    """The mentions of the index, one article's tellings of one happening at a time, as members of events."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._held: dict[str, Account] = {}     # what this batch brought, which is read again at once

    def add(self, accounts: Iterable[Account]) -> None:
        """Take in accounts; one that is in it already is left as it is."""
        pack = zstandard.ZstdCompressor(level=3).compress
        self._held = {account.account_id: account for account in accounts}
        self._rows.write(
            "INSERT OR IGNORE INTO account VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)",
            [(a.account_id, a.article_id, a.family, a.firm, _day(a.home), _day(a.first), _day(a.last),
              pack(a.model_dump_json().encode())) for a in self._held.values()])

    def around(self, article_ids: Iterable[str]) -> dict[str, tuple[list[Telling], list[Telling]]]:
        """Give by family what accounts of these articles may change the events of, and what else decides on it.

        The first list holds all accounts told under a day that is touched, the second the firm ones of other days on
        which those of the first may have been.
        """
        homes = self._rows.ask(HOMES, {"articles": listed(article_ids), "longest": LONGEST})
        asked = self._at(homes)
        wanted = {(t.account.family, day) for t in asked for day in _span(t.account)} - set(homes)
        found: dict[str, tuple[list[Telling], list[Telling]]] = {family: ([], []) for family, _ in homes}
        for telling in asked:
            found[telling.account.family][0].append(telling)
        for telling in self._at(wanted, "WHERE m.firm AND NOT a.superseded"):
            found[telling.account.family][1].append(telling)
        return found

    def undated(self, article_ids: Iterable[str]) -> list[str]:
        """Give the accounts of these articles that are told under no day."""
        return [row[0] for row in self._rows.ask(
            "SELECT account_id FROM account WHERE home IS NULL AND article_id IN (SELECT value FROM json_each(?))",
            listed(article_ids))]

    def told_by(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Give the roots of the events that the articles tell."""
        return frozenset(row[0] for row in self._rows.ask(
            "SELECT root FROM account WHERE article_id IN (SELECT value FROM json_each(?))", listed(article_ids)))

    def unnamed(self) -> frozenset[str]:
        """Give the roots of the events that no batch has told yet."""
        return frozenset(row[0] for row in self._rows.ask("SELECT root FROM account WHERE event_id IS NULL"))

    def forget_names(self) -> None:
        """Take it that no batch has told any event, so that the next one tells all."""
        self._rows.write("UPDATE account SET event_id = NULL")

    def settle(self, roots: Mapping[str, str]) -> None:
        """Write down which account stands for each account's event."""
        self._rows.write("UPDATE account SET root = ? WHERE account_id = ?",
                         [(root, account_id) for account_id, root in roots.items()])

    def name(self, named: Mapping[str, str]) -> None:
        """Write down the event of each account."""
        self._rows.write("UPDATE account SET event_id = ? WHERE account_id = ?",
                         [(event_id, account_id) for account_id, event_id in named.items()])

    def tellings(self, roots: Iterable[str]) -> dict[str, list[Telling]]:
        """Give all tellings of each root's event, with what is known of their articles by now."""
        told = defaultdict[str, list[Telling]](list)
        for telling in self._tellings(f"{TELLING} {JOINED} WHERE m.root IN (SELECT value FROM json_each(?))",
                                      listed(roots)):
            told[telling.root or ""].append(telling)
        return told

    def _at(self, homes: Iterable[tuple[str, int]], where: str = "") -> list[Telling]:
        return self._tellings(f"{AT_HOME} {where}", json.dumps(sorted(homes)))

    def _tellings(self, query: str, values: Any) -> list[Telling]:
        # Constructed, as this class wrote the rows itself.
        return [Telling.model_construct(
            account=self._account(account_id, facts), publisher=publisher, published_at=moment(published),
            story_id=story_id, is_original=bool(is_original), superseded=bool(superseded), root=root,
            event_id=event_id)
            for account_id, facts, root, event_id, publisher, published, story_id, is_original, superseded
            in self._rows.ask(query, values)]

    def _account(self, account_id: str, packed: bytes) -> Account:
        held = self._held.get(account_id)
        return held or Account.model_validate_json(zstandard.ZstdDecompressor().decompress(packed))


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _span(account: Account) -> range:
    """Give the days on which it may have been."""
    if account.first is None or account.last is None:
        return range(0)
    return range(account.first.toordinal(), account.last.toordinal() + 1)
