"""Figures go to the act that they count, each with its measure, unit, bounds and whole."""

import pytest

from tests.extract.tell import actors, counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        (
            "Two people were killed and six were injured in Goma.",
            "casualties",
            [("killed", "person", 2, 2), ("injured", "person", 6, 6)],
        ),
        ("A landslide killed at least 12 villagers in Nepal.", "casualties", [("killed", "person", 12, None)]),
        (
            "Russia launched 63 drones and five missiles at Ukraine.",
            "drone_attack",
            [("launched", "drone", 63, 63), ("launched", "missile", 5, 5)],
        ),
        (
            "Air defenses destroyed 37 drones while another 16 were jammed.",
            "interception",
            [("intercepted", "drone", 37, 37), ("jammed", "drone", 16, 16)],
        ),
        (
            "A drone strike on Sumy killed three people and wounded nine.",
            "drone_attack",
            [("killed", "person", 3, 3), ("injured", "person", 9, 9)],
        ),
        ("Israel returned 45 bodies on Monday.", "remains_returned", [("returned", "body", 45, 45)]),
        (
            "A blast on a tram in Goma kills nine people and wounds more than 20.",
            "casualties",
            [("killed", "person", 9, 9), ("injured", "person", 20, None)],
        ),
        (
            "A truck bomb in Goma kills a nurse and wounds another eight.",
            "bombing",
            [("killed", "person", 1, 1), ("injured", "person", 8, 8)],
        ),
        (
            "A hall in Goma collapsed with 300 people inside, and 62 people were killed.",
            "casualties",
            [("killed", "person", 62, 62)],
        ),
        ("Floods kill three and force the evacuation of 9,000 people.", "casualties", [("killed", "person", 3, 3)]),
        ("Lagos, Nigeria, 2019 Bystander killed in a shooting at a market", "attack", []),
    ],
)
def test_figures(text, event_type, figures):
    assert counts(only(text, event_type)) == figures


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The war has killed more than 10,000 people.", "running_total"),
        ("Envoys met today in Oslo to end a war that has killed more than 9,000 people.", "running_total"),
        ("On Monday he spoke of a crackdown which has claimed 60 lives.", "running_total"),
        ("A blast on Monday has killed 12 people in a country at war.", "act"),
        ("More than 900 civilians have been killed in the two-year conflict.", "running_total"),
        ("The death toll of the war topped 10,000.", "running_total"),
        ("The death toll of the crash rises to 187.", "act"),
        ("More than 50 people have been killed since the spring.", "running_total"),
        ("Twelve soldiers were killed in the war on Friday.", "act"),
        ("The death toll from Monday's ferry accident rose to nine.", "act"),
        ("A total of 12 people died in a train crash.", "act"),
        ("Two people have been killed in Hebron.", "act"),
    ],
)
def test_a_wars_dead_are_no_acts_and_those_of_a_crash_are(text, scope):
    assert {quantity.scope for quantity in only(text, "casualties").quantities} == {scope}


@pytest.mark.parametrize(
    ("text", "event_type", "scope"),
    [
        ("At least 1,420 Yemenis have been killed in air raids on the valley.", "air_strike", "running_total"),
        ("Ethiopian forces have killed 310 villagers along the river.", "attack", "running_total"),
        ("The death toll from the airstrikes rises to 687.", "air_strike", "running_total"),
        ("The death toll from Monday's airstrikes rises to 187.", "air_strike", "act"),
        ("The death toll of the bombings rises to 187.", "bombing", "act"),
        ("An explosion has killed 310 villagers along the river.", "casualties", "act"),
        ("At least 310 Yemenis were killed in air raids on the valley.", "air_strike", "act"),
        ("Four Yemenis have been killed in air raids on the valley.", "air_strike", "act"),
        ("On Friday air raids on the valley have killed 310 Yemenis.", "air_strike", "act"),
        ("On Monday he accused the army of killing 160 monks since a truce in May.", "attack", "running_total"),
        ("On Monday he said it killed 160 monks - nine of them ill - since a truce.", "casualties", "running_total"),
        ("Jets have carried out over 300 air strikes since the operation began.", "air_strike", "running_total"),
        ("He said since the start of the war 75 missiles have been fired at Sumy.", "shelling", "running_total"),
        ("More than 4,000 clerks, soldiers and teachers have been arrested since the coup.", "arrest", "running_total"),
        ("Since the coup, Chad has arrested 900 people.", "arrest", "running_total"),
        ("Nine people have been killed in the deadliest raid since the coup.", "attack", "act"),
        ("The palace released a list of 78 attacks on Monday.", "attack", "running_total"),
        ("As of May 5, 145 monks had been killed in attacks in Mali.", "attack", "running_total"),
        ("To date, Kenya has provided over $60 billion in aid to Mali.", "aid", "running_total"),
        ("It was the deadliest raid to date, killing 40.", "attack", "act"),
        ("Nine monks have been shot dead so far.", "attack", "act"),
        ("Kenyan jets have supported 453 air strikes in three months.", "air_strike", "period"),
        ("Kenya fired 400 missiles at Mali in the course of two months.", "shelling", "period"),
        ("More than 3,500 people were arrested in the first nine months of the year.", "arrest", "period"),
        ("Rebels killed 39 soldiers in a single week.", "armed_clash", "period"),
        ("Chad lists 17,861 air strikes through January 31, 2017.", "air_strike", "period"),
        ("Nine people were killed in the first attack in three years.", "attack", "act"),
        ("Police arrested 450 people just over a month after a raid on a club.", "arrest", "act"),
        ("Nine men were jailed in Chad for three years.", "arrest", "act"),
    ],
)
def test_what_hundreds_have_come_to_is_no_toll_of_one_act(text, event_type, scope):
    assert {quantity.scope for quantity in only(text, event_type).quantities} == {scope}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Ten nuns died in a raid on Gao on Monday, bringing the toll to over 9,000.", ["act", "running_total"]),
        ("A monk died in a raid on Gao, raising the number of deaths since the truce to 41.", ["act", "running_total"]),
        ("Four monks died on the raid's second day, bringing the death toll to 12.", ["act", "act"]),
        ("Seven soldiers died in clashes in Mali, bringing the total number of soldiers killed in action to 104.",
         ["act", "running_total"]),
        ("Three more monks died in the clashes, bringing the total number of dead to 19.", ["act", "act"]),
    ],
)
def test_a_sum_that_an_act_adds_to_is_not_its_own(text, scopes):
    (mention,) = [mention for mention in told(text) if mention.quantities]
    assert [quantity.scope for quantity in mention.quantities] == scopes


def test_a_part_points_at_its_whole():
    mention = only("Twenty people, including three children, were injured in Accra.", "casualties")
    whole, part = mention.quantities
    assert (whole.part_of, part.part_of, part.category) == (None, whole.ordinal, "child")


@pytest.mark.parametrize(
    "text",
    [
        "The rage in the room in Gao exceeded murder itself.",
        "Nobody was seriously injured in the blast in Gao on Monday.",
        "No one suffered life-threatening injuries in the crash in Gao on Monday.",
        "The singer was killed off in the last episode.",
        "The fund lost a few significant donors who feared for their names.",
        "The ambassador, Vera Lindt, lost no time in her new post.",
        "About a thousand civilians walked out of southern parts of Gao on Saturday.",
        "Six members of the team kneel at noon to protest the killing of Robert Lindt.",
    ],
)
def test_who_is_not_gravely_hurt_or_only_played_counts_none(text):
    assert [counts(mention) for mention in told(text) if counts(mention)] == []


def test_a_part_may_stand_before_its_whole():
    dead = only("Three attackers were among the nine dead in the raid in Quetta.", "attack").quantities
    assert [(q.value, q.part_of) for q in dead] == [(3, 1), (9, None)]


def test_the_dead_of_one_army_do_not_lend_it_to_those_killed_beside_them():
    dead = only("Two Greek soldiers were killed along with one driver in Gao.", "casualties").quantities
    assert [q.of_country for q in dead] == ["GRC", None]


def test_a_part_of_the_drones_downed_is_whose_the_whole_is():
    downed = only("Russian air defenses downed 52 Ukrainian drones, including 41 over Tula.", "interception").quantities
    assert [(q.value, q.of_country) for q in downed] == [(52, "UKR"), (41, "UKR")]


def test_a_part_has_its_own_place():
    mention = only("Russia shot down 52 drones, including 41 over the Bryansk region.", "interception")
    assert mention.quantities[1].place_name.startswith("Bryansk")
    assert mention.quantities[0].place_name is None


def test_nights_told_in_one_sentence_stay_apart():
    text = "Russia launched almost 400 drones on Sunday and a wave of 270 drones overnight on Monday."
    nights = [counts(mention) for mention in told(text)]
    assert nights == [[("launched", "drone", None, 400)], [("launched", "drone", 270, 270)]]


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        ("A gunman shot and killed six people in Lagos.", "attack", [("killed", "person", 6, 6)]),
        ("Three gunmen killed nine people in Lagos.", "attack", [("killed", "person", 9, 9)]),
        ("Over 60 men were killed and wounded by landmines in Gao.", "bombing", [("casualties", "person", 60, None)]),
        (
            "Four farmers were killed and injured five others in Gao.",
            "casualties",
            [("killed", "person", 4, 4), ("injured", "person", 5, 5)],
        ),
        (
            "Two of his men were wounded in Gao, and a close friend later died at home.",
            "casualties",
            [("injured", "person", 2, 2), ("killed", "person", 1, 1)],
        ),
        (
            "A Kenyan soldier and an estimated 12 farmers were killed in Gao.",
            "casualties",
            [("killed", "person", 1, 1), ("killed", "person", 12, 12)],
        ),
        ("A mother of two children was arrested in Gao.", "arrest", []),
        ("Rebels killed the half-brother of leader Ali Hassan in Gao.", "attack", [("killed", "person", 1, 1)]),
        (
            "The girl, Nawar Hassan, the daughter of rebel leader Ali Hassan, died in an attack in Gao.",
            "attack",
            [("killed", "person", 1, 1)],
        ),
        ("Soldiers and 40 policemen arrested two men in Gao.", "arrest", [("arrested", "person", 2, 2)]),
        (
            "Two soldiers were killed along with one driver in Gao.",
            "casualties",
            [("killed", "person", 2, 2), ("killed", "person", 1, 1)],
        ),
        (
            "Rebels kidnapped a priest together with three of his pupils near Gao.",
            "abduction",
            [("abducted", "person", 1, 1), ("abducted", "person", 3, 3)],
        ),
        (
            "The raid killed two and wounded another six in Aleppo.",
            "attack",
            [("killed", "person", 2, 2), ("injured", "person", 6, 6)],
        ),
        (
            "Ghana fired 50 drones at Togo, and Togolese troops downed 44 of them.",
            "interception",
            [("intercepted", "drone", 44, 44)],
        ),
    ],
)
def test_figures_are_not_counted_where_they_do_not_belong(text, event_type, figures):
    assert counts(only(text, event_type)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Four people were injured and 85,000 households lost power in Cebu.", [("injured", "person", 4, 4)]),
        ("Floods left another 60,000 stranded and 150 killed in Assam.", [("killed", "person", 150, 150)]),
    ],
)
def test_neither_households_nor_the_stranded_are_counted_as_harmed(text, figures):
    assert counts(only(text, "casualties")) == figures


@pytest.mark.parametrize("people", ["Lebanese", "Chinese", "Swiss", "Kashmiris", "Uighurs", "Texans", "Kurds"])
def test_a_people_alone_is_counted(people):
    attack = only(f"Gunmen shot dead four {people} near the border.", "attack")
    assert counts(attack) == [("killed", "person", 4, 4)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The raid killed three Lebanese and wounded five.", [("killed", 3), ("injured", 5)]),
        ("The crash killed two French and three German tourists.", [("killed", 2), ("killed", 3)]),
        ("12 die in Kabul blast, officials say", [("killed", 12)]),
    ],
)
def test_a_people_before_and(text, figures):
    assert [(q.measure, q.value) for mention in told(text) for q in mention.quantities] == figures


def test_gunmen_who_kill_an_unknown_people_are_not_killed():
    assert actors(only("Gunmen killed four Foobars near the border.", "attack"), "source") == ["gunmen"]


def test_who_says_it_is_not_among_the_dead():
    assert actors(only("12 dead in Kabul blast, officials say", "casualties"), "target") == []


def test_an_office_behind_says_is_the_claimant():
    assert only("Four killed in Gao, says minister", "casualties").claimant_name == "minister"


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Pedro Ruiz was convicted of the murder of two cooks in Cali.", []),
        ("Pedro Ruiz pleaded guilty to the murder of two cooks in Cali.", []),
        ("A court convicted six officers of killing two cooks.", [6]),
        ("Two men were charged with killing six cooks.", [2]),
    ],
)
def test_the_victims_of_a_crime_are_not_who_is_tried_for_it(text, arrested):
    mention = next(mention for mention in told(text) if mention.event_type == "arrest")
    assert [quantity.value for quantity in mention.quantities if quantity.measure == "arrested"] == arrested
