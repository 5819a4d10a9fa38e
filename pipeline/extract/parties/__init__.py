"""Who: every actor named in an article, its short forms and pronouns resolved."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.extract.parties.apposition import told_apart
from pipeline.extract.parties.homeland import with_homeland
from pipeline.extract.parties.memory import Memory
from pipeline.extract.parties.namesakes import own_namesakes
from pipeline.extract.parties.scan import scan
from pipeline.extract.parties.seen import Seen
from pipeline.extract.parties.strangers import with_strangers
from pipeline.extract.parties.surnames import family_name, surname_key
from pipeline.lexicon import Lexicon
from pipeline.lexicon.names import Names
from pipeline.sentence.reading import Reading
from schemas.actor import Parties

_HOME = 3  # times that the country of an article is named for each naming of the next
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,7})\)")


def find_parties(readings: Sequence[Reading], lexicon: Lexicon) -> Parties:
    """Give the actors of the title and of each sentence, in text order, not overlapping; offsets index each string."""
    texts = [reading.text for reading in readings]
    seen = [told_apart(_uncredited(scan(reading), reading.text), reading.text, lexicon.names) for reading in readings]
    seen = own_namesakes(seen, texts, lexicon.names)
    people, acronyms, home = _people(seen, lexicon.names), _acronyms(texts, seen), _home(seen)
    told = [ordinal for ordinal, sentence in enumerate(seen) if any(one.country == home for one in sentence)]
    memory = Memory(people=people, acronyms=acronyms, names=lexicon.names, home=home, home_told=tuple(told))
    shown = [with_strangers(reading, found) for reading, found in zip(readings, seen, strict=True)]
    told_so = [memory.sentence(found, text) for found, text in zip(shown, texts, strict=True)]
    before = [(), *told_so]
    first, *rest = [with_homeland(*one, home) for one in zip(readings, before, told_so, strict=False)]
    return Parties(title=first, sentences=tuple(rest))


def _uncredited(seen: Sequence[Seen], text: str) -> list[Seen]:
    """Leave out who took a picture and for whom: "Photo: Ana Paz/AFP" run into a sentence."""
    if "/" not in text:
        return list(seen)
    return [one for one in seen if one.kind not in ("person", "media") or not _slashed(text, one)]


def _slashed(text: str, one: Seen) -> bool:
    """Say whether a slash joins a name to another."""
    behind, before = text[one.end : one.end + 2], text[max(0, one.start - 2) : one.start]
    return (behind[:1] == "/" and behind[1:].isupper()) or (before[1:] == "/" and before[0].isalpha())


def _home(seen: Iterable[Sequence[Seen]]) -> str | None:
    """Give the country that most actors of an article are of; None where several countries act.

    A people alone is no country whose army it would be: in `the army killed five Palestinians` it is not theirs.
    """
    actors = [one for sentence in seen for one in sentence if one.country]
    acting = {one.country for one in actors if one.kind != "civilians"}
    named = Counter(one.country for one in actors)
    first, second = (*named.most_common(2), (None, 0), (None, 0))[:2]
    return first[0] if first[1] >= _HOME * second[1] and first[0] in acting else None


def _people(seen: Iterable[Sequence[Seen]], names: Names) -> dict[str, Seen]:
    """Give the people that an article names in full, by surname; a later naming adds a country."""
    known: dict[str, Seen] = {}
    for one in (one for sentence in seen for one in sentence):
        if one.kind != "person" or one.sort != "full":
            continue
        key = surname_key(family_name(one.name, names))
        first = known.get(key)
        if first is None or (" " in one.name and " " not in first.name):
            known[key] = one if first is None else one._replace(country=one.country or first.country)
        elif first.country is None and one.country:
            known[key] = first._replace(country=one.country)
    return known


def _acronyms(texts: Sequence[str], seen: Sequence[Sequence[Seen]]) -> dict[str, Seen]:
    """Give the actors that a bracket behind them shortens: "the Balochistan Liberation Army (BLA)"."""
    found: dict[str, Seen] = {}
    for text, sentence in zip(texts, seen, strict=True):
        if "(" not in text:
            continue
        for match in _ACRONYM.finditer(text):
            for one in sentence:
                if one.sort == "full" and one.end + 1 == match.start():
                    found.setdefault(match.group(1), one)
    return found
