"""Cities as locative modifiers of what only happens in them: `the Kabul attack`, `the Minsk peace agreements`."""

from pipeline.lexicon.gazetteer import fold
from pipeline.sentence.reading import Reading

LARGE_CITY = 100_000  # people
SITE_NAME = 5  # words
MODIFIERS = 2  # words between a city and the noun: "the Kabul [hotel] attack"
YEAR_DIGITS = 4
SENT = frozenset({"drone", "missile", "rocket", "shell", "aircraft"})  # arms that a capital may have sent itself


def city_hosts(reading: Reading, at: int, end: int) -> bool:
    """Say whether a city's name, from one word to before another, only tells where what stands behind it was."""
    words, naming = reading.words, reading.lexicon.names.naming
    if words[end - 1].possessive:
        return _owns_a_site(reading, end)
    if names_a_site(reading, at, end):
        return True
    for place in range(end, min(end + MODIFIERS + 1, len(words))):
        if not reading.joined(place):
            return False
        word = words[place].text
        if word in naming["hosted"]:
            return not _may_be_verb(reading, place) or _led_off(reading, at)
        if not _modifier(reading, word):
            return False
    return False


def settled_at(reading: Reading, end: int) -> bool:
    """Say whether a name only tells where what stands behind it was settled: `under the Minsk (peace) agreements`."""
    if not reading.joined(end) or reading.words[end - 1].possessive:
        return False
    return _settled(reading, end) or (_modifier(reading, reading.words[end].text) and _settled(reading, end + 1))


def _settled(reading: Reading, at: int) -> bool:
    """Say whether a pact's noun ends its name at a word: `Convention`, not `the Lima Convention Center`."""
    if not reading.joined(at) or reading.words[at].text.lower() not in reading.lexicon.grammar["settled_at"]:
        return False
    return not (reading.joined(at + 1) and reading.capital(at + 1))


def names_a_site(reading: Reading, at: int, end: int) -> int:
    """Give the end of the name of a site that begins with its city's: `at Kabul City Airport`; 0 where it is none."""
    words, stop, sites = reading.words, reading.run(at, SITE_NAME), reading.lexicon.names.naming["city_sites"]
    if stop <= end or not _placed(reading, at):
        return 0
    behind = words[stop].text if reading.joined(stop) else ""
    capital = words[stop - 1].text.lower() in sites
    if not capital and behind not in sites:
        return 0
    name = reading.text[words[at].start : words[end - 1].end]
    large = any(city.people >= LARGE_CITY for city in reading.lexicon.gazetteer.cities(fold(name)))
    past = stop + (not capital)
    if reading.joined(past) and words[past].text == "in":  # "Washington University in St. Louis"
        large = large and any(reading.land(past + k) for k in (1, 2))
    return stop if large else 0


def _placed(reading: Reading, at: int) -> bool:
    """Say whether a preposition or a verb that reaches a place stands before a name, or before its article."""
    if at and reading.joined(at) and reading.words[at - 1].text.lower() in reading.lexicon.grammar["articles"]:
        at -= 1
    naming, before = reading.lexicon.names.naming, reading.words[at - 1].text.lower() if at else ""
    there = before in naming["happening"] or before in naming["reaching"] or before in ("on", "inside")
    return there and reading.joined(at)


def _owns_a_site(reading: Reading, end: int) -> bool:
    """Say whether what stands before a word owns a part of a town, not an army or a plan: `Kabul's main airport`."""
    naming = reading.lexicon.names.naming
    for place in range(end, min(end + MODIFIERS + 1, len(reading.words))):
        if not reading.joined(place):
            return False
        if reading.words[place].text in naming["town_sites"]:
            return _ends(reading, place + 1)
        if not reading.words[place].text.islower():
            return False
    return False


def _ends(reading: Reading, at: int) -> bool:
    """Say whether no further noun stands at a word: `Kabul's airport was`, not `Beijing's market reforms`."""
    if not reading.joined(at) or not reading.words[at].text.islower():
        return True
    low, cues, joins = reading.words[at].text, reading.lexicon.cues, reading.lexicon.grammar["joins"]
    return low in cues["prepositions|clause|finite|modal|adverb"] or low in joins or cues.verbal(low)


def _modifier(reading: Reading, word: str) -> bool:
    """Say whether a word may stand between a city and what happens in it: a noun in the singular, or an adjective."""
    lexicon = reading.lexicon
    weapon = lexicon.things.weapons.get((word,))
    if not (word.islower() and word.isalpha()) or word.endswith(("s", "ed", "ing")) or (weapon and weapon.kind in SENT):
        return False
    return word not in lexicon.cues["prepositions|clause|finite|modal"] and word not in lexicon.grammar["joins"]


def _may_be_verb(reading: Reading, at: int) -> bool:
    """Say whether the noun may be a verb in the present: `Kabul attacks`, `Paris protests`."""
    return reading.lexicon.frames.formed(reading.words[at].text, "third")


def _led_off(reading: Reading, at: int) -> bool:
    """Say whether an article, a preposition or an owner before a name shows that a noun follows it."""
    if not reading.joined(at):
        return False
    before, lexicon = reading.words[at - 1], reading.lexicon
    if (first := _past_time(reading, at)) < at:
        return reading.words[first - 1].text.lower() in lexicon.grammar["articles"]  # not "in May Lima attacks Chile"
    low = before.text.lower()
    return before.possessive or low in lexicon.cues["prepositions"] or low in lexicon.grammar["describing"]


def _past_time(reading: Reading, at: int) -> int:
    """Step back over a year, a month and one more word under an article: `the | twin Lima`, `the | May 2006 Lima`."""
    words, months = reading.words, reading.lexicon.calendar.months
    first = at
    if at > 1 and words[at - 1].text.isdigit() and len(words[at - 1].text) == YEAR_DIGITS:
        first -= 1
    if first > 1 and words[first - 1].text.lower() in months:
        first -= 1
    described = first == at > 1 and words[at - 1].text.islower() and not words[at - 1].text.endswith("s")
    article = words[at - 2].text.lower() in reading.lexicon.grammar["articles"] if described else False
    return at - 1 if article else first


def a_city(reading: Reading, at: int, form: str) -> bool:
    """Say whether a name is a city's, whoever sits there: Kabul, Brussels."""
    if form != "actor":
        return form == "seat"
    return any(city.people >= LARGE_CITY for city in reading.lexicon.gazetteer.cities(fold(reading.words[at].text)))
