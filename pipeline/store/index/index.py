"""The index of one lake: three kinds of rows that a batch changes together.

It is a cache in one SQLite file and the runs beside it; the lake's tables hold all that it is made of. Everything a
batch adds stands in one transaction, which is committed after the lake's own commit and carries the batch's sequence;
whoever finds the index behind fills it again from the tables.
"""

from pathlib import Path
from typing import Self

from pipeline.store.index import articles, kinship, members, postings
from pipeline.store.index.rows import Rows

FILLED = """
CREATE TABLE filled (sequence INTEGER NOT NULL, batch_id TEXT NOT NULL);
INSERT INTO filled VALUES (0, '');
"""
TABLES = articles.TABLES + postings.TABLES + members.TABLES + FILLED


class Index:
    """One lake's index. Whoever holds the lake's lock adds a batch, reads it back with all that was there, and commits.

    What is added shows at once to this object, and to nobody else before `commit`; `close` without it forgets it.
    """

    def __init__(self, rows: Rows, lake: Path | None) -> None:
        self._rows = rows
        self._postings = postings.Postings(rows, lake)
        self.articles = articles.Articles(rows, self._postings)
        self.kinship = kinship.Kinship(rows)
        self.members = members.Members(rows)

    @classmethod
    def open(cls, lake: Path | None) -> Self:
        """Open the index in a lake's folder, empty where there is none that can be read; None is one in memory.

        Raises sqlite3.OperationalError where the file cannot be opened at all.
        """
        index = cls(Rows.open(lake, TABLES), lake)
        if not index._postings.whole:
            index.clear()
        return index

    @property
    def renewed(self) -> bool:
        """Say whether it took the place of one of another layout, by whose rules the lake's events were told."""
        return self._rows.renewed

    @property
    def filled(self) -> tuple[int, str]:
        """Sequence and id of the batch up to which it is filled; 0 and "" where it is empty."""
        sequence, batch_id = self._rows.ask("SELECT sequence, batch_id FROM filled")[0]
        return sequence, batch_id

    def commit(self, sequence: int, batch_id: str) -> None:
        """Keep what was added, as all that the lake holds up to this batch."""
        gone = self._postings.commit()
        self._rows.write("UPDATE filled SET sequence = ?, batch_id = ?", [(sequence, batch_id)])
        self._rows.commit()
        self._postings.drop(gone)

    def clear(self) -> None:
        """Forget everything."""
        self._postings.clear()
        for table in ("body", "print", "account"):
            self._rows.write(f"DELETE FROM {table}")
        self.commit(0, "")

    def close(self) -> None:
        """Forget what was not committed, and let go of the file."""
        self._rows.close()
