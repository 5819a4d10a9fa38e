"""Who does what a participle or a relative clause tells: whoever stands right before it, not the sentence's subject."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Rebels shot down a Libyan jet conducting an airstrike on Goma.", "air_strike", ["Libya"]),
        ("The army shot down a Libyan jet that was attacking Goma.", "air_strike", ["Libya"]),
        ("Chad mourned, with rebels shelling Goma for a week.", "shelling", ["rebels"]),
        ("Miners heard police shelling Goma.", "shelling", ["police"]),
        ("Having attacked nine farmers in Goma, soldiers fled.", "attack", ["soldiers"]),
        ("Farmers died at the hands of soldiers in Goma.", "attack", ["soldiers"]),
        ("The farmers' houses were burned by rebels in Goma.", "destruction", ["rebels"]),
        ("The attack on farmers in Goma was blamed on rebels.", "attack", ["rebels"]),
        ("The army repelled an attempt by rebels to storm the palace in Goma.", "attack", ["rebels"]),
        ("Had the police not come, the mob would have killed the men.", "mob_violence", ["mob"]),
        ("Norway condemns raid on Goma by rebels", "attack", ["rebels"]),
        # nobody whom a name tells
        ("Police broke up a terror ring which was planning to attack Goma.", "attack", []),
        ("The army freed a village that shelled Goma.", "shelling", []),
        ("Police arrested two men planning to bomb a market in Goma.", "air_strike", []),
        # what hit them killed them too
        ("Rebels attacked a village killing nine cooks in Goma.", "attack", ["rebels"]),
        ("Rebels in the north who attacked Goma fled.", "attack", ["rebels"]),
    ],
)
def test_who_does_it_stands_right_before(text, event_type, source):
    mention = next(mention for mention in told(text) if mention.event_type == event_type)
    assert actors(mention, "source") == source


@pytest.mark.parametrize(
    "text",
    [
        "A soldier shot a man who attacked two cooks in Goma.",
        "A soldier shot dead a man who stabbed two cooks in Goma.",
        "A soldier shot a man attacking two cooks in Goma.",
    ],
)
def test_what_the_one_hit_had_done_is_another_act(text):
    first, second = (mention for mention in told(text) if mention.event_type == "attack")
    assert actors(first, "source") == ["soldier"] and "soldier" not in actors(second, "source")


def test_who_threw_it_was_not_hit_by_it():
    found = told("A grenade thrown at a bank by guerrillas wounded four cooks in Lima.")
    assert [(actors(m, "source"), "guerrillas" in actors(m, "target")) for m in found] == [(["guerrillas"], False)]


def test_two_left_dead_by_soldiers_were_not_soldiers():
    assert actors(told("Two students were left dead by soldiers in Goma.")[0], "target") == ["students"]


def test_a_denial_holds_for_both_verbs_that_or_joins():
    found = told("Mr. Sow was not arrested or formally charged in Lome.")
    assert {mention.polarity for mention in found} == {"negated"}


@pytest.mark.parametrize("text", ["Rebels attack Goma - BBC News", "Rebels attack Goma | The Guardian"])
def test_an_outlet_behind_a_headline_was_not_attacked(text):
    assert [actors(mention, "target") for mention in told(text)] == [[]]


def test_who_pleads_guilty_to_a_murder_is_charged_with_it():
    found = told("Pedro Ruiz pleaded guilty to the murder of two cooks.")
    assert [(m.event_type, actors(m, "target")) for m in found] == [("arrest", ["Pedro Ruiz"])]
