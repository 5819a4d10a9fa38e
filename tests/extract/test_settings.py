"""What an act takes from sentences that tell none, and from what the whole article is about."""

import pytest

from tests.extract.tell import told

QUIET = "The talks had dragged on. Nobody would say more. Trade was slow that year. "


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        # Right behind the scene that was set, or pointing back to it.
        ("Crowds filled the square in Lypa on Tuesday. Police arrested nine students.", "2026-06-09", "Lypa"),
        ("Troops searched houses in Lypa on Tuesday. Rain fell. During that, two men were shot.", "2026-06-09", "Lypa"),
        ("Troops searched houses in Lypa on Tuesday. Rain fell. They also arrested nine miners.", "2026-06-09", "Lypa"),
        # What says that something happened, till something else is told.
        ("It started in Lypa late on Tuesday. Rain fell. A man jumped out and shot nine miners.", "2026-06-09", "Lypa"),
        ("The first call came in from a shop in Lypa on Tuesday. Rain fell. Nine men were shot.", "2026-06-09", "Lypa"),
        ("It started in Lypa on Tuesday. Police arrested a nun. Rain fell. Nine men were shot.", "2026-06-12", None),
        # Farther behind, and in a speech, no more.
        ("Troops searched houses in Lypa on Tuesday. Rain fell. Nine miners were arrested.", "2026-06-12", None),
        ("Ana Paz told a panel in Oslo on Tuesday that trade fell. Gunmen killed nine miners.", "2026-06-12", None),
        # A noun among a view tells nothing of that scene.
        ("Crowds filled the square in Oslo on Tuesday. It was a time of rebel attacks.", "2026-06-12", None),
    ],
)
def test_what_a_sentence_without_acts_sets(text, day, place):
    mention = told(QUIET + text)[-1]
    assert (str(mention.event_date), mention.place_name) == (day, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shots rang out in Kano on Friday. " + QUIET + "Nine miners were killed.", "Kano"),
        (QUIET + "Omar Paz grew up in Kano. Nine miners were killed.", None),
        (QUIET + "Kano police are looking for Omar Paz. Nine miners were killed.", "Kano"),
        ("Shots rang out in Kano on Friday. " + QUIET + "Some 900 miners were killed in 2024.", None),
        ("Shots rang out in Kano on Friday. " + QUIET + "Some 900 miners were killed over the past six months.", None),
    ],
)
def test_the_town_of_an_article_stands_in_its_lead(text, place):
    assert told(text)[-1].place_name == place


@pytest.mark.parametrize(
    ("text", "event_type", "places"),
    [
        # What words are about is not where they are said.
        ("Ana Paz criticised Chad's decision to invite rebels to Kano.", "criticism", []),
        ("In Oslo, Ana Paz urged Chad to free nine miners in Kano.", "demand", ["Oslo"]),
        ("Protesters in Kano demanded that Ana Paz resign.", "demand", ["Kano"]),
        ("President Ana Paz praised Prime Minister Omar Lund in Oslo for work in Kano.", "praise", ["Oslo"]),
        ("Chad told villagers to evacuate Kano.", "demand", ["Kano"]),
        ("Troops detained two men during a search for a leader in Kano.", "arrest", ["Kano"]),
        # Nor is where somebody says that something was done elsewhere, or condemns it, its place.
        ("Speaking in Oslo, Ana Paz said rebels killed nine miners near Kano.", "attack", ["Kano"]),
        ("Speaking at a hotel in Oslo, Ana Paz said rebels killed nine miners.", "attack", []),
        ("In the usually calm and rather poor city of Kano, nine people travelling to Mali were detained.",
         "arrest", ["Kano"]),
        ("In Oslo, Ana Paz condemned the killing of nine miners in Kano.", "attack", ["Kano"]),
        ("In Kano, police said gunmen killed nine miners.", "attack", ["Kano"]),
        ("Ana Paz said in Oslo on Monday that rebels had killed nine miners.", "attack", []),
        ("A raid on a camp next to Kano killed nine.", "attack", ["Kano"]),
        ("Mali: 12 miners killed", "casualties", ["Mali"]),
        ("Oslo: Chad shut the road after rebels killed nine miners.", "attack", []),
        ("Chad imposed sanctions on Mali over links to Sudan.", "sanction", []),
        # Nor is what somebody is held for where they are held.
        ("Two men were jailed in Lagos for a raid in Kano.", "arrest", ["Lagos"]),
        ("Ada Lund, accused of murders in Chad, was sentenced to life in Togo.", "arrest", ["Togo"]),
        # Nor where something is bound, or whom it is for.
        ("Nine nuns travelling to Paris were killed by rebels.", "attack", []),
        ("Nine nuns were killed on the road to Kano.", "casualties", ["Kano"]),
        ("Nine nuns were killed close to Kano.", "casualties", ["Kano"]),
        ("A nun was arrested as she boarded a flight for Jordan.", "arrest", []),
        ("Nine nuns were killed in the battle for Mosul.", "casualties", ["Mosul"]),
        ("Villagers fled to Kano.", "displacement", ["Kano"]),
        # Nor does an embassy stand in the land whose it is.
        ("The embassy of Denmark was attacked by gunmen.", "attack", []),
        ("Gunmen attacked the consulate of Denmark in Kano.", "attack", ["Kano"]),
        # States and departments are bodies, too, and what they are called is no name.
        ("Senior Islamic State leaders were killed in Raqqa.", "casualties", ["Raqqa"]),
        ("Nine men were killed by the Counter-Terrorism Department in Kano.", "attack", ["Kano"]),
        ("Nine miners were killed in the Federal Republic of Nigeria.", "casualties", ["Nigeria"]),
        ("Nine miners died in the U.S. state of Colorado.", "casualties", ["Colorado"]),
        ("Nine miners died in the Autonomous Region in Muslim Mindanao.", "casualties", ["Mindanao"]),
        ("Nine miners died in Lypa State, Nigeria.", "casualties", ["Lypa", "Nigeria"]),
        ("Six men were killed in Chadian airstrikes in Kano, Nigeria.", "air_strike", ["Kano", "Nigeria"]),
        # What heads a sentence tells where.
        ("Mali: Nine miners killed in a landslide.", "casualties", ["Mali"]),
    ],
)
def test_only_its_own_places(text, event_type, places):
    (mention,) = [m for m in told(text) if m.event_type == event_type]
    assert [place.place_name for place in mention.places] == places


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        # The date of what costs lives is that of the lives; May is a month.
        ("The death toll of the May 3 flood in Kano has risen to 90.", "casualties", "2026-05-03"),
        ("The death toll of the November 3 flood in Kano has risen to 90.", "casualties", "2025-11-03"),
        # Of a day ten months ahead its year would be told.
        ("The plans come in the wake of Chad's missile test on May 12.", "mobilization", "2026-05-12"),
        # A time before the verb dates its sentence, however far behind the subject.
        ("The envoys of nine tribes on Monday met in Oslo and urged Chad to free a nun.", "demand", "2026-06-08"),
        # Somebody is jailed on the day before the reason.
        ("Omar Paz was jailed for nine years in 2011 for killing a nun.", "arrest", "2011-12-31"),
    ],
)
def test_whose_day_it_is(text, event_type, day):
    (mention,) = [m for m in told(text) if m.event_type == event_type]
    assert (str(mention.event_date), mention.modality != "hypothetical") == (day, True)
