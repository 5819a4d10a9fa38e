"""A frame file that does not hold is told with its name and what is wrong."""

import shutil
from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon.frames import load_frames

PACK = Path(__file__).parents[2] / "seeds" / "lexicon" / "en"
GOOD = "event_type: visit\nroles: act\ntriggers:\n  - {verb: call on}\nmeasures: {}\n"


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "frames").mkdir()
    shutil.copy(PACK / "irregular_verbs.csv", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("change", "words"), [
    (("visit", "vissit"), "vissit"),
    (("roles: act", "roles: actor"), "roles"),
    (("{verb: call on}", "{verb: call on, noun: call}"), "either a verb or a noun"),
    (("{verb: call on}", "{verb: call on, mesure: killed}"), "mesure"),
    (("{verb: call on}", "{verb: call on, needs: [by sea]}"), "only `unless` takes phrases: by sea"),
    (("measures: {}", "measures: {person: kiled}"), "measures.person"),
    (("triggers:", "triggers"), "broken.yaml"),
    (("  - {verb: call on}", "  - {verb: call on}\n  - {verb: call on}"), r"broken.yaml:5: .*broken.yaml:4 too"),
    (("visit", "market_day"), r"broken.yaml:1: 'market_day' .* add a definition"),
    (("visit\nroles: act", "market_day\nroles: act\ndefinition: x\ncodes: {gdelt: 1}"), r"broken.yaml:4: codes: gdelt"),
    (("{verb: call on}", "{verb: call on, needs_object: [persn]}"), r"broken.yaml:4: persn is no class"),
    (("measures: {}", "measures: {person: kiled}"), r"broken.yaml:5: measures.person"),
])
def test_a_broken_frame_is_named(pack, change, words):
    (pack / "frames" / "broken.yaml").write_text(GOOD.replace(*change))
    with pytest.raises(LexiconError, match=words) as caught:
        load_frames(pack, frozenset({"person"}))
    assert "broken.yaml" in str(caught.value)


def test_a_good_frame_gives_every_form_of_its_verb(pack):
    (pack / "frames" / "good.yaml").write_text(GOOD)
    assert set(load_frames(pack, frozenset({"person"})).by_word) == {"call", "calls", "calling", "called"}
