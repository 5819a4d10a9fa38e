"""Beam adds distribution, never meaning: its rows are the chain's rows."""

import pickle
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline import beam, chain
from pipeline.beam import graph, stages
from pipeline.lexicon import load_lexicon
from pipeline.read import read
from schemas.page import Given, Page
from schemas.reject import Reject
from schemas.tables import BATCH_ID, SCHEMAS, TABLES

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def packed(folder: Path, elements, parcel=3) -> tuple[Path, ...]:
    paths = []
    for number in range(0, len(elements), parcel):
        paths.append(folder / f"parcel {number}")
        paths[-1].write_bytes(pickle.dumps(elements[number:number + parcel]))
    return tuple(paths)


def run(folder: Path, elements, keep_payloads=True) -> dict[str, list[dict]]:
    """Give Beam's rows of each table."""
    folder.mkdir()
    job = beam.Job(parcels=packed(folder, elements), staging=folder / "staging", language="en", frames=(), lines=(),
                   extractor="cascade", keep_payloads=keep_payloads, batch_id="b", started_at=NOON)
    return {table: [row for file in files
                    for row in pq.read_table(folder / "staging" / "out" / table / file.name).to_pylist()]
            for table, files in beam.run(job).items()}


def by_chain(elements) -> dict[str, list[dict]]:
    """Give the chain's rows of each table, as they stand in a lake."""
    rows: dict[str, dict] = {}
    for element in elements:
        found = [("rejects", element)] if isinstance(element, Reject) else chain.process(element, load_lexicon())
        for table, row in found:
            stamped = {name: getattr(row, name) for name in SCHEMAS[table].names if name != BATCH_ID} | {BATCH_ID: "b"}
            if table == "rejects":
                stamped["rejected_at"] = NOON
            rows.setdefault(table, {}).setdefault(tuple(stamped[name] for name in TABLES[table].key), stamped)
    return {table: [found[key] for key in sorted(found)] for table, found in rows.items()}


def test_beams_rows_are_the_chains_rows(tmp_path):
    elements = list(read([SEEDS]))
    assert len(elements) > 8 and any(isinstance(element, Reject) for element in elements)
    assert run(tmp_path / "run", elements) == by_chain(elements)


def test_the_same_pages_in_another_order_give_the_same_files(tmp_path):
    elements = list(read([SEEDS]))
    names = []
    for folder, some in (("one", elements), ("other", elements[::-1] + elements[:3])):
        (tmp_path / folder).mkdir()
        job = beam.Job(parcels=packed(tmp_path / folder, some), staging=tmp_path / folder / "staging", language="en",
                       frames=(), lines=(), extractor="cascade", keep_payloads=True, batch_id="b", started_at=NOON)
        names.append(beam.run(job))
    assert names[0] == names[1]


def test_spilling_early_changes_nothing(tmp_path, monkeypatch):
    elements = list(read([SEEDS]))
    whole = run(tmp_path / "whole", elements)
    monkeypatch.setattr(stages, "SPILL_ROWS", 5)
    assert run(tmp_path / "spilled", elements) == whole


def test_payloads_are_kept_only_where_the_setting_says_so(tmp_path):
    pages = [Page.of("a.txt", "file", "text/plain", b"A dam held.\n\nThe river fell by noon on Friday.", Given())]
    assert "payloads" in run(tmp_path / "kept", pages)
    assert "payloads" not in run(tmp_path / "left", pages, keep_payloads=False)


@pytest.mark.parametrize("said, kind", [
    ("OSError: [Errno 28] No space left on device: '/x' [while running 'Gather']", OSError),
    ("PermissionError: [Errno 13] Permission denied [while running 'Chain']", PermissionError),
    ("KeyboardInterrupt [while running 'Chain']", KeyboardInterrupt),
    ("something of its own", graph.LakeError),
    ("print: no error", graph.LakeError),
])
def test_what_beam_wraps_is_told_as_what_it_was(said, kind):
    assert type(graph.plain(RuntimeError(said))) is kind
