"""Two versions of an extractor, named as an installation names one: the first finds less."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.extract import BUILT_IN, Extractor, load_engine
from pipeline.lexicon import Lexicon
from schemas.article import Article, Sentence
from schemas.mention import Mention


@dataclass(frozen=True)
class Reader:
    """The cascade, of which so many mentions an article are kept."""

    cascade: Extractor
    version: str
    most: int
    name: str = "made"

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterator[Mention]:
        for mention in islice(self.cascade.extract(article, sentences), self.most):
            yield mention.model_copy(update={"extractor": f"{self.name}/{self.version}"})


def first(lexicon: Lexicon) -> Reader:
    return Reader(load_engine(BUILT_IN, lexicon), "1", 1)


def second(lexicon: Lexicon) -> Reader:
    return Reader(load_engine(BUILT_IN, lexicon), "2", 9)
