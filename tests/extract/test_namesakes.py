"""A famous surname is another's where the text named one in full and nothing told of the famous one."""

import pytest

from tests.extract.tell import actors, told


def _sources(text, *types):
    return [name for m in told(text) if m.event_type in types for name in actors(m, "source")]


def test_the_surname_is_whom_the_text_named_before():
    text = "Bob Putin, 41, was arrested in Leeds. Police said Putin killed two nurses."
    assert _sources(text, "attack", "casualties") == ["Bob Putin"]


@pytest.mark.parametrize(
    "text, name",
    [
        ("Angela Merkel met Jonas Merkel, an anchor. Merkel condemned Chad.", "Angela Merkel"),
        ("Trump left for Lima. His daughter Ivanka Trump came too. Trump condemned Chad.", "Donald Trump"),
        ("Eric Trump spoke in Lima. President Trump was in Rome. Trump condemned Chad.", "Donald Trump"),
    ],
)
def test_the_famous_one_keeps_it_where_told_of(text, name):
    assert _sources(text, "criticism") == [name]


@pytest.mark.parametrize(
    "text, names",
    [
        ("Wadzi Banda, the sister of President Modibo Banda, was arrested on Monday.", ["Wadzi Banda"]),
        ("Modibo Banda, a nurse, left. Police arrested 42-year-old Wadzi Banda.", ["Wadzi Banda"]),
        ("Modibo Banda, a nurse, left. Police arrested Banda.", ["Modibo Banda"]),
        ("Wadzi Banda, a nurse, left. Wadzi Banda was arrested on Monday.", ["Wadzi Banda"]),
    ],
)
def test_another_first_name_is_another_person(text, names):
    assert [name for m in told(text) if m.event_type == "arrest" for name in actors(m, "target")] == names
