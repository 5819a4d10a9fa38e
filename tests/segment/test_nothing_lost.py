"""Every word of a page is in a body, a title, or a removal; sentences are slices; nothing raises."""

import re
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.chain import process
from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.page import Given, Page
from schemas.reject import PageRejected, Reject

LEXICON = load_lexicon()
WORD = re.compile(r"\w+")
LINES = [
    "Article content", "Related Articles", "Most read", "Comments", "Continue reading", "3 hours ago", "Toronto Star",
    "- Toronto Star", "Source: Reuters", "By Ana Ruiz", "March 4, 2031", "Harbour reopens after repairs",
    "Harbour reopens after repairs | Toronto Star", "Harbour reopens (Toronto Star, 3 hours ago)", "## Clinic to move",
    "Crews worked through the night, officials said Wednesday.", "Nobody was hurt. Advertisement All went home.",
    "LAGOS (AP) — Boats were late. Others came.", "World", "Share", "12 comments", "", "", "* * *", "What comes next",
    "Image caption Boats at the quay Crews came", "Toronto Star\t3 hours ago\tHarbour reopens", "Share\tTweet",
    "said in the east.Officials saw it", "Title - 5 hours ago - Reuters"]
PAGES = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=25)), max_size=30).map("\n".join)
GIVEN = st.sampled_from([
    Given(), Given(title="Harbour reopens after repairs"), Given(title="- | -", url="x:?utm_a=1#b")])


@given(PAGES, GIVEN, st.sampled_from(["file", "record"]))
@example("Toronto Star\n{\t{", Given(), "file")
def test_every_word_is_somewhere(text: str, said: Given, source: str) -> None:
    page = Page.of("a.txt", source, "text/plain", text.encode("utf-8", "replace"), said)      # type: ignore[arg-type]
    try:
        cleaned = clean(page, LEXICON)
        found = segment(cleaned, LEXICON)
    except PageRejected as rejected:
        assert rejected.reason == "no_text"
        return
    kept = Counter[str]()
    for article in found.articles:
        kept.update(WORD.findall(f"{article.body}\n{article.title}"))
    for removal in found.removals:
        assert cleaned.text[removal.start_char:removal.end_char] == removal.text
        kept.update(WORD.findall(removal.text))
    assert not Counter(WORD.findall(cleaned.text)) - kept
    bodies = " ".join(article.body for article in found.articles)
    assert not Counter("".join(bodies.split())) - Counter(cleaned.text)


@given(PAGES)
def test_sentences_are_slices_in_order(text: str) -> None:
    page = Page.of("a.txt", "file", "text/plain", text.encode("utf-8", "replace"), Given())
    try:
        found = segment(clean(page, LEXICON), LEXICON)
    except PageRejected:
        return
    assert [article.ordinal for article in found.articles] == list(range(len(found.articles)))
    assert tuple(article for article, _ in found.told()) == found.articles
    for article, sentences in found.told():
        end = 0
        for number, sentence in enumerate(sentences):
            assert sentence.ordinal == number and end <= sentence.start_char < sentence.end_char
            assert article.body[sentence.start_char:sentence.end_char] == sentence.text == sentence.text.strip()
            end = sentence.end_char
        assert article.body == article.body.strip() and article.body


@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html"]))
def test_any_bytes_give_rows_or_a_reject_with_a_named_reason(payload: bytes, media_type: str) -> None:
    rows = list(process(Page.of("a", "file", media_type, payload, Given()), LEXICON))
    assert not [row for _, row in rows if isinstance(row, Reject) and row.reason == "failed"]


@pytest.mark.parametrize("scrap", ["( ", "share ", "A. ", "/", "June 5 ", "Image caption A b ", "Advertisement ",
                                   "(AP ", "3 hours ago\n", "Toronto Star\n- Toronto Star\n", "Related Articles\n"])
def test_repetition_without_end_is_read_to_its_end(scrap: str) -> None:
    # A pattern that tries the same words in many ways would meet the time limit of the test run.
    rows = list(process(Page.of("a", "file", "text/plain", (scrap * 3000).encode(), Given()), LEXICON))
    assert not [row for _, row in rows if isinstance(row, Reject) and row.reason == "failed"]
