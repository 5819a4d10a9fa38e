"""One gold page against what the chain makes of it: articles matched, mentions paired, each slot judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.evaluate.names import Naming, folded
from pipeline.evaluate.pairing import best_pairs
from pipeline.evaluate.slots import Slots, compared, missed
from schemas.article import Article
from schemas.gold import GoldArticle, GoldLine, GoldMention, GoldPage
from schemas.mention import Mention

Found = tuple[Article, tuple[Mention, ...]]
Stretch = tuple[int, int] | None  # where a gold sentence stands in the body, in words; None where it does not
SECOND_CHOICE = 0.01  # what each place down the list of acceptable types costs a pair


@dataclass(frozen=True)
class Judged:
    """A gold mention and the mention that was found for it, if any."""

    page: str
    gold: GoldMention
    found: Mention | None
    slots: Slots


@dataclass(frozen=True)
class Marks:
    """What one page gave: article slots by name, gold mentions judged, and mentions that nobody asked for."""

    articles: tuple[tuple[str, bool], ...]
    judged: tuple[Judged, ...]
    false: tuple[Mention, ...]


def marks_of(gold: GoldPage, found: Sequence[Found], naming: Naming) -> Marks:
    """Give the marks of one page."""
    matched = _matched(gold, [article for article, _ in found])
    articles: list[tuple[str, bool]] = []
    judged: list[Judged] = []
    false = {mention.mention_id: mention for _, mentions in found for mention in mentions}
    for wanted in gold.articles:
        at = matched.get(wanted.key)
        articles += _article_slots(wanted, found[at][0] if at is not None else None)
        for one in _judged(gold, wanted.key, found[at] if at is not None else None, naming):
            judged.append(one)
            false.pop(one.found.mention_id if one.found else "", None)
        if at is not None:
            for mention in _optional(gold, wanted.key, found[at]):
                false.pop(mention.mention_id, None)
    return Marks(tuple(articles), tuple(judged), tuple(false.values()))


def _matched(gold: GoldPage, articles: Sequence[Article]) -> dict[str, int]:
    scored = [(likeness, left, right) for left, wanted in enumerate(gold.articles)
              for right, article in enumerate(articles) if (likeness := _likeness(wanted, article)) >= 1]
    return {gold.articles[left].key: right for left, right in best_pairs(scored).items()}


def _likeness(wanted: GoldArticle, article: Article) -> float:
    slots = dict(_article_slots(wanted, article))
    return slots["title"] + slots["first"] + 0.5 * slots["last"] + 0.5 * slots["publisher"]


def _article_slots(wanted: GoldArticle, article: Article | None) -> list[tuple[str, bool]]:
    names = ("role", "publisher", "title", "first", "last", "published", "absent", "agency")
    if article is None:
        return [(name, False) for name in names if name != "agency" or wanted.agency]
    body = " ".join(folded(article.body))
    slots = {
        "role": article.role == wanted.role,
        "publisher": article.publisher == wanted.publisher,
        "title": folded(article.title or "") == folded(wanted.title or ""),
        "first": body.startswith(" ".join(folded(wanted.first))),
        "last": body.endswith(" ".join(folded(wanted.last))),
        "published": (article.published_at.date() if article.published_at else None) == wanted.published,
        "absent": not any(" ".join(folded(junk)) in body for junk in wanted.absent),
        "agency": article.agency == wanted.agency,
    }
    return [(name, slots[name]) for name in names if name != "agency" or wanted.agency]


def _judged(gold: GoldPage, key: str, found: Found | None, naming: Naming) -> Iterator[Judged]:
    wanted = [mention for mention in gold.mentions if mention.article == key]
    mentions = found[1] if found else ()
    slots = {(left, right): compared(one, mention, naming) for left, one in enumerate(wanted)
             for right, mention in enumerate(mentions) if mention.event_type in one.types and _stands_on(one, mention)}
    scored = [(sum(judged.flags) - SECOND_CHOICE * wanted[left].types.index(mentions[right].event_type), left, right)
              for (left, right), judged in slots.items()]
    pairs = best_pairs(scored)
    for at, one in enumerate(wanted):
        right = pairs.get(at)
        if right is None:
            yield Judged(gold.page, one, None, missed(one))
        else:
            yield Judged(gold.page, one, mentions[right], slots[at, right])


def _optional(gold: GoldPage, key: str, found: Found) -> Iterator[Mention]:
    lines = [line for line in gold.optional if line.article == key]
    yield from (mention for mention in found[1] if any(_stands_on(line, mention) for line in lines))


def _stands_on(wanted: GoldMention | GoldLine, mention: Mention) -> bool:
    """Say whether a mention stands on a gold sentence: its words are within it, or it within them."""
    if wanted.in_title or mention.in_title:
        return wanted.in_title == mention.in_title
    one, other = " ".join(folded(wanted.evidence)), " ".join(folded(mention.evidence))
    return one in other or other in one
