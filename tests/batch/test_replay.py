"""Rejects run again: what is mended comes in, once; what is not changes nothing."""

import json
import shutil
from pathlib import Path

import pytest

from pipeline.batch import ingest
from pipeline.batch.replay import Asked, Replayed, replay
from pipeline.serve.examine import examine
from pipeline.settings import Settings
from pipeline.store import read_rows
from tests.read.archives import answer, record

FAULTY = Settings(extractor="tests.batch.faulty:faulty")
LONG = "Envoys of Norway met in Oslo. " + "Ferries to Skye were late again. " * 4000        # more than a reject keeps

PERU = b"<html><body><article><h1>Talks</h1><p>Envoys of Peru met in Lima on Friday.</p></article></body></html>"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages that the faulty extractor fails on, as file, record and archive; a page that it reads; and bad lines."""
    folder = tmp_path_factory.mktemp("in")
    (folder / "envoys.txt").write_text("Envoys of Norway and Chile met in Oslo on Friday.\n")
    (folder / "envoys.txt.meta.json").write_text('{"publisher": "Skye Times", "published_at": "2031-03-04"}')
    (folder / "long.html").write_text(f"<html><body><article><p>{LONG}</p></article></body></html>")
    (folder / "good.txt").write_text("Two people were killed in Kharkiv on Monday.\n")
    (folder / "empty.txt").write_text("")
    lines = [{"url": "u:1", "text": "Envoys of Chile met in Rome on Friday."}, {"url": "u:2", "text": 12}]
    (folder / "r.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (folder / "a.warc").write_bytes(record("https://n.example/", answer(PERU))
                                    + record("https://n.example/2", answer(b"", status="404 Not Found")))
    return folder


@pytest.fixture(scope="module")
def first_lake(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the faulty extractor made of them."""
    lake = tmp_path_factory.mktemp("first") / "lake"
    first = ingest([inputs], lake, settings=FAULTY)
    assert (first.pages, first.rejected) == (1, {"failed": 4, "empty": 1, "malformed": 1, "unsupported": 1})
    assert counts(lake) == (1, 5, 7)
    return lake


@pytest.fixture
def lake(first_lake: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first_lake, tmp_path / "lake"))


def run(lake: Path, **asked: object) -> Replayed:
    return replay(lake, Asked(**asked), Settings())


def counts(lake: Path) -> tuple[int, int, int]:
    return tuple(read_rows(lake, table).num_rows for table in ("pages", "payloads", "rejects"))


@pytest.mark.timeout(240)
def test_pages_that_failed_come_in_as_if_they_never_had(inputs: Path, lake: Path, tmp_path: Path, truth) -> None:
    undisturbed = tmp_path / "undisturbed"
    done = run(lake)
    assert (done.tried, done.pages, done.still, done.otherwise, done.lost) == (7, 4, 2, 0, 1)
    assert counts(lake) == (5, 5, 7)
    assert [found for found in examine(lake) if found.damage] == []

    ingest([inputs], undisturbed)
    expected, found = truth(undisturbed), truth(lake)
    del expected["rejects"], found["rejects"]       # the rejects of before stand in the ledger of what happened
    assert found == expected


def test_a_second_replay_and_a_second_ingest_change_nothing(inputs: Path, lake: Path) -> None:
    run(lake)
    before = counts(lake)
    again = run(lake)
    assert (again.tried, again.pages, again.still, again.lost) == (3, 0, 2, 1)
    known = ingest([inputs], lake)
    assert (known.pages, known.rejects, known.known, known.rejected_before) == (0, 0, 8, 3)
    assert counts(lake) == before


def test_what_still_fails_is_left_as_it_was(lake: Path) -> None:
    before = counts(lake)
    done = replay(lake, Asked(reason="failed"), FAULTY)
    assert (done.tried, done.still, done.pages, done.otherwise) == (4, 4, 0, 0)
    assert counts(lake) == before


def test_rejects_are_chosen_by_id_and_reason(lake: Path) -> None:
    rejects = {row["uri"]: row["reject_id"] for row in read_rows(lake, "rejects").to_pylist()}
    assert run(lake, ids=(rejects["u:1"][:10],)).pages == 1
    assert run(lake, reason="failed").pages == 3
    assert run(lake, ids=("ffffffff",)).tried == 0


def test_pages_whose_bytes_were_not_kept_are_told(inputs: Path, tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    ingest([inputs], lake, settings=FAULTY.model_copy(update={"keep_payloads": False}))
    done = run(lake, reason="failed")
    assert (done.tried, done.lost, done.pages) == (4, 4, 0)
