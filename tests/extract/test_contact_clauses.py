"""Whoever stands right before a verb does it where its clause hangs on a noun without a pronoun."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Chad is not the bully President Ana Paz has accused it of being.", "criticism", ["Ana Paz"]),
        ("The minister warned Kenya attacked the port first.", "attack", ["Kenya"]),
        ("The envoy was in touch on the day Chad imposed sanctions on Kenya.", "sanction", ["Chad"]),
        ("Attacks by M23 near a town seized by rebels and militiamen have killed nine nurses.", "attack", ["M23"]),
        ("Chad warns Sudan could shell Mali.", "shelling", ["Sudan"]),
        ("Chad warned Sudan would have shelled Mali.", "shelling", ["Sudan"]),
        ("The police fear rebels killed three traders.", "attack", ["rebels"]),
        ("Kenya fears Chad will attack its towns.", "attack", ["Chad"]),
        # what only describes a noun does nothing, nor does the place behind a preposition
        ("The Greek navy said it had attacked Turkish military targets in Juba.", "attack", ["Greek navy"]),
        ("Rockets fired by rebels from northern Mali hit the town of Tamanrasset.", "shelling", ["rebels"]),
        ("The rebels shelled a town and the army fired rockets.", "shelling", ["army", "rebels"]),
    ],
)
def test_the_nearest_subject_does_it(text, event_type, source):
    found = [m for m in told(text) if m.event_type == event_type]
    assert sorted({name for m in found for name in actors(m, "source")}) == source
