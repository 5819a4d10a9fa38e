"""Sides that a text only counts: who suffers and who does it, named by the noun of the figure."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "victims"),
    [
        ("Five pedestrians were injured when a bomb exploded in Bamako.", "bombing", ["pedestrians"]),
        ("A teacher was shot dead in Lima on Monday.", "attack", ["teacher"]),
        ("Gunmen abducted two engineers and a driver near Zinder.", "abduction", ["engineers", "driver"]),
        ("Police arrested 14 bakers in Oran.", "arrest", ["bakers"]),
        ("Three Danish pilgrims were killed in a shooting in Gao.", "attack", ["Danish pilgrims"]),
        ("At least 12 people died in clashes in Sebha.", "armed_clash", ["people"]),
        ("Forty were killed in an explosion in Kano.", "casualties", []),
        ("No one was injured when a bomb exploded in Bamako.", "bombing", []),
        ("A tourist was assaulted by gunmen in Gao on Monday.", "attack", ["tourist"]),
        ("The driver was ambushed near Gao on Monday.", "attack", ["driver"]),
        ("Gunmen ambushed two traders near Gao.", "attack", ["traders"]),
        ("Both were ambushed near Gao on Monday.", "attack", []),
        ("Gunmen ambushed a convoy, and two traders fled.", "attack", []),
        ("A nun was freed by gunmen on Monday.", "prisoner_exchange", ["nun"]),
        ("Kidnappers released two engineers.", "prisoner_exchange", ["engineers"]),
    ],
)
def test_who_is_counted_as_harmed_is_a_target(text, event_type, victims):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert found
    assert actors(found[0], "target") == victims


@pytest.mark.parametrize(
    ("text", "event_type", "doers"),
    [
        ("Two men wearing helmets opened fire on a bus in Lima.", "attack", ["men"]),
        ("The mayor was shot dead by a young man in Lima.", "assassination", ["man"]),
        ("A bus carrying two men was attacked by rebels in Gao.", "attack", ["rebels"]),
        ("Two men were shot dead in Lima.", "attack", []),
        ("A farmer has killed two nuns near Gao.", "attack", ["farmer"]),
        ("Two boys killed a baker on Monday.", "attack", ["boys"]),
        ("At least eight gunmen kill 40 at a wedding in Gao.", "attack", ["gunmen"]),
        ("A driver killed two nuns near Gao.", "casualties", []),
        ("Thousands of people blocked streets in Oran to demand reforms.", "protest", ["people"]),
    ],
)
def test_who_is_counted_as_acting_is_a_source(text, event_type, doers):
    assert actors(only(text, event_type), "source") == doers


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Five Palestinians, including two youths, were killed in the raid.", "Palestinians"),
        ("Seven Americans, including a banker, were found dead in the Bahamas.", "Americans"),
        ("Two Egyptian UN peacekeepers were killed in Mali.", "Egyptian UN peacekeepers"),
        ("Gunmen killed 13 Israeli Arabs near the border.", "Israeli Arabs"),
    ],
)
def test_a_people_has_its_own_name_once(text, target):
    found = [actor.name for mention in told(text) for actor in mention.actors if actor.role == "target"]
    assert target in found


@pytest.mark.parametrize(
    "title",
    [
        "Son of Chadian president stabbed to death in Gao",
        "Daughter of mayor kidnapped in Gao",
        "Brother of Chad's president shot dead",
        "Wife of former minister arrested",
    ],
)
def test_a_headline_about_kin_names_nobody_whose_they_are(title):
    rows = told("The town is calm.", title)
    assert rows
    assert not [actor.name for row in rows for actor in row.actors if actor.role == "target"]


@pytest.mark.parametrize("text", ["We hope to get another shot to play them.", "Give peace another shot."])
def test_another_shot_is_nobody_shot(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("title", "event_type", "doers", "victims"),
    [
        ("Gunman wounds nurse in Gao", "attack", ["gunman"], ["nurse"]),
        ("Masked men kidnap priest near Gao", "abduction", ["gunmen"], ["priest"]),
        ("Man kills six in Gao", "attack", ["man"], []),
        ("Woman abducts three pupils", "abduction", ["woman"], ["students"]),
        ("Boko Haram kill two nurses in raid", "attack", ["Boko Haram"], ["nurses"]),
        ("Driver kills nurse", "casualties", [], ["nurse"]),
    ],
)
def test_a_headline_tells_one_person_by_a_bare_noun(title, event_type, doers, victims):
    mention = next(row for row in told("The town is calm.", title) if row.event_type == event_type)
    assert (actors(mention, "source"), actors(mention, "target")) == (doers, victims)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("At least ten people including Jorge Paz were killed in Lima.", [("killed", 10)]),
        ("Ten protesters including Jorge Paz were also wounded in Lima.", [("injured", 10)]),
        ("Four of them were also killed by a bomb.", [("killed", 4)]),
        ("Three men were hurt and two later died.", [("injured", 3), ("killed", 2)]),
        ("Three men were hurt, and one later died in hospital.", [("injured", 3), ("killed", 1)]),
        ("The blast killed nine and wounded another thirty-six.", [("killed", 9), ("injured", 36)]),
    ],
)
def test_an_adverb_or_a_name_among_those_counted_takes_no_figure(text, figures):
    assert [(q.measure, q.value) for mention in told(text) for q in mention.quantities] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A nurse in Gao put the number of people killed at 23.", [("killed", 23)]),
        ("A nurse counted the people killed.", []),
        ("Two nurses were among the people killed in Gao.", [("killed", 2)]),
        ("Three medics tried to reach the people wounded and were killed.", [("killed", 3)]),
        ("Two officers chase the suspect and shoot him dead.", []),
        ("A blast in Gao killed seven including the bomber.", [("killed", 7)]),
        ("A bomb in Gao injures 27 amid unrest in the north.", [("injured", 27)]),
        ("A car bomb targeting soldiers kills 14 nurses in Gao.", [("killed", 14)]),
        ("The army raided Gao, killing 13 (three of them nurses).", [("killed", 13), ("killed", 3)]),
        ("He is charged with killing Ann Lee, who was one of 200 people who wrote to him.", []),
        ("Ann Lee was one of 200 people who were killed in the raid.", [("killed", 200)]),
        ("Two officers face the suspect and shoot a robber.", [("injured", 1)]),
    ],
)
def test_who_counts_the_dead_is_none_of_them(text, figures):
    assert [(q.measure, q.value) for mention in told(text) for q in mention.quantities] == figures
