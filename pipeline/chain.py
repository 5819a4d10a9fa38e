"""One page through every stage, without any engine."""

from collections.abc import Iterator

import zstandard

from pipeline.clean import clean
from pipeline.extract import BUILT_IN, Extractor, extract, load_engine
from pipeline.lexicon import Lexicon
from pipeline.segment import segment
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.page import Page, Payload
from schemas.reject import PageRejected, Reject
from schemas.vocabulary import Reason, Stage

Row = tuple[str, Noun]      # table name and row


def process(page: Page, lexicon: Lexicon, engine: Extractor | None = None) -> Iterator[Row]:
    """Yield every row that a page gives, each with its table's name; a page that fails yields one reject.

    Without an engine the built-in cascade reads it.
    """
    reader = engine or load_engine(BUILT_IN, lexicon)
    stage: Stage = "clean"
    try:
        text = clean(page, lexicon)
        stage = "segment"
        segmented = segment(text, lexicon, f"{reader.name}/{reader.version}")
        stage = "extract"
        mentions = [m for article in segmented.articles
                    for m in extract(article, segmented.sentences_of(article), reader)]
    except PageRejected as rejected:
        yield "rejects", _rejected(page, stage, rejected.reason, rejected.detail)
        return
    except Exception as error:      # one page never kills a batch; the reject keeps its bytes for replay
        detail = f"{stage} failed on this page ({type(error).__name__}: {error}); please report it with the page."
        yield "rejects", _rejected(page, stage, "failed", detail)
        return
    yield from _page_rows(page)
    yield from (("removals", removal) for removal in segmented.removals)
    yield from (("articles", article) for article in segmented.articles)
    yield from (("sentences", sentence) for sentence in segmented.sentences)
    for mention in mentions:
        yield from _mention_rows(mention)


def _rejected(page: Page, stage: Stage, reason: Reason, detail: str) -> Reject:
    return Reject.of(page.uri, stage, reason, detail, page.payload, page_id=page.page_id)


def _page_rows(page: Page) -> Iterator[Row]:
    yield "pages", page.row()
    packed = zstandard.ZstdCompressor(level=3).compress(page.payload)
    yield "payloads", Payload(page_id=page.page_id, payload=packed, given=page.given.model_dump_json(exclude_none=True))


def _mention_rows(mention: Mention) -> Iterator[Row]:
    yield "mentions", mention
    yield from (("mention_actors", actor) for actor in mention.actors)
    yield from (("mention_places", place) for place in mention.places)
    yield from (("mention_quantities", quantity) for quantity in mention.quantities)
