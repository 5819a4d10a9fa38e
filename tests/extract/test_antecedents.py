"""Whom a relative pronoun, a clause of `that`, an owner or a border stands beside, and who yet does nothing."""

import pytest

from tests.extract.tell import actors, told


def _sources(text, *types):
    return [name for m in told(text) if m.event_type in types for name in actors(m, "source")]


@pytest.mark.parametrize(
    "text",
    [
        "The junta used nerve gas against villagers in the assault that recaptured the town of Gao from rebels.",
        "The navy freed two Kenyans from a boat that attacked a French ship.",
        "Chad arms separatist rebels in a conflict that has killed 9,000 people.",
    ],
)
def test_what_that_tells_of_is_the_noun_right_before_it(text):
    told_of = _sources(text, "territory_captured", "territory_regained", "attack", "casualties")
    assert told_of == []


def test_the_doer_of_a_raid_has_done_what_it_did():
    assert "militants" in _sources("An attack by militants at a bridge that killed six guards shook Gao.", "attack")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Chad reject charges by Mali that cells on their soil were behind the bomb blasts in Gao.",
        "Kenya freed 65 prisoners despite concerns by Mali that the men were responsible for the bombing of a mill.",
    ],
)
def test_who_charges_a_stranger_with_it_did_not_do_it(text):
    assert _sources(text, "bombing") == []


def test_behind_a_clause_of_its_own_no_one_in_it_acts():
    text = "Suggestions that more troops may be sent have raised concerns in Mali."
    assert "troops" not in _sources(text, "criticism")


@pytest.mark.parametrize(
    "text",
    ["Some of Ukraine's Western partners have criticised Chad.", "Several of Mali's neighbours blamed Chad."],
)
def test_whose_partners_and_foes_speak_has_not_spoken(text):
    assert _sources(text, "criticism") == []


@pytest.mark.parametrize(
    "text, name",
    [
        ("In Mocha, south of Sanaa, gunmen killed nine guards.", ["gunmen"]),
        ("A covert raid on the border of Niger and Mali has killed two French hostages.", []),
        ("Gunmen on the border between Niger and Mali killed two nurses.", ["gunmen"]),
    ],
)
def test_a_land_that_only_says_where_does_nothing(text, name):
    assert _sources(text, "attack", "casualties") == name


@pytest.mark.parametrize(
    "text",
    [
        "They came from Sudan, a country named in Trump's order banning refugees.",
        "Judge Al Paz, who halted President Trump's executive order barring refugees, has resigned.",
    ],
)
def test_whose_order_it_is_bans(text):
    assert _sources(text, "blockade") == ["Donald Trump"]


@pytest.mark.parametrize(("text", "source"), [
    ("Chad told Mali that it had withdrawn its troops.", ["Chad"]),
    ("Kenya informed the United Nations that it had closed the border.", ["Kenya"]),
])
def test_what_one_tells_another_of_itself_is_the_tellers(text, source):
    assert _sources(text, "withdrawal", "blockade", "air_strike", "attack") == source
