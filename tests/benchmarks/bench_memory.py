"""Memory: the most that one ingest of many HTML pages holds, in a process of its own."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PAGES = int(os.environ.get("BENCH_PAGES", "300"))
TARGET = 1000           # MB for 10,000 pages
# The child asks for its own peak: what the system counts for a child begins with the memory of whoever started it.
CHILD = """
import sys
from pipeline.cli import app
try:
    app(sys.argv[1:])
finally:
    with open("/proc/self/status") as status:
        print(next(line for line in status if line.startswith("VmHWM")).split()[1])
"""
WORDS = ("army said rebels fired missiles at the port on Monday killing three people and wounding nine officials added "
         "talks with the ministry would go on despite an attack ferry company strike court police city council budget "
         "rain flood village road bridge")


def figures() -> Iterator[tuple[str, str]]:
    """Write pages, no two alike, ingest them by the command line, and ask the system for the child's peak."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        for number in range(PAGES):
            path = pages / f"{number // 1000:03d}" / f"{number:06d}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(number))
        command = [sys.executable, "-c", CHILD, "ingest", str(pages), "--lake", f"{folder}/lake"]
        said, held = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()
    yield "ingest", said
    yield "most memory held", f"{int(held) / 1000:,.0f} MB (target {TARGET:,} MB for 10,000 pages)"


def page(number: int) -> str:
    """Give an HTML page of about 300 words and 40 kB; the number decides all of it."""
    chosen = random.Random(number)
    paragraphs = "".join(f"<p>{_sentence(chosen)} {_sentence(chosen)}</p>" for _ in range(10))
    links = "".join(f'<a id="n{chosen.getrandbits(32)}" href="/{chosen.getrandbits(32)}">{_sentence(chosen)}</a>'
                    for _ in range(40))
    return (f"<!doctype html><html><head><title>Ferry {number} is late</title><script>{'x' * 30_000}</script></head>"
            f"<body><nav>{links}</nav><article><h1>Ferry {number} is late</h1>{paragraphs}</article></body></html>")


def _sentence(chosen: random.Random) -> str:
    return f"{' '.join(chosen.choices(WORDS.split(), k=15)).capitalize()} {chosen.randint(1, 999)}."
