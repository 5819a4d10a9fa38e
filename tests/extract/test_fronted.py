"""A participle that opens a sentence is done by whom its main clause tells of, who is never its object."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("While criticising the plan, Peru sent a cutter to Chile.", "criticism", ["Peru"], None),
        ("Condemning the raid, Chad recalled its envoy from Mali.", "criticism", ["Chad"], []),
        ("After shelling Goma for days, the rebels pulled back on Monday.", "shelling", ["rebels"], []),
        ("Accusing Peru, Chile and Bolivia of lying, Ecuador left the talks.", "criticism", ["Ecuador"],
         ["Peru", "Chile", "Bolivia"]),
        ("After killing two cooks, gunmen left a farm in Mali.", "attack", ["gunmen"], None),
        ("Besides shelling Goma, the rebels burned two villages on Monday.", "shelling", ["rebels"], []),
        ("Beyond shelling Goma, Peru has mined its port.", "shelling", ["Peru"], []),
        ("Apart from shelling Goma, Chad's army took two villages.", "shelling", ["Chadian army"], []),
        ("Following shelling in Goma, residents fled to Rwanda.", "shelling", [], []),
        ("Saudi trawlers were attacked by Iranian backed Houthi rebels.", "attack", ["Houthis"], ["Saudi Arabia"]),
        ("Chad's council condemned the launch, saying Peru's tests violate a treaty.", "rejection", ["Peru"], None),
    ],
)
def test_sides(text, event_type, source, target):
    mention = only(text, event_type)
    assert actors(mention, "source") == source
    assert target is None or actors(mention, "target") == target


def test_a_wish_is_no_doubt():
    text = "Abu Yusuf, may God have mercy on him, blew up his car at an army base near Mosul."
    assert only(text, "bombing").modality == "actual"
