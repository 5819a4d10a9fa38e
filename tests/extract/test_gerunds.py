"""Whose doing a phrase tells, where it ends, and which verb of a sentence its times belong to."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("Medics say they have evidence of rebels raping women in Goma.", "sexual_violence", ["rebels"]),
        ("The union shut the pass after an Iranian test and imposed new sanctions on Iran.", "sanction", []),
        ("Oslo warned Iran about the Houthi rebels in Yemen, who have been attacking ships.", "attack", ["Houthis"]),
        ("She was freed by the gunmen who kidnapped them.", "abduction", ["gunmen"]),
        ("Soldiers shot him.", "attack", ["soldiers"]),
        ("Protesters demanded the release of Ana Paz for a tenth night.", "demand", ["protesters"]),
        ("Susan Berg, AP President Ana Paz arrived in Oslo.", "visit", ["Ana Paz"]),
        ("The general was handed over to the court in The Hague by Chad.", "arrest", ["Chad"]),
    ],
)
def test_who_does_it(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("The killing of Ana Paz enraged Mali.", "attack", ["Ana Paz"]),
        ("President Ana Paz accused the papers of ignoring attacks by rebels in Mali.", "criticism", []),
        ("Chad did not express opposition to the plan.", "criticism", []),
    ],
)
def test_to_whom(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army arrested a man who had stored explosives in October 2016.", None),
        ("A video released on Friday shows rebels shelling Goma.", None),
        ("The army arrested a man on Sunday.", "Sunday"),
        ("Two nights ago rebels shelled Goma.", "Two nights ago"),
    ],
)
def test_whose_time(text, words):
    """A day on which a paper came out, or that a man's past has, dates no act."""
    assert [mention.time_text for mention in told(text)] == [words]


def test_talks_that_should_be_held_are_wished_for():
    assert only("Talks should be held in Oslo, the envoy said.", "talks").modality == "hypothetical"


def test_an_envoy_is_called_home_from_nowhere():
    assert only("Chad recalled its ambassador to Mexico.", "sanction").place_name is None


@pytest.mark.parametrize(
    "text",
    [
        "The notice is unrelated to the accord struck by President Ana Paz with Chad.",
        "A treaty prohibits such missile tests.",
        "They turned the body upside down.",
    ],
)
def test_no_such_act(text):
    assert not [m for m in told(text) if m.event_type in ("attack", "blockade", "rejection")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The army's evacuation order covers nine villages in Goma.", ["demand"]),
        ("The two rebels were released on Saturday.", ["prisoner_exchange"]),
        ("The rebels released a video on Saturday.", []),
        ("The reform has been criticized abroad.", []),
        ("The reform has been criticized by Chad.", ["criticism"]),
    ],
)
def test_what_is_told(text, types):
    """An owner says which act a noun is; words in the passive that nobody says of nobody tell nothing."""
    assert [mention.event_type for mention in told(text)] == types


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A double bombing at a mosque killed nine people in Goma.", "bombing"),
        ("Nine people were killed in a twin bombing near the offices of a party in Goma.", "bombing"),
        ("Police shot a man firing at guards in Goma.", "attack"),
    ],
)
def test_a_noun_in_ing(text, event_type):
    """An article and a noun before a form in -ing, and a place behind it, make it a noun."""
    assert event_type in {mention.event_type for mention in told(text)}


def test_who_fails_to_did_not():
    assert only("Soldiers raid a house in Goma but fail to arrest the mayor.", "arrest").polarity == "negated"
