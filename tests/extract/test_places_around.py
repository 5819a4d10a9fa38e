"""Places that words around an act name and where it was not, and those it takes from what is done there."""

import pytest

from tests.extract.tell import only, told


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        ("Rebels killed two nuns near the Algerian border on Monday.", "attack", None),
        ("Rebels killed two nuns in Tunisia near the border with Algeria.", "attack", "Tunisia"),
        ("Nine nuns close to the border with Chad came under attack.", "attack", None),
        ("Rebels killed two nuns in the Turkish border town of Kilis.", "attack", "Kilis"),
        ("Omar Paz, the president of Chad, arrived in Sudan for talks.", "visit", "Sudan"),
        ("Ana Paz holds the government of Sudan responsible.", "criticism", None),
        ("Ana Paz, the prime minister of Chad, deploys 300 troops in Sudan.", "mobilization", "Sudan"),
        ("Nuns attacked the embassy of Denmark in Tehran.", "attack", "Tehran"),
        ("The foreign minister of Chad was shot dead on Friday.", "assassination", "Chad"),
        ("The mayor of Kano was shot dead on Friday.", "assassination", "Kano"),
    ],
)
def test_borders_and_offices_only_name_a_land(text, event_type, name):
    (mention,) = [m for m in told(text) if m.event_type == event_type]
    assert (mention.place_name, len(mention.places)) == (name, bool(name))


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        (
            "Chad launched an airstrike in Sidon, Lebanon, in order to target two rebels.",
            "air_strike",
            "Sidon",
        ),
        ("Soldiers raided a house in Kano on Monday to free nine nuns.", "attack", "Kano"),
        ("Chad sent troops into Syria to fight rebels.", "mobilization", "Syria"),
        ("Hundreds gathered in Kano to protest against the governor.", "protest", "Kano"),
        ("Villagers fled the fighting in Mosul on Monday.", "displacement", "Mosul"),
        ("Villagers fled the town of Kerrawi, Mali, on Monday.", "displacement", "Kerrawi"),
        ("Syrian rebels attacks Saraqib.", "attack", "Saraqib"),
        ("Syrian rebels seize Saraqib.", "territory_captured", "Saraqib"),
        ("Syrian soldiers flee Saraqib.", "displacement", "Saraqib"),
        ("Rebels surrounded Kano. On Monday they seized the town.", "territory_captured", "Kano"),
        ("Rebels surrounded Kano. The town was captured on Monday.", "territory_captured", "Kano"),
        ("Rebels seized the island of Kerrawi.", "territory_captured", "Kerrawi"),
        ("Two nuns were killed on Kerrawi Island.", "casualties", "Kerrawi Island"),
        ("Two nuns were killed in the Kerraw Mountains on Monday.", "casualties", "Kerraw Mountains"),
        ("Two nuns were killed on Rhode Island.", "casualties", "Rhode Island"),
        ("Two nuns were killed in a raid in Kerraw Agency, Pakistan.", "attack", "Kerraw Agency"),
        ("Pirates blew up Yemen's main oil pipeline.", "bombing", "Yemen"),
        ("A typhoon hits the Philippines, killing nine nuns.", "casualties", "Philippines"),
        ("A quake struck northern Chad and killed nine nuns.", "casualties", "Chad"),
        ("Gunmen stormed a school in Kano, killing two nuns, with 500 pupils evacuated.", "displacement", "Kano"),
        ("Norwegian police arrested a nun.", "arrest", "Norway"),
        ("A nun was jailed by a Norwegian court.", "arrest", "Norway"),
        ("Norwegian police arrested a nun in Lyon.", "arrest", "Lyon"),
        ("Gunmen killed a monk in Lyon. French police arrested a nun there.", "arrest", "Lyon"),
        ("Norwegian soldiers arrested a nun.", "arrest", None),
        ("The Syrian uprising has killed 500 nuns.", "casualties", "Syria"),
        ("The death toll of the Syrian civil war has reached 5,000.", "casualties", "Syria"),
        ("A nun was stabbed at the Manchester Arena.", "attack", "Manchester"),
        ("A bomb exploded at the Kabul Serena Hotel, killing nine nuns.", "bombing", "Kabul"),
        ("The Kaduna fire killed nine nuns.", "casualties", "Kaduna"),
        ("Iraqi insurgency: Soldiers arrest nine nuns in Basra.", "arrest", "Basra"),
        ("Islamic State in Iraq and the Levant killed nine nuns.", "attack", None),
    ],
)
def test_where_it_was(text, event_type, name):
    assert only(text, event_type).place_name == name


def test_a_storm_that_ends_a_title_reaches_no_land_that_opens_it():
    told_of = told("The ship had left on Sunday.", "Chad mourns nine nuns who died at sea as a storm hit")
    assert [(mention.event_type, mention.place_name) for mention in told_of] == [("casualties", None)]
