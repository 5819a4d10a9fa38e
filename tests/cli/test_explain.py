"""`eventwire explain`: every text of a page is shown, none is obeyed."""

from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cli.explain.marks import Mark, pieces, slots
from pipeline.cli.explain.stages import Explained, Told
from pipeline.cli.explain.terminal import lines
from pipeline.cli.explain.webpage import webpage
from schemas.actor import Actor
from schemas.article import Article, Sentence
from schemas.mention import Mention
from schemas.page import Given, Page, Removal
from schemas.place import Place
from schemas.quantity import Quantity
from schemas.reject import Reject

EVIL = """<script>alert(1)</script> "><img src=x onerror='alert(2)'> &amp; \x1b[31m \x00 {braces} </title></style>"""
BODY = f"Rovia fired 12 drones at Ostrel on Monday. {EVIL}"


def mention(article_id: str, *, in_title: bool = False) -> Mention:
    """A mention of all of its text's first sentence, or of the whole title."""
    blank = dict.fromkeys(Mention.model_fields)
    part = {"mention_id": "m", "article_id": article_id, "ordinal": 0}
    return Mention.model_validate({
        **blank, "mention_id": "m", "article_id": article_id, "sentence_ordinal": None if in_title else 0,
        "start_char": 0, "end_char": 42, "evidence": BODY[:42], "in_title": in_title, "event_type": "drone_attack",
        "modality": "planned", "polarity": "affirmed", "stance": "claims", "claimant_text": EVIL,
        "claimant_start_char": 6, "claimant_end_char": 11, "claimant_name": EVIL, "claimant_kind": "person",
        "claimant_via": EVIL,
        "time_text": "Monday", "time_start_char": 35, "time_end_char": 41,
        "time_start": datetime(2026, 3, 2, tzinfo=UTC), "time_basis": "relative", "event_date": date(2026, 3, 2),
        "weapon": EVIL, "confidence": 0.5, "rule": EVIL, "extractor": "x 1",
        "actors": (Actor(**part, role="source", text="Rovia", start_char=0, end_char=5, name=EVIL, kind="state",
                         country=None),),
        "places": (Place(**part, text="Ostrel", start_char=25, end_char=31, place_name=EVIL, place_kind="city",
                         admin1=EVIL, place_country=None, latitude=None, longitude=None, place_precision="exact",
                         geoname_id=None),),
        "quantities": (Quantity(**part, text="12 drones", start_char=12, end_char=21, measure="launched", unit=EVIL,
                                category=None, of_name=EVIL, of_country=None, value=12, lower=12, upper=None,
                                approximate=False, bound="at_least", part_of=0, per="day", scope="period",
                                place_name=None),)})


def hostile() -> Explained:
    """A page whose every text tries to be obeyed."""
    given_ = Given(url="javascript:alert(3)", publisher=EVIL, title=EVIL)
    page = Page.of(f"{EVIL}.txt", "file", "text/plain", b"x", given_)
    article = Article(
        article_id="a", page_id=page.page_id, ordinal=0, role="main", url="javascript:alert(3)", publisher=EVIL,
        title=BODY, byline=EVIL, agency=EVIL, dateline=EVIL, language="en", body=BODY, published_at=None,
        published_precision="unknown", published_method=None, published_evidence=EVIL, truncated=True, document_id="a",
        fetched_at=None)
    sentence = Sentence(article_id="a", ordinal=0, start_char=0, end_char=len(BODY), text=BODY, heading=EVIL)
    told = Told(article=article, sentences=(sentence,), mentions=(mention("a"), mention("a", in_title=True)))
    removal = Removal(page_id=page.page_id, start_char=0, end_char=9, rule=EVIL, text=EVIL)
    reject = Reject.of(EVIL, "read", "empty", EVIL, b"", line=3)
    return Explained(page=page, rejects=(reject,), removals=(removal,), articles=(told,), more=True)


class Tags(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: dict[str, int] = {}
        self.attributes: set[str] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text.append(data)


def test_the_web_page_obeys_no_text_of_the_page():
    found = Tags()
    page = webpage(hostile())
    found.feed(page)
    assert set(found.tags) == {"html", "head", "meta", "title", "style", "body", "h1", "h2", "table", "tr", "th", "td",
                               "details", "summary", "p", "mark", "div"}
    assert found.tags["title"] == found.tags["style"] == found.tags["body"] == 1
    assert found.attributes == {"lang", "charset", "http-equiv", "content", "name", "class", "title"}
    assert "\x1b" not in page and "\x00" not in page
    assert EVIL.replace("\x1b", "\\x1b").replace("\x00", "\\x00") in "".join(found.text)
    assert "default-src 'none'" in page


def test_every_word_of_the_body_is_there_and_marked_words_show_their_row():
    page = webpage(hostile())
    for words, kind in (("Rovia", "source"), ("12 drones", "quantity"), ("Ostrel", "place"), ("Monday", "time")):
        assert f">{words}</mark>" in page and f'<mark class="{kind}" title="mention_id: m' in page
    assert page.count("<mark") > 10 and "event_type: drone_attack" in page


def test_the_terminal_shows_every_text_and_obeys_none():
    told = [line.plain for line in lines(hostile())]
    assert all("\x1b" not in line and "\x00" not in line for line in told)
    text = "\n".join(told)
    for words in ("Rejected", "drone_attack", "12 drones", "Monday", "breaks off", "--page", "<script>", "{braces}"):
        assert words in text


def test_slots_name_all_that_is_filled():
    names = [name for name, _ in slots(mention("a"))]
    assert names[0] == "mention_id" and names[-3:] == ["source", "place", "quantity"]
    assert "acled_event_type" not in names


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8),
       st.integers(0, 40), st.integers(0, 40))
def test_pieces_are_the_text_and_each_lies_wholly_on_its_marks(text, spans, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = [Mark(kind="place", mention=0, start_char=min(span), end_char=max(span)) for span in spans]
    cut = list(pieces(text, found, start, end))
    assert "".join(piece for piece, _ in cut) == text[start:end]
    at = start
    for piece, on in cut:
        for mark in found:
            assert (mark in on) == (mark.start_char <= at and mark.end_char >= at + len(piece)), (at, piece)
        at += len(piece)


PAGE = """Hrafnvik Courier

Bridge over the Elda reopens <b>"today"</b> {x}

The old bridge at Ostrel was opened again on Monday, said Mayor Ines Corvo.
"""


@pytest.fixture
def page(tmp_path):
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path / "page.txt"


def test_a_page_is_explained(run, page):
    told = run("explain", page, "--fetched-at", "2026-03-04T12:00:00Z")
    assert told.exit_code == 0 and told.stderr == ""
    for words in ("Page page.txt (text/plain", "given fetched_at", "Cut by", "Article 1 of", "published: 2026-03",
                  "Mayor Ines Corvo"):
        assert words in told.stdout


def test_a_page_is_explained_as_a_web_page(run, page, tmp_path):
    told = run("explain", page, "--html", tmp_path / "out.html")
    assert told.exit_code == 0 and "1 articles" in told.stdout
    out = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "Mayor Ines Corvo" in out and "<b>" not in out


def test_of_a_file_of_records_one_is_explained(run, tmp_path):
    (tmp_path / "r.jsonl").write_text('{"text": "The first note is short."}\n{"text": "So is the second note."}\nbad\n')
    first, second = (run("explain", tmp_path / "r.jsonl", "--page", number).stdout for number in (1, 2))
    assert "first note" in first and "further pages" in first and "first note" not in second
    third = run("explain", tmp_path / "r.jsonl", "--page", "3")
    assert third.exit_code == 0 and "malformed" in third.stdout and "further pages" not in third.stdout
    beyond = run("explain", tmp_path / "r.jsonl", "--page", "4")
    assert beyond.exit_code == 2 and "holds no page 4" in beyond.stderr


@pytest.mark.parametrize(("name", "data", "reason"), [
    ("empty.txt", b"", "empty"), ("binary.txt", b"\x00\x01\x02" * 400, "binary"),
    ("cut.jsonl.gz", b"\x1f\x8b\x08", "truncated")])
@pytest.mark.parametrize("html", [False, True])
def test_what_is_rejected_is_shown_with_its_reason(run, tmp_path, name, data, reason, html):
    (tmp_path / name).write_bytes(data)
    told = run("explain", tmp_path / name, *(("--html", tmp_path / "out.html") if html else ()))
    assert told.exit_code == 0
    assert reason in ((tmp_path / "out.html").read_text() if html else told.stdout)


def test_what_cannot_be_explained_is_refused(run, page, tmp_path):
    for arguments in ([tmp_path / "none.txt"], [tmp_path], [page, "--fetched-at", "now"],
                      [page, "--html", tmp_path / "none" / "out.html"], [page, "--html", tmp_path]):
        told = run("explain", *arguments)
        assert told.exit_code == 2 and told.stderr.count("\n") == 1, arguments
