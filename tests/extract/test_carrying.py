"""When and where an act was, where its own sentence leaves it out."""

import pytest

from tests.extract.tell import actors, told

# text, type, and for the last mention of it: day, place, basis of the time
CONTINUED = [
    ("A mine went off under a school van in Rawan on Tuesday. Two pupils were killed.", "2026-06-09", "inherited"),
    ("Gunmen attacked a checkpoint in Kirkuk on Monday. Three soldiers were killed. Five others were wounded.",
     "2026-06-08", "inherited"),
    ("Gunmen attacked a checkpoint in Kirkuk on Monday. In 2019, three soldiers were killed there.",
     "2019-12-31", "explicit"),
    ("Gunmen attacked a checkpoint in Kirkuk on Monday. Militants have repeatedly killed soldiers there.",
     None, None),
    ("Gunmen attacked a checkpoint in Kirkuk on Monday. Dozens of soldiers have been killed there since 2021.",
     None, "explicit"),
    ("Gunmen attacked a checkpoint in Kirkuk on Monday. Police may kill the attackers.", None, None),
    ("Gunmen attacked a bus in Kaduna on Monday. They had killed two drivers, police said. The dead were buried. "
     "Officials promised help. The gunmen also shot four passengers.", "2026-06-08", "inherited"),
    ("A bomb killed six people in Mopti on Monday. An official told AFP that a bomb had been planted in a parked van.",
     "2026-06-08", "inherited"),
    ("A gunman killed three people in Reno on Monday. Police arrested him about 20 minutes after the shooting.",
     "2026-06-08", "inherited"),
    ("The army shelled a camp at Bour on Tuesday. The attack came two days after rebels killed six soldiers in Kidal.",
     "2026-06-07", "relative"),
    ("The truce comes a week after Chad bombed two villages in Tibesti.", "2026-06-05", "relative"),
]


@pytest.mark.parametrize(("text", "day", "basis"), CONTINUED)
def test_time_is_taken_while_the_text_goes_on(text, day, basis):
    last = told(text)[-1]
    assert last.time_basis == basis
    if day:
        assert str(last.event_date) == day


def test_place_is_taken_with_the_time():
    last = told("Gunmen attacked a checkpoint in Kirkuk on Monday. Three soldiers were killed.")[-1]
    assert (last.place_name, last.time_text, last.places) == ("Kirkuk", None, ())


def test_another_side_is_another_act():
    text = "Syrian forces shelled a village on Monday, killing two people. Turkish troops killed four Iranian fighters."
    assert told(text)[-1].time_basis in (None, "publication")


def test_the_lead_takes_the_day_told_right_behind():
    first = told("A car bomb killed four people near a market. The blast on Sunday night wounded 20 people.")[0]
    assert (str(first.event_date), first.time_basis) == ("2026-06-07", "inherited")


WHEREABOUTS = [
    ("TAMPA, Fla. (AP) — Two men were shot dead on Monday.", None, "Tampa"),
    ("KABUL, Afghanistan (June 9, 2026) – Gunmen killed two teachers on Monday.", None, "Afghanistan"),
    ("Lima, 9 Jun 26 -- Gunmen killed two teachers last night.", None, "Peru"),
    ("Joplin police said a man killed two people.", None, "Joplin"),
    ("A man was shot dead on Monday. Residents of Duluth, Minnesota, lit candles.", None, "Duluth"),
    ("Two people were shot dead on Monday.", "Two dead after shooting in Duluth, Minnesota", "Duluth"),
    ("Washington said on Monday that two soldiers were killed.", None, None),
    ("Riots were seen in Lyon and Lille. Two people were shot dead on Monday.", None, None),
]


@pytest.mark.parametrize(("text", "title", "place"), WHEREABOUTS)
def test_an_act_without_a_place_was_where_the_article_plays(text, title, place):
    assert [mention.place_name for mention in told(text, title) if not mention.in_title][-1] == place


COUNTED = [
    ("Gunmen killed two guards in Lashio on Monday. Two days later they killed a teacher.", "2026-06-10", "relative"),
    ("Gunmen killed two guards in Lashio on Monday. The next day they killed a teacher.", "2026-06-09", "relative"),
    ("Gunmen killed a guard in Lashio on Monday. A teacher was killed the previous night.", "2026-06-07", "relative"),
    ("Gunmen killed two guards in Lashio on Monday. Weeks later they killed a teacher.", "2026-06-12", None),
    ("Two men were shot dead in Duluth. The shooting happened at 4 p.m. on Monday.", "2026-06-08", "inherited"),
]


@pytest.mark.parametrize(("text", "day", "basis"), COUNTED)
def test_days_are_counted_from_the_act_before(text, day, basis):
    mention = told(text)[-1 if "shooting" not in text else 0]
    assert (str(mention.event_date), mention.time_basis) == (day, basis)


PUBLISHED = [
    ("Gunmen have killed two teachers in Lashio.", "publication"),
    ("Gunmen killed two teachers in Lashio. Five others were wounded.", "publication"),
    ("The army has repeatedly shelled the town of Lashio.", None),
    ("Gunmen will attack Lashio.", None),
]


@pytest.mark.parametrize(("text", "basis"), PUBLISHED)
def test_an_undated_lead_is_dated_by_publication_and_says_so(text, basis):
    assert [(mention.time_basis, mention.time_text) for mention in told(text)][-1:] == [(basis, None)]
    assert {mention.event_date_basis for mention in told(text)} <= {"publication", None}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Israel struck Khan Younis in the Gaza Strip on Monday. Its forces went on to pound the blockaded enclave.",
         "Gaza Strip"),
        ("Rebels shelled Goma on Monday. Five people were killed by gunmen in the lakeside city.", "Goma"),
        ("Rebels in Chad attacked Bol. In July, gunmen killed 40 people in the north of the country.", "Chad"),
        ("A Kyiv apartment block was destroyed by a missile.", "Kyiv"),
        ("Chad's largest clinic was hit by a rocket.", "Chad"),
        ("In Mali's restive north, gunmen killed four people.", "Mali"),
        ("Police shot dead a gunman in Brussels on Monday.", "Brussels"),
        ("In Brussels, Belgium, police shot dead a gunman on Monday.", "Brussels"),
        ("Gunmen killed four people at Mali's army barracks.", None),
    ],
)
def test_a_place_is_told_by_its_kind_or_by_what_is_struck(text, place):
    assert told(text)[-1].place_name == place


def test_a_sentence_that_tells_when_it_struck_dates_what_it_did():
    last = told("A landslide killed six people at a mine on Java.\n\nThe landslide struck on Tuesday night.")[-1]
    assert (str(last.event_date), last.time_basis) == ("2026-06-09", "inherited")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two men were jailed on Monday for killing a guard in 2019.", ["2026-06-08", "2019-12-31"]),
        ("A Qatari court jailed two men for the assassination of Ana Paz on February 13, 2004.",
         ["2026-06-12", "2004-02-13"]),
        ("Police in Oslo detained two men and found a bomb on Monday.", ["2026-06-08", "2026-06-08"]),
    ],
)
def test_the_day_of_a_crime_is_not_that_of_the_sentence(text, days):
    assert [str(mention.event_date) for mention in told(text)] == days


def test_a_place_taken_twice_stands_in_no_words_of_its_own():
    """What an act takes from its neighbour in the sentence, which took it from the sentence before, has no span."""
    text = ("A patrol targeted a bomb expert in Kirkuk yesterday. Several gunmen were killed, and one driver was "
            "detained. The expert had long been sought.")
    arrest = next(mention for mention in told(text) if mention.event_type == "arrest")
    assert (arrest.place_name, arrest.places) == ("Kirkuk", ())


@pytest.mark.parametrize(("text", "day"), [
    ("Marines arrested a gun smuggler after finding a cache of rifles in Kirkuk on Tuesday.", "2026-06-09"),
    ("The army on Thursday confirmed the capture of a wanted insurgent leader in Kirkuk on June 7.", "2026-06-07"),
    ("Marines detained two suspects when a cache of rifles was discovered in Kirkuk on Tuesday.", "2026-06-09"),
])
def test_an_arrest_has_the_day_of_its_clause(text, day):
    arrest = next(mention for mention in told(text) if mention.event_type == "arrest")
    assert str(arrest.event_date) == day


def test_who_was_shot_is_not_who_shot():
    last = told("A gunman fired on a patrol in Kirkuk on Monday. He was shot and killed.")[-1]
    assert [(actor.role, actor.name) for actor in last.actors] == [("target", "gunman")]


def test_a_day_in_a_name_is_no_time():
    attack = told("The 12 May Brigade attacked a bridge in Arauca. On 3 May Parliament met.")[0]
    assert attack.time_basis == "publication"


def test_lead_takes_the_day_told_behind_it():
    march = told("Thousands of students marched through Lima. The students urged the ministry on Sunday to act.")[0]
    slide = told("A landslide killed six miners in Papua. Rescuers searched. Rain triggered it late on Friday.")[0]
    assert [str(m.event_date) for m in (march, slide)] == ["2026-06-07", "2026-06-05"]


def test_another_day_is_another_raid():
    """A raid of its own day takes no doer from the strikes told right before it."""
    mentions = told(
        "Chadian jets bombed rebels in Goma on Thursday. Sunday's raid on the rebels in Mao was the first."
    )
    assert [actors(m, "source") for m in mentions] == [["Chad"], []]


def test_an_act_of_long_ago_was_not_where_the_news_plays():
    """The one town of an article lends its name to what is new."""
    text = (
        "A stampede killed 17 people in Uige on Friday, police in Uige said. Nine were hurt. "
        "In May 1964, 320 people were killed at a match in the worst such disaster."
    )
    assert [m.place_name for m in told(text)][-1] is None


def test_news_only_written_in_a_town_was_not_there():
    """A dateline places nothing where the text tells more than once of other places, and never of its town."""
    text = (
        "ADEN (AFP) - Rebels overran Loder in Abyan on Friday, officials said. They left Shaqra in Abyan on Thursday. "
        "Residents said the rebels blew up two police posts."
    )
    assert "Aden" not in [mention.place_name for mention in told(text)]


@pytest.mark.parametrize(("text", "place"), [
    ("Gunmen killed two in Tripoli. Syrian drones hit a depot in Homs. The army put its losses there at four.", "Homs"),
    ("Syrian drones hit a depot in Homs. Shells fell on Aleppo. There were four wounded soldiers.", "Aleppo"),
])
def test_there_is_where_the_sentence_before_was(text, place):
    assert told(text)[-1].place_name == place
