"""Whom a pronoun means within a quotation: never whoever is quoted."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('Macron met Biya on Monday. "He has criticised the senators," Biya said.', "Emmanuel Macron"),
        ("Macron met Biya on Monday. “He has criticised the senators,” Biya said.", "Emmanuel Macron"),
        ('Biya met Macron on Monday. "The senators are lost," Biya said, and he criticised the senators.', "Paul Biya"),
        ('Macron met Biya on Monday. Biya said "enough" and then he criticised the senators.', "Paul Biya"),
    ],
)
def test_who_is_quoted_speaks_of_another(text, source):
    (mention,) = [mention for mention in told(text) if mention.event_type == "criticism"]
    assert actors(mention, "source") == [source]
