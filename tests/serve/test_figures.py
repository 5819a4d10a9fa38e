"""Figures: best, bounds, disputes, and sums that count nothing twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

DAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
COLUMNS = "low, best, high, best_method, claimants, stories, disputed"
EXACT = {"place_precision": "exact", "place_country": "UKR"}
WIDE = {"place_precision": "country", "place_country": "UKR", "place_name": "Ukraine"}


def told(lake, *figures, story=None):
    """Let one article after another tell one event, each with a figure: (value, what else is known of it)."""
    lake.event("e")
    for number, (value, given) in enumerate(figures):
        lake.article(f"a{number}", published_at=NOON + timedelta(hours=number))
        if story:
            lake.story(f"a{number}", story[number])
        of_mention = {name: given.pop(name) for name in tuple(given) if name in MENTION}
        lake.mention(f"m{number}", f"a{number}", "e", event_date_basis="text", **of_mention)
        lake.figure(f"m{number}", value, **given)


MENTION = {"claimant_name", "modality", "polarity", "stance", "in_title", "time_start", "time_end"}
AT_LEAST = {"bound": "at_least", "upper": None}
VAGUE = {"bound": "vague", "upper": None, "approximate": True}


@pytest.mark.parametrize(("figures", "row"), [
    ([(5, {})], (5, 5, 5, "only", 0, 1, False)),
    ([(5, {"claimant_name": "X"}), (5, {"claimant_name": "Y"})], (5, 5, 5, "only", 2, 2, False)),
    ([(3, {}), (5, {})], (3, 5, 5, "latest", 0, 2, True)),
    ([(5, {}), (3, {}), (3, {})], (3, 3, 5, "most_stories", 0, 3, True)),
    ([(3, AT_LEAST), (5, {})], (3, 5, None, "exact", 0, 2, False)),
    ([(6, AT_LEAST), (5, {})], (5, 5, None, "exact", 0, 2, True)),
    ([(40, VAGUE), (38, {})], (38, 38, 38, "only", 0, 1, False)),
    ([(40, VAGUE)], (40, 40, None, "only", 0, 1, False)),
    ([(500, {"bound": "about", "lower": None}), (479, {})], (None, 479, 500, "exact", 0, 2, False)),
    ([(5, {"stance": "denies"}), (2, {})], (2, 2, 2, "only", 0, 1, False)),
    ([(824, {"per": "day"}), (9, {})], (9, 9, 9, "only", 0, 1, False)),
    ([(1, {"part_of": 7}), (3, {})], (3, 3, 3, "only", 0, 1, False)),
    ([(900, {"scope": "running_total"}), (7, {"scope": "running_total"})], (7, 7, 900, "latest", 0, 2, False)),
])
def test_best_and_bounds(lake, figures, row):
    told(lake, *((value, dict(given)) for value, given in figures))
    assert lake.ask(f"SELECT {COLUMNS} FROM figures") == [row]


@pytest.mark.parametrize(("lesser", "row"), [
    ({}, (17, 17, 17, "latest", 0, 1, False)),                  # "all 17 passengers, the driver": no bound, no dispute
    ({"claimant_name": "X"}, (1, 17, 17, "latest", 1, 1, True)),                            # another account of it
])
def test_what_one_account_adds_is_no_rival_of_its_figure(lake, lesser, row):
    told(lake, (17, {}))
    lake.mention("more", "a0", "e", event_date_basis="text", **lesser)
    lake.figure("more", 1)
    assert lake.ask(f"SELECT {COLUMNS} FROM figures") == [row]


@pytest.mark.parametrize(("words", "row"), [
    ("a guard", (40, 40, 40, "latest", 2, 2, False)),
    ("My father", (40, 40, 40, "latest", 2, 2, False)),
    ("one", (1, 40, 40, "latest", 2, 2, True)),
    ("Only one guard", (1, 40, 40, "latest", 2, 2, True)),
    ("1", (1, 40, 40, "latest", 2, 2, True)),
])
def test_one_person_who_is_told_of_disputes_no_count_of_many(lake, words, row):
    told(lake, (1, {"claimant_name": "X", "text": words}), (40, {"claimant_name": "Y"}))
    assert lake.ask(f"SELECT {COLUMNS} FROM figures") == [row]


def test_one_person_alone_is_a_figure_of_his_own(lake):
    told(lake, (1, {"text": "a guard"}), (1, {"text": "Ibra Tumo"}))
    assert lake.ask(f"SELECT {COLUMNS} FROM figures") == [(1, 1, 1, "only", 0, 2, False)]


def test_copies_of_one_story_count_once(lake):
    told(lake, (5, {}), (5, {}), (3, {}), (3, {}), story=["a0", "a0", "a2", "a3"])
    assert lake.ask(f"SELECT {COLUMNS} FROM figures") == [(3, 3, 5, "most_stories", 0, 3, True)]
    assert lake.ask("SELECT sum(best) FROM figures WHERE additive") == [(3,)]


@pytest.mark.parametrize("given", [
    {"modality": "planned"}, {"modality": "hypothetical"}, {"polarity": "negated"}, {"stance": "denies"},
    {"in_title": True}, {"per": "day"}, {"scope": "period"}, {"scope": "running_total"}, {"part_of": 3}, VAGUE,
    {"time_start": NOON - timedelta(days=7), "time_end": NOON},
], ids=str)
def test_what_is_no_total_of_an_act_is_not_additive(lake, given):
    told(lake, (5, dict(given)))
    assert lake.ask("SELECT best, additive FROM figures") == [(5, False)]


@pytest.mark.parametrize("given", [{"status": "planned"}, {"status": "denied"}, {"status": "disputed"},
                                   {"event_date": None}], ids=str)
def test_an_event_that_did_not_surely_happen_on_a_day_adds_nothing(lake, given):
    event(lake, "e", 5, of_event=given)
    assert lake.ask("SELECT best, additive FROM figures") == [(5, False)]


TIED = "publication of the day"     # as an article's lead is


def event(lake, name, value, *, of_event=None, of_figure=None, day=DAY, basis="text"):
    """Let one article tell one event with one figure."""
    lake.article(f"a {name}")
    lake.event(name, **{"event_date": day, **(of_event or {})})
    lake.mention(f"m {name}", f"a {name}", name, event_date=day, event_date_basis=basis.partition(" ")[0],
                 time_start=NOON if basis == TIED else None)
    lake.figure(f"m {name}", **{"value": value, **(of_figure or {})})


KYIV, KHARKIV = {**EXACT, "place_name": "Kyiv"}, {**EXACT, "place_name": "Kharkiv"}


@pytest.mark.parametrize(("one", "other", "additive"), [
    # the same told as two events
    ({"of_event": KYIV}, {"of_event": KYIV}, [5]),
    ({"of_event": KYIV}, {"of_event": {}}, [5]),
    ({"of_event": KYIV}, {"of_event": {**KYIV, "event_type": "casualties"}}, [5]),
    ({"of_event": KYIV}, {"of_event": WIDE}, [5]),
    # two places, days, sides, units: two figures
    ({"of_event": KYIV}, {"of_event": KHARKIV}, [4, 5]),
    ({"of_event": WIDE}, {"of_event": {"place_country": "RUS", "place_precision": "country"}}, [4, 5]),
    ({}, {"day": DAY - timedelta(days=1)}, [4, 5]),
    ({"of_figure": {"of_country": "UKR"}}, {"of_figure": {"of_country": "RUS"}}, [4, 5]),
    ({"of_figure": {"unit": "drone"}}, {"of_figure": {"unit": "missile"}}, [4, 5]),
    ({"of_figure": {"measure": "injured"}}, {"of_figure": {"measure": "killed"}}, [4, 5]),
    ({"of_figure": {"of_country": "UKR"}}, {"of_figure": {"of_country": "RUS", "value": 5}}, [5]),
    # what names no unit or side may be any
    ({"of_figure": {"unit": None}}, {"of_figure": {"unit": "missile"}}, [5]),
    ({"of_figure": {"of_country": "UKR"}}, {}, [5]),
    # a part within a whole
    ({"of_event": WIDE}, {"of_event": {**KYIV, "admin1": "Kyiv City"}}, [5]),
    ({"of_event": {**EXACT, "place_name": "A", "admin1": "North"}},
     {"of_event": {**EXACT, "place_name": "B", "admin1": "South"}}, [4, 5]),
    ({"of_event": {"admin1": "North", "place_country": "UKR", "place_precision": "admin1"}},
     {"of_event": {"admin1": "South", "place_country": "UKR", "place_precision": "admin1"}}, [4, 5]),
])
def test_two_figures_of_which_one_may_be_in_the_other_are_not_both_additive(lake, one, other, additive):
    event(lake, "e", 5, **one)
    event(lake, "f", 4, **other)
    assert [best for (best,) in lake.ask("SELECT best FROM figures WHERE additive ORDER BY 1")] == additive


def test_a_retelling_days_later_without_a_day_of_its_own_is_not_counted_again(lake):
    event(lake, "e", 315)
    event(lake, "f", 315, day=DAY + timedelta(days=3), basis="publication")
    event(lake, "g", 314, day=DAY + timedelta(days=4), basis=TIED)
    event(lake, "h", 315, day=DAY + timedelta(days=5))
    assert lake.ask("SELECT event_id FROM figures WHERE additive ORDER BY 1") == [("e",), ("g",), ("h",)]


@pytest.mark.parametrize(("kind", "basis", "additive"), [
    ("casualties", "text", True), ("casualties", "publication", False), ("attack", TIED, True),
    ("attack", "publication", False)])      # what years have come to, for all we know
def test_a_toll_without_act_or_time_adds_nothing(lake, kind, basis, additive):
    event(lake, "e", 5, of_event={"event_type": kind}, basis=basis)
    assert lake.ask("SELECT additive FROM figures") == [(additive,)]


@pytest.mark.parametrize(("dead", "additive"), [(3, True), (4000, False)])
def test_dead_told_without_a_day_have_that_of_their_event(lake, dead, additive):
    event(lake, "e", dead, of_event={"event_type": "drone_attack", "time_start": NOON}, basis="publication")
    assert lake.ask("SELECT additive FROM figures") == [(additive,)]


@pytest.mark.parametrize("measure", ["amount", "attacks", "received", "launched", "captured"])
@pytest.mark.parametrize(("basis", "additive"), [("text", True), (TIED, True), ("publication", False)])
def test_a_figure_that_nobody_gives_a_time_may_be_what_years_have_come_to(lake, measure, basis, additive):
    event(lake, "e", 4000, of_figure={"measure": measure}, basis=basis)
    assert lake.ask("SELECT additive FROM figures") == [(additive,)]


@pytest.mark.parametrize(("spoken", "measure", "additive"), [
    (1, "amount", False), (1, "released", False), (3, "arrested", False), (1, "participants", True),
    (2, "amount", True), (4, "arrested", True), (None, "destroyed", True)])
def test_what_is_only_promised_or_demanded_adds_nothing(lake, spoken, measure, additive):
    event(lake, "e", 5, of_event={"quad_class": spoken}, of_figure={"measure": measure})
    assert lake.ask("SELECT additive FROM figures") == [(additive,)]


@pytest.mark.parametrize(("measure", "days", "additive"), [
    ("displaced", 3, ["later"]), ("missing", 7, ["later"]), ("displaced", 8, ["earlier", "later"]),
    ("injured", 3, ["earlier", "later"])])
def test_who_is_displaced_or_missing_is_counted_anew_day_by_day(lake, measure, days, additive):
    event(lake, "earlier", 900, of_event=KYIV, of_figure={"measure": measure})
    event(lake, "later", 950, day=DAY + timedelta(days=days), of_event=KYIV, of_figure={"measure": measure})
    assert lake.ask("SELECT event_id FROM figures WHERE additive ORDER BY 1") == [(name,) for name in additive]


def test_what_somebody_gives_as_a_running_total_is_no_act(lake):
    event(lake, "e", 1000)
    event(lake, "f", 1000, day=DAY - timedelta(days=1), of_figure={"scope": "running_total"})
    assert lake.ask("SELECT additive FROM figures") == [(False,), (False,)]


def test_parts_categories_and_headlines_within_one_event_count_once(lake):
    lake.event("e")
    lake.article("a")
    lake.mention("body", "a", "e", event_date_basis="text")
    lake.mention("title", "a", "e", in_title=True, sentence_ordinal=None)
    lake.figure("title", 10)
    lake.figure("body", 10)
    lake.figure("body", 2, category="child", part_of=0)
    lake.figure("body", 3, category="woman")
    lake.figure("body", 6, category="soldier")
    lake.figure("body", 12, measure="injured")
    assert lake.ask("SELECT measure, sum(best) FROM figures WHERE additive GROUP BY 1 ORDER BY 1") == [
        ("injured", 12), ("killed", 10)]


def test_the_best_mention_is_the_one_that_gives_best(lake):
    told(lake, (3, {}), (5, {}), (3, {}))
    assert lake.ask("SELECT best_mention_id FROM figures") == [("m2",)]
