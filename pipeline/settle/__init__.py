"""One batch's place among all that came before: links, stories and events that its articles and mentions change."""

from collections.abc import Iterable

from pipeline.merge import event_ids, event_mention, member, merged
from pipeline.settle.links import Wordings, linked
from pipeline.store.index import Index
from schemas.fingerprint import Wording
from schemas.mention import Mention
from schemas.noun import Noun

Row = tuple[str, Noun]      # table name and row


def settle(articles: Iterable[Wording], mentions: Iterable[Mention], index: Index, wordings: Wordings) -> list[Row]:
    """Give the rows of article_links, stories, events and event_mentions that a batch adds or writes again.

    `wordings` reads articles that came before out of the lake; `mentions` carry their actors, in order; articles that
    the index holds already are passed over with their mentions. The batch must be small enough to be held in memory.
    What schema main shows of the rows depends on all articles and mentions that the index has ever seen, not on their
    order or division into batches. The index shows the batch from now on; it keeps it only once `index.commit`
    follows, after the lake has committed the same rows. To fill an index that is behind the lake, settle each missing
    batch from the tables and drop the rows.
    """
    placed = linked(articles, index, wordings)
    fresh, revised = placed.fresh, placed.revised
    told = [mention for mention in mentions if mention.article_id in fresh]
    named = event_ids(told)
    members = {mention.mention_id: member(mention, named[mention.mention_id]) for mention in told}
    index.members.add(members.values())
    touched = index.members.events_of(fresh.union(revised, (story.article_id for story in placed.stories)))
    events = [merged(tellings) for _, tellings in sorted(index.members.tellings(touched).items())]
    return [*(("article_links", link) for link in placed.links), *(("stories", story) for story in placed.stories),
            *(("events", event) for event in events),
            *(("event_mentions", event_mention(one)) for one in members.values())]
