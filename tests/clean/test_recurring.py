"""Markers between sentences that no list knows, and what only looks like one."""

import pytest

from pipeline.clean.recurring import recurring
from pipeline.lexicon import load_lexicon

LAYOUT = load_lexicon().layout
SENTENCES = ("The bridge is shut.", "A ferry runs instead.", "In spring it may open.", "Hauliers want more.",
             "He agreed.")


def between(marker: str) -> str:
    return f" {marker} ".join(SENTENCES)


@pytest.mark.parametrize("marker", ["[ad slot]", "— notice —", "Keep reading below", "OUR PARTNERS", "*** promo ***",
                                    "{promo}", "· advertorial ·"])
def test_what_stands_between_sentences_again_and_again_goes(marker: str) -> None:
    found = recurring(between(marker), LAYOUT)
    assert found is not None
    assert " ".join(found.sub(" ", between(marker)).split()) == " ".join(SENTENCES)


@pytest.mark.parametrize("text", [
    between("(Applause)"),
    "They met. [ad slot] The talks went on. [ad slot] Both left.",                  # twice is chance
    "He left. Ruiz told The Courier so. Ruiz told The Herald so. Ruiz told The Star so.",
    "“No,” Ruiz told The Courier. “No,” Ruiz told A Coruna's mayor. “No,” Ruiz told In Depth.",
    "So it is. According to The Star he won. According to In Depth he lost. According to A Voz he fled.",
    "It fell. Trump Will Pay. Trump The Builder. Trump In Court.",                   # headlines
])
def test_what_only_looks_like_a_marker_stays(text: str) -> None:
    assert recurring(text, LAYOUT) is None
