"""People of every calling as who acts and who suffers, and the counted with words between them and their verb."""

import pytest

from tests.extract.tell import told

SIDES = [
    ("Loggers attacked a patrol boat near Belize City on Monday.", "attack", {"loggers"}, None),
    ("Ranchers marched through Cordoba on Monday to protest against the tax.", "protest", {"ranchers"}, None),
    ("Herders attacked farmers in Benue on Monday.", "attack", {"herders"}, {"farmers"}),
    ("Pirates seized six fishermen off Hobyo on Monday.", "abduction", {"pirates"}, {"fishermen"}),
    ("Troops opened fire on mourners in Khartoum on Monday.", None, {"troops"}, {"mourners"}),
    ("Police beat two journalists in Lahore on Monday.", "attack", {"police"}, {"journalists"}),
    ("Gunmen attacked climbers near Skardu on Monday.", "attack", {"gunmen"}, {"climbers"}),
    ("Two judges were killed by opponents of the interim government in Basra on Tuesday.", None, {"opponents"}, None),
    ("Critics of Prime Minister Ana Paz marched through Lima on Sunday.", "protest", {"critics"}, None),
    ("Police fired at beekeepers who had gathered in Dakar on Monday.", None, {"police"}, {"beekeepers"}),
    ("A blast killed two people at the railway station of Lanzhou on Monday.", "casualties", set(), {"people"}),
    (
        "Six stranded climbers and two guides were killed near Skardu on Monday.",
        "casualties",
        set(),
        {"climbers", "guides"},
    ),
    ("Rebels killed Ana Paz and five guards near Goma on Monday.", "attack", {"rebels"}, {"Ana Paz", "guards"}),
    ("A lawyer for the miners was shot dead in Derby on Monday.", None, set(), {"lawyer"}),
    ("A man linked to smugglers was arrested in Derby on Monday.", "arrest", set(), {"man"}),
]


@pytest.mark.parametrize(("text", "event_type", "sources", "targets"), SIDES, ids=[row[0] for row in SIDES])
def test_who_acts_and_who_suffers(text, event_type, sources, targets):
    mention = told(text)[0]
    by_role = {role: {a.name for a in mention.actors if a.role == role} for role in ("source", "target")}
    assert event_type in (None, mention.event_type)
    assert by_role["source"] == sources
    assert targets is None or by_role["target"] == targets


FATES = [
    ("Six people held at a camp in Goma were killed on Monday.", {"killed": ["6"]}),
    ("Six people gathered at a shrine in Goma were killed on Monday.", {"killed": ["6"]}),
    ("Six people who had gathered at a shrine in Goma were killed on Monday.", {"killed": ["6"]}),
    ("Six people living in a camp in Goma were killed on Monday.", {"killed": ["6"]}),
    ("Six people trapped in a mine in Goma were hurt on Monday.", {"injured": ["6"]}),
    ("Six people employed by a charity in Goma were arrested on Monday.", {"arrested": ["6"]}),
    ("Three soldiers injured by a mine near Goma have died of their wounds.", {"killed": ["3"]}),
    ("Six people taken to a hospital in Goma died on Monday.", {"killed": ["6"]}),
    ("Six people wounded in the attack were taken to a clinic in Goma.", {"injured": ["6"]}),
    ("Two people killed in a crash in Derby on Monday have been named.", {"killed": ["2"]}),
    ("Six people arrested over a raid in Derby were charged on Monday.", {"arrested": ["6"]}),
    ("Six hostages held by rebels near Goma were freed on Monday.", {"released": ["6"]}),
    ("A storm killed six people near Goma and left 4,000 others without water.", {"killed": ["6"]}),
    ("Five people were killed and a man was in custody in Calgary.", {"killed": ["5"]}),
    (
        "A bomb kills 60 people and wounds 100 in one of the worst attacks to hit Kirkuk.",
        {"killed": ["60"], "injured": ["100"]},
    ),
    ("A crash in Quito killed all 94 people aboard and 34 residents.", {"killed": ["94", "34"]}),
]


@pytest.mark.parametrize(("text", "figures"), FATES, ids=[row[0] for row in FATES])
def test_the_last_fate_of_the_counted_is_told(text, figures):
    found: dict[str, list[str]] = {}
    for mention in told(text):
        for quantity in mention.quantities:
            found.setdefault(quantity.measure, []).append(f"{quantity.value:g}")
    assert found == figures


def test_what_is_only_said_of_a_town_is_nobodys_word():
    (mention,) = told("Six soldiers were killed in Ostrel, said to be a quiet town.")
    assert mention.claimant_name is None
    assert [f"{q.value:g}" for q in mention.quantities] == ["6"]


@pytest.mark.parametrize("act", ["set fire to a bus", "set a bus on fire", "set up a base"])
def test_what_was_set_on_a_weekday_is_past(act):
    mention = told(f"Rebels {act} near Goma on Monday.")[0]
    assert (mention.modality, str(mention.time_start)[:10]) == ("actual", "2026-06-08")


@pytest.mark.parametrize("fate", ["hurt", "wounded"])
def test_who_is_hurt_in_a_stabbing_attack_stabbed_nobody(fate):
    (mention,) = told("Few details were known.", title=f"Three Israelis {fate} in stabbing attack in Haifa")
    assert {(actor.role, actor.name) for actor in mention.actors} == {("target", "Israelis")}


def test_a_headlines_comma_joins_who_swaps():
    (mention,) = told("Few details were known.", title="Russia, Ukraine swap 200 prisoners")
    assert {actor.name for actor in mention.actors} == {"Russia", "Ukraine"}


def test_who_is_told_of_talks_takes_no_part():
    (mention,) = told("The Chadian premier told reporters on Monday that Chad and Libya had held talks in Rome.")
    assert "journalists" not in {actor.name for actor in mention.actors}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("A policeman who shot two students was jailed in Goma on Monday.", {"police officer"}),
        ("The gunman who killed six nurses was arrested in Goma on Monday.", {"gunman"}),
        ("The gunmen, who had killed six nurses, have been arrested in Goma.", {"gunmen"}),
        ("Six nurses who were abducted by rebels were detained in Goma on Monday.", {"nurses"}),
        ("The mayor claims that six nurses helped rebels and were arrested in Goma.", {"nurses"}),
    ],
)
def test_who_did_a_deed_is_arrested_for_it_and_not_its_victims(text, held):
    arrest = next(mention for mention in told(text) if mention.event_type == "arrest")
    assert {actor.name for actor in arrest.actors if actor.role == "target"} == held
