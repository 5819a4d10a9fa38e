"""Whose clause a verb stands in, and who is its subject: never a name of the phrase or the clause beside it."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("From the early days of the Sudanese occupation of Chad, Norway has imposed sanctions on three banks.",
         "sanction", ["Norway"]),
        ("In line with the wishes of the Kenyan and Ugandan parliaments, Norway condemned the coup in Mali.",
         "criticism", ["Norway"]),
        ("Despite an appeal of the president of Gabon to the leaders of the region, Mali closed its border.",
         "blockade", ["Mali"]),
        ("With the help of Ugandan officers and of pilots from Kenya, the Chadian army shelled the town of Abeche.",
         "shelling", ["Chadian army"]),
        ("Juma is scheduled, during its two days and nights in Lima, to meet nobody.", None, []),
    ],
)
def test_a_long_phrase_in_front_has_no_subject(text, event_type, source):
    if event_type is None:
        assert told(text) == []
    else:
        assert actors(only(text, event_type), "source") == source


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Kenya allows no new camps, as the Chadian army captures two villages.", "territory_captured",
         ["Chadian army"]),
        ("The mayor's suit against the Kenyan minister begins today, as a tribunal rejects a request from Peru.",
         "rejection", []),
        ("Six people died on Monday, as the government promises to hold a dialogue.", "pledge", ["government"]),
        ("Police searched the quarter where the gunman lived, and arrested him.", "arrest", ["police"]),
        ("Norway froze the funds of two settlers who beat a nurse, and blacklisted the Sahel Front.", "sanction",
         ["Norway"]),
        ("Minister Ana Paz, on a first trip since taking over the ministry, condemned the raid on Goma.", "criticism",
         ["Ana Paz"]),
        ("Two boys are killed as the navy opens fire at a march in Goma.", "protesters_attacked", ["navy"]),
        ("Designating the Sahel Front as a terrorist sect is a step for Norway.", "sanction", []),
        ("Hundreds of Ugandans demand Kenyan forces withdraw from the town.", "withdrawal", ["Kenyan forces"]),
        ("Gabon recalls its envoy and shopkeepers gather outside the Chadian embassy.", "protest", ["shopkeepers"]),
        ("Officers confronted the suspect and shot him.", "attack", ["officers"]),
        ("Two troopers cornered the suspect and shot him dead.", "attack", ["troopers"]),
        ("Two men were killed in Bria by Sahel Front shelling.", "shelling", ["Sahel Front"]),
    ],
)
def test_a_clause_has_its_own_subject(text, event_type, source):
    assert actors(only(text, event_type), "source") == source


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Three Ugandan soldiers charged with murdering two nurses smiled in court.", [], ["Ugandan soldiers"]),
        ("A judge dismisses a suit against a Chadian man charged with fraud.", [], ["Chadian man"]),
        ("Prosecutors will allege that the man arrested has sought weapons from the Sahel Front.", [], ["man"]),
        ("Peruvian police have charged three Chileans with murder.", ["Peruvian police"], ["Chileans"]),
    ],
)
def test_whom_a_bare_participle_befalls(text, source, target):
    mention = only(text, "arrest")
    assert (actors(mention, "source"), actors(mention, "target")) == (source, target)


def test_a_squad_charged_with_a_task_is_not_arrested():
    assert told("His squad, charged with holding ground near the bridge, is stationed in Goma.") == []


def test_who_was_attacked_did_not_shoot_down_their_own_jet():
    text = "The year saw the first instance of an African nation attacking and taking down a Kenyan jet."
    assert actors(only(text, "interception"), "source") == []


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("The United States, United Kingdom, and Norway impose sanctions against Chad.", "sanction",
         ["United States", "United Kingdom", "Norway"]),
        ("Hezbollah, Hamas, and the Houthis fired rockets at Haifa.", "shelling", ["Hezbollah", "Hamas", "Houthis"]),
        ("A minister who heads the Treasury Department opposes the deal.", "rejection", ["minister"]),
        ("A man who leads the Sahel Front attacks a school in Goma.", "attack", []),
        ("Houthi fighters that Kenya had armed have attacked two ships.", "attack", ["Houthis"]),
        ("The plan was dropped early in the police inquiry, the mayor said, condemning the raid on Goma.", "criticism",
         ["mayor"]),
        ("Norway's senator called Kenya's envoy to express support for the pact.", "praise", ["Norwegian senator"]),
        ("The Chadian commander died as a grenade went off in the yard.", "grenade_attack", []),
        ("Hailstorms throughout the Midwestern United States kill five people.", "casualties", []),
        ("Ana Paz, the ex-minister who criticised the Kenyan government for years, left.", "criticism", ["Ana Paz"]),
    ],
)
def test_who_stands_in_another_clause_or_phrase_is_no_subject(text, event_type, source):
    assert actors(only(text, event_type), "source") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The envoy was poisoned in an attack by two women at an airport in Peru.", ["women"]),
        ("A raid by three men on a bank in Lima left two people dead.", ["men"]),
        ("Six people died in an assault on police, army, and coast guard posts by the Sahel Liberation Army.",
         ["Sahel Liberation Army"]),
        ("Six farmers were hacked to death by members of the Islamist sect Boko Haram.", ["Boko Haram"]),
    ],
)
def test_doers_behind_by(text, source):
    assert actors(only(text, "attack"), "source") == source


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("The bishop asked the Kenyan king if the crown had rejected the plan of the Chadian government.", "bishop"),
        ("The European Union hears of drivers who praise the Kenyan government.", "European Union"),
        ("Two died in an attack on Goma despite a vote by the UN Security Council.", "U.N. Security Council"),
    ],
)
def test_who_is_named_elsewhere_does_nothing(text, stranger):
    assert all(stranger not in actors(mention, "source") for mention in told(text))


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Chad votes to sack two ministers over cross-border shelling by Kenya.", "shelling", ["Kenya"]),
        ("Residents of Lima hold protests against the lack of action against rocket attacks on the port.", "shelling",
         []),
        ("Norway freezes ten accounts, widening a list of Kenyan firms and threatens to hit others.", "threat",
         ["Norway"]),
    ],
)
def test_a_verb_far_in_front_gives_no_subject(text, event_type, source):
    assert actors(only(text, event_type), "source") == source


@pytest.mark.parametrize(
    "text",
    [
        "Two gunmen were shot dead after attacking a post in Goma.",
        "Three rebels were killed when they attacked a base in Goma.",
    ],
)
def test_who_was_hit_did_not_do_it(text):
    for mention in told(text):
        assert not set(actors(mention, "source")) & set(actors(mention, "target"))
        assert len(set(actors(mention, "participant"))) == len(actors(mention, "participant"))
    assert any(not actors(mention, "source") for mention in told(text))
