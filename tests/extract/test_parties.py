"""Actors of an article: who is named, and who the short forms mean."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.parties import find_parties
from pipeline.lexicon import load_lexicon
from schemas.actor import Parties

LEXICON = load_lexicon()


def read(*sentences: str, title: str | None = None) -> Parties:
    return find_parties(title, sentences, LEXICON)


def told(*sentences: str) -> list[tuple[str, str]]:
    """Give (text, name) of the last sentence."""
    return [(party.text, party.name) for party in read(*sentences).sentences[-1]]


NAMED = [
    ("Ukraine's air force downed nine drones.", "Ukraine's air force", "Ukrainian air force", "military", "UKR"),
    ("The Ukrainian air force downed nine drones.", "Ukrainian air force", "Ukrainian air force", "military", "UKR"),
    ("Moscow's forces moved west.", "Moscow's forces", "Russian forces", "military", "RUS"),
    ("Russia's Defense Ministry hid it.", "Russia's Defense Ministry", "Russian Defense Ministry", "government", "RUS"),
    ("The Russian Ministry of Defence hid it.", "Russian Ministry of Defence", "Russian Defense Ministry", "government",
     "RUS"),
    ("A U.K. Defense Ministry post said so.", "U.K. Defense Ministry", "British Defense Ministry", "government", "GBR"),
    ("The Kremlin shrugged.", "Kremlin", "Russia", "state", "RUS"),
    ("Gunmen opened fire on a bus.", "Gunmen", "gunmen", "rebels", None),
    ("Militants from Boko Haram struck again.", "Boko Haram", "Boko Haram", "rebels", "NGA"),
    ("The authorities in Odesa counted five dead.", "authorities in Odesa", "Odesa authorities", "government", "UKR"),
    ("Odesa Mayor Hennadii Trukhanov spoke.", "Hennadii Trukhanov", "Hennadii Trukhanov", "person", "UKR"),
    ("Danish Foreign Minister Lars Holm flew in.", "Lars Holm", "Lars Holm", "person", "DNK"),
]


@pytest.mark.parametrize(("sentence", "text", "name", "kind", "country"), NAMED)
def test_an_actor_is_named(sentence: str, text: str, name: str, kind: str, country: str | None) -> None:
    found = [p for p in read(sentence).sentences[0] if p.text == text]
    assert [(p.name, p.kind, p.country) for p in found] == [(name, kind, country)]


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), max_size=4))
def test_any_text_is_read_and_every_span_is_its_slice(sentences: list[str]) -> None:
    found = find_parties(sentences[0] if sentences else None, sentences, LEXICON)
    for text, parties in zip(sentences, found.sentences, strict=True):
        assert all(text[p.start_char:p.end_char] == p.text for p in parties)
        assert all(a.end_char <= b.start_char for a, b in pairwise(parties))
