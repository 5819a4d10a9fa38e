"""Who did it to whom: never inverted, whatever the voice."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("Russia launched 40 drones at Ukraine on Monday.", "drone_attack", ["Russia"], ["Ukraine"]),
        ("Forty drones were launched by Russia on Monday.", "drone_attack", ["Russia"], []),
        ("Israel was attacked by Hamas on Tuesday.", "attack", ["Hamas"], ["Israel"]),
        ("A Russian drone attack on Odesa wounded four people.", "drone_attack", ["Russia"], []),
        (
            "Hungary's foreign minister Peter Szijjarto criticized Ukraine.",
            "criticism",
            ["Peter Szijjarto"],
            ["Ukraine"],
        ),
        ("Iran handed over the bodies of nine Pakistani soldiers.", "remains_returned", ["Iran"], ["PAK"]),
    ],
)
def test_source_and_target(text, event_type, source, target):
    mention = only(text, event_type)
    assert actors(mention, "source") == source
    found = {name for actor in mention.actors if actor.role == "target" for name in (actor.name, actor.country)}
    assert set(target) <= found


@pytest.mark.parametrize(
    ("text", "event_type", "names"),
    [
        ("Norway and Sweden signed an agreement on fishing on Monday.", "agreement", {"Norway", "Sweden"}),
        ("Armenia and Azerbaijan exchanged 20 prisoners on Tuesday.", "prisoner_exchange", {"Armenia", "Azerbaijan"}),
    ],
)
def test_two_sided_acts_have_participants(text, event_type, names):
    mention = only(text, event_type)
    assert names <= set(actors(mention, "participant"))
    assert actors(mention, "source") == actors(mention, "target") == []


def test_a_dateline_does_nothing():
    mention = only(
        "KHARKIV, Ukraine (Reuters) - Russian troops captured the village of Lypky on Monday.", "territory_captured"
    )
    assert [actor.country for actor in mention.actors if actor.role == "source"] == ["RUS"]


def test_whoever_repels_an_attack_is_its_target():
    mention = only("The Sudanese army repelled 12 attacks near Nyala on Monday.", "attack")
    assert [(actor.role, actor.country) for actor in mention.actors] == [("target", "SDN")]


@pytest.mark.parametrize(
    "text",
    [
        "A Ukrainian cargo plane crashed near Lima, killing two people on the ground.",
        "A fire near a Russian police station killed five people.",
    ],
)
def test_a_toll_without_a_doer_blames_nobody(text):
    assert actors(only(text, "casualties"), "source") == []


@pytest.mark.parametrize(
    "text",
    [
        "A Kyiv apartment block was destroyed, killing at least one person.",
        "Sudan's war has killed at least 20,000 people.",
    ],
)
def test_what_suffers_is_no_doer_and_a_war_no_victim(text):
    assert only(text, "casualties").actors == ()
