"""Web archives: which records are pages, and that a bad one spoils no other."""

import base64
import gzip
import hashlib
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
import zstandard
from hypothesis import given as cases
from hypothesis import strategies as st

from pipeline.read import read
from pipeline.read.limits import ReadLimits
from schemas.page import Page
from schemas.reject import Reject
from tests.read.archives import PAGE, answer, chunked, packed, record

PACKED = gzip.compress(PAGE, mtime=0)       # the clock would give each worker another name for the same test

URLS = [f"https://news.example/{n}" for n in range(4)]
GOOD = [record(url, answer()) for url in URLS]
LIMITS = ReadLimits(max_page_bytes=300_000)


def outcomes(folder: Path, data: bytes, name: str = "a.warc") -> list[tuple[str | int | None, str]]:
    """Give (url, media type) of pages and (number of record, reason) of rejects."""
    (folder / name).write_bytes(data)
    return [(found.uri, found.media_type) if isinstance(found, Page) else (found.line, found.reason)
            for found in read([folder / name], None, LIMITS)]


def pages(*numbers: int) -> list[tuple[str, str]]:
    return [(URLS[n], "text/html") for n in numbers]


def sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def test_a_page_is_known_by_its_target_and_fetched_at_the_records_date(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(packed([record(URLS[0], answer(kind="text/html; charset=koi8-r"))]))
    page, = read([tmp_path])
    assert isinstance(page, Page)
    assert (page.uri, page.source, page.payload, page.given.url) == (URLS[0], "record", PAGE, URLS[0])
    assert (page.given.fetched_at, page.given.charset) == (datetime(2031, 3, 4, 10, tzinfo=UTC), "koi8-r")


def test_other_kinds_of_records_are_passed_over(tmp_path: Path) -> None:
    others = [record("", b"software: x\r\n", kind="warcinfo"),
              record(URLS[1], b"GET / HTTP/1.1\r\n\r\n", kind="request"),
              record(URLS[2], answer(b""), kind="revisit"), record(URLS[3], b"a: b\r\n", kind="metadata")]
    assert outcomes(tmp_path, b"".join([others[0], GOOD[0], *others[1:]])) == pages(0)


@pytest.mark.parametrize(("headers", "body"), [
    (["Transfer-Encoding: chunked"], chunked(PAGE)),
    (["Content-Encoding: gzip"], PACKED),
    (["Content-Encoding: deflate"], zlib.compress(PAGE)),
    (["Content-Encoding: br"], brotli.compress(PAGE)),
    (["Content-Encoding: zstd"], zstandard.ZstdCompressor().compress(PAGE)),
    (["Content-Encoding: gzip, br"], brotli.compress(PACKED)),
    (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunked(PACKED)),
    (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], PAGE),      # undone by the crawler
    (["Content-Encoding: rot13"], PAGE),
])
def test_codings_are_undone(tmp_path: Path, headers: list[str], body: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(record(URLS[0], answer(body, *headers)) + GOOD[1])
    first, second = read([tmp_path])
    assert isinstance(first, Page) and first.payload == PAGE
    assert isinstance(second, Page) and second.uri == URLS[1]


BAD = {
    "no http": (record(URLS[1], b"not HTTP at all"), "unsupported"),
    "picture": (record(URLS[1], answer(b"\x89PNG\0", kind="image/png")), "unsupported"),
    "text": (record(URLS[1], answer(b"Ferries stopped.", kind="text/plain")), "unsupported"),
    "no kind": (record(URLS[1], answer(b"Ferries stopped.", kind="")), "unsupported"),
    "not found": (record(URLS[1], answer(status="404 Not Found")), "unsupported"),
    "moved": (record(URLS[1], answer(status="301 Moved")), "unsupported"),
    "empty": (record(URLS[1], answer(b"")), "empty"),
    "binary": (record(URLS[1], answer(b"<p>\0\0</p>")), "binary"),
    "no kind of record": (record(URLS[1], answer(), kind="reply"), "malformed"),
    "no target": (record("", answer()), "malformed"),
    "block digest": (record(URLS[1], answer(), f"WARC-Block-Digest: {sha1(b'')}"), "malformed"),
    "payload digest": (record(URLS[1], answer(), f"WARC-Payload-Digest: {sha1(b'')}"), "malformed"),
    "digest of chunks": (record(URLS[1], answer(), f"WARC-Payload-Digest: sha256:{'0' * 64}"), "malformed"),
    "long": (record(URLS[1], answer(b"x" * 400_000)), "too_large"),
    "bomb": (record(URLS[1], answer(gzip.compress(b" " * 9_000_000), "Content-Encoding: gzip")), "too_large"),
    "junk": (b"this is no record\r\n\r\nnor this\r\n", "malformed"),
    "too long a length": (record(URLS[1], answer(), length=400), "malformed"),
    "too short a length": (record(URLS[1], answer(), length=90), "malformed"),
    "no length": (record(URLS[1], answer()).replace(b"Content-Length", b"Content"), "malformed"),
    "negative length": (record(URLS[1], answer(), length=-5), "malformed"),
    "endless length": (record(URLS[1], answer(), length="9" * 40), "malformed"),
    "endless head": (record(URLS[1], answer(), f"A: {'x' * 70_000}"), "malformed"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("form", ["plain", "packed"])
def test_a_bad_record_is_told_with_its_number_and_the_others_go_on(tmp_path: Path, name: str, form: str) -> None:
    bad, reason = BAD[name]
    records = [GOOD[0], bad, GOOD[2], GOOD[3]]
    data, file = (b"".join(records), "a.warc") if form == "plain" else (packed(records), "a.warc.gz")
    expected = [*pages(0), (2, reason), *pages(2, 3)]
    if (name, form) == ("too long a length", "packed"):      # its stream ends first
        expected[1] = (2, "truncated")
    assert outcomes(tmp_path, data, file) == expected


def test_right_digests_and_a_page_that_its_crawler_cut_pass(tmp_path: Path) -> None:
    whole = answer(chunked(PAGE), "Transfer-Encoding: chunked")
    assert outcomes(tmp_path, record(URLS[0], whole, f"WARC-Block-Digest: {sha1(whole)}",
                                     f"WARC-Payload-Digest: {sha1(PAGE)}")
                    + record(URLS[1], answer(), f"WARC-Payload-Digest: {sha1(chunked(PAGE))}", "WARC-Truncated: length")
                    + record(URLS[2], answer(), "WARC-Block-Digest: crc32:00")) == pages(0, 1, 2)


@pytest.mark.parametrize("cut", [20, 60, 200])
def test_an_archive_that_breaks_off(tmp_path: Path, cut: int) -> None:
    assert outcomes(tmp_path, (GOOD[0] + GOOD[1])[:-cut])[:1] == pages(0)
    *before, last = outcomes(tmp_path, packed(GOOD[:2])[:-cut], "a.warc.gz")
    assert before == pages(0) and last[1] == "truncated"
    [*_, reject] = read([tmp_path / "a.warc.gz"])
    assert reject.detail == "Record 2 of a.warc.gz cannot be read on: its packed data ends too early; fetch it again."


def test_a_damaged_stream_spoils_its_record_alone(tmp_path: Path) -> None:
    parts = [gzip.compress(one, mtime=0) for one in GOOD]
    parts[1] = parts[1][:40] + b"\xff\xff\xff" + parts[1][43:]
    *_, last = found = outcomes(tmp_path, b"".join(parts), "a.warc.gz")
    assert [one for one in found if isinstance(one[0], str)] == pages(0, 2, 3) and last == pages(3)[0]
    assert len(found) == 4


def test_streams_that_hold_half_a_record_or_many(tmp_path: Path) -> None:
    data = b"".join(GOOD)
    assert outcomes(tmp_path, gzip.compress(data, mtime=0), "a.warc.gz") == pages(0, 1, 2, 3)
    blocks = [data[at:at + 100] for at in range(0, len(data), 100)]
    assert outcomes(tmp_path, packed(blocks), "a.warc.gz") == pages(0, 1, 2, 3)


@pytest.mark.parametrize(("data", "expected"), [
    (b"", [(None, "empty")]), (b"\r\n\r\n", [(None, "empty")]),
    (record("", b"a: b", kind="warcinfo"), [(None, "empty")]), (b"<html>" * 9, [(1, "malformed")]),
])
def test_files_that_are_no_archive(tmp_path: Path, data: bytes, expected: list[tuple[int | None, str]]) -> None:
    assert outcomes(tmp_path, data) == expected


def test_a_file_of_nothing_but_beginnings_of_streams_ends(tmp_path: Path) -> None:
    assert outcomes(tmp_path, b"\x1f\x8b\x08\0" * 100_000, "a.warc.gz") == [(1, "malformed")]


def test_a_page_may_hold_what_looks_like_a_record(tmp_path: Path) -> None:
    inner = b"<p>A page about archives.</p>\r\n\r\n" + GOOD[3]
    assert outcomes(tmp_path, record(URLS[0], answer(inner)) + GOOD[1]) == pages(0, 1)


@cases(st.data())
def test_whatever_happens_to_an_archive_its_untouched_records_come_out(tmp_path_factory, data: st.DataObject) -> None:
    """One record is spoiled anyhow; the packed ones around it are pages all the same."""
    spoiled = bytearray(gzip.compress(GOOD[1]))
    for _ in range(data.draw(st.integers(1, 4))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    whole = gzip.compress(GOOD[0]) + bytes(spoiled) + packed(GOOD[2:])
    folder = tmp_path_factory.mktemp("archive")
    found = outcomes(folder, whole, "a.warc.gz")
    assert set(pages(0, 2, 3)) <= set(found)
    assert all(isinstance(one, Page | Reject) for one in read([folder]))
