"""Who says so: before, after and inside the clause, and what only looks like saying."""

import pytest

from pipeline.extract.claims.headlines import _holds_office
from pipeline.lexicon import load_lexicon
from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "claimant", "stance"),
    [
        ("Ukraine's air force said Russia launched 40 drones at Ukraine overnight.", "air force", "confirms"),
        (
            "According to the Ukrainian air force, Russia launched 40 drones at Ukraine overnight.",
            "air force",
            "confirms",
        ),
        (
            "Russia launched 40 drones at Ukraine overnight, according to the Ukrainian air force.",
            "air force",
            "confirms",
        ),
        ("Russia launched 40 drones at Ukraine overnight, Ukraine's air force said.", "air force", "confirms"),
        ("Russia launched 40 drones at Ukraine overnight, said Mayor Vitalii Bondar.", "Vitalii Bondar", "claims"),
        ("Russia launched 40 drones at Ukraine overnight.", None, "reports"),
    ],
)
def test_claimant(text, claimant, stance):
    mention = only(text, "drone_attack")
    assert (mention.claimant_name or "").endswith(claimant or "")
    assert (mention.claimant_name is None) == (claimant is None)
    if claimant != "Vitalii Bondar":
        assert mention.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "Norway's papers quote the army as having said that rebels shelled Ostrel on Friday.",
        "At 10:14 p.m. Report: Rebels shelled Ostrel on Friday.",
    ],
)
def test_words_that_are_nobody_say_nothing(text):
    assert {mention.claimant_name for mention in told(text)}.isdisjoint({"having", "p.m", "14 p.m.", "p.m."})


@pytest.mark.parametrize(
    ("text", "claimant", "stance"),
    [
        ("Claims by Boko Haram that it killed two cooks could not be verified.", "Boko Haram", "claims"),
        ("The army's claim that rebels killed two cooks was disputed.", "army", "claims"),
        ("Kenya rejected the army's claim that it killed two cooks.", "Kenya", "denies"),
        ("Kenya denied claims by the army that rebels killed two cooks.", "Kenya", "denies"),
        ("Reports that rebels killed two cooks were denied by the army.", "army", "denies"),
        ("Reports that rebels killed two cooks drew anger.", None, "reports"),
    ],
)
def test_a_noun_tells_and_whose_it_is(text, claimant, stance):
    (mention,) = (m for m in told(text) if any(q.measure == "killed" for q in m.quantities))
    assert (mention.claimant_name, mention.stance) == (claimant, stance)
    assert "Kenya" not in actors(mention, "source")


@pytest.mark.parametrize("medium", ["State media", "State television"])
def test_a_state_medium_reports(medium):
    (mention,) = told(f"{medium} said six cooks were killed.")
    assert (mention.claimant_name, mention.claimant_via) == (None, medium)


def test_the_time_of_saying_is_not_the_time_of_the_act():
    mention = only("Police said on Thursday that two people were killed in Oslo.", "casualties")
    assert mention.time_start is None
    assert (str(mention.event_date), mention.event_date_basis) == ("2026-06-11", "text")  # no later than that


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday, the governor said that two people were killed in Oslo.", "2026-06-08"),
        ("In a statement on Monday, the governor said two people were killed in Oslo.", "2026-06-08"),
        ("Two people were killed in Oslo, the governor said on Monday.", "2026-06-08"),
        ("On Monday, the governor said, two people were killed in Oslo.", "2026-06-08"),
    ],
)
def test_an_act_is_grouped_by_the_day_on_which_it_was_told_at_the_latest(text, day):
    mention = only(text, "casualties")
    assert (str(mention.event_date), mention.time_start is None) == (day, "governor said, two" not in text)


def test_what_forces_say_they_did_was_on_the_day_that_opens_the_sentence():
    mention = only("On Monday, the army claimed its troops captured the town of Bor.", "territory_captured")
    assert (mention.time_text, str(mention.event_date)) == ("Monday", "2026-06-08")


@pytest.mark.parametrize("front", ["On Monday, ", "In a video message on Monday, "])
def test_nothing_is_planned_for_the_day_on_which_it_was_told(front):
    mention = only(f"{front}the governor said that the army will attack Gondar.", "attack")
    assert (mention.modality, mention.time_start, mention.event_date) == ("planned", None, None)


def test_a_pronoun_speaks_for_whoever_spoke_last():
    text = "Ukraine's air force said Russia launched 90 drones overnight. It said air defenses shot down 60 drones."
    mention = only(text, "interception")
    assert mention.claimant_text == "It"
    assert mention.claimant_name.endswith("air force")


def test_a_dateline_is_no_speaker():
    text = "Lima, 8 Jan 26 (AP) -- Vineyard sources reported that rebels killed six people in Cusco."
    assert only(text, "attack").claimant_name == "Vineyard sources"


def test_a_pronoun_without_anyone_before_it_speaks_for_itself():
    assert only("They said rebels killed six people in Cusco.", "attack").claimant_name == "They"


def test_a_long_text_of_figures_that_go_on_is_read():
    text = "Russia sent 88 drones. " + "Air defenses shot down 66 of them, and 13 more were lost. " * 400
    assert len(told(text)) == 400


def test_a_seat_says_whose_ministry_speaks():
    mention = only("Turkish jets struck a camp near Sinjar, the Defense Ministry in Ankara said.", "air_strike")
    assert (mention.claimant_name, mention.claimant_country) == ("Turkish Defense Ministry", "TUR")


def test_a_speaker_goes_on_in_a_participle():
    text = "Russia sent 80 drones against Ukraine, the Ukrainian air force said, adding that 50 had been shot down."
    assert only(text, "interception").claimant_name == "Ukrainian air force"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rwandan troops attacked Bukavu, the State Department said.", "State Department"),
        ("Russia had attacked Izmail with drones, Zelensky warned.", "Volodymyr Zelenskyy"),
        ("On Monday Zelensky said Russia had launched 70 drones overnight.", "Volodymyr Zelenskyy"),
        ("Putin told reporters in Minsk on Wednesday that Ukraine had attacked Kursk.", "Vladimir Putin"),
    ],
)
def test_the_speaker_is_told_from_the_words_around(text, name):
    mention = told(text)[0]
    assert mention.claimant_name == name
    assert name not in {actor.name for actor in mention.actors}
    assert mention.place_name != "Minsk"


def test_the_day_of_saying_that_opens_a_sentence_is_not_the_day_of_the_act():
    mention = only("On Wednesday Zelensky said Russia had launched 70 drones on Sunday.", "drone_attack")
    assert (mention.claimant_text, mention.time_text) == ("Zelensky", "Sunday")


def test_of_two_days_the_one_behind_is_the_acts():
    mention = only("Today, the army confirmed that a rebel captain was arrested in Gao on Sunday.", "arrest")
    assert mention.time_text == "Sunday"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("And on Friday, the army said, rebels attacked Gao.", "army"),
        ("A police spokesman, Abayomi Ade, said gunmen attacked a church in Jos.", "Abayomi Ade"),
        ("The governor, Caleb Musa, however, said that gunmen attacked a church in Jos.", "Caleb Musa"),
        ("Kuwait's army, quoting a local commander, said Iraq attacked Bubiyan.", "Kuwaiti army"),
        ("The Malian army was quoted as saying its men attacked a church near Gao.", "Malian army"),
        ("State radio quoted Colonel Ba as saying rebels attacked a convoy near Gao.", "Ba"),
        ("Gunmen attacked a bus near Gao, a military source told AFP on condition of anonymity.", "military source"),
        ("According to a statement from the Sudanese army, rebels attacked El Fasher in May.", "Sudanese army"),
        ("The Interior Ministry raised its count, saying rebels attacked two towns.", "Interior Ministry"),
        ("Gambia accused Senegal of attacking Banjul.", "Gambia"),
        ("Gunmen reportedly attacked a bus near Gao.", None),
        ("Local media reported that gunmen attacked a bus near Gao.", None),
    ],
)
def test_the_speaker_of_an_attack(text, claimant):
    name = only(text, "attack").claimant_name
    assert (name is None) == (claimant is None)
    assert claimant is None or name.endswith(claimant)


@pytest.mark.parametrize(
    ("title", "claimant"),
    [
        ("Rebels attack Gao - governor", "governor"),
        ("Police: two killed in Oslo shooting", "police"),
        ("Putin: rebels attacked a bus near Grozny", "Vladimir Putin"),
        ("Peru: rebels attack a bus near Lima", None),
    ],
)
def test_a_headline_has_a_speaker(title, claimant):
    assert told("Nothing else.", title)[0].claimant_name == claimant


@pytest.mark.parametrize("words", ["", "]", "÷:]"])
def test_marks_alone_hold_no_office(words):
    assert not _holds_office(words, load_lexicon())


@pytest.mark.parametrize(
    ("text", "sources", "claimant"),
    [
        ("“We are calling on the Dutch government to act,” said Marjon Bloem of the group.", ["Marjon Bloem"], None),
        ("The foreign minister, Ana Lund, said Serbia must hand over the general.", ["Ana Lund"], None),
        ("Chile said it would send 60 observers.", ["Chile"], None),
        ("Chile accused Peru of shelling a village, Bolivia said.", ["Chile"], "Bolivia"),
    ],
)
def test_the_words_of_an_act_of_words_are_its_own(text, sources, claimant):
    mention = next(m for m in told(text) if m.event_type in ("demand", "pledge", "criticism"))
    assert actors(mention, "source") == sources
    assert mention.claimant_name == claimant


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Peru's rebels met in Lima on Monday. Later the government rejected their terms.", "Peruvian government"),
        ("Peru and Chile met on Monday. Later the government rejected their terms.", "government"),
    ],
)
def test_the_government_is_that_of_the_one_country_told_of(text, source):
    mention = next(m for m in told(text) if m.event_type == "rejection")
    assert actors(mention, "source") == [source]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Rebels shelled the port of Bol, according to the U.N. nuclear watchdog.",
            "U.N. nuclear watchdog",
            "United Nations nuclear watchdog",
        ),
        (
            "The NATO training mission said rebels shelled the port of Bol.",
            "NATO training mission",
            "NATO training mission",
        ),
        ("Israel itself said rebels shelled the port of Bol.", "Israel", "Israel"),
        ("“Rebels shelled the port of Bol,” said Col. Joe Burton.", "Joe Burton", "Joe Burton"),
    ],
)
def test_a_speaker_is_told_whole(text, words, name):
    mention = told(text)[0]
    assert (mention.claimant_text, mention.claimant_name) == (words, name)


def test_a_statement_speaks_for_whoever_spoke_last():
    text = "Chad's army said rebels shelled Bol on Monday. Three workers were killed, the statement said."
    last = told(text)[-1]
    assert (last.claimant_text, last.claimant_name, last.claimant_via) == ("the statement", "Chadian army", "statement")


def test_who_denies_an_accusation_does_not_make_it():
    mention = only("Chad has criticised Sudan for shelling its villages, a claim Sudan has denied.", "criticism")
    assert (actors(mention, "source"), mention.claimant_name) == (["Chad"], None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The navy, which patrols waters as part of a force, said rebels shelled Goma.", "navy"),
        ("Peru denied it, a day after Venezuelan president Ana Paz said rebels shelled Goma.", "Ana Paz"),
        ("Rebels entered Goma, according to a police spokesman, who reported clashes with troops.", "police spokesman"),
    ],
)
def test_a_speaker_is_told_from_the_clause_around(text, name):
    assert told(text)[-1].claimant_name == name


@pytest.mark.parametrize(
    "text",
    [
        "Four alleged rebels planning attacks in Bol were killed by police.",
        "Rebels captured the town of Bol, with only light resistance reported.",
        "The army is investigating claims that rebels killed four civilians in Bol.",
    ],
)
def test_a_word_of_saying_without_a_speaker_claims_nothing(text):
    assert {mention.claimant_name for mention in told(text)} == {None}


@pytest.mark.parametrize(
    ("text", "claimant", "stance"),
    [
        ("Four people were killed, Interior Minister Anas Khalil was quoted as saying.", "Anas Khalil", "claims"),
        ("The killing of two soldiers was confirmed by Mali's army on Friday.", "Malian army", "confirms"),
        ("The bombing of a market, which killed six, was announced by Governor Musa Ba.", "Musa Ba", "claims"),
        ("The first Arab states to sign a pact with Israel condemned a raid that killed six.", None, "reports"),
    ],
)
def test_who_confirms_or_is_quoted_claims(text, claimant, stance):
    mention = next(m for m in told(text) if m.event_type in ("casualties", "attack", "bombing"))
    assert (mention.claimant_name, mention.stance) == (claimant, stance)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Six bakers were killed in Ostrel, said an army captain.", "an army captain"),
        ("Six bakers were killed in Ostrel on Friday, said a shepherd who fled the town.", "a shepherd"),
        ("Six bakers were killed in Ostrel, said residents.", "residents"),
        ('"Rebels killed six bakers," Mayor Vera Lindt told reporters in Ostrel.', "Vera Lindt"),
        ("Six bakers were killed in Ostrel, Mayor Vera Lindt told parliament on Friday.", "Vera Lindt"),
        ("Police think rebels killed six bakers in Ostrel.", "police"),
        ("Police believe the robbers killed six bakers in Ostrel.", "police"),
        ("Shepherds described how rebels killed six bakers in Ostrel.", "shepherds"),
        # nobody says it
        ("Six bakers were killed in Ostrel, said to be a quiet town.", None),
        ("The casualty estimates came as rebels killed six bakers in Ostrel.", None),
        ("The mayor described the raid on Ostrel as brutal, and six bakers were killed.", None),
    ],
)
def test_who_is_named_behind_or_thinks_so(text, claimant):
    toll = next(mention for mention in told(text) if any(q.measure == "killed" for q in mention.quantities))
    assert toll.claimant_name == claimant
    assert claimant is None or claimant not in actors(toll, "source")


def test_the_group_is_whom_the_sentence_before_is_about():
    text = (
        "The Veldt Brigades, a wing of the Lowland Front, confirmed that two of its captains were killed in Gao. "
        "The group said soldiers attacked a camp in Gao on Friday."
    )
    assert only(text, "attack").claimant_name == "Veldt Brigades"


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Vera Lindt/Picture Desk Danish troops shelled Ostrel on Friday.",
        "Vera Lindt/AFP/Getty Images Danish troops shelled Ostrel on Friday.",
    ],
)
def test_who_took_the_picture_does_nothing(text):
    assert "Vera Lindt" not in [actor.name for mention in told(text) for actor in mention.actors]


def test_groups_without_a_name_act():
    assert actors(only("Left-wing groups called for new elections in Peru on Friday.", "demand"), "source")
    assert actors(only("A range of international organisations condemned Chad on Friday.", "criticism"), "source")


@pytest.mark.parametrize("why", ["inciting unrest", "reciting banned verses", "exciting crowds"])
def test_words_that_end_like_a_phrase_of_sources_name_none(why):
    assert only(f"Two poets were arrested in Minsk for {why}.", "arrest").claimant_name is None


@pytest.mark.parametrize(
    "text",
    [
        "The raid followed reports that rebels had shelled Ostrel on Friday.",
        "Her angry remarks on the army, which shelled Ostrel on Friday, drew applause.",
        "The hurriedly written report that rebels shelled Ostrel on Friday was withdrawn.",
        "The army retreated, citing bad roads, after rebels shelled Ostrel on Friday.",
        "I hear loudspeakers saying that rebels shelled Ostrel on Friday.",
    ],
)
def test_what_cannot_speak(text):
    """A clause, an adjective or a reason in front of a word of saying is no claimant."""
    assert not [m.claimant_name for m in told(text) if m.event_type == "shelling" and m.claimant_name]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Hospital records show that rebels shelled Ostrel on Friday.", "Hospital records"),
        ("A man outside told me that rebels shelled Ostrel on Friday.", "A man outside"),
        ("Rebels shelled Ostrel on Friday, he said, citing police records.", "police"),
    ],
)
def test_who_can_speak(text, claimant):
    assert only(text, "shelling").claimant_name == claimant


@pytest.mark.parametrize(("verb", "held"), [("claimed", True), ("has claimed", True), ("condemned", False)])
def test_claiming_an_attack(verb, held):
    """Who claims the attack that a text has told did it."""
    mentions = told(f"A bomb killed four shoppers in Goma on Sunday. The Islamic State {verb} the bombing.")
    doers = [name for m in mentions if m.event_type == "bombing" for name in actors(m, "source")]
    assert (doers == ["Islamic State"]) == held


@pytest.mark.parametrize(
    ("text", "claimant", "stance"),
    [
        ("Local media quoted residents as saying that gunmen killed four people in Gao.", "residents", "claims"),
        ("Officials here say gunmen killed four people.", "officials", "claims"),
        ("The army rejected claims that it had killed four civilians in Gao.", "army", "denies"),
        ("The army rejected reports that it had killed four civilians in Gao.", "army", "denies"),
        ("The army dismissed as false reports that it had killed four civilians in Gao.", "army", "denies"),
        ("The army denied it had killed four civilians in Gao.", "army", "denies"),
        ("The killing of four civilians in Gao was denied by the army.", "army", "denies"),
        ("The army denied its troops had killed four civilians in Gao.", "army", "denies"),
        ("The army has denied killing four civilians in Gao.", "army", "denies"),
        ("The army acknowledged killing four civilians in Gao.", "army", "confirms"),
        ("The army said rebels killed four civilians in Gao, a claim the rebels rejected.", "army", "claims"),
        ("The bridge was shut on Monday and the army said rebels killed four civilians.", "army", "claims"),
        ('The army said "rebels killed four civilians in Gao".', "army", "claims"),
        ("The army said “four civilians” were killed in Gao.", "army", "claims"),
        ("Local officials added rebels killed four civilians in Gao.", "local officials", "claims"),
        ("Citing the army, Radio Tumo reported that rebels killed four civilians in Gao.", "army", "claims"),
    ],
)
def test_whose_words_and_what_they_do_to_the_claim(text, claimant, stance):
    assert [(m.claimant_name, m.stance) for m in told(text)] == [(claimant, stance)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The army said rebels killed four villagers in Gao.", "rebels"),
        ("According to the army, rebels killed four villagers in Gao.", "rebels"),
        ("Rolf Beck said the army killed four civilians in Gao.", "army"),
        ("A report found that the army killed four civilians in Gao.", "army"),
        ("The Ukrainian General Staff said troops killed 40 villagers.", "Ukraine"),
    ],
)
def test_bare_forces_are_a_speakers_own_only_where_they_act_and_his_land_is_known(text, source):
    assert [actors(m, "source") for m in told(text)] == [[source]]


@pytest.mark.parametrize(
    ("text", "claimant", "source"),
    [
        ("The governor accused the army of shelling Gao.", "governor", "army"),
        ("The governor accused the army of having shelled Gao.", "governor", "army"),
        ("The army was accused by the governor of shelling Gao.", "governor", "army"),
        ("The governor blamed the army for shelling Gao.", "governor", "army"),
        ("The governor blamed the army for the shelling of Gao.", "governor", "army"),
        ("The army, accused of shelling Gao, left.", None, "army"),
    ],
)
def test_who_accuses_says_so_and_did_not_do_it(text, claimant, source):
    mention = next(m for m in told(text) if m.event_type == "shelling")
    assert (mention.claimant_name, actors(mention, "source")) == (claimant, [source])


@pytest.mark.parametrize(
    "lead",
    [
        "The Tumo Brigades, the armed wing of the National Rescue Front,",
        "The U.N. river watchdog",
        "The Tumo Observatory, a body of the United Nations,",
    ],
)
def test_it_is_whoever_spoke_and_not_whose_body_that_is(lead):
    first, second = told(f"{lead} said rebels shelled Gao on Monday. It said two men were killed.")
    assert first.claimant_name == second.claimant_name


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        ("A nurse told AFP that rebels had shelled Gao.", "A nurse", "AFP"),
        ("Xinhua quoted residents as saying that rebels shelled Gao.", "residents", "Xinhua"),
        ("Residents were quoted by Xinhua as saying that rebels shelled Gao.", "residents", "Xinhua"),
        ('"Rebels shelled Gao," residents were quoted as saying by Xinhua.', "residents", "Xinhua"),
        ("Rebels shelled Gao, Xinhua said, citing residents.", "residents", "Xinhua"),
        ("Interfax reported, quoting residents, that rebels shelled Gao.", "residents", "Interfax"),
        ('"Rebels shelled Gao," residents told a local radio station on Sunday.', "residents", None),
        ("A source close to Ana Paz told Reuters rebels shelled Gao.", "A source close to Ana Paz", "Reuters"),
        ("A spokesman for Mayor Olga Brandt, Juma Otieno, said rebels shelled Gao.", "Juma Otieno", None),
    ],
)
def test_who_says_it_through_whom(text, name, via):
    mention = only(text, "shelling")
    assert (mention.claimant_name, mention.claimant_via) == (name, via)


def test_who_calls_it_something_does_not_suffer_it():
    mention = only("Rebels abducted a nun in Gao, in what residents called a plot.", "abduction")
    assert actors(mention, "target") == ["Gao nun"]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ('"Rebels killed nine villagers," Jorge Paz said in an article published on a blog.', "Jorge Paz"),
        ('"Rebels killed nine villagers," Central Command said in a memo that followed the raid.', "Central Command"),
        ('"Rebels killed nine villagers," Jorge Paz, an adviser until 2014, said in an op-ed on Goma.', "Jorge Paz"),
        ("Rebels killed nine villagers, the army said in a report published on Monday.", "army"),
        ('"Rebels killed nine villagers," Jorge Paz told reporters gathered outside the court.', "Jorge Paz"),
        ("The army said in a memo that leaked on Monday that rebels killed nine villagers.", "army"),
        ('In the "red zone," police said rebels killed nine villagers.', "police"),
        ("The Uganda National Roads Authority said rebels killed nine villagers.", "Uganda National Roads Authority"),
    ],
)
def test_what_is_told_of_the_medium_leaves_who_said_it(text, claimant):
    assert only(text, "attack").claimant_text == claimant


def test_who_claims_a_deed_tells_nothing_of_what_others_did():
    mention = only("Rebels claimed responsibility for the blast and police arrested three men.", "arrest")
    assert mention.claimant_text is None


def test_a_body_that_a_blast_is_near_does_not_do_it():
    mention = only("The group claimed a bomb attack near the parliament in Kabul that killed 15 people.", "bombing")
    assert [actor.name for actor in mention.actors if actor.role == "source"] == []


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The raid killed 12 people, said the head of the valley's health board, Tomo Benza.", "Tomo Benza"),
        ("The raid killed 12 people, said a senior official of the Red Crescent in Lima, Ana Paz.", "Ana Paz"),
        ("The raid killed 12 people, said the minister, adding that Tomo Benza was hurt.", "minister"),
        ("The raid killed 12 people, said shepherd Tomo Benza, 40, a teacher.", "Tomo Benza"),
        ("Troops shot 12 people, officials in Lima and a widow said.", "officials in Lima"),
        ("The raid killed 12 people, according to the Peruvian Nurses Syndicate.", "Peruvian Nurses Syndicate"),
        ("The family said the raid killed 12 people.", "The family"),
        ("The raid killed 12 people, his family told reporters.", "his family"),
        ("A close ally claims the raid killed 12 people.", "A close ally"),
        ("The raid killed 12 people, said one of the herders.", "one of the herders"),
        ("The raid killed 12 people, the Kurdish outlet Tumo reported.", None),
        ("The Tumo daily reported that the raid killed 12 people.", None),
        ("A note signed by the guild says the raid killed 12 people.", "A note signed by the guild"),
        ("The group's note describes troops as the aggressor and notes that the raid killed 12 people.", None),
        (
            "The deputy head of the French-installed administration of the Lima area, Tomo Benza, said 12 died.",
            "Tomo Benza",
        ),
    ],
)
def test_who_speaks_is_whom_the_words_name(text, claimant):
    mentions = [mention for mention in told(text) if mention.quantities]
    assert {mention.claimant_text for mention in mentions} == {claimant}
    assert "Tomo Benza" not in {actor.name for mention in mentions for actor in mention.actors}


def test_the_accused_say_nothing():
    text = "The Maoists were widely suspected and accused of being behind the raid on Ostrel, and a gang fled."
    assert {mention.claimant_name for mention in told(text)} == {None}
