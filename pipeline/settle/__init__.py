"""One batch's place among all that came before: links, stories and events that its articles and mentions change."""

from collections.abc import Iterable

from pipeline.settle.boards import Boards
from pipeline.settle.events import happened
from pipeline.settle.links import Wordings, linked
from pipeline.store.index import Index
from schemas.fingerprint import Wording
from schemas.mention import Mention
from schemas.noun import Noun

__all__ = ["Boards", "settle"]

Row = tuple[str, Noun]      # table name and row


def settle(articles: Iterable[Wording], mentions: Iterable[Mention], index: Index, wordings: Wordings,
           boards: Boards | None = None) -> list[Row]:
    """Give the rows of links, stories, events, event_mentions and event_redirects that a batch adds or writes again.

    `wordings` reads articles that came before out of the lake; `mentions` carry their actors and figures, in order;
    articles that the index holds already are passed over with their mentions. The batch must be small enough to be held
    in memory. What schema main shows of the rows depends on all articles and mentions that the index has ever seen, not
    on their order or division into batches. The index shows the batch from now on; it keeps it only once `index.commit`
    follows, after the lake has committed the same rows. To fill an index that is behind the lake, settle each missing
    batch from the tables and drop the rows. `boards`, kept from batch to batch beside the index, save work and change
    nothing.
    """
    placed = linked(articles, index, wordings)
    told = (mention for mention in mentions if mention.article_id in placed.fresh)
    return [*(("article_links", link) for link in placed.links), *(("stories", story) for story in placed.stories),
            *happened(told, placed, index, boards or Boards())]
