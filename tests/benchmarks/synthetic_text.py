"""The sentences, titles and bodies of made-up articles, so that every offset is right."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
WEATHER = ("The road stayed open.", "Work went on in the morning.", "Shops shut early that day.", "Rain fell later on.")


@dataclass(frozen=True)
class Texts:
    """One sentence a mention, in the order of the articles; a title and a body an article."""

    sentences: list[str]
    evidence: list[str]
    article: Numbers        # of each sentence
    ordinal: Numbers        # of the sentence in its article
    start: Numbers
    end: Numbers
    titles: list[str]
    bodies: list[str]


def texts_of(words: Mapping[str, list[str]], article: Numbers, articles: int) -> Texts:
    """Make a sentence of each mention's words and join those of one article, which stand together in `article`."""
    told = list(zip(words["who"], words["what"], words["where"], words["count"], strict=True))
    sentences = [_sentence(number, *one) for number, one in enumerate(told)]
    lengths = np.array([len(sentence) for sentence in sentences])
    firsts = np.searchsorted(article, np.arange(articles))
    ends = np.searchsorted(article, np.arange(articles), side="right")
    before = np.cumsum(lengths + 1) - (lengths + 1)
    start = before - before[np.minimum(firsts, len(article) - 1)][article]
    bodies = [" ".join((*sentences[a:b], WEATHER[a % len(WEATHER)])) for a, b in zip(firsts, ends, strict=True)]
    titles = [f"{told[a][1].capitalize()} near {told[a][2]}" if a < b else "Nothing of note"
              for a, b in zip(firsts, ends, strict=True)]
    ordinal = np.arange(len(article)) - firsts[article]
    return Texts(sentences, [sentence[:-1] for sentence in sentences], article, ordinal, start, start + lengths, titles,
                 bodies)


def _sentence(number: int, who: str, what: str, where: str, count: str) -> str:
    said = f"{who} said that " if who else ""
    tail = ("after midnight", "close to the bridge", "on the northern road", "by the old market")[number % 4]
    text = f"{said}{count} were counted in the {what} at {where} {tail}."
    return text[0].upper() + text[1:]
