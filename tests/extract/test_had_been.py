"""What had been done before at a place, or to somebody, of whom the act of a sentence tells."""

import pytest

from tests.extract.tell import actors, told


def kinds(text: str) -> list[tuple[str, list[float | None], str | None]]:
    return sorted((m.event_type, [q.value for q in m.quantities], m.time_text) for m in told(text))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Nine people were killed when a bomb went off at a church where a priest had been murdered in May.",
         [("assassination", [1], "May"), ("bombing", [9], None)]),
        ("Nine people were killed after a bomb exploded at a mosque that had been attacked last year.",
         [("attack", [], "last year"), ("bombing", [9], None)]),
        ("Kenya shelled a camp where two of its soldiers had been killed on Monday.",
         [("casualties", [2], "Monday"), ("shelling", [], None)]),
        ("A raid which had killed nine people on Monday was filmed.", [("attack", [9], "Monday")]),
        ("The blast, which had injured nine people, destroyed a shop.", [("bombing", [9, 1], None)]),
        ("Fighting goes on in Goma, where officials say nine soldiers had been killed.",
         [("armed_clash", [9], None)]),
    ],
)
def test_a_deed_before_is_another_act_with_its_own_day(text, acts):
    assert kinds(text) == acts


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Gunmen killed 70 people in Kano, with a senator calling it a massacre.", "attack", ["people"]),
        ("Gunmen attacked Kano, with a local prosecutor condemning the raid.", "attack", []),
        ("Gunmen killed nine people in Kano, with police arresting two men.", "arrest", ["men"]),
        ("Gunmen raided Kano, with one nurse being shot.", "attack", ["nurse"]),
    ],
)
def test_who_does_something_else_beside_an_act_is_not_hit(text, event_type, targets):
    (mention,) = [m for m in told(text) if m.event_type == event_type]
    assert actors(mention, "target") == targets


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The trial of nine men accused of bombing a bus opened on Monday.", {"bombing": None}),
        ("The trial of a man accused of killing nine people in May begins on Monday.", {"attack": "May"}),
        ("A hearing of 73 men accused of the killing of 79 people was adjourned until May 5.", {"attack": None}),
        ("A report into the killing of nine miners was published on Monday.", {"attack": None}),
        ("An inquest into the shooting of nine miners on Monday was told of threats.", {"attack": "Monday"}),
        ("A court on Monday jailed a man who killed nine people.", {"arrest": "Monday", "casualties": None}),
        ("A court on Monday condemned the raid on Goma.", {"criticism": "Monday"}),
    ],
)
def test_the_day_of_a_trial_is_not_that_of_the_deed(text, times):
    assert {m.event_type: m.time_text for m in told(text)} == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Germans killed 560 civilians in Italy during World War II.", {"attack": "during World War II"}),
        ("A court jailed ten men for the killing of 560 nuns during the Second World War.",
         {"arrest": None}),
        ("A bomb from the Second World War exploded in Berlin, killing three.", {"bombing": None}),
        ("It was the worst raid in Europe since World War II, killing nine.", {"attack": None}),
        ("Nine people were killed in a raid in the World War II museum.", {"attack": None}),
        ("A man who had fought in World War II was shot dead on Monday.", {"attack": "Monday"}),
    ],
)
def test_a_war_long_over_dates_what_was_done_in_it(text, times):
    assert {m.event_type: m.time_text for m in told(text)} == times
