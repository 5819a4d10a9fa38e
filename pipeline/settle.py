"""One batch's place among all that came before: links, stories and events that its articles and mentions change."""

from collections.abc import Iterable
from datetime import timedelta

from pipeline.link import fingerprint, links, settled, story, superseded
from pipeline.link.relate import WINDOW
from pipeline.merge import event_ids, event_mention, member, merged
from pipeline.store.index import Index
from schemas.fingerprint import Wording
from schemas.mention import Mention
from schemas.noun import Noun

Row = tuple[str, Noun]      # table name and row


def settle(articles: Iterable[Wording], mentions: Iterable[Mention], index: Index,
           window: timedelta = WINDOW) -> list[Row]:
    """Give the rows of article_links, stories, events and event_mentions that a batch adds or writes again.

    `mentions` carry their actors, in order; articles that the index holds already are passed over with their mentions.
    The batch must be small enough to be held in memory. The rows depend on all articles and mentions that the index
    has ever seen, not on their order or division into batches. The index shows the batch from now on; it keeps it only
    once `index.commit` follows, after the lake has committed the same rows. To fill an index that is behind
    the lake, settle each missing batch from the tables and drop the rows.
    """
    wordings = {wording.article_id: wording for wording in articles}
    fresh = index.articles.unknown(wordings)
    prints = {article_id: fingerprint(wordings[article_id]) for article_id in sorted(fresh)}
    index.articles.add((wordings[article_id], print_) for article_id, print_ in prints.items())
    pairs = index.articles.candidates(prints.values(), window)
    found = links(pairs, index.articles.wordings({article_id for pair in pairs for article_id in pair}), window)
    revised = index.kinship.supersede(superseded(index.kinship.revisions(fresh)), fresh)
    meant = fresh.union(revised, *({link.article_id, link.other_article_id} for link in found))
    changed = settled(index.kinship.family(meant), found)
    index.kinship.settle(changed)
    told = [mention for mention in mentions if mention.article_id in fresh]
    named = event_ids(told)
    members = {mention.mention_id: member(mention, named[mention.mention_id]) for mention in told}
    index.members.add(members.values())
    touched = index.members.events_of(fresh.union(revised, (kin.article_id for kin in changed)))
    events = [merged(tellings) for _, tellings in sorted(index.members.tellings(touched).items())]
    return [*(("article_links", link) for link in found), *(("stories", story(kin)) for kin in changed),
            *(("events", event) for event in events),
            *(("event_mentions", event_mention(one)) for one in members.values())]
