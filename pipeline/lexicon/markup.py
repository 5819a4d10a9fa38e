"""What the markup of news pages says of the words within it: elements, and the words in their classes and ids."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from pipeline.lexicon.files import read_yaml
from schemas.noun import Noun

REMEMBERED = 1 << 14     # classes and ids of elements; some megabytes
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


class MarkupFile(Noun):
    """What layout_markup.yaml holds: by the rule under which the words go."""

    tags: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    live: tuple[str, ...]


@dataclass(frozen=True)
class Markup:
    """Furniture by its markup."""

    tags: Mapping[str, str]                                             # element -> rule
    rule_of: Callable[[str], str | None]        # of the first words in a class and id that name one
    live: frozenset[tuple[str, ...]]                                    # phrases that name a live page

    def is_live(self, names: str) -> bool:
        """Say whether the words in an element's class and id name a live page or its entries."""
        words = _words(names)
        return any(tuple(words[start:start + length]) in self.live
                   for start in range(len(words)) for length in (1, 2, 3))


def _ruler(phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]) -> Callable[[str], str | None]:
    """Make what gives the rule of a class and id, by phrases; the pages of an outlet share most names."""

    @lru_cache(maxsize=REMEMBERED)
    def rule_of(names: str) -> str | None:
        words = _words(names)
        if phrases.keys().isdisjoint(words):     # as of most elements
            return None
        for start, word in enumerate(words):
            for phrase, rule in phrases.get(word, ()):
                if tuple(words[start:start + len(phrase)]) == phrase:
                    return rule
        return None

    return rule_of


def _words(names: str) -> list[str]:
    words: list[str] = WORD.findall(names)
    return words if names.islower() else [word.lower() for word in words]


def load_markup(folder: Path) -> Markup:
    """Read layout_markup.yaml of a language's folder; raise LexiconError where it does not hold."""
    raw = read_yaml(folder / "layout_markup.yaml", MarkupFile)
    names: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for phrase, rule in _phrases(raw.names):
        names[phrase[0]] = (*names.get(phrase[0], ()), (phrase, rule))
    return Markup(tags=MappingProxyType({tag: rule for rule, tags in raw.tags.items() for tag in tags}),
                  rule_of=_ruler(names), live=frozenset(phrase for phrase, _ in _phrases({"live": raw.live})))


def _phrases(names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every phrase in its words and run together: "read more" is read-more, read_more, readMore and readmore."""
    for rule, phrases in names.items():
        for words in phrases:
            yield tuple(words.split()), rule
            if " " in words:
                yield (words.replace(" ", ""),), rule
