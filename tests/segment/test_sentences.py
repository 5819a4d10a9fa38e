"""Where a sentence ends: not at a shortened word, and at a whole one though it looks like one."""

import pytest

from pipeline.lexicon import load_lexicon
from pipeline.segment.sentences import spans

LAYOUT = load_lexicon().layout


@pytest.mark.parametrize("parts", [
    ("The ferry left New York.", "Quist told the port that it was full."),
    ("Two cranes stand on the West Bank.", "Hauliers want a third."),
    ("The harbour was shut this month.", "Police searched it."),
    ("The mayor called the works a mess.", "“Nobody asked us,” she said."),
    ("Talks were held in Iowa.", "(The port was not asked.)"),
    ("The bridge was bombed.", "Ode saw it fall."),
    ("The quay sank in the east.", "Officials said it was old."),
    ("Retired Gen. Quist met Ret. Adm. Ode at the port.",),
    ("They say that Prof. Ruck of the Harbour Corp. Ferry Company was late.",),
    ("The U.S. Army took the quay.", "St. Orlin was next."),
    ("Two hurt as ferry sinks off Orlin", "By Anna Quist The Associated Press"),
    ("Two hurt as ferry sinks off Orlin", "By Anna Quist and John Ode A ferry sank."),
    ("The quay was sold by Anna Quist and bought By Chance Ltd.",),
    ("Crews searched all night", "Hanoi, Vietnam (Reuters) - A ferry sank."),
    ("The minister says the port has been gutted", "(CNN) A ferry sank."),
    ("Hong Kong (CNN) A ferry sank.",),
    ("Orlin (AFP) - A ferry sank.",),
    ("The African Union (AU) Commission met.",),
    ("Photo: Anna Quist/TNS via Getty Images", "A ferry sank."),
    ("Ferry sinks off Orlin", "© REUTERS/ Anna Quist 4 0 12 0", "Crews searched all night."),
    ("Ferry sinks off Orlin", "© AFP 2016/ ANNA QUIST", "‘It sank’"),
    ("The ferry sank.", "ANNA QUIST/AFP/Getty Images", "Crews searched all night."),
    ("(Anna Quist/AP)", "The ferry sank."),
    ("Ferry sinks off Orlin", "Get short URL 0 4 12 0", "Crews searched all night."),
    ("A Reuters/Ipsos poll of the port was shown.",),
])
def test_sentences_of_a_paragraph(parts: tuple[str, ...]) -> None:
    paragraph = " ".join(parts)
    assert [paragraph[start:end] for start, end in spans(paragraph, LAYOUT)] == list(parts)
