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


@pytest.mark.parametrize(("text", "left"), [
    ("The bridge is shut. Listen to this story A ferry runs.", "The bridge is shut. A ferry runs."),
    ("The bridge is shut. Text size A A A A ferry runs.", "The bridge is shut. A ferry runs."),
    ("The bridge is shut. Image 1 of 5 A ferry runs.", "The bridge is shut. A ferry runs."),
    ("The bridge is shut. (Advertisement) A ferry runs.", "The bridge is shut. A ferry runs."),
    (between("SIGN UP FOR OUR NEWSLETTER"), " ".join(SENTENCES)),
    (between("Sponsored"), " ".join(SENTENCES)),
    ("Ferry sinks off Orlin\n\nIt is shut. Related: Ferry sinks off Orlin The quay is too.",
     "Ferry sinks off Orlin\n\nIt is shut. The quay is too."),
])
def test_what_a_list_knows_goes_from_between_sentences(text: str, left: str) -> None:
    found = recurring(text, LAYOUT)
    assert found is not None
    assert found.sub(" ", text).replace("  ", " ") == left


@pytest.mark.parametrize("text", [
    between("(Applause)"),
    "He left. Sponsored bills fail. Sign up for our newsletter.",
    "He left. (AP) She stayed. (More) They came.",
    "He read. Search for Ruiz goes on. Google News is down. Read More wrote a book.",
    "He left. Related: Ferry sinks off Orlin The quay is shut.",                     # told nowhere else
    "They met. [ad slot] The talks went on. [ad slot] Both left.",                  # twice is chance
    "He left. Ruiz told The Courier so. Ruiz told The Herald so. Ruiz told The Star so.",
    "“No,” Ruiz told The Courier. “No,” Ruiz told A Coruna's mayor. “No,” Ruiz told In Depth.",
    "So it is. According to The Star he won. According to In Depth he lost. According to A Voz he fled.",
    "It fell. Trump Will Pay. Trump The Builder. Trump In Court.",                   # headlines
])
def test_what_only_looks_like_a_marker_stays(text: str) -> None:
    assert recurring(text, LAYOUT) is None
