"""Stories: every article goes back to its best source, and that one to its own, up to the one that repeats no other."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from pipeline.link.relate import NEVER
from schemas.fingerprint import Kin
from schemas.link import ArticleLink, Story

Rank = tuple[datetime, int, str]


def settled(family: Iterable[Kin], links: Iterable[ArticleLink]) -> tuple[Kin, ...]:
    """Give those of the family whose source or story these links change, or who had no story yet, sorted by id.

    `family` holds the articles of the links with all they go back to and all that go back to them. A source is the
    best of all the links that ever named the article, so the order in which links come makes no difference; and as
    each source ranks before its article, nothing goes round in a circle.
    """
    known = {kin.article_id: kin for kin in family}
    before = dict(known)
    for link in links:
        _offer(known, link)
    roots: dict[str, str] = {}
    for article_id, kin in known.items():
        root = known[_root(known, article_id, roots)]
        known[article_id] = kin.model_copy(
            update={"story_id": root.article_id, "is_original": _is_original(kin, root)})
    return tuple(kin for article_id, kin in sorted(known.items()) if kin != before[article_id])


def story(kin: Kin) -> Story:
    """Give the row of table `stories` of a settled article."""
    return Story(article_id=kin.article_id, story_id=kin.story_id or kin.article_id, is_original=kin.is_original)


def _is_original(kin: Kin, root: Kin) -> bool:
    """Say so of the root, and of the revision that holds in its place, as the root itself is then hidden."""
    return kin.article_id == root.article_id or (not kin.superseded and kin.document_id == root.document_id)


def _rank(kin: Kin) -> Rank:
    """Earlier first; of two published at one time the longer: nobody knows which came first, but a part has a whole."""
    return kin.published_at or NEVER, -kin.size, kin.article_id


def _offer(known: dict[str, Kin], link: ArticleLink) -> None:
    """Let the article of a link that ranks behind the other go back to it, unless it has a better source."""
    later, earlier = known[link.article_id], known[link.other_article_id]
    if link.relation == "contains" and later.published_at != earlier.published_at:
        return                          # a page that merely contains an older one tells more than that one's story
    shared = round(link.containment * later.size)
    child, parent = sorted((later, earlier), key=_rank, reverse=True)
    containment = shared / child.size
    if child.source_id is not None:
        held = -child.containment, _rank(known[child.source_id])
        if held <= (-containment, _rank(parent)):
            return
    known[child.article_id] = child.model_copy(
        update={"source_id": parent.article_id, "containment": containment})


def _root(known: Mapping[str, Kin], article_id: str, roots: dict[str, str]) -> str:
    """Follow the sources up, remembering the answer for all on the way."""
    way = []
    while article_id not in roots:
        way.append(article_id)
        source = known[article_id].source_id
        if source is None:
            roots[article_id] = article_id
        else:
            article_id = source
    for passed in way:
        roots[passed] = roots[article_id]
    return roots[article_id]
