"""A sentence laid open: what its words were marked with beforehand is what the lexicon says when asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon import load_lexicon
from pipeline.sentence.reading import Reading

LEXICON = load_lexicon()
WORDS = st.sampled_from((
    "The", "the", "United", "States", "Nations", "Kenyan", "Kenya's", "foreign", "Foreign", "minister", "Ministry",
    "of", "Lake", "Chad", "al-Sabah", "Al-Sabah", "el-Nur", "said", "Said", "police", "Police", "air", "force", "who",
))  # fmt: skip
SENTENCES = st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join)


@given(SENTENCES)
def test_each_word_answers_as_the_lexicon_does(text: str) -> None:
    reading, names = Reading(text, LEXICON), LEXICON.names
    for at in range(len(reading.words)):
        assert reading.known(at) == names.known.at(reading.words, at)
        assert reading.land(at) == LEXICON.gazetteer.known.at(reading.words, at)
        assert reading.noun(at) == names.nouns.at_folded(reading.words, at)
        assert reading.title(at) == names.titles.at_folded(reading.words, at)
        assert reading.joined(at) == (at > 0 and reading.words[at].joined)
        assert reading.says(at) == (reading.words[at].text.lower() in LEXICON.cues.say)


@given(SENTENCES, st.integers(1, 8))
def test_a_run_is_cut_where_it_may_be_no_longer(text: str, most: int) -> None:
    reading = Reading(text, LEXICON)
    for at in range(len(reading.words)):
        assert reading.run(at, most) == min(reading.run(at, len(reading.words)), at + most)
        assert all(reading.joined(i) for i in range(at + 1, reading.run(at, most)))


def test_past_the_last_word_there_is_nothing() -> None:
    reading = Reading("Kenyan police", LEXICON)
    assert not (reading.known(2) or reading.noun(2) or reading.title(2) or reading.joined(2) or reading.capital(2))


def test_sets_of_cues_are_joined_by_a_bar() -> None:
    cues = LEXICON.cues
    assert cues["be|perfect"] == cues["be"] | cues["perfect"]
    assert cues["be|perfect"] is cues["be|perfect"]
    with pytest.raises(KeyError):
        cues["be|perfekt"]
