"""Somebody whom no name tells and a pronoun may yet mean: `a farmer`, `her brother`, `residents`."""

from collections.abc import Sequence

from pipeline.extract.parties.seen import Seen
from pipeline.sentence.reading import Reading
from schemas.vocabulary import ActorKind

MODIFIERS = 3  # words between an article and its noun
BESIDE = 4  # words between a name and what says more of it: `, who is the`


def with_strangers(reading: Reading, found: Sequence[Seen]) -> list[Seen]:
    """Give a sentence's actors, and those between them whom only a common noun tells, in the order of the text."""
    taken = [one._replace(lone=True) if _lone(reading, one, found) else one for one in found]
    for at, word in enumerate(reading.words):
        low = word.text.lower()
        head = reading.lexicon.units.heads.get((low,)) if word.text.islower() else None
        if head is None or head.row.unit != "person" or head.row.measure is not None or word.possessive:
            continue
        if not _ends(reading, at + 1) or any(one.start <= word.start < one.end for one in found):
            continue
        first = _first(reading, at, many=head.is_plural)
        if first is not None and not _says_more(reading, first, at, found):
            kind: ActorKind = "civilians" if head.is_plural else "person"
            start = reading.words[first].start
            taken.append(Seen(start, word.end, low, kind, sort="stranger", noun=low, plural=head.is_plural))
    return sorted(taken)


def _lone(reading: Reading, one: Seen, found: Sequence[Seen]) -> bool:
    """Say whether a noun tells of one person: `a gunman`; not `of a gunman`, `the gunman Ali Dahir`."""
    noun, lexicon = one.name.rpartition(" ")[2], reading.lexicon
    if one.kind == "person" or one.title or one.possessive or one.plural or noun in lexicon.names.naming["not_it"]:
        return False
    if noun not in lexicon.names.naming["single"] and not (one.kind == "civilians" and noun in lexicon.units.persons):
        return False
    before = reading.text[: one.start].split()[-2:]
    led = before[-2:-1] if before and before[-1].lower() in reading.lexicon.grammar["owning_articles"] else before[-1:]
    named = any(other.kind == "person" and reading.text[one.end : other.start] in (" ", ", ") for other in found)
    return not named and reading.lexicon.cues["prepositions"].isdisjoint(word.lower() for word in led)


def _ends(reading: Reading, at: int) -> bool:
    """Say whether a noun before a word is no part of a longer one: `the driver fled`; not `the driver shortage`."""
    if not reading.joined(at):
        return True
    low, cues = reading.words[at].text, reading.lexicon.cues
    small = low in cues["prepositions|clause|adverb|aux|be|perfect"] or low in reading.lexicon.grammar["ands"]
    return small or cues.verbal(low) or reading.says(at)


def _first(reading: Reading, at: int, *, many: bool) -> int | None:
    """Give the word at which somebody's article or owner stands, or several begin; None behind `of`, `in`."""
    openers, first = reading.lexicon.grammar["owning_articles|count_determiners"], at
    while first > at - MODIFIERS and reading.joined(first) and reading.words[first].text not in openers:
        before = reading.words[first - 1].text
        opens = before.lower() in openers or before.lower() in reading.lexicon.units.adjectives
        if before in reading.lexicon.cues["prepositions|clause|be|aux|perfect"] or not (before.islower() or opens):
            break
        first -= 1
    opened = reading.words[first].text.lower() in openers
    if not (opened or many):
        return None
    led = reading.words[first - 1].text.lower() if first and reading.joined(first) else ""
    parts = reading.lexicon.grammar["shares"] | reading.lexicon.numbers.words.keys()
    partly = led == "of" and first > 1 and reading.words[first - 2].text.lower() in parts  # "some of the people"
    return first if partly or led == "by" or led not in reading.lexicon.cues["prepositions"] else None


def _says_more(reading: Reading, first: int, at: int, found: Sequence[Seen]) -> bool:
    """Say whether somebody is a name beside it: `Ana Paz, a farmer`, `a farmer, Ana Paz`, `members of the union`."""
    start, end = reading.words[first].start, reading.words[at].end
    if any(reading.text[end : one.start].lower() in (" of ", " of the ") for one in found if one.kind != "person"):
        return True
    named = [one for one in found if one.kind == "person" and not one.possessive and not _place(reading, one)]
    behind = any(reading.text[end : one.start] in (" ", ", ") for one in named)
    return behind or any(_beside(reading, reading.text[one.end : start]) for one in named if one.end <= start)


def _beside(reading: Reading, between: str) -> bool:
    """Say whether words between a name and a noun make the one the other: `Paz, who is | a farmer`, `Paz was | a`."""
    words, cues = between.replace(",", " ").split(), reading.lexicon.cues
    aside = between.startswith(",") and between.count(",") == 1 and len(words) < BESIDE
    linked = bool(words) and words[0] in cues["be"]
    return (aside or linked) and not any(cues.verbal(low) for low in words if low not in cues["be"])


def _place(reading: Reading, one: Seen) -> bool:
    return one.sort == "surname" and reading.country_of(one.name) is not None
