"""An article about a film or a match tells no events by its words of war; one about a crime at a match does."""

import pytest

from tests.extract.tell import told

FILM = ("The director's third film stars Ada Okoye as a spy. "
        "In the best scene rebels ambush a convoy and kill the driver. "
        "The plot is thin, but critics and audiences liked the actress.")
MATCH = ("City scored twice before the referee gave Town a penalty. "
         "Their striker fired 19 shots and the captain attacked from midfield. "
         "The coach said his team had been under siege all season. Fans left the stadium early.")
CRIME = ("A gunman opened fire outside the stadium after the match on Sunday, killing three fans. "
         "Players of both teams left by bus. The coach said the final would be held in May. "
         "Police arrested a supporter.")


@pytest.mark.parametrize(("text", "types"), [
    (FILM, set()),
    (MATCH, set()),
    (FILM.split(". ")[1] + " in Mali on Monday.", {"attack"}),
])
def test_what_a_whole_article_is_about(text, types):
    assert {mention.event_type for mention in told(text)} == types


def test_a_crime_at_a_match_is_told_with_its_toll():
    mention = next(mention for mention in told(CRIME) if mention.event_type == "attack")
    assert [(q.measure, q.value) for q in mention.quantities] == [("killed", 3.0)]


GIG = ("The band opened the tour in Leeds with songs of its first album. "
       "Halfway through, the singer attacked a rival's lyrics. "
       "The crowd called for an encore, and fans demanded more guitar. Tickets for the last concert are gone.")


def test_an_evening_of_music_tells_no_demand_and_no_attack():
    assert told(GIG) == []
    shot = told(GIG + " Two fans were shot dead by police outside the hall on Sunday.")
    assert [mention.event_type for mention in shot] == ["attack"]


def test_a_fight_of_nobody_behind_a_protest_is_a_riot():
    text = "Thousands of protesters marched in Sucre on Monday. Police said 30 were hurt in the skirmishes."
    assert [mention.event_type for mention in told(text)][-1] in ("riot", "protest_repressed")


def test_history_tells_only_what_a_year_dates():
    text = (
        "In the spring of 1487 an army of 9,000 men camped before the town. The guns opened fire on Easter Monday. "
        "Some 600 people died. The bells were melted in 1490 and a mill burned in 1502."
    )
    assert [m.event_type for m in told(text) if m.time_basis != "explicit"] == []


def test_news_with_a_long_memory_is_news():
    text = "Gunmen killed two people in Lima on Monday. The square was built in 1780. A blast killed ten there in 2019."
    assert "attack" in {m.event_type for m in told(text)}


def test_whom_a_sickness_kills_is_no_toll():
    text = (
        "Plague has come back to the town. The disease killed 584 people there in 2015, and infection rates rose. "
        "Cholera and measles followed the epidemic. Three people died on Monday."
    )
    assert told(text) == []


def test_the_headline_of_a_column_tells_no_news():
    assert told("Traffic is a habit of ours.", title="Opinion: we are bombing our own cities with cars") == []


def test_what_is_only_imagined_is_no_act():
    assert told("Imagine that a man is accused of robbing a bank in Lima.") == []
    assert told("Students staged 200 mock trials in which an actor was charged with killing a guard.") == []
