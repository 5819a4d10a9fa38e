"""Groups that no lexicon lists, by what stands around their name: `an attack by the Red Kites`, `MQR fighters`."""

from pipeline.extract.parties.seen import Seen
from pipeline.sentence.reading import Reading
from schemas.vocabulary import ActorKind

_LONGEST = 4  # words of a name
_SINGULAR = ("ss", "us", "is")  # endings of words that are no plurals


def unheard(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give the group whose capitalised name begins at a word, and the word after it, where its grammar shows it."""
    end = reading.run(at, _LONGEST)
    tail = reading.words[end - 1].text.rpartition("-")[2]
    if reading.headline or not at or end == at or (tail.islower() and tail != reading.words[end - 1].text):
        return None  # "the Green Front-linked fighters" are not all of the Front
    fighters = _fighters(reading, end) if _a_name(reading, at, end) else None
    if fighters and not _anything_else(reading, at, end):
        return _seen(reading, at, fighters, "rebels"), fighters
    if _by(reading, at) and plural_end(reading, at):
        return _seen(reading, at, end, "organization"), end
    return None


def _anything_else(reading: Reading, at: int, end: int) -> bool:
    """Say whether a word of a name belongs to a known actor, an office, a place or a person."""
    names = reading.lexicon.names
    name = reading.text[reading.words[at].start : reading.words[end - 1].end]
    parts = range(at, end)
    known = any(reading.known(i) or reading.title(i) or reading.noun(i) or reading.thing(i) for i in parts)
    person = any(reading.words[i].text in names.first_names for i in parts)
    return known or person or reading.words[end - 1].possessive or reading.country_of(name) is not None


def _a_name(reading: Reading, at: int, end: int) -> bool:
    """Say whether words can only be a name: several in capitals, or an acronym."""
    word = reading.words[at].text
    return end - at > 1 or (word.isupper() and len(word) > 2)


def _fighters(reading: Reading, at: int) -> int | None:
    """Give the word after the fighters whose group stands before them: "Red Kites [militants]"."""
    found = reading.noun(at) if reading.joined(at) else None
    return at + found[1] if found and found[0].kind == "rebels" and found[0].noun.endswith("s") else None


def plural_end(reading: Reading, at: int) -> int | None:
    """Give the word after a group's capitalised plural that begins at a word: "gunmen of the [Red Kites]"."""
    end = reading.run(at, _LONGEST)
    last = reading.words[end - 1].text
    several = end > at and last.endswith("s") and not last.endswith(_SINGULAR)
    return end if several and not _anything_else(reading, at, end) else None


def _by(reading: Reading, at: int) -> bool:
    """Say whether `by the` leads a name off."""
    words = reading.words
    led = at > 1 and words[at - 1].text == "the" and words[at - 2].text.lower() == "by"
    return led and words[at].joined and words[at - 1].joined


def _seen(reading: Reading, at: int, end: int, kind: ActorKind) -> Seen:
    words = reading.words
    name = reading.text[words[at].start : words[reading.run(at, _LONGEST) - 1].end]
    return Seen(words[at].start, words[end - 1].end, name, kind, possessive=words[end - 1].possessive, plural=True)
