"""Acts that a text sets apart by a length of time, or counts from another: one row a construction."""

import pytest

from tests.extract.tell import told

DAYS = [
    ("Rebels shelled Gao on Monday, two days after soldiers seized Kidal.", ["2026-06-08", "2026-06-06"]),
    ("Rebels shelled Gao on Monday, a week after soldiers seized Kidal.", ["2026-06-08", "2026-06-01"]),
    ("Rebels shelled Gao on Monday, weeks after soldiers seized Kidal.", ["2026-06-08", None]),
    ("Rebels shelled Gao on Monday, almost two years after soldiers seized Kidal.", ["2026-06-08", "2024-01-01"]),
    ("Rebels shelled Gao on Monday, more than two years after soldiers seized Kidal.", ["2026-06-08", None]),
    ("On Monday, a day after rebels shelled Gao, soldiers seized Kidal.", ["2026-06-07", "2026-06-08"]),
    ("A day after rebels shelled Gao, soldiers seized Kidal on Monday.", ["2026-06-07", "2026-06-08"]),
    ("Rebels shelled Gao this week after soldiers seized Kidal.", ["2026-06-08", None]),
    ("Tuesday's raid on Gao came a day after soldiers seized Kidal.", ["2026-06-09", "2026-06-08"]),
    ("Tuesday's vote came a day after soldiers seized Kidal.", ["2026-06-08"]),
    ("Monday's raid came two days after rebels killed a judge in Gao.", ["2026-06-08", "2026-06-06"]),
    ("The vote on Tuesday came two days after rebels shelled Gao.", ["2026-06-07"]),
    ("Rebels shelled Gao on Monday. The next day, soldiers seized Kidal.", ["2026-06-08", "2026-06-09"]),
    ("Rebels shelled Gao on Monday. The day before, soldiers seized Kidal.", ["2026-06-08", "2026-06-07"]),
    ("Rebels shelled Gao on Monday. Earlier that day, soldiers seized Kidal.", ["2026-06-08", "2026-06-08"]),
    ("Rebels shelled Gao on May 3, 2019. A year later, soldiers seized Kidal.", ["2019-05-03", "2020-01-01"]),
    (
        "A bomb killed six people in Gao on Monday. Police arrested two men two days after the blast.",
        ["2026-06-08", "2026-06-10"],
    ),
    ("On the tenth anniversary of the coup, soldiers arrested 40 people in Gao.", ["2026-06-12"]),
    ("Police arrested a man who killed four people in Gao in 2012.", ["2026-06-12", "2012-01-01"]),
    ("A man who killed four people in Gao in 2012 was arrested on Monday.", ["2012-01-01", "2026-06-08"]),
    ("Mali suspended a treaty made in 1987.", ["2026-06-12"]),
    ("Rebels shelled Gao some two months ago.", [None]),
    ("A judge who was shot more than a week ago had blood on his face.", [None]),
    ("Rebels, who shelled Gao a few weeks ago, seized Kidal.", [None, "2026-06-12"]),
    ("Banks were shut on Friday after rebels shelled Gao on Monday.", ["2026-06-08"]),
    ("The senate will sit next Wednesday after rebels shelled Gao late Monday.", ["2026-06-08"]),
    ("On Thursday, the governor said rebels had shelled Gao on Monday.", ["2026-06-08"]),
    ("Rebels shelled Gao a day after the bazaar opened on Monday.", ["2026-06-09"]),
    ("Two days before the bazaar opened on Wednesday, rebels shelled Gao.", ["2026-06-08"]),
    ("Rebels shelled Gao weeks after the bazaar opened on May 4.", [None]),
    ("The senate sat on Wednesday. The night before, rebels shelled Gao.", ["2026-06-09"]),
    ("The senate sat on Monday and the next day rebels shelled Gao.", ["2026-06-09"]),
    ("Mali drew the line on Friday, banning two envoys from a fair this month.", ["2026-06-12"]),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_when_each_act_was(text, days):
    assert [str(m.time_start)[:10] if m.time_start else None for m in told(text)] == days
