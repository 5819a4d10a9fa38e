"""On which side a claimant is, and what a side that suffered confirms."""

import pytest

from tests.extract.tell import actors, only


def _said(text, event_type):
    mention = only(text, event_type)
    return mention.claimant_side, mention.stance


@pytest.mark.parametrize(
    ("text", "event_type", "side", "stance"),
    [
        ("Chad said Mali shelled Abeche, killing 12 people.", "shelling", "target", "confirms"),
        ("Chad said Mali was planning to shell Abeche.", "shelling", "target", "claims"),
        ("Chad said that if Mali shelled Abeche, it would answer.", "shelling", "target", "claims"),
        ("Chad said no Chadian soldiers were killed.", "casualties", "target", "claims"),
        ("Chad admitted that none of its soldiers were killed.", "casualties", "target", "confirms"),
        ("Twin bombings in Herat that were claimed by the Taliban killed 31 people.", "bombing", "source", "claims"),
        ("The Somali army said al-Shabab fighters were killed in Baidoa.", "casualties", "third", "claims"),
        ("Hamas said Israeli strikes on Gaza City killed 12 people.", "attack", "target", "confirms"),
        ("Chad said Mali shelled a Kenyan convoy in Abeche.", "shelling", "third", "claims"),
        ("Mali said it shelled Abeche.", "shelling", "source", "claims"),
    ],
)
def test_only_what_a_side_suffered_does_it_confirm(text, event_type, side, stance):
    assert _said(text, event_type) == (side, stance)


@pytest.mark.parametrize(
    ("text", "event_type", "names"),
    [
        ("The Chadian army said it killed 12 farmers in Gao.", "attack", ["Chadian army"]),
        ("Chad's president said the army killed 12 farmers in Gao.", "attack", ["Chad"]),
        ("Chad said its troops shelled Gao.", "shelling", ["Chadian troops"]),
    ],
)
def test_an_army_that_says_it_did_it_is_nobodys_but_its_own(text, event_type, names):
    assert actors(only(text, event_type), "source") == names


@pytest.mark.parametrize(
    ("text", "event_type", "claimant", "stance"),
    [
        ('William Ruto dismissed worries over protests in Nairobi as "noise".', "protest", None, "reports"),
        ('Judges rejected the ban, saying "a Chadian attacked Gao".', "attack", "Judges", "claims"),
        ('William Ruto rejected the "absurd" claim that Kenya attacked Mali.', "attack", "Ruto", "denies"),
    ],
)
def test_who_rejects_denies_what_is_quoted_right_behind(text, event_type, claimant, stance):
    mention = only(text, event_type)
    named = (mention.claimant_text or "").endswith(claimant) if claimant else mention.claimant_text is None
    assert (named, mention.stance) == (True, stance)
