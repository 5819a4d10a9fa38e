"""An extractor that a page can kill: its process ends as by a fault in a library, or it never comes back."""

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract import BUILT_IN, Extractor, load_engine
from pipeline.lexicon import Lexicon
from schemas.article import Article, Sentence
from schemas.mention import Mention

NAMED = "tests.batch.deadly:deadly"


@dataclass(frozen=True)
class Deadly:
    """The cascade, but for two words."""

    cascade: Extractor
    name: str
    version: str

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterator[Mention]:
        if "Deadly" in article.body:
            os._exit(139)
        if "Endless" in article.body:
            time.sleep(600)
        yield from self.cascade.extract(article, sentences)


def deadly(lexicon: Lexicon) -> Deadly:
    cascade = load_engine(BUILT_IN, lexicon)
    return Deadly(cascade, cascade.name, cascade.version)
