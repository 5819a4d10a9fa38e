"""Names that no list knows, told to be people by what stands around them: an age, `who`, a fate, what befalls them."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "target"), [
    ("Vintu Kulibhat, 32, fell ill. Police said Kulibhat was stabbed in Lima.", "attack", ["Vintu Kulibhat"]),
    ("Ruhan Odell, who was jailed by a Kenyan court in 1999, spoke.", "arrest", ["Ruhan Odell"]),
    ("Gorsk Tandel, convicted of murder in 1990, was seen.", "arrest", ["Gorsk Tandel"]),
    ("Police charged Orsk Lanfen with murder.", "arrest", ["Orsk Lanfen"]),
    ("Abel Lorenz Hesker Jr., 25, was seen. Hesker was arrested in May.", "arrest", ["Abel Lorenz Hesker Jr"]),
    ("Activists said al-Basri was killed by gunmen.", "attack", ["al-Basri"]),
    ("Soldiers killed Zulkar in a raid.", "attack", ["Zulkar"]),
    ("Chad seeks Iko Tamwa, charged with fraud.", "arrest", ["Iko Tamwa"]),
    ("A Dutch soldier charged with fraud sued.", "arrest", ["Dutch soldier"]),
    ("Updated 7:20 PM ET Marcus Vell, 31, was arrested in Gao.", "arrest", ["Marcus Vell"]),
    ("Police charged two Dutch soldiers with fraud.", "arrest", ["Dutch soldiers"]),
])
def test_whom_it_befalls(text: str, event_type: str, target: list[str]) -> None:
    assert [actors(mention, "target") for mention in told(text) if mention.event_type == event_type] == [target]


def test_a_headline_in_a_longer_line_ends_a_name_at_its_verb() -> None:
    (mention,) = told("Posted Monday Fans Cheer As Marcus Vell Attacks Chad Over Border Toll In New Speech, he says.")
    assert (actors(mention, "source"), actors(mention, "target")) == (["Marcus Vell"], ["Chad"])


@pytest.mark.parametrize("text", [
    "People in Vila do Torno were arrested.",
    "The tower in Kadikale was hit and people were arrested.",
    "He feared that I'll be arrested.",
    "The files of Yorl Menon, convicted mastermind of the raid, were read.",
])
def test_what_is_nobody_s_name(text: str) -> None:
    assert not any(actor.kind == "person" for mention in told(text) for actor in mention.actors)
