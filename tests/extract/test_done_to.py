"""To whom it is done: what a passive befalls, what is imposed, lifted or taken, whose own things are hit."""

import pytest

from tests.extract.tell import actors, told

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


@pytest.mark.parametrize(("sentence", "event_type", "names"), TARGETS)
def test_to_whom_it_is_done(sentence: str, event_type: str, names: list[str]) -> None:
    found = [m for m in told(sentence) if m.event_type == event_type]
    assert [name for m in found for name in actors(m, "target")] == names
