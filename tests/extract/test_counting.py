"""How many: every figure that a sentence gives, what it counts, and which is but a part of another."""

import pytest

from tests.extract.tell import counts, only, told

K, H, A, M, B = "killed", "injured", "arrested", "missing", "abducted"


def figures(text: str) -> list[tuple[str, float | None, float | None, bool]]:
    """Give measure, lower, upper and whether it is a part, in the order of the text; captured count as arrested."""
    rows = (q for mention in told(text) for q in mention.quantities)
    found = {
        (q.start_char, q.measure): (q.measure.replace("captured", A), q.lower, q.upper, q.part_of is not None)
        for q in rows
    }
    return [found[key] for key in sorted(found)]


def whole(measure: str, lower: float | None, upper: float | None) -> tuple[str, float | None, float | None, bool]:
    return (measure, lower, upper, False)


def exactly(measure: str, value: float) -> tuple[str, float | None, float | None, bool]:
    return (measure, value, value, False)


def part(measure: str, value: float) -> tuple[str, float | None, float | None, bool]:
    return (measure, value, value, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A blast in Gao killed at least three and as many as five monks.", [whole(K, 3, 5)]),
        ("At least three, and possibly as many as five, monks were killed in Gao.", [whole(K, 3, 5)]),
        ("A blast in Gao killed three, possibly four, monks.", [whole(K, 3, 4)]),
        ("As few as three monks were killed in Gao.", [whole(K, 3, None)]),
        ("A pair of monks were killed in a blast in Gao.", [exactly(K, 2)]),
        ("The pair were killed in a blast in Gao.", [exactly(K, 2)]),
        ("The trio were killed in a blast in Gao.", [exactly(K, 3)]),
        ("Twin brothers were killed in a blast in Gao.", [exactly(K, 2)]),
        ("His twin brother was killed in a blast in Gao.", [exactly(K, 1)]),
        ("Two raids on Gao killed six monks each.", [("attacks", 2, 2, False), whole(K, 6, None)]),
        ("Not one monk was hurt in the blast in Gao.", [exactly(H, 0)]),
        ("The ambush near Gao left three KIA and 12 WIA.", [exactly(K, 3), exactly(H, 12)]),
        ("Two girls, 8 and 10, were killed in a blast in Gao.", [exactly(K, 2)]),
        ("Two girls as young as 13 were killed in a blast in Gao.", [exactly(K, 2)]),
        ("Nine monks were killed, all but one of them in Gao.", [exactly(K, 9)]),
    ],
)
def test_how_a_count_is_worded(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One man was killed but 12 people were hurt in a blast in Gao.", [exactly(K, 1), exactly(H, 12)]),
        ("Two monks died in Gao but 12 others remain missing.", [exactly(K, 2), exactly(M, 12)]),
        ("Five people were hurt and 12 others missing in a flood in Gao.", [exactly(H, 5), exactly(M, 12)]),
        ("Five people were arrested, 12 others missing in Gao.", [exactly(A, 5), exactly(M, 12)]),
        ("Two monks died and nine others were taken to nearby hospitals in Gao.", [exactly(K, 2), exactly(H, 9)]),
        (
            "A nun died and a girl, two boys and a monk are in a serious condition after a shooting in Gao.",
            [exactly(K, 1), exactly(H, 1), exactly(H, 2), exactly(H, 1)],
        ),
        ("Three monks died and two are in critical condition.", [exactly(K, 3), exactly(H, 2)]),
        ("Five monks were shot and two are in critical condition.", [exactly(H, 5), part(H, 2)]),
        ("One monk was killed and a second wounded in Gao.", [exactly(K, 1), exactly(H, 1)]),
        ("Two monks were killed and a third was wounded in Gao.", [exactly(K, 2), exactly(H, 1)]),
        ("Gunmen killed two monks, abducted three nuns and fled.", [exactly(K, 2), exactly(B, 3)]),
        ("The gunmen who wounded five monks abducted 12 others in Gao.", [exactly(H, 5), exactly(B, 12)]),
        ("Five people were killed, and then 12 were arrested in Gao.", [exactly(K, 5), exactly(A, 12)]),
        ("Three robbers were killed and two captured in Gao.", [exactly(K, 3), exactly(A, 2)]),
        ("Three robbers were killed in Gao. Another 12 were captured.", [exactly(K, 3), exactly(A, 12)]),
        ("Two monks died in Gao, three in Mopti and one in Kidal.", [exactly(K, 2), exactly(K, 3), exactly(K, 1)]),
        ("Gao was sealed off as a nun was abducted.", [exactly(B, 1)]),
        ("She served as a nun before she was abducted in Gao.", []),
        ("Police captured the killer of two nuns in Gao.", []),
        ("Gunmen killed the head of a convent, along with ten nuns, in Gao.", [exactly(K, 1), exactly(K, 10)]),
        ("The blast killed 12 as they slept in Gao.", [exactly(K, 12)]),
        ("The rebels killed 12 but lost two men in Gao.", [exactly(K, 12), exactly("casualties", 2)]),
    ],
)
def test_each_verb_has_its_own(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed in Gao, including a nun and her two sons.", [exactly(K, 3), part(K, 1), part(K, 2)]),
        ("A blast killed five people, one of them a nun, in Gao.", [exactly(K, 5), part(K, 1)]),
        ("Of the 12 people killed in Gao, three were nuns.", [exactly(K, 12), part(K, 3)]),
        ("Of the 12 dead, three were nuns.", [exactly(K, 12), part(K, 3)]),
        ("Of the 12 hostages, three were killed.", [exactly(K, 3)]),
        (
            "Nine people were killed in Gao: five men and four women.",
            [exactly(K, 9), part(K, 5), part(K, 4)],
        ),
        ("Six men, four women and two boys were killed in Gao.", [exactly(K, 6), exactly(K, 4), exactly(K, 2)]),
        (
            "Six men, four women and two boys, aged 5 and 7, were killed in Gao.",
            [exactly(K, 6), exactly(K, 4), exactly(K, 2)],
        ),
    ],
)
def test_parts_and_wholes(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll from the blast in Gao rises to at least 17 people.", [whole(K, 17, None)]),
        ("The death toll from the blast rose to 42 people, with 300 injured.", [exactly(K, 42), exactly(H, 300)]),
        ("The death toll from the 13 August blast in Gao, Mali, rises to 31.", [exactly(K, 31)]),
        ("The death toll from the 2009 Gao floods rose to 32.", [exactly(K, 32)]),
        ("The death toll from the floods in Mali, mainly in Gao, rose to 32.", [exactly(K, 32)]),
        ("The death toll from the blast in Gao rose from 11 to 13.", [exactly(K, 13)]),
        ("The number of people killed rose by 25% to 923 in Mali.", [exactly(K, 923)]),
        ("A blast in Gao killed 13 monks, up from an earlier toll of 11.", [exactly(K, 13)]),
        ("The blast in Gao killed 13 monks, police said, revising an earlier toll of 11.", [exactly(K, 13)]),
    ],
)
def test_tolls_that_grow(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders killed 40 cattle and two herders near Gao.", [exactly(K, 2)]),
        ("Wolves killed 12 sheep and injured five near Gao.", []),
        ("Thousands of sheep died on a voyage to Gao.", []),
        ("A reporter captured the moment on film in Gao.", []),
    ],
)
def test_what_is_no_person(text, expected):
    assert figures(text) == expected


def test_what_was_shot_down_are_the_drones_told_before():
    text = "Rebels sent 63 drones overnight. The army said 28 of them were shot down and 21 were jammed."
    figures = [(measure, unit, lower) for measure, unit, lower, _ in counts(only(text, "interception"))]
    assert figures == [("intercepted", "drone", 28), ("jammed", "drone", 21)]
