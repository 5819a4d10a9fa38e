"""Clauses beside an attribution, which tell their own events: one row a construction."""

import pytest

from tests.extract.tell import told

BESIDE = [
    ("Peruvian police arrest nine alleged Red Front members in Lima on Monday.", "arrest", None),
    ("Police detain 60 bakers and arrest two men for alleged anti-union acts.", "arrest", None),
    ("Two army airstrikes kill nine alleged Red Front fighters in Luuq.", "air_strike", None),
    ("Chad carried out five airstrikes targeting alleged Red Front fighters near Luuq.", "air_strike", None),
    ("Guards shoot dead a farmer whom they allege stole a boat.", "attack", None),
    ("Chilean police arrest Ivo Paz who they claim owned a bar.", "arrest", None),
    ("Nine police posts were attacked in Luuq with damage reports ranging widely.", "attack", None),
    ("The raid claimed the life of a young nurse.", "attack", None),
    ("The Luuq clash also claimed the lives of nine rebel fighters.", "armed_clash", None),
    ("According to the Tumo Gazette she was arrested in Lima on Monday.", "arrest", None),
    ("The cook is safe according to officials while the driver was badly injured.", "casualties", "officials"),
    ("According to rebels and port officials nine bodies were recovered in Gao.", "casualties", "port officials"),
    ("The bishop was reported by local media to have been assassinated in Lima.", "assassination", None),
    ("Two bombings in Lima that were claimed by the Red Front killed nine people.", "bombing", "Red Front"),
    ("Chad test-fired what it said was a longer rocket on Monday.", "mobilization", None),
    ("Chadian police arrested nine weavers and filed long information reports.", "arrest", None),
    ("Norway sanctioned nine men tied to Chad and the envoy Ivo Paz said it had time.", "sanction", None),
    ("The bishop sent a letter accusing the fishing fleet which he says empties the bay.", "criticism", None),
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
