"""Whose a group is: the owner that names it, by an adjective, a name behind `of`, or whom its men follow."""

from typing import NamedTuple

from pipeline.lexicon.names import CommonNoun, Known
from pipeline.sentence.reading import Reading

MOST_OFFICE = 5  # words behind `loyal to` before a name: `the former army commander`


class Owner(NamedTuple):
    """Whose: the name it gives to what it owns, its country, and where its words lie."""

    at: int  # first word
    end: int  # word after
    before: str  # "Ukrainian", "Kharkiv", "Hamas"
    country: str | None
    noun: bool = False  # a plain country's name, which owns only the noun right behind it: "Ukraine troops"
    local: str = ""  # a capital's own name: its police and people are the city's
    known: Known | None = None  # the group that owns: "fighters of the Arakan Army"
    inner: CommonNoun | None = None  # the noun between: "members of the Israeli [parliament]"

    def name(self, noun: CommonNoun) -> str:
        """Give the name of what it owns."""
        fights = noun.kind in ("rebels", "military", "unknown") or noun.noun == "men"
        if self.known and self.known.kind == "rebels" and fights:
            return self.before
        if self.known and not self.inner and noun.noun in ("leaders", "members"):
            return self.before  # "leaders of the G7"
        if noun.kind == "unknown" and self.inner:
            return f"{self.before} {self.inner.noun}"
        local = self.local if noun.kind in ("police", "civilians", "crowd") else ""
        return f"{local or self.before} {noun.noun}"


def followed(reading: Reading, place: int) -> Owner | None:
    """Read whose forces they are by whom they follow: "forces loyal to Khalifa Haftar"."""
    if theirs := _of_a_land(reading, place + (reading.words[place].text == "the")):
        return theirs
    words = reading.words
    start = _past_office(reading, place)
    others = (j for j in range(start, len(words)) if not reading.joined(j) or words[j].text.islower())
    end = next(others, len(words))
    if end > start:
        return Owner(place, end, reading.text[words[start].start : words[end - 1].end], None)
    leader = place + (words[place].text == "the")  # "forces loyal to the president"
    known = reading.joined(leader) and _leads(reading, leader)
    return Owner(place, leader + 1, f"{words[leader].text}'s", None) if known else None


def _of_a_land(reading: Reading, place: int) -> Owner | None:
    """Read whose forces they are by the office of a land: "loyal to Chad's president", not "allied with Chad"."""
    known = reading.known(place) if reading.joined(place) else None
    if known is None or known[0].form not in ("country", "seat", "adjective") or not known[0].country:
        return None
    end = place + known[1]
    if known[0].form != "adjective" and not reading.words[end - 1].possessive:
        return None
    near = range(end, min(end + MOST_OFFICE, len(reading.words)))
    leader = next((j for j in near if not reading.joined(j) or _leads(reading, j)), None)
    if leader is None or not reading.joined(leader):
        return None
    end = leader + 1
    aside = end < len(reading.words) and reading.text[reading.words[leader].end : reading.words[end].start] == ", "
    if reading.joined(end) or aside:
        end = reading.run(end)  # "Chad's President Ali Dahir", "Chad's president, Ali Dahir"
    return Owner(place, end, reading.lexicon.names.before[known[0].country], known[0].country)


def _past_office(reading: Reading, place: int) -> int:
    """Give the word at which the name of whom they follow begins: `the [warlord] Ali Dahir`, `a cleric, Ali Dahir`."""
    for at in range(place, min(place + MOST_OFFICE, len(reading.words) - 1)):
        known = _leads(reading, at)
        if not reading.joined(at) or not (reading.words[at].text.islower() or known):
            break
        if (known or reading.words[at].text == "the") and reading.joined(at + 1) and reading.capital(at + 1):
            return at + 1
    return place


def _leads(reading: Reading, at: int) -> bool:
    return reading.words[at].text.lower() in reading.lexicon.names.naming["leaders"]
