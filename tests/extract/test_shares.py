"""Shares of a counted whole, the further days of a month, and numbers that are denied: what is a figure of them."""

import pytest

from pipeline.extract.quantities import find_amounts
from pipeline.lexicon import load_lexicon

LEXICON = load_lexicon()

# text, (value, lower, upper) of each amount
SHARES = [
    ("Half of the 40 miners were killed.", [(20, 20, 20)]),
    ("Half the 40 miners were killed.", [(20, 20, 20)]),
    ("Two thirds of the 30 miners were killed.", [(20, 20, 20)]),
    ("A quarter of its 40 miners were killed.", [(10, 10, 10)]),
    ("More than half of the 40 miners were killed.", [(20, 20, None)]),
    ("Nearly two-thirds of the 30 miners fled.", [(20, None, 20)]),
    ("Some 40% of the 500 miners fled.", [(200, 200, 200)]),
    ("All but three of the 14 miners were killed.", [(11, 11, 11)]),
    ("One in three of the 30 miners died.", [(10, 10, 10)]),
    ("Half of the miners were killed.", []),
    ("One in five miners was killed.", []),
    ("Nine out of 10 miners agreed.", []),
    ("One out of 6 miners agreed.", []),
    ("Six out of 14 miners were killed.", [(6, 6, 6), (14, 14, 14)]),
    ("One of the 14 miners was killed.", [(1, 1, 1), (14, 14, 14)]),
    ("Every one of the 14 miners was killed.", [(14, 14, 14)]),
    ("The last of six miners was killed.", [(1, 1, 1)]),
    ("They held the youngest of three brothers.", [(1, 1, 1)]),
    ("The last six miners were killed.", [(6, 6, 6)]),
    ("A third of the 90 miners were killed.", [(30, 30, 30)]),
    ("They killed both the cook and his driver.", [(1, 1, 1), (1, 1, 1)]),
    ("Both men and women were killed.", []),
    ("They killed both miners and wounded a cook.", [(2, 2, 2), (1, 1, 1)]),
    ("They killed both the miners.", [(2, 2, 2)]),
]


@pytest.mark.parametrize(("text", "values"), SHARES, ids=[text for text, _ in SHARES])
def test_share_of_a_counted_whole_is_so_many(text: str, values: list[tuple[float, ...]]) -> None:
    assert [(a.value, a.lower, a.upper) for a in find_amounts(text, LEXICON)] == values


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Two miners were killed on May 12 and 14.", [2]),
        ("Two miners were killed on May 12, 14 and 19.", [2]),
        ("Two miners were killed between May 12 and 14.", [2]),
        ("Two miners were killed on Jan. 3, 5 and yesterday.", [2]),
        ("Two miners were killed on May 12, and 14 were hurt.", [2, 14]),
        ("Two miners were killed on May 12 and 14 bakers on May 13.", [2, 14]),
        ("Twelve miners, not 18 as first told, were killed.", [12]),
        ("The fire killed 12 miners rather than 18.", [12]),
    ],
)
def test_days_of_a_month_and_what_is_denied_count_nobody(text: str, counted: list[float]) -> None:
    assert [amount.value for amount in find_amounts(text, LEXICON)] == counted
