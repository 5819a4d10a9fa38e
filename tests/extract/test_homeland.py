"""A land acts under the noun for it: `Ana Paz said her country would send tanks`."""

import pytest

from tests.extract.tell import told

ACTS = [
    ("The Kenyan president announced that his country will impose sanctions on Chad.", "sanction", "Kenya"),
    ("The Kenyan president announced that the country imposed sanctions on Chad.", "sanction", "Kenya"),
    ("Kenya's minister said the nation had expelled two envoys of Chad.", "sanction", "Kenya"),
]
NOBODY = [
    # a place, an owner, one of two lands
    "The president of Kenya said rebels in the country attacked a bus in Lima.",
    "The Kenyan president said the country's army attacked Chad.",
    "After Kenya met Chad, the country imposed sanctions on Peru.",
]


@pytest.mark.parametrize(("sentence", "event_type", "name"), ACTS)
def test_the_land_of_who_speaks_acts(sentence: str, event_type: str, name: str) -> None:
    found = [m for m in told(sentence) if m.event_type == event_type]
    assert [[actor.name for actor in m.actors if actor.role == "source"] for m in found] == [[name]]


@pytest.mark.parametrize("sentence", NOBODY)
def test_a_land_that_does_not_act_is_nobody(sentence: str) -> None:
    actors = [actor for m in told(sentence) for actor in m.actors if actor.role == "source"]
    assert [actor.text for actor in actors if actor.text.endswith(("country", "nation"))] == []
