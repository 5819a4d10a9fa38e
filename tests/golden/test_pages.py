"""The sample pages give what they gave when someone last looked; `make golden` writes anew what is meant to change."""

import difflib
from pathlib import Path

import pytest

from tests.golden.pages import GOLDEN, SAMPLES, expected, rendered


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_page_gives_what_it_gave(sample: Path) -> None:
    was = expected(sample).read_text(encoding="utf-8").splitlines()
    changed = list(difflib.unified_diff(was, rendered(sample).splitlines(), "expected", "now", lineterm="", n=1))
    assert not changed, "\n".join(["what changed (make golden, if it is meant to):", *changed[:60]])


def test_every_golden_page_has_its_sample() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {expected(sample).name for sample in SAMPLES}
