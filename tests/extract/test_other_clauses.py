"""Clauses beside an attribution, which tell their own events: one row a construction."""

import pytest

from tests.extract.tell import told

BESIDE = [
    ("French police arrest twelve alleged al-Qaeda members in Lyon on Monday.", "arrest", None),
    ("Police detain 40 exiles and arrest three men for alleged anti-state acts.", "arrest", None),
    ("Two army airstrikes kill 39 alleged al-Shabaab fighters in Luuq.", "air_strike", None),
    ("The army carried out three airstrikes targeting alleged al-Shabaab fighters near Luuq.", "air_strike", None),
    ("Soldiers shoot dead a Palestinian whom they allege threw stones.", "attack", None),
    ("Brazilian police arrest Tiago Paz who they claim owned a bar.", "arrest", None),
    ("Four police stations were attacked in Luuq with casualty reports ranging widely.", "attack", None),
    ("The raid claimed the life of a navy officer.", "attack", None),
    ("The Luuq clash also claimed the lives of at least 19 rebel fighters.", "armed_clash", None),
    ("According to the Tumo News Agency he was arrested on Monday on suspicion of theft.", "arrest", None),
    ("The governor is safe according to officials while the mayor was badly injured.", "casualties", "officials"),
    ("According to rebels and medical officials five bodies were recovered in Gao.", "casualties", "medical officials"),
    ("The envoy was widely reported by local media to have been assassinated in Kuala Lumpur.", "assassination", None),
    ("Twin bombings in Kabul that were claimed by the Taliban killed more than 30 people.", "bombing", "Taliban"),
    ("The army test-fired what it said was a new missile on Monday.", "mobilization", None),
    ("Local police arrested 30 suspects and registered first information reports.", "arrest", None),
    ("The United States sanctioned 13 men tied to Iran and the adviser Ivo Paz said it had time.", "sanction", None),
    ("The minister made a statement accusing the local people which he says stops the work.", "criticism", None),
    # What describes whoever speaks, or goes on with its subject, leaves the attribution whole.
    ("A man charged in Gao with fraud said rebels killed two people.", "attack", None),
    ("The president who freed the men said rebels attacked Gao.", "attack", "president"),
    ("Norway freed three sailors, warning that rebels attacked Gao.", "attack", "Norway"),
    ("The army launched a crackdown, and says rebels attacked Gao.", "attack", "army"),
    ("A group called the Tumo Brigade has said rebels attacked Gao.", "attack", "Tumo Brigade"),
    ("The house press secretary Awa Keita said rebels attacked Gao.", "attack", "Awa Keita"),
    ("Rebels attacked Gao, Malian and Chadian authorities have said.", "attack", "Chadian authorities"),
]


@pytest.mark.parametrize(("text", "event_type", "claimant"), BESIDE)
def test_a_clause_beside_an_attribution_tells_its_own_event(text, event_type, claimant):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert found
    assert claimant is None or claimant in (found[0].claimant_name or found[0].claimant_text)
