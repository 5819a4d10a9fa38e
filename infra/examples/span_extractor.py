"""An extractor made of any callable that returns spans: a model's, a service's, a regular expression's.

    EVENTWIRE_EXTRACTOR=infra.examples.span_extractor:example eventwire ingest pages/ --lake lake

The callable is given a sentence and yields `Labelled` spans of it: one whose label is an event type opens an event,
those labelled source, target or participant behind it belong to it. Models misplace words: each span carries the words
that it means, and a mention of which one does not stand where it says is dropped by the check that all must pass.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.parties import find_parties
from pipeline.lexicon import Lexicon
from pipeline.sentence.reading import laid_open
from schemas.actor import Actor
from schemas.article import Article, Sentence
from schemas.crosswalk import CROSSWALK
from schemas.identity import digest
from schemas.mention import Mention

ROLES = frozenset({"source", "target", "participant"})


class Labelled(NamedTuple):
    """A stretch of a sentence, [start, end) in characters, the words it means, and what it is."""

    start: int
    end: int
    words: str
    label: str


Find = Callable[[str], Iterable[Labelled]]


@dataclass(frozen=True)
class SpanExtractor:
    """Makes mentions of the spans that `find` gives; slots that no span fills are null."""

    find: Find
    lexicon: Lexicon
    name: str = "spans"
    version: str = "1"

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterator[Mention]:
        """Yield the mentions of one article."""
        for sentence in sentences:
            spans = list(self.find(sentence.text))
            opens = [at for at, span in enumerate(spans) if span.label in CROSSWALK]
            for at, until in pairwise([*opens, len(spans)]):
                yield self._mention(article, sentence, spans[at], spans[at + 1 : until])

    def _mention(self, article: Article, sentence: Sentence, event: Labelled, rest: Sequence[Labelled]) -> Mention:
        mention_id = digest(article.article_id, self.name, sentence.start_char, event.start, event.label)
        blank = dict.fromkeys(Mention.model_fields)
        actors = [span for span in rest if span.label in ROLES]
        return Mention.model_validate({
            **blank, **CROSSWALK[event.label].model_dump(exclude={"definition"}), "mention_id": mention_id,
            "article_id": article.article_id, "sentence_ordinal": sentence.ordinal, "start_char": sentence.start_char,
            "end_char": sentence.end_char, "evidence": sentence.text, "in_title": False, "modality": "actual",
            "polarity": "affirmed", "stance": "reports", "confidence": 0.5, "rule": f"spans/{event.words}"[:80],
            "event_date": article.published_at.date() if article.published_at else None,
            "event_date_basis": "publication" if article.published_at else None,
            "extractor": f"{self.name}/{self.version}", "places": (), "quantities": (),
            "actors": tuple(self._actor(mention_id, sentence, n, span) for n, span in enumerate(actors))})

    def _actor(self, mention_id: str, sentence: Sentence, ordinal: int, span: Labelled) -> Actor:
        parties = find_parties(laid_open(None, [sentence.text], self.lexicon), self.lexicon).sentences[0]
        party = next((p for p in parties if p.start_char < span.end and span.start < p.end_char), None)
        return Actor.model_validate({
            "mention_id": mention_id, "article_id": sentence.article_id, "ordinal": ordinal, "role": span.label,
            "text": span.words, "start_char": sentence.start_char + span.start,
            "end_char": sentence.start_char + span.end, "name": party.name if party else span.words,
            "kind": party.kind if party else "organization", "country": party.country if party else None})


PRAISE = re.compile(r"\b(?P<source>[A-Z]\w+) (?P<praise>lauded) (?P<target>[A-Z]\w+)")


def _lauded(sentence: str) -> Iterator[Labelled]:
    for match in PRAISE.finditer(sentence):
        for label in ("praise", "source", "target"):
            yield Labelled(*match.span(label), match[label], label)


def example(lexicon: Lexicon) -> SpanExtractor:
    """Make an extractor of a callable that knows one sentence: `Norway lauded Sweden`."""
    return SpanExtractor(_lauded, lexicon)
