"""Hostages: whom somebody takes, and what a text that only counts those who do it tells of them."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Gunmen took hostages at a mill in Lyon on Monday.", ["gunmen"], ["hostages"]),
        ("Gunmen took five hostages at a mill in Lyon on Monday.", ["gunmen"], ["hostages"]),
        ("Hostages were taken at a mill in Lyon on Monday.", [], ["hostages"]),
        ("Gunmen took a nurse hostage on Monday.", ["gunmen"], ["nurse"]),
        ("Gunmen took the mayor hostage in Lyon.", ["gunmen"], ["mayor"]),
        ("Gunmen took a baker and his wife hostage in Lyon.", ["gunmen"], ["baker", "wife"]),
        ("Rebels took a French journalist hostage on Monday.", ["rebels"], ["French journalist"]),
        ("Militants took a Norwegian hostage in May.", ["militants"], ["Norwegian hostage"]),
        ("A guard stabbed a nurse and took her hostage for an hour.", ["guard"], ["nurse"]),
        ("Inmates took four prison workers hostage Wednesday, police said.", ["inmates"], ["workers"]),
        ("A baker shot two guards and took three nurses hostage.", ["baker"], ["nurses"]),
        ("A guard stabbed a nurse and abducted a baker on Monday.", ["guard"], ["baker"]),
    ],
)
def test_who_takes_whom(text, sources, targets):
    taken = only(text, "abduction")
    assert (actors(taken, "source"), actors(taken, "target")) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("The gunman killed a male hostage on Monday.", "attack", ["hostage"]),
        ("The German hostage was beheaded on Monday.", "attack", ["German hostage"]),
        ("A man shot a nurse and police arrested him.", "arrest", []),
        ("Police arrested a man and beat him.", "attack", ["man"]),
    ],
)
def test_who_suffers(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("An inmate at the jail raped a nurse.", "sexual_violence", ["inmate"], ["nurse"]),
        ("Two guards at the jail raped three women.", "sexual_violence", ["guards"], ["women"]),
        ("A man in Leeds killed a nurse.", "attack", ["man"], ["nurse"]),
        ("Two soldiers at a checkpoint near Gao killed a baker.", "attack", ["soldiers"], ["baker"]),
        ("A driver on the motorway killed two children.", "casualties", [], ["children"]),
    ],
)
def test_those_counted_where_they_are_do_it(text, event_type, sources, targets):
    act = only(text, event_type)
    assert (actors(act, "source"), actors(act, "target")) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Omar Karim, 24 and from Leeds, was killed on Monday.", []),
        ("Brown is accused of wounding Paul Reed, also 41 in the shooting in Salem.", []),
        ("In Goma, 12 were killed.", [12]),
        ("The army killed 13 Syrians, 9 of whom were bakers.", [13, 9]),
        ("The blast killed nine in Goma, 12 in Beni and three in Bunia.", [9, 12, 3]),
    ],
)
def test_an_age_behind_a_name_counts_nobody(text, counted):
    found = [q.value for m in told(text) for q in m.quantities]
    assert found == counted
