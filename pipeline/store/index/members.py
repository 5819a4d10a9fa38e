"""Accounts in the index: which of them tell which event, and which must be looked at again when one more comes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

import zstandard

from pipeline.store.index.rows import Rows, listed, moment
from schemas.account import Account, Compared, Telling, Voice

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
VOICE = f"SELECT m.account_id, m.compared, m.root, a.superseded {JOINED}"
OF_ARTICLES = f"{VOICE} WHERE m.home IS NOT NULL AND m.article_id IN (SELECT value FROM json_each(:articles))"
# Where accounts stand that may have been on a day.
HOMES = """
SELECT DISTINCT loose.home FROM json_each(:days) AS day JOIN account AS loose ON loose.family = :family
 AND NOT loose.firm AND loose.last BETWEEN day.value AND day.value + :longest AND loose.first <= day.value
"""
AT_HOME = f"{VOICE} JOIN json_each(:days) AS day ON m.home = day.value WHERE m.family = :family"
LONGEST = 8         # days that the account of a period may reach back, and more
AT_ONCE = 200       # events whose tellings are held in memory at a time
HELD = 5_000        # accounts that are held in memory beside those of a batch, some 6 kB each
COMPARED = set(Compared.model_fields)


class Members:
    """The mentions of the index, one article's tellings of one happening at a time, as members of events."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._held: dict[str, Account] = {}     # what was brought or read lately, which is read again soon

    def add(self, accounts: Iterable[Account]) -> None:
        """Take in accounts; one that is in it already is left as it is."""
        pack = zstandard.ZstdCompressor(level=3).compress
        if len(self._held) > HELD:
            self._held.clear()
        new = {account.account_id: account.lean() for account in accounts}
        self._held |= new
        self._rows.write(
            "INSERT OR IGNORE INTO account VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?)",
            ((a.account_id, a.article_id, a.family, a.firm, _day(a.home), _day(a.first), _day(a.last),
              pack(a.model_dump_json(include=COMPARED).encode()), pack(a.model_dump_json(exclude=COMPARED).encode()))
             for a in new.values()))

    def of(self, article_ids: Iterable[str]) -> list[Voice]:
        """Give the accounts of these articles that are told under a day."""
        return self._voices(OF_ARTICLES, {"articles": listed(article_ids)})

    def homes(self, family: str, days: Collection[int]) -> set[int]:
        """Give the days under which accounts of a family are told that may have been on these days."""
        asked = {"family": family, "days": listed(days), "longest": LONGEST}
        return {row[0] for row in self._rows.ask(HOMES, asked) if row[0] is not None} if days else set()

    def told_under(self, family: str, days: Collection[int]) -> list[Voice]:
        """Give all accounts of a family that are told under these days."""
        return self._voices(AT_HOME, {"family": family, "days": listed(days)}) if days else []

    def firm_on(self, family: str, days: Collection[int]) -> list[Voice]:
        """Give the accounts of a family that are firm on these days, of articles that hold."""
        where = f"{AT_HOME} AND m.firm AND NOT a.superseded"
        return self._voices(where, {"family": family, "days": listed(days)}) if days else []

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

    def _voices(self, query: str, asked: Mapping[str, str]) -> list[Voice]:
        return [Voice(self._held.get(account_id) or Compared.model_validate_json(_unpacked(packed)), bool(superseded),
                      root) for account_id, packed, root, superseded in self._rows.ask(query, asked)]

    def _tellings(self, roots: str) -> Iterator[Telling]:
        # Constructed, as this class wrote the rows itself.
        for account_id, compared, told, root, event_id, publisher, published, story_id, is_original, superseded in (
                self._rows.ask(TELLING, roots)):
            account = self._held.get(account_id) or self._keep(_account(compared, told))
            yield Telling.model_construct(
                account=account, publisher=publisher,
                published_at=moment(published), story_id=story_id, is_original=bool(is_original),
                superseded=bool(superseded), root=root, event_id=event_id)

    def _keep(self, account: Account) -> Account:
        """Keep an account in memory as long as there is room."""
        if len(self._held) < HELD:
            self._held[account.account_id] = account
        return account


def _account(compared: bytes, told: bytes) -> Account:
    """Put an account together from the two objects that it was written as."""
    return Account.model_validate_json(_unpacked(compared)[:-1] + b"," + _unpacked(told)[1:]).lean()


def _unpacked(packed: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompress(packed)


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def span(account: Compared) -> range:
    """Give the days on which it may have been."""
    if account.first is None or account.last is None:
        return range(0)
    return range(account.first.toordinal(), account.last.toordinal() + 1)
