"""Acts that nouns tell: the noun of a verb, who did it, to whom, and whether it was done."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("The beating of two students by policemen in Lagos drew anger.", "attack", ["Lagos police"], ["students"]),
        ("Soldiers' torture of nine prisoners drew anger in Lagos.", "attack", ["soldiers"], ["prisoners"]),
        ("Norway condemned the storming of its embassy by a mob.", "mob_violence", ["mob"], ["Norway"]),
        ("Norway hailed the release of six hostages by the Red Kites.", "prisoner_exchange", None, ["hostages"]),
        ("Kenya's deportation of 40 migrants angered the union.", "arrest", ["Kenya"], ["migrants"]),
        ("Shops shut after the destruction of two villages by Libya.", "destruction", ["Libya"], None),
        ("Five farmers were hurt in the torching of a church by rebels.", "destruction", ["rebels"], None),
        ("Norway ended its lifting of sanctions on Chad.", "concession", ["Norway"], ["Chad"]),
        ("Chad's imposition of a curfew came on Monday.", "blockade", ["Chad"], None),
        ("The Red Front carried out the stabbing of two students.", "attack", ["Red Front"], ["students"]),
        ("EU sanctions against Chad took effect on Monday.", "sanction", ["European Union"], ["Chad"]),
        ("Rome saw the signing of a treaty by Chad and Libya.", "agreement", None, None),
    ],
)
def test_the_noun_of_a_verb_tells_what_the_verb_does(text, event_type, source, target):
    mention = next(mention for mention in told(text) if mention.event_type == event_type)
    assert mention.modality == "actual"
    assert source is None or actors(mention, "source") == source
    assert target is None or actors(mention, "target") == target


@pytest.mark.parametrize(
    "text",
    [
        "Norway called for the release of six hostages.",
        "The burning of coal by China worries Norway.",
        "The lifting of the cup by the captain pleased fans.",
        "The sinking of the old ferry was an accident.",
        "Police told of the seizure of cocaine by customs in Oslo.",
        "Russia's annexation of the peninsula is no secret.",
        "The navy's torture of the data pleased the auditors.",
    ],
)
def test_no_act_where_the_object_is_another_or_nothing_was_done(text):
    assert [m.event_type for m in told(text) if m.modality == "actual" and m.event_type != "demand"] == []


def test_whom_a_deed_befell_is_not_whom_its_praise_is_for():
    praise = next(m for m in told("Norway welcomed the release of six hostages by Libya.") if m.event_type == "praise")
    assert actors(praise, "target") == ["Libya"]
