"""Offices and bodies that nothing owns act by themselves, in prose behind an article, in a title without one."""

import pytest

from tests.extract.tell import actors, counts, only, told


def sides(mention):
    return actors(mention, "source") + actors(mention, "participant"), actors(mention, "target")


@pytest.mark.parametrize(
    ("title", "event_type", "source", "target"),
    [
        ("Army kills nine rebels in Gao", "armed_clash", ["army", "rebels"], []),
        ("Mayor condemns raid on market", "criticism", ["mayor"], []),
        ("Kenya slams president over raid", "criticism", ["Kenya"], ["president"]),
        ("Court jails nine rebels", "arrest", ["court"], ["rebels"]),
        ("Prime Minister Meets Opposition in Lusaka", "talks", ["prime minister", "opposition"], []),
        ("Government and rebels sign peace deal", "agreement", ["government", "rebels"], []),
        ("Police arrest mayor", "arrest", ["police"], ["mayor"]),
        ("Kenya accuses president of fraud", "criticism", ["Kenya"], ["president"]),
    ],
)
def test_a_headline_leaves_the_article_out(title, event_type, source, target):
    mention = next(m for m in told("Nothing else was known.", title) if m.event_type == event_type)
    assert sides(mention) == (source, target)


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("The president slammed Norway on Monday.", "criticism", ["president"], ["Norway"]),
        ("Norway slammed the president on Monday.", "criticism", ["Norway"], ["president"]),
        ("A powerful governor met the rebels on Monday.", "talks", ["governor", "rebels"], []),
        ("A military court sentenced nine soldiers on Monday.", "arrest", ["military court"], ["soldiers"]),
        ("Parliament rejected the ceasefire on Monday.", "rejection", ["parliament"], []),
        ("The mayor of Kano met rebels on Monday.", "talks", ["Kano mayor", "rebels"], []),
    ],
)
def test_an_office_stands_for_whoever_holds_it(text, event_type, source, target):
    assert sides(only(text, event_type)) == (source, target)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor race heats up as rebels attack", "Mayor race heats up"),
        ("General strike hits Peru", "General strike hits Peru"),
        ("King of pop sued by Norway", "King of pop sued by Norway"),
        ("Julie Bishop proposes new sanctions on Iran", None),
    ],
)
def test_a_title_before_another_noun_or_in_a_name_is_nobody(text, title):
    found = [actor.name for m in told("Nothing else was known.", title or text) for actor in m.actors]
    assert not {"mayor", "general", "bishop", "king"}.intersection(found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor, Ibra Tumo, condemned the raid on Monday.", "Ibra Tumo"),
        ("The governor of the state of Palawan, Dr Ibra Tumo, condemned the raid on Monday.", "Ibra Tumo"),
        ("The French minister, Ibra Tumo, condemned the raid on Monday.", "Ibra Tumo"),
        ("Ana Paz, a senator, condemned the raid on Monday.", "Ana Paz"),
        ("The mayor of Kano, Kano State, condemned the raid on Monday.", "Kano mayor"),
        ("The army, Ibra Tumo, condemned the raid on Monday.", "army"),
    ],
)
def test_who_holds_an_office_is_named_beside_it(text, name):
    assert actors(only(text, "criticism"), "source") == [name]


@pytest.mark.parametrize(
    ("title", "event_type", "source", "target"),
    [
        ("President Ana Paz Condemns Attack On Iran", "criticism", ["Ana Paz"], []),
        ("Defense Minister Ana Paz Slams Norway", "criticism", ["Ana Paz"], ["Norway"]),
        ("Zambian President Slams Norway", "criticism", ["Zambian President"], ["Norway"]),
    ],
)
def test_a_loud_headline_ends_a_name_at_its_verb(title, event_type, source, target):
    mention = next(m for m in told("Nothing else was known.", title) if m.event_type == event_type)
    assert sides(mention) == (source, target)


@pytest.mark.parametrize("title", ["Minister Warns Against Attacks", "Prime Minister Faces Rebels"])
def test_a_verb_behind_a_title_is_no_name(title):
    assert not [actor.name for m in told("Nothing else was known.", title) for actor in m.actors if " " in actor.name]


def test_what_a_headline_rejects_did_not_happen():
    mentions = told("Nothing else was known.", "Kenya rejects talks with Somalia")
    assert [m.event_type for m in mentions] == ["rejection"]


def test_whom_an_office_behind_the_name_tells_of_is_the_victim():
    killed = only("Ali Hassan, a governor, and two drivers were killed in a bomb attack on Monday.", "bombing")
    assert actors(killed, "target") == ["Ali Hassan", "drivers"]
    assert [(measure, lower) for measure, _, lower, _ in counts(killed)] == [("killed", 1), ("killed", 2)]


@pytest.mark.parametrize(
    ("title", "event_type", "parties"),
    [
        ("Pakistan, India exchange fire", "armed_clash", ["Pakistan", "India"]),
        ("Hamas and Fatah clash in camp", "armed_clash", ["Hamas", "Fatah"]),
        ("Greece, Turkey swap prisoners", "prisoner_exchange", ["Greece", "Turkey"]),
        ("Army, rebels sign truce", "ceasefire", ["army", "rebels"]),
    ],
)
def test_two_sides_at_the_head_of_a_headline_do_it_together(title, event_type, parties):
    mention = next(m for m in told("Nothing else was known.", title) if m.event_type == event_type)
    assert actors(mention, "participant") == parties
