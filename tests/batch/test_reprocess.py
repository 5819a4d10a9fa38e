"""Stored pages through a newer extractor: what it finds takes the place of what was found, once, in any order."""

import pytest

from pipeline.batch import ingest
from pipeline.batch.reprocess import reprocess
from pipeline.errors import LakeError
from pipeline.settings import Settings

FIRST, SECOND = (Settings(extractor=f"tests.batch.readers:{name}", batch_pages=4) for name in ("first", "second"))


def test_main_is_as_if_the_newer_had_read_the_pages_at_once(tmp_path, pages, truth):
    for name, settings in (("lake", FIRST), ("fresh", SECOND)):
        ingest([pages], tmp_path / name, settings=settings)
    before, raw = truth(tmp_path / "lake"), truth.raw(tmp_path / "lake", "mentions")
    outcome = reprocess(tmp_path / "lake", SECOND)
    after = truth(tmp_path / "lake")
    assert (outcome.batches, outcome.pages, outcome.articles) == (2, 0, 6)
    assert after == truth(tmp_path / "fresh") and len(after["mentions"]) > len(before["mentions"])
    assert truth.raw(tmp_path / "lake", "mentions") == raw + len(after["mentions"])


def test_what_was_read_by_this_or_a_later_version_is_not_read_again(tmp_path, pages, truth):
    ingest([pages], tmp_path / "lake", settings=SECOND)
    before = truth(tmp_path / "lake")
    for settings in (SECOND, FIRST):
        assert reprocess(tmp_path / "lake", settings).batches == 0
    assert truth(tmp_path / "lake") == before
    assert truth.raw(tmp_path / "lake", "batches") == 2


def test_pages_that_come_after_are_beside_what_was_read_again(tmp_path, pages, truth):
    late = tmp_path / "late"
    late.mkdir()
    for name in ("page 4.txt", "page 5.txt"):
        (pages / name).rename(late / name)
    ingest([pages], tmp_path / "lake", settings=FIRST)
    reprocess(tmp_path / "lake", SECOND)
    ingest([late], tmp_path / "lake", settings=FIRST)
    assert reprocess(tmp_path / "lake", SECOND).articles == 2
    ingest([pages, late], tmp_path / "fresh", settings=SECOND)
    assert truth(tmp_path / "lake") == truth(tmp_path / "fresh")


def test_pages_whose_bytes_were_not_kept_stay_as_they_are(tmp_path, pages, truth):
    ingest([pages], tmp_path / "lake", settings=FIRST.model_copy(update={"keep_payloads": False}))
    before = truth(tmp_path / "lake")
    assert reprocess(tmp_path / "lake", SECOND).batches == 0
    assert truth(tmp_path / "lake") == before


def test_where_no_lake_stands_nothing_is_made(tmp_path):
    with pytest.raises(LakeError, match="no lake"):
        reprocess(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
