"""Whoever somebody met before the main clause is not the one who goes on to speak."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "source"), [
    ("President Ana Costa spoke. In a call with President Pedro Ruiz, the president condemned Chad.", ["Ana Costa"]),
    ("In a meeting with President Pedro Ruiz on Monday, the president condemned Chad.", ["president"]),
    ("President Juan Costa spoke. In a call with Pedro Ruiz, he condemned Chad.", ["Juan Costa"]),
    ("Pedro Ruiz came. In a call with Hugo Paz, Juan Costa said he condemned Chad.", ["Juan Costa"]),
    ("President Pedro Ruiz came. The president condemned Chad.", ["Pedro Ruiz"]),
    ("Pedro Ruiz came. He condemned Chad.", ["Pedro Ruiz"]),
])
def test_who_goes_on_to_speak(text: str, source: list[str]) -> None:
    one = next(mention for mention in told(text) if mention.event_type == "criticism")
    assert actors(one, "source") == source


def test_an_office_behind_a_name_is_that_name_s() -> None:
    one = next(m for m in told("Chad held talks with Pedro Ruiz, the U.N. envoy to Mali.") if m.event_type == "talks")
    assert actors(one, "participant") == ["Chad", "Pedro Ruiz"]
