"""Running heads and feet of printed pages within sentences, and repeated lines that are none."""

import pytest

from pipeline.clean import clean
from pipeline.clean.folios import folios
from pipeline.lexicon import load_lexicon
from schemas.page import Given, Page

LEXICON = load_lexicon()
FOOT = ["", "Harwick press review, 3 March 2031", "Page {n} of 9", ""]
FIRST = "The council of Harwick has banned lorries from the old bridge after a crack was found in a pier, and hauliers"
SECOND = "said on Monday that they would lose an hour a trip until the bridge is mended, which nobody expects soon."


def cut(*, foot: list[str] = FOOT, first: str = FIRST, second: str = SECOND, times: int = 3) -> list[str]:
    return [line for n in range(1, times + 1)
            for line in (f"Part {'ABC'[n - 1]} of it.", first, *(one.format(n=n) for one in foot), second)]


def test_a_foot_goes_and_the_sentence_is_whole() -> None:
    text = clean(Page.of("a", "file", "text/plain", "\n".join(cut()).encode(), Given()), LEXICON)
    assert [line.text for line in text.lines] \
        == [part for n in "ABC" for part in (f"Part {n} of it.", f"{FIRST} {SECOND}")]
    assert [one.text for one in text.removals if one.rule == "folio"] \
        == [part for n in (1, 2, 3) for part in ("Harwick press review, 3 March 2031", f"Page {n} of 9")]
    assert all(text.text[one.start_char:one.end_char] == one.text for one in text.removals)


@pytest.mark.parametrize("foot", [["Page {n}"], ["", "- {n} -", ""], ["Harwick", "{n}"], ["{n}/9"]])
def test_feet_of_many_forms(foot: list[str]) -> None:
    lines = cut(foot=foot)
    assert [lines[n] for n in sorted(folios(lines))] == [one.format(n=n) for n in (1, 2, 3) for one in foot if one]


@pytest.mark.parametrize("lines", [
    [], [""],
    cut(times=1),                                                                   # once is chance
    cut(first=f"{FIRST} agreed."),                                                  # sentences end above it
    cut(second=SECOND.capitalize()),                                                # and begin below it
    cut(foot=["{n} hours ago"], first="Lorries banned from the old bridge at Harwick", second="harwickherald.example"),
    cut(foot=["{n} hours ago"], first="Lorries have been banned from the old bridge at Harwick", second="via The Echo"),
    cut(foot=["Ferry {n}"], first="", second=""),
])
def test_what_cuts_no_sentence_is_none(lines: list[str]) -> None:
    assert folios(lines) == frozenset()
