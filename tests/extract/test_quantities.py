"""Amounts: what a number phrase says, what it counts, and what is no figure at all."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.extract.quantities import find_amounts
from pipeline.lexicon import load_lexicon
from schemas.quantity import Amount

LEXICON = load_lexicon()


def amounts(text: str) -> tuple[Amount, ...]:
    return find_amounts(text, LEXICON)


# CONTRACT, mention_quantities: value, lower, upper, approximate, bound.
BOUNDS = [
    ("63 boats sank", (63, 63, 63, False, "exact")),
    ("over 1 million people fled", (1e6, 1e6, None, False, "at_least")),
    ("almost 500 boats sank", (500, None, 500, True, "about")),
    ("nearly two dozen people fled", (24, None, 24, True, "about")),
    ("roughly 250,000 people fled", (250000, 250000, 250000, True, "about")),
    ("some 40 people fled", (40, 40, 40, True, "about")),
    ("an estimated 40 people fled", (40, 40, 40, True, "about")),
    ("at least 5 people fled", (5, 5, None, False, "at_least")),
    ("no fewer than 5 people fled", (5, 5, None, False, "at_least")),
    ("5 people or more fled", (5, 5, None, False, "at_least")),
    ("5 or more people fled", (5, 5, None, False, "at_least")),
    ("100+ people fled", (100, 100, None, False, "at_least")),
    ("their number topped 1,200", (1200, 1200, None, False, "at_least")),
    ("up to 30 people fled", (30, None, 30, False, "at_most")),
    ("as many as 30 people fled", (30, None, 30, False, "at_most")),
    ("fewer than 30 people fled", (30, None, 30, False, "at_most")),
    ("10 to 15 people fled", (10, 10, 15, False, "range")),
    ("10-15 people fled", (10, 10, 15, False, "range")),
    ("between 10 and 15 people fled", (10, 10, 15, False, "range")),
    ("two or three people fled", (2, 2, 3, False, "range")),
    ("2 to 3 million people fled", (2e6, 2e6, 3e6, False, "range")),
    ("dozens fled and were arrested", (24, 24, None, True, "vague")),
    ("scores of people fled", (40, 40, None, True, "vague")),
    ("several people fled", (3, 3, None, True, "vague")),
    ("hundreds of people fled", (200, 200, None, True, "vague")),
    ("tens of thousands of people fled", (20000, 20000, None, True, "vague")),
    ("no one fled", (0, 0, 0, False, "exact")),
    ("no civilians fled", (0, 0, 0, False, "exact")),
    ("both pilots fled", (2, 2, 2, False, "exact")),
    ("a couple fled", (2, 2, 2, False, "exact")),
    ("a family of five fled", (5, 5, 5, False, "exact")),
    ("losses of 1,200 (+30) men", (1200, 1200, 1200, False, "exact")),
    ("half a million people fled", (5e5, 5e5, 5e5, False, "exact")),
    ("one and a half million people fled", (1.5e6, 1.5e6, 1.5e6, False, "exact")),
    ("two hundred and six people fled", (206, 206, 206, False, "exact")),
    ("twenty-one people fled", (21, 21, 21, False, "exact")),
    ("a hundred people fled", (100, 100, 100, False, "exact")),
    ("about a dozen people fled", (12, 12, 12, True, "about")),
    ("a girl fled", (1, 1, 1, False, "exact")),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDS, ids=[text for text, _ in BOUNDS])
def test_bounds(text: str, expected: tuple[float, float | None, float | None, bool, str]) -> None:
    (amount,) = amounts(text)
    assert (amount.value, amount.lower, amount.upper, amount.approximate, amount.bound) == expected


# text, words of the phrase, unit, category, measure
HEADS = [
    ("They sent 12 Norwegian patrol boats.", "12 Norwegian patrol boats", "ship", None, None),
    ("They lost 40 drones and decoys.", "40 drones and decoys", "drone", None, None),
    ("They fired 18 Geran and decoy drones.", "18 Geran and decoy drones", "drone", None, None),
    ("They fired six ballistic missiles.", "six ballistic missiles", "missile", "ballistic", None),
    ("They fired six cruise and ballistic missiles.", "six cruise and ballistic missiles", "missile", None, None),
    ("They counted nine drone strikes.", "nine drone strikes", "attack", None, "attacks"),
    ("They bombed nine missile launch sites.", "nine missile launch sites", None, None, None),
    ("They buried 30 bodies of pilots.", "30 bodies", "body", None, None),
    ("They put it at 900 killed.", "900 killed", "person", None, "killed"),
    ("They put it at 900 dead.", "900 dead", "person", None, "killed"),
    ("They put it at 900 killed or wounded.", "900 killed or wounded", "person", None, "casualties"),
    ("They reported 900 casualties.", "900 casualties", "person", None, "casualties"),
    ("They left nine still missing.", "nine still missing", "person", None, "missing"),
    ("They sought nine missing copper miners.", "nine missing copper miners", "person", None, "missing"),
    ("They met 900 U.S. troops.", "900 U.S. troops", "person", "soldier", None),
    ("They freed a dozen prisoners of war.", "a dozen prisoners of war", "person", "soldier", None),
    ("They took two more hamlets.", "two more hamlets", "settlement", None, None),
    ("They held a 1,200-kilometer line.", "1,200-kilometer", "km", None, "distance"),
    ("They stood 45km (28 miles) away.", "45km", "km", None, "distance"),
    ("They took 70 square kilometers.", "70 square kilometers", "km2", None, "area"),
    ("They pledged $1.5 billion in loans.", "$1.5 billion", "USD", None, "amount"),
    ("They pledged €300m.", "€300m", "EUR", None, "amount"),
    ("They pledged 20 million rubles.", "20 million rubles", "RUB", None, "amount"),
    ("They shot one of its generals.", "one of its generals", "person", "soldier", None),
    ("They shot a 9-year-old boy there.", "a 9-year-old boy", "person", "child", None),
    ("They hit an oil refinery.", "an oil refinery", "building", None, None),
    ("Teenage girl injured in raid", "Teenage girl injured", "person", "child", "injured"),
    ("The death toll has risen to 13.", "13", "person", None, "killed"),
    ("They returned the bodies of 30 fallen pilots.", "30 fallen pilots", "body", None, None),
    ("It claimed the lives of 31 miners.", "31 miners", "person", None, "killed"),
    ("Not a single miner was hurt.", "Not a single miner", "person", None, None),
    (
        "It counted 900 Coast Guard Auxiliary (CGA) officers.",
        "900 Coast Guard Auxiliary (CGA) officers",
        "person",
        None,
        None,
    ),
    ("They lost three F-16s.", "three F-16s", "aircraft", None, None),
]


@pytest.mark.parametrize(("text", "words", "unit", "category", "measure"), HEADS, ids=[row[0] for row in HEADS])
def test_heads(text: str, words: str, unit: str | None, category: str | None, measure: str | None) -> None:
    (amount,) = amounts(text)
    assert (amount.text, amount.unit, amount.category, amount.measure) == (words, unit, category, measure)


NONE = [
    "It began in 2019.",
    "It began on June 2.",
    "It began on 2 June 2019.",
    "They met on June 3-5.",
    "They came at 9 p.m.",
    "They came at 21:30.",
    "They came at around 9:00 pm.",
    "They talked for three days.",
    "The 3-year-old war went on.",
    "Prices rose 7.5 percent.",
    "Prices rose 7 per cent.",
    "Prices rose 7%.",
    "Ada Roe, 54, won.",
    "He is 22.",
    "Aged 22, he won.",
    "The 1,000th day came.",
    "The Su-34 fell.",
    "Fans of Channel 4 wept.",
    "Article 5 was cited.",
    "The G7 met.",
    "They won 3-1.",
    "It grew (+1,360).",
    "It was one of the largest.",
    "They hurt one another.",
    "Both sides left.",
    "One day it ended.",
    "Two thirds agreed.",
    "One in five people agreed.",
    "They ran on the 1800 block.",
    "The three -day visit ended.",
    "It took a year or two.",
    "The 2021-2023 plan failed.",
    "It was a refugee influx.",
    "It was a military alliance.",
    "It was a negotiated settlement.",
    "It was a drone attack.",
    "There was no plan.",
    "Call 555-0199.",
    "a",
    "no",
    "one",
    "On the one hand it rained.",
    "Every second street is closed.",
    "Four more years went by.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(text: str) -> None:
    assert amounts(text) == ()


# text, per amount: words, unit, elliptical, included_in
TOGETHER = [
    (
        "They downed 36 drones while another 17 were jammed.",
        [("36 drones", "drone", False, None), ("another 17", "drone", True, None)],
    ),
    (
        "They downed 66 drones at dawn, including 33 over the Tula region and 8 over Tver.",
        [("66 drones", "drone", False, None), ("33", "drone", True, 0), ("8", "drone", True, 0)],
    ),
    (
        "They downed 66 drones, including 33 over Tula, and three rockets.",
        [("66 drones", "drone", False, None), ("33", "drone", True, 0), ("three rockets", "rocket", False, None)],
    ),
    (
        "They sent 90 drones and 12 rockets, of which 70 were lost.",
        [("90 drones", "drone", False, None), ("12 rockets", "rocket", False, None), ("70", "drone", True, 0)],
    ),
    (
        "It hurt 60 people, including priests and two monks.",
        [("60 people", "person", False, None), ("two monks", "person", False, 0)],
    ),
    ("They downed 70 of the 93 drones.", [("70", "drone", True, None), ("93 drones", "drone", False, None)]),
    ("Of 40 drones, 31 were downed.", [("40 drones", "drone", False, None), ("31", "drone", True, None)]),
    (
        "Four guards were killed and nine were injured.",
        [("Four guards", "person", False, None), ("nine", "person", True, None)],
    ),
    (
        "One woman died and 12 others were hurt.",
        [("One woman", "person", False, None), ("12 others", "person", True, None)],
    ),
    (
        "23 people, including five children, were hurt.",
        [("23 people", "person", False, None), ("five children", "person", False, 0)],
    ),
    (
        "23 people were hurt, five of them children.",
        [("23 people", "person", False, None), ("five of them children", "person", False, 0)],
    ),
    (
        "23 people were held, two of whom were later freed.",
        [("23 people", "person", False, None), ("two", "person", True, 0)],
    ),
    (
        "23 people, among them three girls and a boy, were hurt.",
        [("23 people", "person", False, None), ("three girls", "person", False, 0), ("a boy", "person", False, 0)],
    ),
    (
        "At least 10, including three policemen, were hurt.",
        [("At least 10", "person", True, None), ("three policemen", "person", False, 0)],
    ),
    (
        "It hurt at least two and maimed four others including a nine-year-old boy.",
        [
            ("at least two", "person", True, None),
            ("four others", "person", True, None),
            ("a nine-year-old boy", "person", False, 1),
        ],
    ),
    (
        "They lost 9,000 men, over 40,000 casualties in all, including roughly 2,500 killed.",
        [
            ("9,000 men", "person", False, None),
            ("over 40,000 casualties", "person", False, None),
            ("roughly 2,500 killed", "person", False, 1),
        ],
    ),
    (
        "It lost 230 drones and eleven missiles.",
        [("230 drones", "drone", False, None), ("eleven missiles", "missile", False, None)],
    ),
    (
        "A shell hit a bus, killing three and wounding another.",
        [
            ("A shell", "shell", False, None),
            ("a bus", "vehicle", False, None),
            ("three", "person", True, None),
            ("another", "person", True, None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER, ids=[text for text, _ in TOGETHER])
def test_together(text: str, expected: list[tuple[str, str, bool, int | None]]) -> None:
    assert [(amount.text, amount.unit, amount.elliptical, amount.included_in) for amount in amounts(text)] == expected


def test_nationality_of_what_is_counted() -> None:
    text = "They met 61 Norwegian jets, three North Korean pilots and 12 Danes."
    assert [amount.of_country for amount in amounts(text)] == ["NOR", "PRK", "DNK"]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("They lost 730 men each day.", "day"),
        ("They lost 730 men a day.", "day"),
        ("Every day, about 100 men fell.", "day"),
        ("They fired 900 shells per week.", "week"),
        ("Some 40 men die every week.", "week"),
        ("Police held 40 men who met every week.", None),
        ("They lost 730 men.", None),
        ("Losses averaged 1,100 per day.", "day"),
    ],
)
def test_rates(text: str, per: str | None) -> None:
    (amount,) = amounts(text)
    assert amount.per == per


words = st.sampled_from(
    [
        "two",
        "12",
        "hundred",
        "million",
        "and",
        "a",
        "no",
        "at least",
        "including",
        "people",
        "killed",
        "of",
        "the",
        "drones",
        "others",
        "another",
        "between",
        "to",
        "10-15",
        "$5",
        "half",
        "dozens",
        "km",
        ",",
        "were",
        "more",
        "Ukrainian",
        "one",
        "them",
        "-",
        "%",
        "2022",
        "(",
        "toll",
    ]
)


@example("$5 % two dozens")
@example("$1.5 % two dozens")
@given(st.one_of(st.text(max_size=90), st.lists(words, max_size=14).map(" ".join)))
def test_any_text(text: str) -> None:
    """It never fails, its words stand where it says, none overlap, and a whole stands before its part."""
    at = 0
    for index, amount in enumerate(amounts(text)):
        assert text[amount.start_char : amount.end_char] == amount.text
        assert at <= amount.start_char < amount.end_char
        at = amount.end_char
        assert amount.included_in is None or 0 <= amount.included_in < index
        assert (amount.lower or 0) <= (amount.upper if amount.upper is not None else float("inf"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The guard was killed.", ["The guard"]),
        ("They killed his wife there.", ["his wife"]),
        ("They wounded the general's daughter.", ["the general's daughter"]),
        ("They killed the three guards.", ["three guards"]),
        ("The police killed nobody.", ["nobody"]),
        ("They shot at the suspect vehicle.", []),
        ("The guard ate lunch.", []),
    ],
)
def test_one_definite_person_is_counted_where_harm_is_told(text: str, words: list[str]) -> None:
    assert [amount.text for amount in amounts(text)] == words


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Most of the 40 hostages were freed.", []),
        ("Many of the 200 protesters were arrested.", []),
        ("Some of the 900 people displaced by the flood came home.", [900]),
        ("All of the 40 hostages were freed.", [40]),
        ("Half of the 14 soldiers killed were officers.", [14]),
    ],
)
def test_a_number_of_whom_a_share_is_told_counts_nobody(text: str, counted: list[int]) -> None:
    assert [amount.value for amount in amounts(text)] == counted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Two people, a father and his son, were killed.", [None, 0, 0]),
        ("Three people were killed: two men and a woman.", [None, 0, 0]),
        ("Four people - two cooks and two nurses - were hurt.", [None, 0, 0]),
        ("Nine people were killed, seven in Lae and two in Beni.", [None, 0, 0]),
        ("Nine people were killed: seven in Lae and two in Beni.", [None, 0, 0]),
        ("Two cooks and a nurse were among the nine dead.", [2, 2, None]),
        ("Among the nine dead were two cooks.", [None, 0]),
        ("Three people are killed, three others are hurt.", [None, None]),
        ("A man, a woman and two children were hurt.", [None, None, None]),
        ("Two men, two women and a child were hurt.", [None, None, None]),
        ("The blast killed three policemen, two soldiers and a child.", [None, None, None]),
        ("The blast killed three people, two soldiers and a child.", [None, 0, 0]),
        ("His brother, police chief Ann Lee, was shot dead.", [None, 0]),
        ("His brother, police chief Ann Lee, and two boys were shot dead.", [None, None, None]),
    ],
)
def test_a_count_told_over_by_names(text: str, parts: list[int | None]) -> None:
    assert [amount.included_in for amount in amounts(text)] == parts
