"""Whom a sentence names beside a deed and who did another, was hit after it, or only wanted it."""

import pytest

from tests.extract.tell import actors, told


def _named(text, event_type, role):
    return [name for m in told(text) if m.event_type == event_type for name in actors(m, role)]


@pytest.mark.parametrize(
    "text, doers",
    [
        ("A man stabbed two nurses before being shot dead by soldiers.", [["man"], ["soldiers"]]),
        ("A clerk opens fire on coworkers before being fatally wounded by police.", [["clerk"], ["police"]]),
    ],
)
def test_who_is_hit_in_the_end_did_what_went_before(text, doers):
    assert [actors(m, "source") for m in told(text)] == doers


@pytest.mark.parametrize(
    "text",
    [
        "One Danish major was killed and nine shopkeepers wounded (two gravely) in the raid.",
        "Rescuers dug a nurse out of a bakery struck by an airstrike in Idlib.",
    ],
)
def test_who_suffers_or_helps_has_not_struck(text):
    assert [name for m in told(text) for name in actors(m, "source")] == []


def test_the_parts_of_a_land_do_nothing():
    text = "Three truck bombings by insurgents across northern and western Mali kill nine people."
    assert [name for m in told(text) for name in actors(m, "source")] == ["insurgents"]


def test_who_speaks_goes_on_behind_the_comma():
    text = "Paul Kagame said that rebels had killed two nurses, and condemned Chad."
    assert _named(text, "criticism", "source") == ["Paul Kagame"]


@pytest.mark.parametrize("text", ["The president denounced a deal for Chad to accept 900 refugees."])
def test_for_whom_an_infinitive_is_does_it(text):
    assert _named(text, "aid", "source") == ["Chad"]


def test_who_asks_for_strikes_is_not_struck():
    text = "Egypt carried out air strikes at the request of Libya."
    assert _named(text, "air_strike", "target") == [] and _named(text, "demand", "source") == ["Libya"]


def test_who_begins_a_clause_of_their_own_did_not_join_in():
    text = "Amina Diallo, 17, was abducted. Her village was razed by Islamic State and she was sold."
    assert _named(text, "destruction", "source") == ["Islamic State"]


@pytest.mark.parametrize(
    "text, doers",
    [
        (
            "Two men were killed by Israeli soldiers in Jenin, while an Israeli guard was stabbed in Haifa.",
            [["Israeli soldiers"], []],
        ),
    ],
)
def test_what_is_set_against_a_deed_is_of_others(text, doers):
    assert [actors(m, "source") for m in told(text)] == doers


@pytest.mark.parametrize(
    "text, name",
    [
        ("Residents ran as the terrorists detonated explosive devices.", "terrorists"),
        ("Thousands fled as the army shelled Goma.", "army"),
        ("The envoys were delayed as the rebels attacked convoys.", "rebels"),
        ("Egyptian planes left Derna as the army advanced towards Benghazi.", "Egyptian army"),
    ],
)
def test_behind_as_a_subject_of_its_own_does_it(text, name):
    assert [n for m in told(text) if m.event_type != "displacement" for n in actors(m, "source")][-1:] == [name]


def test_whom_as_only_names_is_no_clause_of_its_own():
    text = "He was named as the man shot in Goma."
    assert [n for m in told(text) for n in actors(m, "target")] == ["man"]


@pytest.mark.parametrize(
    "text",
    [
        "He went on a stabbing spree in Derby and was killed by a police officer.",
        "Nine died as a suicide bomber blew himself up in a bakery, in a raid claimed by the so-called Red Front.",
    ],
)
def test_who_stops_or_only_claims_it_is_not_in_the_act_itself(text):
    (first, *_) = [m for m in told(text) if m.event_type in ("attack", "suicide_bombing")]
    assert not {"police officer", "Red Front"} & {a.name for a in first.actors}


def test_whom_an_opening_participle_has_for_object_is_not_accused():
    text = "Hunting Boko Haram, Nigeria's army is accused of killing civilians."
    assert _named(text, "criticism", "target") == ["Nigerian army"] == _named(text, "attack", "source")


def test_who_attacks_behind_and_was_not_shot():
    text = "Soldiers shot a student and were attacked by a mob."
    assert _named(text, "attack", "target") == ["student"] and _named(text, "mob_violence", "target") == ["soldiers"]
