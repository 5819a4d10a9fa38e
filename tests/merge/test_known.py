"""What is known by its place, planned and done in one period, announced beside what was, or told of whom else."""

from typing import Any

import pytest

from pipeline.merge import accounts
from pipeline.merge.account import account
from pipeline.merge.cues import named_by, of_a_series
from pipeline.merge.facts import facts_of
from tests.merge.made import ASKET, NORTH, RUSSIAN, UKRAINE, UNDATED, actor, figure, hours, mention
from tests.merge.test_cluster import events

YEAR, MONTH = hours(-9000, 24, "year"), hours(-648, 24, "month")
RAID = {"event_type": "attack", "rule": "attack/raid", "evidence": "who fled the 2026 Orlin raid", **YEAR}
TOLD = {"event_type": "attack", "rule": "attack/shoot", "evidence": "a guard was shot"}
OF_ITS_DAY = {"event_type": "attack", "rule": "attack/attack", "evidence": "a victim of yesterday's attack in Orlin"}
FELL = {"event_type": "territory_regained", **MONTH}
INVADED = {"event_type": "territory_captured", **UKRAINE, **MONTH,
           "actors": (*RUSSIAN, actor("target", "Ukraine", "UKR", 1, "state"))}
HIT = {**TOLD, **UNDATED, "actors": (actor("target", "Kenyan guard", "KEN", 0, "police"),)}
ELSE = {**HIT, "sentence_ordinal": 1, "start_char": 20, "end_char": 40, "evidence": "nurses were hurt in the attack",
        "quantities": (figure(2, "injured"),), "actors": (actor("target", "Malian nurses", "MLI", 0, "civilians"),)}


@pytest.mark.parametrize(("one", "other"), [
    (RAID, {**RAID, "evidence": "jailed for the raid in Orlin"}),
    (OF_ITS_DAY, {**TOLD, **UNDATED}),                                          # whoever tells it says no more
    (FELL, {**FELL, "modality": "planned", "evidence": "the push began there"}),
    (INVADED, {**INVADED, "evidence": "since that began"}),
], ids=str)
def test_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 1


@pytest.mark.parametrize(("one", "other"), [
    (RAID, {**RAID, "evidence": "a raid in Orlin"}),                            # one of several a year
    (RAID, {**RAID, "evidence": "jailed for the raid in Asket", **ASKET}),
    (RAID, {**RAID, **NORTH, "evidence": "jailed for the raid in North"}),
    ({**OF_ITS_DAY, "evidence": "a victim of an attack in Orlin"}, {**TOLD, **UNDATED}),
    (OF_ITS_DAY, {**TOLD, **UNDATED, **ASKET}),
    ({**OF_ITS_DAY, **MONTH}, {**TOLD, **MONTH}),
    (FELL, {**FELL, "modality": "planned", **YEAR}),
    ({**INVADED, "actors": RUSSIAN}, {**INVADED, "actors": RUSSIAN, "evidence": "since that began"}),
], ids=str)
def test_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 2


@pytest.mark.parametrize(("later", "happenings"), [
    (ELSE, 1),
    ({**ELSE, "evidence": "two nurses were hurt"}, 2),
    ({**ELSE, "evidence": "two nurses were hurt in another attack"}, 2),
    ({**ELSE, "sentence_ordinal": 2}, 2),
], ids=str)
def test_the_next_sentence_may_tell_whom_else_the_act_befell(later: dict[str, Any], happenings: int) -> None:
    told = accounts([mention(mention_id="1", **HIT), mention(mention_id="2", **later)])
    assert len(told) == happenings


@pytest.mark.parametrize(("words", "known"), [
    ("the 2008 Orlin bombings", True),
    ("the Orlin car bombing that killed nine", True),
    ("those behind Friday's bombings in Orlin", True),
    ("2008 Orlin bombings: ten are held", True),
    ("bombings in Orlin", False),
    ("a bombing near Orlin", False),
    ("the Orlin mayor condemned the bombing", False),
    ("the raids in Orlin", False),
], ids=str)
def test_an_act_known_by_its_place(words: str, known: bool) -> None:
    assert named_by("orlin", "bombing", words) is known


@pytest.mark.parametrize(("words", "act", "series"), [
    ("Red Dawn claimed responsibility and threatened more such attacks", "attack", False),
    ("the raid was followed by a video vowing further attacks", "raid", False),
    ("Red Dawn vowed more attacks on the town", "attack", True),
    ("the raid followed more such attacks", "raid", True),
], ids=str)
def test_what_is_announced_is_no_series_of_what_was(words: str, act: str, series: bool) -> None:
    assert of_a_series(words, act) is series


@pytest.mark.parametrize(("there", "place"), [
    ({"evidence": "it was in a market"}, "Orlin"),
    ({"evidence": "he was of Mali", "place_name": "Gao", "place_country": "MLI"}, "Ukraine"),
], ids=str)
def test_a_town_tells_where_an_act_of_its_land_was(there: dict[str, Any], place: str) -> None:
    told = account([mention(mention_id="1", **{**TOLD, **UKRAINE}), mention(mention_id="2", confidence=0.5, **{
        **TOLD, **there})], [facts_of(mention(**TOLD))] * 2)
    assert told.event.place_name == place
