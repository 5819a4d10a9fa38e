"""Offices and bodies that nothing owns: `a minister`, `a court`, and a headline's `army` without its article."""

from pipeline.extract.parties.likeness import ranked
from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import CommonNoun, Title
from pipeline.sentence.reading import Reading

BODIES = frozenset({"government", "military", "police"})  # kinds of which one is an actor by its noun alone
LONGEST_BLOW = 3  # words: "air strike", "rocket-propelled grenade attack"
ADJECTIVES = 2  # words between an article and its noun: "a powerful young governor"


def office(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give the office whose title begins at a word behind an article, or in a headline, and the word after it."""
    some = of_article(reading, at)
    if not (some or clipped(reading, at)):
        return None
    found = stands(reading, at)
    return (found[0]._replace(sort="full" if some else "short"), found[1]) if found else None


def stands(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give an office that stands for whoever holds it: "mayor", "foreign minister"; not of "the general strike"."""
    title, end = _titles(reading, at)
    if title is None or title.alone is None:
        return None
    words, text = reading.words, reading.text
    full = ranked(title.full, words[at].text.lower(), reading.lexicon.names)
    name, start = text[words[at].start : words[end - 1].end].lower(), words[at].start
    if domain := _domain(reading, end):
        where, end = text[words[domain[0]].start : words[domain[1] - 1].end], domain[1]
        country = reading.country_of(where) or None
        return Seen(start, words[end - 1].end, f"{where} {name}", title.alone, country, "short", title=full), end
    if not closes(reading, end):
        return None
    owns = words[end - 1].possessive
    return Seen(start, words[end - 1].end, name, title.alone, sort="short", title=full, possessive=owns), end


def _domain(reading: Reading, at: int) -> tuple[int, int] | None:
    """Give first and end of the name behind "of": "of Palawan", "of the city of Samarra"."""
    words, place = reading.words, at
    kinds = reading.lexicon.names.place_words
    for _ in range(2):
        if not reading.joined(place) or words[place].text != "of" or words[place - 1].possessive:
            return None
        place += 1 + (reading.joined(place + 1) and words[place + 1].text == "the")
        if not reading.joined(place):
            return None
        if reading.capital(place):
            return place, reading.run(place, 3)
        if words[place].text not in kinds:
            return None
        place += 1
    return None


def _titles(reading: Reading, at: int) -> tuple[Title | None, int]:
    """Give the last of the titles that follow each other from a word, and the word after it."""
    end, last = at, None
    while end < len(reading.words) and (end == at or reading.joined(end)) and (found := reading.title(end)):
        last, end = found[0], end + found[1]
        if reading.words[end - 1].possessive:
            break
    return last, end


def body(reading: Reading, at: int, end: int, noun: CommonNoun) -> bool:
    """Say whether a body's noun, which ends before a word, is one by itself: "a court", a headline's "army"."""
    told = noun.kind in BODIES and noun.noun not in reading.lexicon.names.naming["not_alone"]
    return told and (of_article(reading, at) or clipped(reading, at)) and closes(reading, end)


def strikes(reading: Reading, end: int, noun: CommonNoun) -> bool:
    """Say whether a body's noun, which ends before a word, stands before the noun of a blow of its: `army shelling`."""
    names = reading.lexicon.grammar["striking_bodies"]
    if noun.noun not in names or not reading.joined(end) or reading.words[end - 1].possessive:
        return False
    first, *rest = [word.text.lower() for word in reading.words[end : end + LONGEST_BLOW]]
    cues, frames = reading.lexicon.cues, reading.lexicon.frames
    if frames.formed(first, "third") and not (rest and (rest[0] in cues["prepositions"] or cues.verbal(rest[0]))):
        return False  # "the army attacks villages"
    blows = (e for e in frames.by_word.get(first, ()) if e.form in ("noun", "plural"))
    return any(e.frame.crosswalk.assault and tuple(rest[: len(e.rest)]) == e.rest for e in blows)


def of_article(reading: Reading, at: int) -> bool:
    """Say whether `a` or `an` stands before a noun or its adjectives, and the noun tells no name before what it is."""
    first = at - 1
    while first > 0 and at - first <= ADJECTIVES and reading.joined(first + 1) and _adjective(reading, first):
        first -= 1
    if (
        first < 0
        or not reading.joined(first + 1)
        or reading.words[first].text.lower() not in reading.lexicon.grammar["a_new_one"]
    ):
        return False
    if not first or reading.joined(first):
        before = reading.words[first - 1].text if first else ""
        return before != "as" and before not in reading.lexicon.cues["be"]
    return not reading.words[first - 1].text[0].isupper()  # "Ana Paz, a senator, said"


def _adjective(reading: Reading, at: int) -> bool:
    word, cues = reading.words[at], reading.lexicon.cues
    small = word.text in reading.lexicon.grammar["a_new_one"] or word.text in cues["determiner|prepositions"]
    return word.text.islower() and not word.possessive and not small


def clipped(reading: Reading, at: int) -> bool:
    """Say whether a noun may stand in a headline that leaves its article out: "Army kills five"."""
    if not reading.heading:
        return False
    if not at or not reading.joined(at):
        return True
    before, named = reading.words[at - 1], reading.words[at].text[0].isupper()
    if named and (not reading.headline or before.text in reading.lexicon.names.first_names):
        return False  # "Julie Bishop proposes"
    return not (before.possessive or before.text.lower() == "the")


def closes(reading: Reading, end: int) -> bool:
    """Say whether a noun that ends before a word is its phrase's last: "mayor held talks", not "mayor race"."""
    if not reading.joined(end):
        return True
    if reading.words[end - 1].possessive:
        return not (reading.title(end) or reading.noun(end))  # "a sheriff's deputy"
    word, cues = reading.words[end].text.lower(), reading.lexicon.cues
    if cues.say_lemma.get(word) == word:
        return False  # "a general show of force"
    if word == "of" and reading.heading:  # "King of pop sued", but "Kenya accuses president of fraud"
        return any(one.text.lower() in cues["accusing"] for one in reading.words[:end])
    if (
        word in reading.lexicon.grammar["goes_on"]
        or word in cues["prepositions"]
        or word in cues["between|aux|clause"]
        or word in cues.finite
    ):
        return True
    return reading.says(end) or reading.lexicon.frames.formed(word, "third", "past", "participle", "ing")
