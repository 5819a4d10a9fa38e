"""Made mentions that share and contradict days, places, sides and figures, so that events grow, part and change."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from schemas.actor import Actor
from schemas.crosswalk import CROSSWALK
from schemas.mention import Mention
from schemas.quantity import Quantity

MIDNIGHT = datetime(2026, 3, 4, tzinfo=UTC)
KINDS = ("shelling", "attack", "casualties", "drone_attack", "talks", "criticism")
PLACES: tuple[dict[str, Any], ...] = (
    {}, {"place_name": "Orlin", "place_country": "AAA", "admin1": "North", "place_precision": "exact"},
    {"place_name": "Orlin", "place_country": "BBB", "admin1": "West", "place_precision": "exact"},
    {"place_name": "Asket", "place_country": "AAA", "admin1": "North", "place_precision": "exact"},
    {"place_name": "North", "place_country": "AAA", "admin1": "North", "place_precision": "admin1"},
    {"place_name": "Aland", "place_country": "AAA", "place_precision": "country"})
TIMES: tuple[tuple[int, int, str], ...] = ((0, 24, "day"), (-6, 6, "part_of_day"), (18, 24, "part_of_day"),
                                           (4, 5, "hour"), (-96, 24, "period"), (-24, 0, "day"))
SIDES = (("north", "AAA"), ("south", "BBB"), ("gunmen", None), ("Mara Venn", None))
FIGURES = (("killed", 1), ("killed", 4), ("launched", 40))
WORDS = ("they fired at the market", "shells struck the market square", "the market square burned after shells struck",
         "the minister condemned their shelling", "both ministers discussed the ceasefire")


# Happenings that most mentions tell, some slots left out or told otherwise: type, place, day, hours, sides and figure.
HAPPENINGS = (("shelling", 1, 0, 1, (0, 1), ("killed", 3)), ("shelling", 1, 0, 3, (0, 1), ("killed", 5)),
              ("drone_attack", 5, 0, 1, (0, 1), ("launched", 315)), ("attack", 2, -1, 0, (2, 0), ("killed", 40)),
              ("talks", 3, 0, 0, (0, 1), None), ("criticism", 0, 0, 0, (3, 1), None))


def mention(rng: random.Random, article_id: str, ordinal: int, published: datetime | None) -> Mention:
    """Make a mention of an article that was published then."""
    kind, place, day, hours, sides, figure = rng.choice(HAPPENINGS)
    kind = _kept(rng, kind, KINDS, kind)
    empty = dict.fromkeys(Mention.model_fields.keys() - {"actors", "places", "quantities"})
    name, code = f"{article_id}/{ordinal}", CROSSWALK[kind].model_dump(exclude={"definition"})
    figures = [_kept(rng, figure, FIGURES, None) for _ in range(rng.choice([1, 1, 2]))]
    return Mention.model_validate({
        **empty, **code, "mention_id": name, "article_id": article_id, "start_char": ordinal, "end_char": ordinal + 4,
        "evidence": rng.choice(WORDS), "in_title": rng.random() < 0.3, "sentence_ordinal": ordinal,
        "modality": _kept(rng, "actual", ["planned"], "actual"),
        "polarity": _kept(rng, "affirmed", ["negated"], "affirmed"),
        "stance": "reports", "rule": "made", "confidence": rng.choice([0.5, 0.9]), "extractor": "made",
        **_time(_kept(rng, (day, hours), [(0, n) for n in range(len(TIMES))], None), rng, published),
        **PLACES[_kept(rng, place, range(len(PLACES)), 0)],
        "actors": _actors([_kept(rng, side, range(len(SIDES)), None) for side in sides], name, article_id, kind),
        "quantities": _quantities([one for one in figures if one], name, article_id, rng)})


def _kept(rng: random.Random, given: Any, others: Sequence[Any], nothing: Any) -> Any:
    """Give what a happening is told with, mostly; else another of its kind, or nothing."""
    return rng.choices([given, nothing, rng.choice(others)], [0.7, 0.2, 0.1])[0]


def _time(told: tuple[int, int] | None, rng: random.Random, published: datetime | None) -> dict[str, Any]:
    if told is None:
        dated = {"event_date": (published or MIDNIGHT).date(), "event_date_basis": "publication"}
        return dated if rng.random() < 0.7 else {}
    at = MIDNIGHT + timedelta(days=told[0])
    first, last, precision = TIMES[told[1]]
    return {"event_date": at.date(), "event_date_basis": "text", "time_basis": "explicit", "time_precision": precision,
            "time_start": at + timedelta(hours=first), "time_end": at + timedelta(hours=last)}


def _actors(sides: Sequence[int | None], name: str, article_id: str, kind: str) -> tuple[Actor, ...]:
    roles = ("participant", "participant") if kind == "talks" else ("source", "target")
    named = [(role, *SIDES[side]) for role, side in zip(roles, sides, strict=True) if side is not None]
    return tuple(Actor(mention_id=name, article_id=article_id, ordinal=ordinal, role=role, text=who, start_char=0,
                       end_char=1, name=who, kind="person" if " " in who else "military", country=country)
                 for ordinal, (role, who, country) in enumerate(named))


def _quantities(figures: Sequence[tuple[str, int]], name: str, article_id: str,
                rng: random.Random) -> tuple[Quantity, ...]:
    return tuple(Quantity(
        mention_id=name, article_id=article_id, ordinal=ordinal, text=str(value), start_char=0, end_char=1,
        measure=measure, unit="person" if measure == "killed" else "drone", category=None, of_name=None,
        of_country=None, value=value, lower=value, upper=_kept(rng, value, [value], None), approximate=False,
        bound="exact", part_of=None, per=None, scope=_kept(rng, "act", ["running_total"], "act"), place_name=None)
        for ordinal, (measure, value) in enumerate(figures))
