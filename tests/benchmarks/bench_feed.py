"""A feed of a made-up lake into an empty PostgreSQL database, compared row by row in the end."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import adbc_driver_postgresql.dbapi as dbapi
import duckdb

from pipeline.serve import open_lake
from pipeline.serve.changes import GROUPS, changes
from pipeline.serve.feed import postgres
from schemas.tables import TABLES
from tests.benchmarks.synthetic import made_up
from tests.serve import postgres as servers

MENTIONS = int(os.environ.get("BENCH_FEED", "5000"))        # 110000 for a million rows, as issue 6 asks
RATE = 25_000


def figures() -> Iterator[tuple[str, str]]:
    """Feed once, rows a second as a clock tells them, the server on the same machine; no server, no figure."""
    if servers.binaries() is None:
        yield "feed", "no PostgreSQL server is installed: apt install postgresql"
        return
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory(dir="/var/tmp") as place:
        Path(place).chmod(0o755)      # the server's own user reads below it
        lake = Path(folder) / "lake"
        made_up(lake, MENTIONS)
        with servers.server(Path(place) / "pg") as uri:
            begun, worked = time.perf_counter(), time.process_time()
            done = postgres.feed(lake, uri)
            seconds, worked = time.perf_counter() - begun, time.process_time() - worked
            yield "rows fed", f"{done.upserts:,} in {seconds:.1f} s, {worked:.1f} s of CPU beside the server's"
            yield "rows a second", f"{done.upserts / seconds:,.0f} (target {RATE:,})"
            yield "rows that differ between lake and database", str(sum(_differences(lake, uri)))


def _differences(lake: Path, uri: str) -> Iterator[int]:
    """Yield how many rows of each table are in one of the two alone."""
    with open_lake(lake) as opened, dbapi.connect(uri) as connection, connection.cursor() as cursor, \
            duckdb.connect() as compare:
        compare.execute("SET TimeZone = 'UTC'")
        for change in changes(opened.connection, 0):
            assert change.table in (*TABLES, *GROUPS)
            ours = change.upserts.read_all()
            cursor.execute(f"SELECT {', '.join(ours.schema.names)} FROM eventwire.{change.table}")
            theirs = cursor.fetch_arrow_table()
            compare.register("ours", ours)
            compare.register("theirs", theirs)
            (count,), = compare.execute("SELECT count(*) FROM ((FROM ours EXCEPT ALL FROM theirs) UNION ALL "
                                        "(FROM theirs EXCEPT ALL FROM ours))").fetchall()
            yield int(count)
