"""A part and its whole: what befalls the part counts the part alone; the whole counts what its own clause tells."""

import pytest

from tests.extract.tell import actors, counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        ("Ten of the 40 hostages were freed on Monday.", "prisoner_exchange", [("released", 10)]),
        ("They freed ten of the 40 hostages on Monday.", "prisoner_exchange", [("released", 10)]),
        ("Of the 40 hostages, ten were freed.", "prisoner_exchange", [("released", 10)]),
        ("Ten of the 40 hostages taken in May were freed on Monday.", "prisoner_exchange", [("released", 10)]),
        ("Police arrested 12 of the 200 protesters.", "protest_repressed", [("arrested", 12)]),
        ("Of the 40 people arrested, ten were freed.", "arrest", [("arrested", 40)]),
        ("Rebels killed two of the three guards.", "attack", [("killed", 2)]),
        ("Two of the three guards who died were brothers.", "casualties", [("killed", 2), ("killed", 3)]),
        ("They downed 70 of the 93 drones.", "interception", [("intercepted", 70), ("launched", 93)]),
        ("Two of the nine miners injured in the fire have died.", "casualties", [("killed", 2), ("injured", 9)]),
        ("Nine of the miners died and the rest were injured.", "casualties", [("killed", 9)]),
        ("None of the 30 miners was hurt.", "casualties", [("injured", 0)]),
        ("Police rounded up 18 men, 11 of whom were later freed.", "arrest", [("arrested", 18)]),
        ("Rebels abducted 20 pupils; six of them escaped.", "abduction", [("abducted", 20)]),
        ("One miner died and a second was in surgery.", "casualties", [("killed", 1)]),
        ("Half of the 30 miners injured in the fire died.", "casualties", [("injured", 30)]),
        ("All but two of the 30 miners who were hurt in the fire died.", "casualties", [("injured", 30)]),
        ("Most of the 30 miners killed in the fire were women.", "casualties", [("killed", 30)]),
        ("All of the 30 miners injured in the fire died.", "casualties", [("killed", 30)]),
        ("Three of the five men who killed a cook fled Gao.", "casualties", [("killed", 1)]),
        ("Three of the five men who had fatally stabbed a cook fled Gao.", "attack", [("killed", 1)]),
        ("Rebels shot four cooks, two fatally, in Gao.", "attack", [("casualties", 4), ("killed", 2)]),
        ("Rebels fatally shot four cooks in Gao.", "attack", [("killed", 4)]),
        ("Three of the five men who were killed in Gao were cooks.", "casualties", [("killed", 5)]),
        ("One of the four miners shot at a bar on Monday has died.", "attack", [("killed", 1), ("injured", 4)]),
    ],
)
def test_whole_and_part(text, event_type, figures):
    assert [(measure, lower) for measure, _, lower, _ in counts(only(text, event_type))] == figures


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rebels were blamed for the double murder of a guard and his wife in Gao.", []),  # "of" names one of the two
        ("Dozens were killed, including 30 children, in Gao.", [30]),
        ("Rebels killed 12 people, including two guards, in Gao.", [2]),
    ],
)
def test_no_part_is_more_than_its_whole(text, parts):
    assert [q.value for m in told(text) for q in m.quantities if q.part_of is not None] == parts


@pytest.mark.parametrize(
    "whom", ["all of the guards", "each of the guards", "everyone in the camp", "everybody aboard"]
)
def test_who_kills_all_is_no_victim(whom):
    mentions = told(f"The soldiers killed {whom}.")
    assert mentions and all("soldiers" not in actors(mention, "target") for mention in mentions)
