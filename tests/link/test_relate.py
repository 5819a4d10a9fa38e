"""How two articles repeat each other, in hard cases and whichever is named first."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.link import relate
from schemas.fingerprint import Wording

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def words(first: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(first, first + count))


def wording(article_id: str, body: str, published_at: datetime | None = NOON,
            document_id: str | None = None) -> Wording:
    return Wording(article_id=article_id, document_id=document_id or article_id, publisher=None, fetched_at=None,
                   published_at=published_at, body=body)


WHOLE = words(0, 300)
LATER = NOON + timedelta(hours=3)


@pytest.mark.parametrize(("earlier", "later", "relation"), [
    (WHOLE, WHOLE, "copy"),
    (WHOLE, words(0, 240), "copy"),                                         # its last fifth cut off
    (WHOLE, words(0, 150), "excerpt"),
    (WHOLE, words(0, 40), "excerpt"),
    (WHOLE, words(200, 60), "excerpt"),                                     # from its middle
    (words(0, 60), WHOLE, "contains"),
    (WHOLE, words(1000, 700) + " " + WHOLE, "contains"),
    (WHOLE, words(0, 160) + " " + words(1000, 140), "copy"),                # rewritten from the middle on
    (WHOLE, words(0, 140) + " " + words(1000, 160), None),                  # less than half is shared
    (WHOLE, words(0, 50) + " " + words(1000, 250), None),                   # background
    (WHOLE, words(1000, 300), None),
    (words(0, 12), words(0, 12), "copy"),
    (words(0, 11), words(0, 11), None),                                     # a stock phrase
    ("", "", None),
    (WHOLE, "", None),
    (" ".join(["again"] * 400), " ".join(["again"] * 400), None),           # one shingle, however often
    ((words(0, 40) + "\n\n") * 9, words(0, 40), "copy"),                    # one paragraph many times over
    ("渡船在黎明时分离开港口驶向北方的小岛上面", "渡船在黎明时分离开港口驶向北方的小岛上面", "copy"),
    ("Пароход отошёл от причала на рассвете и взял курс на север к малым островам залива Тёплый",
     "Пароход отошёл от причала на рассвете и взял курс на север к малым островам залива Тёплый", "copy"),
])
def test_relation(earlier: str, later: str, relation: str | None) -> None:
    link = relate(wording("x", earlier), wording("a", later, LATER))
    assert (link and link.relation) == relation
    if link:
        assert (link.article_id, link.other_article_id) == ("a", "x")


@pytest.mark.parametrize(("one", "other", "later"), [
    (NOON, LATER, "b"), (LATER, NOON, "a"),
    (NOON, NOON, "b"),                          # the id decides
    (None, NOON, "a"), (NOON, None, "b"),       # unknown counts as later than any date
    (None, None, "b"),
])
def test_direction(one: datetime | None, other: datetime | None, later: str) -> None:
    link = relate(wording("a", WHOLE, one), wording("b", WHOLE, other))
    assert link
    assert link.article_id == later


def test_years_apart_words_are_still_the_same() -> None:
    assert relate(wording("a", WHOLE), wording("b", WHOLE, NOON + timedelta(days=2000))).relation == "copy"


PART = words(0, 120) + " " + words(1000, 180)       # two fifths are shared


@pytest.mark.parametrize(("alike", "apart", "linked"), [
    ({}, 1, False),
    ({"title": "Ferry  sails"}, 24, True), ({"title": "Ferry  sails"}, 25, False),
    ({"agency": "AP", "dateline": "Skye"}, 24, True), ({"agency": "AP", "dateline": "Skye"}, 25, False),
    ({"agency": "AP"}, 1, False), ({"dateline": "Skye"}, 1, False),
])
def test_a_third_is_enough_where_more_than_words_says_so(alike: dict[str, str], apart: int, linked: bool) -> None:
    one = wording("a", WHOLE).model_copy(update=alike)
    other = wording("b", PART, NOON + timedelta(hours=apart)).model_copy(update=alike)
    assert bool(relate(one, other)) == linked
    assert not relate(one.model_copy(update=dict.fromkeys(alike, "another")), other)
    assert not relate(one, other.model_copy(update={"published_at": None}))


def test_titles_are_compared_folded() -> None:
    one, other = (wording(name, body).model_copy(update={"title": title})
                  for name, body, title in (("a", WHOLE, "Ferry Sails"), ("b", PART, " ferry\nsails ")))
    assert relate(one, other)


def test_of_one_time_the_longer_contains_the_shorter_where_its_id_comes_later() -> None:
    assert relate(wording("a", words(0, 60)), wording("b", WHOLE)).relation == "contains"
    assert relate(wording("b", words(0, 60)), wording("a", WHOLE)).relation == "excerpt"


def test_one_document_is_revised() -> None:
    link = relate(wording("a", WHOLE, document_id="d"), wording("b", words(0, 250), LATER, document_id="d"))
    assert link.relation == "revision"


def test_the_measures() -> None:
    link = relate(wording("a", words(0, 104)), wording("b", words(900, 20) + " " + words(0, 54), LATER))
    assert link.containment == 50 / 70          # of 70 shingles 50 are the other's
    assert link.similarity == 50 / 120
    assert words(900, 20) + " " + words(0, 54) != link and link.start_char == len(words(900, 20)) + 1


def test_the_same_to_the_letter() -> None:
    assert relate(wording("a", WHOLE), wording("b", WHOLE)).identical
    assert not relate(wording("a", WHOLE), wording("b", WHOLE.upper())).identical


def test_a_copy_cut_within_the_caption_goes_back_to_the_article_whose_caption_was_cleaned_off() -> None:
    caption = words(5000, 60)
    whole = wording("whole", WHOLE).model_copy(update={"preamble": caption})
    teaser = wording("teaser", words(5000, 45), LATER)
    link = relate(whole, teaser)
    assert link and (link.relation, link.article_id, link.containment) == ("excerpt", "teaser", 1)
    assert relate(teaser, wording("other", words(900, 300))) is None
    assert relate(whole, wording("other", words(900, 300), LATER).model_copy(update={"preamble": caption})) is None


BODIES = st.builds(lambda seed, first, count, changed: " ".join(
    "x" if random.Random(f"{seed}-{n}").random() < changed else f"w{n}" for n in range(first, first + count)),
    st.integers(0, 3), st.integers(0, 60), st.integers(0, 120), st.sampled_from([0, 0, 0.05, 0.2]))
TIMES = st.sampled_from([None, NOON, NOON, LATER, NOON + timedelta(days=30)])


@given(BODIES, BODIES, TIMES, TIMES, st.booleans())
def test_a_link_is_a_function_of_the_pair(one: str, other: str, at: datetime | None, then: datetime | None,
                                          same: bool) -> None:
    left, right = wording("a", one, at), wording("b", other, then, "a" if same else None)
    link = relate(left, right)
    assert link == relate(right, left)
    if link:
        body = (left if link.article_id == "a" else right).body
        assert 0 <= link.start_char < link.end_char <= len(body)
        assert 0 < link.similarity <= link.containment <= 1
