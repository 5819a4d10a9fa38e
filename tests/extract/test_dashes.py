"""Asides between dashes, behind which the clause around them goes on, and pronouns with which what is said begins."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("Rebels — some of them boys — attacked a convoy near Gao on Monday.", "attack", ["rebels"]),
        ("Kenyan forces — backed by jets — shelled the town of Kismayo on Monday.", "shelling", ["Kenyan forces"]),
        ("On Monday, the rebels – who hold three towns – shelled Gao.", "shelling", ["rebels"]),
        ("The mayor said rebels — who hold three towns — shelled Gao.", "shelling", ["rebels"]),
        ("Israel — which closed a mill in May — bombed a depot in Damascus.", "air_strike", ["Israel"]),
        ("The attack — claimed by the Taliban — killed nine people in Kabul.", "attack", ["Taliban"]),
        ("The mayor was hurt — his deputy said — and rebels seized the town.", "territory_captured", ["rebels"]),
    ],
)
def test_a_clause_goes_on_behind_dashes(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("Kenya, which closed its border with Somalia, claims it killed 60 militants.", "attack", ["Kenya"]),
        ("Chad warned Sudan on Monday and said it had shelled a camp.", "shelling", ["Chad"]),
        ("Chad warned Sudan on Monday and said that its troops had shelled a camp.", "shelling", ["Chadian troops"]),
        ("Police fought gunmen near Gao and said they had arrested five men.", "arrest", ["police"]),
        ("Iran condemned Israel after the Syrian army said it had shelled a depot.", "shelling", ["Syrian army"]),
        ("Mali shelled a camp, Chad's army said, adding that it had bombed a base.", "air_strike", ["Chadian army"]),
        ("Trump met Macron and said he would impose sanctions on Iran.", "sanction", ["Donald Trump"]),
        ("The mayor met rebels and said they had shelled the town.", "shelling", ["rebels"]),
        ("Omar Karim died in jail and a baker, Sara Hassan, said she had been tortured.", "attack", []),
    ],
)
def test_what_somebody_says_begins_with_whoever_says_it(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources
