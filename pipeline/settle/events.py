"""Which events a batch's mentions tell, and which of those told before look otherwise now."""

from collections.abc import Collection, Iterable, Iterator

from pipeline.merge import accounts, event_mentions, event_redirects, merged
from pipeline.settle.boards import Boards
from pipeline.settle.links import Linked
from pipeline.store.index import Index
from schemas.mention import Mention
from schemas.noun import Noun


def happened(mentions: Iterable[Mention], placed: Linked, index: Index,
             boards: Boards) -> Iterator[tuple[str, Noun]]:
    """Yield the rows of events, event_mentions and event_redirects, each with its table's name.

    Only the days that the batch's articles tell of, and those whose tellings may reach them, are looked at again; of
    what is found there, only events that changed are written.
    """
    index.members.add(accounts({mention.mention_id: mention for mention in mentions}.values()))
    moved = _moved(placed.fresh | placed.revised, index, boards)
    told = index.members.told_by(placed.fresh.union(placed.revised, (story.article_id for story in placed.stories)))
    return _rows(moved | told | index.members.unnamed(), index)


def _moved(article_ids: Collection[str], index: Index, boards: Boards) -> set[str]:
    """Find anew which accounts tell one event wherever these articles touch; give the roots of all that changed."""
    undated = index.members.undated(article_ids)
    moved = boards.moved(article_ids, index)
    index.members.settle({account_id: account_id for account_id in undated}
                         | {account_id: move.root for account_id, move in moved.items()})
    return {*undated, *(root for move in moved.values() for root in move if root is not None)}


def _rows(touched: Collection[str], index: Index) -> Iterator[tuple[str, Noun]]:
    """Yield the rows of the events of these roots; of their mentions those that tell another event than before."""
    named: dict[str, str] = {}
    for tellings in index.members.tellings(touched):
        event = merged(tellings)
        yield "events", event
        for telling in tellings:
            if telling.event_id != event.event_id:
                named[telling.account.account_id] = event.event_id
                yield from (("event_mentions", row) for row in event_mentions(telling.account, event.event_id))
                yield from (("event_redirects", row) for row in event_redirects(telling, event.event_id))
    index.members.name(named)
