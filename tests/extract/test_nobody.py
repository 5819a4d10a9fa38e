"""Acts of nobody: words and steps of policy need a side, and what is only meant needs whoever would do it."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    "text",
    [
        "Resolutions to condemn abuses in Peru were tabled in May.",
        "The cleric preached a creed that called for the death of unbelievers in Mali.",
        "In pushing for the worst in Chad, it might bring something better.",
        "Fifteen Latin American parliaments demanded the release of a soldier.",
        "The firms said they would not return until sanctions against Iran are removed.",
        "The council forbids Chad from carrying out missile tests near Goma.",
        "An excuse to lift sanctions on Kenya is needed.",
        "The memo suggests deploying as many as 4,000 troops to Chad.",
    ],
)
def test_policy_of_nobody_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "event_type", "side"),
    [
        ('"I call for calm in Peru," Peruvian Foreign Minister Ana Costa told reporters.', "demand", "Ana Costa"),
        ("Kenya may reject the offer from Uganda.", "rejection", "Kenya"),
        ("Envoys were expelled by Chad.", "sanction", "Chad"),
    ],
)
def test_whoever_is_known_does_it(text, event_type, side):
    assert [actors(m, "source") for m in told(text) if m.event_type == event_type] == [[side]]


@pytest.mark.parametrize(
    "text",
    [
        "General Amann rallied support for his plan in Chad.",
        "The archive had tapes of talks given by the scholar in Oslo.",
        "Chad continues to export banned minerals.",
        "President Deby rushed to fill the gap.",
        "Why rushing into Chad is a bad idea.",
        "The drill demonstrated India's capabilities to strike Chad.",
        "Gabrielle Paz made a call to President Alar Karis.",
    ],
)
def test_what_nobody_does_or_what_only_sounds_so_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Merkel met Turkey's Erdogan on Monday.", ["Angela Merkel", "Recep Tayyip Erdogan"]),
        ("The accord struck by President Alar Karis in May frees the miners.", ["Alar Karis"]),
    ],
)
def test_who_takes_part(text, participants):
    assert [actors(m, "participant") for m in told(text)] == [participants]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Estonia deplored the Minsk agreements.", []),
        ("The UN voiced concern about civilians trapped in Doba.", []),
        ("Iran condemned every terrorist incident in Chad.", []),
        ("Iran condemned the terrorist who hit Doba.", ["terrorist"]),
        ("Iran condemned the terrorists.", ["terrorists"]),
    ],
)
def test_whom_words_blame(text, targets):
    assert [actors(m, "target") for m in told(text) if m.event_type == "criticism"] == [targets]
