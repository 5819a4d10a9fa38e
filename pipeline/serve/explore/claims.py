"""The view Claims: events, those whose figures disagree first, with every figure that anyone gives."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.serve.explore.asking import Asking
from pipeline.serve.explore.filters import number, text
from pipeline.serve.explore.still import Row

EVENTS_A_PAGE = 15
CLAIMS_AN_EVENT = 12        # in the list; the event's own page shows up to MOST_CLAIMS
MOST_CLAIMS = 500
FARTHEST = 10_000_000       # events that may be skipped
NARROWER = ("measure", "unit", "owner")     # what a bar of Nights narrows to, beside the filters


def claims(asking: Asking, query: Mapping[str, str]) -> dict[str, Any]:
    """Give one page of events with their figures and claims, and how many there are in all."""
    narrow: dict[str, Any] = {name: text(query, name) for name in NARROWER}
    skipped = number(query, "skip", FARTHEST)
    events = asking.ask("events", narrowed=True, most=EVENTS_A_PAGE, skipped=skipped, **narrow)
    total = events[0]["events"] if events else 0
    more = {name: value for name, value in narrow.items() if value}
    return {"cards": _cards(asking, events, CLAIMS_AN_EVENT, narrow), "events": total, "narrow": more,
            "disputes": events[0]["disputes"] if events else 0, "first": skipped + 1 if events else 0,
            "last": skipped + len(events),
            "back": asking.filters.query(**more, skip=max(0, skipped - EVENTS_A_PAGE) or None) if skipped else None,
            "on": asking.filters.query(**more, skip=skipped + EVENTS_A_PAGE) if skipped + len(events) < total else None}


def event(asking: Asking, event_id: str) -> dict[str, Any] | None:
    """Give one event with all its claims; None where no event bears the name, nor ever did."""
    found = asking.ask("event", event=event_id)
    if not found:
        return None
    return {"told": _cards(asking, found, MOST_CLAIMS, {})[0], "heading": found[0]["event_type"].replace("_", " ")}


def _cards(asking: Asking, events: Sequence[Row], most: int, narrow: Mapping[str, Any]) -> list[dict[str, Any]]:
    ids = [row["event_id"] for row in events]
    if not ids:
        return []
    figures = _by_event(asking.ask("figures", events=ids, measure=narrow.get("measure")))
    told = _by_event(asking.ask("claims", events=ids, most=most, **narrow))
    return [{"event": row, "figures": [_strip(figure, told.get(row["event_id"], [])) for figure in figures.get(
        row["event_id"], [])], "claims": told.get(row["event_id"], []),
        "all": told[row["event_id"]][0]["claims"] if row["event_id"] in told else 0} for row in events]


def _by_event(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["event_id"], []).append(row)
    return found


def _strip(figure: Row, told: Sequence[Row]) -> dict[str, Any]:
    """Give a figure with what its strip shows: where low, best, high and each claim's value stand, from 0 to 100."""
    same = [claim for claim in told if claim["value"] is not None and all(
        claim[name] == figure[name] for name in ("measure", "unit", "category"))
        and claim["of_country"] in (figure["of_country"], None)]
    ends = [figure["low"], figure["best"], figure["high"], *(claim["value"] for claim in same)]
    top = max((end for end in ends if end is not None), default=0) or 1

    def at(value: float | None, otherwise: float) -> float:
        return otherwise if value is None else round(100 * value / top, 2)

    dots = sorted({at(claim["value"], 0) for claim in same})
    return {**figure, "at_low": at(figure["low"], 0), "at_best": at(figure["best"], 0),
            "at_high": at(figure["high"], 100), "dots": dots}
