"""Actors of an article: who is named, and who the short forms mean."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.parties import find_parties
from pipeline.lexicon import load_lexicon
from pipeline.sentence.reading import laid_open
from schemas.actor import Parties, Party
from tests.extract.tell import actors, failed, only, told

LEXICON = load_lexicon()


def read(*sentences: str, title: str | None = None) -> Parties:
    return find_parties(laid_open(title, sentences, LEXICON), LEXICON)


def last(*sentences: str) -> tuple[Party, ...]:
    return read(*sentences).sentences[-1]


NAMED = [
    ("Ukraine's air force downed nine drones.", "Ukraine's air force", "Ukrainian air force", "military", "UKR"),
    ("The Ukrainian air force downed nine drones.", "Ukrainian air force", "Ukrainian air force", "military", "UKR"),
    ("Moscow's forces moved west.", "Moscow's forces", "Russian forces", "military", "RUS"),
    ("Kyiv's troops held on.", "Kyiv's troops", "Ukrainian troops", "military", "UKR"),
    (
        "The General Staff of the Ukrainian armed forces wrote it.",
        "General Staff of the Ukrainian armed forces",
        "Ukrainian General Staff",
        "military",
        "UKR",
    ),
    ("Russia's Defense Ministry hid it.", "Russia's Defense Ministry", "Russian Defense Ministry", "government", "RUS"),
    (
        "The Russian Ministry of Defence hid it.",
        "Russian Ministry of Defence",
        "Russian Defense Ministry",
        "government",
        "RUS",
    ),
    ("A U.K. Defense Ministry post said so.", "U.K. Defense Ministry", "British Defense Ministry", "government", "GBR"),
    ("The Kremlin shrugged.", "Kremlin", "Russia", "state", "RUS"),
    ("The Pentagon shrugged.", "Pentagon", "United States", "state", "USA"),
    ("Gunmen opened fire on a bus.", "Gunmen", "gunmen", "rebels", None),
    ("Somali militants burned it.", "Somali militants", "Somali militants", "rebels", "SOM"),
    ("Men from Boko Haram struck again.", "Men from Boko Haram", "Boko Haram", "rebels", "NGA"),
    ("The Lord's Resistance Army left.", "Lord's Resistance Army", "Lord's Resistance Army", "rebels", "UGA"),
    ("Then al-Shabaab fighters left.", "al-Shabaab fighters", "al-Shabab", "rebels", "SOM"),
    ("The authorities in Odesa counted five dead.", "authorities in Odesa", "Odesa authorities", "government", "UKR"),
    (
        "Security officials in Cairo saw it.",
        "Security officials in Cairo",
        "Egyptian security officials",
        "government",
        "EGY",
    ),
    ("Delhi police looked on.", "Delhi police", "Delhi police", "police", "IND"),
    ("Florida police looked on.", "Florida police", "Florida police", "police", "USA"),
    ("Gaza's Health Ministry counted five.", "Gaza's Health Ministry", "Gaza Health Ministry", "government", "PSE"),
    (
        "Ukraine's State Grain Inspectorate wrote it.",
        "Ukraine's State Grain Inspectorate",
        "Ukrainian State Grain Inspectorate",
        "government",
        "UKR",
    ),
    (
        "The Bureau for the Return of Captives wrote it.",
        "Bureau for the Return of Captives",
        "Bureau for the Return of Captives",
        "government",
        None,
    ),
    ("Norway's foreign minister flew.", "Norway's foreign minister", "Norwegian foreign minister", "government", "NOR"),
    ("The Obama administration refused.", "Obama administration", "Obama administration", "government", "USA"),
    (
        "A spokesman for the Greek Foreign Ministry flew.",
        "spokesman for the Greek Foreign Ministry",
        "Greek Foreign Ministry spokesman",
        "government",
        "GRC",
    ),
    ("The head of the Malian army flew.", "head of the Malian army", "Malian army head", "military", "MLI"),
    (
        "Members of the Israeli parliament sat.",
        "Members of the Israeli parliament",
        "Israeli parliament",
        "government",
        "ISR",
    ),
    ("Rebels of the Arakan Army hid.", "Rebels of the Arakan Army", "Arakan Army", "rebels", "MMR"),
    ("Gunmen from the ELN hid.", "Gunmen from the ELN", "ELN", "rebels", "COL"),
    ("President Putin's forces hid.", "Putin's forces", "Russian forces", "military", "RUS"),
    ("On Thursday, Israel slept.", "Israel", "Israel", "state", "ISR"),
    ("In Geneva, Iran said nothing.", "Iran", "Iran", "state", "IRN"),
    ("The Bush administration hid it.", "Bush administration", "Bush administration", "government", "USA"),
    ("Maoist rebels hid.", "Maoist rebels", "Maoist rebels", "rebels", None),
    ("The Kurdish rebels hid.", "Kurdish rebels", "Kurdish rebels", "rebels", None),
    ("Saudi-led forces hid.", "Saudi-led forces", "Saudi forces", "military", "SAU"),
    ("She read a Washington Post story.", "Washington Post", "Washington Post", "media", "USA"),
]


@pytest.mark.parametrize(("sentence", "text", "name", "kind", "country"), NAMED)
def test_an_actor_is_named(sentence: str, text: str, name: str, kind: str, country: str | None) -> None:
    found = [p for p in last(sentence) if p.text.lower() == text.lower()]
    assert [(p.name, p.kind, p.country) for p in found] == [(name, kind, country)]


PEOPLE = [
    ("Odesa Mayor Hennadii Trukhanov spoke.", "Hennadii Trukhanov", "UKR"),
    ("Danish Foreign Minister Lars Holm flew in.", "Lars Holm", "DNK"),
    ("NATO Secretary-General Mark Rutte flew in.", "Mark Rutte", "NLD"),
    ("Regional Gov. Pavlo Kit spoke.", "Pavlo Kit", None),
    ("Israeli Finance Minister Israel Levi spoke.", "Israel Levi", "ISR"),
    ("The President of Ukraine Volodymyr Zelenskyy spoke.", "Volodymyr Zelenskyy", "UKR"),
    ("Somali police spokesman Abdi Warsame spoke.", "Abdi Warsame", "SOM"),
    ("Anna Holm, a spokeswoman for the Danish Foreign Ministry, spoke.", "Anna Holm", "DNK"),
    ("Bolivia's interior minister, Sergio Paredes, spoke.", "Sergio Paredes", "BOL"),
    ("Former President of Peru Ana Paz spoke.", "Ana Paz", "PER"),
    ("Kweku Mensah stabbed a man.", "Kweku Mensah", None),
    ("The sea was calm, said Olena Kit.", "Olena Kit", None),
    ("Jordan Smith sang.", "Jordan Smith", None),
]


@pytest.mark.parametrize(("sentence", "name", "country"), PEOPLE)
def test_a_person_is_named(sentence: str, name: str, country: str | None) -> None:
    assert (name, "person", country) in [(p.name, p.kind, p.country) for p in last(sentence)]


SHORT = [
    (("Ukraine's air force counted 40 drones.", "The air force lost none."), "air force", "Ukrainian air force"),
    (("Ukraine's air force said 40 drones came.", "It added that none were lost."), "It", "Ukrainian air force"),
    (("Kharkiv Mayor Ihor Terekhov spoke.", "Terekhov said more."), "Terekhov", "Ihor Terekhov"),
    (("President Volodymyr Zelenskyy flew to Oslo.", "Zelensky met no one."), "Zelensky", "Volodymyr Zelenskyy"),
    (("The Baloch Freedom Army (BFA) claimed it.", "BFA men fled."), "BFA", "Baloch Freedom Army"),
    (("Hezbollah rejected the offer.", "The militant group fired on."), "The militant group", "Hezbollah"),
    (("Israeli Finance Minister Eli Levi said the army stayed.",), "army", "Israeli army"),
    (("Ukraine's air force spoke.", "It said air defenses hit all."), "air defenses", "Ukraine"),
    (("It said air defenses of Peru hit all.", "Chile's navy said air defenses hit all."), "air defenses", "Chile"),
    (("Russia said its troops stayed.",), "troops", "Russian troops"),
    (("Gen. Oleh Kit spoke.", "The general left."), "The general", "Oleh Kit"),
    (("Anna Holm, a lawyer, spoke.", "She left."), "She", "Anna Holm"),
    (("Peru's Interior Ministry knew.", "The ministry kept silent."), "ministry", "Peruvian Interior Ministry"),
]


@pytest.mark.parametrize(("sentences", "text", "name"), SHORT)
def test_a_short_form_means_the_full_one_before(sentences: tuple[str, ...], text: str, name: str) -> None:
    assert name in [p.name for p in last(*sentences) if text.endswith(p.text)]


@pytest.mark.parametrize("words", ["Both sides", "The two countries", "The sides"])
def test_the_sides_are_the_last_pair(words: str) -> None:
    pair = last("Peru and Chile talked in Lima.", f"{words} agreed.")[0]
    assert (pair.text, pair.members, pair.pronoun) == (words, (("Peru", "PER"), ("Chile", "CHL")), True)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("He spoke to Russian-speaking voters.", "Russia"),
        ("They sailed over Lake Chad.", "Chad"),
        ("She reads the New York Times.", "United States"),
        ("Fires burned in Kabul, Afghanistan.", "Afghanistan"),
        ("Two fell in the Kyiv region.", "Ukraine"),
        ("Polls showed a turkey farm.", "Turkey"),
    ],
)
def test_a_word_that_only_looks_like_a_country_is_none(sentence: str, name: str) -> None:
    assert name not in [p.name for p in last(sentence)]


@pytest.mark.parametrize(
    ("sentence", "possessive"),
    [("Russian drones came.", True), ("Russia's drones came.", True), ("Russia sent drones.", False)],
)
def test_an_owner_is_told_from_one_who_acts(sentence: str, possessive: bool) -> None:
    assert [(p.name, p.possessive) for p in last(sentence)] == [("Russia", possessive)]


def test_the_title_knows_who_the_body_names() -> None:
    found = read("Hungarian President Anna Kovacs flew to Oslo.", title="Kovacs in Oslo")
    assert found.title[0].name == "Anna Kovacs"


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), max_size=4))
def test_any_text_is_read_and_every_span_is_its_slice(sentences: list[str]) -> None:
    check(sentences)


WORDS = st.sampled_from(
    (
        "the",
        "its",
        "Russian",
        "Ukraine's",
        "air",
        "force",
        "said",
        "Gov.",
        "Ann",
        "Bell",
        ",",
        "(BLA)",
        "Lake",
        "Chad",
        "of",
        "Ministry",
        "and",
        "both",
        "sides",
        "in",
        "Kyiv",
        "officials",
        "President",
        "he",
        "al-Shabab",
        "U.S.",
        "'s",
    )
)


@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=4))
def test_any_order_of_names_is_read(sentences: list[str]) -> None:
    check(sentences)


def check(sentences: list[str]) -> None:
    found = read(*sentences, title=sentences[0] if sentences else None)
    for text, parties in zip(sentences, found.sentences, strict=True):
        assert all(text[p.start_char : p.end_char] == p.text for p in parties)
        assert all(a.end_char <= b.start_char for a, b in pairwise(parties))


def test_a_place_lends_its_name_to_the_body_that_is_its() -> None:
    (party,) = last("A spokesman for the Punjab government left.")
    assert party.name == "Punjab government spokesman"


@pytest.mark.parametrize(("pronoun", "name"), [("He", "Emmanuel Macron"), ("She", "Angela Merkel")], ids=["he", "she"])
def test_he_is_no_woman_and_she_no_man(pronoun, name):
    text = f"Angela Merkel met Emmanuel Macron in Rome. {pronoun} criticised Iran on Friday."
    assert actors(only(text, "criticism"), "source") == [name]


@pytest.mark.parametrize(
    "words", ["The Polish Air Force Command", "Poland's Air Force Command", "The Polish air force"]
)
def test_a_command_is_the_force_that_it_commands(words):
    assert last(f"{words} sent up two jets on Monday.")[0].name == "Polish air force"


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Forces loyal to Khalifa Haftar shelled Misrata on Monday.", "shelling", "Khalifa Haftar forces"),
        ("Troops loyal to Laurent Gbagbo killed ten people in Abidjan.", "attack", "Laurent Gbagbo troops"),
        ("Troops loyal to Mali's president shelled Gao.", "shelling", "Malian troops"),
        ("Rebels allied with Chad's former president, Ali Dahir, shelled Gao.", "shelling", "Chadian rebels"),
        ("Forces loyal to Malian President Ali Dahir shelled Gao.", "shelling", "Malian forces"),
        ("Forces allied with Mali shelled Gao.", "shelling", "Mali forces"),
    ],
)
def test_whom_forces_follow_says_whose_they_are(text, event_type, source):
    assert actors(only(text, event_type), "source") == [source]


@pytest.mark.parametrize(
    "text", ["Prime Minister Theresa May met Emmanuel Macron as talks began.", "Theresa May met Emmanuel Macron."]
)
def test_a_month_is_a_surname_behind_a_first_name(text):
    assert "Theresa May" in {actor.name for mention in told(text) for actor in mention.actors}


@pytest.mark.parametrize("town", ["Saint-Denis, Reunion", "Fort-de-France", "Cayenne", "Mamoudzou"])
def test_an_army_may_be_of_a_land_that_is_no_state(town):
    assert not failed(
        f"A storm killed four people in {town}, on Monday, the mayor of {town.split(',')[0]} said.\n\n"
        "The army sent two helicopters to the coast, and the government met.",
    )
