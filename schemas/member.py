"""A mention as a member of an event: what of it decides the event's row."""

from datetime import datetime

from schemas.event import Event
from schemas.noun import Noun


class Member(Noun):
    """A mention that tells an event; `event` is the event's row as this mention alone tells it."""

    mention_id: str
    article_id: str
    confidence: float
    in_title: bool
    event: Event


class Telling(Noun):
    """A member with what is known of its article by now: who published it when, and the story it tells."""

    member: Member
    publisher: str | None
    published_at: datetime | None
    story_id: str
    is_original: bool
    superseded: bool        # its article does not hold any more
