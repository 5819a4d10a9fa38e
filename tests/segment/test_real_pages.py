"""Real pages beside the project: the articles that people found on them, with and without a time of fetching."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.read import read
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Page

LEXICON = load_lexicon()
SHARED = Path(__file__).parents[2] / ".." / "shared"
GOLD = [SHARED / "gold" / "seed.json", *sorted((SHARED / "gold" / "pages").glob("*.json"))]
GOLD = [path for path in GOLD if not path.name.endswith(".meta.json")]

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not there: no real pages to test on")


def page_of(gold: Path, said: dict[str, object], *, fetched: bool) -> Page:
    folder = SHARED / "seeds" if gold.name == "seed.json" else gold.parent
    at = datetime.fromisoformat(str(said["fetched_at"])) if fetched and said.get("fetched_at") else None
    return next(page for page in read([folder / str(said["page"])], at) if isinstance(page, Page))


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def check(found: tuple[Article, ...], wanted: list[dict[str, str]]) -> None:
    assert len(found) == len(wanted)
    for article, gold in zip(found, wanted, strict=True):
        body = folded(article.body)
        assert (article.role, article.publisher, article.title) == (gold["role"], gold["publisher"], gold["title"])
        assert body.startswith(folded(gold["first"])) and body.endswith(folded(gold["last"]))
        assert not [junk for junk in gold["absent"] if junk in body]
        assert article.published_at is not None and article.published_at.date().isoformat() == gold["published"]


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_articles(gold: Path) -> None:
    said = json.loads(gold.read_text())
    check(segment(clean(page_of(gold, said, fetched=True), LEXICON), LEXICON).articles, said["articles"])


def test_the_days_of_the_seed_page_without_any_time() -> None:
    said = json.loads(GOLD[0].read_text())
    articles = segment(clean(page_of(GOLD[0], said, fetched=False), LEXICON), LEXICON).articles
    check(articles, said["articles"])
    assert {article.published_method for article in articles} == {"inferred"}
    assert all(article.published_evidence for article in articles)

