"""Every reason of a reject that a fix can mend: a replay after it brings the page in, one before it does not."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch import ingest
from pipeline.batch.replay import Asked, replay
from pipeline.serve.examine import examine
from pipeline.settings import Settings
from pipeline.store import read_rows
from tests.read.archives import answer, record

TOLD = "Envoys of Norway met in Oslo on Friday.\n"
MARKUP = f"<html><body><article><h1>Talks</h1><p>{TOLD}</p><p>Ferries were late again.</p></article></body></html>"
QUIET = "Ferries were late.\n"
JUNK = "Ferries to Skye are a service of the Quay Line."


def _flat(folder: Path) -> None:
    (folder / "a.txt").write_text(TOLD * 30)


def _html(folder: Path) -> None:
    (folder / "a.html").write_text(MARKUP)


def _archive(folder: Path) -> None:
    body = gzip.compress(MARKUP.replace("</p>", "</p>" + " " * 5000).encode())
    (folder / "a.warc").write_bytes(record("https://n.example/", answer(body, "Content-Encoding: gzip")))


def _line(folder: Path, quiet: str = "") -> None:
    (folder / "a.jsonl").write_text(json.dumps({"url": "u:1", "text": TOLD * 30 + quiet}))


def _furniture(folder: Path) -> None:
    (folder / "a.txt").write_text(JUNK + "\n")


LINES = "- publisher: '*'\n  lines: ['" + JUNK + "']\n"
CASES: list[tuple[str, str, Callable[[Path], None], dict[str, object]]] = [
    ("failed", "extract", _flat, {"extractor": "tests.batch.faulty:faulty"}),
    ("too_large", "clean", _flat, {"max_page_lines": 20}),
    ("too_large", "clean", _html, {"max_page_tags": 10}),
    ("too_large", "read", _archive, {"max_page_bytes": 1000}),
    ("too_large", "read", _line, {"max_line_bytes": 100}),
    ("no_text", "clean", _furniture, {"lines": "lines.yaml"}),
]


@pytest.mark.parametrize(("reason", "stage", "written", "fault"), CASES)
def test_what_a_fix_mends_comes_in_when_it_is_replayed(reason: str, stage: str, written: Callable[[Path], None],
                                                       fault: dict[str, object], tmp_path: Path) -> None:
    inputs, lake = tmp_path / "in", tmp_path / "lake"
    inputs.mkdir()
    written(inputs)
    if "lines" in fault:
        (tmp_path / "lines.yaml").write_text(LINES)
        fault = {"lines": (tmp_path / "lines.yaml",)}
    faulty = Settings(**fault)
    assert ingest([inputs], lake, settings=faulty).pages == 0
    assert [(row["reason"], row["stage"]) for row in read_rows(lake, "rejects").to_pylist()] == [(reason, stage)]

    unmended = replay(lake, Asked(), faulty)
    assert (unmended.tried, unmended.still, unmended.pages, unmended.lost) == (1, 1, 0, 0)
    mended = replay(lake, Asked(reason=reason), Settings())
    assert (mended.tried, mended.still, mended.pages, mended.lost) == (1, 0, 1, 0)
    assert read_rows(lake, "pages").num_rows == 1 and not [found for found in examine(lake) if found.damage]


@pytest.mark.parametrize(("written", "fault"), [
    (_flat, {"max_page_bytes": 100}), (lambda folder: _line(folder, QUIET * 4000), {"max_line_bytes": 100})])
def test_what_was_too_long_to_keep_is_told_and_comes_in_when_it_is_ingested_again(
        written: Callable[[Path], None], fault: dict[str, object], tmp_path: Path) -> None:
    inputs, lake = tmp_path / "in", tmp_path / "lake"
    inputs.mkdir()
    written(inputs)
    assert ingest([inputs], lake, settings=Settings(**fault)).rejected == {"too_large": 1}
    assert (replay(lake, Asked(), Settings()).lost, ingest([inputs], lake).pages) == (1, 1)


def test_sentences_beyond_the_limit_are_kept_but_not_read_for_events(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("".join(f"{n} people were killed in Kharkiv.\n" for n in range(3, 13)))
    found = ingest([tmp_path / "a.txt"], tmp_path / "lake", settings=Settings(max_article_sentences=4))
    assert found.pages == 1
    assert read_rows(tmp_path / "lake", "sentences").num_rows == 10
    assert 1 <= read_rows(tmp_path / "lake", "mentions").num_rows <= 4
