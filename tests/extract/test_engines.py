"""Another extractor than the cascade runs through the same chain and the same check of its words."""

from datetime import UTC, datetime

import pytest

from infra.examples.span_extractor import Labelled, SpanExtractor, example
from pipeline.chain import process
from pipeline.errors import LexiconError
from pipeline.extract import BUILT_IN, load_engine
from pipeline.lexicon import load_lexicon
from schemas.mention import Mention
from schemas.page import Given, Page

LEXICON = load_lexicon()
TEXT = "Nobody spoke. Norway lauded Sweden on Monday."


def mentions(engine):
    given = Given(published_at=datetime(2026, 6, 12, tzinfo=UTC), published_precision="day", language="en")
    page = Page.of("test://page", "record", "text/plain", TEXT.encode(), given)
    return [row for _, row in process(page, LEXICON, engine) if isinstance(row, Mention)]


def test_spans_of_a_callable_become_a_mention():
    mention, = mentions(load_engine("infra.examples.span_extractor:example", LEXICON))
    assert (mention.event_type, mention.plover_type, mention.extractor) == ("praise", "SUPPORT", "spans/1")
    assert [(a.role, a.name, a.country, TEXT[a.start_char:a.end_char]) for a in mention.actors] == [
        ("source", "Norway", "NOR", "Norway"), ("target", "Sweden", "SWE", "Sweden")]


@pytest.mark.parametrize("liar", [
    Labelled(0, 6, "Sweden", "source"), Labelled(900, 906, "Norway", "source"), Labelled(-6, 0, "Norway", "source")])
def test_words_that_do_not_stand_where_they_say_cost_the_mention(liar):
    engine = SpanExtractor(lambda sentence: [Labelled(7, 13, "lauded", "praise"), liar], LEXICON)
    assert mentions(engine) == []


@pytest.mark.parametrize(("name", "words"), [
    ("nothing", "ImportError|ModuleNotFoundError|ValueError"), ("infra.examples.span_extractor:none", "AttributeError"),
    ("pipeline.extract:load_engine", "TypeError"), ("builtins:id", "no method `extract`")])
def test_a_name_that_gives_no_extractor(name, words):
    with pytest.raises(LexiconError, match=words):
        load_engine(name, LEXICON)


def test_the_built_in_one_and_the_example_are_told_apart():
    assert {load_engine(BUILT_IN, LEXICON).name, example(LEXICON).name} == {"cascade", "spans"}
