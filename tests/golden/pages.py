"""Every sample page through the chain, as compact JSON without ids; `python -m tests.golden.pages` writes them anew."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.chain import process
from pipeline.lexicon import load_lexicon
from pipeline.read import read
from schemas.article import Article
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.page import Removal
from schemas.reject import Reject

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "expected"
SAMPLES = sorted(path for path in (ROOT / "seeds" / "articles").iterdir() if not path.name.endswith(".meta.json"))

ARTICLE = ("role", "publisher", "title", "byline", "agency", "dateline", "language", "url", "published_at",
           "published_precision", "published_method", "published_evidence", "truncated")
MENTION = ("evidence", "in_title", "event_type", "weapon", "modality", "polarity", "stance", "claimant_text",
           "claimant_name", "claimant_side", "claimant_via", "time_start", "time_end", "time_text", "time_basis",
           "event_date", "event_date_basis", "place_name", "admin1", "place_country", "place_precision", "rule")
QUANTITY = ("text", "measure", "unit", "category", "of_country", "value", "lower", "upper", "bound", "part_of", "per",
            "scope", "place_name")
USUAL = {"in_title": False, "modality": "actual", "polarity": "affirmed", "scope": "act", "truncated": False}


def picked(noun: Noun, names: tuple[str, ...]) -> dict[str, Any]:
    """Give the named values that say something: nulls and the usual case are left out."""
    told = noun.model_dump(mode="json", include=set(names))
    return {name: told[name] for name in names if told[name] not in (None, USUAL.get(name))}


def of_mention(mention: Mention) -> dict[str, Any]:
    actors = {f"{actor.role}: {actor.name}": actor.text for actor in mention.actors}
    return {**picked(mention, MENTION), "actors": actors, "places": [place.text for place in mention.places],
            "quantities": [picked(quantity, QUANTITY) for quantity in mention.quantities]}


def of_article(article: Article) -> dict[str, Any]:
    words = article.body.split()
    return {**picked(article, ARTICLE), "first": " ".join(words[:6]), "last": " ".join(words[-6:]), "words": len(words)}


def of_rows(rows: list[tuple[str, Noun]]) -> dict[str, Any]:
    """Give what a page gave: articles with their mentions, what was cut, and rejects."""
    articles = [row for _, row in rows if isinstance(row, Article)]
    mentions = [row for _, row in rows if isinstance(row, Mention)]
    return {
        "articles": [{**of_article(article), "mentions": [of_mention(m) for m in mentions
                                                          if m.article_id == article.article_id]}
                     for article in articles],
        "removals": [f"{row.rule}: {row.text.strip()[:60]}" for _, row in rows if isinstance(row, Removal)],
        "rejects": [f"{row.reason}: {row.detail}" for _, row in rows if isinstance(row, Reject)],
    }


def rows_of(path: Path) -> Iterator[tuple[str, Noun]]:
    lexicon = load_lexicon()
    for found in read([path]):
        if isinstance(found, Reject):
            yield "rejects", found
        else:
            yield from process(found, lexicon)


def rendered(path: Path) -> str:
    """Give the golden text of one sample page."""
    return json.dumps(of_rows(list(rows_of(path))), ensure_ascii=False, indent=1) + "\n"


def expected(path: Path) -> Path:
    return GOLDEN / f"{path.name}.json"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for sample in SAMPLES:
        expected(sample).write_text(rendered(sample), encoding="utf-8")
