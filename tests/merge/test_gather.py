"""Which mentions of one article tell one happening."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from pipeline.merge import accounts
from schemas.mention import Mention
from tests.merge.made import ASKET, DAY, MIDNIGHT, NOWHERE, ORLIN, RUSSIAN, UKRAINE, UNDATED, actor, figure, mention

OPEN = {**UNDATED, **NOWHERE}
STATE = (*RUSSIAN, actor("target", "Ukraine", "UKR", 1, "state"))
WORDS = {"event_type": "criticism", "actors": (actor("source", "Ana Ruiz", "PER", 0, "person"),)}

TO_CHILE = {**WORDS, "actors": (WORDS["actors"][0], actor("target", "Chile", "CHL", 1, "state"))}


def told(number: int, **given: Any) -> Mention:
    return mention(**{"mention_id": str(number), "sentence_ordinal": number, "start_char": number * 10,
                      "end_char": number * 10 + 9, **given})


BLAST = {"event_type": "bombing", "weapon": "bomb"}
REPORTER = {**BLAST, "actors": (actor("target", "reporter", None, 0, "civilians"),), "quantities": (figure(1),)}
PAZ = {**BLAST, "actors": (actor("target", "Leo Paz", None, 0, "person"),)}
RUIZ = {**BLAST, "actors": (actor("target", "Ana Ruiz", None, 0, "person"),)}
BOTH = {**BLAST, "actors": (*PAZ["actors"], actor("target", "Ana Ruiz", None, 1, "person"))}
YEAR = {"time_start": MIDNIGHT - timedelta(days=400), "time_end": MIDNIGHT + timedelta(days=1),
        "time_precision": "year", "time_basis": "explicit"}
OFFICIALS = (actor("source", "Peruvian officials", "PER", 0, "government"),)
SHOPS = figure(4, "destroyed", "building")
LONG_AGO = DAY - timedelta(days=400)
RAIDERS = (actor("source", "Chilean army", "CHL"), actor("target", "Red Path", "PER", 1, "rebels"))
LOSSES = (RAIDERS[0], actor("target", "Chilean soldier", "CHL", 1))
NEAR_ORLIN = {**ORLIN, "latitude": 48.0, "longitude": 37.0, "geoname_id": 1}
NEAR_DOVE = {**ORLIN, "place_name": "Dove", "latitude": 48.05, "longitude": 37.05, "geoname_id": 2}
GUNMEN = (actor("source", "Red Path", "PER", 0, "rebels"), actor("target", "Chilean guards", "CHL", 1))
GUARDS = (actor("source", "Chilean guards", "CHL", 0), actor("target", "Red Path", "PER", 1, "rebels"))
AVENGED = "guards shot rebels in revenge for a raid"
TOLL_OF = {"event_type": "casualties"}
TALKS = {"event_type": "talks", "quad_class": 1, **ORLIN}
LYPA = {**UKRAINE, "place_name": "Lypa", "place_kind": "city"}


@pytest.mark.parametrize(("given", "happenings"), [
    ([{}, OPEN], 1),                                                # "the shelling" of the next sentence
    ([{}, {**OPEN, "in_title": True}], 1),
    ([{"actors": RUSSIAN}, {**OPEN, "actors": (actor("target", "mill", "UKR"),)}], 1),
    ([{}, {**OPEN, "event_type": "casualties"}], 1),                # its toll
    ([{**OPEN, "event_type": "casualties"}, {}], 1),
    ([{"event_type": "arrest"}, {**OPEN, "event_type": "casualties"}], 2),
    ([{}, {**OPEN, "evidence": "another shelling killed two"}], 2),
    ([{}, {**OPEN, "evidence": "the country fights back, mainly by drone strikes"}], 2),      # of no one act
    ([{}, {**OPEN, "evidence": "we look back on the terror attacks of 2019"}], 2),
    ([{"evidence": (answer := "jets bombed a camp in retaliation for rockets"), "event_type": "air_strike", **OPEN},
      {"evidence": answer, **OPEN, "sentence_ordinal": 0}], 2),
    ([{}, {**OPEN, "evidence": "another 15 people were wounded"}], 1),      # of one act there is always another
    ([{}, {**OPEN, "evidence": "one guard fell, another fled"}], 1),
    ([{}, {**OPEN, "evidence": "shells hit another village"}], 2),
    ([{}, {**OPEN, "evidence": "Another three were killed at dusk"}], 2),
    ([{"weapon": "missile"}, {**UNDATED, **UKRAINE, "weapon": "missile", "sentence_ordinal": 9}], 1),   # "the country"
    ([{}, {**UNDATED, **UKRAINE, "sentence_ordinal": 9}], 2),
    ([REPORTER, {**PAZ, "sentence_ordinal": 1}, {**REPORTER, "sentence_ordinal": 2}], 1),
    ([PAZ, {**RUIZ, "sentence_ordinal": 5}, {**BOTH, "sentence_ordinal": 9}], 1),         # as wholes they agree
    ([PAZ, {**RUIZ, "sentence_ordinal": 5}], 2),
    ([PAZ, {**RUIZ, "sentence_ordinal": 5}, {**BOTH, "sentence_ordinal": 9, "evidence": "Elsewhere two fell"}], 3),
    ([{}, {**OPEN, "event_type": "bombing"}], 2),
    ([{"event_type": "bombing"}, {**OPEN, "event_type": "attack"}], 1),
    ([{}, {**OPEN, "modality": "planned"}], 2),
    ([{}, {"event_date": DAY - timedelta(days=9)}], 2),
    ([{}, {**OPEN, **ASKET}], 2),
    ([{}, {**OPEN, "place_country": "POL"}], 2),
    ([{"actors": RUSSIAN}, {**OPEN, "actors": (actor("source", "Poland", "POL"),)}], 2),
    ([{}, ASKET, OPEN], 2),
    ([{"quantities": (figure(5),)}, {**OPEN, "quantities": (figure(5),)}], 1),
    ([{"quantities": (figure(5),)}, {**OPEN, "quantities": (figure(3),)}], 2),      # another toll is another act's
    ([{"quantities": (figure(5),)}, {**OPEN, "event_type": "casualties", "quantities": (figure(3),),
                                     "evidence": "officials had first spoken of three"}], 1),
    ([{"quantities": (figure(5),)}, {**OPEN, "event_type": "casualties", "quantities": (figure(3),)}], 2),
    ([{**BLAST, "quantities": (figure(7),)}, {**BLAST, **LYPA, "quantities": (SHOPS,)}], 1),
    ([{**BLAST, "quantities": (figure(7),)}, {**BLAST, **LYPA, "quantities": (figure(9, "injured"),)}], 2),
    ([WORDS, {**WORDS, "evidence": "she regrets a series of attacks"}], 1),      # the words are no series
    ([{**WORDS, **UNDATED, "actors": OFFICIALS}, WORDS], 1),
    ([{**WORDS, **UNDATED, "actors": OFFICIALS}, {**WORDS, "event_date": DAY - timedelta(days=14)}], 2),
    ([{**WORDS, **UNDATED}, {**WORDS, **UNDATED, "actors": (actor("source", "Leo Paz", "PER", 0, "person"),)}], 2),
    ([{"quantities": (figure(33, scope="running_total"),)},
      {**OPEN, "quantities": (figure(9000, scope="running_total"),)}], 2),      # this week's dead and the war's
    ([{}, {**OPEN, "sentence_ordinal": 2}], 1),
    ([{}, {**OPEN, "sentence_ordinal": 3}], 2),                     # further on something must speak for the same act
    ([{}, {**OPEN, "evidence": "over the same period raids killed many"}], 2),
    ([{}, {**OPEN, "evidence": "a series of strikes"}], 2),         # many acts are not the one
    ([{**NEAR_ORLIN, "evidence": "Orlin was shelled"}, {**NEAR_DOVE, "evidence": "shells hit Dove, too"}], 2),
    ([{**NEAR_ORLIN, "evidence": "Orlin was shelled"}, {**NEAR_DOVE, "evidence": "shells hit a school"}], 1),
    ([{**LYPA}, {**OPEN, **LYPA, "place_name": "Verba"}], 2),       # villages that no gazetteer has
    ([{"quantities": (figure(5),), "claimant_name": "A"}, {"quantities": (figure(3),), "claimant_name": "B"}], 1),
    ([{"quantities": (figure(930, "launched"),)}, {"quantities": (figure(140, "launched"),), **OPEN}], 2),
    ([{**UKRAINE, "actors": STATE, "quantities": (figure(12),)}, {"actors": RUSSIAN}], 2),  # a whole and its part
    ([{**UKRAINE}, {}], 1),
    ([{**UKRAINE, "quantities": (figure(12),)}, {**UNDATED}], 1),       # "twelve died", then the village
    ([{**UKRAINE, "quantities": (figure(12),), **YEAR}, {**UNDATED}], 2),
    ([{**UKRAINE, "quantities": (figure(12),), "in_title": True}, {"quantities": (figure(12),)}], 1),
    ([{"quantities": (figure(900, scope="running_total"),)}, {"quantities": (figure(5),)}], 2),
    ([WORDS, {**WORDS, "sentence_ordinal": 1}], 1),                 # said in one breath
    ([WORDS, {**WORDS, "sentence_ordinal": 9, "actors": (actor("source", "Leo Paz", "PER", 0, "person"),)}], 2),
    ([WORDS, {**WORDS, "sentence_ordinal": 9}], 2),                 # she speaks of more than one thing
    ([TO_CHILE, {**TO_CHILE, "sentence_ordinal": 9}], 1),           # to one addressee
    ([TO_CHILE, {**WORDS, "actors": (WORDS["actors"][0], actor("target", "Bolivia", "BOL", 1, "state"))}], 2),
    ([{**WORDS, "actors": ()}, {**WORDS, "actors": (), "sentence_ordinal": 9}], 2),         # words are spoken anew
    ([{"event_date": LONG_AGO}, OPEN], 1),                          # "the shelling" of the next sentence
    ([{"event_date": LONG_AGO}, {**OPEN, **ORLIN, "sentence_ordinal": 9}], 2),      # one town has had many
    ([{"event_date": LONG_AGO}, {**OPEN, "sentence_ordinal": 2}], 2),
    ([{"event_date": LONG_AGO, "quantities": (figure(31),)},
      {**OPEN, "sentence_ordinal": 9, "quantities": (figure(31),)}], 1),
    ([{"event_date": DAY - timedelta(days=5)}, {**OPEN, **ORLIN, "sentence_ordinal": 9}], 1),
    ([{}, {**OPEN, "evidence": "In response, the army struck a depot"}], 2),
    ([{}, {**OPEN, "evidence": "The army struck a depot in response"}], 1),
    ([{}, {**OPEN, "evidence": "Four months later shells fell on the school"}], 2),
    ([{}, {**OPEN, "evidence": "The deadliest of the attacks hit a school"}], 2),
    ([{}, {**OPEN, "evidence": "- Shells fell on a school"}], 2),                   # an item of a list
    ([{}, {**OPEN, "evidence": "He was jailed for attacks on schools"}], 2),        # acts of a kind
    ([{}, {**OPEN, "evidence": "The town has been repeatedly shelled"}], 2),
    ([{}, {"evidence": "On Tuesday the town, repeatedly shelled, was hit"}], 1),    # it has its own day
    ([{}, {"evidence": "Fighting has killed nine over the past six weeks", "quantities": (figure(9),)}], 2),
    ([{}, {"evidence": "The town was hit by a wave of raids in recent weeks", "quantities": (figure(9),)}], 2),
    ([{}, {"evidence": "A raid, the latest of a wave in recent weeks, killed nine", "quantities": (figure(9),)}], 1),
    ([{}, {**OPEN, "evidence": "The strike on the shrine was even deadlier"}], 2),
    ([{}, {**OPEN, **YEAR, "event_date": DAY}], 2),                 # "in 2025 a shell hit" begins an act
    ([{}, {**OPEN, **YEAR, "event_date": DAY, "time_basis": "inherited"}], 1),
    ([{"event_type": "attack", "actors": RUSSIAN},
      {**OPEN, "event_type": "attack", "actors": RUSSIAN, "sentence_ordinal": 9}], 2),      # forces strike often
    ([{"event_type": "attack"}, {**OPEN, "evidence": "another raid", "event_type": "attack"},
      {**OPEN, "evidence": "another raid", "event_type": "casualties", "sentence_ordinal": 1}], 2),
    ([{"event_type": "attack", "actors": RAIDERS}, {**OPEN, "event_type": "attack", "actors": LOSSES}], 1),
    ([{"event_type": "attack", "actors": RAIDERS}, {**OPEN, "event_type": "attack", "actors": LOSSES[1:]}], 2),
    ([{"event_type": "attack", "actors": RAIDERS}, {**OPEN, "event_type": "attack", "actors": (
        RAIDERS[0], actor("target", "Ecuadorian soldier", "ECU", 1))}], 2),
    ([{"event_type": "attack", "actors": RAIDERS[:1]},
      {**OPEN, "event_type": "attack", "actors": (actor("source", "Black Banner", None, 0, "rebels"),)}], 2),
    ([{"event_type": "attack", "actors": RAIDERS[:1]},
      {**OPEN, "event_type": "attack", "actors": (actor("source", "militants", None, 0, "rebels"),)}], 1),
    ([{"event_type": "attack", "actors": (actor("source", "Black Banner", None, 0, "rebels"),)},
      {**OPEN, "event_type": "attack", "actors": (actor("source", "Islamist gunmen", None, 0, "rebels"),)}], 1),
    ([WORDS, {**WORDS, "actors": (), "claimant_name": "Leo Paz", "claimant_country": "CHL"}], 2),   # another is quoted
    ([WORDS, {**WORDS, "actors": (), "claimant_name": "Ana Ruiz"}], 1),
    ([{"event_type": "attack", "actors": GUNMEN, "sentence_ordinal": 1},
      {"event_type": "attack", "actors": GUARDS, "sentence_ordinal": 1}], 1),      # who stabbed them was shot
    ([{"event_type": "attack", "actors": GUNMEN},
      {"event_type": "attack", "actors": GUARDS, "sentence_ordinal": 3}], 2),
    ([{"event_type": "attack", **UKRAINE, "actors": GUNMEN, "sentence_ordinal": 1},
      {"event_type": "attack", **UKRAINE, "actors": GUARDS, "sentence_ordinal": 1}], 2),    # a land has many places
    ([{"event_type": "attack", "actors": GUNMEN, "sentence_ordinal": 1, "evidence": AVENGED},
      {"event_type": "attack", "actors": GUARDS, "sentence_ordinal": 1, "evidence": AVENGED}], 2),
    ([{"event_type": "attack", "actors": GUNMEN, "sentence_ordinal": 1, "quantities": (figure(10),)},
      {"event_type": "attack", "actors": GUARDS, "sentence_ordinal": 1, "quantities": (figure(6),)}], 2),
    ([{**TOLL_OF, "quantities": (figure(120, upper=None, bound="at_least"),)},
      {**TOLL_OF, **ASKET, "quantities": (figure(122, scope="running_total"),), "sentence_ordinal": 9}], 1),
    ([{**TOLL_OF, "quantities": (figure(20, upper=None, bound="at_least"),)},
      {**TOLL_OF, **ASKET, "quantities": (figure(21, scope="running_total"),), "sentence_ordinal": 9}], 2),
    ([TALKS, {**TALKS, **UNDATED, "sentence_ordinal": 9}], 1),       # a text mostly means one round
    ([TALKS, {**TALKS, **UNDATED, **ASKET, "sentence_ordinal": 9}], 2),
    ([TALKS, {**TALKS, "event_date": DAY - timedelta(days=9), "sentence_ordinal": 9}], 2),
    ([{**WORDS, "actors": OFFICIALS, "sentence_ordinal": 0}, {**WORDS, "actors": (), "in_title": True}], 1),
    ([{**WORDS, "actors": OFFICIALS, "sentence_ordinal": 9}, {**WORDS, "actors": (), "in_title": True}], 2),
    ([{}, {**OPEN, "article_id": "b"}], 2),                         # another article's words are not read into it
], ids=str)
def test_mentions_of_an_article_that_do_not_disagree_are_one_happening(
        given: list[dict[str, Any]], happenings: int) -> None:
    mentions = [told(number, **slots) for number, slots in enumerate(given)]
    assert {accounts(order) for order in permutations(mentions)} == {accounts(mentions)}
    assert len(accounts(mentions)) == happenings


def test_one_harmed_by_name_says_not_how_many_were() -> None:
    victim = actor("target", "Iker Salas", None, 0, "person")
    named = told(1, quantities=(figure(1, start_char=0, end_char=1),), actors=(victim,))
    assert len(accounts([told(0, quantities=(figure(9),)), named])) == 1
    assert len(accounts([told(0, quantities=(figure(9),)), told(1, quantities=(figure(1),))])) == 2


def test_the_next_place_takes_what_follows_it() -> None:
    found = accounts([told(1), told(2, **ASKET), told(3, **OPEN)])
    assert {account.mention_ids for account in found} == {("1",), ("2", "3")}


def test_a_headline_goes_to_what_was_told_first() -> None:
    found = accounts([told(1, event_type="attack"), told(2, event_type="attack", **ASKET),
                      told(0, event_type="attack", in_title=True, **OPEN)])
    assert {account.mention_ids for account in found} == {("0", "1"), ("2",)}


def test_an_account_says_when_it_may_have_been() -> None:
    (firm,), (undated,), (nowhere,) = (accounts([told(1, **given)]) for given in ({}, UNDATED, NOWHERE))
    assert (firm.firm, firm.first, firm.last) == (True, DAY, DAY)
    assert (undated.firm, undated.first, undated.last) == (False, DAY - timedelta(days=7), DAY)
    assert (nowhere.firm, nowhere.land) == (False, None)


def test_no_mentions_have_no_accounts() -> None:
    assert accounts([]) == ()
