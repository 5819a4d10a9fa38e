"""Whom a verb of seizing or freeing asks for: a person by name or pronoun, somebody told by age alone."""

import pytest

from tests.extract.tell import actors, told

SOMEONE = [
    ("Rebels captured Ivo Paz on Monday.", "abduction", ["Ivo Paz"]),
    ("Ivo Paz was captured by rebels on Monday.", "abduction", ["Ivo Paz"]),
    ("Ivo Paz was freed by the rebels on Monday.", "prisoner_exchange", ["Ivo Paz"]),
    ("Ana Paz met the king. She was freed by the rebels on Monday.", "prisoner_exchange", ["Ana Paz"]),
    ("Ana Paz, a cousin of the king, is captured by Chadian forces.", "arrest", ["Ana Paz"]),
    ("Police detained Ana Paz on Monday. Paz was captured in a raid in Gao.", "arrest", ["Ana Paz"]),
    ("The 31-year-old was shot outside a bakery in Gao.", "attack", None),
    ("The Red Front rebel movement captures Odo-Tumo.", "territory_captured", None),
]
NOBODY = [
    "The camera captured Ivo Paz on video.",
    "The rebels captured his imagination.",
    "Ivo Paz was freed from worry by the prize.",
]


@pytest.mark.parametrize(("text", "event_type", "targets"), SOMEONE)
def test_a_person_by_name_is_whom_a_verb_asks_for(text, event_type, targets):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert found
    assert targets is None or any(actors(mention, "target") == targets for mention in found)


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_seized_or_freed_in_a_manner_of_speaking_tells_nothing(text):
    assert not told(text)
