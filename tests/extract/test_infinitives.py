"""What is only meant to be: what an infinitive hangs on, and how far a word of mood reaches."""

import pytest

from tests.extract.tell import actors, told


def _moods(text, event_type):
    return [mention.modality for mention in told(text) if mention.event_type == event_type]


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Kenyan troops are to be flown to Mali to fight beside French soldiers.", "armed_clash", "planned"),
        ("The ministry may recommend sending infantry into Syria to fight rebels.", "armed_clash", "hypothetical"),
        (
            "The chief would be willing to send up to 3,000 soldiers to fight rebels in Mali.",
            "armed_clash",
            "hypothetical",
        ),
        ("Following the decision to send troops to Niger to fight rebels, the envoy left.", "armed_clash", "planned"),
        ("The militants show a strong ambition to use this machinery to kill soldiers.", "armed_clash", "planned"),
        ("The two agencies will also establish a new centre to arrest drug lords.", "arrest", "planned"),
        ("The army used drones to attack two villages near Qasr.", "drone_attack", "actual"),
        ("Gunmen continued to use rifles to attack villages near Gao.", "attack", "actual"),
        ("Egypt kept nuns from entering and rebels continued to attack villages near Gao.", "attack", "actual"),
    ],
)
def test_a_purpose_is_as_real_as_its_verb(text, event_type, modality):
    assert _moods(text, event_type) == [modality]


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Plans by the three groups of rebels to attack the port were uncovered.", "attack", "planned"),
        ("The army launched an offensive on Monday to retake the port of Qasr.", "territory_regained", "planned"),
        ("Efforts are under way to retake the port of Qasr.", "territory_regained", "planned"),
        ("Officials are dismayed about threats to impose sanctions on Chad.", "sanction", "hypothetical"),
        ("The campaign by the army and its allies to retake the port of Qasr begins.", "territory_regained", "planned"),
        ("Rebels sought to destroy the bridge at Qasr.", "destruction", "hypothetical"),
        ("The rebels were supposed to attack the post before dawn.", "attack", "planned"),
        ("The ministry is moving to impose sanctions on Chad.", "sanction", "planned"),
        ("The police chief said the gunman had come to kill the mayor.", "assassination", "planned"),
        ("The soldiers who sought to free a nun kidnapped in May died.", "abduction", "actual"),
    ],
)
def test_aims(text, event_type, modality):
    assert modality in _moods(text, event_type)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Two blasts against buses carrying pilgrims kill nine people in Quetta.", "casualties"),
        ("Protests against a speaker at the college turn violent.", "riot"),
        ("The senator complained that he was going to get fired and accused Chad of seeking revenge.", "criticism"),
        (
            "Ana Paz, a former minister who wants to replace the president, flew to Washington to meet senators.",
            "visit",
        ),
        ("A clerk in Ohio (told that he would lose his job) kills two of his managers.", "casualties"),
        ("Given the threat of a blockade, the minister urged NATO to send ships.", "demand"),
        ("The gang received the ransom it demanded for a German couple abducted in 2014.", "abduction"),
        ("The government of Samoa extends the curfew until July 29.", "blockade"),
        ("Rebels agree to a ceasefire proposed by the United States.", "demand"),
    ],
)
def test_what_happened_beside_what_may_come(text, event_type):
    assert set(_moods(text, event_type)) == {"actual"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Attacks on the port could be carried out by lone gunmen.", "attack"),
        ("Ceasefire talks between Chad and Mali should be held in Geneva.", "talks"),
        ("New attacks by the rebels are feared in Lagos.", "attack"),
    ],
)
def test_a_noun_whose_own_verb_may_come(text, event_type):
    assert set(_moods(text, event_type)) == {"hypothetical"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The mayor deplored the failure to release the prisoners of Chad.", "prisoner_exchange"),
        ("Serbia is an outlier for refusing to impose sanctions on Russia.", "sanction"),
    ],
)
def test_what_nobody_did(text, event_type):
    found = [mention.polarity for mention in told(text) if mention.event_type == event_type]
    assert found == ["negated"]


def test_a_quotation_does_not_govern_who_says_it():
    assert _moods('"As soon as you can," he demanded that Chad free the nuns.', "demand") == ["actual"]


def test_a_deed_that_may_have_effects_is_done():
    assert [mention.modality for mention in told("The murder of the envoy could strain ties with Chad.")] == ["actual"]


def test_what_a_headline_claims_to_have_happened_is_no_plan():
    mentions = told("The market was shut.", "Kenya claims to have downed 12 drones")
    assert [mention.modality for mention in mentions] == ["actual"]


BARE = [
    ("Witnesses saw Kenyan jets bomb a market in Gao.", "air_strike", ["Kenya"], []),
    ("Chad helped Kenya bomb a market in Gao.", "air_strike", ["Kenya"], []),
    ("Peru accused Chile of having helped Bolivia bomb a copper mine.", "air_strike", ["Bolivia"], []),
    ("Residents saw 20 soldiers shoot a teacher in Gao.", "attack", ["soldiers"], ["teacher"]),
    ("Kenya helped free two hostages.", "prisoner_exchange", ["Kenya"], ["hostages"]),
    ("Kenya saw its exports fall.", "attack", [], []),
    ("Kenya helped Chad with a bomb plan.", "air_strike", [], []),
]


@pytest.mark.parametrize(("text", "event_type", "sources", "targets"), BARE)
def test_behind_seeing_and_helping_an_infinitive_has_no_to(text, event_type, sources, targets):
    told_of = [m for m in told(text) if m.event_type == event_type]
    assert [name for m in told_of for name in actors(m, "source")] == sources
    assert [name for m in told_of for name in actors(m, "target")] == targets
