"""Whom "it" stands for where it is bent on something, and where it stands for nothing."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("Chile's army announced that it is prepared to impose a curfew in Lima.", "blockade", ["Chilean army"]),
        ("The Chadian army said it was sending 500 troops to Goma.", "mobilization", ["Chadian army"]),
        ("Chad said it was not known whether rebels had attacked Goma.", "attack", ["rebels"]),
    ],
)
def test_it(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources


@pytest.mark.parametrize(
    "text",
    [
        "Chad condemned the raid. It left nine people dead and wounded four more.",
        "Chad has sent troops. It was the third raid on Goma in a week, and killed two.",
        "Chad condemned the raid. It took rescuers two days to find the nine people killed.",
        "Chad says mines make it harder to attack Goma.",
    ],
)
def test_it_is_no_state(text):
    """An `it` that is what happened, or what a noun or an infinitive tells, does nothing."""
    assert not [actor for mention in told(text) for actor in mention.actors if actor.text.lower() == "it"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Paz told Reuters that she was at home when rebels stormed it and killed ten people.", []),
        ("Facebook was slow on Monday. Chad accused it of spying.", []),
        ("Twitter said it had banned the rebels.", ["Twitter"]),
    ],
)
def test_it_is_an_outlet_only_where_that_speaks(text, names):
    found = [actor for mention in told(text) for actor in mention.actors if actor.text.lower() == "it"]
    assert [actor.name for actor in found] == names


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Nadia Berg met Barack Holm on Friday. She accused Chad of lying.", ["Nadia Berg"]),
        ("Spokeswoman Ari Fleet met Karl Holm on Friday. She accused Chad of lying.", ["Ari Fleet"]),
        ("Amina Dar from the village of Kya Gaung fled. She accused Chad of lying.", ["Amina Dar"]),
    ],
)
def test_she(text, sources):
    """A first name, or a title, tells who "she" may be; a village is nobody."""
    assert actors(only(text, "criticism"), "source") == sources


def test_the_president_is_no_vice_president_and_the_articles_own():
    text = (
        "Chilean President Ana Paz spoke in Chile's capital. Chilean Vice President Eva Rojas and Peruvian "
        "President Luis Soto listened. The president criticized Mali."
    )
    assert actors(only(text, "criticism"), "source") == ["Ana Paz"]


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Karim Berg came to the airport, where police arrested him.", "arrest", ["Karim Berg"]),
        ("Karim Berg was at home when gunmen shot him.", "attack", ["Karim Berg"]),
        ("Chad imposed sanctions on Karim Berg, accusing him of fraud.", "criticism", ["Karim Berg"]),
        ("President Holm wrote to Karim Berg, urging him to resign.", "demand", ["Karim Berg"]),
        ("Teachers marched in Goma as police fired tear gas to disperse them.", "protest_repressed", ["teachers"]),
        ("Ana Berg came to the airport, where police arrested her.", "arrest", ["Ana Berg"]),
        ("Ana Berg was at home when gunmen shot her in the leg.", "attack", ["Ana Berg"]),
        ("President Holm wrote to Ana Berg, urging her to resign.", "demand", ["Ana Berg"]),
        ("Gunmen fired as Ana Berg came home and killed her guard.", "attack", ["guard"]),
        # two whom it may be, and whoever only acts upon others
        ("Karim Berg met Barack Holm before officers arrested him.", "arrest", []),
        ("Karim Berg said that Barack Holm had shot him.", "attack", []),
    ],
)
def test_an_object_is_the_one_of_its_sentence_who_does_not_do_it(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets
