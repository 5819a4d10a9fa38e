"""Sides in longer sentences: pairs, people never named, crews of weapons, groups by their members."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(
    ("text", "event_type", "role", "named"),
    [
        ("A local truce between Peru and Chile has come into force in Lima.", "ceasefire", "participant",
         ["Peru", "Chile"]),
        ("The suspect fired several rounds at a bus in Joplin.", "attack", "source", ["suspects"]),
        ("Police suspect that he fired several rounds at a bus.", "attack", "source", ["police"]),
        ("French fighter planes have fired at rebels in northern Chad.", "air_strike", "source", ["France"]),
        ("Islamic State members attacked a farm in Balkh.", "attack", "source", ["Islamic State"]),
        ("The navy, which patrols waters as part of a force, said rebels shelled Goma.", "shelling", "source",
         ["rebels"]),
        ("A suicide bombing targeting a Canadian military convoy killed 37 Afghan civilians.", "suicide_bombing",
         "target", ["Canadian military", "Afghan civilians"]),
        ("Two people were killed in a Russian strike on Lypa, Kharkiv Oblast, Ukraine.", "attack", "target",
         ["Ukraine", "people"]),
    ],
)
def test_sides_of_longer_sentences(text, event_type, role, named):
    assert actors(only(text, event_type), role) == named
