"""What one act of a sentence lends another: no day of a clause around it, no place of another war, none of a charge."""

import pytest

from tests.extract.tell import told

SETTINGS = [
    ("After Kenya bombed Mali, Chad shelled Kenyan positions.", "shelling", None, None),
    ("After Kenya bombed bases in Mali, Chad shelled Kenyan positions on Monday.", "air_strike", None, "Mali"),
    ("After Kenya bombed bases in Mali, Chad shelled Kenyan positions on Monday.", "shelling", "Monday", None),
    ("Three Chadian tanks crossed into Mali and were attacked by the Malian army.", "attack", None, "Mali"),
    ("Peru is sending troops to guard its embassy in Nairobi, which rebels hit on Saturday.", "mobilization", None,
     "Nairobi"),
    ("Mali barred the BBC, accusing it of false reports about a massacre in Moura.", "blockade", None, None),
    ("Rebels attacked a hotel in Gao, killing two guards, and fled, saying they killed ten.", "attack", None, "Gao"),
    ("Seven miners died as a tunnel collapsed in Mali on Sunday, the minister said, blaming heavy rain.", "casualties",
     "Sunday", "Mali"),
    ("Chad shelled Gao on Monday, the Kenyan army said, vowing to respond.", "threat", None, None),
    ("A nurse was arrested at her home in Nairobi before dawn on Monday, three days after she called for a strike.",
     "arrest", "before dawn on Monday", "Nairobi"),
    ("Norway freed two nurses, who had been held since January on charges of spying.", "prisoner_exchange", None, None),
    ("Kenya freed ten soldiers near Moyale on Saturday, in a deal brokered by Oman.", "prisoner_exchange", "Saturday",
     "Moyale"),
    ("Kenya freed ten soldiers near Moyale on Saturday, in a deal brokered by Oman.", "agreement", None, None),
    ("A court cleared a man of killing a rival, who was strangled in 2019, and criticised police.", "criticism",
     None, None),
    ("Chad was accused by rebels on Thursday of abducting 11 nurses from a bus.", "criticism", "Thursday", None),
    ("Chad was accused by rebels on Thursday of abducting 11 nurses from a bus.", "abduction", None, None),
    ("A man wanted for the torture of nurses in Homs in 2012 was arrested in Munich on Friday.", "arrest", "Friday",
     "Munich"),
    ("A man wanted for the rape of nurses in Homs in 2012 was arrested in Munich on Friday.", "sexual_violence",
     "2012", "Homs"),
    ("Kenya's retaliation for a Malian raid killed ten people in Gao.", "attack", None, "Gao"),
]


@pytest.mark.parametrize(("text", "event_type", "time", "place"), SETTINGS)
def test_an_act_is_when_and_where_its_own_words_say(text: str, event_type: str, time: str | None, place: str | None):
    first = next(m for m in told(text) if m.event_type == event_type)
    assert (first.time_text, first.place_name) == (time, place)
