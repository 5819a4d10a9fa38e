"""Demonyms: somebody told by a people's adjective, alone or before a noun: a 34-year-old Dane, a Norwegian lawyer."""

from pipeline.extract.parties.modifiers import PLURAL
from pipeline.extract.parties.owner import Owner
from pipeline.extract.parties.seen import Seen
from pipeline.sentence.reading import Reading
from schemas.vocabulary import ActorKind

_BETWEEN = 2  # words between an adjective and its noun
_LONGEST = 2  # words of a noun of persons
_KINDS: dict[str, ActorKind] = {"soldier": "military", "militant": "rebels", "police": "police", "journalist": "media"}


def one_of_a_people(reading: Reading, at: int, end: int) -> bool:
    """Say whether an adjective stands for somebody: `the 34-year-old Norwegian was held`, `a Norwegian who`."""
    before = reading.words[at - 1].text.lower() if at else ""
    if reading.words[end - 1].possessive or not (
        before in reading.lexicon.grammar["a_new_one"] or before.endswith("-year-old")
    ):
        return False
    following = reading.words[end].text.lower() if reading.joined(end) else ""
    if not following or following in reading.lexicon.names.naming["behind_a_person"]:
        return True
    acts = reading.lexicon.frames.formed(following, "third")
    return acts and (following,) not in reading.lexicon.things.weapons  # "a Dane stabs"; not "a Danish arms deal"


def of_a_name(reading: Reading, end: int) -> bool:
    """Say whether a name stands behind an adjective, or behind a noun of persons: `Norwegian volunteer Kari Lund`."""
    if _names_one(reading, end):
        return True
    for at in range(end + 1, end + 1 + _LONGEST):
        if not reading.joined(at) or not reading.joined(at - 1):
            return False
        head = reading.lexicon.units.heads.get(tuple(word.text.lower() for word in reading.words[end:at]))
        if head is not None and head.row.unit == "person" and not head.is_plural and reading.capital(at):
            return not reading.words[at - 1].possessive and reading.known(at) is None
    return False


def _names_one(reading: Reading, end: int) -> bool:
    """Say whether a name of two words stands behind a word for one of a people: `Briton Kari Lund`."""
    names, words = reading.lexicon.names, reading.words
    two = reading.joined(end + 1) and reading.capital(end) and reading.capital(end + 1) and reading.known(end) is None
    one = words[end - 1].text in reading.lexicon.grammar["one_of_them"]
    return two and (one or words[end].text in names.first_names) and not reading.thing(end + 1)


def someone_of(reading: Reading, owner: Owner) -> tuple[Seen, int] | None:
    """Give the people whom an adjective and a noun of persons tell, and the word after: `a Norwegian rights lawyer`."""
    for at in range(owner.end, owner.end + _BETWEEN + 1):
        if not reading.joined(at) or reading.words[at - 1].possessive:
            return None
        for end in range(min(at + _LONGEST, len(reading.words)), at, -1):
            if _people(reading, at, end):
                noun = " ".join(word.text.lower() for word in reading.words[at:end])
                return _seen(reading, owner, end, noun), end
        if not _between(reading, at):
            return None
    return None


def _people(reading: Reading, at: int, end: int) -> bool:
    """Say whether the words from one to before another are a noun of persons, and no noun goes on behind it."""
    words = reading.words[at:end]
    if any(word.possessive for word in words[:-1]) or not all(word.joined for word in words):
        return False
    head = reading.lexicon.units.heads.get(tuple(word.text.lower() for word in words))
    if head is None or head.row.unit != "person" or head.row.measure is not None:
        return False
    return not words[-1].possessive and (head.is_plural or not in_a_compound(reading, end))


def in_a_compound(reading: Reading, at: int) -> bool:
    """Say whether another noun may stand behind a singular one: `an Italian student visa`."""
    if not reading.joined(at):
        return False
    word, lexicon = reading.words[at].text, reading.lexicon
    small = word in lexicon.cues["prepositions|clause|finite|modal|adverb"]
    small = small or word in lexicon.grammar["joins|taken_for"] or word in lexicon.names.naming["behind_a_person"]
    return not (small or word.endswith(("ed", "ing", "ly")) or _a_verb(reading, word))


def _a_verb(reading: Reading, word: str) -> bool:
    return reading.lexicon.frames.formed(word, "past", "third")


def _between(reading: Reading, at: int) -> bool:
    """Say whether a word only tells of which kind the people behind it are: `Italian [human] [rights] lawyers`."""
    word, lexicon = reading.words[at].text, reading.lexicon
    small = word in lexicon.cues["prepositions|clause|finite"] or word in lexicon.grammar["joins"]
    told = small or word in lexicon.frames.by_word or word in lexicon.cues.say
    return word.islower() and not told and not word.endswith(("ed", "ing"))


def _seen(reading: Reading, owner: Owner, end: int, noun: str) -> Seen:
    """Make the people: of the adjective's country, with the words from it to before one."""
    start, stop = reading.words[owner.at].start, reading.words[end - 1].end
    row = reading.lexicon.units.heads[tuple(noun.split())].row
    kind, plural = _KINDS.get(row.category or "", "civilians"), noun.endswith(PLURAL)
    words = (word.text for word in reading.words[end - noun.count(" ") - 1 : end])
    named = " ".join(words) if row.head[0].isupper() else noun  # "Israeli Arabs"
    return Seen(start, stop, f"{owner.before} {named}", kind, owner.country, noun=noun, plural=plural)
