"""Blows told in a row: each keeps its own toll, and whom an answer avenges is not its victim."""

import pytest

from tests.extract.tell import told

ROWS = [
    ("Missiles struck Lima, killing three guards, while rockets hit Kano, killing two nurses.",
     [("Lima", 3), ("Kano", 2)]),
    ("A bomb exploded in Lima, killing three, and gunmen attacked a bus in Kano, killing nine.",
     [("Lima", 3), ("Kano", 9)]),
    ("Six people died in Lima, while a raid in Kano killed two.", [("Lima", 6), ("Kano", 2)]),
    ("Rebels attacked a camp in Kano, but two guards were killed.", [("Kano", 2)]),
    ("Gunmen attacked a bus in Kano, killing four people who were travelling to Lima.", [("Kano", 4)]),
    ("Rebels have begun reprisal attacks killing three people in Kano, as well as burning homes.", [("Kano", 3)]),
    ("A car bomb in Lima killed four people, wounding nine.", [("Lima", 4)]),
    ("Gunmen attacked a bus in Kano, killing two, before fleeing to Lima.", [("Kano", 2)]),
]
OTHER_CAUSES = ["while a flood killed two farmers", "whereas in the south a wall killed two farmers"]
AVENGED = [
    "The U.S. Air Force carried out strikes in Kano in retaliation for the death of a contractor in Lima.",
    "Chad shelled Kano in response to the death of two soldiers.",
]


@pytest.mark.parametrize(("sentence", "tolls"), ROWS)
def test_each_blow_keeps_its_own_toll(sentence: str, tolls: list[tuple[str, int]]) -> None:
    dead = [(m.place_name, q.value) for m in told(sentence) for q in m.quantities if q.measure == "killed"]
    assert dead == tolls


@pytest.mark.parametrize("clause", OTHER_CAUSES)
def test_what_has_a_cause_of_its_own_is_none_of_the_raid(clause: str) -> None:
    raid, *_ = told(f"Rebels in Kano shelled a camp, {clause}.")
    assert (raid.event_type, raid.quantities) == ("shelling", ())


@pytest.mark.parametrize("sentence", AVENGED)
def test_who_is_avenged_is_hit_by_others(sentence: str) -> None:
    doing = [m for m in told(sentence) if any(actor.role == "source" for actor in m.actors)]
    assert [q for m in doing for q in m.quantities] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A bomb exploded in Lima, killing three, while gunmen attacked a bus in Kano, wounding two.",
        "A bomb killed three in Lima as gunmen shot dead two nurses in Kano.",
    ],
)
def test_who_attacks_a_bus_did_not_set_off_the_bomb_told_before(sentence: str) -> None:
    first, *_ = told(sentence)
    assert [actor.name for actor in first.actors if actor.role == "source"] == []


COUNTED = [
    ("A Navy SEAL was killed in a raid in Kano.", 1),
    ("Two more GIs were killed in Kano.", 2),
    ("Six crew were killed off Lima.", 6),
    ("Gunmen killed nine Red Cross staff in Kano.", 9),
    ("Seven kitchen staff were killed in Kano.", 7),
    ("Two staff of a clinic and two clergy were killed in Kano.", 4),
    ("A staff sergeant was killed in Kano.", 1),
    ("Six customs department workers were killed in Kano.", 6),
    ("Three logistics officers were killed in Kano.", 3),
    ("Seven miners are thought to have been killed, and 30 hurt.", 7),
    ("The army's chief of staff was killed in Kano.", 1),
]


@pytest.mark.parametrize(("sentence", "dead"), COUNTED)
def test_who_is_counted_by_a_noun_of_many(sentence: str, dead: int) -> None:
    assert sum(q.value for m in told(sentence) for q in m.quantities if q.measure == "killed") == dead


def test_whom_the_same_shootings_hurt_are_told_once() -> None:
    attack, *others = told("Two nuns were killed and nine others wounded in shootings across Kano over the weekend.")
    assert (others, [q.value for q in attack.quantities]) == ([], [2, 9])
