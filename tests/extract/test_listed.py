"""Lists of parties: every one of them acts, whatever words its name has, and a town keeps its place beside its land."""

import pytest

from pipeline.lexicon import load_lexicon
from tests.extract.tell import actors, only, told

LISTS = [
    (("the United States", "Japan", "South Korea"), ["United States", "Japan", "South Korea"]),
    (("New Zealand", "Kenya", "Uganda"), ["New Zealand", "Kenya", "Uganda"]),
    (("the Arab League", "Chad", "Mali"), ["Arab League", "Chad", "Mali"]),
    (("Chad", "the Gambia", "the Netherlands", "Mali"), ["Chad", "Gambia", "Netherlands", "Mali"]),
    (("Chad", "the United States", "the European Union"), ["Chad", "United States", "European Union"]),
    (("the Central African Republic", "Rwanda", "Uganda"), ["Central African Republic", "Rwanda", "Uganda"]),
]


@pytest.mark.parametrize(("listed", "names"), LISTS)
@pytest.mark.parametrize(("verb", "event_type"), [("condemned the raid", "criticism"), ("demanded a truce", "demand")])
def test_all_of_a_list_do_it(listed, names, verb, event_type):
    text = f"{', '.join(listed[:-1])} and {listed[-1]} {verb}."
    assert actors(only(text[0].upper() + text[1:], event_type), "source") == names


@pytest.mark.parametrize("army", ["Arakan Army", "Lord's Resistance Army"])
def test_an_army_that_is_a_name_does_what_it_says_it_did(army):
    (mention,) = told(f"The {army} said it killed 14 farmers.")
    assert actors(mention, "source") == [army]


def test_those_of_two_kinds_are_listed_and_those_of_one_kind_may_be_one():
    truce = only("The army, the police and the rebels signed a truce.", "ceasefire")
    assert actors(truce, "participant") == ["army", "police", "rebels"]
    death = only("Chad's foreign minister, the envoy Sara Oumar, and her aide were killed.", "casualties")
    assert len(actors(death, "target")) == 2


@pytest.mark.parametrize(
    ("sentence", "event_type", "place"),
    [
        ("Police in Cape Town, South Africa, arrested three men.", "arrest", "Cape Town"),
        ("Two teachers were shot dead by police in Mombasa, Kenya.", "attack", "Mombasa"),
        ("Police in Nakuru arrested two men over a theft.", "arrest", "Nakuru"),
    ],
)
def test_a_town_whose_police_act_is_the_place_though_its_land_stands_behind_it(sentence, event_type, place):
    assert only(sentence, event_type).place_name == place


def test_a_land_behind_a_town_does_nothing():
    mentions = told("Rebels attacked a base in Juba, South Sudan, on Monday.")
    assert mentions
    assert "South Sudan" not in [actor.name for mention in mentions for actor in mention.actors]


@pytest.mark.parametrize("word", ["hundred", "united", "suspected", "unarmed", "wanted"])
def test_not_every_word_in_ed_is_a_verb(word):
    cues = load_lexicon().cues
    assert not (cues.past(word) or cues.participle(word) or cues.verbal(word))
    assert cues.past("freed") and cues.past("took") and not cues.participle("took") and cues.verbal("said")
