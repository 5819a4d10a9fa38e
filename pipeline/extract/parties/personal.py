"""What a comma behind a name leads to of people alone, an age, `who`, a fate: `X, 32, died`, `X, who was jailed`."""

from pipeline.extract.parties.harmed import ends, fate
from pipeline.sentence.reading import Reading

YOUNGEST, OLDEST = 5, 99  # of an age without a unit


def told_of_one(reading: Reading, at: int, end: int) -> bool:
    """Say whether what follows the name [at, end) behind a comma is said of one person."""
    words, text = reading.words, reading.text
    if end + 1 >= len(words) or text[words[end - 1].end : words[end].start].rstrip() != "," or reading.headline:
        return False
    if reading.country_of(text[words[at].start : words[end - 1].end]) is not None:
        return False  # "Port Harcourt, 12 dead"
    if _run_together(reading, at) or reading.words[end - 1].text.lower() in reading.lexicon.calendar.months:
        return False
    return _age(reading, end) or _who(reading, end) or (fate(reading, end) and ends(reading, end + 1))


def aged(reading: Reading, at: int) -> bool:
    """Say whether an age leads the name at a word: `arrested 42-year-old Wadzi Banda`."""
    return at > 0 and reading.joined(at) and reading.words[at - 1].text.endswith("-year-old")


def _run_together(reading: Reading, at: int) -> bool:
    """Say whether capitals before a word run on into it, as where headlines are glued: `Murder Case Ann Poe`."""
    before = reading.words[at - 1].text if at and reading.joined(at) else ""
    return before[:1].isupper() and not reading.title(at - 1)


def _age(reading: Reading, at: int) -> bool:
    """Say whether a bare number that can be an age stands between commas at a word."""
    low = reading.words[at].text
    closed = at + 1 == len(reading.words) or not reading.joined(at + 1)
    return closed and low.isdigit() and YOUNGEST <= int(low) <= OLDEST


def _who(reading: Reading, at: int) -> bool:
    """Say whether `who` or `whose` opens a clause about one at a word: not `the Red Eagles, who were banned`."""
    grammar, cues = reading.lexicon.grammar, reading.lexicon.cues
    if reading.words[at].text not in reading.lexicon.names.naming["person_pronouns"] or not reading.joined(at + 1):
        return False
    low = reading.words[at + 1].text
    return low in grammar["singular_auxiliaries"] or low not in cues["be|perfect"]
