"""A lake held still: its slow views copied once for each state of it, so that every page is quick."""

import threading
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from pipeline.errors import EventwireError, UnusableArguments
from pipeline.serve.catalog import quoted, view_files
from pipeline.serve.publish import WAREHOUSE
from pipeline.serve.reading import asked, explained, opened

# What joins and windows over the whole lake; all other views stay views, over these.
COPIED = ("superseded_articles", "stories", "event_mentions", "events", "claims", "figures")
Row = Mapping[str, Any]
State = tuple[int, int, int]


@dataclass(frozen=True)
class Still:
    """The lake as one batch left it."""

    connection: duckdb.DuckDBPyConnection
    state: State
    closing: ExitStack
    around: dict[str, Any] = field(default_factory=dict)    # what every page shows of this state, asked once

    def rows(self, query: str, given: dict[str, Any]) -> list[Row]:
        """Give the answer of one SELECT with its named parameters; raise as `serve.reading.asked` does."""
        answer = asked(self.connection, query, given)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def hold(lake: Path) -> Still:
    """Open a lake read only and copy its slow views into a file of our own, which goes with it.

    The copies bear the views' names and stand before them, so that a question means the same here as in
    warehouse.duckdb itself. Raises UnusableArguments where there is no lake, LakeError where it does not open.
    """
    state = state_of(lake)
    with opened(lake):      # the same checks and sentences as any other reader
        pass
    with ExitStack() as opening:
        folder = opening.enter_context(TemporaryDirectory(prefix="eventwire-explore-"))
        connection = opening.enter_context(duckdb.connect(str(Path(folder) / "still.duckdb")))
        try:
            _fill(connection, lake.resolve(), Path(folder))
        except duckdb.Error as error:
            raise explained(error) from None
        return Still(connection, state, opening.pop_all())


def _fill(connection: duckdb.DuckDBPyConnection, lake: Path, folder: Path) -> None:
    allowed = ", ".join((quoted(f"{lake}/"), quoted(f"{folder}/")))
    for setting in ("TimeZone='UTC'", "parquet_metadata_cache=true", f"temp_directory={quoted(folder)}"):
        connection.execute(f"SET {setting}")
    connection.execute(f"ATTACH {quoted(lake / WAREHOUSE)} AS lake (READ_ONLY)")
    connection.execute(f"SET allowed_directories=[{allowed}]")
    connection.execute("SET enable_external_access=false")
    connection.execute("SET search_path='still.main,lake.main'")
    _mirror(connection)
    connection.execute("SET lock_configuration=true")


def _mirror(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the lake's schemas anew beside it, by the lake's own SQL, so that each view reads the copies before it.

    What the lake holds rows of is copied from there.
    """
    found = connection.execute("SELECT schema_name, view_name, sql FROM duckdb_views() WHERE database_name = 'lake' "
                               "AND NOT internal").fetchall()
    connection.execute("CREATE SCHEMA still.raw")
    for name in (name for schema, name, _ in found if schema == "raw"):
        connection.execute(f'CREATE VIEW still.raw."{name}" AS FROM lake.raw."{name}"')
    views = {(schema, name): sql for schema, name, sql in found}
    for name in (file.stem for file in view_files() if ("main", file.stem) in views):
        connection.execute(_copy(name, views))


def _copy(name: str, views: Mapping[tuple[str, str], str]) -> str:
    """Give the SQL that makes a view anew, or a table of what it shows."""
    kind = "TABLE" if name in COPIED else "VIEW"
    if "read_parquet" in views.get(("held", name), ""):
        return f"CREATE {kind} still.main.{name} AS FROM lake.held.{name}"
    schema = "whole." if ("whole", name) in views else ""
    sql = views["whole" if schema else "main", name]
    return sql.replace(f"CREATE VIEW {schema}{name} AS", f"CREATE {kind} still.main.{name} AS", 1)


def state_of(lake: Path) -> State:
    """Say which warehouse stands in a lake; raise UnusableArguments where none does."""
    try:
        found = (lake / WAREHOUSE).stat()
    except OSError:
        raise UnusableArguments(f"There is no {WAREHOUSE} in {lake}: name the folder that `eventwire ingest --lake` "
                                "wrote, or run `eventwire relink` on it.") from None
    return found.st_ino, found.st_mtime_ns, found.st_size


class Stills:
    """The still that pages ask; a newer one is made beside it as soon as a page sees that the lake has changed."""

    def __init__(self, lake: Path) -> None:
        self.lake = lake
        self.asking = threading.Lock()      # one page asks at a time: DuckDB spreads each question over all cores
        self._still = hold(lake)
        self._making = threading.Lock()
        self.failed: str | None = None      # why the newest state is not shown

    def current(self) -> Still:
        """Give the newest still there is; raise UnusableArguments where the lake is gone."""
        if state_of(self.lake) != self._still.state and self._making.acquire(blocking=False):
            threading.Thread(target=self._renew, name="still", daemon=True).start()
        return self._still

    @property
    def renewing(self) -> bool:
        """Whether a newer still is being made."""
        return self._making.locked()

    def _renew(self) -> None:
        try:
            new = hold(self.lake)
            with self.asking:
                old, self._still = self._still, new
                self.failed = None
            with suppress(OSError):
                old.closing.close()
        except EventwireError as error:
            self.failed = str(error)
        finally:
            self._making.release()

    def close(self) -> None:
        """Close the still and take its file away."""
        self._still.closing.close()


