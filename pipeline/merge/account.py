"""The account that an article's mentions of one happening give, with the days on which it may have been."""

from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.merge.facts import DAY, LONG, fullness, joined, spot_of, timeless, told_anew
from schemas.account import Account, Facts
from schemas.event import Event
from schemas.family import TOLL, family
from schemas.mention import Mention
from schemas.vocabulary import ActorRole, EventStatus

LOOK_BACK = 7           # days before its publication that an act without a day of its own may have been
LONGEST = 8             # days of a period that are looked through for the act, the last ones
EVENING = 18            # "late on Monday" is the night that another tells as Tuesday's
Told = tuple[Mention, Facts]
SAME = ("event_type", "event_date", "time_start", "time_end", "place_name", "place_kind", "admin1", "place_country",
        "latitude", "longitude", "place_precision", "geoname_id", "weapon", "quad_class", "plover_type", "plover_mode",
        "cameo_root", "acled_event_type", "acled_sub_event")


def account(mentions: Sequence[Mention], told: Sequence[Facts]) -> Account:
    """Give the account of mentions of one article that tell one happening, each with its facts; one at least."""
    ranked = _dated_anew(sorted(zip(mentions, told, strict=True), key=_fullest))
    full = [mention for mention, _ in ranked]
    facts = joined([facts for _, facts in ranked])
    best = min(mentions, key=_best)
    dated = next((m for m, facts in ranked if m.event_date_basis == "text" and (facts.start or not m.time_start)), best)
    first, last = _days(dated, facts)
    verbal = told_anew(best)
    land = "" if verbal else facts.spot.country
    firm = land is not None and first is not None and first == last
    return Account.model_construct(
        account_id=min(m.mention_id for m in mentions), article_id=best.article_id,
        mention_ids=tuple(sorted(m.mention_id for m in mentions)), family=family(facts.event_type), verbal=verbal,
        land=land, home=dated.event_date, first=first, last=last, firm=firm,
        facts=facts, statuses=frozenset(map(_status, mentions)), confidence=best.confidence, in_title=best.in_title,
        event=_row(best, dated, full))


def _dated_anew(told: Sequence[Told]) -> Sequence[Told]:
    """Leave out a period that another sentence handed on to what is told with none: "over ten days", and of today."""
    own = {(facts.start, facts.end) for mention, facts in told if mention.time_basis != "inherited"}
    if not own:
        return told
    return [(mention, facts if (facts.start, facts.end) in own or not _handed_on(mention) else timeless(facts))
            for mention, facts in told]


def _handed_on(mention: Mention) -> bool:
    lasts = mention.time_end - mention.time_start if mention.time_start and mention.time_end else DAY
    return mention.time_basis == "inherited" and lasts > LONG


def _row(best: Mention, dated: Mention, full: Sequence[Mention]) -> Event:
    """Give the event's row as the account alone tells it: best's words, and what it leaves out from the fullest."""
    placed = _placed(best, full)
    values = {name: getattr(best, name) for name in SAME}
    values |= {name: getattr(placed, name) for name in SAME[4:12]}
    values |= {"event_date": dated.event_date,
               "time_start": min((m.time_start for m in full if m.time_start), default=None),
               "time_end": max((m.time_end for m in full if m.time_end), default=None),
               "weapon": next((m.weapon for m in (best, *full) if m.weapon), None)}
    source, target = (_side((best, *full), role) for role in ("source", "target"))
    # Constructed, not checked: every value comes from a checked mention under the same type.
    return Event.model_construct(
        event_id="", status="actual", source_name=source[0], source_country=source[1], target_name=target[0],
        target_country=target[1], part_of_event_id=None, mentions=len(full), articles=1, stories=1, publishers=0,
        first_reported_at=None, last_reported_at=None, best_mention_id=best.mention_id, **values)


def _placed(best: Mention, full: Sequence[Mention]) -> Mention:
    """Give the mention that says where it was: of best's land the most exact, a town rather than its country."""
    there = [mention for mention in (best, *full) if mention.place_name and (
        best.place_name is None or mention.place_country == best.place_country)]
    return max(there, key=lambda mention: spot_of(mention).level, default=best)


def _days(dated: Mention, facts: Facts) -> tuple[date | None, date | None]:
    """Give the first and the last day on which it may have been, both inclusive."""
    last = dated.event_date
    if last is None:
        return None, None
    if dated.event_date_basis != "text":
        return last - timedelta(days=LOOK_BACK), last
    if facts.start is None or facts.end is None:
        return last, last
    if facts.fine and facts.start.hour >= EVENING and facts.start.date() == last:
        return last, last + timedelta(days=1)
    if facts.fine or facts.end - facts.start <= timedelta(days=1):
        return last, last
    return max(facts.start.date(), last - timedelta(days=LONGEST - 1)), last


def _status(mention: Mention) -> EventStatus:
    """What one mention says of its event: a plan stays a plan even where it is denied, for it never counts."""
    if mention.modality != "actual":
        return "planned"
    return "denied" if mention.polarity == "negated" or mention.stance == "denies" else "actual"


def _best(mention: Mention) -> tuple[bool, bool, float, bool, str]:
    """Order the mentions by which is read first: what was, an act, the surest, the body."""
    return (mention.modality != "actual", mention.event_type == TOLL, -mention.confidence, mention.in_title,
            mention.mention_id)


def _fullest(told: Told) -> tuple[bool, int, bool, int, str]:
    mention, facts = told
    act, slots = fullness(facts)
    return not act, -slots, mention.in_title, mention.start_char, mention.mention_id


def _side(mentions: Sequence[Mention], role: ActorRole) -> tuple[str | None, str | None]:
    """Give name and country of the first actor in a role."""
    return next(((actor.name, actor.country) for mention in mentions for actor in mention.actors
                 if actor.role == role), (None, None))
