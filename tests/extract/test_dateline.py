"""The dateline in front of a report, and what only looks like one."""

import pytest

from pipeline.lexicon import load_lexicon
from pipeline.sentence.dateline import front_of


@pytest.mark.parametrize(("text", "front"), [
    ("QUITO, Ecuador (AP) — Two", "QUITO, Ecuador (AP) — "),
    ("KABUL, Afghanistan (Dec. 1) – Forces", "KABUL, Afghanistan (Dec. 1) – "),
    ("Lima, 8 Jan 89 -- Gunmen", "Lima, 8 Jan 89 -- "),
    ("Geneva, March 3 (Reuters) - Envoys", "Geneva, March 3 (Reuters) - "),
    ("TAMPA -- A shooting", "TAMPA -- "),
    ("KARACHI: At least nine", "KARACHI: "),
    ("Tel Aviv (CNN) A ferry", "Tel Aviv (CNN) "),
    ("Irbil, Iraq (CNN) A ferry", "Irbil, Iraq (CNN) "),
    ("(AFP) - A ferry", "(AFP) - "),
    ("(Sources) - A ferry", ""),
    ("Orlin Ferries (a firm) A ferry", ""),
    ("WARNING: At least nine", ""),
    ("KABUL At least nine", "KABUL "),          # the page left the agency and its dash out
    ("SUCRE, Bolivia A bus", "SUCRE, Bolivia "),
    ("SAN JOSE, Costa Rica Police said", "SAN JOSE, Costa Rica "),
    ("KABUL SAYS IT won", ""),
    ("MARKETS Shares fell", ""),
    ("BOLIVIA President Ruiz", ""),
    ("The Cartel (a gang) - it said", ""),
    ("Police said - again - that", ""),
    ("ISAF - a force", ""),
])
def test_a_dateline_ends_where_the_report_begins(text, front):
    assert text[: front_of(text, load_lexicon())] == front
