"""A count of people goes to the verb that governs it, never to one that merely stands near."""

import pytest

from tests.extract.tell import told

CASES = [
    ("Gunmen opened fire on three vehicles, injuring nine people in Lae.", {"hit": [3], "injured": [9]}),
    ("Five clinics in Sumy were struck by rockets on Monday.", {"hit": [5]}),
    ("Shells hit a clinic in Sumy.", {}),
    (
        "The number of Chadian soldiers killed in Libya has topped 2 million, at a price that Chad has paid.",
        {"killed": [2e6]},
    ),
    ("Four clerks were shot, one fatally, in Reno.", {"casualties": [4]}),
    ("Two clerks were fatally shot in Reno.", {"killed": [2]}),
    ("The clerk was shot twice and died at a clinic in Reno.", {"killed": [1]}),
    ("A gunman shot two clerks before killing a guard in Reno.", {"injured": [2], "killed": [1]}),
    ("Two sons of exiled president Ann Poe were killed in Reno.", {"killed": [2]}),
    ("Three guards of mayor Ann Poe were killed in Reno.", {"killed": [3]}),
    ("The killing of mayor Ann Poe shook Reno.", {"killed": [1]}),
    ("Nine people are dead and there are 300 refugees in Reno.", {"killed": [9]}),
    ("There were 12 nurses among the dead in Reno.", {"killed": [12]}),
    ("12 people were killed & wounded in Reno.", {"casualties": [12]}),
    ("None of those hurt in Reno suffered grave injuries.", {}),
    ("Police arrested two men while looking for a bomb maker in Reno.", {"arrested": [2]}),
    (
        "At least seven guards, including porters and cooks, and three looters were killed in the riot in Lae.",
        {"killed": [7, 3]},
    ),
    ("Five members, including a commander named Omar Roe, and two nurses were killed in Lae.", {"killed": [5, 2]}),
    ("Two men accused of theft were killed in Lae.", {"killed": [2]}),
    ("Roe came away unharmed, but his niece and uncle were killed in Lae.", {"killed": [1, 1]}),
    ("Three men shot and killed the special assistant to the governor in Jos.", {"killed": [1]}),
    ("Three toolmakers and a village administrator were killed in Jos.", {"killed": [3, 1]}),
    ("Six guards were killed, eight were hurt, and 30 others gave up in Mopti.", {"killed": [6], "injured": [8]}),
    ("Troops killed two rebels and pursued four others while looking for a bomb maker in Logar.", {"killed": [2]}),
    (
        "In addition to an unknown number of rebel casualties, two nurses and a cook were killed in Lae.",
        {"killed": [2, 1]},
    ),
    ("The army made sure no villagers were nearby before the raid that killed two men.", {"killed": [2]}),
    ("Two men who were guarding the depot were killed in Aden.", {"killed": [2]}),
    ("Three farmers, who had come to sell rice, were wounded in Cebu.", {"injured": [3]}),
    ("Three men, believed to be brothers, were wounded in Cebu.", {"injured": [3]}),
    ("Among those killed were two nurses and a child.", {"killed": [2, 1]}),
    ("Two miners, police said, were killed in Ruhr.", {"killed": [2]}),
    ("The driver was killed in Lae and two of his passengers were injured.", {"killed": [1], "injured": [2]}),
    ("Gunmen shot and killed the deputy head of the port in Aden.", {"killed": [1]}),
    ("A bomber killed himself and three others in Aden.", {"killed": [1, 3]}),
    ("In addition to the attacker, at least one constable was killed in Aden.", {"killed": [1, 1]}),
    ("At a camp for 9,000 refugees, two cooks were killed.", {"killed": [2]}),
    ("Two of Peru's 30 peacekeepers in Beni were wounded.", {"injured": [2]}),
    ("Two of his 30 men were wounded.", {"injured": [2]}),
    ("Two clerks were shot and both died at a clinic.", {"killed": [2]}),
    ("Gunmen shot two clerks, both of whom died.", {"killed": [2]}),
    ("Gunmen shot two clerks; both were wounded.", {"injured": [2]}),
    ("A man and a boy were shot; the man died.", {"killed": [1], "injured": [1]}),
    ("One clerk is dead and another is injured after the crash.", {"killed": [1], "injured": [1]}),
    ("Six people were killed, excluding two attackers.", {"killed": [6]}),
    ("Neither of the two cooks was hurt.", {"injured": [0]}),
    ("The cook was taken to a hospital, where she died.", {"killed": [1]}),
    ("A gunman wounded a cook before he was killed.", {"injured": [1]}),
    ("Police found a cook dead and a nurse suffering from a gunshot wound.", {"killed": [1], "injured": [1]}),
    ("A gunman killed two cooks and wounded a third before he fled.", {"killed": [2], "injured": [1]}),
    ("A man shot his wife to death and then killed himself.", {"killed": [1, 1]}),
    ("Four cooks are recovering after a shooting at a bar.", {"injured": [4]}),
    ("A murder left a couple dead in Tampa.", {"killed": [2]}),
    ("Nine cooks narrowly escaped death.", {}),
    ("The governor reported nine dead and 30 wounded.", {"killed": [9], "injured": [30]}),
    ("Fifteen people were killed, ten of them cooks, and 30 hurt.", {"killed": [15], "injured": [30]}),
    ("Rescuers pulled 12 bodies and four survivors from the rubble.", {"killed": [12]}),
    ("THE REBELS KILLED 12 COOKS AND WOUNDED 20.", {"killed": [12], "injured": [20]}),
    ("The flood took the lives of a cook and her three children.", {"killed": [1, 3]}),
    ("The ministry recorded the deaths of 1964 miners.", {"killed": [1964]}),
    ("Monday's killing raises to seven the number of cooks killed since May.", {"killed": [7]}),
    ("The toll rises to 45.", {"killed": [45]}),
    ("Two people, a father and his son, were killed near Goma.", {"killed": [2]}),
    ("A man, a woman and two children were killed in Goma.", {"killed": [1, 1, 2]}),
    ("Nine people were injured in Lae, according to the governor.", {"injured": [9]}),
    ("The mayor said two people were killed in Lae.", {"killed": [2]}),
    ("The minister visited two people who were injured in Lae.", {"injured": [2]}),
]


@pytest.mark.parametrize(("text", "figures"), CASES, ids=[text for text, _ in CASES])
def test_who_is_counted(text, figures):
    found: dict[str, list[float]] = {}
    for mention in told(text):
        for quantity in mention.quantities:
            if quantity.part_of is None:
                found.setdefault(quantity.measure, []).append(quantity.value)
    assert found == figures
