"""Where a saying ends and who says it: asides, those told, dashes, verbs that go on, participles that say nothing."""

import pytest

from tests.extract.tell import told


def _claimant(text, event_type):
    return next(mention for mention in told(text) if mention.event_type == event_type).claimant_text


@pytest.mark.parametrize(
    ("text", "event_type", "claimant"),
    [
        ("Police said in late May, however, that gunmen killed two of the guards.", "attack", "Police"),
        ("Police said on Friday, a day after the raid, that gunmen killed two of the guards.", "attack", "Police"),
        ("Chad says last night, Libyan jets bombed its consulate in Sebha.", "air_strike", "Chad"),
        (
            "A Danish official told The Associated Press that inmates had attacked two wardens.",
            "attack",
            "Danish official",
        ),
        (
            "Ana Paz, who saw the raid, told a local radio station that gunmen attacked the mosque.",
            "attack",
            "Ana Paz",
        ),
        (
            "General Brandt told the Senate Armed Services Committee that insurgents had attacked 12 posts in March.",
            "attack",
            "Brandt",
        ),
        ("Gunmen attacked a bank, police said in a written statement sent to reporters.", "attack", "police"),
        ("Gunmen killed two guards, Diallo told the court, the Lagos Daily reported.", "attack", "Diallo"),
        (
            "A robber was shot by guards, police chief Paul Morel told reporters there, adding that he was alone.",
            "attack",
            "Paul Morel",
        ),
    ],
)
def test_past_an_aside_and_those_told(text, event_type, claimant):
    assert _claimant(text, event_type) == claimant


@pytest.mark.parametrize(
    ("text", "event_type", "claimant"),
    [
        ("Rebels shelled the bridge at dawn - said Marek Nowak.", "shelling", "Marek Nowak"),
        ("Rebels shelled the bridge at dawn – Nowak told reporters.", "shelling", "Nowak"),
        ("Soldiers attacked a farm near the river — said Okoro, a teacher in the village.", "attack", "Okoro"),
        ("The envoy - who lives in Bern - said rebels shelled the bridge.", "shelling", "envoy"),
        ("The Jambo People's Liberation Movement - East claims to have shelled a fort.", "shelling", "Movement"),
        (
            "The ministry launched a crackdown — which included closing roads — and claims it killed 90 rebels.",
            "attack",
            "ministry",
        ),
    ],
)
def test_dashes(text, event_type, claimant):
    assert (_claimant(text, event_type) or "").endswith(claimant)


@pytest.mark.parametrize(
    ("text", "event_type", "claimant"),
    [
        (
            'Colonel Haddad called the talks "useful" but said that rebels shelled the port on Monday.',
            "shelling",
            "Haddad",
        ),
        (
            "Ruiz, who said he was briefed because he was in the room, said rebels killed 12 troopers in the gorge.",
            "armed_clash",
            "Ruiz",
        ),
        (
            "The Delta Monitor, a group that reports on the war, said rebels had captured a hill near Qasr.",
            "territory_captured",
            "The Delta Monitor",
        ),
        ("The embassy told the city's chamber of commerce that masked men had attacked it.", "attack", "embassy"),
        ("In Kasba, where Chadian officials say rebels shelled a school, it rained.", "shelling", "Chadian officials"),
        ("Gunmen killed two guards, as confirmed by the mayor.", "attack", "mayor"),
        ("On Twitter, the mayor wrote: gunmen killed two guards.", "attack", "mayor"),
        ("At least one witness has claimed that guards killed three miners.", "attack", "At least one witness"),
        (
            "(BNN via YouTube) The Georgian Interior Ministry claims two soldiers were killed.",
            "casualties",
            "Georgian Interior Ministry",
        ),
        (
            "Anders Holm, lawyer for the guards' union, told Reuters that inmates had attacked two wardens.",
            "attack",
            "Anders Holm",
        ),
    ],
)
def test_whose_verb_it_is(text, event_type, claimant):
    assert _claimant(text, event_type) == claimant


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A boy reported to have been killed by the rebels returned home on Friday.", "attack"),
        ("A bomb believed planted by a separatist group killed 13 people in Davao.", "bombing"),
        ("Police in Malawi arrested a driver alleged to have abducted 20 migrants.", "abduction"),
        ("The annual vigil was banned in the city, citing health concerns.", "blockade"),
        (
            "The rebels announced the end of their truce, citing the failure to free political prisoners.",
            "prisoner_exchange",
        ),
        (
            "With more than 400 people in the army, the courts and other state bodies detained, trade came to a halt.",
            "arrest",
        ),
        ("Some reports claim rebels shelled the port.", "shelling"),
        ("History shows that rebels shelled towns in vain.", "shelling"),
        ("Channel 9 News reports that a drone hit the port of Qasr.", "drone_attack"),
        ("Beltran reported the theft and convinced the police to launch an investigation.", "criticism"),
        ("The victims reported the theft to the police, which coordinated with the army.", "cooperation"),
    ],
)
def test_nobody_says_so(text, event_type):
    found = [mention.claimant_text for mention in told(text) if mention.event_type == event_type]
    assert found
    assert set(found) <= {None, "rebels"}  # who announced the end say why
