"""Places that only the words before a name tell: of no known land, in parts of one, behind an owner."""

import pytest

from tests.extract.tell import told

TOLD = [
    ("Twelve people were killed in an attack in the town of Kerrawi.", ["Kerrawi"]),
    ("Rebels ambushed a patrol at the Bulo Hegan village, killing nine.", ["Bulo Hegan"]),
    ("Soldiers captured the border town of Torghala on Monday.", ["Torghala"]),
    ("Jets bombed the tiny village of Yemla on Monday, killing nine.", ["Yemla"]),
    ("Four militants were killed in Kashmir's Kulbaram district.", ["Kulbaram"]),
    ("Three people were killed at a market in Mahmudin south of Baghdad.", ["Mahmudin", "Baghdad"]),
    ("Seven people died in landslides in three provinces of Peru.", ["Peru"]),
    ("Protests erupted in several cities of Bolivia.", ["Bolivia"]),
    ("Fighting in north and south Sudan left 24 dead.", ["Sudan"]),
    ("A bomb exploded in suburban Nairobi, killing three people.", ["Nairobi"]),
    ("Nine people were killed in rebel-held Yemen.", ["Yemen"]),
    ("The actor was found dead in his Lisbon apartment.", ["Lisbon"]),
    ("Nine people were killed in Washington D.C. on Monday.", ["Washington"]),
    ("An Indian engineer was shot dead in a bar in Kansas City.", ["Kansas City"]),
    ("Five people were killed when a bus fell into a gorge in the Andes.", ["Andes"]),
    # Who does or suffers something stands, lives or serves elsewhere: behind the verb stands where it was done.
    ("A man born in Graz was arrested in Linz on Monday.", ["Linz"]),
    ("A baker who lived in Graz was killed in Linz.", ["Linz"]),
    ("The former mayor of Graz was arrested in Linz.", ["Linz"]),
    ("Max Lund, the mayor of Graz, was shot dead in Linz on Monday.", ["Linz"]),
    ("Troops based in Kidal killed 12 rebels in Tessalit.", ["Tessalit"]),
    ("A convoy bound for Menaka was ambushed near Ansongo.", ["Ansongo"]),
    ("Meanwhile in Graz, two bakers were killed in a clinic in Austria.", ["Graz", "Austria"]),
    ("Nine bakers died in Graz, and six nuns were hurt.", ["Graz"]),
    ("The dealer was arrested when he arrived in Linz on Monday.", ["Linz"]),
    ("Paris police arrested 12 people.", ["Paris"]),
    # A clause of `where` plays in the place before it; who visits a state is there.
    ("The banker fled to Austria, where he was arrested on Monday.", ["Austria"]),
    ("The president of Kenya visited Juba on Monday.", ["Juba"]),
    ("The president of Kenya will visit Laos next week.", ["Laos"]),
    ("A ferry headed for Maputo sank off Durban on Friday, killing 20 people.", ["Durban"]),
    # One of several towns of its name, in whatever land, is no other town.
    ("A nun was arrested in Toledo on Friday.", ["Toledo"]),
    # nobody's place
    ("Protesters burned flags and chanted in Arabic during a protest on Monday.", []),
    ("A banner with words in Hebrew was burned during a protest in Tel Aviv.", ["Tel Aviv"]),
    ("Nine people were killed at the city's Ada Lovett Hospital.", []),
    ("Vandals burned a Baptist community centre on Monday.", []),
    ("The judge jailed a Guantanamo Bay detainee on Monday.", []),
]


@pytest.mark.parametrize(("sentence", "places"), TOLD)
def test_a_place_is_told_by_the_words_before_it(sentence: str, places: list[str]) -> None:
    assert [place.place_name for place in told(sentence)[0].places] == places


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Jets bombed Donetsk International Airport, killing nine people.", "Donetsk"),
        ("Two soldiers were killed in air strikes at Damascus International Airport.", "Damascus"),
        ("Nine people were killed at Nairobi Airport in southern Kenya.", "Nairobi"),
        ("A knife attack on a Taipei Metro train left four people dead.", "Taipei"),
        ("Two people were stabbed at Manchester Victoria station.", "Manchester"),
        ("Thousands rallied in Liberty Square, Minsk, against the president.", "Minsk"),
        ("A shooting in North Minneapolis left two people dead.", "Minneapolis"),
        ("Robbers killed nine people in East Baghdad, Iraq.", "Baghdad"),
        ("Four climbers were found dead on Mount Adler.", "Mount Adler"),
        ("Nine people were arrested at Washington University in St. Louis.", "St. Louis"),
        ("Nine people were attacked at the Lal Karim shrine in Sehwan.", "Sehwan"),
        ("Homes in the Southern Malian city of Gao were hit by air strikes.", "Gao"),
        ("Police were attacked at Detroit Metropolitan airport in Romulus, Michigan.", "Romulus"),
        ("The death toll from floods in the Eastern United States rose to 30.", "United States"),
        ("Nine people were killed in the Republic of Kenya on Monday.", "Kenya"),
        ("Nine people were killed in the Province of Helmand on Monday.", "Helmand"),
        ("Two bombs exploded in the mostly Christian city of Zamboanga, killing six people.", "Zamboanga"),
        ("Two bombs exploded in the Muslim village of Tora, killing six people.", "Tora"),
        ("Two bombs exploded in a Jewish settlement near Hebron, killing six people.", "Hebron"),
        ("Gunmen stormed a post in Muslim Garh, Balochistan, killing six people.", "Muslim Garh"),
        ("Chad struck Malian power stations on Monday.", "Mali"),
        ("Chad unleashed a string of attacks against Malian rail and fuel installations.", "Mali"),
        ("Najaf, Iraq: a bomb exploded at a mosque, killing nine people.", "Najaf"),
        # A land before a town's kind only tells where the town lies.
        ("Gunmen killed a guard in the West Java capital of Bandung.", "Bandung"),
        ("Gunmen killed nine people in the Bihar city of Gaya on Monday.", "Gaya"),
        ("Gunmen killed nine people in the California city of Fresno.", "Fresno"),
        ("Rebels killed nine people in the Aleppo town of Manbij.", "Manbij"),
        ("Rebels killed nine people in the Sumy village of Lypa.", "Lypa"),
        ("Rebels killed nine people in the Kyiv suburb of Bucha.", "Bucha"),
        ("Nine people were killed in Lypa village of Hisar district.", "Lypa"),
        ("A fire in Maro city of Aragua state killed nine people.", "Maro"),
    ],
)
def test_what_is_named_after_a_city_is_there(sentence: str, place: str) -> None:
    assert told(sentence)[0].place_name == place


def test_an_airport_is_no_government() -> None:
    mention = told("Two soldiers were killed in air strikes at Damascus International Airport.")[0]
    assert not [actor for actor in mention.actors if actor.kind == "state"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Two gunmen stormed a mill in Kunduz province before being shot dead by police.", "Kunduz"),
        ("Rebels killed two cooks in Kunduz province, robbing a farm, before soldiers shot four of them.", "Kunduz"),
        ("Gunmen stormed a mill in Kunduz province before being shot dead in Balkh province.", "Balkh"),
    ],
)
def test_harm_that_ends_other_harm_was_there(sentence: str, place: str) -> None:
    assert told(sentence)[-1].place_name == place
