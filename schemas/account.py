"""An account: all that one article tells of one happening, as it is compared with the accounts of others."""

from datetime import date, datetime
from typing import NamedTuple

from schemas.event import Event
from schemas.noun import Noun
from schemas.vocabulary import ActorKind, EventStatus, PlacePrecision


# What is compared thousands of times a batch is a tuple: made and hashed in a fraction of a model's time.
class Spot(NamedTuple):
    """Where it happened; `level` 3 is a town or site, 2 a region, 1 a country or less, 0 nothing said."""

    level: int = 0
    name: str | None = None             # in one spelling
    admin1: str | None = None           # likewise
    country: str | None = None
    geoname_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision | None = None


class Who(NamedTuple):
    """One who takes part."""

    name: str                           # in one spelling
    country: str | None
    kind: ActorKind
    named: bool                         # by a name of their own, not by a common noun


class Count(NamedTuple):
    """A total that an account gives of an act; bounds as in mention_quantities."""

    measure: str
    unit: str | None
    category: str | None
    of_country: str | None
    value: float
    lower: float | None
    upper: float | None
    rough: bool
    vague: bool
    grown: bool = False                 # told as more than was counted before ("has risen to nine")


class Facts(NamedTuple):
    """What of an account is compared; two with equal facts are copies for all that merging can see."""

    event_type: str
    actual: bool
    start: datetime | None = None       # the text's own interval, half-open; null where it fixes none
    end: datetime | None = None
    fine: bool = False                  # finer than a day
    spot: Spot = Spot()
    sources: frozenset[Who] = frozenset()
    targets: frozenset[Who] = frozenset()
    participants: frozenset[Who] = frozenset()
    weapon: str | None = None
    ways: frozenset[str] = frozenset()  # in what way it was done: a raid; by which town it is known
    counts: frozenset[Count] = frozenset()
    running: bool = False               # it tells of many acts: what they have come to, a series of them
    words: frozenset[str] = frozenset()
    said: frozenset[int] = frozenset()  # what one act is known by, as hashes: its sentence, both its tolls


class Compared(Noun):
    """What of an account decides which event it tells: its days, its land, and what it says."""

    account_id: str                     # the least of its mentions' ids
    article_id: str
    family: str
    verbal: bool                        # words and cooperation, where the place says little
    land: str | None                    # country that divides the family's accounts; "" where none does
    home: date | None                   # the day it is told under; null where nobody knows
    first: date | None                  # days on which it may have been, both inclusive
    last: date | None
    firm: bool                          # the text fixes the day, and the land is known
    facts: Facts

    def alone(self) -> "Compared":
        """Give this part of it alone, lean, as thousands are held at a time."""
        return Compared.model_construct(**{name: getattr(self, name) for name in Compared.model_fields}).lean()


class Account(Compared):
    """One article's mentions of one happening. It hangs on the article alone, and never changes."""

    mention_ids: tuple[str, ...]
    statuses: frozenset[EventStatus]
    confidence: float                   # of the mention to read first, whose words `event` has
    in_title: bool
    event: Event                        # the row as this account alone tells it, under no name yet


class Voice(NamedTuple):
    """An account as it is compared, with whether its article holds and what stands for its event so far."""

    account: Compared
    superseded: bool
    root: str | None = None


class Telling(Noun):
    """An account with what is known of its article by now: who published it when, and the story it tells."""

    account: Account
    publisher: str | None
    published_at: datetime | None
    story_id: str
    is_original: bool
    superseded: bool                    # its article does not hold any more
    root: str | None = None             # the account that stands for its event so far; null where none does yet
    event_id: str | None = None         # the event's name so far
