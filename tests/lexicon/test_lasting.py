"""What lasts is kept from the garbage collector, and the collector goes on as it was."""

import gc

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.lasting import SELDOM, lasting


def test_kept_from_the_collector() -> None:
    gc.collect()
    before = gc.get_freeze_count()
    with lasting():
        made = [[number] for number in range(1000)]
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(made)
    assert gc.get_threshold()[0] >= SELDOM


def test_the_collector_runs_again_after_a_failure() -> None:
    with pytest.raises(LexiconError, match="no lexicon for language 'tlh'"):
        load_lexicon("tlh")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with lasting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
