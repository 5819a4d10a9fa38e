"""Headlines that open with single victims, and "another" before a bare participle."""

import pytest

from pipeline.extract.quantities import find_amounts
from pipeline.lexicon import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Miner killed in Dorvane fire", ["Miner killed"]),
        ("Miner Killed in Dorvane Fire", ["Miner Killed"]),
        ("Woman, two children killed in Dorvane fire", ["Woman", "two children killed"]),
        ("Mother, son killed in Dorvane fire", ["Mother", "son killed"]),
        ("Husband and wife shot dead in Dorvane", ["Husband", "wife"]),
        ("Two men, woman abducted in Dorvane", ["Two men", "woman"]),
        ("Nurse, driver and three guards abducted", ["Nurse", "driver", "three guards"]),
        ("Man killed, woman injured in Dorvane fire", ["Man killed", "woman injured"]),
        ("Man, 34, killed in Dorvane fire", ["Man"]),
        ("Man, 34, and woman, 30, shot dead", ["Man", "woman"]),
        ("Teen among three killed in Dorvane fire", ["Teen", "three killed"]),
        ("Mother and son win in Dorvane", []),
        ("Miners killed in Dorvane fire", []),
        ("Gunmen kill miner, wound baker", ["miner", "baker"]),
        ("Man kills wife, two sons", ["wife", "two sons"]),
        ("Army vows to kill militant leaders", []),
    ],
)
def test_those_who_open_a_headline_are_counted_each(text: str, counted: list[str]) -> None:
    assert [amount.text for amount in find_amounts(text, LEXICON)] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A miner was killed and another wounded.", ["A miner", "another"]),
        ("A miner was killed and another injured in a fire.", ["A miner", "another"]),
        ("One miner was shot and another abducted on Monday.", ["One miner", "another"]),
        ("One fire killed a miner and another killed two.", ["a miner", "two"]),
        ("One fire killed a miner and another injured a baker.", ["a miner", "a baker"]),
    ],
)
def test_another_goes_on_from_the_one_before(text: str, counted: list[str]) -> None:
    assert [a.text for a in find_amounts(text, LEXICON) if a.unit == "person"] == counted
