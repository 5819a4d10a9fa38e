"""The view Map: events by place and kind; a point, a region or a whole country, as exactly as the place is known."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.serve.explore.asking import Asking
from pipeline.serve.explore.filters import Filters
from pipeline.serve.explore.still import Row

MOST_ROWS = 1200        # rows of the question: a place has one a kind of event
MOST_LISTED = 60
DRAWN = ("precision", "name", "country", "events", "mostly", "quad", "latitude", "longitude", "href")


def atlas(asking: Asking, _query: Mapping[str, str]) -> dict[str, Any]:
    """Give the places with most events: for the map each place and kind, for the list each place."""
    rows = asking.ask("places", narrowed=True, most=MOST_ROWS)
    places: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        places.setdefault((row["precision"], row["place"], row["place_country"]), []).append(row)
    listed = [_place(found, asking.filters) for found in places.values()]
    return {"places": listed[:MOST_LISTED], "known": len(listed), "marks": [
        {name: place[name] for name in DRAWN} for place in listed],
            "events": rows[0]["all_events"] if rows else 0, "shown": sum(row["events"] for row in rows),
            "top": listed[0]["events"] if listed else 1}


def _place(rows: Sequence[Row], filters: Filters) -> dict[str, Any]:
    first = rows[0]
    most = max(rows, key=lambda row: row["events"])
    name = first["place"] or first["place_country"]
    return {"precision": first["precision"], "place": first["place"], "country": first["place_country"],
            "name": name, "events": int(first["at_place"]), "mostly": most["mostly"], "quad": most["quad_class"],
            "latitude": first["latitude"], "longitude": first["longitude"],
            "latest": max((row["latest"] for row in rows if row["latest"]), default=None),
            "href": "/claims" + filters.query(place=name)}
