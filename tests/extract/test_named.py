"""Whom harm befalls by name and office: one each, beside those counted and never twice; a bare name is no figure."""

import pytest

from tests.extract.tell import actors, counts, told


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        ("Gunmen shot dead Senator Vera Lindt in Malmo on Friday.", "assassination", [("killed", 1)]),
        ("Governor Iker Salas was injured in a blast in Gao on Monday.", "casualties", [("injured", 1)]),
        ("Police detained Senator Vera Lindt in Malmo on Monday.", "arrest", [("arrested", 1)]),
        ("Col. Iker Salas was injured in a blast in Gao on Monday.", "casualties", [("injured", 1)]),
        ("Masked men kidnapped Bishop Iker Salas in Gao.", "abduction", [("abducted", 1)]),
        ("Bishop Iker Salas was shot in the back and died in Gao.", "attack", [("killed", 1)]),
        (
            "Colonel Vera Lindt was killed and her driver was hurt by a mine near Gao.",
            "casualties",
            [("injured", 1), ("killed", 1)],
        ),
        ("Two nurses were killed and Judge Iker Salas was hurt in Gao.", "casualties", [("killed", 2), ("injured", 1)]),
        ("Senator Vera Lindt and two nurses were killed in Gao.", "casualties", [("killed", 2), ("killed", 1)]),
        ("Judge Iker Salas and lawyer Vera Lindt were killed in Gao.", "casualties", [("killed", 1), ("killed", 1)]),
        ("Gunmen killed Vera Lindt, head of the miners' union, in Gao.", "assassination", [("killed", 1)]),
        # counted already
        ("One nurse, Vera Lindt, was killed in Gao.", "casualties", [("killed", 1)]),
        ("Rebel commander Iker Salas was killed in Gao.", "casualties", [("killed", 1)]),
        ("Three nurses, Vera Lindt among them, were killed in Gao.", "casualties", [("killed", 3)]),
        # a bare name gives no figure
        ("Police detained Vera Lindt in Malmo on Monday.", "arrest", []),
        ("Two nurses were killed and Iker Salas was injured in Gao.", "casualties", [("killed", 2)]),
        # no one by name, or nothing befell
        ("The Salas family was attacked in Gao on Monday.", "attack", []),
    ],
)
def test_a_person_named_counts_one(text, event_type, figures):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert len(found) == 1
    assert [(measure, value) for measure, _, value, _ in counts(found[0])] == figures


@pytest.mark.parametrize("text", ["Judge Vera Lindt was not injured in a blast in Gao.",
                                  "Iker Salas was injured in a blast in Gao on Monday."])
def test_who_was_not_harmed_and_a_bare_name_count_none(text):
    assert not [each for mention in told(text) for each in counts(mention)]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("Gunmen shot and killed Ngozi Adeyinko while she queued in Lagos.", ["Ngozi Adeyinko"]),
        ("Gunmen abducted Tshering Pelzom from her farm near Gao.", ["Tshering Pelzom"]),
        ("Tshering Pelzom was later shot dead in Gao.", ["Tshering Pelzom"]),
        ("Tshering Pelzom had been kidnapped near Gao on Monday.", ["Tshering Pelzom"]),
        ("Gunmen killed Alto Verdino farmers near Gao.", []),
    ],
)
def test_whom_a_verb_of_a_persons_fate_names_is_a_person(text, harmed):
    people = [actor.name for actor in told(text)[0].actors if actor.role == "target" and actor.kind == "person"]
    assert people == harmed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A Dane was stabbed in Porto on Monday.", [("injured", 1)]),
        ("A man stabbed three Danes to death in Porto on Friday.", [("killed", 3)]),
        ("Two Danes were stabbed in Porto, one fatally.", [("casualties", 2), ("killed", 1)]),
        ("He stabbed three Danes in Porto on Friday, sentenced to death or not.", [("injured", 3)]),
    ],
)
def test_a_wound_is_one_until_it_kills(text, figures):
    attack = next(mention for mention in told(text) if mention.event_type == "attack")
    assert [(measure, value) for measure, _, value, _ in counts(attack)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Police detained four bakers for attacking a bus in Oran.",
        "A court in Oran sentenced four bakers for shooting a guard.",
    ],
)
def test_those_arrested_for_what_they_did_are_counted_as_arrested(text):
    arrest = next(mention for mention in told(text) if mention.event_type == "arrest")
    assert counts(arrest) == [("arrested", "person", 4, 4)]
    assert ("injured", "person", 4, 4) not in [each for mention in told(text) for each in counts(mention)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Lebanese militant group Hezbollah fired rockets at Israel.", "Hezbollah"),
        ("Nine people were abducted by Islamist group Boko Haram in Maiduguri.", "Boko Haram"),
        ("Rebel group M23 seized Goma on Monday.", "M23"),
        ("Insurgent group New Dawn killed nine in Lima.", "New Dawn"),
        ("The Iran-backed militia Kataib Hezbollah fired rockets at the embassy.", "Kataib Hezbollah"),
        ("Militants from the Islamist group Boko Haram killed nine villagers.", "Boko Haram"),
        ("Fighters of the rebel group M23 killed nine villagers.", "M23"),
        ("The Islamic State terror group killed nine in Mosul.", "Islamic State"),
        ("The militant group killed nine in Mogadishu.", "armed group"),
        ("The militant group Tuesday killed nine in Mogadishu.", "armed group"),
    ],
)
def test_a_group_goes_by_the_name_behind_its_noun(text, name):
    assert [actor for mention in told(text) for actor in actors(mention, "source")] == [name]


def test_a_people_before_a_groups_name_leaves_it():
    mentions = told("Kurdish People's Protection Units (YPG) forces kidnapped two nurses near Raqqa.")
    assert [name for mention in mentions for name in actors(mention, "source")] == ["People's Protection Units"]
