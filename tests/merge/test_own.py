"""What is an act's own, and what any other of its town or month shares."""

from typing import Any

import pytest

from pipeline.merge import accounts
from pipeline.merge.cues import of_a_series, one_more
from tests.merge.made import ASKET, NORTH, NOWHERE, RUSSIAN, UKRAINE, UNDATED, actor, figure, hours, mention
from tests.merge.test_cluster import events

MONTH, YEAR = hours(-72, 672, "month"), hours(-9000, 24, "year")
SUMMIT = {"event_type": "talks", **MONTH}
RAID = {"event_type": "attack", "rule": "attack/raid", "evidence": "a raid that some call botched", **UKRAINE}
PUSH = {"event_type": "attack", "rule": "attack/offensive", "evidence": "that offensive", **MONTH}
LAST_WEEK = {**RAID, **hours(-96, 24, "period"), "quantities": (figure(9),)}
BLAST = {"event_type": "suicide_bombing"}
BOMBER = {**BLAST, "weapon": "suicide bomb"}
HIMSELF = {**BLAST, "actors": (actor("source", "Leo Paz", None, 0, "person"),)}
MARCH = {"event_type": "protest"}
SEIZED = {"event_type": "territory_captured", **UNDATED, **NORTH, "actors": RUSSIAN}
RED_DAWN = {"event_type": "attack", "actors": (actor("target", "Red Dawn", None, 0, "rebels"),)}
BLUE_DUSK = actor("participant", "Blue Dusk", "UKR", 1, "rebels")
SOLDIERS = actor("participant", "Ukrainian army", "UKR")
MET = {"event_type": "armed_clash", "actors": (SOLDIERS, actor("participant", "Red Dawn", "UKR", 1, "rebels"))}
ENVOYS = {"event_type": "talks", "actors": tuple(actor("participant", name, land, 0, "person") for name, land in (
    ("Ana Ruiz", "PER"), ("Leo Paz", "CHL")))}
PLAN = {"modality": "planned", "evidence": "both are to sit down there"}
SIX = {"event_type": "attack", **UKRAINE, "quantities": (figure(6),)}
NAMED = {**SIX, "evidence": "they were shot", "actors": (
    actor("target", "Harbour Relief Mission", None, 0, "organization"),)}
OF_IT = {**SIX, "evidence": "cooks of the Harbour Relief Mission"}             # the same name, and nobody hit by it
GUNMAN = {"event_type": "attack", "actors": (actor("source", "Leo Marquardt", None, 0, "person"),)}


@pytest.mark.parametrize(("one", "other"), [
    (SUMMIT, {**SUMMIT, "evidence": "what the envoys agreed on there"}),            # "the summit in Orlin last July"
    (PUSH, {**PUSH, "evidence": "an offensive that began there"}),                  # a town's of a month is one
    (RAID, LAST_WEEK),                                                              # what that raid took is its own
    ({**BLAST, "quantities": (figure(83),)}, {**BLAST, **NORTH, "quantities": (figure(88),)}),
    ({**HIMSELF, **NOWHERE, "evidence": "his vest"}, HIMSELF),                       # who blows himself up does so once
    (MARCH, {**MARCH, "evidence": "crowds gathered there"}),                        # a town has one a day
    (SEIZED, {**SEIZED, "evidence": "the region that it holds"}),                   # taken once, told without a day
    ({**RED_DAWN}, {**RED_DAWN, "evidence": "others say so"}),
    (GUNMAN, {**GUNMAN, "actors": (actor("source", "Leo Marquart", None, 0, "person"),)}),
    ({**ENVOYS, **PLAN}, ENVOYS),                                                   # planned for the day it was on
    (NAMED, OF_IT),
    ({**ENVOYS, **PLAN}, {**ENVOYS, **UNDATED}),
], ids=str)
def test_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 1


@pytest.mark.parametrize(("one", "other"), [
    ({**SUMMIT, **YEAR}, {**SUMMIT, **YEAR, "evidence": "envoys met"}),
    (SUMMIT, {**SUMMIT, **ASKET}),
    ({**SUMMIT, "event_type": "attack"}, {**SUMMIT, "event_type": "attack", "evidence": "it"}),     # of several a month
    ({**RAID, "rule": "attack/shoot"}, {**LAST_WEEK, "rule": "attack/shoot"}),
    ({**BLAST, "quantities": (figure(8),)}, {**BLAST, **NORTH, "quantities": (figure(9),)}),
    (BOMBER, {**BOMBER, **UNDATED}),                                                # the weapon says what the type says
    (MARCH, {**MARCH, **UNDATED}),
    (SEIZED, {**SEIZED, "actors": ()}),
    (RED_DAWN, {**RED_DAWN, **UNDATED, "evidence": "others say so"}),               # a front's rebels are hit daily
    (MET, {**MET, "actors": (SOLDIERS, BLUE_DUSK)}),
    (GUNMAN, {**GUNMAN, "actors": (actor("source", "Ida Marquart", None, 0, "person"),)}),
    (NAMED, {**OF_IT, "evidence": "cooks of some mission"}),
    ({**ENVOYS, **PLAN, **MONTH}, {**ENVOYS, **MONTH}),                             # planned for some day of a month
    ({**ENVOYS, **PLAN, **UNDATED}, ENVOYS),
    ({**RAID, **PLAN}, RAID),                                                       # another may be planned
    ({**SEIZED, **PLAN, **hours(0, 24)}, SEIZED),
], ids=str)
def test_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 2


FAR_ON = {"sentence_ordinal": 20, "start_char": 900, "end_char": 909}
IN_MONTH = {"event_type": "attack", **MONTH, "time_basis": "explicit"}
IN_YEAR = {**IN_MONTH, **YEAR}
NEXT = {"sentence_ordinal": 1, "start_char": 90, "end_char": 99}
NINE = {"event_type": "attack", "quantities": (figure(9, "injured"),)}
CRASH = {"event_type": "casualties", "quantities": (figure(12),), "actors": (actor("target", "Peruvians", "PER"),)}
HURT = {**CRASH, **NEXT, "quantities": (figure(2, "injured"),), "actors": (actor("target", "Chileans", "CHL"),)}
AT_PERU, AT_CHILE = ({"actors": (actor("target", name, land, 0, "state"),)} for name, land in (
    ("Peru", "PER"), ("Chile", "CHL")))
LOST = {"event_type": "casualties"}
TOLD = {"event_type": "casualties", **NEXT}
ONE_OF_TWO = {**NINE, **NEXT, "quantities": (figure(1, "injured"),)}


@pytest.mark.parametrize(("first", "second", "happenings"), [
    (IN_MONTH, {**IN_MONTH, **FAR_ON}, 1),
    (IN_MONTH, {**IN_MONTH, **FAR_ON, **ASKET}, 2),
    (IN_MONTH, {**IN_MONTH, **NEXT, **NOWHERE}, 1),                                 # the next sentence names the month
    (IN_MONTH, {**IN_MONTH, **FAR_ON, **NOWHERE}, 2),
    (IN_MONTH, {**IN_MONTH, **FAR_ON, "evidence": "another attack"}, 2),
    (IN_YEAR, {**IN_YEAR, **FAR_ON}, 1),
    ({**IN_YEAR, **UKRAINE}, {**IN_YEAR, **UKRAINE, **FAR_ON}, 2),                  # a land has seen many a year
    (NINE, {**ONE_OF_TWO, "evidence": "one of the two whom police hold was hurt in the shooting"}, 1),
    (NINE, {**ONE_OF_TWO, "evidence": "one of the two whom police hold was hurt"}, 2),
    (RAID, {**RAID, **NEXT, "evidence": "they rode to the river and back again"}, 1),
    (RAID, {**RAID, **NEXT, "evidence": "they shot again"}, 2),
    (CRASH, HURT, 1),                                                               # the dead and the hurt of one crash
    (CRASH, {**HURT, "quantities": (figure(2),)}, 2),
    (CRASH, {**HURT, "sentence_ordinal": 2}, 2),
    (NINE, {**TOLD, "quantities": (figure(1, "injured", text="His mother"),)}, 1),  # somebody known is no toll
    (NINE, {**TOLD, "quantities": (figure(1, "injured", text="one of her sons"),)}, 1),
    (NINE, {**TOLD, "quantities": (figure(1, "injured", text="A man"),)}, 2),
    (NINE, {**TOLD, "quantities": (figure(0, "injured", text="no injuries"),)}, 1),  # nobody of some
    (NINE, {**TOLD, "quantities": (figure(2, "injured"),), "evidence": "two of the 9 were hurt badly"}, 1),
    ({**MARCH, **AT_PERU}, {**MARCH, **NEXT, **AT_CHILE}, 1),                       # against one, it calls on another
    ({**NINE, **AT_PERU}, {**NINE, **NEXT, **AT_CHILE}, 2),
    ({**LOST, "quantities": (figure(12, scope="running_total"),)}, {**LOST, **NEXT, "quantities": (figure(12),)}, 1),
    ({**LOST, "quantities": (figure(8, scope="running_total"),)}, {**LOST, **NEXT, "quantities": (figure(8),)}, 2),
    (NINE, {**ONE_OF_TWO, "evidence": "he then shot himself"}, 1),                  # his own death is none of theirs
    (NINE, {**ONE_OF_TWO, "evidence": "he then shot a guard"}, 2),
    ({**NINE, **BLAST}, {**ONE_OF_TWO, **BLAST, "evidence": "the second hurt only himself"}, 2),
    ({**ENVOYS, **PLAN}, {**ENVOYS, **NEXT}, 2),                                    # a text tells plans apart from acts
    ({**ENVOYS, **PLAN}, {**ENVOYS, **NEXT, "in_title": True, "sentence_ordinal": None}, 1),
], ids=str)
def test_an_article(first: dict[str, Any], second: dict[str, Any], happenings: int) -> None:
    told = [mention(**{"mention_id": str(n), **slots}) for n, slots in enumerate((first, second))]
    assert len(accounts(told)) == happenings


@pytest.mark.parametrize(("words", "series"), [
    ("a spate of deadly attacks", True), ("a string of targeted killings", True), ("a series of air strikes", True),
    ("a series of articles in a paper", False), ("a string of tweets", False), ("a series of elections", False),
])
def test_a_series_is_of_acts(words: str, series: bool) -> None:
    assert of_a_series(words) is series


@pytest.mark.parametrize(("words", "act", "series"), [
    ("a string of raids on mills", "raid", True),
    ("shelled in a string of raids", "shell", True),
    ("the mill was hit by a series of blasts", "hit", True),
    ("it claimed the raid, having sworn to wage a series of attacks", "for", False),    # who claims one claims one
    ("they held nine men after a string of raids", "hold", False),
    ("the deadliest of a string of bombings", "bombing", False),
    ("those behind attacks on mills were held", "hold", False),
    ("no more attacks were told", "hold", True),
])
def test_a_series_is_of_what_tells_the_act(words: str, act: str, series: bool) -> None:
    assert of_a_series(words, act) is series


VAN = {"event_type": "suicide_bombing", "evidence": "a bomber hit a van, in an attack claimed by the Red Dawn"}


def test_of_one_sentence_what_counts_is_told_first() -> None:
    court = {"event_type": "suicide_bombing", "quantities": (figure(20),), "weapon": "suicide bomb",
             "evidence": "a bomber hit a court"}
    whole = {**VAN, **NEXT, "quantities": (figure(9),), "actors": (actor("target", "clerks", "UKR"),)}
    claim = {**VAN, **NEXT, "event_type": "attack", "actors": (actor("source", "Red Dawn", None, 0, "rebels"),)}
    told = [mention(mention_id=name, **slots) for name, slots in (("c", court), ("b", whole), ("a", claim))]
    assert sorted(one.mention_ids for one in accounts(told)) == [("a", "b"), ("c",)]


@pytest.mark.parametrize(("words", "more"), [
    ("Earlier in the day, guards raided a farm", True), ("Later on Monday, shots rang out", True),
    ("Also in Asket, a van was hit", True), ("Earlier this week the group named him as the bomber", False),
])
def test_what_was_earlier_or_later_that_day_is_one_more(words: str, more: bool) -> None:
    assert one_more(words) is more


def test_who_comes_back_again_does_no_more() -> None:
    assert not one_more("through the hall and back again")
    assert one_more("he fired again")
