"""Acts of violence: which word is their verb, who does it, and who only stands near."""

import pytest

from tests.extract.tell import actors, counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        (
            "Floods in southern Peru, triggered by weeks of rain, kill at least 21 people.",
            "casualties",
            {("killed", 21)},
        ),
        ("Heavy snow causes several bus crashes that kill 14 people.", "casualties", {("killed", 14)}),
        ("Chadian forces, backed by Niger, kill 31 rebels near Bol.", "armed_clash", {("killed", 31)}),
        ("Gunmen ambush and kill six nurses in Gao.", "attack", {("killed", 6)}),
        ("Two bombs planted by rebels in Goma injure nine farmers.", "bombing", {("launched", 2), ("injured", 9)}),
        ("Two bomb attacks, one on a school and one on a bank, kill about 30 people.", "bombing", {("killed", 30)}),
        (
            "The ministry says 12 Malian soldiers were killed and 40 wounded so far during the Chadian army raid.",
            "attack",
            {("killed", 12), ("injured", 40)},
        ),
        ("'No more than seven nurses died' in the storm, officials said.", "casualties", {("killed", 7)}),
        ("Floods killed five people and 30 are still missing.", "casualties", {("killed", 5), ("missing", 30)}),
    ],
)
def test_a_verb_of_harm_before_people_counted_is_told(text, event_type, figures):
    assert figures <= {(measure, lower or upper) for measure, _, lower, upper in counts(only(text, event_type))}


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("Two farmers were injured by shelling as they walked home.", "shelling", [], ["farmers"]),
        ("Six nurses were killed and nine wounded in shooting at the Old Mill Museum.", "attack", [], ["nurses"]),
        ("Two soldiers were killed in overnight shelling and ten others were hurt.", "shelling", [], ["soldiers"]),
        ("The army answered by shelling Goma.", "shelling", ["army"], []),
        ("Ana Bell was arrested and charged with one count of fraud.", "arrest", [], ["Ana Bell"]),
        ("Two men drove a van into a group of tourists and stabbed a nurse.", "attack", [], ["nurse"]),
        ("Hundreds of residents flee and soldiers withdraw from Gao.", "withdrawal", ["soldiers"], []),
        ("Two nurses died as the government shelled the town of Goma.", "shelling", ["government"], ["nurses"]),
        (
            "A drone strike on a depot, during a visit, kills six soldiers and injures two farmers.",
            "drone_attack",
            [],
            ["soldiers", "farmers"],
        ),
        (
            "Rebels stormed the town, killing nine nurses, burning two barns and abducting four farmers.",
            "abduction",
            ["rebels"],
            ["farmers"],
        ),
        (
            "Rebels stormed the town, killing nine nurses, burning two barns and abducting four farmers.",
            "destruction",
            ["rebels"],
            [],
        ),
        ("Two bombs in the Malian capital Bamako killed nine nurses.", "bombing", [], ["nurses"]),
        ("Mortar attacks in two areas of Mogadishu kill nine nurses.", "shelling", [], ["nurses"]),
        ("A bomb targeting a bus in Lima, Peru kills six nurses.", "bombing", [], ["nurses"]),
        ("90 Peruvians trying to get to the United States were killed.", "casualties", [], ["Peruvians"]),
        ("A Palestinian stabs and wounds an Israeli guard.", "attack", ["Palestinian"], ["Israeli guard"]),
        ("Canadian volunteer Rob Hall was shot dead by rebels.", "attack", ["rebels"], ["Rob Hall"]),
        ("Residents fled the city amid fighting between soldiers and rebels.", "displacement", [], ["residents"]),
        ("Protesters and police clashed in Lima.", "riot", ["protesters", "police"], []),
        ("Protesters and riot police clash in the capital, Lima.", "riot", ["protesters", "riot police"], []),
    ],
)
def test_who_does_it_to_whom(text, event_type, sources, targets):
    mention = only(text, event_type)
    assert (actors(mention, "source"), actors(mention, "target")) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Two Kenyan soldiers are killed in Lamu during clashes with rebels.", ["Kenyan soldiers", "rebels"]),
        ("Two rebels were captured following a firefight with police.", ["rebels", "police"]),
        ("Two nurses were killed in Gao during clashes between soldiers and rebels.", ["soldiers", "rebels"]),
    ],
)
def test_fighters_whom_a_fight_befell_take_part_wherever_it_was(text, participants):
    assert actors(only(text, "armed_clash"), "participant") == participants


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("A patrol came under a grenade attack, wounding four policemen.", "grenade_attack", [], ["police"]),
        (
            "Nine nurses were killed by Salman, a Tunisian asylum seeker.",
            "attack",
            ["Tunisian asylum seeker"],
            ["nurses"],
        ),
        ("A bomb went off near a bus in Tripoli, Lebanon, which killed five nurses.", "bombing", [], ["nurses"]),
        (
            "Rebels gained control of villages between Goma and the Rwandan border.",
            "territory_captured",
            ["rebels"],
            [],
        ),
        ("A man attacks her husband.", "attack", ["man"], ["husband"]),
        ("Yemeni protests went on in Sanaa on Monday.", "protest", [], []),
    ],
)
def test_lands_names_and_those_who_suffer_do_nothing(text, event_type, sources, targets):
    mention = only(text, event_type)
    assert (actors(mention, "source"), actors(mention, "target")) == (sources, targets)


def test_rebels_in_a_region_clash_with_an_army():
    clash = only("Rebels in the Darfur region of Sudan clash with the army.", "armed_clash")
    assert actors(clash, "participant")[0] == "rebels"


def test_what_failed_and_cost_lives_was():
    assert only("Four soldiers were killed in a failed attack on a camp.", "attack").polarity == "affirmed"


@pytest.mark.parametrize(
    "text", ["The boxer gets another shot at the title.", "2011 Yemeni protests: the parliament votes on a budget."]
)
def test_a_shot_at_a_title_and_the_name_of_a_topic_tell_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["A mill in Goma was damaged by shelling, cutting power.", "She left Goma after it was hit in shelling."]
)
def test_shelling_that_causes_what_a_verb_tells_is_told(text):
    assert actors(only(text, "shelling"), "source") == []


def test_a_guard_may_be_shot():
    assert counts(only("A guard was wounded in a shooting in Lima.", "attack")) == [("injured", "person", 1, 1)]


def test_what_is_asked_is_not_done():
    assert "withdrawal" not in {
        m.event_type for m in told("Rebels demand that Peru withdraw 40 soldiers.") if m.modality == "actual"
    }
