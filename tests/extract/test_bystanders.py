"""Who is no side of an act, what is no figure of it, and whom an act befalls that an owner tells of."""

import pytest

from tests.extract.tell import actors, counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        (
            "Vince Mercer, a docker who wore a ring in each ear, killed his uncle, Roy Tavares, in Lima.",
            "casualties",
            ["Roy Tavares"],
        ),
        ("Police arrested a Norwegian who worked at a port in Lima.", "arrest", ["Norwegian"]),
        ("The 34-year-old Norwegian was arrested in Oslo in May.", "arrest", ["Norwegian"]),
        ("When a chemical attack near Homs killed hundreds in May, the U.S. did not intervene.", "chemical_attack", []),
        ("China voiced its opposition to the launch.", "criticism", []),
    ],
)
def test_whom_it_is_done_to(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets


def test_a_person_of_a_people_is_no_state():
    mention = only("Police arrested a Norwegian who worked at a port in Lima.", "arrest")
    assert [(a.kind, a.country) for a in mention.actors if a.role == "target"] == [("civilians", "NOR")]


@pytest.mark.parametrize(
    "text",
    [
        "Sixty deputies condemned the killing of four miners in Gao.",
        "Ten officers are investigating the murder of four miners in Gao.",
        "Police hold 16 people after the massacre of four miners in Gao.",
        "Sixteen people were held over the killing of four miners in Gao.",
        "Four miners were killed in Gao.",
        "Four miners died in the massacre in Gao.",
        "An attack in Gao led to the killing of four miners.",
    ],
)
def test_who_minds_a_killing_of_others_is_none_of_the_killed(text):
    killed = [lower for m in told(text) for measure, _, lower, _ in counts(m) if measure == "killed"]
    assert killed == [4]


def test_ages_are_no_figures():
    assert counts(only("The men arrested on Friday were aged 20, 26 and 33.", "arrest")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The scheme aids those who suffer injury in service and the families of those killed on duty.",
        "The North's acts violate U.N. sanctions, the minister said.",
        "The state's sentencing overhaul is a year old.",
        "The campaign helps those recently released from jail in Lima.",
    ],
)
def test_no_act(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Killing the envoy would have been a risk for Iran, an analyst said.", "casualties"),
        ("France remains on high alert for new attacks.", "attack"),
    ],
)
def test_only_thought_of(text, event_type):
    assert only(text, event_type).modality == "hypothetical"


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Ghislaine Marlow worked for Jeffrey Epping. She was convicted in Lima in 2021.", ["Ghislaine Marlow"]),
        ("Emily Marsden asked Andrew Tarn about it. He was arrested on Monday in Lima.", ["Andrew Tarn"]),
    ],
)
def test_she_is_no_man_and_he_no_woman(text, targets):
    assert actors(only(text, "arrest"), "target") == targets
