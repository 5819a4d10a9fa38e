"""Where an article plays when an act names no place: its dateline, its headline, or the one town that it speaks of."""

from collections import Counter
from collections.abc import Container, Sequence, Set

from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import fold
from schemas.place import Location

LEAD = 3  # first sentences, which name the town that an article is about
OUTWEIGHS = 2  # times that the town of an article is named more often than the next


def whereabouts(
    title: Sequence[Location],
    front: Sequence[Location],
    body: Sequence[Sequence[Location]],
    policed: Set[str],
    lexicon: Lexicon,
) -> tuple[Location, ...]:
    """Give the place where all that is told without a place happened, the town first; empty where several may be it.

    `body` holds the places of each sentence. A town that its first sentences leave out is no article's own, unless its
    police are told of, as those of the towns `policed` are.
    A capital in the dateline is where the news is gathered: it stands for its country alone.
    """
    written, told = [place for place in front if place.kind != "country"][:1], [p for where in body for p in where]
    lead = {place.name for where in body[:LEAD] for place in where} | policed
    if (
        written
        and fold(written[0].name) not in lexicon.gazetteer.seats
        and not _only_written(written[0], told, lexicon)
    ):
        return (written[0],)
    town = _only([place for place in title if _is_town(place, lexicon)]) or _only(
        [place for place in told if _is_town(place, lexicon)], lead
    )
    if town is not None:
        return (town,)
    if written and _abroad(written[0], told, lexicon):
        return ()
    return tuple(_country_of(place, lexicon) for place in (written or front) if place.country)[:1]


def _only_written(town: Location, told: Sequence[Location], lexicon: Lexicon) -> bool:
    """Say whether news is only written in a town: its words never name it, and tell of other places."""
    there = [
        place for place in told if place.relation in lexicon.grammar["located"] and place.kind in ("city", "admin1")
    ]
    elsewhere = len(there) >= OUTWEIGHS or _abroad(town, told, lexicon)
    return elsewhere and all(place.name != town.name for place in told)


def _abroad(town: Location, told: Sequence[Location], lexicon: Lexicon) -> bool:
    """Say whether what is written in a town plays in other lands alone."""
    there = [place.country for place in told if place.relation in lexicon.grammar["located"]]
    return len(there) >= OUTWEIGHS and town.country not in there


def _is_town(place: Location, lexicon: Lexicon) -> bool:
    """Say whether a town is spoken of as a place: a capital without "in" may be its government."""
    if place.kind != "city" or place.country is None or place.relation == "from":
        return False
    return place.relation in lexicon.grammar["located"] or fold(place.name) not in lexicon.gazetteer.seats


def _only(towns: Sequence[Location], lead: Container[str] | None = None) -> Location | None:
    """Give the town that a text names, where it names one far more often than any other, and in its lead if given."""
    first, second = (*Counter(town.name for town in towns).most_common(2), ("", 0), ("", 0))[:2]
    if not first[1] or first[1] < OUTWEIGHS * second[1] or (lead is not None and first[0] not in lead):
        return None
    return next(town for town in towns if town.name == first[0])


def _country_of(place: Location, lexicon: Lexicon) -> Location:
    row = lexicon.names.countries[place.country or ""]
    return Location(
        start_char=place.start_char,
        end_char=place.end_char,
        text=place.text,
        name=row.name,
        kind="country",
        country=place.country,
        precision="country",
        geoname_id=row.geoname_id,
    )
