"""On the real page: the Toronto text is an excerpt of the Winnipeg one, which is no copy of the main article."""

from pathlib import Path

import pytest

from pipeline.chain import process
from pipeline.lexicon import load_lexicon
from pipeline.read import read
from pipeline.settle import settle
from pipeline.store.index import Index
from schemas.article import Article
from schemas.fingerprint import Wording
from schemas.link import ArticleLink, Story
from schemas.page import Page

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared, which has the real page, is not there")
def test_the_cut_copy_and_nothing_else() -> None:
    rows = [row for page in read([SEEDS], None) if isinstance(page, Page) for _, row in process(page, load_lexicon())]
    articles = {row.article_id: row for row in rows if isinstance(row, Article)}
    told = [row for _, row in settle([Wording.model_validate({name: getattr(article, name)
                                                              for name in Wording.model_fields})
                                      for article in articles.values()], [], Index.open(None), lambda _: {})]
    publisher = {name: (article.publisher or "main").split()[0] for name, article in articles.items()}
    links = {(publisher[row.article_id], row.relation, publisher[row.other_article_id])
             for row in told if isinstance(row, ArticleLink)}
    assert links in ({("Toronto", "excerpt", "Winnipeg")}, {("Winnipeg", "contains", "Toronto")})
    stories = {publisher[row.article_id]: publisher[row.story_id] for row in told if isinstance(row, Story)}
    assert stories["Toronto"] == stories["Winnipeg"] == "Winnipeg"      # whichever way the row reads
    assert len(set(stories.values())) == len(stories) - 1
