"""A watch under a steady load: seconds from a page's landing to its rows in SQL, minute by minute.

`make pace`: PACE_RATE pages a second (20) for PACE_SECONDS (300), each with its sidecar, as a poll lands them; one
page is in SQL before, as a watch loads for some seconds. The reader is another process, which opens
`warehouse.duckdb` whenever a new one stands there and asks which pages it has.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from pipeline.read import read
from schemas.page import Page
from tests.benchmarks.bench_chain import corpus

RATE, SECONDS = float(os.environ.get("PACE_RATE", "20")), float(os.environ.get("PACE_SECONDS", "300"))
TARGET = 2.0            # seconds, 95th percentile, issue 8
DRAIN = 120.0
TICKS = os.sysconf("SC_CLK_TCK")
READER = """
import os, sys, time, duckdb
path, end, seen, had = sys.argv[1], sys.argv[2], set(), None
while not os.path.exists(end):
    time.sleep(0.02)
    try:
        stands = os.stat(path).st_ino, os.stat(path).st_mtime_ns
    except OSError:
        continue
    if stands != had:
        with duckdb.connect(path, read_only=True) as lake:
            last = lake.execute("FROM batches SELECT max(sequence)").fetchall()[0][0]
            rows = lake.execute("SELECT uri FROM pages").fetchall()
        now, had = time.time(), stands
        for (uri,) in rows:
            if uri not in seen:
                seen.add(uri)
                print(uri, now, flush=True)
"""


def figures() -> Iterator[tuple[str, str]]:
    """Start a watch, land pages at the rate, and tell the latencies by the minute and the CPU that the watch took."""
    pages = _pages()
    with tempfile.TemporaryDirectory(prefix="pace-") as name:
        home = Path(name)
        (home / "in").mkdir()
        with _running(home) as watch, _reading(home) as reader:
            seen: dict[str, float] = {}
            listening = threading.Thread(target=_listen, args=(reader, seen))
            listening.start()       # from the first page on, or the reader would stand still before a full pipe
            before, begun = _cpu(watch.pid), time.monotonic()
            landed = _land(home / "in", pages)
            spent, took = _cpu(watch.pid) - before, time.monotonic() - begun
            while not landed.keys() <= seen.keys() and time.monotonic() - begun - took < DRAIN:
                time.sleep(0.1)
            (home / "end").touch()
            listening.join()
            watch.send_signal(signal.SIGTERM)
            told = watch.communicate(timeout=DRAIN)[0].strip()
    yield "load", f"{len(landed):,} pages of {_words(pages):.0f} words, {len(landed) / took:.1f} a second"
    yield "machine", f"{os.cpu_count()} cores, load average {', '.join(f'{load:.1f}' for load in os.getloadavg())}"
    yield from _by_minute(landed, seen)
    yield "not seen in SQL", f"{len(landed.keys() - seen.keys()):,}"
    yield "CPU of the watch", f"{spent:.0f} s, {spent / took:.0%} of a core, {1000 * spent / len(landed):.0f} ms a page"
    yield "it says", told


def _by_minute(landed: dict[str, float], seen: dict[str, float]) -> Iterator[tuple[str, str]]:
    first = min(landed.values())
    for minute in range(int((max(landed.values()) - first) // 60) + 1):
        yield f"minute {minute + 1}", _percentiles([seen[uri] - at for uri, at in landed.items()
                                                    if (at - first) // 60 == minute and uri in seen])
    every = [seen[uri] - at for uri, at in landed.items() if uri in seen]
    yield f"all (target p95 {TARGET:.0f} s)", _percentiles(every)


def _percentiles(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    if not ordered:
        return "no page"
    return f"median {median(ordered):.2f} s, p95 {ordered[int(len(ordered) * 0.95)]:.2f} s, worst {ordered[-1]:.2f} s"


def _pages() -> list[bytes]:
    """Give article texts of the length that news has, 250 to 700 words."""
    found = [page.payload for page in read([corpus("webhose_conflict_dev.jsonl.gz")])
             if isinstance(page, Page) and page.media_type == "text/plain"]
    return [text for text in found if 250 <= len(text.split()) <= 700] or found


def _words(pages: Sequence[bytes]) -> float:
    return sum(len(text.split()) for text in pages) / len(pages)


def _land(folder: Path, pages: Sequence[bytes]) -> dict[str, float]:
    """Land pages at the rate, sidecar first; give when each got its name. Texts that come again are copies."""
    landed: dict[str, float] = {}
    begun = time.monotonic()
    for number in range(int(RATE * SECONDS)):
        time.sleep(max(0.0, begun + number / RATE - time.monotonic()))
        name, url = f"{number:06d}.txt", f"pace:{number}"
        said = json.dumps({"url": url, "published_at": f"2031-03-{1 + number % 28:02d}T10:00:00Z"}).encode()
        for ending, data in ((".meta.json", said), ("", pages[number % len(pages)])):
            (folder / f".{name}").write_bytes(data)
            (folder / f".{name}").replace(folder / f"{name}{ending}")
        landed[name] = time.time()
    return landed


def _running(home: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "pipeline.cli", "watch", str(home / "in"), "--lake", str(home / "lake")]
    watch = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert "Watching" in watch.stderr.readline()
    threading.Thread(target=watch.stderr.read, daemon=True).start()
    (home / "in" / "first.txt").write_text("Two people were hurt in Odesa on Monday, the governor said.")
    end = time.monotonic() + DRAIN
    while not (home / "lake" / "warehouse.duckdb").exists() and time.monotonic() < end:
        time.sleep(0.1)
    return watch


def _reading(home: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", READER, str(home / "lake" / "warehouse.duckdb"), str(home / "end")]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _listen(reader: subprocess.Popen[str], seen: dict[str, float]) -> None:
    """Note when each page was seen in SQL, until the reader ends."""
    for line in reader.stdout:
        uri, at = line.split()
        seen[uri] = float(at)


def _cpu(pid: int) -> float:
    """Give the CPU seconds of a process and of the workers that it started and that live."""
    stats = [path.read_text().rsplit(")", 1)[1].split() for path in Path("/proc").glob("[0-9]*/stat")
             if path.parent.name == str(pid) or f") {pid} " in _parents(path)]
    return sum(int(fields[11]) + int(fields[12]) for fields in stats) / TICKS


def _parents(path: Path) -> str:
    """Give ") PARENT " of a process, "" where it is gone."""
    try:
        return ") " + path.read_text().rsplit(")", 1)[1].split()[1] + " "
    except OSError:
        return ""


if __name__ == "__main__":
    for name, value in figures():
        print(f"  {name:<28} {value}", flush=True)
