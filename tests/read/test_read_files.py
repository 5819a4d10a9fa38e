"""Files and folders: what is a page, what is a reject, and in which order."""

import gzip
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zstandard

from pipeline.read import read
from pipeline.read.limits import ReadLimits
from schemas.page import Page
from schemas.reject import Reject

FETCHED = datetime(2031, 3, 5, 10, tzinfo=UTC)
SMALL = ReadLimits(max_page_bytes=1000, max_line_bytes=1000)


def outcome(found: Page | Reject) -> tuple[str, str]:
    return found.uri, found.reason if isinstance(found, Reject) else found.media_type


def outcomes(folder: Path, limits: ReadLimits = SMALL) -> list[tuple[str, str]]:
    return [outcome(found) for found in read([folder], FETCHED, limits)]


@pytest.mark.parametrize(("name", "payload", "expected"), [
    ("a.txt", b"Ferries stopped.", "text/plain"),
    ("a.HTML", b"<p>Ferries stopped.</p>", "text/html"),
    ("a.htm", b"<p>Ferries stopped.</p>", "text/html"),
    ("a.txt", b"", "empty"),
    ("a.txt", b" \n\t", "empty"),
    ("a.txt", b"\x89PNG\x00\x01", "binary"),
    ("a.txt", "Ferries".encode("utf-16"), "text/plain"),
    ("a.txt", b"x" * 1001, "too_large"),
    ("a.docx", b"x", "unsupported"),
    ("a", b"x", "unsupported"),
])
def test_one_file(tmp_path: Path, name: str, payload: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(payload)
    assert outcomes(tmp_path) == [(name, expected)]


def test_order_hidden_files_and_sidecars(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ferries stopped.")
    (tmp_path / "a.txt.meta.json").write_text('{"url": "https://n.example/1", "published_at": "2031-03-04"}')
    pages = [page for page in read([tmp_path], FETCHED) if isinstance(page, Page)]
    assert [page.uri for page in pages] == ["a.txt", "b.txt", "c.txt"]
    assert pages[0].given.url == "https://n.example/1"
    assert pages[0].given.published_at == datetime(2031, 3, 4, tzinfo=UTC)
    assert pages[0].given.published_precision == "day"
    assert all(page.given.fetched_at == FETCHED for page in pages)


def test_a_broken_sidecar_is_told_and_its_page_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries stopped.")
    (tmp_path / "a.txt.meta.json").write_text("{broken")
    assert outcomes(tmp_path) == [("a.txt.meta.json", "malformed"), ("a.txt", "text/plain")]


def test_a_folder_named_like_a_page(tmp_path: Path) -> None:
    (tmp_path / "x.html").mkdir()
    (tmp_path / "x.html" / "a.txt").write_text("Ferries stopped.")
    assert outcomes(tmp_path) == [("x.html", "not_a_file"), ("a.txt", "text/plain")]


def test_links_that_lead_nowhere_or_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b").symlink_to(tmp_path)
    assert outcomes(tmp_path) == [("a.txt", "unreadable"), ("b", "unreadable")]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything, so nothing can be refused")
def test_no_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries stopped.")
    (tmp_path / "a.txt").chmod(0)
    assert outcomes(tmp_path) == [("a.txt", "unreadable")]


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert outcomes(tmp_path) == [("a.txt", "not_a_file")]


LINES = [json.dumps({"url": f"https://n.example/{n}", "text": f"Ferry number {n} stopped."}) for n in range(50)]


@pytest.mark.parametrize(("name", "pack"), [
    ("a.jsonl", lambda data: data),
    ("a.jsonl.gz", gzip.compress),
    ("a.jsonl.gz", lambda data: gzip.compress(data[:900]) + gzip.compress(data[900:])),
    ("a.jsonl.zst", lambda data: zstandard.ZstdCompressor().compress(data)),
    ("a.jsonl.zst", lambda data: b"".join(zstandard.ZstdCompressor().compress(d) for d in (data[:900], data[900:]))),
])
def test_packed_records(tmp_path: Path, name: str, pack) -> None:
    (tmp_path / name).write_bytes(pack("\n".join(LINES).encode()))
    assert outcomes(tmp_path) == [(f"https://n.example/{n}", "text/plain") for n in range(50)]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_what_came_before_the_end_of_a_cut_file_stands(tmp_path: Path, name: str) -> None:
    # Unlike lines, so that packing leaves something to cut.
    data = "\n".join(json.dumps({"text": os.urandom(300).hex()}) for _ in range(60)).encode()
    packed = gzip.compress(data) if name.endswith("gz") else zstandard.ZstdCompressor(level=1).compress(data)
    (tmp_path / name).write_bytes(packed[:-20])
    found = outcomes(tmp_path)
    assert found[-1] == (name, "truncated")
    assert {kind for _, kind in found[:-1]} <= {"text/plain"}


def test_a_bomb_is_refused_and_its_limit_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.ZstdCompressor(level=19).compress(b" " * 300_000_000))
    [found] = read([tmp_path])
    assert found.reason == "too_large" and "raise EVENTWIRE_MAX_RATIO" in found.detail
    assert outcomes(tmp_path, limits=ReadLimits(max_ratio=1_000_000)) != [("a.jsonl.zst", "too_large")]


def test_damaged_packing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b"this is not packed at all")
    assert outcomes(tmp_path) == [("a.jsonl.gz", "malformed")]
