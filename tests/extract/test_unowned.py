"""An army without an owner is not that of the land which strikes it; rebels strike their own."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(("text", "country"), [
    ("Chad bombed the army near Gao.", None),
    ("An attack by Chad on the navy killed nine.", None),
    ("Chadian rebels killed nine of the army.", "TCD"),
    ("Chad bombed the Malian army near Gao.", "MLI"),
])
def test_whose_army_was_struck(text, country):
    (body,) = (a for m in told(text)[:1] for a in m.actors if a.kind == "military" and a.role != "source")
    assert body.country == country
