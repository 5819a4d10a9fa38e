"""Who speaks and who is only spoken to, described or cited: one row a construction."""

import pytest

from tests.extract.tell import only, told

SPEAKERS = [
    ("A medic told AFP gunmen killed four people in Gao on Monday.", "A medic"),
    ("The minister told reporters gunmen killed four people in Gao on Monday.", "minister"),
    ("The mayor told the gunmen to leave Gao, where rebels killed four people on Monday.", None),
    ("A clerk who asked not to be named said gunmen killed four people in Gao.", "A clerk"),
    ("One farmer, speaking on condition of anonymity, said gunmen killed four people in Gao.", "One farmer"),
    ("The minister, who was in Oslo at the time, said gunmen killed four people in Gao.", "minister"),
    ("A weaver from the town, Awa Keita, said gunmen killed four people in Gao.", "Awa Keita"),
    ("Awa Keita, a weaver from the town, who lost her shop, said gunmen killed four people in Gao.", "Awa Keita"),
    ('"Gunmen killed four people in Gao," said Awa, 34.', "Awa"),
    ("Gunmen killed four people in Gao on Monday, as the army reported.", "army"),
    ("Four people were killed in Gao, the ANSA agency reported, quoting police officers.", "police"),
    ("Quoting police officers, AFP reported that gunmen killed four people in Gao.", "police"),
    ("Colonel Awa Keita was quoted by AFP as saying gunmen killed four people in Gao.", "Awa Keita"),
    ("The army did not immediately comment on reports that gunmen killed four people in Gao.", None),
    ("The court has not yet determined who killed four people in Gao on Monday.", None),
    ("The newspaper Le Phare wrote that gunmen killed four people in Gao.", None),
    ("Two officials briefed on the matter told Reuters that gunmen killed four people in Gao.", "officials"),
    ("A fire in Gao, Mali, claims 12 lives.", None),
    ("Hours after the army said rebels burned a truck, gunmen killed four people in Gao.", None),
    ("As the army said on Monday, gunmen killed four people in Gao.", "army"),
    ("The governor confirmed four people were killed in Gao.", "governor"),
    ("A doctor reported four people killed in Gao.", "A doctor"),
    ("Four people died in Gao, two fewer than first reported.", None),
    ("The army tweeted that gunmen killed four people in Gao.", "army"),
    ("President Awa Keita states that gunmen killed four people in Gao.", "Awa Keita"),
    ("Intelligence reports led troops to Gao, where gunmen killed four people.", None),
    ("Share on Facebook Tweet this Story Gunmen killed four people in Gao.", None),
]


@pytest.mark.parametrize(("text", "claimant"), SPEAKERS)
def test_who_says_that_people_were_killed(text, claimant):
    deadly = [m for m in told(text) if any(q.measure == "killed" for q in m.quantities)]
    assert len(deadly) == 1
    assert (deadly[0].claimant_name or deadly[0].claimant_text) == claimant


@pytest.mark.parametrize(
    "text",
    [
        "The army denied involvement in the attack on Gao on Monday.",
        "The army rejected allegations of shelling Gao on Monday.",
        "The army denied the killing of four men in Gao.",
        "The army denied any direct role in the attack on Gao.",
    ],
)
def test_who_is_charged_with_something_denies_it(text):
    (mention,) = told(text)
    assert (mention.claimant_name, mention.stance) == ("army", "denies")


def test_a_charge_that_a_court_dismisses_is_denied_by_nobody():
    text = "A judge dismissed charges against a man accused of killing four people in Gao."
    assert "denies" not in {mention.stance for mention in told(text)}


def test_what_happened_to_a_speaker_is_told_too():
    text = "The dancer, who was attacked by rebels in May, said gunmen killed six people."
    assert {mention.claimant_text for mention in told(text)} == {None, "The dancer"}


@pytest.mark.parametrize("title", ["Army spokesman: gunmen kill four in Gao", "Minister: gunmen kill four in Gao"])
def test_an_office_speaks_before_a_colon(title):
    assert {mention.claimant_text for mention in told("Nothing else is known.", title)} == {title.partition(":")[0]}


@pytest.mark.parametrize(
    ("text", "event_type", "claimant"),
    [
        ("The minister who announced the talks was shot dead in Homs.", "attack", None),
        ("Some inmates who had declared a hunger strike were beaten by guards.", "protest", None),
        ("A soldier who reported that rebels had shelled the camp was wounded.", "shelling", "soldier"),
        ("Jane Doe, the lawmaker who accused the army of arming rebels, met President Assad.", "talks", None),
        ("Later Omar Haddad was arrested by officers who accused him of robbing a bank.", "arrest", None),
        ("The officer who said two men were killed was arrested in Homs.", "arrest", None),
    ],
)
def test_a_relative_clause_says_no_more_than_its_own(text, event_type, claimant):
    assert only(text, event_type).claimant_name == claimant


@pytest.mark.parametrize("serves", ["adviser", "spokesman", "lawyer"])
def test_who_serves_speaks_and_not_whom(serves):
    mention = only(f"Macron {serves} Claire Dupont said rebels killed nine villagers in Goma.", "attack")
    assert mention.claimant_name == "Claire Dupont"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A verb before what is said is none of the speaker's name, and what is looked into is said by nobody.
        ("Norwegian police investigate claims that rebels killed nine nuns.", None),
        ("The ministry reviews reports that rebels killed nine nuns.", None),
        ("The Red Cross issues a statement saying that rebels killed nine nuns.", "Red Cross"),
        ("The Senate rejects a motion that rebels killed nine nuns.", None),
        ("The army rejects a report that rebels killed nine nuns.", "army"),
        # Who speaks behind a participle stands at its end.
        ("Chad refused, leading to Finance Minister Omar Paz saying rebels killed nine nuns.", "Omar Paz"),
        ("Chad reports 30 dead nuns, bringing the toll to 90 and beating the 20 deaths recorded before.", "Chad"),
        ("Rebels killed nine nuns, wounding two, acting Governor Omar Paz said.", "Omar Paz"),
        # A source ends where another clause begins, and a truce declared by somebody is no source.
        ("Nine nuns were killed, according to the health ministry as students marched.", "Health Ministry"),
        ("According to the Red Cross, raids killed nine nuns, despite a truce being declared by Chad.", "Red Cross"),
        ("Police arrested Omar Paz, alleged leader of the rebel group Red Dawn.", None),
        ("An official however confirmed that rebels killed nine nuns.", "official"),
    ],
)
def test_whose_words_are_only_theirs(text, name):
    mentions = [m for m in told(text) if m.event_type in ("attack", "casualties", "arrest", "air_strike")]
    assert mentions
    assert {mention.claimant_name for mention in mentions} == {name}
