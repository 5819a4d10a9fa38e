"""Lines of page furniture, and lines that only look like it."""

import pytest

from pipeline.clean.furniture import mark_of, rule_of
from pipeline.lexicon import load_lexicon

LAYOUT = load_lexicon().layout


@pytest.mark.parametrize(("line", "rule"), [
    ("Article content", "marker"),
    ("ADVERTISEMENT", "marker"),
    ("Story continues below advertisement", "marker"),
    ("Skip to contentSkip to footer", "furniture"),
    ("Share  Facebook | Twitter | Copy link", "furniture"),
    ("Home News World Business Sport", "menu"),
    ("57 Comments", "counter"), ("4 min read", "counter"), ("Comments (12)", "counter"), ("1.2K shares", "counter"),
    ("7 shares · 3 comments | Reply", "counter"),
    ("Read more: How the ferry line began", "pointer"),
    ("WATCH: Crews work through the night", "pointer"),
    ("A short history of the harbourRead more", "pointer"),
    ("CLICK HERE TO GET THE HARBOUR APP", "pointer"),
    ("Sign up for our weekend newsletter", "appeal"),
    ("You receive this e-mail because you subscribed to the digest.", "appeal"),
    ("Get the harbour briefing delivered to your inbox. By signing up you agree to our terms of use.", "appeal"),
    ("We use cookies to improve your experience. Accept all", "appeal"),
    ("Follow Harbour Daily:", "appeal"),
    ("Follow @harbourdaily on Twitter for the tides.", "appeal"),
    ("Got a story? Write to quay@harbour.example", "appeal"),
    ("Like this:", "share"), ("Explore further", "link"), ("Related post: How nets are mended", "pointer"),
    ("Reach the reporters at quay@harbour.example", "credit"),
    ("Boats lie idle at the quay on Monday. Photograph: Ana Ruiz/Reuters", "caption"),
    ("The quay at dusk. (AP Photo/Ana Ruiz)", "caption"),
    ("Image caption The quay at dusk", "caption"),
    ("(Reporting by Ana Ruiz; Editing by Bo Lind)", "credit"),
    ("© Harbour Media 2031", "credit"),
    ("* * *", "separator"), ("____", "separator"),
])
def test_furniture(line: str, rule: str) -> None:
    assert rule_of(line, LAYOUT) == rule


@pytest.mark.parametrize("line", [
    "Five killed as rockets hit the harbour",
    "Harbour news is scarce, the mayor said.",
    "He will share the article with the court.",
    "Reporting by two witnesses suggests that the bridge fell at dawn, and that nobody had been warned of it at all.",
    "The firm changed its privacy policy and its terms of service after the leak, the regulator said.",
    "\"Follow me,\" the captain told the crew.",
    "More than 40 drones were launched at the port.",
    "Watch officers on the bridge saw nothing.",
    "He spoke to Reuters",
    "The port's men/women ratio",
    "Home team wins",
])
def test_words_of_an_article(line: str) -> None:
    assert rule_of(line, LAYOUT) is None


@pytest.mark.parametrize(("line", "mark"), [
    ("Keep reading for 1 crown a week", "cut"),
    ("Related Articles", "cards"), ("RELATED STORIES", "cards"), ("Latest Harbour Stories", "cards"),
    ("More from Harbour Daily", "cards"), ("Most read", "links"), ("Comments", "comments"),
    ("Continue reading", "cut"), ("Continue reading...", "cut"),
    ("Related by marriage to the mayor", None), ("Comments by the mayor caused a stir", None),
    ("The most read book of the year is out", None),
])
def test_marks(line: str, mark: str | None) -> None:
    assert mark_of(line, LAYOUT) == mark
