"""Relative clauses in a sentence: who does what behind an object relative, and that an aside's day is its own."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("The fighters whom Turkey equipped shelled the town of Afrin on Monday.", "shelling", ["fighters"]),
        ("The fighters that Turkey equipped shelled the town of Afrin on Monday.", "shelling", ["fighters"]),
        ("A militia that the government armed burned three villages.", "destruction", ["militia"]),
        ("Rebels whom Ankara has trained and armed have attacked a Syrian convoy.", "attack", ["rebels"]),
        ("The judge said President Orlov, whom it had stripped of his rank, denounced Chad.", "criticism", ["Orlov"]),
        ("Tehran left the accord that Macron consistently condemned as a gift.", "criticism", ["Emmanuel Macron"]),
        ("The towns that rebels briefly seized in May are quiet.", "territory_captured", ["rebels"]),
        ("The bridge that Russian jets repeatedly bombed last week has collapsed.", "air_strike", ["Russia"]),
        ("The men that police secretly arrested on Monday are brothers.", "arrest", ["police"]),
        ("The suspects that police arrested in Graz killed three people.", "arrest", ["police"]),
    ],
)
def test_who_does_it_behind_an_object_relative(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources


def test_whom_the_pronoun_stands_for_suffers_it():
    taken = only("The nurses whom rebels abducted in May are safe.", "abduction")
    assert (actors(taken, "source"), actors(taken, "target")) == (["rebels"], ["nurses"])


def test_those_told_dead_behind_a_noun_of_saying_do_nothing():
    assert not [m for m in told("The proof that soldiers killed in May were armed is thin.") if actors(m, "source")]


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("The bridge, which was built in 1950, was bombed by Russian jets.", "air_strike", "2026-06-12"),
        ("The mayor said the bridge, which was built in 1950, was bombed by jets.", "air_strike", "2026-06-12"),
        ("Omar Karim, who was jailed in 2009, was killed in a raid by the army.", "attack", "2026-06-12"),
        ("Omar Karim, who was jailed in 2009, was killed in a raid by the army.", "arrest", "2009-12-31"),
        ("The raid, which began on Monday, killed two bakers.", "attack", "2026-06-08"),
        ("The mill, which burned on Monday, was shelled on Tuesday.", "shelling", "2026-06-09"),
    ],
)
def test_the_day_of_an_aside_is_its_own(text, event_type, day):
    assert str(only(text, event_type).event_date) == day
