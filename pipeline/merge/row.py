"""The rows of an event, made of all that tell it."""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime

from schemas.account import Account, Telling
from schemas.event import Event, EventMention, EventRedirect
from schemas.family import TOLL
from schemas.identity import digest
from schemas.vocabulary import EventStatus

NEVER = datetime.max.replace(tzinfo=UTC)
PLACE = ("place_name", "place_kind", "admin1", "place_country", "latitude", "longitude", "place_precision",
         "geoname_id")


def event_id(tellings: Iterable[Telling]) -> str:
    """Give the event's name: the digest of its earliest mention, by publication, then id."""
    earliest = min(tellings, key=lambda telling: (telling.published_at or NEVER, telling.account.account_id))
    return named_after(earliest.account.account_id)


def named_after(mention_id: str) -> str:
    """Give the name of an event whose earliest mention this is."""
    return digest("event", mention_id)


def merged(tellings: Collection[Telling]) -> Event:
    """Give the one row of an event from all its tellings, in whatever order; raise ValueError for none.

    Words and codes come from the best telling: the surest, an original before its copies, the body before the
    headline, then the earliest published; the place from the one that says it most exactly, and what the best leaves
    out from the next. Counts run over all. Superseded articles tell nothing any more, unless none but they ever told
    the event, which then is hidden with them.
    """
    name = event_id(tellings)
    ranked = sorted([telling for telling in tellings if not telling.superseded] or tellings, key=_order)
    best = ranked[0].account.event
    events = [telling.account.event for telling in ranked]
    published = [t.published_at for t in ranked if t.published_at is not None]
    return best.model_copy(update={
        "event_id": name, **_filled(ranked),
        "status": _status({status for t in ranked for status in t.account.statuses}),
        "time_start": min((e.time_start for e in events if e.time_start), default=None),
        "time_end": max((e.time_end for e in events if e.time_end), default=None),
        "mentions": sum(len(t.account.mention_ids) for t in ranked),
        "articles": len({t.account.article_id for t in ranked}),
        "stories": len({t.story_id for t in ranked}),
        "publishers": len({t.publisher for t in ranked if t.publisher is not None}),
        "first_reported_at": min(published, default=None), "last_reported_at": max(published, default=None)})


def event_mentions(account: Account, event_id: str) -> Iterator[EventMention]:
    """Yield the rows of table `event_mentions` of an account of the event."""
    for mention_id in account.mention_ids:
        yield EventMention(event_id=event_id, mention_id=mention_id, article_id=account.article_id)


def event_redirects(telling: Telling, event_id: str) -> Iterator[EventRedirect]:
    """Yield where the names go that the event would have, were one of the telling's mentions its earliest.

    A name that the event bears goes to itself, and only where it went elsewhere before.
    """
    for mention_id in telling.account.mention_ids:
        name = named_after(mention_id)
        if name != event_id or telling.event_id is not None:
            yield EventRedirect(old_event_id=name, event_id=event_id)


def _filled(ranked: Collection[Telling]) -> dict[str, object]:
    """Give the slots that another telling may fill: day, place, sides and weapon."""
    events = [telling.account.event for telling in ranked]
    dated = next((t.account.event for t in ranked if t.account.firm), events[0])
    placed = max(ranked, key=_placing).account.event
    values: dict[str, object] = {name: getattr(placed, name) for name in PLACE}
    values["event_date"] = dated.event_date
    values["weapon"] = next((event.weapon for event in events if event.weapon), None)
    for side in ("source", "target"):
        known = next((event for event in events if getattr(event, f"{side}_name") is not None), events[0])
        values |= {f"{side}_{of}": getattr(known, f"{side}_{of}") for of in ("name", "country")}
    return values


def _placing(telling: Telling) -> tuple[int, bool]:
    spot = telling.account.facts.spot
    return spot.level, spot.precision == "exact"


def _order(telling: Telling) -> tuple[bool, bool, float, bool, bool, datetime, str]:
    """Best first, a deed before its plan, an act before its toll; equals by the mention's id, never as they arrived."""
    told = telling.account
    return (not told.facts.actual, told.event.event_type == TOLL, -told.confidence, not telling.is_original,
            told.in_title, telling.published_at or NEVER, told.event.best_mention_id)


def _status(told: Collection[EventStatus]) -> EventStatus:
    """What all say together: disputed where some tell it and some deny it."""
    return "disputed" if {"actual", "denied"} <= set(told) else min(told)
