"""Places of an article: which are named, and which namesake is meant."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.acts.memory import MOST, Memory
from pipeline.extract.locations import Located
from pipeline.lexicon import load_lexicon
from pipeline.sentence.reading import laid_open
from schemas.place import Location, PlaceContext
from tests.extract.tell import only, told

LEXICON = load_lexicon()


def read(*sentences: str, country: str | None = None, dateline: str | None = None) -> list[Location]:
    """Give the places of the last sentence that are no adjectives."""
    context = PlaceContext(country=country, dateline=dateline)
    found = Located(laid_open(None, sentences, LEXICON), context, LEXICON).all
    return [place for place in found[-1] if not place.adjective]


ONE = [
    ("Rockets fell on Kharkiv.", "Kharkiv", "city", "UKR", "on"),
    ("Rockets fell on the Kharkiv region.", "Kharkiv", "admin1", "UKR", "on"),
    ("Rockets fell on Kharkiv Oblast.", "Kharkiv", "admin1", "UKR", "on"),
    ("Tanks stood outside Khan Younis.", "Khan Younis", "city", "PSE", "outside"),
    ("Fires burned across northern Gaza.", "Gaza Strip", "admin1", "PSE", "across"),
    ("A ship sank in the Black Sea.", "Black Sea", "water", None, "in"),
    ("Envoys met in Geneva.", "Geneva", "city", "CHE", "in"),
    ("A bomb went off in Helmand province.", "Helmand", "admin1", "AFG", "in"),
    ("Flooding hit eastern Ukraine.", "Ukraine", "country", "UKR", None),
    ("Voters queued in Texas.", "Texas", "admin1", "USA", "in"),
    ("Shots rang out in the Iraqi capital, Baghdad, on Friday.", "Baghdad", "city", "IRQ", "of"),
    ("Shots rang out in Iraq's capital on Friday.", "Baghdad", "city", "IRQ", "in"),
    ("Shots rang out in the capital of Chad.", "N'Djamena", "city", "TCD", "in"),
    ("Chad's capital markets were shut.", "Chad", "country", "TCD", None),
    ("Shots rang out near the Afghan provincial capital, Lashkar Gah.", "Lashkar Gah", "city", "AFG", "of"),
    ("Shots rang out near the Libyan capital Friday.", "Tripoli", "city", "LBY", "near"),
    ("Troops were sent to Marawi.", "Marawi", "city", "PHL", "to"),
]


@pytest.mark.parametrize(("sentence", "name", "kind", "country", "relation"), ONE)
def test_a_place_is_named(sentence: str, name: str, kind: str, country: str | None, relation: str | None) -> None:
    assert [(p.name, p.kind, p.country, p.relation) for p in read(sentence)] == [(name, kind, country, relation)]


NAMESAKES = [
    (("He was born in Paris, Texas.",), "Paris", "Texas"),
    (("Two men were shot in Birmingham, Alabama.",), "Birmingham", "Alabama"),
    (("Two men were shot in Birmingham, England.",), "Birmingham", "England"),
    (("A fire broke out in Joplin, Mo., on Sunday.",), "Joplin", "Missouri"),
    (("The army took Pokrovsk in the Donetsk region.",), "Pokrovsk", "Donetsk"),
    (("Ukraine sent troops.", "They dug in at Pokrovsk."), "Pokrovsk", "Donetsk"),
]


@pytest.mark.parametrize(("sentences", "name", "admin1"), NAMESAKES)
def test_the_right_namesake_is_chosen(sentences: tuple[str, ...], name: str, admin1: str) -> None:
    assert (name, admin1) in [(p.name, p.admin1) for p in read(*sentences)]


def test_an_unknown_village_stays_in_the_region_named_beside_it() -> None:
    region, *villages = read("The army lost two villages in the Sumy region, Dovhe and Zelenyi Yar.")
    assert region.name == "Sumy"
    assert [(v.name, v.admin1, v.precision, v.latitude) for v in villages] == [
        ("Dovhe", "Sumy", "admin1", None), ("Zelenyi Yar", "Sumy", "admin1", None)]


@pytest.mark.parametrize("sentence", [
    "Paris Hilton sang.", "Sydney Sweeney sang.", "Michael Jordan scored.", "The New York Times said so.",
    "Reading is a good habit.", "Most of them left.", "President Lincoln was shot."])
def test_people_publishers_and_plain_words_are_no_places(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("sentences", "country"), [
    (("Georgia's old mills closed.", "Voters in Alabama and Texas queued.", "The storm reached Georgia."), "USA"),
    (("Protests filled Tbilisi.", "The storm reached Georgia."), "GEO")])
def test_georgia_is_told_apart_by_the_article(sentences: tuple[str, ...], country: str) -> None:
    assert [p.country for p in read(*sentences)] == [country]


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), max_size=4))
def test_any_text_is_read_and_every_span_is_its_slice(sentences: list[str]) -> None:
    _, *found = Located(laid_open(sentences[0] if sentences else None, sentences, LEXICON), PlaceContext(), LEXICON).all
    for text, places in zip(sentences, found, strict=True):
        assert all(text[p.start_char:p.end_char] == p.text for p in places)
        assert all(a.end_char <= b.start_char for a, b in pairwise(places))


ARTICLE = (
    "Rockets fell on Kharkiv.", "Nobody was hurt.", "Tanks stood in Georgia, near Tbilisi.", "Envoys met in Geneva.",
    "It rained.", "Shots rang out in Helmand province.")  # fmt: skip


@pytest.mark.parametrize("order", [range(7), range(6, -1, -1), (3, 2, 5, 0, 6, 1, 4)])
def test_places_asked_for_one_by_one_are_those_of_all(order: Sequence[int]) -> None:
    readings = laid_open("Fires near Lima", ARTICLE, LEXICON)
    whole, located = (Located(readings, PlaceContext(), LEXICON) for _ in range(2))
    assert {n: located.at(n) for n in order} == dict(enumerate(whole.all))


def test_a_sentence_that_names_no_place_is_read_alone() -> None:
    located = Located(laid_open(None, ARTICLE, LEXICON), PlaceContext(), LEXICON)
    assert located.at(2) == () and "all" not in vars(located)


def test_memory_gives_the_places_of_the_sentences_before() -> None:
    places = Located(laid_open(None, ARTICLE * 4, LEXICON), PlaceContext(), LEXICON).all[1:]
    memory, heard = Memory(places_at=places.__getitem__), list[Location]()
    for here in places:
        assert memory.regions == tuple(heard[-MOST:])
        memory = memory.and_then(())
        heard += (place for place in here if place.kind in ("city", "admin1", "region", "country"))


LONG_NAMES = [
    ("Dar es Salaam", "TZA"), ("Frankfurt am Main", "DEU"), ("Kingston upon Hull", "GBR"), ("Culver City", "USA"),
    ("Ho Chi Minh City", "VNM"), ("Santiago de los Caballeros", "DOM"), ("Port Said", "EGY"),
    ("Rio Grande do Sul", "BRA")]  # fmt: skip


@pytest.mark.parametrize(("name", "country"), LONG_NAMES)
def test_a_name_is_read_whole(name: str, country: str) -> None:
    assert [(p.text, p.country) for p in read(f"A flood in {name} killed ten people.")] == [(name, country)]


COMPASS_FIRST = ["West Bengal", "Lower Saxony", "North Sumatra", "Central Java", "South Carolina", "Port Louis"]


@pytest.mark.parametrize("name", COMPASS_FIRST)
def test_a_name_may_begin_with_a_word_of_the_compass(name: str) -> None:
    assert [p.name for p in read(f"A flood in {name} killed ten people.")] == [name]


@pytest.mark.parametrize("name", ["Luzon", "Tamil Nadu", "Normandy", "Hadhramaut", "Basque Country", "Sulu"])
def test_regions_that_the_press_names(name: str) -> None:
    assert [p.name for p in read(f"A flood in {name} killed ten people.")] == [name]


def test_the_place_of_a_clause_is_that_of_its_harm_though_another_act_stands_nearer() -> None:
    text = "Ten people were killed in Libyan strikes on a depot used for evacuations in the eastern city of Sabha."
    assert {mention.place_name for mention in told(text)} == {"Sabha"}


def test_compass_words_place_a_name() -> None:
    assert [p.name for p in read("Storms swept through central and southeastern Virginia.")] == ["Virginia"]


CHAINS = [
    ("Gunmen raided a post in Tol Bashi, Logar, Afghanistan.", "Tol Bashi", "Logar", "AFG"),
    ("They met in Riyadh, Kirkuk, Iraq.", "Riyadh", "Kirkuk", "IRQ"),
    ("A shell hit a farm in Verkhivka, Romny district, Sumy region, Ukraine.", "Verkhivka", "Sumy", "UKR"),
    ("Two men drowned in Pangao, Santa Elvira, Bohol, Philippines.", "Pangao", None, "PHL"),
    ("A bomb went off in Odu Kele Village, Benue State, Nigeria.", "Odu Kele", "Benue", "NGA"),
    ("Fighters hid in Pashtun Zarghun district, Herat, Afghanistan.", "Pashtun Zarghun", "Herat", "AFG"),
]


@pytest.mark.parametrize(("sentence", "name", "admin1", "country"), CHAINS)
def test_an_unknown_place_lies_in_the_larger_ones_behind_it(
    sentence: str, name: str, admin1: str | None, country: str
) -> None:
    first = read(sentence)[0]
    assert (first.name, first.admin1, first.country) == (name, admin1, country)


SHORTENED = [
    ("A shop burned in Ft. Worth, Texas.", "Fort Worth", "city"),
    ("A shop burned in Los Angeles County.", "Los Angeles", "region"),
    ("A shop burned in Zzarl County.", None, None),
]


@pytest.mark.parametrize(("sentence", "name", "kind"), SHORTENED)
def test_counties_and_shortened_names(sentence: str, name: str | None, kind: str | None) -> None:
    assert [(place.name, place.kind) for place in read(sentence)][:1] == ([(name, kind)] if name else [])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Security forces in Chad clashed with rebels in Kotorwa on Monday.", "Kotorwa"),
        ("Rebels in Chad raided a camp at Dulwa, killing two.", "Dulwa"),
        ("Rebels in Chad killed two miners in Ramadan.", None),
        ("Rebels in Chad have confidence in Ann Bell.", None),
        ("Ministers in Chad met at NATO on Monday.", None),
        ("Ministers in Chad put their faith in Parliament.", None),
        ("Readers in Chad found it in Kotorwa Magazine.", None),
    ],
)
def test_a_name_that_nobody_knows_is_a_place_where_something_happens(sentence: str, name: str | None) -> None:
    assert [place.name for place in read(sentence) if place.name != "Chad"] == ([name] if name else [])


def test_an_adjective_says_where_an_unknown_town_is() -> None:
    found = read("A U.S. air strike near the Syrian town of Lypa killed two.")
    assert [(place.name, place.country) for place in found if place.kind == "city"] == [("Lypa", "SYR")]


def test_a_body_of_state_is_in_no_town_of_its_name() -> None:
    found = read("Two shells hit the Justice Ministry building in Baghdad.")
    assert [place.name for place in found] == ["Baghdad"]


def test_where_the_doers_stand_is_not_where_they_strike():
    assert only("Norwegian forces in Belarus fired 25 missiles into Latvia.", "shelling").place_name == "Latvia"
    assert only("Gunmen in Goma attacked a bus.", "attack").place_name == "Goma"


def test_what_is_talked_of_is_no_place_of_the_talks():
    talks = only("The Polish president discussed sanctions against Chad with the Danish premier on Monday.", "talks")
    assert talks.place_name is None


ACROSS = [
    ("Turkey shelled positions in Afrin on Monday.", "SYR"),
    ("A Russian drone hit a bus in Bakhmut.", "UKR"),
    ("Turkish guns fired on the Kurdish-held town of Afrin.", "SYR"),
    ("Turkey lies far from the coast, and Afrin is a name.", None),
    ("Japan sent a ship; its crew sang in Afrin.", None),
    ("Fights broke out in Sofia, Turkey.", None),
]


@pytest.mark.parametrize(("sentence", "country"), ACROSS)
def test_a_town_beyond_the_border_of_a_land_that_is_named(sentence: str, country: str | None) -> None:
    found = [place.country for place in read(sentence) if place.kind == "city" and place.latitude is not None]
    assert found == ([country] if country else [])


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Israel bombed Damascus overnight.", "Damascus"),
        ("Rebels shelled Mogadishu and killed three people.", "Mogadishu"),
        ("Chadian planes bombed the rebel-held town of Kidal.", "Kidal"),
    ],
)
def test_a_capital_that_is_struck_is_the_place(text: str, where: str) -> None:
    assert {mention.place_name for mention in told(text)} == {where}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shots rang out in the Kenyan capital of Nairobi.", [("Nairobi", "KEN")]),
        ("Shots rang out in the Israeli capital.", []),  # the press does not agree on it
        ("A mill burned in Atlanta, Georgia.", [("Atlanta", "USA"), ("Georgia", "USA")]),
        ("A mill burned in Tbilisi, Georgia.", [("Tbilisi", "GEO"), ("Georgia", "GEO")]),
    ],
)
def test_a_capital_is_meant_without_its_name_and_a_state_by_what_lies_in_it(text, places):
    assert [(place.name, place.country) for place in read(text)] == places
