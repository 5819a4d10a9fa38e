"""Which accounts of different articles are one event, and which are not, whatever order they come in."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.merge import accounts, roots
from pipeline.merge.bond import bond
from pipeline.merge.facts import facts_of
from schemas.account import Telling
from schemas.mention import Mention
from tests.merge.made import (
    ASKET,
    DAY,
    NOON,
    NORTH,
    NOWHERE,
    ORLIN,
    RUSSIAN,
    UKRAINE,
    UNDATED,
    actor,
    figure,
    hours,
    mention,
)

TRIPOLI = {**ORLIN, "place_name": "Tripoli", "place_country": "LBY", "admin1": "Tripoli"}
DRONES = {"event_type": "drone_attack", "weapon": "drone", **UKRAINE,
          "actors": (*RUSSIAN, actor("target", "Ukraine", "UKR", 1, "state"))}
MARKET = {"evidence": "the crowded market burned after the blast"}
BOTH = (actor("participant", "Peru", "PER", 0, "state"), actor("participant", "Chile", "CHL", 1, "state"))
SPOKEN = {"event_type": "criticism", **NOWHERE,
          "actors": (actor("source", "Ana Ruiz", "PER", 0, "person"), actor("target", "Chile", "CHL", 1, "state"))}
LAUNCHED = {"measure": "launched", "unit": "drone"}
NEVER = {**UNDATED, "event_date": None, "event_date_basis": None}
ANA, LEO, IDA = (actor("participant", name, "PER", kind="person") for name in ("Ana Ruiz", "Leo Paz", "Ida Sol"))
BOMB = {"event_type": "bombing"}
OWN = (actor("target", "officer", "UKR", 0, "police"),)
GUNS = {"weapon": "drone"}
PRINTED = "envoys opened another meeting behind closed doors before midnight"
TAKEN = {"event_type": "territory_regained", "actors": RUSSIAN, **hours(-300, 300, "month")}
MONTH = hours(-72, 672, "month")
CRIMEA = {"event_type": "territory_captured", **hours(-300, 300, "month"), **NORTH}
SIEGE = {"event_type": "blockade", "evidence": "the siege of the port wears on"}
BANNED = {"event_type": "blockade", "evidence": "a ban on trucks was made known"}
SANCTIONS = {"event_type": "sanction", **UKRAINE, "actors": (actor("source", "Peru", "PER", 0, "state"),
                                                             actor("target", "Ukraine", "UKR", 1, "state"))}
HELD = {"event_type": "arrest", "quantities": (figure(1, "arrested"),),
        "actors": (actor("target", "Russian soldier", "RUS"),)}
LED = {"event_type": "attack", "quantities": (figure(2),)}
YESTERDAY = DAY - timedelta(days=1)
RAID = {"event_type": "attack", "rule": "attack/raid", "evidence": "a raid that some call botched"}
ARMED = {"event_type": "attack", "rule": "attack/shoot", "evidence": "shots that some call wanton"}
BLOW = {"event_type": "bombing", "quantities": (figure(14), figure(31, "injured"))}
LATELY = {**BOMB, **hours(-72, 24, "period"), "actors": (actor("source", "Red Dawn", None, 0, "rebels"),)}
SINCE_MAY = figure(235, scope="running_total")
FIFTEEN = {"event_type": "attack", "quantities": (figure(15),),
           "evidence": "Fifteen smugglers fell beside the frozen viaduct"}
AT_WEEKEND = {"event_type": "territory_regained", **hours(-24, 24, "day")}
BY_NOBODY = {**SANCTIONS, "actors": SANCTIONS["actors"][1:]}


def events(*told: dict[str, Any], superseded: str = "") -> int:
    """Count the events of mentions of an article each; the same in every order."""
    mentions = [mention(**{"mention_id": str(n), "article_id": f"article {n}", **slots})
                for n, slots in enumerate(told)]
    counts = {len(set(found(order, superseded).values())) for order in permutations(mentions)}
    assert len(counts) == 1
    return counts.pop()


def found(mentions: tuple[Mention, ...] | list[Mention], superseded: str = "") -> dict[str, str]:
    by_family: dict[str, list[Telling]] = {}
    for account in accounts(mentions):
        by_family.setdefault(account.family, []).append(Telling(
            account=account, publisher=None, published_at=NOON, story_id=account.article_id, is_original=True,
            superseded=account.account_id in superseded))
    return {account: root for tellings in by_family.values() for account, root in roots(tellings).items()}


SAID = {"evidence": "Gunmen torched the granary beside the ruined chapel before sunrise"}
TOLLS_ROSE = "she condemns higher bridge tolls for drivers"
KILLED_SIX = {"event_type": "attack", "quantities": (figure(6),)}
JAILED = {"event_type": "arrest", "actors": (actor("target", "Ida Sol", None, 0, "person"),)}
HOME_ARMY = actor("source", "Ukrainian police", "UKR", 0, "police")
HOME_REBELS = actor("source", "Steppe Brigade", "UKR", 0, "rebels")
PROXIES = actor("source", "Steppe Brigade", "RUS", 0, "rebels")


@pytest.mark.parametrize(("one", "other"), [
    ({**SAID}, {**SAID, **ASKET}),                                                      # printed twice, misread once
    ({**SAID, "actors": RUSSIAN}, {**SAID, "actors": (actor("source", "Poland", "POL", 0, "state"),)}),
    ({**SAID, **hours(2, 3)}, {**SAID, **hours(9, 10)}),
    ({}, {"evidence": "other words"}),
    ({}, {"in_title": True, "sentence_ordinal": None}),
    ({}, {"place_name": "ORLIN "}),
    ({"polarity": "negated"}, {}), ({"stance": "denies"}, {}),                      # the same act, disputed
    ({"event_type": "bombing", "quantities": (figure(4),)}, {"event_type": "attack", "quantities": (figure(4),)}),
    ({"event_type": "bombing", "quantities": (figure(12),)}, {"event_type": "casualties", "quantities": (figure(12),)}),
    ({"quantities": (figure(16),)}, {**NORTH, "quantities": (figure(16),)}),        # a town and its region
    ({"quantities": (figure(16),)}, {**UKRAINE, "quantities": (figure(16),)}),
    ({"quantities": (figure(3),), **MARKET}, {"quantities": (figure(9),), **MARKET}),       # a toll that grows
    ({**BOMB, "quantities": (figure(3),)}, {**BOMB, "quantities": (figure(9),), "evidence": "the toll rose to nine"}),
    ({"actors": (actor("source", "Coast Guard"),)}, {"actors": (actor("source", "Coast Guard"),), "evidence": "so"}),
    (TAKEN, {**TAKEN, "actors": ()}),                               # a town is taken once in a month
    (TAKEN, {**TAKEN, "actors": (actor("source", "Chilean army", "CHL"),)}),        # with allies
    ({**LED, "actors": (actor("source", "Hamas", None, 0, "rebels"),)},
     {**LED, "actors": (actor("source", "Al-Qassam Brigades", None, 0, "rebels"),)}),
    (SIEGE, {**SIEGE, **UNDATED, "actors": RUSSIAN}),               # and besieged once
    (SANCTIONS, {**SANCTIONS, **ORLIN, "evidence": "wherever it was signed"}),
    ({**TAKEN, "place_precision": "country"}, {**TAKEN, "place_precision": "country"}),
    ({**DRONES, "quantities": (figure(315, **LAUNCHED),)}, {**DRONES, "quantities": (figure(315, **LAUNCHED),)}),
    ({**DRONES, "quantities": (figure(500, lower=None, approximate=True, bound="about", **LAUNCHED),)},
     {**DRONES, "quantities": (figure(479, **LAUNCHED),)}),
    ({**DRONES, "quantities": (figure(63, **LAUNCHED),)},
     {**DRONES, **NOWHERE, "actors": RUSSIAN,
      "quantities": (figure(60, approximate=True, bound="about", **LAUNCHED),)}),   # "about 60", nowhere said
    (GUNS, {**GUNS, **hours(18, 30, "part_of_day")}),                                   # in one night
    ({"event_date": YESTERDAY, **hours(-6, 0, "part_of_day"), "quantities": (figure(2),)},
     {**hours(-6, 6, "part_of_day"), "quantities": (figure(2),)}),                  # one night around midnight
    ({"quantities": (figure(30),)},
     {**UNDATED, "event_date": DAY + timedelta(days=3), "quantities": (figure(30),)}),      # told again days later
    ({"event_type": "talks", **NOWHERE, "actors": BOTH}, {"event_type": "talks", **NOWHERE, "actors": BOTH[::-1]}),
    ({"event_type": "talks", "actors": BOTH}, {"event_type": "talks", "actors": BOTH[:1]}),
    ({"quantities": (figure(7),)}, {"quantities": (figure(9),), **UNDATED}),        # one toll, counted twice
    ({"event_type": "protest"}, {"event_type": "protest"}),         # a town's protest of one day is told without a name
    ({"event_type": "talks", **NOWHERE, "evidence": PRINTED}, {"event_type": "talks", **NOWHERE, "evidence": PRINTED}),
    ({**CRIMEA, "actors": RUSSIAN}, CRIMEA),                        # what is taken in one month is taken once
    ({"event_type": "talks", **UKRAINE, **MONTH, "actors": (ANA, LEO)},
     {"event_type": "talks", **NOWHERE, **MONTH, "actors": (LEO, ANA, IDA)}),      # two by name
    ({**BOMB, **MONTH, "quantities": (figure(31),)},
     {**MONTH, **NORTH, "event_type": "attack", "quantities": (figure(31),)}),     # a rare figure of one month
    (HELD, {**HELD, "actors": (actor("source", "Russian court", "RUS", 0, "government"),
                               actor("target", "soldier", None, 1))}),             # a state holds its own
    (SPOKEN, {**SPOKEN, "actors": (actor("source", "President Ruiz", "PER", 0, "person"), SPOKEN["actors"][1])}),
    ({**SPOKEN, "evidence": TOLLS_ROSE}, {**SPOKEN, "evidence": TOLLS_ROSE + " here"}),
    ({**SPOKEN, "evidence": TOLLS_ROSE}, {**SPOKEN, "evidence": "Ruiz blames Chile"}),      # few words
    ({**JAILED, **MONTH}, {**JAILED, **MONTH, **UKRAINE}),          # convicted last month, here and there
    ({**KILLED_SIX, "actors": (HOME_ARMY,)}, {**KILLED_SIX, "actors": (HOME_ARMY,)}),
    ({**KILLED_SIX, "actors": (PROXIES,)}, {**KILLED_SIX, "actors": RUSSIAN}),      # who fights for another state
    ({**RAID, **UKRAINE}, {**RAID, **UKRAINE, "evidence": "the dawn raid"}),    # a land rarely sees two raids a day
    ({**RAID, **ORLIN}, {**RAID, **UKRAINE, "evidence": "the dawn raid"}),
    ({**RAID, **UKRAINE, **MONTH}, {**RAID, **UKRAINE, **MONTH, "evidence": "last month's raid"}),
    (BLOW, {**BLOW, **ASKET}),                                      # both tolls are the same: a place was misread
    (LATELY, {**LATELY, **UNDATED}),                                # "this week" without a toll is a day untold
    ({**LED, "quantities": (SINCE_MAY,)}, {**LED, **UKRAINE, "quantities": (SINCE_MAY,)}),     # what they have come to
    (FIFTEEN, {**FIFTEEN, **ASKET, "evidence": "Fifteen smugglers fell by the frozen viaduct, a ferryman recalls"}),
    (AT_WEEKEND, {**AT_WEEKEND, **hours(0, 24, "day")}),            # "the weekend", "Sunday"
    (SANCTIONS, {**BY_NOBODY, **ORLIN, "evidence": "new ones were made known"}),
    ({**BOMB, **hours(-9000, 24, "year"), "quantities": (figure(150),)},
     {**BOMB, **MONTH, "quantities": (figure(140),)}),              # "in 2014", "in December 2014"
], ids=str)
def test_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 1


@pytest.mark.parametrize(("one", "other"), [
    ({**SPOKEN, "evidence": TOLLS_ROSE}, {**SPOKEN, "evidence": "she scolds fleets plundering southern waters daily"}),
    ({**JAILED, **MONTH}, {**JAILED, **MONTH, **UKRAINE, "actors": (actor("target", "Leo Paz", None, 0, "person"),)}),
    ({**KILLED_SIX, "actors": (HOME_REBELS,)}, {**KILLED_SIX, "actors": (HOME_ARMY,)}),     # a raid on the raiders
    (SAID, {**SAID, "modality": "planned"}),
    (SAID, {**SAID, "event_type": "arrest"}),
    ({"evidence": "a short one"}, {"evidence": "a short one", **ASKET}),                    # a phrase
    ({}, {"event_type": "arrest"}),
    ({}, {"event_date": YESTERDAY, **hours(-24, 0, "day")}),
    ({}, ASKET), ({}, NOWHERE), (TRIPOLI, {**TRIPOLI, "place_country": "LBN"}),
    ({}, {"modality": "planned"}),                                  # figures of a plan must not meet those of the act
    ({"actors": RUSSIAN}, {"actors": (actor("source", "Polish army", "POL"),)}),
    ({"actors": RUSSIAN}, {"actors": (actor("target", "Russian army", "RUS"),)}),
    (hours(-2, -1) | {"event_date": YESTERDAY}, hours(4, 5)),       # two raids of one night
    (hours(1, 2), hours(4, 5)),
    ({"quantities": (figure(5),)}, {"quantities": (figure(12),)}),  # two strikes on one town, if nothing else agrees
    ({**DRONES, "quantities": (figure(12),)}, {**ORLIN, "actors": RUSSIAN, "quantities": (figure(5),)}),    # a part
    ({**DRONES, "quantities": (figure(63, **LAUNCHED),)}, {**DRONES, "quantities": (figure(30, **LAUNCHED),)}),
    ({**DRONES, "quantities": (figure(930, **LAUNCHED),), **hours(-144, 24, "period")},
     {**DRONES, "quantities": (figure(140, **LAUNCHED),)}),         # a week and its last night
    ({"quantities": (figure(40000, scope="running_total"),)}, {"quantities": (figure(4),)}),
    ({**DRONES, "quantities": (figure(63, **LAUNCHED),)},
     {**DRONES, **UNDATED, "event_date": DAY + timedelta(days=1), "quantities": (figure(55, **LAUNCHED),)}),
    (NEVER, NEVER),
    ({"weapon": "artillery"}, {"weapon": "artillery", **UNDATED}),
    ({**GUNS, "evidence": "forces advanced on western Russia as troops sought to support Ukraine"},
     {"evidence": "a military campaign saw forces in western Russia; troops were to support Ukraine", **NOWHERE}),
    ({**BOMB, "quantities": (figure(12, upper=None, bound="at_least"),)}, {**BOMB, "quantities": (figure(88),)}),
    (BOMB, {**BOMB, **UNDATED}),    # a town at the front is struck many times a day
    ({"actors": OWN}, {"event_type": "casualties", "actors": OWN}),     # of its own people, as anybody could tell
    ({"event_type": "talks", "actors": BOTH}, {"event_type": "talks"}),     # a house sees many meetings
    (SPOKEN, {**SPOKEN, "actors": (SPOKEN["actors"][0], actor("target", "Leo Rey", "CHL", 1, "person"))}),
    ({**BOMB, "quantities": (figure(3),)}, {**BOMB, "quantities": (figure(9),)}),       # two bombs, for all one knows
    ({**BOMB, "quantities": (figure(9),)}, {**BOMB, "quantities": (figure(3),), "evidence": "the toll rose to three"}),
    (TAKEN, {**TAKEN, "place_name": "Verba"}),
    ({**LED, "actors": (actor("source", "Hamas", None, 0, "rebels"),)},
     {**LED, "actors": (actor("source", "Al-Quds Brigades", None, 0, "rebels"),)}),
    (SIEGE, {**BANNED, **UNDATED}),
    (SANCTIONS, {**SANCTIONS, "event_date": YESTERDAY, **hours(-24, 0, "day")}),
    (SANCTIONS, {**SANCTIONS, "actors": (actor("source", "Chile", "CHL", 0, "state"), SANCTIONS["actors"][1])}),
    ({**SANCTIONS, **UNDATED}, {**SANCTIONS, **UNDATED, "evidence": "others of long ago"}),
    ({**BOMB, **MONTH, "quantities": (figure(3),)},
     {**MONTH, **NORTH, "event_type": "attack", "quantities": (figure(3),)}),
    ({**LED, "actors": RUSSIAN}, {**LED, "actors": (actor("source", "Red Dawn", None, 0, "rebels"),)}),
    ({"event_type": "armed_clash", "actors": (BOTH[0], actor("participant", "Red Dawn", None, 1, "rebels"))},
     {"event_type": "armed_clash", "actors": (BOTH[0], actor("participant", "Free North", None, 1, "rebels"))}),
    (SPOKEN, {**SPOKEN, "actors": (actor("source", "Leo Paz", "PER", 0, "person"), SPOKEN["actors"][1])}),
    ({"event_type": "talks", **NOWHERE, "actors": BOTH},
     {"event_type": "talks", **NOWHERE, "actors": (BOTH[0], actor("participant", "Peru's rival", "BOL", 1, "state"))}),
    ({"event_type": "talks", **NOWHERE, "actors": (ANA, LEO)},
     {"event_type": "talks", **NOWHERE, "actors": (ANA, IDA)}),
    ({**ARMED, **UKRAINE}, {**ARMED, **UKRAINE, "evidence": "he fired twice"}),                   # but many shots
    ({**RAID, **UKRAINE}, {**RAID, **UKRAINE, "evidence": "four were held in raids"}),
    ({**RAID, **ORLIN}, {**RAID, **ASKET}),
    (BLOW, {**BLOW, **ASKET, "quantities": BLOW["quantities"][:1]}),
    ({**BLOW, "quantities": (figure(1), figure(2, "injured"))},
     {**BLOW, **ASKET, "quantities": (figure(1), figure(2, "injured"))}),           # few are anybody's toll
    (BLOW, {**BLOW, **ASKET, "event_type": "arrest"}),
    ({**LATELY, "quantities": (figure(2),)}, {**LATELY, **UNDATED, "quantities": (figure(2),)}),
    ({**LATELY, **MONTH}, {**LATELY, **UNDATED}),
    (FIFTEEN, {**FIFTEEN, **ASKET, "evidence": "Fifteen fishermen perished"}),
    ({**FIFTEEN, "quantities": (figure(5),)},
     {**FIFTEEN, **ASKET, "quantities": (figure(5),), "evidence": "Five smugglers fell by the frozen viaduct"}),
    ({**AT_WEEKEND, **hours(-300, 300, "month")}, AT_WEEKEND),
    ({**BOMB, **hours(-9000, 24, "year"), "quantities": (figure(150),)},
     {**BOMB, **MONTH, "quantities": (figure(60),)}),
], ids=str)
def test_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert events(one, other) == 2


def test_what_keeps_two_apart_holds_through_a_third() -> None:
    open_ = {"quantities": (figure(16),)}
    early, late = {**open_, **hours(1, 2)}, {**open_, **hours(4, 5)}
    assert events(early, open_, late) == 2


def test_an_article_that_tells_two_acts_tells_them_apart() -> None:
    dead = {"quantities": (figure(16),)}
    told = [mention(mention_id="1", **dead), mention(mention_id="3", article_id="b", **dead),
            mention(mention_id="2", sentence_ordinal=3, start_char=90, evidence="another shelling killed 16", **dead)]
    assert len(set(found(told).values())) == 2


def test_what_is_superseded_changes_nothing_and_follows() -> None:
    assert events(GUNS, {**GUNS, "mention_id": "old", "evidence": "other words"}, superseded="old") == 1
    assert events(GUNS | hours(1, 2), GUNS | hours(4, 5), {**GUNS, "mention_id": "old"}, superseded="old") == 2


def test_many_copies_are_one_event() -> None:
    copies = [mention(mention_id=f"{n:03}", article_id=f"{n:03}", quantities=(figure(16),)) for n in range(300)]
    assert set(found(copies).values()) == {"000"}


def test_a_sentence_of_two_acts_joins_neither_to_the_others() -> None:
    """Which of two acts of a type another article means by the sentence, nobody can tell."""
    told = [mention(**{"mention_id": f"{article}{n}", "article_id": article, "start_char": n, **SAID, **place})
            for article in ("a", "b") for n, place in enumerate((ORLIN, ASKET))]
    assert len(set(found(told).values())) == 2


WORDS = ("granary", "chapel", "orchard", "ferryman", "lantern", "police", "government", "officials", "killings")


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=4, max_size=7, unique=True), min_size=2, max_size=2))
def test_it_does_not_matter_which_of_two_is_looked_at_first(told: list[list[str]]) -> None:
    """Of two texts of one length the words that every other sentence has count half, whichever comes first."""
    one, other = (facts_of(mention(evidence=" ".join(words))) for words in told)
    assert bond(one, other, False) == bond(other, one, False)


def test_a_word_and_a_number_of_one_value_agree_the_same_from_either_side() -> None:
    one, other = (facts_of(mention(quantities=(figure(3, **bound),))) for bound in ({}, {"bound": "vague"}))
    assert bond(one, other, False) == bond(other, one, False)
