"""Releases that are dated by the head of their text and by their number."""

import pytest

from tests.segment.test_inferred import articles, day_of

TEXT = "A patrol found a cache of rifles near the river last night and a man was held, the command said."


@pytest.mark.parametrize(("head", "day"), [
    ("Oct. 3: Patrols in the North\nJoint Command\n2009-10-PR-014\nFor Release", "2009-10-03"),
    ("Jan. 1: Patrols in the North\nJoint Command\n2009-12-PR-214\nFor Release", "2010-01-01"),
    ("Joint Command\n2012-05-PR-101\nFor Release\nHERAT, Afghanistan (May 7)", "2012-05-07"),
    ("Joint Command\n2012-05-PR-101\nFor Release\nHERAT, Afghanistan (May 7. 2012)", "2012-05-07"),
    ("Joint Command\n2012-05-PR-101\nFor Release", None),
    ("Oct. 3: Patrols in the North\nJoint Command\n2009-05-PR-014\nFor Release", None),
])
def test_a_release_is_dated_by_its_head(head, day):
    main = articles(f"{head}\n\n{TEXT}", title="Patrols")[0]
    assert day_of(main) == day
