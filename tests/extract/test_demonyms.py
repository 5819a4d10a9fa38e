"""A people's adjective before a noun of persons tells people, not their state."""

import pytest

from pipeline.extract.parties import find_parties
from pipeline.lexicon import load_lexicon
from pipeline.sentence.reading import laid_open

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("A 12-year-old Norwegian boy was shot.", "Norwegian boy", "civilians", "NOR"),
        ("Six Danish staff members of the charity left.", "Danish staff members", "civilians", "DNK"),
        ("An Italian opera singer was held.", "Italian singer", "civilians", "ITA"),
        ("A Greek couple was found.", "Greek couple", "civilians", "GRC"),
        ("Two Chadian gunners fell.", "Chadian gunners", "military", "TCD"),
        ("The Kenyan terror group fled.", "Kenyan armed group", "rebels", "KEN"),
        # the noun goes on, or is a thing
        ("An Italian student visa was refused.", "Italy", "state", "ITA"),
        ("A Danish warship left.", "Denmark", "state", "DNK"),
    ],
)
def test_people_are_no_state(text, name, kind, country):
    found = find_parties(laid_open(None, [text], LEXICON), LEXICON).sentences[0]
    assert [(p.name, p.kind, p.country) for p in found][:1] == [(name, kind, country)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peruvian State and Territory leaders fled.", ["Peru"]),
        ("Peruvian Territory leaders fled.", ["Peru"]),
        ("The Peruvian Territory was closed.", []),
    ],
)
def test_the_leaders_of_a_lands_parts_are_no_thing(text, names):
    found = find_parties(laid_open(None, [text], LEXICON), LEXICON).sentences[0]
    assert [party.name for party in found] == names
