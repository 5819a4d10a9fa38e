"""Who did it to whom: never inverted, whatever the voice."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("Russia launched 40 drones at Ukraine on Monday.", "drone_attack", ["Russia"], ["Ukraine"]),
        ("Forty drones were launched by Russia on Monday.", "drone_attack", ["Russia"], []),
        ("Israel was attacked by Hamas on Tuesday.", "attack", ["Hamas"], ["Israel"]),
        ("A Russian drone attack on Odesa wounded four people.", "drone_attack", ["Russia"], []),
        (
            "Hungary's foreign minister Peter Szijjarto criticized Ukraine.",
            "criticism",
            ["Peter Szijjarto"],
            ["Ukraine"],
        ),
        ("Iran handed over the bodies of nine Pakistani soldiers.", "remains_returned", ["Iran"], ["PAK"]),
    ],
)
def test_source_and_target(text, event_type, source, target):
    mention = only(text, event_type)
    assert actors(mention, "source") == source
    found = {name for actor in mention.actors if actor.role == "target" for name in (actor.name, actor.country)}
    assert set(target) <= found


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("Hezbollah, which is armed by Iran, attacked Israel on Friday.", "attack", ["Hezbollah"], ["ISR"]),
        ("Chad, having attacked Niger in May, praised Mali.", "praise", ["Chad"], ["MLI"]),
        ("Chad's president, a former pilot, condemned Niger.", "criticism", ["Chadian president"], ["NER"]),
        ("Kenya called on Chad to attack the rebels.", "attack", ["Chad"], ["rebels"]),
        ("Peru urged its allies to attack Chile.", "attack", [], ["CHL"]),
        ("Nine villagers died in an attack blamed on Boko Haram.", "attack", ["Boko Haram"], []),
        ("The Taliban claimed responsibility for an attack on an Iraqi convoy.", "attack", ["Taliban"], ["IRQ"]),
        ("Chad came under Sudanese attack on Sunday.", "attack", ["Sudan"], ["TCD"]),
        ("Two men were killed by Russian shelling of Sumy.", "shelling", ["Russia"], []),
        ("Mortars fired from Syria hit a Turkish post.", "shelling", [], ["TUR"]),
        ("Gambia accused Senegal of shelling Banjul.", "shelling", ["Senegal"], []),
        ("Senegal was accused by Gambia of shelling Banjul.", "shelling", ["Senegal"], []),
        ("The raid on a Chadian post was condemned by France.", "criticism", ["France"], []),
        ("Chad shut its schools amid unrest, and condemned Niger.", "criticism", ["Chad"], ["NER"]),
        ("Putin's spokesman Dmitry Peskov condemned Poland.", "criticism", ["Dmitry Peskov"], ["POL"]),
        (
            "Dutch Foreign Minister Jan Rietveld and his Polish counterpart Ewa Nowak condemned Serbia.",
            "criticism",
            ["Jan Rietveld", "Ewa Nowak"],
            ["SRB"],
        ),
        ("Ana Paz, Bolivia's interior minister, condemned Chile.", "criticism", ["Ana Paz"], ["CHL"]),
    ],
)
def test_roles_follow_the_grammar(text, event_type, source, target):
    mention = only(text, event_type)
    assert actors(mention, "source") == source
    found = {name for actor in mention.actors if actor.role == "target" for name in (actor.name, actor.country)}
    assert set(target) <= found


@pytest.mark.parametrize(
    ("text", "event_type", "names"),
    [
        ("Norway and Sweden signed an agreement on fishing on Monday.", "agreement", {"Norway", "Sweden"}),
        ("Armenia and Azerbaijan exchanged 20 prisoners on Tuesday.", "prisoner_exchange", {"Armenia", "Azerbaijan"}),
    ],
)
def test_two_sided_acts_have_participants(text, event_type, names):
    mention = only(text, event_type)
    assert names <= set(actors(mention, "participant"))
    assert actors(mention, "source") == actors(mention, "target") == []


def test_a_dateline_does_nothing():
    mention = only(
        "KHARKIV, Ukraine (Reuters) - Russian troops captured the village of Lypky on Monday.", "territory_captured"
    )
    assert [actor.country for actor in mention.actors if actor.role == "source"] == ["RUS"]


def test_whoever_repels_an_attack_fights():
    mention = only("The Sudanese army repelled 12 attacks near Nyala on Monday.", "armed_clash")
    assert [(actor.role, actor.country) for actor in mention.actors] == [("participant", "SDN")]
    assert [(q.measure, q.value) for q in mention.quantities] == [("attacks", 12)]


@pytest.mark.parametrize(
    "text",
    [
        "A Ukrainian cargo plane crashed near Lima, killing two people on the ground.",
        "A fire near a Russian police station killed five people.",
    ],
)
def test_a_toll_without_a_doer_blames_nobody(text):
    assert actors(only(text, "casualties"), "source") == []


@pytest.mark.parametrize(
    "text",
    [
        "An avalanche swept a Kashmir road, killing at least one person.",
        "Sudan's war has killed at least 20,000 people.",
    ],
)
def test_what_suffers_is_no_doer_and_a_war_no_victim(text):
    assert [(actor.role, actor.name) for actor in only(text, "casualties").actors] == [("target", "people")]


def test_a_pronoun_behind_and_resumes_the_subject():
    text = "On Monday Iran sent 40 drones against Iraq, its neighbour, and overnight on Tuesday it fired nine missiles."
    assert actors(only(text, "shelling"), "source") == ["Iran"]


def test_nobody_shoots_down_what_it_sent_itself():
    text = "Russia launched 60 drones at Ukraine. Russia's Defense Ministry said it intercepted 52 drones."
    assert actors(only(text, "interception"), "target") != ["Russia"]


def test_what_is_intercepted_was_launched_in_the_same_sentence():
    text = "Polish air defenses intercepted nine of 10 drones that Belarus launched in an overnight attack."
    down, sent = only(text, "interception"), only(text, "drone_attack")
    assert [q.value for q in down.quantities] == [9] and [q.value for q in sent.quantities] == [10]
    assert (down.time_start, actors(down, "target")) == (sent.time_start, ["Belarus"])


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        # air defences downed what the other side sent
        (
            "Sudan launched 30 drones at Chad on Sunday, and air defences shot down 26 drones.",
            "interception",
            ["TCD"],
            ["SDN"],
        ),
        # what a weapon struck did not kill
        ("A rocket hit Amman and killed seven people.", "shelling", [], ["JOR", None]),
        # a drone that is hit is no drone sent
        ("Russian drones hit by Ukrainian gunners fell on a farm in Sumy.", "attack", ["UKR"], ["RUS"]),
        # the place behind "by" did nothing
        ("An Iraqi general was killed by a car bomb in Baghdad.", "bombing", [], ["IRQ"]),
        # whoever is praised did it, not whoever praises
        ("Kagame praised Rwandan troops for capturing the town of Goma.", "territory_captured", ["RWA"], []),
        # behind a lone comma a clause begins
        ("If Armenia attacks Georgia, Turkey will respond.", "attack", ["ARM"], ["GEO"]),
    ],
)
def test_who_stands_near_did_not_do_it(text, event_type, source, target):
    mention = only(text, event_type)
    assert [actor.country for actor in mention.actors if actor.role == "source"] == source
    assert [actor.country for actor in mention.actors if actor.role == "target"] == target


def test_bodies_go_to_whoever_receives_them():
    mention = only("Iran returned the bodies of 12 Afghan migrants to Pakistan.", "remains_returned")
    assert [(actor.role, actor.country) for actor in mention.actors] == [("source", "IRN"), ("target", "PAK")]


def test_where_officials_sit_takes_no_subject_away():
    mention = only("Officials in Baku said Armenian forces had attacked a village.", "attack")
    assert [actor.country for actor in mention.actors if actor.role == "source"] == ["ARM"]


def test_whoever_warns_does_not_do_what_is_warned_against():
    mention = only("Tirana warned Athens against attacking the town of Saranda.", "attack")
    assert [actor.country for actor in mention.actors if actor.role == "source"] == ["GRC"]


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("Haifa came under rocket fire from Hezbollah on Sunday.", "shelling", ["LBN"], []),
        ("Kuwait came under drone attack from Iraq on Sunday.", "drone_attack", ["IRQ"], ["KWT"]),
        ("Malian troops retook the town of Kidal on Sunday.", "territory_regained", ["MLI"], []),
    ],
)
def test_fire_comes_from_its_source_and_towns_are_retaken(text, event_type, source, target):
    mention = only(text, event_type)
    assert [actor.country for actor in mention.actors if actor.role == "source"] == source
    assert [actor.country for actor in mention.actors if actor.role == "target"] == target


def test_a_headline_joins_its_subjects_by_a_comma():
    mention = told("Nothing else was known.", "Norway, Sweden hold talks in Oslo on Sunday")[0]
    assert len(actors(mention, "participant")) == 2


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("Norway's Farmers Party was accused on Tuesday of cheating by renaming its office.", "criticism", [], ["NOR"]),
        ("Turkey was long accused by its partners of looking away.", "criticism", [], ["TUR"]),
        (
            "Although Kenya had asked for his arrest, Uganda refused to extradite him.",
            "rejection",
            ["Uganda"],
            [],
        ),
        ("A judge approved an extradition request from Peru.", "demand", ["Peru"], []),
        ("The raiders were shot dead by responding soldiers.", "attack", ["soldiers"], []),
    ],
)
def test_what_stands_beside_is_no_doer(text, event_type, source, target):
    found = [mention for mention in told(text) if mention.event_type == event_type] or [only(text, "armed_clash")]
    named = [actor.name for actor in found[0].actors if actor.role in ("source", "participant")]
    assert set(source) <= set(named) and (source or not named)
    assert set(target) <= {actor.country for actor in found[0].actors if actor.role == "target"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will meet its obligations, but others must pay too.",
        "The treasurer's warning hurt ties between Chile and Peru.",
        "The emirate released two videos of the hostages.",
        "Soldiers patrolled abandoned streets in Harare.",
        "Italy offered Chad attack helicopters.",
        "Guards foiled it with a strike package.",
    ],
)
def test_what_hangs_on_the_object_is_not_the_object(text):
    assert [m.event_type for m in told(text) if m.event_type not in ("aid", "pledge")] == []


@pytest.mark.parametrize(
    ("text", "event_type", "role", "named"),
    [
        # a group and what says of which kind it is
        ("Rebels from Colombia's ELN left-wing group and Peru have begun talks.", "talks", "participant",
         [("ELN", "COL"), ("Peru", "PER")]),
        # a name in apposition says which group is meant
        ("Chad signed a peace agreement with Colombia's biggest rebel group, the Farc, in Lima.", "agreement",
         "participant", [("Chad", "TCD"), ("FARC", "COL")]),
        # what a relative clause tells in the passive is done to the name before it
        ("The Sahel Front (SF), which was designated as a terrorist organisation by Norway, split.", "sanction",
         "target", [("Sahel Front", None)]),
        # a people are of the land where they live
        ("The Albanians of southern Serbia are demanding autonomy from Peru.", "demand", "source",
         [("Albanians", "SRB")]),
        ("Ethnic Albanians are demanding autonomy from Peru.", "demand", "source", [("Albanians", None)]),
        # a bare body of state is that of the country told of
        ("Chad is at war. Security forces killed two miners.", "attack", "source",
         [("Chadian security forces", "TCD")]),
        # beside people of no side, the land is the target
        ("Pakistan has refused to deploy peacekeepers in Iraq.", "rejection", "target", [("Iraq", "IRQ")]),
        ("Norway lodged an official protest with Chile.", "criticism", "target", [("Chile", "CHL")]),
        # who claims responsibility did it
        ("A car bomb killed nine people in Bol. The Sahel Front claimed responsibility in a note.", "bombing",
         "source", [("Sahel Front", None)]),
    ],
)
def test_who_it_is_and_to_whom(text, event_type, role, named):
    mention = [mention for mention in told(text) if mention.event_type == event_type][-1]
    assert [(actor.name, actor.country) for actor in mention.actors if actor.role == role] == named


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("The son of former Chilean President Juan Alba was stabbed on Monday.", "attack", [], []),
        ("Son of former Chilean president stabbed to death in Valparaiso.", "attack", [], []),
        ("A friend of President Juan Alba attacked a journalist in Quito.", "attack", [], ["journalist"]),
        ("Militants hit the base, killing 19 soldiers and kidnapping seven.", "abduction", ["militants"], []),
    ],
)
def test_kin_and_victims_are_told_apart_from_doers(text, event_type, source, target):
    mention = only(text, event_type)
    assert actors(mention, "source") == source
    assert set(target) <= set(actors(mention, "target")) and "Juan Alba" not in actors(mention, "target")


def test_the_land_where_it_was_did_not_do_it():
    text = "The group planned an operation in northern Colombia that would have included the kidnapping of two mayors."
    assert actors(only(text, "abduction"), "source") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor of Lima was shot dead, her aides said on Tuesday, by two rebels.", ["rebels"]),
        ("The minister was accused of taking bribes, some of it gold, by Danish officials.", ["Danish officials"]),
        # another `by` before it, or no aside at all
        ("The minister was accused by Chad of theft on Monday, in part, by error, by some.", ["Chad"]),
        ("The minister was accused of theft, by and large.", []),
    ],
)
def test_the_doer_may_stand_behind_an_aside(text, source):
    assert [name for m in told(text)[:1] for name in actors(m, "source")] == source
