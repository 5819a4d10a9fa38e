"""How many were harmed, and how: each figure once, under its measure, parts apart from their wholes."""

import pytest

from tests.extract.tell import actors, only, told

VICTIMS = ("killed", "injured", "casualties", "missing", "abducted", "arrested", "captured")


def victims(text: str) -> dict[str, list[str]]:
    """Give the lower bounds told of each measure, `of` before a part."""
    found: dict[str, list[str]] = {}
    for mention in told(text):
        for q in mention.quantities:
            if q.measure in VICTIMS:
                part = "" if q.part_of is None else "of "
                found.setdefault(q.measure, []).append(f"{part}{q.lower:g}")
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two brothers were shot and killed in Lagos on Monday.", {"killed": ["2"]}),
        ("A teenager was shot and killed by police in Durban.", {"killed": ["1"]}),
        ("Three hikers were shot and wounded near Goma.", {"injured": ["3"]}),
    ],
)
def test_verbs_joined_by_and_are_one(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five people were shot at a park in Tulsa.", {"injured": ["5"]}),
        ("Three men were shot at about 4 p.m. on Sunday in Tulsa.", {"injured": ["3"]}),
        ("In all, seven people were shot at Lincoln Park on Sunday.", {"injured": ["7"]}),
        ("He was arrested after shooting at least six people in Tulsa.", {"injured": ["6"]}),
        ("Two officers were shot at while on patrol in Tulsa.", {}),
        ("Two officers were shot at several times in Tulsa.", {}),
    ],
)
def test_who_is_shot_at_a_place_is_hit(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 4-year-old was shot in Tulsa on Friday.", {"injured": ["1"]}),
        ("A 31-year-old was gunned down in Tulsa on Friday.", {"killed": ["1"]}),
        ("Two 15-year-olds were killed in Tulsa on Friday.", {"killed": ["2"]}),
        ("Three adults and a 4-year-old were shot in Tulsa on Friday.", {"injured": ["3", "1"]}),
        (
            "Five people, including a nine-year-old, were shot at the end of a concert in Tulsa.",
            {"injured": ["5", "of 1"]},
        ),
        ("Shots at a 1-year-old's party hurt a man in Tulsa.", {"injured": ["1"]}),
        ("A 4-year-old colt was shot on a farm near Tulsa.", {}),
    ],
)
def test_an_age_stands_for_a_person(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shooting left two men and three women injured.", {"injured": ["2", "3"]}),
        ("A crash in Quetta left three dead and injured nine.", {"killed": ["3"], "injured": ["9"]}),
        ("The attack in Quetta left 12 dead and more than 40 injured.", {"killed": ["12"], "injured": ["40"]}),
        ("Divers found two dead sailors and one wounded sailor in the wreck.", {"killed": ["2"], "injured": ["1"]}),
        (
            "On May 3 he opened fire on his colleagues, killing two and wounding 11 before shooting himself.",
            {"killed": ["2"], "injured": ["11"]},
        ),
        ("The toll rose to 12 after two of the wounded died in Goma.", {"killed": ["12", "of 2"]}),
        ("The professor, who also worked as a school teacher, was killed in Herat.", {"killed": ["1"]}),
    ],
)
def test_each_count_has_its_own_fate(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A shooting in Tulsa left seven people wounded, two critically, police said.", {"injured": ["7", "of 2"]}),
        ("A shooting in Tulsa left seven people injured, six with gunshot wounds.", {"injured": ["7", "of 6"]}),
        ("Raiders killed 14 herders, nine in Doma and five in Kibiya.", {"killed": ["14", "of 9", "of 5"]}),
        (
            "Seven people, including four soldiers, two cooks, and one gunman, were injured in Herat.",
            {"injured": ["7", "of 4", "of 2", "of 1"]},
        ),
        (
            "Seven people, including four soldiers, and one gunman were injured in Herat.",
            {"injured": ["7", "of 4", "1"]},
        ),
    ],
)
def test_a_whole_is_divided_into_its_parts(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Four people were found shot to death in a car in Tulsa.", {"killed": ["4"]}),
        ("4 people shot to death in Tulsa home", {"killed": ["4"]}),
        ("4 shot, 1 killed during argument in Tulsa", {"injured": ["4"], "killed": ["1"]}),
        ("The six others shot during the robbery are expected to survive.", {"injured": ["6"]}),
        ("Police shot two men in Tulsa and fled.", {"injured": ["2"]}),
        ("Troops shot in the air on Friday to scatter two men.", {}),
    ],
)
def test_a_headline_clips_its_passive(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A man strangled his wife and three daughters in Lyon on Sunday.", {"killed": ["1", "3"]}),
        ("A man who killed his wife and three daughters was caught in Lyon.", {"killed": ["1", "3"]}),
        (
            "A man was killed and a girl, two women and a boy are in serious condition.",
            {"killed": ["1"], "injured": ["1", "2", "1"]},
        ),
        ("Five people were shot in Tulsa and two are in critical condition.", {"injured": ["5", "of 2"]}),
        ("Four dancers were treated for gunshot wounds after an ambush in Tulsa.", {"injured": ["4"]}),
        ("The gunman opened fire, fatally striking a clerk and two shoppers.", {"killed": ["1", "2"]}),
        ("Bullets flew through a crowd, striking six teenage boys, police in Tulsa said.", {"injured": ["6"]}),
        (
            "Police look into the killings of two people and the wounding of three others.",
            {"killed": ["2"], "injured": ["3"]},
        ),
        ("A woman and a boy were both shot and injured in Tulsa.", {"injured": ["1", "1"]}),
    ],
)
def test_a_list_goes_to_the_verb_that_governs_it(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The strike killed a senior Houthi Yemen commander, an officer said.", {"killed": ["1"]}),
        ("Thousands of people missing under the mud are presumed dead in Leyte.", {"missing": ["2000"]}),
        ("Police in Tulsa shot a man missing a leg.", {"injured": ["1"]}),
        ("Dozens of wounded people were counted after the blast in Herat.", {"injured": ["24"]}),
    ],
)
def test_the_head_of_a_count_is_its_last_noun(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The teacher was abducted, shot and killed by gunmen.", {"abducted": ["1"], "killed": ["1"]}),
        ("Forty villagers were beheaded and killed in Ituri.", {"killed": ["40"]}),
        ("Four people are recovering in hospital after being shot outside a bar in Tulsa.", {"injured": ["4"]}),
        ("Two plumbers were found shot dead at a mill in Tulsa.", {"killed": ["2"]}),
        ("Three officers resigned in Tulsa after being criticised.", {}),
    ],
)
def test_one_subject_suffers_all_its_verbs(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One of the hosts of a party where five people were shot said he had called the police.", {"injured": ["5"]}),
        ("One of two bombing suspects in Herat wore a red coat.", {}),
        (
            "Nobody spoke; however, five people, including two guards and three passersby were injured in Aden.",
            {"injured": ["5", "of 2", "of 3"]},
        ),
    ],
)
def test_who_is_named_beside_is_not_harmed(text, found):
    assert victims(text) == found


def test_two_voices_tell_two_mentions():
    mentions = told("Though police said four people were shot, doctors said five were wounded in Tulsa.")
    assert [[q.lower for q in mention.quantities] for mention in mentions] == [[4], [5]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Three people were killed and four wounded in Tulsa on Friday. Seven people were shot, the sheriff said.",
            {"killed": ["3"], "injured": ["4"], "casualties": ["7"]},
        ),
        (
            "Three people were killed and four wounded in Tulsa on Friday. Eight people were shot, the sheriff said.",
            {"killed": ["3"], "injured": ["4", "8"]},
        ),
        (
            "Three people were killed and four wounded in Tulsa on Friday. Seven were shot and wounded on Monday.",
            {"killed": ["3"], "injured": ["4", "7"]},
        ),
    ],
)
def test_those_shot_are_the_killed_and_the_wounded_where_both_add_up(text, found):
    assert victims(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A man, who is thought to have been the gardener, was killed by a bomb in Herat.", {"killed": ["1"]}),
        ("Two leaders of the leftist Homeland Union were killed near Leon.", {"killed": ["2"]}),
        ("The bodies of four nuns were found in Leon.", {"killed": ["4"]}),
        ("Three of the 12 people who were wounded have died in Goma.", {"killed": ["3"], "injured": ["12"]}),
        ("A bystander was struck by a bullet and killed in Leon.", {"killed": ["1"]}),
        ("A robber shot a clerk three times in Leon.", {"injured": ["1"]}),
        ("A robber stabbed a clerk twice in Leon.", {"injured": ["1"]}),
        ("Somebody fired into a crowd in Leon, hitting four nuns.", {"injured": ["4"]}),
        ("No nuns were killed or injured in Leon.", {"killed": ["0"], "injured": ["0"]}),
    ],
)
def test_a_victim_told_twice_counts_once(text, found):
    assert victims(text) == found


def test_who_finds_the_dead_did_not_kill_them():
    mention = told("Police found two people dead in a car in Tulsa.")[0]
    assert (mention.event_type, [a.role for a in mention.actors]) == ("casualties", ["target"])


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Kenya put Somali losses there at 40 killed and wounded.", ["SOM"]),
        ("Kenya estimates Somalia's losses at 90 soldiers killed in one day.", ["SOM", None]),
        ("Sudanese losses reached 80 killed and wounded, Chad said.", ["SDN"]),
        ("Chad's casualties in the battle were put at 50 killed and wounded.", ["TCD"]),
        ("Kenya said its losses came to 7 killed and wounded.", ["KEN"]),
        ("Losses of 40 killed and wounded were reported in Kenya.", []),
    ],
)
def test_losses_are_whose_they_are_called(text, whose):
    tolls = [mention for mention in told(text) if mention.event_type == "casualties"]
    assert [party.country for toll in tolls for party in toll.actors if party.role == "target"] == whose


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Gunmen shot the judge's husband in Homs on Monday.", "attack", ["husband"]),
        ("Omar Haddad's half-brother was killed in Homs.", "casualties", ["half-brother"]),
        ("The mayor's two sons were kidnapped near Goma.", "abduction", ["sons"]),
        ("Ana Paz and her son were killed in a crash.", "casualties", ["Ana Paz", "son"]),
        ("Gunmen attacked the mayor's house in Homs.", "attack", ["mayor"]),
        ("Police shot the mayor, whose son fled.", "attack", ["mayor"]),
    ],
)
def test_kin_suffer_not_whose_they_are(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets
