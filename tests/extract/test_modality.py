"""Whether it happened, is planned, is only thought of, or is denied."""

import pytest

from tests.extract.tell import only, told


@pytest.mark.parametrize(
    ("text", "event_type", "modality", "polarity"),
    [
        ("President Maia Sandu met with President Emmanuel Macron in Paris.", "talks", "actual", "affirmed"),
        ("President Maia Sandu will meet with President Emmanuel Macron in Paris.", "talks", "planned", "affirmed"),
        ("President Maia Sandu may meet with President Emmanuel Macron in Paris.", "talks", "hypothetical", "affirmed"),
        ("President Maia Sandu did not meet with President Emmanuel Macron in Paris.", "talks", "actual", "negated"),
        ("Iran threatened to attack Israel.", "attack", "hypothetical", "affirmed"),
        ("Kenya hopes that Chad releases the men.", "prisoner_exchange", "hypothetical", "affirmed"),
        ("Kenya said that Chad releases the men.", "prisoner_exchange", "actual", "affirmed"),
        ("Six nurses were hurt due to a rebel ambush near Gao.", "attack", "actual", "affirmed"),
        ("Troops left Gao due to shelling by rebels.", "withdrawal", "actual", "affirmed"),
        ("Chad's offer of talks was rejected by Kenya.", "rejection", "actual", "affirmed"),
        ("Chad's plan to attack Mali was condemned by Kenya.", "criticism", "actual", "affirmed"),
        ("Chad's promise to withdraw drew criticism from Kenya.", "criticism", "actual", "affirmed"),
        ("Kenya wants Chad to apologise to Mali.", "concession", "hypothetical", "affirmed"),
        ("Kenya gave Chad tanks to attack Mali.", "attack", "planned", "affirmed"),
        ("Kenya favours expelling two envoys of Chad.", "sanction", "hypothetical", "affirmed"),
        ("Kenya, but not Chad, condemned Mali.", "criticism", "actual", "affirmed"),
        ("Peru is due to sign an accord with Chad.", "agreement", "planned", "affirmed"),
        ("No civilians were killed in the fire in Lagos.", "casualties", "actual", "negated"),
    ],
)
def test_modality(text, event_type, modality, polarity):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert [(mention.modality, mention.polarity) for mention in found] == [(modality, polarity)]


@pytest.mark.parametrize(
    "text",
    [
        "There were no immediate reports of casualties from the raid.",
        "It was unclear whether anyone was killed in the blast.",
    ],
)
def test_nothing_known_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "event_type", "modality", "polarity"),
    [
        ("Eritrea is preparing a massive attack on Gondar.", "attack", "planned", "affirmed"),
        ("Pedro Ruiz was to be executed on Monday.", "attack", "planned", "affirmed"),
        ("Had the army attacked Gondar, hundreds would have fled.", "attack", "hypothetical", "affirmed"),
        ("The junta is contemplating to round up foreigners.", "arrest", "hypothetical", "affirmed"),
        ("The army was on the verge of capturing Gondar.", "territory_captured", "planned", "affirmed"),
        ("Rebels were planning the kidnapping of a banker.", "abduction", "planned", "affirmed"),
        ("Police stopped the mob from lynching two men.", "mob_violence", "hypothetical", "affirmed"),
        ("The army ruled out attacking Gondar.", "attack", "hypothetical", "affirmed"),
        ("Any man captured by Chad may call a lawyer.", "arrest", "hypothetical", "affirmed"),
        ("The exchange of captives with Mali was delayed.", "prisoner_exchange", "hypothetical", "affirmed"),
        ("The army was authorised to shoot looters in Gondar.", "attack", "planned", "affirmed"),
        ("In a drill, soldiers attacked a village near Gondar.", "attack", "hypothetical", "affirmed"),
        ("It was not the army that attacked Gondar.", "attack", "actual", "negated"),
        ("Any armed attack by Eritrea would bring a response, Ruto said.", "attack", "hypothetical", "affirmed"),
        ("Iraqi units are battling to retake Tikrit.", "territory_regained", "planned", "affirmed"),
        ("Rebels who were trying to seize Tikrit shelled it.", "territory_captured", "hypothetical", "affirmed"),
        ("Sudan began an offensive to retake the town of Nyala.", "territory_regained", "planned", "affirmed"),
        ("Trump threatened new strikes on Yemen.", "threat", "actual", "affirmed"),
        ("Police foiled an attack on a mosque in Perth.", "attack", "hypothetical", "affirmed"),
        ("Chile and Peru failed to reach an agreement on fishing.", "agreement", "actual", "negated"),
        ("The trade deal was never signed.", "agreement", "actual", "negated"),
        ("The army decided to attack Gondar.", "attack", "planned", "affirmed"),
        ("Gunmen were told to attack Gondar.", "attack", "hypothetical", "affirmed"),
        ("The militia was given permission to attack Gondar.", "attack", "hypothetical", "affirmed"),
        ("The militia fled, vowing to attack Gondar.", "attack", "hypothetical", "affirmed"),
        ("The militia was tasked with attacking Gondar.", "attack", "hypothetical", "affirmed"),
        ("Far from attacking Gondar, the militia fled.", "attack", "hypothetical", "affirmed"),
        ("Guards were sent to stop rebels attacking Gondar.", "attack", "hypothetical", "affirmed"),
        ("It is possible that rebels attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("Relatives feared that rebels had attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("Were rebels to attack Gondar, the talks would end.", "attack", "hypothetical", "affirmed"),
        ("During the drill, rebels attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("Guards could not stop rebels from attacking Gondar.", "attack", "actual", "affirmed"),
        ("The talks failed and rebels attacked Gondar.", "attack", "actual", "affirmed"),
        ("The militia was determined to attack Gondar.", "attack", "planned", "affirmed"),
        ("The army declined to attack Gondar.", "attack", "actual", "negated"),
        ("The army was free to attack Gondar.", "attack", "hypothetical", "affirmed"),
        ("The army did not hesitate to attack Gondar.", "attack", "actual", "affirmed"),
        ("The army not only attacked Gondar but shut its port.", "attack", "actual", "affirmed"),
        ("Guards failed to stop rebels from attacking Gondar.", "attack", "actual", "affirmed"),
        ("Two priests were nearly kidnapped by rebels.", "abduction", "hypothetical", "affirmed"),
        ("Two priests narrowly escaped being kidnapped by rebels.", "abduction", "hypothetical", "affirmed"),
        ("Banks were shut in case rebels attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("The kidnapping of two priests in Gondar did not take place.", "abduction", "hypothetical", "affirmed"),
        ("An aborted kidnapping of two priests shook Gondar.", "abduction", "hypothetical", "affirmed"),
        ("Opposition leaders demanded the bombing of Gondar.", "bombing", "hypothetical", "affirmed"),
        ("A judge ordered the arrest of a banker in Gondar.", "arrest", "planned", "affirmed"),
        ("A court issued a warrant for the arrest of a banker.", "arrest", "planned", "affirmed"),
        ("No one believes that rebels attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("Ruto does not believe that rebels attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("Ruto doubts that rebels attacked Gondar.", "attack", "hypothetical", "affirmed"),
        ("There is no doubt that rebels attacked Gondar.", "attack", "actual", "affirmed"),
        ("Posts saying that rebels attacked Gondar were a hoax.", "attack", "actual", "negated"),
    ],
)
def test_what_is_sought_or_missed_did_not_happen(text, event_type, modality, polarity):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert [(mention.modality, mention.polarity) for mention in found] == [(modality, polarity)]


@pytest.mark.parametrize(
    "text",
    [
        "A strong earthquake struck Chile on Sunday.",
        "Nigeria's striker hit the post twice against Egypt.",
        "The musical bombed at the box office in Italy.",
        "Boris Johnson used a speech in Ohio to attack Joe Biden.",
    ],
)
def test_nature_sport_trade_and_words_strike_nobody(text):
    assert told(text) == []


def test_the_month_of_may_is_no_modal():
    for text in ("An Israeli strike in May killed four people.", "In May Israel attacked Iran."):
        assert [mention.modality for mention in told(text)] == ["actual"]


@pytest.mark.parametrize(
    ("text", "event_type", "modality", "polarity"),
    [
        ("The army stopped short of attacking Idlib.", "attack", "actual", "negated"),
        ("Kenya has yet to attack the rebels.", "attack", "actual", "negated"),
        ("A strike on Damascus was averted.", "attack", "hypothetical", "affirmed"),
        ("A raid on the camp near Mosul was called off.", "attack", "hypothetical", "affirmed"),
        ("Ethiopia almost attacked Eritrea.", "attack", "hypothetical", "affirmed"),
        ("Turkey is about to attack Manbij.", "attack", "planned", "affirmed"),
        ("Militants plotted to attack a church in Lahore.", "attack", "planned", "affirmed"),
        ("Moscow ordered its troops to attack Kharkiv.", "attack", "planned", "affirmed"),
        ("Did Russia attack the convoy?", "attack", "hypothetical", "affirmed"),
        ("The novel tells how Germany attacks Norway.", "attack", "hypothetical", "affirmed"),
        ("Reports that Turkey had attacked Kobani were false.", "attack", "actual", "negated"),
        ("False reports of an attack on Perth spread online.", "attack", "actual", "negated"),
        ("Russia used drones to attack Odesa.", "drone_attack", "actual", "affirmed"),
        ("Sudan will not accept foreign troops, its president said.", "rejection", "actual", "affirmed"),
        ("A gunman was hired to kill the mayor of Quito.", "assassination", "planned", "affirmed"),
        ("Chad fears for British troops soon to be deployed to Estonia.", "mobilization", "planned", "affirmed"),
        ("There was no sign of an attack on Odesa.", "attack", "actual", "negated"),
        ("The soldiers pretended to attack the port.", "attack", "hypothetical", "affirmed"),
        ("Mali refused to disarm until Chad withdraws its troops.", "withdrawal", "planned", "affirmed"),
        ("Mali waited until Chad withdrew its troops.", "withdrawal", "actual", "affirmed"),
        ("The unions have called a protest in Athens on Friday.", "protest", "planned", "affirmed"),
        ("Protests against the government in Athens were banned.", "protest", "hypothetical", "affirmed"),
        ("The army, not the rebels, attacked the Polish convoy.", "attack", "actual", "affirmed"),
        ('A film titled "The Kidnapping of the Mayor" won a prize.', "abduction", "hypothetical", "affirmed"),
        ('His memoir, "Attack on Goma", appeared.', "attack", "hypothetical", "affirmed"),
        ('The book, called "The Bombing of Kano", was sold.', "bombing", "hypothetical", "affirmed"),
    ],
)
def test_stories_rumours_and_what_came_to_nothing(text, event_type, modality, polarity):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert [(mention.modality, mention.polarity) for mention in found] == [(modality, polarity)]


@pytest.mark.parametrize(
    ("text", "event_type", "modality", "polarity"),
    [
        ("Instead of blaming Russians, Finland opened its border.", "criticism", "hypothetical", "affirmed"),
        ("You were attacked and falsely imprisoned there by police.", "arrest", "hypothetical", "affirmed"),
        ("Claims of a Ukrainian attack on Kursk were a fabricated pretext.", "attack", "actual", "negated"),
        (
            "Chad would take a number of steps to answer it, including calling for a debate at the United Nations.",
            "demand",
            "hypothetical",
            "affirmed",
        ),
    ],
)
def test_what_stands_far_off_governs_too(text, event_type, modality, polarity):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert [(mention.modality, mention.polarity) for mention in found] == [(modality, polarity)]


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Amid fears of a coup, rebels shelled Gao on Monday.", "shelling", "actual"),
        ("Despite calls for restraint, soldiers shot two farmers in Gao on Monday.", "attack", "actual"),
        ("In an attempt to seize the port, rebels attacked Gao on Monday.", "attack", "actual"),
        ("To prevent an escape, guards shot two prisoners in Gao on Monday.", "attack", "actual"),
        ("Facing an immediate threat, the troops killed two rebels in Gao on Monday.", "armed_clash", "actual"),
        ("In Gao, rebels threatened to abduct voters on Monday.", "abduction", "hypothetical"),
        ("In Gao, on Monday, rebels planned to shell the port.", "shelling", "planned"),
        ("China said it was bound by the formula granting Macau autonomy.", "concession", "hypothetical"),
        ("China passed a law granting Macau autonomy on Monday.", "concession", "actual"),
        ("Iran provided it with drones and shelled Gao on Monday.", "shelling", "actual"),
        ("If the talks fail, rebels could have shelled Gao by Monday.", "shelling", "hypothetical"),
    ],
)
def test_what_opens_a_sentence_does_not_undo_what_was_done(text, event_type, modality):
    found = [mention.modality for mention in told(text) if mention.event_type == event_type]
    assert found == [modality]


def test_what_somebody_pledges_to_do_is_not_done():
    assert {m.modality for m in told("Boko Haram pledges to kill all officials in a new video.")} == {"planned"}


@pytest.mark.parametrize("verb", ["foiled", "thwarted", "averted", "prevented"])
def test_an_attack_that_was_kept_from_happening_did_not_happen(verb):
    assert only(f"Police {verb} an attack on a church in Lagos.", "attack").modality == "hypothetical"


def test_sanctions_that_are_to_go_are_still_there():
    text = "Iran blocks exports, demanding sanctions against Iran are lifted."
    assert not [mention for mention in told(text) if mention.event_type == "concession"]
    assert only("Sanctions against Iran were lifted on Monday.", "concession").modality == "actual"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("An attack on the United Kingdom is highly likely, experts said.", "hypothetical"),
        ("Further attacks on Goma are possible, the army said.", "hypothetical"),
        ("A terrorist attack in London is now inevitable, the minister said.", "hypothetical"),
        ("The attack on Goma was probably the work of rebels.", "actual"),
    ],
)
def test_what_its_predicate_says_may_come_has_not_come(text, modality):
    assert only(text, "attack").modality == modality


def test_who_is_charged_with_a_duty_is_not_charged():
    types = {m.event_type for m in told("Ana Paz, charged with charting ties with Chile, arrived in Lima.")}
    assert "arrest" not in types


@pytest.mark.parametrize(("title", "modality"), [
    ("Peru May Impose Sanctions on Chad", "hypothetical"),
    ("Peru Imposed Sanctions on Chad in May", "actual"),
])
def test_may_is_a_verb_before_another_in_a_title_of_capitals(title, modality):
    found = [mention for mention in told("Officials spoke.", title) if mention.event_type == "sanction"]
    assert [mention.modality for mention in found] == [modality]


@pytest.mark.parametrize(("title", "modality"), [
    ("Rebels continue to shell Gao", "actual"),
    ("Rebels to shell Gao", "planned"),
])
def test_what_goes_on_in_a_title_is_not_to_come(title, modality):
    assert [mention.modality for mention in told("Officials spoke.", title) if mention.in_title] == [modality]


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ('"I must condemn Chad," Ana Paz, the envoy of Mali, said.', "criticism", "actual"),
        ('"We have to condemn Chad," President Ana Paz said.', "criticism", "actual"),
        ('"I have to reject the offer," Chad\'s leader, Ana Paz, said.', "rejection", "actual"),
    ],
)
def test_who_says_that_he_must_condemn_condemns(text, event_type, modality):
    assert [m.modality for m in told(text) if m.event_type == event_type] == [modality]


def test_what_something_is_a_prelude_to_is_to_come() -> None:
    assert [m.modality for m in told("The advance is a prelude to an assault on Kano.")] == ["planned"]


def test_what_is_demanded_beside_a_threat_is_demanded() -> None:
    rows = told("Rebels took nurses hostage, threatening to blow up the ward and demanding that Chad free one.")
    assert [m.modality for m in rows if m.event_type == "demand"] == ["actual"]
