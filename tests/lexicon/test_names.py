"""The name files are checked row by row, and what does not hold is told with file and line."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon.names import load_names
from pipeline.lexicon.words import Phrases, cut
from tests.lexicon.spoiled import spoiled

FAULTS = [
    ("actors.csv", "Green Front,rebels,,Hamas", "'Hamas' already stands in actors.csv:2"),
    ("actors.csv", "Green Front,rebels,XYZ,", "country 'XYZ' does not stand in countries.csv"),
    ("actors.csv", "Green Front,rebel,,", "kind: "),
    ("actors.csv", "Russia,rebels,,", "'Russia' already stands in countries.csv"),
    ("countries.csv", "Xy,Nowhere,,,,,,", "iso3: "),
    ("nouns.csv", "troops,military,yes,", "'troops' already stands in nouns.csv"),
    ("nouns.csv", "sailors,military,maybe,", "bare: "),
    ("titles.csv", "president,head,", "'president' already stands in titles.csv"),
    ("persons.csv", "Ann Bell,QQQ,", "country 'QQQ'"),
    ("bodies.csv", "Bench,furniture", "kind: "),
]


@pytest.mark.parametrize(("name", "row", "told"), FAULTS)
def test_a_bad_row_is_told_with_file_and_line(tmp_path: Path, name: str, row: str, told: str) -> None:
    folder, where = spoiled(tmp_path, name, row)
    with pytest.raises(LexiconError) as error:
        load_names(folder)
    assert told in str(error.value)
    assert where in str(error.value)


def test_the_longest_phrase_is_found() -> None:
    phrases = Phrases([("Sudan", 1), ("South Sudan", 2), ("Sudan Liberation Army", 3)])
    assert phrases.at(cut("Sudan Liberation Army"), 0) == (3, 3)
    assert phrases.at(cut("South Sudan is"), 0) == (2, 2)
    assert Phrases([("People's Army", 1)]).at(cut("People's Army's men"), 0) == (1, 2)
    assert Phrases([("People's Army", 1)]).at(cut("People Army"), 0) is None
    assert phrases.at(cut("Sudan. Liberation Army"), 0) == (1, 1)


@pytest.mark.parametrize(("text", "words"), [
    ("U.S.-led forces", ["U.S.-led", "forces"]), ("Ukraine's air", ["Ukraine", "air"]),
    ("the Houthis' camp", ["the", "Houthis", "camp"]), ("al-Shabab's N'Djamena", ["al-Shabab", "N'Djamena"]), ("", [])])
def test_text_is_cut_into_words(text: str, words: list[str]) -> None:
    found = cut(text)
    assert [word.text for word in found] == words
    assert all(text[word.start:word.end] == word.text for word in found)


@pytest.mark.parametrize(("text", "possessive"), [
    ("Russia's war", True), ("the Houthis' camp", True), ("'we like Russians' he said", False),
    ("Russians came", False)])
def test_possessives_are_seen(text: str, possessive: bool) -> None:
    assert any(word.possessive for word in cut(text)) is possessive
