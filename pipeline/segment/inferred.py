"""The day an article was written, inferred by constraint from its own words and from the page it stands on."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import exp

from pipeline.segment.clues import Clue
from pipeline.segment.published import Published
from pipeline.segment.scores import LATEST, STALE, WEEK, score
from pipeline.segment.stamp import Stamp

DAY = timedelta(days=1)
NOT_OWN = -40.0     # a day that the page prints with a label outweighs all that the text names
# How many years after the last date that a page names it may still have been written.
HORIZON = 5 * 366
BEFORE = 6 * 366       # a date so far before the last one that is named is not looked at: that one is to come
# One day and those beside it must hold so much of what speaks for all; else the text tells none.
SURE = 0.5
MOST_EVIDENCE = 5
MOST_TOGETHER = 100     # articles of a page that are dated together; each is tried on thousands of days
# The last day named with its year: how fast the day of writing grows unlikely behind it, for how many days.
PULL, PRINTED_PULL, NEAR = -0.3, -2.0, 7
# So many days behind a date with its year a day is sure by it; a day of a month still goes on from one so many days
# before, and a year named so many days before still tells which.
FRESH, LATELY, RECENT = 2, 60, 200
ORDER = {"weekday": 0, "month_day": 1, "elapsed": 2, "date": 3}


@dataclass(frozen=True, slots=True)
class Undated:
    """An article to date: its clues, its age where the page gives one, and whether it is the page's main article."""

    clues: tuple[Clue, ...]
    stamp: Stamp | None
    main: bool

    @property
    def telling(self) -> bool:
        """Whether the clues can tell a day, and not only a year."""
        return any(clue.kind in ("weekday", "month_day") or clue.own for clue in self.clues)

    @property
    def aged(self) -> bool:
        """Whether the page gives its age."""
        return self.stamp is not None and self.stamp.age is not None


def infer(articles: Mapping[int, Undated], fetched_at: datetime | None, known: Sequence[date]) -> dict[int, Published]:
    """Date the articles of a page together, by their ordinals; those whose words tell no day are left out.

    `known` holds the days of the page's other articles: the page was fetched no earlier. With a fetching time the day
    lies in the ten days before it; without one the page must name a year somewhere.
    """
    if fetched_at is not None:      # a day of a month, without a weekday, fits the fetching of any page
        articles = {n: one for n, one in articles.items()
                    if any(clue.kind == "weekday" or clue.own for clue in one.clues)}
    if not any(article.telling for article in articles.values()):
        return {}
    # The cards first: they are looked at on one day each, the main article on several.
    articles = dict(sorted(articles.items(), key=lambda item: item[1].stamp is None)[:MOST_TOGETHER])
    table = {ordinal: _Scored(article.clues) for ordinal, article in articles.items()}
    best: tuple[float, dict[int, date]] | None = None
    alone = fetched_at if len(articles) == 1 and not known else None     # a page of several is fetched whenever
    for fetched in _fetchings(articles, fetched_at, known):
        found = _together(articles, table, fetched, best[0] if best else None)
        best = found or best
    if best is None:
        return {}
    bound = len(articles) > 1       # ages bind the articles of a page to each other's days
    if fetched_at is None and not known \
            and not any(fixed(best[1][n], one.clues, bound=bound) for n, one in articles.items()):
        return {}
    return {ordinal: _published(best[1][ordinal], article) for ordinal, article in articles.items()
            if (article.telling or article.stamp is not None)
            and (alone is None or article.aged or _clear(table[ordinal], alone.date()))}


def _clear(scored: "_Scored", today: date) -> bool:
    """Say whether one day and those beside it fit clearly better than all others before the fetching."""
    fits = [exp(fit) for fit, _ in _fits(scored, today)]
    best = fits.index(max(fits))
    return sum(fits[max(0, best - 1):best + 2]) >= SURE * sum(fits)


def _fits(scored: "_Scored", today: date) -> list[tuple[float, date]]:
    """Say how well each day before the fetching fits, the later better of two alike.

    The next day is one of them where the page prints it as its own: east of Greenwich it has begun.
    """
    days = (today - back * DAY for back in range(-1 if scored.own == today + DAY else 0, LATEST + 1))
    return [(scored(day) + STALE * (today - day).days, day) for day in days]


class _Scored:
    """Scores of days for one article, each worked out once; a weekday counts once, another hint twice at most."""

    def __init__(self, clues: Sequence[Clue]) -> None:
        self._clues = tuple(clue for clue, times in Counter(_once(clues)).items() for _ in range(min(times, 2)))
        self._last, self._printed = last_named(clues), last_named([clue for clue in clues if clue.printed])
        self.own = own_day(clues)
        self._known: dict[date, float] = {}

    def __call__(self, day: date) -> float:
        if day not in self._known:
            self._known[day] = score(day, self._clues) + _pull(day, self._last, PULL) \
                + _pull(day, self._printed, PRINTED_PULL) + (NOT_OWN if self.own not in (None, day) else 0.0)
        return self._known[day]


def _once(clues: Sequence[Clue]) -> Iterator[Clue]:
    """Yield the clues with each weekday once as past, by its surest sign, and once as to come."""
    surest = sorted((clue for clue in clues if clue.kind == "weekday"), key=lambda clue: (not clue.lead, not clue.said))
    yield from {(clue.weekday, clue.future): clue for clue in reversed(surest)}.values()
    yield from (clue for clue in clues if clue.kind != "weekday")


def _pull(day: date, named: date | None, weight: float) -> float:
    """The last day that is named with its year lies near: what is older is seldom named to the day."""
    return weight * min(max((day - named).days, 0), NEAR) if named else 0.0


def last_named(clues: Sequence[Clue]) -> date | None:
    """Give the last day that a text names with its year as past."""
    return max((clue.day for clue in clues if clue.kind == "date" and clue.exact and not clue.future and clue.day),
               default=None)


def own_day(clues: Sequence[Clue]) -> date | None:
    """Give the first of the days that the page prints with a label: what follows are its updates."""
    return min((clue.day for clue in clues if clue.own and clue.day), default=None)


def fixed(day: date, clues: Sequence[Clue], *, bound: bool = False) -> bool:
    """Say whether clues fix a day without the time of fetching.

    That is a date printed with a label. It is also, where nothing told as past lies behind it: a printed date right
    before it; a day named with its year right before it and somebody who said so on its weekday; or somebody who said
    so on its weekday within a week of a day of a month with its own weekday, in a year that is named or years passed
    tell. Years passed alone fit a whole year's days, but for a page's articles that are `bound` to each other, and such
    a day far off fits any article of the year.
    """
    own, printed = own_day(clues), last_named([clue for clue in clues if clue.printed])
    if own is not None or _contradicted(day, clues):
        return own == day
    if printed is not None:
        return (day - printed).days <= FRESH
    last = last_named(clues)
    said = any(clue.kind == "weekday" and clue.said and clue.weekday == day.weekday() for clue in clues)
    if said and last is not None and ((day - last).days <= FRESH or _went_on(day, last, clues)):
        return True
    passed = any(clue.kind == "elapsed" and score(day, [clue]) == 0 for clue in clues)
    if passed and bound:
        return True
    named = passed or any(clue.kind == "date" and clue.day and 0 <= (day - clue.day).days <= RECENT for clue in clues)
    return said and named and any(_in_week(day, clue) for clue in clues)


def _in_week(day: date, clue: Clue) -> bool:
    """Say whether a clue is a day of a month with its weekday, which agree, within a week of a day."""
    if clue.kind != "month_day" or clue.weekday is None:
        return False
    around = (day + away * DAY for away in range(-WEEK, WEEK + 1))
    return any((one.month, one.day) == clue.month_day and one.weekday() == clue.weekday for one in around)


def _contradicted(day: date, clues: Sequence[Clue]) -> bool:
    """Say whether what is told as past lies behind a day: a date, or a day of a month that was a year ago by it."""
    if any(clue.exact and not clue.future and clue.day and clue.day > day for clue in clues):
        return True
    named = [(_latest(day, *clue.month_day), _latest(day + LATELY * DAY, *clue.month_day))
             for clue in clues if clue.month_day and not clue.future]
    return any(before != behind and (before is None or (day - before).days > RECENT) for before, behind in named)


def _went_on(day: date, last: date, clues: Sequence[Clue]) -> bool:
    """Say whether a day of a month is named behind the last date with its year, and the day of writing is near it."""
    if (day - last).days > LATELY:
        return False
    named = (_latest(day, *clue.month_day) for clue in clues if clue.month_day and not clue.future)
    return any(one and last < one and (day - one).days <= 2 * WEEK for one in named)


def _latest(day: date, month: int, number: int) -> date | None:
    """Give the last such day of a month that is not behind a day, within the year before it."""
    for year in (day.year, day.year - 1):
        try:
            found = date(year, month, number)
        except ValueError:
            continue
        if found <= day:
            return found
    return None


def _fetchings(articles: Mapping[int, Undated], fetched_at: datetime | None,
               known: Sequence[date]) -> Iterator[datetime]:
    """Yield the moments at which the page may have been fetched, in order.

    Of the hours of a day one is taken for each way in which the ages on the page fall on days.
    """
    if fetched_at is not None:
        yield fetched_at
        return
    past = [clue for article in articles.values() for clue in article.clues
            if clue.day is not None and clue.kind == "date" and not clue.future]
    named = sorted(clue.day for clue in [clue for clue in past if clue.own] or past if clue.day) or sorted(known)
    if not named:
        return
    ages = [article.stamp.age for article in articles.values() if article.stamp and article.stamp.age is not None]
    hours = {tuple((hour * 60 + 59 - age) // 1440 for age in ages): hour for hour in range(23, -1, -1)}
    last = max([*named, *known])
    first = max([named[0], last - BEFORE * DAY, *known])
    for shift in range((last - first).days + HORIZON):
        day = first + shift * DAY
        for hour in sorted(hours.values()):
            yield datetime(day.year, day.month, day.day, hour, 59, tzinfo=UTC)


def _together(articles: Mapping[int, Undated], table: Mapping[int, _Scored],
              fetched: datetime, best: float | None) -> tuple[float, dict[int, date]] | None:
    """Give the best days of all articles for one moment of fetching, and how well they fit; None if no better.

    No fit is above 0, so that what is no better already is not worked out to its end.
    """
    total, days, today = 0.0, {}, fetched.date()
    for ordinal, article in articles.items():
        if best is not None and total <= best:
            return None
        scored = table[ordinal]
        if article.stamp is not None and article.stamp.age is not None:
            day = (fetched - timedelta(minutes=article.stamp.age)).date()
            fit = scored(day)
        else:
            fit, day = max(_fits(scored, today))
        total, days[ordinal] = total + fit, day
    return (total, days) if best is None or total > best else None


def _published(day: date, article: Undated) -> Published:
    """Give the day with the words that it rests on, the surest of each kind first."""
    ranked = sorted(article.clues, key=lambda clue: (not clue.own, clue.kind != "weekday" or not clue.said,
                                                     ORDER[clue.kind]))
    firsts = {(clue.kind, clue.future): clue.words for clue in reversed(ranked)}
    words = [article.stamp.words] if article.stamp else []
    words += [clue.words for clue in ranked if clue.words in firsts.values()]
    return Published(at=datetime(day.year, day.month, day.day, tzinfo=UTC), precision="day", method="inferred",
                     evidence="; ".join(list(dict.fromkeys(words))[:MOST_EVIDENCE]))
