"""Links, stories and events of each batch, and the index behind them kept in step with the lake."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from errno import ENOSPC
from operator import itemgetter
from pathlib import Path
from shutil import disk_usage
from typing import Any

import pyarrow.dataset as ds

from pipeline import store
from pipeline.errors import LakeError
from pipeline.settle import Boards, settle
from pipeline.store.index import NAME, Index
from schemas.actor import Actor
from schemas.fingerprint import Wording
from schemas.link import Story
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.quantity import Quantity
from schemas.tables import BATCH_ID, SCHEMAS

Files = Mapping[str, Sequence[Path]]                # table -> where rows of it stand
Written = dict[str, tuple[store.DataFile, ...]]     # table -> its new files

AT_ONCE = 10_000   # articles, at most, of the batches that filling an index takes at a time: each reads the tables once
SHARED_BYTES = 64 * 1024        # twice what SQLite takes at once for the memory that processes share
SUPERSEDED = ds.field("superseded_by").is_valid()


class Linked:
    """The index of one lake, for as long as the lake's lock is held; opened when the first batch comes."""

    def __init__(self, lake: Path, state: store.Pinned | None, articles: Callable[[], Sequence[Path]]) -> None:
        """Take the lake as its ledger pins it now (None: yet to be made); `articles` gives its files of articles."""
        self._lake, self._state = lake, state
        self._bodies = store.Bodies(lake, articles)
        self._index: Index | None = None
        self._boards = Boards()
        self._owed: list[str] = []

    def write(self, files: Files, out: Path, batch_id: str) -> Written:
        """Write what a batch's articles and mentions (in `files`) change of links, stories and events, to `out/TABLE`.

        The index holds the batch from now on, and keeps it once `commit` is called. Raises LakeError where it fails.
        """
        rows = defaultdict[str, list[Noun]](list)
        with self._explained():
            index = self._filled()
            for table, row in settle(*_brought(files), index, self._wordings, self._boards):
                rows[table].append(row)
            if self._owed:
                told = {row.article_id for row in rows["stories"] if isinstance(row, Story)}
                rows["stories"] += index.kinship.tell(set(self._owed) - told)
                self._owed = []
        arrow = {table: store.in_order(table, store.to_arrow(table, found, batch_id)) for table, found in rows.items()}
        return {table: (store.write_content(out / table, table, found),) for table, found in arrow.items()}

    def commit(self, sequence: int, batch_id: str) -> None:
        """Keep the last batch written, once the lake has committed it; should this fail, the next opening makes up."""
        with self._explained():
            self._filled().commit(sequence, batch_id)

    def close(self) -> None:
        """Let go of the index, and forget a batch that was not committed."""
        if self._index:
            self._index.close()
        self._index = None
        self._boards.close()

    def _wordings(self, article_ids: Collection[str]) -> dict[str, Wording]:
        rows = self._bodies.read(frozenset(article_ids), _columns("articles", Wording))
        return {row["article_id"]: Wording.model_construct(**row) for row in rows}

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if _of_room(error, self._lake):
                raise OSError(ENOSPC, os.strerror(ENOSPC)) from error
            raise LakeError(f"The index {self._lake / NAME} does not work ({error}): delete it, and the next ingest "
                            "makes it anew from the tables.") from error

    def _filled(self) -> Index:
        """Give the index, filled from the tables where it is behind them: after a crash, or where it was deleted."""
        if self._index is None:
            self._lake.mkdir(parents=True, exist_ok=True)
            self._index = Index.open(self._lake)
            self._catch_up(self._index)
        return self._index

    def _catch_up(self, index: Index) -> None:
        files = self._state.files if self._state else {}
        columns = ["sequence", "articles", BATCH_ID]
        ledger = store.read_files("batches", tuple(files.get("batches", ())), columns).to_pylist()
        batches = {row["sequence"]: row[BATCH_ID] for row in ledger}
        sequence, batch_id = index.filled
        if sequence and batches.get(sequence) != batch_id:      # of another lake, or of this one before it was set back
            index.clear()
            sequence = 0
        # Batches without articles, as compactions are, change nothing here and need no reading of the tables.
        missing = {row["sequence"]: row["articles"] for row in ledger if row["sequence"] > sequence and row["articles"]}
        others = not sequence and (index.renewed or not files.get("event_redirects"))    # of an older version
        for numbers in _rounds(missing):
            settle(*_brought(files, [batches[number] for number in numbers]), index, self._wordings, self._boards)
            if others and numbers[-1] == max(missing):
                index.members.forget_names()    # so that the next batch tells all events
            index.commit(numbers[-1], batches[numbers[-1]])
        self._owed = self._untold(index, files)

    def _untold(self, index: Index, files: Files) -> list[str]:
        """Give the articles that do not hold, where the lake does not say so of any, as older versions did not.

        The next batch tells of all of them.
        """
        moved = index.kinship.moved()
        told = moved and store.read_files("stories", tuple(files.get("stories", ())), ["superseded_by"], SUPERSEDED)
        return [] if told else moved


def _rounds(articles: Mapping[int, int]) -> Iterator[list[int]]:
    """Divide batches, given with how many articles each has, into lists of consecutive ones within AT_ONCE."""
    held: list[int] = []
    for sequence in sorted(articles):
        if held and sum(articles[one] for one in (*held, sequence)) > AT_ONCE:
            yield held
            held = []
        held.append(sequence)
    if held:
        yield held


def _brought(files: Files, batch_ids: list[str] | None = None) -> tuple[list[Wording], list[Mention]]:
    """Give the articles and mentions in the files; those of some batches alone where they are named."""
    where = None if batch_ids is None else ds.field(BATCH_ID).isin(batch_ids)

    def rows(table: str, model: type[Noun]) -> list[dict[str, Any]]:
        found = store.read_files(table, tuple(files.get(table, ())), _columns(table, model), where).to_pylist()
        return list[dict[str, Any]](found)

    # Rows that this house wrote need no second check.
    actors = defaultdict[str, list[Actor]](list)
    for row in sorted(rows("mention_actors", Actor), key=itemgetter("ordinal")):
        actors[row["mention_id"]].append(Actor.model_construct(**row))
    figures = defaultdict[str, list[Quantity]](list)
    for row in sorted(rows("mention_quantities", Quantity), key=itemgetter("ordinal")):
        figures[row["mention_id"]].append(Quantity.model_construct(**row))
    mentions = [Mention.model_construct(**row, actors=tuple(actors[row["mention_id"]]),
                                        quantities=tuple(figures[row["mention_id"]]))
                for row in rows("mentions", Mention)]
    return [Wording.model_construct(**row) for row in rows("articles", Wording)], mentions


def _columns(table: str, model: type[Noun]) -> list[str]:
    return [name for name in model.model_fields if name in SCHEMAS[table].names]


def _of_room(error: sqlite3.Error, lake: Path) -> bool:
    """Say whether a full disk is what SQLite speaks of: its shared memory, which the disk holds, fails as broken."""
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return kind == sqlite3.SQLITE_FULL or (kind == sqlite3.SQLITE_IOERR and disk_usage(lake).free < SHARED_BYTES)
