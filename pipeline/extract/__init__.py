"""Who did what to whom, when, where, how many, and according to whom."""

from collections.abc import Sequence

from pipeline.extract.engines import BUILT_IN, load_engine
from pipeline.extract.protocol import Extractor, proven
from schemas.article import Article, Sentence
from schemas.mention import Mention

__all__ = ["BUILT_IN", "Extractor", "extract", "load_engine"]


def extract(article: Article, sentences: Sequence[Sentence], engine: Extractor) -> tuple[Mention, ...]:
    """Give the mentions of one article in the order of its text; a mention whose words do not stand is never given."""
    found = engine.extract(article, sentences)
    return tuple({mention.mention_id: mention for mention in found if proven(mention, article)}.values())
