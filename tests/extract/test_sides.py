"""Sides in longer sentences: pairs, people never named, crews of weapons, groups by their members."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "role", "named"),
    [
        ("A local truce between Peru and Chile has come into force in Lima.", "ceasefire", "participant",
         ["Peru", "Chile"]),
        ("The suspect fired several rounds at a bus in Joplin.", "attack", "source", ["suspects"]),
        ("Police suspect that he fired several rounds at a bus.", "attack", "source", []),
        ("French fighter planes have fired at rebels in northern Chad.", "air_strike", "source", ["France"]),
        ("Islamic State members attacked a farm in Balkh.", "attack", "source", ["Islamic State"]),
        ("The navy, which patrols waters as part of a force, said rebels shelled Goma.", "shelling", "source",
         ["rebels"]),
        ("A suicide bombing targeting a Canadian military convoy killed 37 Afghan civilians.", "suicide_bombing",
         "target", ["Canadian military", "Afghan civilians"]),
        ("Two people were killed in a Russian strike on Lypa, Kharkiv Oblast, Ukraine.", "attack", "target",
         ["Ukraine", "people"]),
    ],
)
def test_sides_of_longer_sentences(text, event_type, role, named):
    assert actors(only(text, event_type), role) == named


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Thousands of students staged protests to demand reforms by President Omar Aziz's government.", "protest",
         [("Omar Aziz government", None)]),
        ("Miners marched in Oslo, calling for the removal of President Omar Aziz.", "protest", [("Omar Aziz", None)]),
        ("Miners marched in Oslo, urged on by President Omar Aziz.", "protest", []),
        ("Miners marched in Oslo to celebrate their queen.", "protest", []),
        ("Miners rallied in Paris to demand that prisoners be freed.", "protest", []),
        # a state deals with crowds and rebels of its own
        ("Egyptian police opened fire to disperse demonstrators.", "protesters_attacked", [("protesters", "EGY")]),
        ("The Mozambican government accepted demands from Shona rebels.", "concession", [("rebels", "MOZ")]),
    ],
)
def test_whom_a_crowd_or_a_state_is_turned_to(text, event_type, targets):
    mention = only(text, event_type)
    assert [(actor.name, actor.country) for actor in mention.actors if actor.role == "target"] == targets


def test_a_people_is_of_the_land_that_an_adjective_names():
    mention = only("Iraqi Kurds demonstrated in Oslo on Sunday.", "protest")
    assert [actor.country for actor in mention.actors] == ["IRQ"]


def test_two_words_of_one_act_make_nobody_strike_itself():
    text = "Israeli tanks fired nine shells at targets in Qabatiya, farmers said, in an odd incident in the village."
    assert actors(only(text, "shelling"), "target") == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Ariel Castro was accused by Peru on Monday.", []),
        ("On Sunday Castro was accused by Peru.", ["Fidel Castro"]),
        ("Three guards, believed to be Turkish, were accused by Peru.", ["guards"]),
    ],
)
def test_a_surname_behind_another_first_name_is_someone_else(text, targets):
    assert [name for mention in told(text) for name in actors(mention, "target")] == targets


@pytest.mark.parametrize(
    ("text", "event_type", "sides"),
    [
        ("Chadian jets bombed Janjaweed targets in western Sudan on Monday.", "air_strike", [("Chad", "Janjaweed")]),
        ("Chadian planes struck Sudanese targets in Kufra.", "attack", [("Chad", "Sudan")]),
        ("Kenya condemned the killing of aid workers in Chad.", "criticism", [("Kenya", None)]),
        ("Kenya condemned the killing of aid workers by Chad.", "criticism", [("Kenya", "Chad")]),
        ("Kenya condemned the arrest of two drivers in Chad.", "arrest", [(None, "drivers")]),
        ("Kenya condemned Chad over the deportation of teachers.", "criticism", [("Kenya", "Chad")]),
    ],
)
def test_what_is_done_to_somebody_is_neither_his_deed_nor_his_fault(text, event_type, sides):
    rows = [mention for mention in told(text) if mention.event_type == event_type]
    first = [[next(iter(actors(row, role)), None) for role in ("source", "target")] for row in rows]
    assert [tuple(pair) for pair in first] == sides


def test_people_who_pass_through_are_not_of_the_land():
    drowned = only("Twelve migrants drowned off Lesbos on Monday.", "casualties")
    assert [(actor.name, actor.country) for actor in drowned.actors] == [("migrants", None)]


def test_two_voices_on_whom_a_strike_hit_are_two_mentions():
    rows = told("A strike killed seven people in Goma, medics said, but Chad's army said it had targeted militants.")
    assert [(row.claimant_name, [q.value for q in row.quantities], "militants" in str(row.actors)) for row in rows] == [
        ("medics", [7.0], False), ("Chadian army", [], True)]


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("Police fired tear gas at nurses in Goma marching against the junta.", "protest", ["nurses"], ["junta"]),
        ("Soldiers shot nurses outside the port on Monday marching against a tax.", "protest", ["nurses"], []),
        ("Gunmen wounded six nurses at the Hilltop Cultural Center in Goma.", "attack", ["gunmen"], ["nurses"]),
        ("Six pilots died in Peruvian Army raids in Goma.", "attack", ["Peruvian army"], ["pilots"]),
        ("Two pilots were wounded in Peruvian army shelling in Goma.", "shelling", ["Peruvian army"], ["pilots"]),
        ("Two pilots died in rebel shelling in Goma.", "shelling", ["rebel"], ["pilots"]),
        ("Rebel lawmakers rejected the plan by Peru.", "rejection", ["lawmakers"], ["Peru"]),
        ("A nurse was expelled from Goma after criticizing Peru.", "criticism", [], ["Peru"]),
        ("Ana Paz was expelled from Goma after criticizing Peru.", "criticism", ["Ana Paz"], ["Peru"]),
        ("Ana Paz apologised to Chile for criticizing Peru.", "criticism", ["Ana Paz"], ["Peru"]),
        ("Ana Paz thanked Chile for criticizing Peru.", "criticism", ["Chile"], ["Peru"]),
        ("Rebels robbed nine nurses before abducting them.", "abduction", ["rebels"], ["nurses"]),
        ("Peru not only burned homes, according to the Sahel Front, it also rejected Chile's plan.", "rejection",
         ["Peru"], ["Chile"]),
        ("Peru had two nurses arrested on Monday.", "arrest", ["Peru"], ["nurses"]),
        ("Two nurses were killed in Goma after attacking Peruvian soldiers.", "attack", ["nurses"],
         ["Peruvian soldiers"]),
        ("Students staged a protest in Lima.", "protest", ["students"], []),
        ("Activists plan a vigil outside a school in Lima.", "protest", ["activists"], []),
        ("Women marched in Lima on Monday.", "protest", ["women"], []),
        ("Villagers joined a strike in Lima.", "protest", ["villagers"], []),
        ("Three bombing suspects were arrested in Goma.", "arrest", [], ["suspects"]),
        ("The Peruvian envoy to the African Union, Ana Paz, condemned Chile.", "criticism", ["Ana Paz"], ["Chile"]),
        ("The envoy in Doha criticised Peru.", "criticism", ["envoy"], ["Peru"]),
        ("Forces fighting Peter Hadi shelled the port.", "shelling", ["forces"], []),
        ("Forces allied with Peter Hadi shelled the port.", "shelling", ["Peter Hadi forces"], []),
        ("Ana Paz, head of the bar association, condemned Peru.", "criticism", ["Ana Paz"], ["Peru"]),
        ("Six nurses were killed in a mass shooting at a school in Goma.", "attack", [], ["nurses"]),
        ("President Ana Paz mourned the 90 nurses killed in a Peruvian raid.", "attack", ["Peru"], ["nurses"]),
        ("The minister spoke of the 90 nurses killed by rebels.", "attack", ["rebels"], ["nurses"]),
        ("A storm killed nine nurses in Gao and Kidal provinces, Mali.", "casualties", [], ["nurses"]),
        ("Gunmen abducted the children of the judge.", "abduction", ["gunmen"], ["children"]),
        ("Gunmen abducted families of soldiers.", "abduction", ["gunmen"], []),
        ("The Sahel Front released a soldier it had abducted.", "abduction", ["Sahel Front"], ["soldier"]),
        ("Villagers freed nurses they had abducted in May.", "abduction", ["villagers"], ["nurses"]),
        ("The army lost Gao to the Sahel Front in March.", "territory_captured", ["Sahel Front"], ["army"]),
        ("The UN's Chad sanctions committee condemned Peru.", "criticism", ["United Nations"], ["Peru"]),
        ("Ana Paz said Peru was breaking the truce and urged Lima to stop.", "demand", ["Ana Paz"], ["Peru"]),
        ("Chile said Peru was shelling Goma and warned Peru to stop.", "shelling", ["Peru"], []),
        ("Former Trump administration adviser Iker Salas criticised Peru.", "criticism", ["Iker Salas"], ["Peru"]),
        ("Peru sent arms to a group shelling Goma.", "shelling", [], []),
    ],
)
def test_who_does_it_to_whom(text, event_type, sources, targets):
    """Phrases of place, forces that lead a noun and groups told behind `a` leave to each what it did."""
    mention = only(text, event_type)
    assert (actors(mention, "source"), actors(mention, "target")) == (sources, targets)


@pytest.mark.parametrize(
    ("title", "event_type"),
    [
        ("Peru and Chile trade blame over raid", "criticism"),
        ("Peru, Chile blame each other for raid", "criticism"),
        ("Peru and Chile agree to ceasefire", "ceasefire"),
        ("Peru, Chile agree to truce", "ceasefire"),
    ],
)
def test_both_sides_of_a_headline_take_part(title, event_type):
    first = next(mention for mention in told("Nothing more was known on Friday.", title) if mention.in_title)
    assert (first.event_type, actors(first, "participant")) == (event_type, ["Peru", "Chile"])


def test_what_one_apologises_over_is_not_his_deed():
    rows = told("Nothing more was known on Friday.", "Peru apologises to Chile over beheading")
    assert [(m.event_type, actors(m, "source")) for m in rows if m.event_type != "attack"] == [("concession", ["Peru"])]
    assert not [m for m in rows if m.event_type == "attack" and m.actors]


@pytest.mark.parametrize(
    ("text", "event_type", "loser"),
    [
        ("Rebels captured three villages near Goma from M23 on Monday.", "territory_captured", ["M23"]),
        ("Rebels seized the town of Goma from the government forces.", "territory_captured", ["government forces"]),
        ("Kurdish forces liberated Kobani from Islamic State.", "territory_regained", ["Islamic State"]),
        ("Ukraine recaptured Lyman from the east.", "territory_regained", []),
    ],
)
def test_ground_is_taken_from_whoever_held_it(text, event_type, loser):
    assert actors(only(text, event_type), "target") == loser


@pytest.mark.parametrize(
    "text",
    [
        "Two people were hurt when a bomber struck near the U.S. embassy in Lima.",
        "Gunmen killed six farmers in an attack claimed by the Taliban.",
        "A plane flew over the islands of Gizo and Munda in the Solomon Islands.",
    ],
)
def test_an_article_behind_a_preposition_hides_it_not(text):
    hit = {name for mention in told(text) for name in actors(mention, "target")}
    assert hit.isdisjoint({"U.S. embassy", "Taliban", "Solomon Islands"})


@pytest.mark.parametrize(
    "text", ["Troops were engaged by rebels in Goma.", "The troops were fought by the rebels in Goma."]
)
def test_who_fights_stands_behind_by(text):
    assert actors(only(text, "armed_clash"), "participant") == ["troops", "rebels"]


def test_fire_from_the_rebels_is_no_criticism():
    mention = only("The army came under fire from the rebels in Goma.", "armed_clash")
    assert actors(mention, "participant") == ["rebels", "army"]
