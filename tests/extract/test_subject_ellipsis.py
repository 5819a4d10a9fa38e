"""Who was hit by a passive that goes on from a verb before, and wholes and parts told out of the common order."""

import itertools

import pytest

from tests.extract.tell import actors, only, told

FIRST = ["fired on the patrol", "attacked a checkpoint", "tried to flee", "threw a grenade at the guards"]
SUBJECTS = [("A gunman", "was", 1), ("Two gunmen", "were", 2), ("At least three men", "were", 3)]
JOINTS = ["and {be}", "but {be}", "and {be} later", ", and {be}"]
FATES = [("killed", "killed"), ("shot dead", "killed"), ("arrested", "arrested"), ("wounded", "injured")]
RESUMED = [
    (f"{who} {first} {joint.format(be=be)} {word} in Dorvane.".replace(" ,", ","), [(measure, count)])
    for (who, be, count), first, joint, (word, measure) in itertools.product(SUBJECTS, FIRST, JOINTS, FATES)
]


def figures(text: str) -> list[tuple[str, float]]:
    found = [q for m in told(text) if m.modality == "actual" for q in m.quantities if q.unit == "person"]
    return [(q.measure, q.lower if q.lower is not None else -1) for q in found]


@pytest.mark.parametrize(("text", "counted"), RESUMED[::5], ids=[text for text, _ in RESUMED[::5]])
def test_a_passive_befalls_the_subject_of_the_verb_before(text: str, counted: list[tuple[str, float]]) -> None:
    assert figures(text) == counted


# text, (measure, lower, whether a part) of each figure
TOLD = [
    ("Six people – two of them soldiers – were {} in Dorvane.", [(6, False), (2, True)]),
    ("Six people — a miner and five soldiers — were {} in Dorvane.", [(6, False), (1, True), (5, True)]),
    ("Six people, of whom two were soldiers, were {} in Dorvane.", [(6, False), (2, True)]),
    ("Six people were {} in Dorvane, of whom two were soldiers.", [(6, False), (2, True)]),
    ("Two soldiers were among the six people {} in Dorvane.", [(2, True), (6, False)]),
    ("Two soldiers among six {} in Dorvane", [(2, True), (6, False)]),
    ("One of the six miners was {} in Dorvane.", [(1, False)]),
    ("Four out of six miners were {} in Dorvane.", [(4, False)]),
    ("The pilot and navigator were {} in Dorvane.", [(1, False), (1, False)]),
    ("A miner was {} and his brother wounded in Dorvane.", [(1, False), (1, False)]),
    ("A miner was {} and another wounded in Dorvane.", [(1, False), (1, False)]),
]
VERBS = ["killed", "wounded", "arrested"]


def test_a_place_where_people_were_shot_dead_counts_nothing() -> None:
    (mention,) = told("Six miners from one village were shot dead.")
    assert [(q.measure, q.lower) for q in mention.quantities] == [("killed", 6)]


def test_protesters_behind_by_take_part() -> None:
    (mention,) = told("The parliament building in Goma was occupied by thousands of protesters on Monday.")
    assert [(q.measure, q.lower) for q in mention.quantities] == [("participants", 2000)]


@pytest.mark.parametrize(
    ("text", "counted"), [(text.format(verb), counted) for text, counted in TOLD for verb in VERBS]
)
def test_wholes_and_parts(text: str, counted: list[tuple[float, bool]]) -> None:
    found = [(q.lower, q.part_of is not None) for m in told(text) for q in m.quantities]
    assert sorted(found) == sorted(counted)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Blast kills 12, wounds 30 in Dorvane", [("killed", 12), ("injured", 30)]),
        ("The blast killed 12 and left 30 with burns.", [("killed", 12), ("injured", 30)]),
        ("A flood killed 12 miners.", [("killed", 12)]),
        ("One flood killed 12 miners.", [("killed", 12)]),
        ("The death toll was revised down from 18 to 14.", [("killed", 14)]),
        ("Two miners were arrested on May 12 and 14.", [("arrested", 2)]),
        ("Two gunmen who fired on a patrol were arrested.", [("arrested", 2)]),
        ("Two men ran off, but both were shot dead in Dorvane.", [("killed", 2)]),
        ("The number of miners killed has risen from 14 to 18.", [("killed", 18)]),
        ("The number of miners killed or injured rose to 300.", [("casualties", 300)]),
        ("The number of troops killed or wounded has topped 9,000.", [("casualties", 9000)]),
        ("The number of people killed or injured rose to 300.", [("casualties", 300)]),
        ("The number of people arrested rose to 14.", [("arrested", 14)]),
        ("The number of wounded rose to 14.", [("injured", 14)]),
        ("The fire brings to 14 the number of miners killed this year.", [("killed", 14)]),
        ("The fire brings to 14 the death toll in the mines.", [("killed", 14)]),
        ("The wounded included three miners.", [("injured", 3)]),
        ("Among the injured were three miners.", [("injured", 3)]),
        ("The wounded were seen by three doctors.", []),
        ("The army eliminated 14 militants in Dorvane.", [("killed", 14)]),
        ("Police are investigating a double murder in Dorvane.", [("killed", 2)]),
        ("A triple shooting in Dorvane shook the town on Monday.", [("injured", 3)]),
        ("A triple shooting in Dorvane left one man dead.", [("casualties", 3), ("killed", 1)]),
        ("After a search, the security force detained the miner.", [("arrested", 1)]),
        ("Another miner was shot at but was not injured.", []),
        ("The miner failed to hide and was abducted in Dorvane.", [("abducted", 1)]),
        ("The miner tried but failed and was abducted in Dorvane.", [("abducted", 1)]),
        ("A guard was killed, the third miner killed in Dorvane.", [("killed", 1)]),
        ("The fire left her son dead and her husband injured.", [("killed", 1), ("injured", 1)]),
        ("Six miners were killed and one is missing.", [("killed", 6), ("missing", 1)]),
        ("A staggering 14 miners were killed.", [("killed", 14)]),
        ("Gunmen, who numbered about 30, killed 14 miners.", [("killed", 14)]),
        ("A gang of 30 killed 14 miners.", [("killed", 14)]),
        ("Couple killed in Dorvane raid", [("killed", 2)]),
        ("Police shot dead three men aged 20, 26 and 33.", [("killed", 3)]),
        ("Six miners were arrested by 30 officers.", [("arrested", 6)]),
        ("A string of double murders shook the town.", []),
        ("Police shot six people, a girl critically, in Dorvane.", [("injured", 6), ("injured", 1)]),
    ],
)
def test_what_a_figure_counts(text: str, counted: list[tuple[str, float]]) -> None:
    assert figures(text) == counted


def test_whose_number_is_told_kills_nobody():
    toll = only("The number of rebels killed has topped 300.", "casualties")
    assert (actors(toll, "source"), actors(toll, "target")) == ([], ["rebels"])
