"""What few sentences reach: a sentence each for rules of extraction that no page and no other table of ours asks."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The pair of raids killed nine nurses.", [9]),
        ("Gunmen killed the driver of a bus in Gao.", [1]),
    ],
)
def test_a_pair_of_something_is_nobody(text, killed):
    assert [figure.value for figure in only(text, "attack").quantities if figure.measure == "killed"] == killed


def test_an_adverb_right_behind_a_number_that_ends_a_headline_tells_what_befell():
    shot = only_of_title("Seven shot, two fatally")
    assert [(figure.measure, figure.value) for figure in shot.quantities] == [("casualties", 7), ("killed", 2)]


def test_bounds_of_two_things_are_no_range():
    text = "At least three nurses, and up to five drones were hit."
    assert all(figure.bound != "range" for mention in told(text) for figure in mention.quantities)


def test_both_of_two_peoples_officials_take_part():
    talks = only("Russian and Ukrainian officials' talks were held in Geneva on Monday.", "talks")
    assert sorted(actors(talks, "participant")) == ["Russian officials", "Ukrainian officials"]


def test_two_articles_tell_two_people():
    shot = only("The Chadian general and the police chief Ana Paz were shot.", "attack")
    assert actors(shot, "target") == ["Chadian general", "Ana Paz"]


def test_an_administration_under_a_name_that_is_a_towns_too_is_not_the_towns():
    assert actors(only("The Lincoln administration condemned Chad.", "criticism"), "source") == []


def test_words_behind_a_dash_that_have_a_verb_of_their_own_name_no_speaker():
    assert only_of_title("Two nurses shot dead in Gao - army is hunting Malian police").claimant_text is None


def test_whom_a_statement_was_signed_by_says_nothing_more():
    killed = only("Rebels killed nine nurses in Gao, the army said in a statement signed by its chief.", "attack")
    assert (killed.claimant_text, actors(killed, "source")) == ("army", ["rebels"])


def test_those_counted_behind_a_source_and_a_word_of_time_do_what_stands_behind_them():
    march = only("Gunmen shot a nurse, according to the Chadian police as 3,000 miners marched in Lima.", "protest")
    assert actors(march, "source") == ["miners"]


def test_what_a_states_bodies_do_among_news_of_leisure_is_told():
    gig = (
        "The band opened the tour in Leeds with songs of its first album. The crowd called for an encore, and fans "
        "wanted more guitar. The singer's lyrics were sung along. Tickets for the last concert are gone. "
    )
    assert [mention.event_type for mention in told(gig + "Chad's government condemned Mali.")] == ["criticism"]


def only_of_title(title: str):
    """Give the one mention that a title tells."""
    (mention,) = (mention for mention in told("The road was closed.", title) if mention.in_title)
    return mention
