"""Places told from the smallest to the largest: "in Lypa, Romny district, Sumy region, Ukraine"."""

from collections.abc import Callable

from pipeline.lexicon.gazetteer import Place, fold
from pipeline.sentence.reading import Reading

LONGEST_NAME = 4  # words
LINKS = 3  # places that may stand between a name and the region or country that is known
LINKED = 2  # small words within a name
LONG = {"ft": "fort", "mt": "mount"}  # how a name that is shortened begins
Look = Callable[[int, int], tuple[tuple[Place, ...], tuple[Place, ...]]]


def key_of(name: str, with_district: frozenset[str]) -> str:
    """Give the folded name that the gazetteer has a place under: "Ft. Worth" is Fort Worth, "Washington DC" a town."""
    key = fold(name)
    first, gap, rest = key.partition(" ")
    if key in with_district:
        return first
    return f"{LONG[first]} {rest}" if gap and first in LONG else key


def linked(reading: Reading, look: Look, at: int, run: int) -> int:
    """Give the end of a name that small words hold together: "Dar es Salaam", "Frankfurt am Main"."""
    words, links = reading.words, reading.lexicon.names.naming["place_links"]
    end = run
    while end - run < LINKED and reading.joined(end) and words[end].text in links:
        end += 1
    stop = reading.run(end, 2) if reading.joined(end) and reading.capital(end) else run
    return stop if end > run and any(look(at, stop)) else run


def part_of_next(reading: Reading, look: Look, at: int, run: int) -> bool:
    """Say whether a word only tells the part of the city or land named behind it: "East Baghdad"; not "East Timor"."""
    faith = reading.words[at].text in reading.lexicon.names.naming["faiths"]
    if run <= at + 1:
        return faith  # "a Christian area"
    if any(look(at, run)) or (faith and larger_at(reading, look, run, 0)):
        return False
    if reading.land(at + 1) is not None or reading.known(at + 1) is not None:
        return True
    kinds = {reading.words[run - 1].text.lower(), kind_behind(reading, run)}
    return kinds.isdisjoint(reading.place_words) and any(look(at + 1, run))


def landform(reading: Reading, look: Look, at: int, end: int) -> bool:
    """Say whether a name is told to be a lake, an island or a range: "Lake Ada", "Ada Island", "the island of Ada"."""
    naming, grammar, words = reading.lexicon.names.naming, reading.lexicon.grammar, reading.words
    if at > 1 and words[at - 1].text == "of" and words[at - 2].text in grammar["islands"]:
        return True
    last, before = words[end - 1].text, words[at - 1].text if at else ""
    behind = last in grammar["landforms_behind"] or (last in grammar["tribal_areas"] and before in naming["happening"])
    return end - at > 1 and (words[at].text in naming["landforms"] or (behind and not any(look(at, end))))


def bare_of(reading: Reading, at: int, run: int) -> int:
    """Give the end of a name without the words behind it that say what it is: "Odu [Village]"."""
    while run - at > 1 and reading.words[run - 1].text.lower() in reading.place_words:
        run -= 1
    return run


def kind_behind(reading: Reading, end: int) -> str:
    """Give the word behind a name that may say what it is; none behind an owner, and no verb: "X states that"."""
    words = reading.words
    if not reading.joined(end) or words[end - 1].possessive:
        return ""
    said = words[end].text == "states" and [word.text for word in words[end + 1 : end + 2]] == ["that"]
    return "" if said or holds_a_town(reading, end) else words[end].text.lower()


def holds_a_town(reading: Reading, end: int) -> bool:
    """Say whether a name only tells where a town lies: "the Bihar town of Odu", not "the Odu village of X district"."""
    words, town, naming = reading.words, end + 2, reading.lexicon.names.naming
    of = [word.text for word in words[end + 1 : town]] == ["of"] and reading.joined(town) and reading.capital(town)
    if not of or words[end].text not in reading.lexicon.grammar["seats"]:
        return False
    named = {word.text.lower() for word in words[town : reading.run(town, LONGEST_NAME) + 1]}
    return named.isdisjoint(naming["region_nouns"]) and named.isdisjoint(naming["district_nouns"])


def larger_at(reading: Reading, look: Look, at: int, links: int) -> bool:
    """Say whether a comma and a region or country come next, or at most `links` smaller places and then those."""
    words, gazetteer = reading.words, reading.lexicon.gazetteer
    if at >= len(words) or words[at - 1].possessive or reading.text[words[at - 1].end : words[at].start] != ", ":
        return False
    place = reading.land(at)
    if place:
        return place[0].kind in ("country", "admin1", "region") and not words[at + place[1] - 1].possessive
    if gazetteer.abbreviated.at(words, at):
        return True
    stop = reading.run(at, LONGEST_NAME)
    if any(look(at, i)[0] and not words[i - 1].possessive for i in range(stop, at, -1)):
        return True
    if not links or stop == at or words[at].text in reading.lexicon.names.first_names:
        return False
    stop += reading.joined(stop) and words[stop].text.lower() in reading.place_words
    return larger_at(reading, look, stop, links - 1)


def unheard_of(reading: Reading, look: Look, at: int, end: int) -> bool:
    """Say whether words name no place of the gazetteer and are none that places are described by."""
    low, naming = reading.words[at].text.lower(), reading.lexicon.names.naming
    odd = low in naming["compass"] or low in naming["homographs"] or low in reading.place_words
    return not odd and not any(look(at, end)) and not reading.thing(end - 1)


def explained(reading: Reading, end: int) -> bool:
    """Say whether a comma and words that say what it is stand behind a name: "Lypa, a small town in Sumy"."""
    words = reading.words
    if end >= len(words) or reading.text[words[end - 1].end : words[end].start] != ", ":
        return False
    lows = [word.text.lower() for word in words[end : end + 5]]
    kinds = reading.lexicon.names.naming["settlement_nouns|district_nouns"]
    return lows[0] in reading.lexicon.grammar["articles"] and not kinds.isdisjoint(lows[1:4])
