"""One page through every stage, without any engine."""

from collections.abc import Iterator

import zstandard

from pipeline.clean import DEFAULT_LIMITS, clean
from pipeline.extract import BUILT_IN, Extractor, extract, load_engine
from pipeline.lexicon import Lexicon
from pipeline.segment import segment
from schemas.limits import PageLimits
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.page import Page, Payload
from schemas.reject import PageRejected, Reject
from schemas.vocabulary import Reason, Stage

Row = tuple[str, Noun]      # table name and row
MOST_SAID = 500             # characters of an error; some repeat the page


def process(page: Page, lexicon: Lexicon, engine: Extractor | None = None,
            limits: PageLimits = DEFAULT_LIMITS) -> Iterator[Row]:
    """Yield every row that a page gives, each with its table's name; a page that fails yields one reject.

    Without an engine the built-in cascade reads it.
    """
    reader = engine or load_engine(BUILT_IN, lexicon)
    stage: Stage = "clean"
    try:
        text = clean(page, lexicon, limits)
        stage = "segment"
        segmented = segment(text, lexicon, f"{reader.name}/{reader.version}")
        stage = "extract"
        most = limits.max_article_sentences
        mentions = [m for article, told in segmented.told() for m in extract(article, told[:most], reader)]
    except PageRejected as fault:
        yield from rejected(page, stage, fault.reason, fault.detail)
        return
    except Exception as error:      # one page never kills a batch; its bytes are kept for replay
        said = str(error)[:MOST_SAID].encode("utf-8", "backslashreplace").decode()
        detail = f"{stage} failed on this page ({type(error).__name__}: {said}); please report it with the page."
        yield from rejected(page, stage, "failed", detail)
        return
    yield "pages", page.row()
    yield "payloads", _payload(page)
    yield from (("removals", removal) for removal in segmented.removals)
    yield from (("articles", article) for article in segmented.articles)
    yield from (("sentences", sentence) for sentence in segmented.sentences)
    for mention in mentions:
        yield from _mention_rows(mention)


def rejected(page: Page, stage: Stage, reason: Reason, detail: str) -> Iterator[Row]:
    """Yield the rows of a page that cannot go on; its bytes are kept, so that it can be replayed."""
    yield "rejects", Reject.of(page.uri, stage, reason, detail, page.payload, page=page)
    yield "payloads", _payload(page)


def _payload(page: Page) -> Payload:
    packed = zstandard.ZstdCompressor(level=3).compress(page.payload)
    return Payload(page_id=page.page_id, payload=packed, given=page.given.model_dump_json(exclude_none=True))


def _mention_rows(mention: Mention) -> Iterator[Row]:
    yield "mentions", mention
    yield from (("mention_actors", actor) for actor in mention.actors)
    yield from (("mention_places", place) for place in mention.places)
    yield from (("mention_quantities", quantity) for quantity in mention.quantities)
