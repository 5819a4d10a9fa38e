"""What every extraction engine must be, and the check that its words stand where it says."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from schemas.actor import Actor
from schemas.article import Article, Sentence
from schemas.mention import Mention
from schemas.place import Place
from schemas.quantity import Quantity


class Extractor(Protocol):
    """Finds mentions in one article and proves each by its place."""

    @property
    def name(self) -> str:
        """What the engine is called."""
        ...

    @property
    def version(self) -> str:
        """Say which of its versions: rows of two versions may differ."""
        ...

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterable[Mention]:
        """Yield the mentions of one article."""
        ...


def proven(mention: Mention, article: Article) -> bool:
    """Say whether every span of a mention is the slice it claims to be."""
    text = (article.title or "") if mention.in_title else article.body
    claims = [
        (mention.start_char, mention.end_char, mention.evidence),
        (mention.claimant_start_char, mention.claimant_end_char, mention.claimant_text),
        (mention.time_start_char, mention.time_end_char, mention.time_text),
    ]
    parts: tuple[Actor | Place | Quantity, ...] = (*mention.actors, *mention.places, *mention.quantities)
    claims += [(part.start_char, part.end_char, part.text) for part in parts]
    return all(text[start:end] == words for start, end, words in claims if words is not None)
