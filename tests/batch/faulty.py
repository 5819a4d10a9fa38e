"""An extractor that fails on whatever speaks of envoys: a version with a fault."""

from collections.abc import Iterable, Sequence

from pipeline.extract import BUILT_IN, load_engine
from pipeline.lexicon import Lexicon
from schemas.article import Article, Sentence
from schemas.mention import Mention


class Faulty:
    """The built-in extractor, by whose name it goes, but for its fault."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._inner = load_engine(BUILT_IN, lexicon)
        self.name, self.version = self._inner.name, self._inner.version

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterable[Mention]:
        if "Envoys" in article.body:
            raise ZeroDivisionError("a fault \ud800 of this version")
        return self._inner.extract(article, sentences)


def faulty(lexicon: Lexicon) -> Faulty:
    return Faulty(lexicon)
