"""Mentions made by hand for the tests of merging."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from schemas.actor import Actor
from schemas.crosswalk import CROSSWALK
from schemas.mention import Mention
from schemas.quantity import Quantity

DAY = date(2026, 3, 4)
MIDNIGHT = datetime(2026, 3, 4, tzinfo=UTC)
NOON = MIDNIGHT + timedelta(hours=12)
ORLIN = {"place_name": "Orlin", "place_kind": "city", "place_country": "UKR", "admin1": "North",
         "place_precision": "exact"}
ASKET = {**ORLIN, "place_name": "Asket"}
NORTH = {**ORLIN, "place_name": "North", "place_kind": "admin1", "place_precision": "admin1"}
UKRAINE = {**ORLIN, "place_name": "Ukraine", "place_kind": "country", "admin1": None, "place_precision": "country"}
NOWHERE: dict[str, Any] = dict.fromkeys(ORLIN)
GIVEN = {"mention_id": "m", "article_id": "a", "sentence_ordinal": 0, "start_char": 0, "end_char": 9,
         "evidence": "some words", "in_title": False, "event_type": "shelling", "modality": "actual",
         "polarity": "affirmed", "stance": "reports", "event_date": DAY, "event_date_basis": "text", **ORLIN,
         "time_start": MIDNIGHT, "time_end": MIDNIGHT + timedelta(days=1), "time_basis": "explicit",
         "time_precision": "day", "confidence": 0.9, "rule": "r", "extractor": "e"}
UNDATED: dict[str, Any] = {"event_date_basis": "publication", "time_start": None, "time_end": None, "time_basis": None}


def actor(role: str, name: str, country: str | None = None, ordinal: int = 0, kind: str = "military") -> Actor:
    return Actor(mention_id="m", article_id="a", ordinal=ordinal, role=role, text=name, start_char=0, end_char=1,
                 name=name, kind=kind, country=country)


def figure(value: float, measure: str = "killed", unit: str = "person", **given: Any) -> Quantity:
    return Quantity.model_validate({
        "mention_id": "m", "article_id": "a", "ordinal": 0, "text": str(value), "start_char": 0, "end_char": 1,
        "measure": measure, "unit": unit, "category": None, "of_name": None, "of_country": None, "value": value,
        "lower": value, "upper": value, "approximate": False, "bound": "exact", "part_of": None, "per": None,
        "scope": "act", "place_name": None, **given})


def mention(**given: Any) -> Mention:
    code = CROSSWALK[given.get("event_type", "shelling")].model_dump(exclude={"definition", "event_type"})
    empty = dict.fromkeys(Mention.model_fields.keys() - {"actors", "places", "quantities"})
    return Mention.model_validate({**empty, **code, **GIVEN, **given})


def hours(first: int, last: int, precision: str = "hour") -> dict[str, Any]:
    """Give a stretch of hours, counted from the day's midnight."""
    return {"time_start": MIDNIGHT + timedelta(hours=first), "time_end": MIDNIGHT + timedelta(hours=last),
            "time_precision": precision}


RUSSIAN = (actor("source", "Russian army", "RUS"),)
