"""What is built strikes nobody; a bombing `in` a place is a noun, however long its name."""

import pytest

from tests.extract.tell import actors, counts, told


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("The Sandy Brook Elementary School shooting killed 26.", "attack", [], ["Sandy Brook Elementary School"]),
        ("He was convicted in the 1993 World Trade Center bombing.", "bombing", [], ["World Trade Center"]),
        ("Peru denies any part in the 2008 Indian embassy bombing in Kabul.", "bombing", ["Peru"], ["Indian embassy"]),
        ("A rebel bombing in Lima killed nine clerks.", "bombing", ["rebel"], ["clerks"]),
        ("The US embassy bombing in Nairobi killed 200.", "bombing", [], ["U.S. embassy"]),
        ("A police station attack killed two in Goma.", "attack", [], ["police"]),
        ("Clerks fled from a police station attack by an armed gang.", "attack", ["gang"], ["police"]),
        ("A Kenyan hotel attack killed two.", "attack", [], []),
        ("A Chadian hospital strike killed six in Kenya.", "attack", ["Chad"], []),
        ("The Chadian army strike killed six.", "attack", ["Chadian army"], []),
    ],
)
def test_a_building_before_a_blow_suffers_it(text, event_type, source, target):
    found = [m for m in told(text) if m.event_type == event_type]
    assert [(actors(m, "source"), actors(m, "target")) for m in found] == [(source, target)]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Clashes between Chadian troops and Libyan-backed rebels left 8 dead.", ["Chadian troops", "rebels"]),
        ("Fighting between the Chadian army and pro-Libyan militants goes on.", ["Chadian army", "militants"]),
        (
            "Clashes occur in the port of Lima, Peru, between the Shining Path and the Chadian army.",
            ["Shining Path", "Chadian army"],
        ),
        ("Fighting between Chadian troops and local militias goes on.", ["Chadian troops", "militia"]),
        ("Fighting erupts in Gao, Mali, between government troops and Tuareg rebels.", ["Malian government forces"]),
    ],
)
def test_both_sides_of_a_clash_are_told(text, sides):
    found = [m for m in told(text) if m.event_type == "armed_clash"]
    assert [actors(m, "participant")[: len(sides)] for m in found] == [sides]


@pytest.mark.parametrize(
    ("title", "figures"),
    [
        ("Man fatally stabbed in Tulsa", {("killed", 1)}),
        ("Teen critically injured in crash", {("injured", 1)}),
        ("Five soldiers killed, 20 others injured as army battles rebels", {("killed", 5), ("injured", 20)}),
        ("7 recruits killed, 20 hurt as army battles rebels", {("killed", 7), ("injured", 20)}),
    ],
)
def test_figures_of_headlines(title, figures):
    found = [m for m in told("Police said so on Friday.", title) if m.in_title and m.quantities]
    assert [{(measure, lower) for measure, _, lower, _ in counts(m)} for m in found] == [figures]


@pytest.mark.parametrize(
    ("title", "source", "target"),
    [
        ("Islamic State detain priest", ["Islamic State"], ["priest"]),
        ("Car bomb wounds nurse", [], ["nurse"]),
        ("Taliban attack victim named", None, None),
        ("Suspect fatally shot by police in Tulsa", ["Tulsa police"], ["suspects"]),
    ],
)
def test_sides_of_headlines(title, source, target):
    headed = [m for m in told("Officials spoke on Friday.", title) if m.in_title]
    found = [(actors(m, "source"), actors(m, "target")) for m in headed]
    assert found == ([] if source is None else [(source, target)])


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A U.S soldier was killed near Mosul.", {("killed", 1)}),
        ("Two U.N peacekeepers were killed near Mosul.", {("killed", 2)}),
        ("In Tuesday's clashes two clerks died.", {("killed", 2)}),
    ],
)
def test_figures(text, figures):
    assert {(measure, lower) for m in told(text) for measure, _, lower, _ in counts(m)} == figures


def test_another_verb_takes_its_own_object():
    found = {m.event_type: actors(m, "target") for m in told("Gunmen robbed police and killed nurses in Lima.")}
    assert "police" not in found["attack"]


def test_a_name_between_commas_tells_the_group():
    (found,) = told("The militant group, Boko Haram, killed nine clerks in Kano.")
    assert actors(found, "source") == ["Boko Haram"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A Danish court sentences cleric Abu Omar to four years in prison.", {("arrested", 1)}),
        ("Two suicide bomber attacks in Gao kill 60 clerks.", {("attacks", 2), ("killed", 60)}),
        (
            "Reports list 35 confirmed dead, including 16 boys, and more than 70 wounded; 17 remain missing.",
            {("killed", 35), ("killed", 16), ("injured", 70), ("missing", 17)},
        ),
    ],
)
def test_a_count_ends_at_a_verb_and_a_part_is_told_as_its_whole(text, figures):
    assert {(measure, lower) for m in told(text) for measure, _, lower, _ in counts(m)} == figures
