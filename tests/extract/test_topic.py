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
