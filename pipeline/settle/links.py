"""Which articles repeat those of a batch, which of them hold, and which story each tells."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from pipeline.link import (
    CONTAINED,
    FEWEST_SHARED,
    NEAR,
    Shingled,
    common,
    contained,
    fingerprint,
    joined,
    relate,
    repeats,
    settled,
    superseded,
)
from pipeline.store.index import Index
from schemas.fingerprint import Overlap, Wording
from schemas.link import ArticleLink, Story

Wordings = Callable[[Collection[str]], Mapping[str, Wording]]   # reads articles that came before out of the lake

HELD = 8192     # bodies whose shingles are kept at a time, about 10 kB each


class Linked(NamedTuple):
    """What a batch changes: new links, stories told anew, and articles that are new or whose standing changed."""

    links: tuple[ArticleLink, ...]
    stories: tuple[Story, ...]
    fresh: frozenset[str]
    revised: frozenset[str]


def linked(articles: Iterable[Wording], index: Index, wordings: Wordings) -> Linked:
    """Put a batch's articles among all that the index has seen, and write it down there."""
    given = {wording.article_id: wording for wording in articles}
    fresh = index.articles.unknown(given)
    return Placing({article_id: given[article_id] for article_id in sorted(fresh)}, index, wordings).placed()


class Placing:
    """One batch being put in its place; bodies are cut up once, however many others they are compared with."""

    def __init__(self, fresh: Mapping[str, Wording], index: Index, wordings: Wordings) -> None:
        self._fresh, self._index, self._wordings = fresh, index, wordings
        self._shingled = lru_cache(maxsize=HELD)(Shingled)

    def placed(self) -> Linked:
        """Do all there is to do, each step resting on the ones before."""
        articles, kinship = self._index.articles, self._index.kinship
        prints = {words: fingerprint(words) for words in {wording.printed for wording in self._fresh.values()}}
        new = articles.add(self._fresh.values(), prints, FEWEST_SHARED)
        moved = self._documents()
        fresh = frozenset(self._fresh)
        revised = self._revised(fresh | moved)
        # Looked at again: bodies for which another article stands now, or one whose document is another.
        again = articles.rank(fresh | moved | revised) | set(articles.bodies(moved).values())
        again |= kinship.children(again)
        asked = {number: prints[wording.printed] for number, wording in new.items()}
        asked |= {number: fingerprint(one.printed) for number, one in self._standing(again - asked.keys()).items()}
        pairs = sorted(articles.candidates(asked))
        links, overlaps = self._compared(pairs)
        changed = settled(kinship.family({*asked, *chain.from_iterable((o.one, o.other) for o in overlaps)}),
                          overlaps, asked)
        kinship.settle(changed)
        told = {article_id for _, article_id in articles.of(kin.number for kin in changed)}
        stories = kinship.tell(told | fresh | moved | revised)
        again_linked = (*links, *self._copies(fresh | moved, again))
        return Linked(tuple(sorted(again_linked, key=lambda link: (link.article_id, link.other_article_id))),
                      tuple(stories), fresh, revised | moved)

    def _documents(self) -> frozenset[str]:
        """Join what is one document without a url; give the articles whose document is another now."""
        neighbours = self._index.articles.neighbours(self._fresh, NEAR)
        apart = [row for row in neighbours if row[1] != row[4]]
        known = self._known({article_id for row in apart for article_id in (row[0], row[3])})
        return self._index.articles.join(joined(
            (row[1], row[4]) for row in apart
            if row[2] == row[5] or self._shared(known[row[0]], known[row[3]])))

    def _revised(self, article_ids: Collection[str]) -> frozenset[str]:
        """Find anew which articles of these articles' documents hold; give those whose standing changed."""
        revisions, decided = self._index.kinship.revisions(article_ids)
        found = superseded(revisions)
        return self._index.kinship.supersede({article_id: found.get(article_id) for article_id in decided})

    def _compared(self, pairs: Collection[tuple[int, int]]) -> tuple[list[ArticleLink], list[Overlap]]:
        """Give the links of those who stand for the bodies of each pair, and how those first printed overlap."""
        holders = self._index.articles.holders({number for pair in pairs for number in pair})
        known = self._known({name for holder in holders.values() for name in (holder.first, holder.holding)})
        links, overlaps = [], []
        for one, other in pairs:
            mine, others = known[holders[one].holding], known[holders[other].holding]
            link = relate(mine, others, self._shingled)
            if link:
                links.append(link)
            if shared := self._overlap(link, known[holders[one].first], known[holders[other].first]):
                overlaps.append(Overlap.model_construct(one=one, other=other, shared=shared))
        return links, overlaps

    def _overlap(self, link: ArticleLink | None, one: Wording, other: Wording) -> int:
        """Give how many shingles two articles share, 0 where neither repeats the other; `link` may have told."""
        if link and {link.article_id, link.other_article_id} == {one.article_id, other.article_id}:
            later = one if one.article_id == link.article_id else other
            return round(link.containment * len(self._shingled(later.body).distinct))
        return self._shared(one, other, contained(one, other))

    def _copies(self, article_ids: Collection[str], again: Collection[int]) -> Iterator[ArticleLink]:
        """Yield the links of articles to the one that stands for the very same body."""
        bodies = self._index.articles.bodies(article_ids)
        pairs = {(body, article_id) for article_id, body in bodies.items()} | set(self._index.articles.of(again))
        holders = self._index.articles.holders({body for body, _ in pairs})
        apart = [(article_id, holders[body].holding) for body, article_id in pairs
                 if article_id != holders[body].holding]
        known = self._known({article_id for pair in apart for article_id in pair})
        for one, other in sorted(apart):
            if link := relate(known[one], known[other], self._shingled):
                yield link

    def _standing(self, bodies: Collection[int]) -> dict[int, Wording]:
        """Give each body with the article that stands for it."""
        holders = self._index.articles.holders(bodies)
        known = self._known({holder.holding for holder in holders.values()})
        return {number: known[holder.holding] for number, holder in holders.items()}

    def _shared(self, one: Wording, other: Wording, share: float = CONTAINED) -> int:
        """Give how many shingles two bodies share, 0 where neither repeats the other."""
        sizes = len(self._shingled(one.body).distinct), len(self._shingled(other.body).distinct)
        shared = len(common(one, other, self._shingled))
        return shared if repeats(shared, sizes, share) else 0

    def _known(self, article_ids: Collection[str]) -> dict[str, Wording]:
        """Give articles of the batch, and read from the lake those that came before; each with its document of now."""
        old = [article_id for article_id in article_ids if article_id not in self._fresh]
        found = {article_id: self._fresh[article_id] for article_id in article_ids if article_id in self._fresh}
        if old:
            found |= self._wordings(sorted(old))
        documents = self._index.articles.documents(found)
        return {name: one if one.document_id == documents[name] else
                one.model_copy(update={"document_id": documents[name]}) for name, one in found.items()}
