"""Acts that are only asked for, weighed, hired for or left open, and those that came about all the same."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    ("text", "event_type", "modality", "polarity"),
    [
        ("Chad hired mercenaries to bomb Mali.", "bombing", "planned", "affirmed"),
        ("Chad paid rebels to attack Abeche.", "attack", "planned", "affirmed"),
        ("Paul Biya does not exclude sending troops to Mali.", "mobilization", "hypothetical", "affirmed"),
        ("A condition for talks is the withdrawal of Malian troops.", "withdrawal", "hypothetical", "affirmed"),
        ("The withdrawal of Malian troops is complete.", "withdrawal", "actual", "affirmed"),
        ("The withdrawal of Kenyan troops would weaken Somalia.", "withdrawal", "hypothetical", "affirmed"),
        ("The arrest of President Idriss Deby would plunge Chad into chaos.", "arrest", "hypothetical", "affirmed"),
        ("The arrest of President Idriss Deby would later be condemned.", "arrest", "actual", "affirmed"),
        ("The assassination of the mayor would allow rebels to take Gao.", "assassination", "actual", "affirmed"),
        ("Paul Biya announced possible sanctions against Mali.", "sanction", "hypothetical", "affirmed"),
        ("Paul Biya announced sanctions against Mali.", "sanction", "actual", "affirmed"),
        ("A court in Gao gave him the maximum possible sentence.", "arrest", "actual", "affirmed"),
        ("Paul Biya ruled out an attack on Mali.", "attack", "hypothetical", "affirmed"),
        ("Groups have decided to continue their protests till Ruto steps down.", "concession", "planned", "affirmed"),
        ("Kenya was the only country to condemn Mali.", "criticism", "actual", "affirmed"),
        ("Kenya became the last country to condemn Mali.", "criticism", "actual", "affirmed"),
        ("Kenya will be the first country to condemn Mali.", "criticism", "planned", "affirmed"),
        ("Paul Biya announced possible sanctions against Mali for an attack on Chad.", "attack", "actual", "affirmed"),
        ("Recruits practice bombing a village in Mali.", "air_strike", "hypothetical", "affirmed"),
        ("Practicing Muslims were killed in Mali.", "casualties", "actual", "affirmed"),
        ("Chad has a proposal for bombing Mali.", "air_strike", "hypothetical", "affirmed"),
        ("Chad seeks cooperation with Kenya on fighting rebels.", "armed_clash", "hypothetical", "affirmed"),
        ("Chad was condemned for bombing Mali.", "air_strike", "actual", "affirmed"),
        ("Chad fears the potential for a raid on Gao.", "attack", "hypothetical", "affirmed"),
        ("Chad warned Mali against an attack on Gao.", "attack", "hypothetical", "affirmed"),
        ("The army launched a war against rebels in Gao, killing 30 farmers.", "attack", "actual", "affirmed"),
        ("A law that sparked protests in Nairobi and would have banned strikes fell.", "protest", "actual", "affirmed"),
    ],
)
def test_what_is_only_thought_of(text, event_type, modality, polarity):
    found = [mention for mention in told(text) if mention.event_type == event_type]
    assert [(mention.modality, mention.polarity) for mention in found] == [(modality, polarity)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Police banned protests in Nairobi.", ["blockade"]),
        ("Police banned a march by nurses in Nairobi.", ["blockade"]),
        ("Police fired on banned protests in Nairobi.", ["protesters_attacked"]),
        ("Hundreds marched in Nairobi after police banned protests.", ["protest", "blockade"]),
        ("Kenya is not prepared to take on Somalia.", []),
        ("Two people were arrested for attacking a man after a protest in Nairobi.", ["arrest", "attack", "protest"]),
        ("Two people were arrested after a protest in Nairobi.", ["protest_repressed"]),
    ],
)
def test_what_is_banned_was_not_held(text, types):
    assert sorted(mention.event_type for mention in told(text)) == sorted(types)
