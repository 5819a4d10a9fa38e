"""Accounts in the index: which of them tell which event, and which must be looked at again when one more comes."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

import zstandard

from pipeline.store.index.rows import Rows, listed, moment
from schemas.account import Account, Compared, Facts, Telling, Voice

TABLES = """
CREATE TABLE account (
    account_id TEXT PRIMARY KEY, article_id TEXT NOT NULL, family TEXT NOT NULL, firm INTEGER NOT NULL,
    home INTEGER, first INTEGER, last INTEGER, root TEXT, event_id TEXT, compared BLOB NOT NULL, told BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX told_by ON account (article_id);
CREATE INDEX telling ON account (root);
CREATE INDEX nameless ON account (root) WHERE event_id IS NULL;
CREATE INDEX loose ON account (family, last) WHERE NOT firm;
CREATE INDEX of_day ON account (family, home);
"""
JOINED = "FROM account m JOIN article a ON a.article_id = m.article_id"
TELLING = f"""
SELECT m.account_id, m.compared, m.told, m.root, m.event_id, a.publisher, a.published, a.story_id, a.is_original,
       a.superseded {JOINED}
WHERE m.root IN (SELECT value FROM json_each(?))
"""
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
SELECT m.account_id, m.compared, m.root, a.superseded {JOINED} JOIN json_each(:days) AS day ON m.home = day.value
WHERE m.family = :family
"""
LONGEST = 8         # days that the account of a period may reach back, and more
AT_ONCE = 500       # events whose tellings are held in memory at a time
COMPARED = set(Compared.model_fields)


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
            "INSERT OR IGNORE INTO account VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?)",
            ((a.account_id, a.article_id, a.family, a.firm, _day(a.home), _day(a.first), _day(a.last),
              pack(a.model_dump_json(include=COMPARED).encode()), pack(a.model_dump_json(exclude=COMPARED).encode()))
             for a in self._held.values()))

    def around(self, article_ids: Iterable[str]) -> Iterator[tuple[list[Voice], list[Voice]]]:
        """Yield by family what accounts of these articles may change the events of, and what else decides on it.

        The first list holds all accounts told under a day that is touched, the second the firm ones of other days on
        which those of the first may have been.
        """
        homes = defaultdict[str, set[int]](set)
        for family, day in self._rows.ask(HOMES, {"articles": listed(article_ids), "longest": LONGEST}):
            homes[family].add(day)
        for family, days in sorted(homes.items()):
            known: dict[Facts, Facts] = {}
            asked = self._at(family, days, known)
            others = {day for voice in asked for day in _span(voice.account)} - days
            yield asked, self._at(family, others, known, "AND m.firm AND NOT a.superseded")

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

    def tellings(self, roots: Iterable[str]) -> Iterator[list[Telling]]:
        """Yield all tellings of each root's event, in the roots' order, with what is known of their articles by now."""
        ordered = sorted(roots)
        for some in (ordered[at:at + AT_ONCE] for at in range(0, len(ordered), AT_ONCE)):
            told = defaultdict[str, list[Telling]](list)
            for telling in self._tellings(listed(some)):
                told[telling.root or ""].append(telling)
            yield from (told[root] for root in some if root in told)

    def _at(self, family: str, days: Collection[int], known: dict[Facts, Facts], where: str = "") -> list[Voice]:
        """Give the accounts of a family told under these days; those that say the same share their facts."""
        voices = []
        asked = {"family": family, "days": json.dumps(sorted(days))}
        for account_id, packed, root, superseded in self._rows.ask(f"{AT_HOME} {where}", asked):
            account = self._held.get(account_id) or Compared.model_validate_json(_unpacked(packed))
            facts = known.setdefault(account.facts, account.facts)
            if facts is not account.facts:
                account = account.model_copy(update={"facts": facts})
            voices.append(Voice(account, bool(superseded), root))
        return voices

    def _tellings(self, roots: str) -> Iterator[Telling]:
        # Constructed, as this class wrote the rows itself.
        for account_id, compared, told, root, event_id, publisher, published, story_id, is_original, superseded in (
                self._rows.ask(TELLING, roots)):
            yield Telling.model_construct(
                account=self._held.get(account_id) or _account(compared, told), publisher=publisher,
                published_at=moment(published), story_id=story_id, is_original=bool(is_original),
                superseded=bool(superseded), root=root, event_id=event_id)


def _account(compared: bytes, told: bytes) -> Account:
    """Put an account together from the two objects that it was written as."""
    return Account.model_validate_json(_unpacked(compared)[:-1] + b"," + _unpacked(told)[1:])


def _unpacked(packed: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompress(packed)


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _span(account: Compared) -> range:
    """Give the days on which it may have been."""
    if account.first is None or account.last is None:
        return range(0)
    return range(account.first.toordinal(), account.last.toordinal() + 1)
