"""Events: what each mention tells alone, and the one row that all tellings of a happening give together."""

from collections.abc import Collection, Iterable
from datetime import datetime

from pipeline.merge.key import TOLL, event_id
from schemas.event import Event, EventMention
from schemas.member import Member, Telling
from schemas.mention import Mention
from schemas.vocabulary import ActorRole, EventStatus

SAME = ("event_type", "event_date", "time_start", "time_end", "place_name", "place_kind", "admin1", "place_country",
        "latitude", "longitude", "place_precision", "geoname_id", "weapon", "quad_class", "plover_type", "plover_mode",
        "cameo_root", "acled_event_type", "acled_sub_event")


def member(mention: Mention, named: str | None = None) -> Member:
    """Give a mention as a member of the event so named (by itself where null); its actors must be in their order."""
    source, target = _side(mention, "source"), _side(mention, "target")
    # Constructed, not checked: every value comes from a checked mention under the same type.
    event = Event.model_construct(
        event_id=named or event_id(mention), status=_told_status(mention),
        source_name=source[0], source_country=source[1], target_name=target[0], target_country=target[1],
        part_of_event_id=None, mentions=1, articles=1, stories=1, publishers=0, first_reported_at=None,
        last_reported_at=None, best_mention_id=mention.mention_id, **{name: getattr(mention, name) for name in SAME})
    return Member(mention_id=mention.mention_id, article_id=mention.article_id, confidence=mention.confidence,
                  in_title=mention.in_title, event=event)


def merged(tellings: Collection[Telling]) -> Event:
    """Give the one row of an event from all its tellings, in whatever order; raise ValueError for none.

    Names, place and codes come from the best telling: the surest, an original before its copies, the body before the
    headline, then the earliest published. Counts run over all. Superseded articles tell nothing any more, unless none
    but they ever told the event, which then is hidden with them.
    """
    tellings = [telling for telling in tellings if not telling.superseded] or tellings
    best = min(tellings, key=_order).member.event
    published = [t.published_at for t in tellings if t.published_at is not None]
    return best.model_copy(update={
        "status": _status({t.member.event.status for t in tellings}),
        "time_start": min(_given(t.member.event.time_start for t in tellings), default=None),
        "time_end": max(_given(t.member.event.time_end for t in tellings), default=None),
        "mentions": len(tellings),
        "articles": len({t.member.article_id for t in tellings}),
        "stories": len({t.story_id for t in tellings}),
        "publishers": len({t.publisher for t in tellings if t.publisher is not None}),
        "first_reported_at": min(published, default=None), "last_reported_at": max(published, default=None)})


def event_mention(told: Member) -> EventMention:
    """Give the row of table `event_mentions` of a member."""
    return EventMention(event_id=told.event.event_id, mention_id=told.mention_id, article_id=told.article_id)


def _order(telling: Telling) -> tuple[bool, float, bool, bool, bool, float, str]:
    """Best first, an act before its toll; the mention's id decides between equals, never the order of arrival."""
    told, published = telling.member, telling.published_at
    return (told.event.event_type == TOLL, -told.confidence, not telling.is_original, told.in_title, published is None,
            published.timestamp() if published else 0.0, told.mention_id)


def _told_status(mention: Mention) -> EventStatus:
    """What one mention says of its event: a plan stays a plan even where it is denied, for it never counts."""
    if mention.modality != "actual":
        return "planned"
    return "denied" if mention.polarity == "negated" or mention.stance == "denies" else "actual"


def _status(told: Collection[EventStatus]) -> EventStatus:
    """What all say together: disputed where some tell it and some deny it."""
    return "disputed" if {"actual", "denied"} <= set(told) else min(told)


def _given(times: Iterable[datetime | None]) -> list[datetime]:
    return [time for time in times if time is not None]


def _side(mention: Mention, role: ActorRole) -> tuple[str | None, str | None]:
    """Give name and country of the first actor in a role."""
    return next(((actor.name, actor.country) for actor in mention.actors if actor.role == role), (None, None))
