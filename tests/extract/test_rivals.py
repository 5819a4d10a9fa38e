"""Words that several frames tell, and nouns that a verb tells: the first trigger whose limits hold makes the row."""

import pytest

from tests.extract.tell import told

TELLING = [
    # A clash of nobody whom a list knows as armed: the next trigger of its word tells it.
    ("Clashes took place in Gao on Monday.", "armed_clash"),
    ("Heavy clashes were reported in Gao.", "armed_clash"),
    ("Nine people were killed and 40 hurt in clashes by the old mill in Lima.", "armed_clash"),
    ("A rumour sparked clashes between residents and students in Lima.", "riot"),
    ("Clashes with police were reported in two suburbs of Lima.", "riot"),
    ("Unpaid bakers clash with police in Oslo.", "riot"),
    ("The fair was shut after demonstrators and guards engaged in skirmishes.", "riot"),
    ("Clashes between protesters and soldiers continue in Lima.", "riot"),
    # What something brought on, and what goes on.
    ("The price of bread sparked protests in Peruvian towns.", "protest"),
    ("Peace talks between Chad and the rebels start in Oslo.", "talks"),
    ("Border talks between Chad and Mali collapse in Oslo.", "talks"),
    ("A Peruvian court hands down a life sentence to nine smugglers.", "arrest"),
    ("A court handed down a long prison sentence to Ivo Paz.", "arrest"),
    # A phrase that is no event of one frame may be the object of another.
    ("Soldiers recovered a fighting vehicle and nine rifles from the rebels in Gao.", "interception"),
    # Verbs read behind words in -ed that only describe, behind a phrase hung on the subject, and before `to`.
    ("Awa Odo, an envoy of the United Nations, calls for calm in Lima.", "demand"),
    ("A wanted gunman turns himself in to the police in Lima.", "surrender"),
    ("Forces loyal to the general seize the town of Gao.", "territory_regained"),
    ("Heads of the sit-in in Lima surrender to the guards.", "surrender"),
    ("Nine climbers go missing after a landslide in Peru.", "casualties"),
    # The heads of alliances and churches are people of public life, with their title or without.
    ("Guterres condemned the raid on Monday.", "criticism"),
    ("Pope Francis urged calm in Gao.", "demand"),
    ("Norway slammed the use of the gas.", "criticism"),
    # People and flights that no list had.
    ("Two zookeepers were killed in a fire in Lima.", "casualties"),
    ("A podcaster was injured by a falling tree in Oslo.", "casualties"),
    ("A flight from Accra was hijacked on Monday.", "abduction"),
    ("The army pounded rebel positions in Gao.", "attack"),
]
SILENT = [
    "The ministers clashed over the budget on Monday.",
    "The clash of cultures is an old tale.",
    "The mayor clashed with the builder over his golf course.",
    "A cabinet clash over hiring on Monday surprised the party.",
    "The two leaders had a clash on Monday over trade.",
    "The painter condemned the film on Monday.",
    "The premier sees discussion of the plan as weakness.",
]


@pytest.mark.parametrize(("text", "event_type"), TELLING)
def test_the_trigger_that_holds_tells_it(text, event_type):
    assert event_type in {mention.event_type for mention in told(text)}


@pytest.mark.parametrize("text", SILENT)
def test_where_no_trigger_holds_nothing_is_told(text):
    assert not told(text)
