"""Who did what to whom, when, where, how many, and according to whom."""

from collections.abc import Sequence

from pipeline.lexicon import Lexicon
from schemas.article import Article, Sentence
from schemas.mention import Mention


def extract(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Give the mentions of one article in the order of its text."""
    return ()
