"""Craft that are hit and craft that are sent, and arms that are handed over or fired."""

import pytest

from tests.extract.tell import counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "measure"),
    [
        ("Four Chadian aircraft were damaged in a drone attack on Goma.", "drone_attack", "hit"),
        ("Four Chadian Il-76 transport aircraft in Goma are badly damaged in a drone attack.", "drone_attack", "hit"),
        ("Kenyan drones hit four Chadian helicopters on the ground.", "drone_attack", "hit"),
        ("Rebels attacked an air base in Goma, damaging four jets.", "armed_clash", "hit"),
        ("Twelve rebels attacked an air base in Goma, destroying four jets.", "destruction", "destroyed"),
        ("Four jets attacked Goma.", "air_strike", "launched"),
        ("Four Kenyan bombers hit rebel positions in Mali.", "air_strike", "launched"),
        ("Four jets which struck Goma were from Kenya.", "air_strike", "launched"),
        ("Four helicopters that attacked Goma were shot down.", "interception", "intercepted"),
    ],
)
def test_what_becomes_of_counted_craft(text, event_type, measure):
    mention = next(m for m in told(text) if m.event_type == event_type and m.quantities)
    assert [q.measure for q in mention.quantities if q.unit == "aircraft"] == [measure]


@pytest.mark.parametrize(
    ("text", "event_type", "figure"),
    [
        ("Kenya is sending 6,000 more missiles to Mali.", "aid", ("received", "missile", 6000, 6000)),
        ("Kenya sent 40 missiles at Goma.", "shelling", ("launched", "missile", 40, 40)),
        ("Kenya sent 40 drones into Mali overnight.", "drone_attack", ("launched", "drone", 40, 40)),
        ("Kenya launched 12 Shahed 136 drones at Mali.", "drone_attack", ("launched", "drone", 12, 12)),
        ("Kenya received 12 Leopard 2 tanks from Germany.", "aid", ("received", "tank", 12, 12)),
    ],
)
def test_arms_sent_to_somebody_are_given_and_arms_sent_at_him_are_fired(text, event_type, figure):
    assert counts(only(text, event_type)) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya launched Shahed 136 drones at Mali.",
        "Kenya bombed Goma with Su 25 jets.",
        "Two suicide car bombers struck a camp near Kano.",
    ],
)
def test_the_number_of_a_model_counts_nothing(text):
    assert [figure for mention in told(text) for figure in counts(mention) if figure[0] == "launched"] == []
