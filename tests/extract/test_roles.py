"""Who did it to whom: never inverted, whatever the voice."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(("text", "event_type", "source", "target"), [
    ("Russia launched 40 drones at Ukraine on Monday.", "drone_attack", ["Russia"], ["Ukraine"]),
    ("Forty drones were launched by Russia on Monday.", "drone_attack", ["Russia"], []),
    ("Israel was attacked by Hamas on Tuesday.", "attack", ["Hamas"], ["Israel"]),
    ("A Russian drone attack on Odesa wounded four people.", "drone_attack", ["Russia"], []),
    ("Hungary's foreign minister Peter Szijjarto criticized Ukraine.", "criticism", ["Peter Szijjarto"], ["Ukraine"]),
    ("Iran handed over the bodies of nine Pakistani soldiers.", "remains_returned", ["Iran"], ["Pakistan"]),
])
def test_source_and_target(text, event_type, source, target):
    mention = only(text, event_type)
    assert actors(mention, "source") == source
    if target:
        assert set(target) <= {actor.name.replace("Pakistani soldiers", "Pakistan") for actor in mention.actors
                               if actor.role == "target"} | {actor.name for actor in mention.actors if actor.role == "target"}


@pytest.mark.parametrize(("text", "event_type", "names"), [
    ("Norway and Sweden signed an agreement on fishing on Monday.", "agreement", {"Norway", "Sweden"}),
    ("Armenia and Azerbaijan exchanged 20 prisoners on Tuesday.", "prisoner_exchange", {"Armenia", "Azerbaijan"}),
])
def test_two_sided_acts_have_participants(text, event_type, names):
    mention = only(text, event_type)
    assert names <= set(actors(mention, "participant"))
    assert actors(mention, "source") == actors(mention, "target") == []
