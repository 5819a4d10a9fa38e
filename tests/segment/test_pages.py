"""Pages divided: layouts of cards, what stands at the top, and what goes."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Segmented
from schemas.page import Given, Page
from schemas.reject import PageRejected

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
MAIN = "Crews worked through the night.\nNobody was hurt, officials said."
ONE = "A bridge in the north was shut after cracks were found in two pillars."
TWO = "The island's only clinic will move to a larger house in the spring, the council said."


def divided(text: str, source: str = "file", **given: object) -> Segmented:
    said = Given.model_validate({"fetched_at": FETCHED} | given)
    media = "text/plain"
    page = Page.of("a.txt", source, media, text.encode(), said)       # type: ignore[arg-type]
    return segment(clean(page, LEXICON), LEXICON)


def cards(layout: str) -> str:
    """A main article and two cards in a layout, whose fields are o (outlet), t (title), a (age) and b (body)."""
    page = "Harbour reopens after a night of repairs\n" + MAIN + "\nRelated Articles\n"
    for outlet, title, age, body in (("Toronto Star", "Cracks close a bridge in the north", "3 hours ago", ONE),
                                     ("Harbour Courier", "Clinic to move in spring", "2 days ago", TWO)):
        page += "\n" + layout.format(o=outlet, t=title, a=age, b=body)
    return page


@pytest.mark.parametrize("layout", [
    "{o}\n{a}\n- {o}\n{t}\n{b}\n",
    "{t}\n{o} • {a}\n{b}\n",
    "{a}\n{o}\n{t}\n{b}\n",
    "Source: {o}\n{a}\n{t}\n{b}\n",
    "{t}\n{a}\n{o}\n{b}\n",
    "{o} | {a}\n{t}\n{b}\n",
    "{t}\nPublished {a} in {o}\n{b}\n",
    "{t} ({o}, {a})\n{b}\n",
    "## {t}\n*{o}* · {a}\n{b}\n",
    "{o}\n{a}\n- {o}\n{t}\n{b}\n12 comments\n",
    "{o}\n{a}\n- {o}\n{t}\n{b}\n7 shares · 3 comments | Reply\n",
    "{t}\n{b}\n{o} - {a}\n",
    "{t}\n{b}\nSource: {o}\n{a}\n",
    "* * *\n\n{t}\n\n{o}, {a}\n\n{b}\n",
    "---\n{o}\n{a}\n{t}\n{b}\n",
    "{o} | {a} | {t}\n{b}\n",
    "{t} - {o}\n{a}\n{b}\n",
    "[{o}] {t}\nPublished: {a}\n{b}\n",
    "3. {t}\n{o} ({a})\n{b}\n",
    "{t}\n{t}\n{o}\n{a}\n{b}\n",
    "Title: {t}\nSource: {o}\nDate: {a}\n{b}\n",
    "{a}\n\n{t}\nSource: {o}\n{b}\n",
    "Politics\n{t}\n{o}\n{a}\n{b}\n",
    "• {t} ({o}, {a})\n{b}\n",
    "{t}\nPublished in {o} on {a}\n{b}\n",
    "{t}\nvia {o}\nPosted {a}\n{b}\nRead more »\n",
])
def test_cards(layout: str) -> None:
    main, one, two = divided(cards(layout)).articles
    assert (main.role, main.title) == ("main", "Harbour reopens after a night of repairs")
    assert main.body == MAIN.replace("\n", "\n\n")
    assert (one.role, one.publisher, one.title, one.body) == \
        ("related", "Toronto Star", "Cracks close a bridge in the north", ONE)
    assert (one.published_at, one.published_precision, one.published_method, one.published_evidence) == \
        (datetime(2031, 3, 5, 17, tzinfo=UTC), "hour", "relative", "3 hours ago")
    assert (two.publisher, two.title, two.body) == ("Harbour Courier", "Clinic to move in spring", TWO)
    assert (two.published_at, two.published_precision) == (datetime(2031, 3, 3, tzinfo=UTC), "day")


def test_lines_of_marks_part_a_newsletter() -> None:
    page = "\n* * *\n".join(f"{title}\n{body}" for title, body in [
        ("Harbour reopens after repairs", MAIN), ("Cracks close a bridge early", ONE),
        ("Clinic to move in spring", TWO)])
    assert [article.title for article in divided(page).articles] == [
        "Harbour reopens after repairs", "Cracks close a bridge early", "Clinic to move in spring"]
    article, = divided("Harbour reopens after repairs\n" + "\n* * *\n".join([MAIN, ONE, TWO])).articles
    assert article.body.endswith(TWO)


def test_datelines_open_articles() -> None:
    page = f"Harbour reopens after repairs\nPORTO (AP) — {MAIN}\nCracks close a bridge\nLAGOS (Reuters) - {ONE}\n"
    assert [(article.title, article.agency) for article in divided(page).articles] == [
        ("Harbour reopens after repairs", "AP"), ("Cracks close a bridge", "Reuters")]
    assert len(divided(page.replace("LAGOS (Reuters) - ", "")).articles) == 1


def test_a_card_cut_short_at_another_site() -> None:
    page = cards("{t}\n{a} by {o}\n{b}\nRead the full story at {o}\n")
    assert [(a.publisher, a.truncated) for a in divided(page).articles] == [
        (None, False), ("Toronto Star", True), ("Harbour Courier", True)]


def test_titles_above_sources_below_and_nothing_else() -> None:
    page = "Harbour reopens after a night of repairs\n" + MAIN + "\n(Reuters)\n\nCracks close a bridge\n" + ONE \
        + "\n(Toronto Star)\n\nClinic to move in spring\n" + TWO + "\n(AP)\n"
    found = divided(page)
    assert [(article.publisher, article.title) for article in found.articles] == [
        ("Reuters", "Harbour reopens after a night of repairs"), ("Toronto Star", "Cracks close a bridge"),
        ("AP", "Clinic to move in spring")]
    assert [article.body for article in found.articles] == [MAIN.replace("\n", "\n\n"), ONE, TWO]


def test_titles_stand_on_the_side_where_most_do() -> None:
    page = "".join(f"{outlet}\n{n} hours ago\n{title}\n{body}\n" for n, (outlet, title, body) in enumerate([
        ("Toronto Star", "Harbour reopens after repairs", "Nobody was hurt.\nWill the ferries sail on Friday?"),
        ("Reuters", "Cracks close a bridge", ONE), ("Harbour Courier", "Clinic to move in spring", TWO)], 2))
    assert [article.title for article in divided(page).articles] == [
        "Harbour reopens after repairs", "Cracks close a bridge", "Clinic to move in spring"]


def test_a_card_that_breaks_off() -> None:
    page = cards("{o}\n{a}\n- {o}\n{t}\n{b}\n").replace("found in two pillars.", "found in two\nContinue reading")
    assert [article.truncated for article in divided(page).articles] == [False, True, False]


@pytest.mark.parametrize(("line", "cut"), [
    ("Subscribe to continue reading", True), ("Sign in to read the full story", True),
    ("You have reached your limit of free articles.", True), ("This content is available to subscribers.", True),
    ("Unlock this article with a free trial", True), ("Continue reading this article for free with an account", True),
    ("The full story of the wall is told by those who built it.", False),
    ("To read the letter aloud took an hour, he said.", False), ("Log in", False),
])
def test_paywalls(line: str, cut: bool) -> None:
    page = "Harbour reopens after repairs\n" + MAIN
    article, = divided(f"{page}\n{line}\n").articles
    assert article.truncated is cut and article.body.endswith("officials said." if cut or line == "Log in" else line)
    article, = divided(f"{page}\n{line}\n{ONE}\n").articles
    assert not article.truncated and article.body.endswith(ONE)


def test_a_chronicle_keeps_its_days() -> None:
    page = f"How the harbour fell: a timeline\n{MAIN}\nMarch 1, 2031\n{ONE}\nMarch 2, 2031\n{TWO}"
    article, = divided(page).articles
    assert "March 1, 2031\n\nA bridge" in article.body and article.published_method == "fetched"


def test_headlines_without_text_are_no_articles() -> None:
    page = cards("{o}\n{a}\n- {o}\n{t}\n{b}\n") + "\nReuters\n5 hours ago\n- Reuters\nStorm nears the coast\n"
    found = divided(page)
    assert len(found.articles) == 3
    assert "Storm nears the coast" in [removal.text for removal in found.removals]


def test_lists_of_links_go_and_comments_with_them() -> None:
    page = ("Harbour reopens after a night of repairs\n" + MAIN + "\nMost read\n1. Storm nears the coast\n"
            "2. Clinic to move\nComments\nI saw it all from my window.\nSo did I.\n")
    found = divided(page)
    assert [article.body for article in found.articles] == [MAIN.replace("\n", "\n\n")]


def test_a_box_of_links_does_not_end_the_article() -> None:
    page = ("Harbour reopens after a night of repairs\n" + MAIN + "\nRelated\nStorm nears the coast\nClinic to move\n"
            + ONE + "\n" + TWO)
    article, = divided(page).articles
    assert article.body.endswith(TWO) and "Storm" not in article.body


@pytest.mark.parametrize(("top", "title", "publisher", "byline", "day"), [
    ("Harbour reopens after repairs", "Harbour reopens after repairs", None, None, None),
    ("Toronto Star\nHarbour reopens after repairs\nMarch 4, 2031", "Harbour reopens after repairs", "Toronto Star",
     None, 4),
    ("Harbour reopens after repairs\nShare\nFacebook\nBy Ana Ruiz\nPublished March 4, 2031",
     "Harbour reopens after repairs", None, "Ana Ruiz", 4),
    ("Will the harbour reopen?", "Will the harbour reopen?", None, None, None),
    ("Harbour reopens after repairs | Toronto Star\nHarbour reopens after repairs", "Harbour reopens after repairs",
     "Toronto Star", None, None),
    ("The harbour is open again.", None, None, None, None),
    ("NORTH\nHarbour reopens after repairs", "Harbour reopens after repairs", None, None, None),
])
def test_the_top_of_a_page(top: str, title: str | None, publisher: str | None, byline: str | None,
                           day: int | None) -> None:
    article, = divided(top + "\n" + MAIN).articles
    assert (article.title, article.publisher, article.byline) == (title, publisher, byline)
    assert article.published_at is not None and article.published_at.day == (day or 5)
    assert article.body.endswith(MAIN.replace("\n", "\n\n"))
    assert len(article.body) == len(MAIN) + 1 or title is None


def test_a_given_title_and_its_repeats() -> None:
    found = divided("Harbour reopens | World | Toronto Star\nHarbour reopens\n" + MAIN,
                    title="Harbour reopens - Toronto Star", publisher="Toronto Star", url="https://t.example/1?utm_source=x#top")
    article, = found.articles
    assert (article.title, article.body) == ("Harbour reopens", MAIN.replace("\n", "\n\n"))
    assert article.url == "https://t.example/1?utm_source=x#top"
    assert article.document_id == divided(MAIN, url="https://T.example/1#top").articles[0].document_id


def test_a_writers_name_and_post_above_a_given_titles_text_are_none_of_it() -> None:
    article, = divided(f"Anna Ruck\nHarbour correspondent\n{MAIN}", title="Harbour reopens").articles
    assert (article.byline, article.body) == ("Anna Ruck", MAIN.replace("\n", "\n\n"))


def test_a_record_has_no_title_but_its_own_and_its_lists_are_no_cards() -> None:
    text = "Harbour reopens after repairs\n" + MAIN + "\nMarch 1, 2031\nCracks close a bridge\n" + ONE
    article, = divided(text, source="record").articles
    assert article.title is None and article.body.startswith("Harbour reopens") and article.body.endswith(ONE)


def test_tags_and_footers_at_the_end_go() -> None:
    tail = "\nEdited by: Ana Ruiz\nHARBOUR\nNORTH\nRepairs\nWorld\nSport\n© Star 2031"
    article, = divided("Harbour reopens after repairs\n" + MAIN + tail).articles
    assert article.body == MAIN.replace("\n", "\n\n")


def test_one_short_line_at_the_end_stays() -> None:
    article, = divided("Harbour reopens after repairs\n" + MAIN + "\n2. What comes next for the north").articles
    assert article.body.endswith("What comes next for the north") and article.truncated


def test_wrapped_lines_are_joined() -> None:
    text = ("Crews worked through the night to mend the\nharbour wall, which a storm had broken on\nMonday.\n\n"
            "Nobody was hurt, said the port's chief, who\nadded that the ferries would sail by\nthe end of the week.")
    article, = divided(text).articles
    assert article.body.count("\n\n") == 1 and "the harbour wall" in article.body


def test_headings_stand_over_the_sentences_after_them() -> None:
    found = divided("Harbour reopens after repairs\n" + MAIN + "\nWhat comes next\n" + ONE + "\n" + TWO)
    assert [(s.text[:12], s.heading) for s in found.sentences] == [
        ("Crews worked", None), ("Nobody was h", None), ("What comes n", None), ("A bridge in ", "What comes next"),
        ("The island's", "What comes next")]


@pytest.mark.parametrize(("opening", "agency", "place", "day"), [
    ("PORTO, Portugal (AP) — ", "AP", "PORTO, Portugal", None),
    ("LAGOS, March 2 (Reuters) - ", "Reuters", "LAGOS", "2031-03-02"),
    ("Berlin (dpa) – ", "dpa", "Berlin", None),
    ("March 2 (UPI) -- ", "UPI", None, "2031-03-02"),
    ("OTTAWA — ", None, "OTTAWA", None),
    ("WATCH — ", None, None, None),
    ("Ana Ruiz (Labour) ", None, None, None),
])
def test_datelines(opening: str, agency: str | None, place: str | None, day: str | None) -> None:
    article, = divided("Harbour reopens after repairs\n" + opening + "Crews mended the wall.").articles
    assert (article.agency, article.dateline) == (agency, place)
    assert article.body.startswith(opening.strip(" ")[:4])
    if day:
        assert (article.published_at, article.published_method) == (datetime.fromisoformat(day + "T00:00Z"), "dateline")


def test_other_languages_stay_and_are_named() -> None:
    article, = divided("Le port rouvre après une nuit de travaux\nLes équipes ont travaillé toute la nuit, et personne "
                       "n'a été blessé, selon les autorités du port.").articles
    assert article.language == "fr" and divided(MAIN).articles[0].language == "en"


@pytest.mark.parametrize(("text", "code"), [
    ("Kenya's president met Ugandan President Amos Okello Lubega on Monday.", "en"),
    ("Danish Defence Minister Mads Thorsen resigns over Nuuk explosions.", "en"),
    ("Sudan: Haftar drones bomb Kufra", "en"),
    ("Der Minister traf den Kanzler am Montag in Kassel.", "de"),
    ("Le ministre a rencontré le roi lundi à Rabat.", "fr"),
    ("De minister heeft de koning ontmoet, over de oorlog in Soedan.", "nl"),
    ("Rais alikutana na mfalme mjini Rabat.", "sw"),
])
def test_a_line_full_of_names_is_in_the_language_of_its_other_words(text: str, code: str) -> None:
    article, = divided(text, source="record", title="Amos Okello Lubega").articles
    assert article.language == code


def test_a_headline_alone_is_no_page_but_a_record_of_one_keeps_its_words() -> None:
    with pytest.raises(PageRejected) as rejected:
        divided("Toronto Star\n3 hours ago\nStorm nears the coast")
    assert rejected.value.reason == "no_text"
    article, = divided("Storm nears the coast", source="record", title="Storm nears the coast").articles
    assert article.body == article.title == "Storm nears the coast"
