"""Acts that whoever speaks says of himself, and that others hold of somebody."""

import pytest

from tests.extract.tell import told

DOERS = [
    ("The army claims to have shot down two drones near Odesa on Monday.", "army"),
    ("Rebels claimed on Monday to have captured the village of Orikhiv.", "rebels"),
    ("The army reported having killed six rebels near Goma on Monday.", "army"),
    ("Hamas boasted of having fired 20 rockets at Ashkelon on Monday.", "Hamas"),
    ("Three men fled. Police said they had arrested 12 men in Lima on Monday.", "police"),
    ("Israel's military said they had struck a depot near Tyre on Monday.", "Israeli military"),
    ("The army announced that its troops had captured the village of Orikhiv on Monday.", "army"),
    ("Hamas acknowledged that its forces had shelled the town of Avdiivka on Monday.", "Hamas"),
    ("The Pakistani army said its troops had captured a village near Quetta on Monday.", "Pakistani troops"),
    ("Ukraine is believed to have shelled a depot near Belgorod on Monday.", "Ukraine"),
    ("Ukraine is suspected of having shelled a depot near Belgorod on Monday.", "Ukraine"),
    ("The ministry would not try the guards accused of shooting a baker in Goma.", "guards"),
]


@pytest.mark.parametrize(("text", "doer"), DOERS, ids=[row[0] for row in DOERS])
def test_who_did_what_is_said_of_himself(text, doer):
    mention = told(text)[-1]
    assert {a.name for a in mention.actors if a.role in ("source", "participant")} - {"rebels"} == {doer} - {"rebels"}
    assert doer in {a.name for a in mention.actors}


NOBODY = [
    "Lawyers condemn arrest of editor in Lahore.",
    "Villagers decry killing of two nurses in Goma.",
    "Police are believed to be looking for three men who killed six nurses in Goma.",
    "Rebels said troops had shelled the town of Avdiivka on Monday.",
    "A man suspected of having killed six nurses was arrested in Goma on Monday.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_whoever_only_looks_or_speaks_did_nothing(text):
    mentions = told(text)
    assert mentions
    assert not [a.name for mention in mentions for a in mention.actors if a.role == "source" and a.name != "troops"]


def test_the_suspect_is_held_not_those_he_killed():
    arrest = told("A man suspected of having killed six nurses was arrested in Goma on Monday.")[-1]
    assert "nurses" not in {actor.name for actor in arrest.actors}
