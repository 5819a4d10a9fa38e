"""The view Nights: launched, shot down and jammed, night by night, and how far the accounts lie apart."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from pipeline.serve.explore.asking import Asking
from pipeline.serve.explore.filters import Filters
from pipeline.serve.explore.still import Row

MOST_NIGHTS = 40        # as many as bars of a readable width find room for
MOST_PANELS = 6
MOST_ACCOUNTS = 8       # of one figure
MEASURES = ("launched", "intercepted", "jammed")
DRAWN = ("night", "measure", "low", "best", "high", "count", "href")


def nights(asking: Asking, _query: Mapping[str, str]) -> dict[str, Any]:
    """Give the panels (one an owner and weapon, the most told first), each with its bars and its table."""
    rows = asking.ask("nights", narrowed=True, most=MOST_NIGHTS, accounts=MOST_ACCOUNTS)
    panels: dict[tuple[str | None, str | None], list[Row]] = {}
    for row in rows:
        panels.setdefault((row["owner"], row["unit"]), []).append(row)
    ordered = sorted(panels.items(), key=lambda item: (-len(item[1]), str(item[0])))
    return {"panels": [_panel(owner, unit, found, asking.filters) for (owner, unit), found in ordered[:MOST_PANELS]],
            "left_out": len(ordered[MOST_PANELS:]), "nights": rows[0]["nights"] if rows else 0,
            "most_nights": MOST_NIGHTS}


def _panel(owner: str | None, unit: str | None, rows: Sequence[Row], filters: Filters) -> dict[str, Any]:
    """Give one panel; its bars are the rows of one figure each, oldest night first."""
    figures = [list(group) for _, group in groupby(rows, key=lambda row: (row["night"], row["measure"]))]
    bars = [_bar(told, filters) for told in figures]
    nights = [_night(list(group)) for _, group in groupby(bars, key=lambda bar: bar["night"])]
    return {"owner": owner, "unit": unit, "nights": nights,
            "bars": [{name: bar[name] for name in DRAWN} for bar in reversed(bars)],
            "top": max(bar["high"] for bar in bars), "measures": [name for name in MEASURES if any(
                bar["measure"] == name for bar in bars)]}


def _bar(told: Sequence[Row], filters: Filters) -> dict[str, Any]:
    row = told[0]
    day = row["night"].isoformat()
    href = "/claims" + filters.query(from_=day, to=day, measure=row["measure"], unit=row["unit"] or "none",
                                     owner=row["owner"] or "none")
    return {"night": day, "measure": row["measure"], "low": row["low"], "best": row["best"], "high": row["high"],
            "count": row["accounts"],
            "accounts": [{"account": one["account"], "value": one["value"], "bound": one["bound"],
                          "stories": one["stories"], "mention_id": one["mention_id"]} for one in told], "href": href}


def _night(bars: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Give one night's row of the table: its bars by measure, and every account's figures side by side."""
    accounts: dict[str | None, dict[str, Any]] = {}
    for bar in bars:
        for one in bar["accounts"]:
            accounts.setdefault(one["account"], {})[bar["measure"]] = one
    return {"night": bars[0]["night"], "bars": {bar["measure"]: bar for bar in bars}, "accounts": accounts,
            "left_out": max(bar["count"] - len(bar["accounts"]) for bar in bars)}
