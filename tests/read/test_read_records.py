"""Records: which lines are pages, and what each bad one is called."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given as cases
from hypothesis import strategies as st

from pipeline.read import read
from pipeline.read.given import moment
from pipeline.read.limits import ReadLimits
from pipeline.read.lines import lines
from schemas.page import Page
from schemas.reject import Reject


def read_lines(tmp_path: Path, *raw: bytes, limit: int = 10_000) -> list[Page | Reject]:
    (tmp_path / "r.jsonl").write_bytes(b"\n".join(raw))
    return list(read([tmp_path / "r.jsonl"], None, ReadLimits(max_line_bytes=limit)))


@pytest.mark.parametrize(("raw", "reason"), [
    (b'{"text": "Ferries stopped."', "malformed"),
    (b"[1, 2]", "malformed"),
    (b"12", "malformed"),
    (b'{"title": "Ferries"}', "malformed"),
    (b'{"text": 12}', "malformed"),
    (b'{"html": ["p"]}', "malformed"),
    (b'{"text": "  "}', "empty"),
    (b'{"text": "caf\xe9"}', "encoding"),
    (b'{"text": "' + b"x" * 10_000 + b'"}', "too_large"),
    (b"[" * 6000, "malformed"),
    (b'{"text": ' + b"9" * 5000 + b"}", "malformed"),
])
def test_a_bad_line_is_told_and_the_others_go_on(tmp_path: Path, raw: bytes, reason: str) -> None:
    good = b'{"text": "Ferries stopped."}'
    first, bad, last = read_lines(tmp_path, good, raw, good)
    assert isinstance(first, Page) and isinstance(last, Page)
    assert isinstance(bad, Reject) and (bad.reason, bad.line, bad.stage) == (reason, 2, "read")
    assert len(bad.payload) <= 65536


def test_html_wins_and_blank_lines_do_not_count(tmp_path: Path) -> None:
    page, = read_lines(tmp_path, b"", b'{"text": "a b", "html": "<p>a b</p>", "other": 1}', b"")
    assert isinstance(page, Page)
    assert (page.media_type, page.payload, page.source) == ("text/html", b"<p>a b</p>", "record")
    assert page.uri.startswith("r.jsonl#")


def test_surrogates_do_not_pass(tmp_path: Path) -> None:
    page, = read_lines(tmp_path, b'{"text": "a \\ud800 b", "title": "\\udfff x", "url": "u:\\ud801"}')
    assert isinstance(page, Page)
    page.payload.decode()
    page.model_dump_json().encode()


def test_fields_of_a_record(tmp_path: Path) -> None:
    raw = {"text": "Ferries stopped.", "url": "u:1", "publisher": 3, "title": " A\n title ", "language": "en-GB",
           "published_at": "yesterday", "fetched_at": "2031-03-05T10:00:00+02:00"}
    page, = read_lines(tmp_path, json.dumps(raw).encode())
    assert isinstance(page, Page)
    given = page.given
    assert (given.publisher, given.title, given.language, given.published_at) == (None, "A title", "en", None)
    assert given.fetched_at == datetime(2031, 3, 5, 8, tzinfo=UTC)


@pytest.mark.parametrize(("text", "expected"), [
    ("2031-03-05", (datetime(2031, 3, 5, tzinfo=UTC), "day")),
    ("2031-03-05T00:00:00Z", (datetime(2031, 3, 5, tzinfo=UTC), "day")),
    ("2031-03-05T00:00:00+02:00", (datetime(2031, 3, 5, tzinfo=UTC), "day")),
    ("Wed, 05 Mar 2031 00:00:00 -0500", (datetime(2031, 3, 5, tzinfo=UTC), "day")),
    ("2031-03-05T00:00:01Z", (datetime(2031, 3, 5, 0, 0, 1, tzinfo=UTC), "minute")),
    ("2031-03-05T02:00:00+03:00", (datetime(2031, 3, 4, 23, tzinfo=UTC), "minute")),
    ("Wed, 05 Mar 2031 10:00:00 GMT", (datetime(2031, 3, 5, 10, tzinfo=UTC), "minute")),
    ("0001-01-01T00:00:00+14:00", (None, None)),
    ("soon", (None, None)), (12, (None, None)), (None, (None, None)),
])
def test_moment(text: object, expected: object) -> None:
    assert moment(text) == expected


@cases(st.lists(st.binary(max_size=40).filter(lambda line: b"\n" not in line), max_size=8), st.integers(1, 9))
def test_lines_are_those_of_the_stream(parts: list[bytes], size: int) -> None:
    stream = b"\n".join(parts)
    pieces = (stream[n:n + size] for n in range(0, len(stream), size))
    found = list(lines(pieces, 20))
    wanted = stream.split(b"\n")
    if not wanted[-1]:
        wanted.pop()
    assert [line.size for line in found] == [len(line) for line in wanted]
    assert all(line.head == whole[:65536] and line.cut == (len(whole) > 20)
               for line, whole in zip(found, wanted, strict=True))
    assert [line.number for line in found] == list(range(1, len(found) + 1))
