"""Words that several frames tell, and nouns that a verb tells: the first trigger whose limits hold makes the row."""

import pytest

from tests.extract.tell import told

TELLING = [
    # A clash of nobody whom a list knows as armed: the next trigger of its word tells it.
    ("Clashes took place in Gao on Monday.", "armed_clash"),
    ("Heavy clashes were reported in Gao.", "armed_clash"),
    ("At least 16 people were killed and 200 injured in clashes near the university.", "armed_clash"),
    ("A fire sparked violent clashes between residents and firefighters in Lima.", "riot"),
    ("Several clashes with police were reported in Lima.", "riot"),
    ("Stranded lorry drivers clash with police in Kent.", "riot"),
    ("The talk was cancelled after protesters and police engaged in violent skirmishes.", "riot"),
    ("Clashes between protesters and soldiers continue in Lima.", "riot"),
    # What something brought on, and what goes on.
    ("The ruling sparked protests in Australian cities.", "protest"),
    ("The first peace talks between Chad and the rebels start in Doha.", "talks"),
    ("Peace talks between Chad and Mali collapse in Doha.", "talks"),
    ("A Peruvian court hands down a death sentence on twelve rebels.", "arrest"),
    ("A court handed down a long prison sentence to Ivo Paz.", "arrest"),
    # A phrase that is no event of one frame may be the object of another.
    ("Troops recovered an armoured fighting vehicle and two rifles from the rebels in Gao.", "interception"),
    # Verbs read behind words in -ed that only describe, behind a phrase hung on the subject, and before `to`.
    ("Awa Odo, the head of the United Nations, calls for a ceasefire.", "demand"),
    ("A wanted gunman turns himself in to the police in Lima.", "surrender"),
    ("Forces loyal to the general seize the town of Gao.", "territory_regained"),
    ("Leaders of the protests in Lima surrender to the police.", "surrender"),
    ("At least 37 miners go missing after a blast in Lima.", "casualties"),
    # The heads of alliances and churches are people of public life, with their title or without.
    ("Guterres condemned the raid on Monday.", "criticism"),
    ("Pope Francis urged calm in Gao.", "demand"),
    ("Norway slammed the use of the toxin.", "criticism"),
    # People and flights that no list had.
    ("A YouTuber was killed in Lima on Monday.", "casualties"),
    ("A zookeeper was injured by a bear in Oslo.", "casualties"),
    ("A flight from Sabha was hijacked on Monday and landed in Malta.", "abduction"),
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
