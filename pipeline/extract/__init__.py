"""Who did what to whom, when, where, how many, and according to whom."""

from collections.abc import Sequence

from pipeline.extract.cascade import Cascade
from pipeline.extract.protocol import proven
from pipeline.lexicon import Lexicon
from schemas.article import Article, Sentence
from schemas.mention import Mention


def extract(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Give the mentions of one article in the order of its text; a mention whose words do not stand is never given."""
    found = Cascade(lexicon).extract(article, sentences)
    return tuple({mention.mention_id: mention for mention in found if proven(mention, article)}.values())
