"""Is the lake whole? Every file that it relies on, every row, and its SQL face."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from pathlib import Path

import duckdb

from pipeline import store
from pipeline.serve.catalog import quoted, raw
from pipeline.serve.publish import WAREHOUSE
from pipeline.serve.reading import told
from pipeline.serve.soundness import Rule, rules
from schemas.identity import ID_BYTES
from schemas.tables import SCHEMAS

PUBLISHING = 2.0        # seconds between a ledger row and its views, with room to spare
NAMED = 5       # damaged rows that a finding names; the rest it counts
Files = Mapping[str, Sequence[Path]]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: what must hold, how many files or rows were looked at, and what is amiss."""

    group: str
    subject: str
    looked_at: int
    damage: tuple[str, ...] = ()


def examine(lake: Path) -> Iterator[Finding]:
    """Yield what was found, check by check; rows are looked at only where every file is whole."""
    versions = store.Versions(lake)
    subject = "the ledger names the version of every table"
    try:
        state = store.pinned(lake, versions)
    except Exception as error:      # whatever the Delta library says of a damaged log is a finding
        yield Finding("ledger", subject, 1, tuple(_closed(versions)) or (told(error),))
        return
    yield Finding("ledger", subject, len(state.versions))
    whole = True
    for table, version in state.versions.items():
        finding = _files(lake, table, versions.live(table, version))
        whole = whole and not finding.damage
        yield finding
    if whole:
        yield from _rows(state.files)
    yield _face_now(lake.resolve())


def _closed(versions: store.Versions) -> Iterator[str]:
    """Name every table whose log does not open."""
    for table in SCHEMAS:
        try:
            versions.version(table)
        except Exception as error:
            yield f"table {table} does not open: {told(error)}"


def _files(lake: Path, table: str, files: Sequence[store.DataFile]) -> Finding:
    damage = tuple(filter(None, (_file_damage(lake / table / file.name, file) for file in files)))
    return Finding("files", f"{table}: every file is there and holds what was written", len(files), damage)


def _file_damage(path: Path, file: store.DataFile) -> str | None:
    """Say what is wrong with a file; its name is the digest of its bytes."""
    try:
        if (size := path.stat().st_size) != file.size:
            return f"{path} has {size:,} bytes, not {file.size:,}"
        with path.open("rb") as opened:
            digest = file_digest(opened, lambda: blake2b(digest_size=ID_BYTES)).hexdigest()
    except FileNotFoundError:
        return f"{path} is not there"
    except OSError as error:
        return f"{path} cannot be read ({error.strerror})"
    named = path.stem.rpartition(".")[2]        # behind the part of its table, where it is compacted
    return None if named == digest else f"{path} was altered: its name is not the digest of its bytes"


def _rows(files: Files) -> Iterator[Finding]:
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone='UTC'")
        raw(connection, files)
        for rule in rules():
            yield _broken(connection, rule)


def _broken(connection: duckdb.DuckDBPyConnection, rule: Rule) -> Finding:
    subject = f"{rule.table}: {rule.sentence}"
    try:
        (rows,) = connection.execute(f"SELECT count(*) FROM raw.{rule.table}").fetchall()[0]
        (count,) = connection.execute(f"SELECT count(*) FROM ({rule.breaches})").fetchall()[0]
        named = connection.execute(f"SELECT * FROM ({rule.breaches}) LIMIT {NAMED}").fetchall() if count else []
    except duckdb.Error as error:
        return Finding(rule.group, subject, 0, (told(error),))
    more = (f"... and {count - NAMED:,} more",) if count > NAMED else ()
    return Finding(rule.group, subject, rows, (*(str(name) for (name,) in named), *more))


def _face_now(lake: Path) -> Finding:
    """Look at the views as of now, and once more where they lag behind: a batch may just be on its way in."""
    finding = _face(lake, store.pinned(lake).files)
    if finding.damage:
        time.sleep(PUBLISHING)
        finding = _face(lake, store.pinned(lake).files)
    return finding


def _face(lake: Path, files: Files) -> Finding:
    """Look whether warehouse.duckdb shows the state that the ledger names, and names its files where they stand."""
    mend = f"run `eventwire relink --lake {lake}`"
    path, subject = lake / WAREHOUSE, f"{WAREHOUSE} shows the last batch"
    if not path.is_file():
        return Finding("views", subject, 1, (f"{path} is not there: {mend}",))
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            query = "SELECT view_name, sql FROM duckdb_views() WHERE schema_name = 'raw'"
            views = dict(connection.execute(query).fetchall())
    except duckdb.Error as error:
        return Finding("views", subject, 1, (f"{path} does not open ({told(error)}): {mend}",))
    stale = [table for table in SCHEMAS if not _shows(views.get(table, ""), files[table])]
    damage = (f"it does not name the files of {', '.join(stale)} where they stand now: {mend}",) if stale else ()
    return Finding("views", subject, len(SCHEMAS), damage)


def _shows(sql: str, files: Sequence[Path]) -> bool:
    return sql.count(".parquet'") == len(files) and all(quoted(file.resolve()) in sql for file in files)
