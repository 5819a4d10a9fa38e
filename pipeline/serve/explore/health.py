"""The view Health: what each batch brought, what was rejected and why, and how much each publisher gives."""

from collections.abc import Mapping
from typing import Any

from pipeline.serve.explore.asking import Asking

MOST_BATCHES, MOST_REASONS, MOST_PUBLISHERS = 25, 30, 40


def health(asking: Asking, _query: Mapping[str, str]) -> dict[str, Any]:
    """Give the latest batches, rejects by reason, and the publishers with most articles."""
    batches = asking.ask("batches", most=MOST_BATCHES)
    rejects = asking.ask("rejects_by_reason", most=MOST_REASONS)
    publishers = asking.ask("publishers", narrowed=True, most=MOST_PUBLISHERS)
    return {"batches": batches, "rejects": rejects, "publishers": publishers,
            "all_batches": batches[0]["batches"] if batches else 0,
            "all_publishers": publishers[0]["publishers"] if publishers else 0,
            "most_mentions": max((row["mentions"] for row in batches), default=1) or 1,
            "most_articles": max((row["articles"] for row in publishers), default=1) or 1,
            "most_rejects": max((row["rejects"] for row in rejects), default=1) or 1}
