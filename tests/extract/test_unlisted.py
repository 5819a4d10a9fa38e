"""Groups that no lexicon knows are read by the words around them; a thing that somebody calls terrorist is no one."""

import pytest

from pipeline.extract.parties import find_parties
from pipeline.lexicon import load_lexicon
from pipeline.sentence.reading import laid_open
from tests.extract.tell import actors, only, told

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The raid by the Crimson Kites failed.", ["Crimson Kites"]),
        ("A raid by the Halcones failed.", ["Halcones"]),
        ("Two gunmen of the Crimson Kites fled.", ["Crimson Kites"]),
        ("There Crimson Kites militants fled.", ["Crimson Kites"]),
        ("There MQR fighters fled.", ["MQR"]),
        # no plural, no group; a lone capital before fighters may be a people's
        ("The raid by the Crimson failed.", []),
        ("There Masked militants fled.", ["militants"]),
        ("The walk by the Crimson Hills failed.", []),
    ],
)
def test_a_name_is_a_groups(text, names):
    assert [p.name for p in find_parties(laid_open(None, [text], LEXICON), LEXICON).sentences[0]] == names


def test_an_unknown_group_does_it():
    mention = only("An attack by the Halcones killed four policemen in Lima on Friday.", "attack")
    assert actors(mention, "source") == ["Halcones"]


def test_what_somebody_calls_terrorist_sends_nothing():
    text = "The envoy said the terrorist state was sending arms to the rebels."
    assert [name for m in told(text) for name in actors(m, "source")] == []


def test_fighters_linked_to_a_group_are_not_the_group():
    text = "Police said hundreds of Green Front-linked fighters attacked the town of Macomia."
    assert [a.name for m in told(text) for a in m.actors if a.role == "source"] == ["fighters"]
