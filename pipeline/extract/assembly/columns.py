"""The columns of a mention about who says so, when and where."""

from datetime import date, datetime

from pipeline.extract.discourse.ground import Ground
from pipeline.extract.discourse.telling import Telling
from schemas.actor import Party
from schemas.place import Location
from schemas.span import Span
from schemas.time import TimeSpan
from schemas.vocabulary import Side, Stance

# Kinds of whom a land may have two sides.
RIVALS = frozenset({"rebels", "state", "government", "military", "police", "person"})
POINTS = frozenset({"day", "part_of_day", "hour", "minute"})


def claim_columns(ground: Ground, telling: Telling) -> dict[str, object]:
    """Give who says so, through what, on which side and in what stance."""
    claim = None if _own_words(telling) else telling.act.claim
    names = ("text", "start_char", "end_char", "name", "kind", "country", "via", "side")
    columns: dict[str, object] = {f"claimant_{name}": None for name in names}
    if claim is None and telling.voice and not _own_words(telling):
        return {**columns, **_voice_columns(telling.voice, telling)}
    if claim is None:
        return {**columns, "stance": "reports"}
    columns["claimant_via"] = claim.via
    if claim.span is None:
        return {**columns, "stance": "reports"}
    span = Span(start_char=claim.span[0], end_char=claim.span[1])
    columns.update({f"claimant_{name}": value for name, value in ground.place_of(span).items()})
    columns["claimant_name"] = telling.claimant
    if claim.party:
        columns["claimant_kind"], columns["claimant_country"] = claim.party.kind, claim.party.country
    side = _side(claim.party, telling)
    return {**columns, "claimant_side": side, "stance": _stance(claim.stance, side, telling)}


def _own_words(telling: Telling) -> bool:
    """Say whether an act of words is its speaker's own, so that the text reports it: `X said it would never agree`."""
    act = telling.act
    return act.crosswalk.verbal and telling.claimant in {p.name for p in telling.sides.sources}


def _voice_columns(voice: Party, telling: Telling) -> dict[str, object]:
    """Give who goes on speaking; the words that name it stand in another sentence."""
    side = _side(voice, telling)
    return {
        "claimant_name": voice.name,
        "claimant_kind": voice.kind,
        "claimant_country": voice.country,
        "claimant_side": side,
        "stance": _stance("claims", side, telling),
    }


def _side(party: Party | None, telling: Telling) -> Side | None:
    """Give the claimant's side in the act, by the lands and the names of those who take part."""
    if party is None or (party.country is None and party.kind != "rebels"):
        return None
    sources, targets = telling.sides.sources, telling.sides.targets
    if any(_one_side(party, other) for other in sources):
        return "source"
    if any(_one_side(party, other) for other in targets) or _at_home(party, telling):
        return "target"
    return "third" if sources or targets else None


def _one_side(one: Party, other: Party) -> bool:
    """Say whether two are of one side: of one name or one land, but rebels and their state are two."""
    apart = (one.kind == "rebels") != (other.kind == "rebels") and {one.kind, other.kind} <= RIVALS
    return one.name == other.name or (one.country is not None and one.country == other.country and not apart)


def _at_home(party: Party, telling: Telling) -> bool:
    """Say whether a harm befell a claimant's land, and nobody of another; rebels suffer there what others come to do.

    What rebels do there themselves they often claim, as nobody else is told to have done it.
    """
    sides = telling.sides
    if not telling.act.harms or party.country is None or any(p.country for p in sides.targets):
        return False
    invaded = any(p.country not in (None, party.country) for p in sides.sources)
    return any(p.country == party.country for p in telling.places) and (party.kind != "rebels" or invaded)


def _stance(stance: str, side: Side | None, telling: Telling) -> Stance:
    """A statement by the side that suffered is a confirmation; of what did not happen nobody suffered."""
    if stance in ("confirms", "denies"):
        return "confirms" if stance == "confirms" else "denies"
    act = telling.act
    suffered = side == "target" and (act.harms or act.is_toll)
    return "confirms" if suffered and act.modality == "actual" and act.polarity == "affirmed" else "claims"


def time_columns(ground: Ground, telling: Telling) -> dict[str, object]:
    """Give the interval, its words and the day to group by."""
    time, published = telling.time, ground.article.published_at
    columns: dict[str, object] = {
        "time_start": None,
        "time_end": None,
        "time_precision": None,
        "time_text": None,
        "time_start_char": None,
        "time_end_char": None,
        "time_basis": None,
    }
    day: date | None = None
    if time is not None:
        columns.update(
            {"time_start": time.start, "time_end": time.end, "time_precision": time.precision, "time_basis": time.basis}
        )
        day = _told_of(telling, time, published)
        if time.basis not in ("inherited", "publication"):
            columns.update({f"time_{name}": value for name, value in ground.place_of(time).items()})
    if day is None and telling.act.modality == "actual" and published is not None:
        if telling.said is not None and telling.said < published.date():
            return {**columns, "event_date": telling.said, "event_date_basis": "text"}  # "X said on Monday that ..."
        return {**columns, "event_date": published.date(), "event_date_basis": "publication"}
    basis = "publication" if time is not None and time.basis == "publication" else "text"
    return {**columns, "event_date": day, "event_date_basis": basis if day else None}


def _told_of(telling: Telling, time: TimeSpan, published: datetime | None) -> date | None:
    """Give a time's day; what is done was done by publication, though the year or month that dates it goes on."""
    named = time.precision in POINTS and time.basis != "inherited"
    if time.day is None or published is None or telling.act.modality != "actual" or named:
        return time.day
    return min(time.day, published.date())


def place_columns(telling: Telling) -> dict[str, object]:
    """Give the main place."""
    names = (
        "place_name",
        "place_kind",
        "admin1",
        "place_country",
        "latitude",
        "longitude",
        "place_precision",
        "geoname_id",
    )
    return located(telling.places[0]) if telling.places else dict.fromkeys(names)


def located(place: Location) -> dict[str, object]:
    """Give the columns of a place."""
    return {
        "place_name": place.name,
        "place_kind": place.kind,
        "admin1": place.admin1,
        "place_country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "place_precision": place.precision,
        "geoname_id": place.geoname_id,
    }
