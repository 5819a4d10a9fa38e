"""Behind a clause that a sentence begins with and a comma, the main clause has a subject of its own."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "source"), [
    ("In a move that envoys say breaks a treaty, Peru has secretly deployed a missile.", "mobilization", ["Peru"]),
    ("In a step that angered Chad, Peru deployed troops.", "mobilization", ["Peru"]),
    ("After a raid that killed nine nurses, Peru closed the border.", "blockade", ["Peru"]),
    ("After a raid killed nine nurses, Peru closed the border.", "blockade", ["Peru"]),
    ("In Gao, which rebels hold, soldiers killed nine nurses.", "attack", ["soldiers"]),
    ("In a valley that Chad claims, gunmen killed nine nurses.", "attack", ["gunmen"]),
    ("While rebels, who hold Gao, left the port, soldiers killed nine nurses.", "attack", ["soldiers"]),
    ("In a speech that drew applause, Peru's president condemned Chad.", "criticism", ["Peruvian president"]),
])
def test_the_main_clause_has_its_own_subject(text: str, event_type: str, source: list[str]) -> None:
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert [actors(mention, "source") for mention in found][-1] == source


@pytest.mark.parametrize(("text", "target"), [
    ("In a raid that killed nurses, doctors and guards, rebels took part.", ["doctors", "guards"]),
])
def test_a_list_behind_a_comma_is_no_main_clause(text: str, target: list[str]) -> None:
    found = [mention for mention in told(text) if mention.event_type == "attack"]
    assert actors(found[0], "target") == target
