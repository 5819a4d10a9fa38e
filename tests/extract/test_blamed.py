"""Who did it by whom a text blames, and by whom their deed names them."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("The government blamed smugglers for the murder of a judge in Cali.", "assassination", ["traffickers"]),
        ("Chad condemned Libya for the shelling of Goma.", "shelling", ["Libya"]),
        ("A bomb went off in Lima on Monday. Police blamed the Sahel Front.", "bombing", ["Sahel Front"]),
        ("A bomb went off in Lima. Police blamed the Sahel Front for the blast.", "bombing", ["Sahel Front"]),
        ("A bomb went off in Lima. Police blamed the Sahel Front for a rise in prices.", "bombing", []),
        ("A bomb went off in Lima. Police praised the Sahel Front.", "bombing", []),
        ("Gunmen attacked a bus near Cali. The attackers killed four cooks.", "attack", ["gunmen"]),
        ("Two cooks died in a raid in Cali. Forty rebels of the Sahel Front took part in the raid.", "attack",
         ["Sahel Front"]),
        ("Pedro Ruiz orchestrated the bombing of a bank in Lima.", "bombing", ["Pedro Ruiz"]),
        ("The Sahel Front is suspected of killing two mayors in Cali.", "assassination", ["Sahel Front"]),
        ("Police looking into the killing of two mayors are suspected of theft.", "assassination", []),
        ("The army reported killing nine rebels near Cali.", "armed_clash", []),
        ("Chad accused Libya of sending troops to attack Goma.", "attack", ["Libya"]),
        ("The cleric, accused by Mali and Chad of masterminding the abduction of a nun, was freed.", "abduction",
         ["cleric"]),
        ("Two men were jailed in the state of Georgia for plotting to shell Goma.", "shelling", []),
    ],
)
def test_who_is_held_to_have_done_it(text, event_type, source):
    mention = [mention for mention in told(text) if mention.event_type == event_type][-1]
    assert actors(mention, "source") == source


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Men in army uniforms abducted a banker in Lima.", "abduction", ["gunmen"]),
        ("Urban commandos set off three bombs in Lima.", "bombing", ["guerrillas"]),
        ("Terrorists of the Sahel Front shot two cooks in Lima.", "attack", ["Sahel Front"]),
        ("The Sahel Front said its men abducted a banker in Lima.", "abduction", ["Sahel Front"]),
        ("Angry villagers killed two thieves in Kano.", "mob_violence", ["villagers"]),
        ("The army shot five Palestinians in Jenin.", "attack", ["army"]),
        ("Forces loyal to the president attacked a clinic in Juba.", "attack", ["president's forces"]),
        ("Forces loyal to the warlord Ali Dahir attacked a clinic in Juba.", "attack", ["Ali Dahir forces"]),
        # whoever only belongs to somebody hurt is not its owner
        ("The rebels fled after gunmen killed their bodyguards.", "attack", ["gunmen"]),
    ],
)
def test_doers_told_by_their_dress_their_chief_or_their_group(text, event_type, source):
    mention = next(mention for mention in told(text) if mention.event_type == event_type)
    assert actors(mention, "source") == source


def test_a_relation_who_suffers_is_not_who_saw_it():
    text = "Amina Sow saw her husband killed by soldiers in Goma."
    assert [actors(mention, "target") for mention in told(text)] == [[]]


def test_who_is_filmed_is_not_who_shows_the_film():
    text = "Videos released by the Sahel Front show two soldiers being beheaded."
    assert [actors(mention, "target") for mention in told(text) if mention.event_type == "attack"] == [["soldiers"]]
