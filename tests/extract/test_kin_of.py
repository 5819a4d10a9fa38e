"""Of kin named by somebody whose fate is told, the participle tells of that one: "the father of a boy killed in"."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(("text", "target", "killed"), [
    ("The father of a Chadian soldier killed in Lima demanded an inquiry.", ["Chadian soldier"], 1),
    ("A friend of a nurse killed in Lima wept.", ["nurse"], 1),
    ("The son of a guard killed in Lima wept.", ["guard"], 1),
    ("The sons of a guard were killed in Lima.", ["sons"], None),
    ("A son of a guard was killed in Lima.", ["son"], 1),
    ("Two brothers of the minister were killed in Lima.", ["brothers"], 2),
])
def test_whose_fate_it_is(text: str, target: list[str], killed: int | None) -> None:
    one = only(text, "casualties")
    assert actors(one, "target") == target
    assert [q.lower for q in one.quantities if q.measure == "killed"] == ([killed] if killed else [])


def test_a_name_that_ends_like_a_participle_tells_no_fate() -> None:
    one = only("Gunmen killed the brother of the driver Mohammed Salah.", "attack")
    assert actors(one, "target") == ["brother"]


def test_a_people_before_another_noun_is_not_one_person() -> None:
    assert only("Egyptian Christians are fleeing the Sinai.", "displacement").quantities == ()
