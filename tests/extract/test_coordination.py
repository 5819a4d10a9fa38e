"""Rows of verbs: passives share an auxiliary, a subject and their `by`; active verbs and gerunds share an object."""

import pytest

from tests.extract.tell import actors, counts, only, told


def sides(text, event_type):
    mention = only(text, event_type)
    return ">".join("+".join(actors(mention, role)) for role in ("source", "target"))


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("Three girls were kidnapped, raped and killed near Gulu.", "sexual_violence", ">girls"),
        ("Three girls were kidnapped, raped, and killed near Gulu.", "abduction", ">girls"),
        ("Two nurses were blindfolded, stabbed and robbed by gunmen in Homs.", "attack", "gunmen>nurses"),
        ("Two nurses were abducted, tortured and raped by gunmen in Homs.", "abduction", "gunmen>nurses"),
        ("Omar Haddad was stabbed, then assaulted in Homs.", "attack", ">Omar Haddad"),
        ("Six villagers who were detained, attacked and robbed by gunmen were named.", "arrest", "gunmen>villagers"),
        ("Police said two nurses were interrogated, raped and freed.", "sexual_violence", ">nurses"),
        ("Omar Haddad was convicted in May and jailed for life.", "arrest", ">Omar Haddad"),
        ("Rebels abducted, tortured and killed five farmers.", "abduction", "rebels>farmers"),
        ("Police detained, questioned and freed three students.", "arrest", "police>students"),
        ("Gunmen kidnapped and later killed at least five farmers.", "abduction", "gunmen>farmers"),
        ("Rebels arrested, and then shot, three students.", "arrest", "rebels>students"),
        ("Residents accused soldiers of abducting and killing five farmers.", "abduction", "soldiers>farmers"),
    ],
)
def test_sides_are_shared(text, event_type, expected):
    assert sides(text, event_type) == expected


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        ("Three girls were kidnapped, raped and killed near Gulu.", "abduction", [("abducted", 3)]),
        ("Three girls were questioned, beaten and later shot dead.", "attack", [("killed", 3)]),
        ("Rebels abducted and killed five farmers.", "abduction", [("abducted", 5)]),
        ("Soldiers arrested and later released three students.", "arrest", [("arrested", 3)]),
        ("Six villagers were killed and wounded in the blast.", "casualties", [("casualties", 6)]),
        ("Police rounded up and arrested 30 suspects.", "arrest", [("arrested", 30)]),
        ("The Taliban killed or wounded more than 400 soldiers.", "armed_clash", [("casualties", 400)]),
        ("Rebels killed, injured or captured 500 soldiers.", "armed_clash", []),
    ],
)
def test_figures_are_shared(text, event_type, figures):
    assert [(measure, lower) for measure, _, lower, _ in counts(only(text, event_type))] == figures


@pytest.mark.parametrize(
    ("text", "event_type", "wrong"),
    [
        ("The editor was arrested and attacked a guard.", "attack", ("target", "editor")),  # an object stands behind
        ("Rebels were defeated and withdrew from Homs.", "withdrawal", ("target", "rebels")),
        ("Gunmen, backed by the army, often attacked convoys.", "attack", ("target", "gunmen")),
        ("The blast left four soldiers wounded and marked a new low.", "casualties", ("source", "soldiers")),
        ("Police shot a man in the leg and he died.", "attack", ("source", "man")),
        ("Rebels attacked and fled.", "attack", ("target", "rebels")),
    ],
)
def test_what_is_no_row(text, event_type, wrong):
    assert wrong not in {(a.role, a.name) for m in told(text) for a in m.actors if m.event_type == event_type}


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("They spoke of journalists attacked in Minsk.", "attack", ">journalists"),
        ("The envoy met two students tortured in Minsk.", "attack", ">students"),
        ("Later prisoners ambushed in Minsk were freed.", "attack", ">prisoners"),
        ("Families of activists raped in Minsk spoke on Monday.", "sexual_violence", ">activists"),
        ("Rebels attacked in Gao on Monday.", "attack", "rebels>"),
        ("A group of gunmen attacked in Gao at dawn.", "attack", "gunmen>"),
        ("Officials said rebels attacked in Gao at dawn.", "attack", "rebels>"),
    ],
)
def test_a_participle_befalls_the_noun_that_another_verb_governs(text, event_type, expected):
    assert sides(text, event_type) == expected


@pytest.mark.parametrize("who", ["Ana Paz, 27, and Omar Benza", "Ana Paz, 27, and Omar Benza, 40"])
def test_an_age_parts_no_names(who):
    assert sides(f"Police arrested {who}.", "arrest") == "police>Ana Paz+Omar Benza"
