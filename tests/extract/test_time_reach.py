"""A day of the news is that of its clause: what `after`, `who` or a participle tells of was before."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("A man who killed two bakers was jailed on Tuesday.", "casualties", None),
        ("A man who killed two bakers was jailed on Tuesday.", "arrest", "2026-06-09"),
        ("Police have arrested a man who shot nine nuns on Tuesday.", "attack", "2026-06-09"),
        ("Police have arrested a man who shot nine nuns on Tuesday.", "arrest", "2026-06-12"),
        ("A hunt was launched on Tuesday after a bomb killed 70 bakers.", "bombing", None),
        ("On Tuesday, the army dug trenches after a bomb killed 70 bakers.", "bombing", None),
        ("Medics were called on Tuesday after a bomb killed 70 bakers.", "bombing", "2026-06-09"),
        ("A crew flew home Tuesday to mourn a pilot killed in a bomb attack.", "bombing", None),
        ("A pilot killed by a bomb was laid to rest on Tuesday.", "bombing", None),
        ("A pilot was killed on Tuesday after a bomb hit his house.", "bombing", "2026-06-09"),
        # What is said on a day may have been before; a saying that is the act has its own day.
        ("Speaking in Graz on Tuesday, the mayor said rebels killed 30 bakers last week.", "attack", "2026-06-07"),
        ("In a speech on Tuesday, the mayor said rebels killed 30 bakers on Sunday.", "attack", "2026-06-07"),
        ("Rebels killed 30 bakers on Sunday, the mayor said, the second raid this week.", "attack", "2026-06-07"),
        ("Chad rejected on Tuesday an offer that Peru made in May.", "rejection", "2026-06-09"),
        # The day by which something is to be is none of the asking.
        ("Peru urged Chad to withdraw its troops by Sunday.", "demand", None),
        ("Peru on Tuesday demanded that Chad withdraw its troops by Sunday.", "demand", "2026-06-09"),
        # So is the day of an offer made, of what is remembered, of whom a relative clause tells of.
        ("A court rejected an appeal filed on March 5.", "rejection", "2026-06-12"),
        ("Nuns marched in Graz on the anniversary of the protests of 2013.", "protest", "2026-06-12"),
        ("A bus of bakers who had fled Graz in May hit a mine on Tuesday.", "bombing", "2026-06-09"),
        ("The general who took power in 2021 killed two guards on Tuesday.", "attack", "2026-06-09"),
        ("Ann Lee was charged Tuesday in the June 3 shooting of a baker.", "attack", "2026-06-03"),
        # What a clause of `when` tells was then.
        ("The truce was broken on Tuesday when rebels shelled Graz.", "shelling", "2026-06-09"),
        # A toll with a doer and a day of its own is no other blow's.
        ("A bomb hit a bus on Tuesday, and a blast killed two nuns on Wednesday.", "casualties", "2026-06-10"),
        # Of a year of somebody's past is that alone.
        ("The raid killed nine nuns, among them the aunt of a rebel killed in 2011.", "attack", None),
        ("A mine killed nine nuns near the house of a judge who was murdered in 2011.", "attack", "2011-12-31"),
        # Words that count from an act spoken of count from its day, or from none.
        ("A bomb killed six nuns in 2019. The raid came two years after rebels shot a judge.", "attack", "2017-12-31"),
        ("That raid came ten months after rebels shot a judge.", "attack", None),
        # What a verb is about has a date of its own.
        ("A man was arrested in connection with a raid in Lima on March 6 that left 3 dead.", "arrest", "2026-06-12"),
        ("A man was arrested in connection with the raid on Tuesday.", "arrest", "2026-06-09"),
        ("Chad accuses the cleric of staging a coup on May 15.", "criticism", None),
        ("Kenya agreed to meet the rebels in May.", "pledge", None),
        ("Kenya agreed to send nurses to Chad last month.", "pledge", "2026-05-31"),
        # A clause of `where` dates its own deed.
        ("A bomb killed six nuns in Graz, where rebels shelled a market in March.", "bombing", "2026-06-12"),
        ("A bomb killed six nuns in Graz, where rebels shelled a market in March.", "shelling", "2026-03-31"),
        ("A bomb killed six nuns in Graz, where a raid left two dead last year.", "attack", "2025-12-31"),
    ],
)
def test_how_far_a_day_reaches(text, event_type, day):
    mention = [m for m in told(text) if m.event_type == event_type][-1]
    assert (str(mention.event_date) if mention.time_start else None) == day


@pytest.mark.parametrize("text", [
    "Thursday's raid was the deadliest since 2014, when militants stormed a school in Gao, killing 154 people.",
    "Thursday's attack was the first since May, when militants stormed a school in Gao and killed 154 people.",
])
def test_what_was_when_the_like_was_last_seen_has_its_own_dead(text):
    (act,) = (mention for mention in told(text) if mention.quantities)
    assert act.event_date.isoformat() != "2026-06-11" and act.place_name == "Gao"
