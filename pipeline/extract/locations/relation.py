"""What places a name, the preposition before it or the words around it, and what shows it to be no place."""

from collections.abc import Sequence

from pipeline.extract.locations.candidate import Candidate
from pipeline.extract.locations.chain import LONGEST_NAME
from pipeline.sentence.dateline import front_of
from pipeline.sentence.reading import Reading

_NEAR = 150  # miles or kilometres from a place at which something is still near it
_ACRONYM = 4  # letters: "at LAX"
_ADJECTIVES = 2  # between an owner and its part
_LOOK_BACK = 5  # words between a preposition and its place


def relation_of(reading: Reading, found: Sequence[Candidate], at: int) -> tuple[str | None, bool]:
    """Give the preposition before a name, and whether anything places it."""
    naming, words = reading.lexicon.names.naming, reading.words
    at = _site_before(reading, at)
    skipped, place = reading.lexicon.names.place_or_compass, at - 1
    cued = False
    named = _names_seat(reading, at)
    while place >= max(0, at - _LOOK_BACK) and (words[place + 1].joined or (named and place == at - 1)):
        word = words[place].text.lower()
        if word in reading.lexicon.grammar["compass_beside"] and words[place + 1].text != "of":
            place = _before(reading, place)
            continue  # "in east London" is in London; "north of Kyiv" is not in Kyiv
        if word == "from" and (lead := _led_from(reading, place)):
            return lead, True
        if word in naming["placing"] and not (word == "of" and place and words[place - 1].text.lower() in skipped):
            return word, True
        if word in naming["reaching"]:
            return None, True
        if not (word in skipped or word == "of" or _between(reading, place, at)):
            break
        if word in reading.lexicon.grammar["seats"] and place == at - 1:
            return "of", True  # "the capital Kyiv"
        cued = cued or not (word == "of" or word in reading.lexicon.grammar["articles"])
        place = _before(reading, place)
    return _listed(reading, found, at, cued=cued)


def _before(reading: Reading, place: int) -> int:
    """Give the word to look at before one, past the `and` of "in north and south Peru"."""
    words, compass = reading.words, reading.lexicon.names.naming["compass"]
    place -= 1
    return place - (place > 0 and words[place].text == "and" and words[place - 1].text.lower() in compass)


def opens_dateline(reading: Reading, at: int) -> bool:
    """Say whether a sentence opens with the place it was written in: "ODESA, Ukraine", "GENEVA (Reuters)"."""
    first = reading.words[0].text
    loud = first.isupper() and len(first) > _ACRONYM - 1
    return at == 0 and (loud or front_of(reading.text, reading.lexicon) > 0)


def placed_at(reading: Reading, at: int) -> bool:
    """Say whether a preposition of place stands right before a name."""
    return reading.joined(at) and reading.words[at - 1].text.lower() in reading.lexicon.names.naming["placing"]


def told(reading: Reading, at: int, end: int, relation: str | None) -> bool:
    """Say whether words make a name a place in whatever land: "near Lypa", "the town of Lypa", "Kano's Lypa district".

    A district or a quarter of no known land is left to the town that its article tells of.
    """
    words, naming = reading.words, reading.lexicon.names.naming
    behind = words[end].text.lower() if reading.joined(end) else ""
    near = [word.text.lower() for word in words[max(0, at - 2) : at]] if reading.joined(at) else []
    noun = near[0] if near[-1:] == ["of"] else near[-1] if near else ""
    if near and words[at - 1].possessive:
        return True
    if not naming["town_parts"].isdisjoint((behind, noun)):
        return False
    kind = noun in naming["settlement_nouns"] or noun in reading.lexicon.grammar["islands"]
    return relation in naming["happening"] or relation == "on" or kind


def _between(reading: Reading, place: int, at: int) -> bool:
    """Say whether a word may stand between a preposition and a name: "in his Lima flat", "in three areas of Peru"."""
    names = reading.lexicon.names
    word, behind = (one.text.lower() for one in reading.words[place : place + 2])
    if behind in names.place_or_compass:
        return (word in names.naming["some_of"] or word.isdigit()) and place + 1 < at
    held = "-" in word and word.rpartition("-")[2] in names.naming["compounded"]
    return held or (place == at - 1 and word in reading.lexicon.grammar["owning_articles"])


def _site_before(reading: Reading, at: int) -> int:
    """Give where the name of a street or a site begins behind which a town stands: "in Union Square, Kano"."""
    words, naming = reading.words, reading.lexicon.names.naming
    if not at or reading.text[words[at - 1].end : words[at].start] != ", " or not reading.capital(at - 1):
        return at
    if words[at - 1].text.lower() not in naming["town_sites"]:
        return at
    first = at - 1
    while first and reading.joined(first) and reading.capital(first - 1):
        first -= 1
    return first


def leads_in(reading: Reading) -> bool:
    """Say whether a sentence opens with a preposition of place, which is no part of a name: "Near Kano, gunmen"."""
    low = reading.words[0].text.lower()
    return low in reading.lexicon.names.naming["placing"] and low not in reading.lexicon.grammar["compass_beside"]


def only_describes(reading: Reading, at: int) -> bool:
    """Say whether a word alone is no name: compass, faith, month, "Republic of", "Islamic State", "Deadly Mali"."""
    names, words, low = reading.lexicon.names, reading.words, reading.words[at].text.lower()
    if low in names.naming["region_nouns"] and [word.text for word in words[at + 1 : at + 2]] == ["of"]:
        return True
    kinds = names.naming["region_nouns|settlement_nouns"]
    if low in kinds and at and reading.joined(at) and words[at - 1].text.lower() in names.naming["no_region"]:
        return True  # "the Islamic Republic"
    if low in names.naming["no_region"] and not kinds.isdisjoint(word.text.lower() for word in words[at + 1 : at + 2]):
        return True
    first = at == 0 and words[0].text not in names.first_names and reading.joined(1)
    described = low in names.naming["compass"] or words[at].text in names.naming["faiths"]
    described = described or low in reading.lexicon.calendar.months  # "the Nov. 8 election"
    return described or (first and reading.land(1) is not None)


def names_region(reading: Reading, at: int, end: int) -> bool:
    """Say whether a name that no region has is one by the noun behind: "Lypa Province", "in the Lypa department".

    States and departments are bodies, too, and most words before those are no name: "the European state of X".
    """
    words, naming = reading.words, reading.lexicon.names.naming
    if end - at == 1 and only_describes(reading, at):
        return False
    behind = [word.text.lower() for word in words[end : end + 2]]
    if not behind or behind[0] not in naming["region_bodies"]:
        return True
    first = at - 1 if at and words[at - 1].text not in reading.lexicon.grammar["articles"] else at - 2
    return first >= 0 and words[first].text.lower() in naming["happening|compass"] and "of" not in behind


def _led_from(reading: Reading, at: int) -> str | None:
    """Give what a `from` at a word means behind a road or a short distance; None where somebody came from there.

    "On the road from X to Y" is at X, and "40 km from X" near it.
    """
    words, grammar = reading.words, reading.lexicon.grammar
    before = words[at - 1].text.lower() if at else ""
    lead = "on" if before in grammar["roads"] else "near" if before in grammar["lengths"] else None
    number = words[at - 2].text.replace(",", "") if lead == "near" and at > 1 else ""
    return None if number.isdigit() and int(number) > _NEAR else lead


def _names_seat(reading: Reading, at: int) -> bool:
    """Say whether a name between commas is that of a town just spoken of: "the Iraqi capital, Baghdad, on Thursday"."""
    words = reading.words
    if (
        not at
        or words[at - 1].text.lower() not in reading.lexicon.grammar["seats"]
        or (stop := reading.run(at, LONGEST_NAME)) <= at
    ):
        return False
    behind = reading.text[words[stop - 1].end : words[stop - 1].end + 1]
    ends = behind in (",", ".", ";", "") or (
        stop < len(words) and words[stop].text in reading.lexicon.names.naming["behind_place"]
    )
    return reading.text[words[at - 1].end : words[at].start] == ", " and ends


def names_part(reading: Reading, at: int, relation: str | None) -> bool:
    """Say whether a part of a land stands behind its owner, and something happens there: "in Mali's restive north"."""
    words, naming = reading.words, reading.lexicon.names.naming
    if not words[at - 1].possessive or relation not in naming["locating"]:
        return False
    place = at
    while reading.joined(place) and place - at < _ADJECTIVES and words[place].text not in naming["quarters"]:
        if words[place].text not in naming["compass"]:
            return False
        place += 1
    return reading.joined(place) and words[place].text in naming["quarters"]


def happens_in(reading: Reading, at: int, end: int) -> bool:
    """Say whether a name that nothing knows stands as a place does: "a clash in Lypa on Monday", "killed at Verba"."""
    words, names = reading.words, reading.lexicon.names
    if not reading.joined(at) or words[at - 1].text.lower() not in names.naming["happening"] or reading.headline:
        return False
    if reading.joined(end) and words[end].text not in names.naming["behind_place"]:
        return False
    first = words[at].text
    odd = first in names.first_names or (first.isupper() and len(first) <= _ACRONYM) or not reading.capital(at)
    odd = odd or first in names.naming["festivals"] or words[end - 1].possessive
    odd = odd or words[at].text.lower() in names.naming["compass"]
    return not odd and not any(_named(reading, i) for i in range(at, end))


def ambiguous(reading: Reading, at: int) -> bool:
    """Say whether a name may be an ordinary word, a person's, initials or the end of a longer one: "Moss Side"."""
    word, names = reading.words[at].text, reading.lexicon.names
    follows = reading.joined(at) and reading.capital(at - 1)
    return follows or word.isupper() or word in names.naming["homographs"] or word in names.first_names


def _named(reading: Reading, at: int) -> bool:
    """Say whether a word belongs to someone or something that is no place."""
    return bool(reading.known(at) or reading.title(at) or reading.noun(at)) or reading.thing(at)


def _listed(reading: Reading, found: Sequence[Candidate], at: int, *, cued: bool) -> tuple[str | None, bool]:
    """Take over the preposition of the place before, across "and" or a comma."""
    if not found or reading.says(at + 1):
        return None, cued
    last = found[-1]
    between = reading.text[last.end : reading.words[at].start]
    if between.strip(" ,") in reading.lexicon.names.naming["between_places"] and len(between) < 12:
        return None if last.relation in reading.lexicon.grammar["compass_beside"] else last.relation, cued or last.cued
    return None, cued
