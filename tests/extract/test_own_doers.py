"""Whose doing it is: a pronoun nobody is known for, an owner's noun, what becomes of somebody, a byline."""

import pytest

from tests.extract.tell import actors, told

SOURCES = [
    ("Kenya praised Chad's success in arresting nine rebels.", "arrest", ["Chad"]),
    ("The envoy spoke of the army's role in shelling Kano.", "shelling", ["army"]),
    ("The fall of Chad's government will help Kenya.", "pledge", []),
    ("Members of the Sahel Front will help Kenya.", "pledge", ["Sahel Front"]),
    ("The shelling of Sudan killed nine people.", "shelling", []),
    ("The bombardment of Syria wounded nine.", "attack", []),
    ("The liberation of Chad and the arrest of Mali's envoy led Kenya to bomb Goma.", "air_strike", ["Kenya"]),
    ("The attack by the Sahel Front wounded nine.", "attack", ["Sahel Front"]),
    ("The murder of nine Kenyan girls led Chad to bomb Goma.", "air_strike", ["Chad"]),
    ("The murder of nine Kenyan girls led Chad to bomb Goma.", "attack", []),
    ("The kidnapping of nine girls led the army to raid the camp and arrest two men.", "arrest", ["army"]),
    ("Chad urged Mali to shell the rebels and kidnap their leader.", "abduction", ["Mali"]),
    ("Chad asked Mali to leave and urged Kenya to withdraw.", "demand", ["Chad", "Chad"]),
    ("Mali told Chad to stop shelling Sudan.", "shelling", ["Chad"]),
    ("Chad was urged by Kenya to stop shelling Goma.", "shelling", ["Chad"]),
    ("Guards ordered by Chad to shell Goma fled.", "shelling", ["guards"]),
    ("Accused by Kenya of arming rebels, Chad recalled its envoy.", "sanction", ["Chad"]),
    ("Criticised by Mali, Chad froze the plan.", "criticism", ["Mali"]),
    ("Rather than Chad, Kenya criticised Mali.", "criticism", ["Kenya"]),
    ("Instead of criticising Chad, Kenya praised it.", "praise", ["Kenya"]),
    ("Chad drew criticism from Kenya for arresting nurses.", "arrest", ["Chad"]),
    ("Nine families fled to Mali from Chad.", "displacement", []),
    ("Ex-president Ibra Tumo met Chad. The president of Mali criticised it.", "criticism", ["Malian president"]),
    ("Former president Ibra Tumo met Chad's envoy. The president criticised it.", "criticism", ["president"]),
    ("The raid by Chad on Mali angered Kenya.", "attack", ["Chad"]),
    ("Groups fighting Chad attacked Goma.", "attack", []),
    ("States that back Kenya shelled Goma.", "shelling", []),
    ("A lawyer who represents Kenya criticised Chad.", "criticism", []),
    ("A bloc opposing Kenya and Mali criticised Chad.", "criticism", []),
    ("Troops of neighbouring Chad attacked Goma.", "attack", ["troops"]),
    ("Chad denied accusations by Kenya that it had shelled Goma.", "shelling", ["Chad"]),
    ("Kenya gave Chad tanks to attack Mali.", "attack", ["Chad"]),
    ("Kenya, whose army attacked Chad, praised Mali.", "attack", ["Kenya"]),
    ("Chad, accused by Kenya of arming rebels, left.", "mobilization", ["Chad"]),
    ("Aid from Kenya to Mali was delivered by lorry.", "aid", ["Kenya"]),
    ("Unlike Kenya, Chad has shelled Goma.", "shelling", ["Chad"]),
    ("Instead of the rebels, Chad shelled Goma.", "shelling", ["Chad"]),
    ("It was Kenya, not Chad, that shelled Goma.", "shelling", ["Kenya"]),
    ("It was Kenya and not Chad who shelled Goma.", "shelling", ["Kenya"]),
    ("The November 2015 Kabul attacks killed nine.", "attack", []),
    ("In May Moscow attacks Goma.", "attack", ["Russia"]),
    ("The embargo that Chad placed on Kenya hurt farmers.", "sanction", ["Chad"]),
    ("The sanctions Chad imposed on Kenya were lifted.", "sanction", ["Chad"]),
    ("Police foiled an attempt to kidnap a nurse.", "abduction", []),
    ("Kenya prevented a plot by rebels to storm Goma.", "attack", ["rebels"]),
    ("Kenya has a plan to storm Goma.", "attack", ["Kenya"]),
    ("A group that Kenya accuses of spying attacked Goma.", "attack", []),
    ("Rebels whom Kenya accuses Chad of arming shelled Goma.", "shelling", ["rebels"]),
    ("Chad's ambassador to Kenya was recalled on Monday.", "sanction", ["Chadian ambassador"]),
    ("The surrender of 70 rebels to Kenya ended the siege.", "surrender", ["rebels"]),
    ("The pullout of Kenyan troops from Mali began on Monday.", "withdrawal", ["Kenyan troops"]),
    ("Kenya blamed Chad for a cyberattack on Mali.", "cyber_attack", ["Chad"]),
    ("Two Kenyan envoys were expelled from Chad.", "sanction", ["Chad"]),
    ("Kenya shelled the villages the rebels seized in May.", "territory_captured", ["rebels"]),
    ("Kenyan troops were driven from Goma by rebels.", "territory_captured", ["rebels"]),
    ("Kenya said a Chadian jet had shelled Goma.", "shelling", ["Chad"]),
    ("Kenya has freed men it arrested in May.", "arrest", ["Kenya"]),
    ("Ana Paz, who was jailed for murder in May, met the mayor of Goma.", "assassination", []),
    ("Reports of the capture of Goma were denied by Kenya.", "territory_captured", []),
    ("Ana Paz | Feb. 17, 2026 The attorney general has sued Kenya a dozen times.", "criticism", ["attorney general"]),
    ("Dozens are killed as the Afghan Armed Forces retake Helmand.", "territory_regained", ["Afghan armed forces"]),
    ("Iran rejects U.S. claims and said it will impose sanctions on Chad.", "sanction", ["Iran"]),
    ("The rebels attacked a village and they killed six people.", "attack", ["rebels"]),
    ("Egypt received a letter from Chad threatening war.", "threat", ["Chad"]),
    ("Peru was upset by a report criticizing its police.", "criticism", []),
    ("Peru vetoed a draft text at the UN condemning Mali.", "criticism", []),
    ("Peru signed a statement condemning Mali.", "criticism", ["Peru"]),
    ("Malian soldiers, accompanied by police, raid a camp in Gao.", "attack", ["Malian soldiers"]),
    ("Lagos man shot dead in US bar; accused flees", "blockade", []),
    ("Yemen SEAL raid killed 12, officials say", "attack", []),
    ("Somalia US raid kills six guards", "attack", ["United States"]),
    ("2013 Malian coup: A gunbattle in Gao kills six people.", "armed_clash", []),
]
TARGETS = [
    ("The house was burned by soldiers and he was arrested.", "arrest", []),
    ("Police raided the house and he was shot dead.", "attack", []),
    ("He was jailed by the Taliban on suspicion of being a Kenyan spy.", "arrest", []),
    ("Kenya attacked Chad and it killed nine soldiers.", "attack", ["Chad", "soldiers"]),
    ("A bomb killed six nuns in the Khost province of Afghanistan.", "bombing", ["nuns"]),
    ("Donald Trump hailed New England Patriots quarterback Tom Brady.", "praise", ["Tom Brady"]),
    ("If Kenya shells Goma, Chad will respond.", "shelling", []),
    ("Gunmen attacked a bus south of Baghdad.", "attack", []),
    ("Gunmen attacked a bus on the outskirts of the Malian capital, Bamako.", "attack", []),
    ("Kenya attacked Chad south of Kampala.", "attack", ["Chad"]),
    ("Frenchman Luc Perrin was kidnapped in Mali.", "abduction", ["Luc Perrin"]),
    ("The attack on Chad was condemned by Mali.", "criticism", []),
    ("The pact between Chad and Togo was criticized by Mali.", "criticism", []),
    ("The release of nuns by Chad was welcomed by Mali.", "praise", ["Chad"]),
    ("Criticised by Mali, Chad froze the plan.", "criticism", ["Chad"]),
    ("The arrest of nurses by Chad drew condemnation from Kenya.", "criticism", ["Chad"]),
    ("The bloc opposing Kenya was criticised by Chad.", "criticism", []),
    ("A bus carrying traders was attacked by gunmen.", "attack", ["traders"]),
    ("Aid from Kenya to Mali was delivered by lorry.", "aid", ["Mali"]),
    ("Stones were thrown by pupils at soldiers.", "riot", ["soldiers"]),
    ("Striking nurses met the mayor of Lima.", "attack", []),
    ("Police in Lima dispersed nurses who protested over pay.", "protest_repressed", ["nurses"]),
    ("Kenya will send nurses to Mali.", "pledge", ["Mali"]),
    ("Kenya attacked a convoy from Chad and Mali.", "attack", []),
    ("Kenya criticised Chad and Mali.", "criticism", ["Chad", "Mali"]),
    ("A ban by Kenya on Chad's beef was lifted.", "concession", ["Chad"]),
    ("The army's plan to shell Goma angered Kenya.", "shelling", []),
    ("Peru gave Mali tanks to fight Chad.", "aid", ["Mali"]),
    ("Chad's law was criticized by Mali.", "criticism", ["Chad"]),
    ("Peru met with Ana Paz, accused by Mali of fraud.", "criticism", ["Ana Paz"]),
    ("Peru sold jets to Togo in a move condemned by Mali.", "criticism", []),
    ("Peru bought jets from Togo condemned by Mali.", "criticism", []),
    ("Rebels shelled Recife, Brazil's third largest city.", "shelling", []),
    ("The sanctions Chad imposed on Kenya were lifted.", "sanction", ["Kenya"]),
    ("Kenya accused Chad, and Chad praised Mali.", "criticism", ["Chad"]),
    ("Kenya shelled Chad and Mali shelled Togo.", "shelling", ["Chad", "Togo"]),
    ("Kenya praised Chad, Mali and Togo.", "praise", ["Chad", "Mali", "Togo"]),
    ("Chad recalled its envoy from Kenya.", "sanction", ["Kenya"]),
    ("Kenya accused Chad of abducting its soldiers.", "abduction", ["Kenyan soldiers"]),
    ("Kenya accused Chad of violating its airspace.", "airspace_violation", ["Kenya"]),
    ("Kenya accused Chad of jailing its critics.", "arrest", ["Chadian critics"]),
    ("Chad withdrew its jets after Kenya shelled its bases.", "shelling", ["Chad"]),
    ("Chad said Kenya shelled its own bases.", "shelling", []),
    ("Kenya has freed men it arrested in May.", "arrest", []),
    ("Kenya jailed two men hired by Chad to kill Ana Paz.", "arrest", ["men"]),
    ("The rapes of Kenyan women were blamed on rebels.", "criticism", ["rebels"]),
    ("Kenya thanked Chad for freeing its soldiers.", "prisoner_exchange", ["Kenyan soldiers"]),
    ("Chad apologised to Kenya for shelling its embassy.", "shelling", ["Kenya"]),
    ("Kenya said Chad shot down its drone.", "interception", ["Kenya"]),
    ("Kenyan troops were driven from Goma by rebels.", "territory_captured", ["Kenyan troops"]),
    ("The sanctions Chad imposed on Kenya were lifted.", "concession", ["Kenya"]),
    ("Sanctions imposed by Chad on Kenya were lifted.", "concession", ["Kenya"]),
    ("Following raids on southern Chad, Kenya jailed nine men.", "attack", ["Chad"]),
    ("The surrender of 70 rebels to Kenya ended the siege.", "surrender", ["Kenya"]),
    ("Pirates abducted a captain from a ship off Benin.", "abduction", ["captain"]),
]


@pytest.mark.parametrize(("sentence", "event_type", "names"), SOURCES)
def test_who_does_it(sentence: str, event_type: str, names: list[str]) -> None:
    found = [m for m in told(sentence) if m.event_type == event_type]
    assert [name for m in found for name in actors(m, "source")] == names


@pytest.mark.parametrize(("sentence", "event_type", "names"), TARGETS)
def test_to_whom_it_is_done(sentence: str, event_type: str, names: list[str]) -> None:
    found = [m for m in told(sentence) if m.event_type == event_type]
    assert [name for m in found for name in actors(m, "target")] == names


def test_what_something_is_a_prelude_to_is_to_come() -> None:
    assert [m.modality for m in told("The advance is a prelude to an assault on Kano.")] == ["planned"]


def test_what_is_demanded_beside_a_threat_is_demanded() -> None:
    rows = told("Rebels took nurses hostage, threatening to blow up the ward and demanding that Chad free one.")
    assert [m.modality for m in rows if m.event_type == "demand"] == ["actual"]
