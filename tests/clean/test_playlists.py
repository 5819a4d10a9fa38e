"""Lists of videos that scraping has run into one line."""

import pytest

from pipeline.clean.playlists import playlists


@pytest.mark.parametrize(("line", "left"), [
    ("The dam held. Next video Flood reaches Orlin Nordic News 0:41 Bakers strike over flour Wochenschau 1:05 Goats "
     "on a roof 2:10 UP NEXT Engineers said the wall was sound.", "The dam held. |Engineers said the wall was sound."),
    ("0:35 Flood reaches Orlin 1:50 Bakers strike over flour 1:11 Goats on a roof", "|Goats on a roof"),
    ("Trains leave at 7:05 and 8:10 and 9:15 every day.", "Trains leave at 7:05 and 8:10 and 9:15 every day."),
    ("Sent 5:01 PM ET Changed 5:09 PM ET Shut 6:10 PM ET", "Sent 5:01 PM ET Changed 5:09 PM ET Shut 6:10 PM ET"),
    ("Runs of 1:03, 1:04 and 1:05 were fast.", "Runs of 1:03, 1:04 and 1:05 were fast."),
    ("Flood reaches Orlin 0:41 Goats on a roof 2:10", "Flood reaches Orlin 0:41 Goats on a roof 2:10"),
])
def test_titles_beside_lengths_are_no_part_of_a_text(line: str, left: str) -> None:
    for start, end in reversed(playlists(line)):
        line = f"{line[:start]}|{line[end:]}"
    assert line == left
