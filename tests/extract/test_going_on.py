"""Whom a pronoun goes on with: somebody of the sentence before, whether a name or only a noun tells who that is."""

import pytest

from tests.extract.tell import actors, told


def _sides(text):
    """Give the sides of the last act of a text."""
    last = told(text)[-1]
    return actors(last, "source"), actors(last, "target")


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        # who the sentence before went on with, not whom he met there
        ("Karim Berg came to Goma. He told Barack Holm to go. He criticised Chad.", ["Karim Berg"]),
        ("Karim Berg's term is nearly over. He criticised Chad.", ["Karim Berg"]),
        ("Karim Berg spoke in Goma. It rained. He criticised Chad.", ["Karim Berg"]),
        # a man of no name, in whose stead nobody else is meant
        ("Karim Berg spoke in Goma. His brother had left the town. He criticised Chad.", []),
        ("Karim Berg spoke in Goma. Later a farmer came to the town, where he criticised Chad.", []),
        ("Karim Berg, a farmer, spoke in Goma. He criticised Chad.", ["Karim Berg"]),
        ("A farmer, Karim Berg, spoke in Goma. He criticised Chad.", ["Karim Berg"]),
        ("Karim Berg spoke to a farmer. He criticised Chad.", ["Karim Berg"]),
        # too far back
        ("Karim Berg spoke. It rained. It was cold. He criticised Chad.", []),
        ("Kenyan troops left Goma. It rained. They criticised Chad.", []),
        ("Kenya left Goma. The rain went on. It criticised Chad.", []),
        ("Fighters of the Taliban said they criticised Chad.", ["Taliban"]),
        ("Karim Berg left. A Kenyan arms dealer was held as he criticised Chad.", []),
        ("Kenyan troops left. Some of the people of Goma said they had fled. They criticised Chad.", []),
        ("Kenya left Goma. The ruling party Tumo says that it criticised Chad.", []),
        ("Kenya left Goma. It said that it criticised Chad.", ["Kenya"]),
        # a pronoun that nobody knows goes on to be that
        ("Karim Berg left. Of her trip she said little. She criticised Chad.", []),
    ],
)
def test_whom_a_subject_goes_on_with(text, sources):
    assert [name for m in told(text) if m.event_type == "criticism" for name in actors(m, "source")] == sources


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A gunman fired at a bus in Goma. He killed nine nurses.", (["gunman"], ["nurses"])),
        ("Police held a soldier in Goma. A court jailed him.", (["court"], ["soldier"])),
        ("Ali Dahir stood at the grave of a soldier. Police arrested him.", (["police"], ["Ali Dahir"])),
    ],
)
def test_one_whom_a_noun_tells(text, sides):
    assert _sides(text) == sides


def test_she_said_it_so_it_is_not_he():
    text = 'Judge Tari Moyo jailed Karim Berg. "We heard much," she said. She added that he had killed four guards.'
    assert _sides(text)[0] == ["Karim Berg"]
