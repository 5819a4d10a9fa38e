"""What one telling words, dates, places or names otherwise than another, and where that is another happening."""

from datetime import timedelta
from typing import Any

import pytest

from pipeline.merge import accounts
from tests.merge.made import DAY, ORLIN, UKRAINE, UNDATED, actor, figure, hours, mention
from tests.merge.test_cluster import ASKET, YESTERDAY, events

IDLIB = {**ORLIN, "place_name": "Idlib", "place_country": "SYR", "admin1": "Idlib"}
SARJA = {**IDLIB, "place_name": "Sarja"}
TRENCHES = "Engineers rebuilt flooded trenches along the northern embankment before volunteers carried sandbags uphill"
EDITED = "Volunteers carried sandbags uphill once engineers rebuilt flooded trenches along the northern embankment"
OTHERS = "Engineers rebuilt flooded cellars along the southern boulevard while gardeners planted saplings downtown"
DUG = {"event_type": "mobilization", "evidence": TRENCHES, "quad_class": 4}
LOST = {"event_type": "displacement", "quad_class": 4,
        "evidence": "It is thought that he crossed the straits before winter hidden beneath baskets"}
PAZ, RUIZ = ((actor("target", name, None, 0, "person"),) for name in ("Leo Paz", "Ana Ruiz"))
ATTACK = {"event_type": "attack", "evidence": "a cell struck", **UKRAINE, "quantities": (figure(12),)}
CELL, FRONT, STATE = (actor("source", name, None, 0, "rebels") for name in (
    "Red Dawn", "Red Dawn cell", "Red Dawning"))
TOWN = {"event_type": "territory_regained", "evidence": "the quarter was retaken"}
PUSH = {**TOWN, "modality": "planned", "evidence": "in the push to retake it"}
WEEKEND = {**hours(-24, 24, "day"), "event_date": DAY}
GAS = {"event_type": "chemical_attack", "actors": (actor("source", "Ukrainian army", "UKR"),)}
DOWNED = {"event_type": "interception", "actors": (actor("source", "Ukraine", "UKR", 0, "state"),), "weapon": "rocket"}
OVER_US = {**DOWNED, "actors": (actor("target", "Ukraine", "UKR", 0, "state"),), "evidence": "rockets downed there"}
THEIRS = {**DOWNED, "actors": (actor("source", "Russia", "RUS", 0, "state"),)}
HALF = "ministers weighed granary repairs while ferrymen watched lanterns drift past chapels"
QUOTED = "clerks in the capital said ministers weighed granary repairs as lanterns and chapels drew few buyers there"
SAID = {"event_type": "criticism", **UKRAINE, "actors": (actor("source", "Peruvian cabinet", "PER", 0, "government"),)}


@pytest.mark.parametrize(("one", "other"), [
    (DUG, {**DUG, **ASKET, "evidence": EDITED}),            # an outlet's edit of one sentence, its place misread
    (LOST | {"actors": PAZ}, LOST | {"actors": RUIZ}),      # printed twice, of whom "he" was read otherwise
    ({**ATTACK, "actors": (CELL,)}, {**ATTACK, "actors": (FRONT,)}),
    (TOWN, PUSH),                                           # the push began on the day on which it gained ground
    (TOWN, {**PUSH, **WEEKEND}),
    (GAS, {**GAS, "evidence": "gas was let loose"}),        # no town is gassed twice a day
    (DOWNED, OVER_US),                                      # who is shot at over its own land defends it
    (SAID | {"evidence": HALF}, SAID | {"evidence": QUOTED}),
], ids=str)
def test_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 1


@pytest.mark.parametrize(("one", "other"), [
    (DUG, {**DUG, **ASKET, "evidence": OTHERS}),
    ({**ATTACK, "actors": (CELL,)}, {**ATTACK, "actors": (STATE,)}),
    (TOWN, {**PUSH, **UNDATED}),                            # a push of some day
    (TOWN, {**PUSH, **hours(-96, 24, "period")}),
    (GAS, {**GAS, **ASKET}),
    ({**GAS, "event_type": "shelling"}, {**GAS, "event_type": "shelling", "evidence": "it was shelled"}),
    (THEIRS, {**DOWNED, "evidence": "guns downed it"}),
], ids=str)
def test_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 2


RAID = {"event_type": "attack", "rule": "attack/raid", "evidence": "soldiers stormed the mill"}
THURSDAY = {**hours(-24, 0, "day"), "event_date": YESTERDAY, "sentence_ordinal": 9}
WEEK = {**hours(-96, 24, "period"), "event_date": DAY}
TWELVE = {"quantities": (figure(12),)}
BLAST = {"event_type": "bombing", "rule": "bombing/blast", "evidence": "a blast"}
MORNING = {**hours(6, 12, "part_of_day")}
HANDED_ON = {**hours(18, 24, "part_of_day"), "time_basis": "inherited", "article_id": "b"}
RETAKEN = {"event_type": "territory_regained", "evidence": "the town was retaken in spite of more bombings"}


@pytest.mark.parametrize(("first", "second", "happenings"), [
    ({**RAID, **WEEK}, {**RAID, **THURSDAY}, 1),                            # "last week's raid", "on Thursday"
    ({**RAID, **WEEK}, {**RAID, **THURSDAY, **ASKET}, 2),
    ({**RAID, **WEEK}, {**RAID, **THURSDAY, "event_date": DAY - timedelta(days=9)}, 2),
    ({**RAID, **WEEK, **TWELVE}, {**RAID, **THURSDAY}, 1),                  # the toll of the one raid told
    ({**RAID, **WEEK, **TWELVE, "evidence": "raids took twelve lives"}, {**RAID, **THURSDAY}, 2),
    ({**RAID, **WEEK, **TWELVE}, {**BLAST, **THURSDAY}, 2),
    ({**RAID, **WEEK, "event_type": "casualties", **TWELVE}, {**RAID, **THURSDAY}, 2),
    ({**RAID, **hours(-600, 24, "period")}, {**RAID, **THURSDAY}, 2),       # of a month there may have been several
    ({**BLAST, **IDLIB}, {**BLAST, **SARJA, "sentence_ordinal": 1}, 1),     # a town that is named as its province
    ({**BLAST, **SARJA}, {**BLAST, **SARJA, "place_name": "Binnish", "sentence_ordinal": 1}, 2),
], ids=str)
def test_an_article(first: dict[str, Any], second: dict[str, Any], happenings: int) -> None:
    told = [mention(**{"mention_id": str(n), **slots}) for n, slots in enumerate((first, second))]
    assert len(accounts(told)) == happenings


@pytest.mark.parametrize(("basis", "count"), [("inherited", 1), ("explicit", 2)])
def test_hours_that_another_sentence_named_are_no_more_than_its_day(basis: str, count: int) -> None:
    dead = {"event_type": "bombing", "quantities": (figure(16),)}
    assert events({**dead, **MORNING}, {**dead, **HANDED_ON, "time_basis": basis}) == count


def test_what_is_no_act_of_harm_is_told_beside_a_series() -> None:
    assert events(RETAKEN, {**RETAKEN, "evidence": "the town fell"}) == 1


TEN_DAYS = {**hours(-216, 24, "period"), "event_date": DAY, "time_basis": "inherited"}
VAN = {"event_type": "bombing", "evidence": "a van blew up",
       "actors": (actor("target", "Grain Board", None, 0, "company"),)}


def test_a_period_that_was_handed_on_is_not_that_of_what_has_none() -> None:
    """Behind "over ten days" a text is back at today's act, whose headline names no time."""
    told = [{**VAN, "mention_id": "a"}, {**VAN, **TEN_DAYS, "mention_id": "b", "sentence_ordinal": 9}]
    account, = accounts([mention(**slots) for slots in told])
    assert (account.first, account.last) == (DAY, DAY)
    today, = accounts([mention(**{**slots, **(UNDATED if slots["mention_id"] == "a" else {})}) for slots in told])
    assert today.facts.start is None and today.first == DAY - timedelta(days=7)
    alone, = accounts([mention(**told[1])])
    assert alone.facts.start == told[1]["time_start"]


DEAD = {**UKRAINE, "event_type": "bombing", "evidence": "75 died", "quantities": (figure(75),)}
NINE = {"event_type": "bombing", "sentence_ordinal": 1, "evidence": "nine children fell"}


@pytest.mark.parametrize(("there", "happenings"), [
    ({**NINE, "quantities": (figure(9, category="child"),)}, 1),
    ({**NINE, "quantities": (figure(9, category="police"),)}, 2),
    ({**NINE, "quantities": (figure(9),), "evidence": "nine were among the dead"}, 1),
    ({**NINE, "quantities": (figure(9),)}, 2),
], ids=str)
def test_some_of_a_land_s_dead_are_no_toll_of_a_town_beside(there: dict[str, Any], happenings: int) -> None:
    assert len(accounts([mention(mention_id="a", **DEAD), mention(mention_id="b", **there)])) == happenings


@pytest.mark.parametrize(("kind", "happenings"), [("bombing", 2), ("casualties", 1)])
def test_what_a_sentence_dates_to_long_before_is_none_of_its_own_act(kind: str, happenings: int) -> None:
    """Many fell, among them a sister of somebody whom a bomb killed long ago."""
    words = {"evidence": "many fell, among them a sister of Ana Ruiz, killed in 2019", "event_type": "casualties"}
    long_ago = {**words, **hours(-60000, -51240, "year"), "event_date": DAY - timedelta(days=2136), "event_type": kind}
    told = [mention(mention_id="a", **{**words, **UNDATED}), mention(mention_id="b", **long_ago)]
    assert len(accounts(told)) == happenings
