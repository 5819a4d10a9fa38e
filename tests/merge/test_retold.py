"""Which sentences further on in an article tell what it has told, and which tell one more act."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from pipeline.merge import accounts
from pipeline.merge.counts import all_nearly
from pipeline.merge.cues import means_an_act, of_those_told
from pipeline.merge.facts import facts_of
from schemas.mention import Mention
from tests.merge.made import ASKET, DAY, MIDNIGHT, NOWHERE, ORLIN, UNDATED, actor, figure, mention

OPEN = {**UNDATED, **NOWHERE}
FAR_ON = {**OPEN, "sentence_ordinal": 20}
PAZ = (actor("target", "Leo Paz", None, 0, "person"),)
RUIZ = (actor("target", "Ana Ruiz", None, 0, "person"),)
SHOT = {"event_type": "attack", "actors": PAZ, "evidence": "Leo Paz was shot dead"}
MURDER = {"event_type": "assassination", "actors": PAZ, "evidence": "the murder of Leo Paz"}
RAID = {"event_type": "attack", "rule": "attack/raid", "evidence": "soldiers raided a mill"}
IN_IT = {**FAR_ON, "event_type": "casualties", "quantities": (figure(3),), "evidence": "Three fell in the raid"}
TAKEN = {"event_type": "abduction", "actors": PAZ, "evidence": "Leo Paz was kidnapped"}
TWELVE = {"quantities": (figure(12),)}
HELD = {"quantities": (figure(17),)}
DEMAND = {"event_type": "demand", "actors": (actor("source", "Ana Ruiz", "PER", 0, "person"),
                                             actor("target", "Chile", "CHL", 1, "state"))}


def days(first: int, last: int) -> dict[str, Any]:
    """Give a stretch of days, counted from the day of the tests."""
    return {"time_start": MIDNIGHT + timedelta(days=first), "time_end": MIDNIGHT + timedelta(days=last),
            "time_precision": "period"}


def on(after: int) -> dict[str, Any]:
    day = DAY + timedelta(days=after)
    return {**days(after, after + 1), "event_date": day, "event_date_basis": "text", "time_basis": "explicit"}


CLAIM = {**OPEN, "event_type": "attack", "actors": (actor("source", "Red Dawn", None, 0, "rebels"),),
         "evidence": "Red Dawn claimed responsibility, saying the gunman was its own"}
BY_SOLDIER = {"event_type": "attack", "actors": (actor("source", "Peruvian soldier", "PER"),)}
JUNE = {**days(-20, 10), "event_date": DAY, "time_basis": "explicit"}
COUNTS = ({"quantities": (figure(2, "injured"),)}, {"quantities": (figure(0, "injured"),)})
IN_2019 = {**days(-2400, -2035), "event_date": DAY - timedelta(days=2036), "time_basis": "explicit"}
LAST_YEAR = {**days(-400, -36), "event_date": DAY - timedelta(days=37), "time_basis": "explicit"}
FIGHTING = {**ORLIN, "event_type": "armed_clash", "evidence": "fighting went on"}


@pytest.mark.parametrize(("given", "happenings"), [
    ([SHOT, {**MURDER, **on(-3)}], 1),                              # he died once, whatever day is read
    ([SHOT, {**MURDER, **UNDATED, **ASKET}], 1),                    # or town
    ([SHOT, {**MURDER, **on(-3), **ASKET}], 2),                     # his son, in another town on another day
    ([SHOT, {**MURDER, **on(-3), "actors": RUIZ}], 2),
    ([SHOT, {**MURDER, **on(-90)}], 2),                             # a name misread: his father died then
    ([SHOT, {**SHOT, **on(-3), "evidence": "Leo Paz escaped a murder attempt"}], 2),
    ([SHOT, {**SHOT, **on(-3), "evidence": "Leo Paz was wounded"}], 2),
    ([SHOT, {**SHOT, **on(-3), "evidence": "Leo Paz had received death threats"}], 2),
    ([SHOT, {**SHOT, **on(-3), "event_type": "criticism"}], 2),
    ([SHOT, {**MURDER, **on(3), "modality": "planned"}], 2),
    ([TAKEN, {**TAKEN, **on(-5)}], 1),
    ([TAKEN, {**TAKEN, **on(-5), "actors": RUIZ}], 2),
    ([TAKEN, {**MURDER, **on(-5)}], 2),
    ([RAID, {**RAID, **OPEN}, IN_IT], 1),
    ([BY_SOLDIER, CLAIM], 1),                                       # who claims it need not be whom a witness saw
    ([BY_SOLDIER, {**CLAIM, "evidence": "Red Dawn fired, too"}], 2),
    ([BY_SOLDIER, {**CLAIM, "sentence_ordinal": 9}], 2),
    ([BY_SOLDIER, {**CLAIM, "evidence": "Red Dawn claimed responsibility for another attack"}], 2),
    ([COUNTS[0], {**OPEN, **COUNTS[1], "evidence": "what seems the same shelling hurt nobody, says a paper"}], 1),
    ([COUNTS[0], {**OPEN, **COUNTS[1], "evidence": "a shelling hurt nobody, says a paper"}], 2),
    ([JUNE, {**JUNE, "evidence": "the shelling of that month"}], 1),        # one month, named twice in two sentences
    ([JUNE, {**JUNE, **ASKET}], 2),
    ([IN_2019, {**IN_2019, "time_basis": "inherited"}], 1),
    ([IN_2019, {**IN_2019, "time_basis": "inherited", "sentence_ordinal": 4}], 2),  # the text is back at its own day
    ([RAID, {**RAID, **OPEN}, {**IN_IT, "evidence": "Three fell in a raid"}], 2),
    ([RAID, {**RAID, **OPEN}, {**IN_IT, "evidence": "Three fell in another raid"}], 2),
    ([RAID, {**RAID, **OPEN}, {**IN_IT, "evidence": "Three fell in the earlier raid"}], 2),
    ([RAID, {**RAID, **OPEN}, {**IN_IT, **on(-2)}], 2),
    ([RAID, {**RAID, **OPEN}, {**IN_IT, **ASKET}], 2),
    ([RAID, {**RAID, **ASKET}, {**IN_IT, "event_type": "attack"}], 3),      # nobody knows which of the two
    ([{**RAID, "quantities": (figure(8, "attacks", "attack"),)}, {**RAID, **OPEN}, IN_IT], 2),       # which of eight?
    ([TWELVE, {**OPEN, "quantities": (figure(7),), "evidence": "Seven of the dead were guests"}], 1),
    ([TWELVE, {**OPEN, "quantities": (figure(7),), "evidence": "Seven guests died"}], 2),
    ([{"quantities": (figure(5),), "actors": PAZ, "place_name": "Orlin"},
      {"quantities": (figure(2),), "actors": PAZ, "sentence_ordinal": 0}], 1),      # five, two of them by name
    ([{**FIGHTING, **days(-3, 1)}, {**FIGHTING, **days(-4, 1), "sentence_ordinal": 9}], 1),
    ([{**FIGHTING, **days(-3, 1)}, {**FIGHTING, **UNDATED, "sentence_ordinal": 9}], 1),
    ([{**FIGHTING, **days(-3, 1)}, {**FIGHTING, **days(-4, 1), **ASKET, "sentence_ordinal": 9}], 2),
    ([{**FIGHTING, **days(-3, 1)}, {**FIGHTING, **days(-40, 1), "sentence_ordinal": 9}], 2),
    ([{**FIGHTING, **days(-3, 1)}, {**FIGHTING, **days(-4, 1), "sentence_ordinal": 9, "evidence": "again"}], 2),
    ([{**FIGHTING, **days(-3, 1), "event_type": "bombing"},
      {**FIGHTING, **days(-4, 1), "event_type": "bombing", "sentence_ordinal": 9}], 2),    # bombs are many
    ([DEMAND, {**DEMAND, "sentence_ordinal": 9, "actors": DEMAND["actors"][1:]}, {**DEMAND, "in_title": True}], 1),
    ([DEMAND, {**DEMAND, "sentence_ordinal": 9, "actors": DEMAND["actors"][:1]}, {**DEMAND, "in_title": True}], 2),
    ([DEMAND, {**DEMAND, "sentence_ordinal": 9, "actors": DEMAND["actors"][1:]}], 2),
    ([RAID, {**RAID, **UNDATED, **ASKET, "in_title": True}], 1),            # the headline's town, and the dateline's
    ([RAID, {**RAID, **UNDATED, **ASKET, "in_title": True, "event_type": "protest"}], 2),
    ([RAID, {**RAID, **UNDATED, **ASKET, "in_title": True, "evidence": "army raids a mill", **TWELVE},
      {**RAID, "quantities": (figure(2),), "sentence_ordinal": 0}], 2),     # the headline's twelve are others
    ([{**RAID, "sentence_ordinal": 8}, {**RAID, **UNDATED, **ASKET, "in_title": True}], 2),     # no lead
    ([{**RAID, **LAST_YEAR}, {**RAID, **LAST_YEAR, "time_basis": "inherited", "sentence_ordinal": 9}], 1),
    ([{**RAID, **LAST_YEAR}, {**RAID, **LAST_YEAR, "time_basis": "inherited", "sentence_ordinal": 9, **ASKET}], 2),
    ([{**RAID, **HELD}, {**RAID, **HELD, **ASKET, "sentence_ordinal": 9}], 1),          # paraded in another town
    ([{**RAID, **HELD}, {**RAID, **HELD, **ASKET, **on(-2), "sentence_ordinal": 9}], 2),
    ([{**RAID, **HELD}, {**RAID, **HELD, **ASKET, "evidence": "another raid netted 17"}], 2),
    ([{**RAID, **TWELVE}, {**RAID, **TWELVE, **ASKET, "sentence_ordinal": 9}], 2),      # twelve is no rare figure
    ([RAID, {**RAID, **OPEN, **TWELVE, "evidence": "Twelve have died in the worst raid in recent years"}], 1),
    ([RAID, {**RAID, **OPEN, **TWELVE, "evidence": "Twelve have died in raids in recent years"}], 2),
    ([RAID, {**OPEN, **RAID, "evidence": "one raider fell and another opened fire"}], 1),
    ([RAID, {**OPEN, **RAID, "evidence": "another fire broke out"}], 2),
], ids=str)
def test_what_an_article_tells_on_is_one_happening(given: list[dict[str, Any]], happenings: int) -> None:
    mentions = [told(number, **slots) for number, slots in enumerate(given)]
    assert {accounts(order) for order in permutations(mentions)} == {accounts(mentions)}
    assert len(accounts(mentions)) == happenings


def told(number: int, **given: Any) -> Mention:
    return mention(**{"mention_id": str(number), "sentence_ordinal": number, "start_char": number * 10,
                      "end_char": number * 10 + 9, **given})


@pytest.mark.parametrize(("words", "known"), [
    ("Two guards died in the raid", True),
    ("Two guards died in the pre-dawn raid", True),
    ("The raid, which also killed two guards, lasted an hour", True),
    ("The blast claimed two lives", True),
    ("Two guards died in that car bomb attack", True),
    ("Two guards died in a raid", False),
    ("Two guards died in the second raid", False),
    ("Two guards died in the raid of 2016", False),
    ("Two guards died in the raids", False),
    ("Two guards were shot while the attack was planned", False),
    ("They had a plan for the threatened attack", False),
])
def test_the_noun_of_a_known_act_says_so(words: str, known: bool) -> None:
    assert means_an_act(told(0, event_type="attack", rule="attack/kill", evidence=words)) is known


@pytest.mark.parametrize(("words", "some"), [
    ("Two guards were among the dead", True),
    ("Among those killed was a guard", True),
    ("Seven of the 12 victims were guests", True),
    ("Including the two injured, nine were hit", True),
    ("Two guards were killed", False),
    ("Two of the guards were killed", False),
    ("The families of the soldiers mourn", False),
])
def test_some_of_those_told_are_no_toll_of_their_own(words: str, some: bool) -> None:
    assert of_those_told(words) is some


@pytest.mark.parametrize(("one", "other", "nearly"), [
    ((5,), (6,), True), ((5,), (9,), False), ((), (9,), True), ((49,), (38,), False)])
def test_tolls_a_fifth_apart_are_nearly_alike(one: tuple[int, ...], other: tuple[int, ...], nearly: bool) -> None:
    counts = [facts_of(told(0, quantities=tuple(map(figure, values)))).counts for values in (one, other)]
    assert all_nearly(*counts) is nearly
