"""People by title ("Kharkiv Mayor Ihor Terekhov"), by first name, or beside a verb of saying."""

from pipeline.extract.parties.harmed import befallen
from pipeline.extract.parties.likeness import ranked
from pipeline.extract.parties.personal import aged, told_of_one
from pipeline.extract.parties.seen import Seen
from pipeline.sentence.reading import Reading

_OF = ("of", "for")
# Kinds of bodies whose leader a name behind them is.
_LED = frozenset({"organization", "rebels", "company", "media", "government", "military"})
_LONGEST_TITLE = 8  # words


def titled(reading: Reading, at: int, country: str | None) -> tuple[Seen, int] | None:
    """Give the person whose title begins at a word, and the word after the name; the name alone is the stretch."""
    found = title_at(reading, at)
    if not found:
        return None
    title, name_at = found
    country = country or _country_of_office(reading, at, name_at)
    name_at, country = _past_country(reading, name_at, country)
    end = reading.name_end(name_at) if name_at < len(reading.words) and _may_follow(reading, name_at) else name_at
    if end == name_at or reading.thing(end - 1) or (reading.headline and reading.verbal(name_at)):
        return None
    # A single word behind "head" or "resident" is any name; the article may know it as a surname.
    plain = reading.headline or reading.words[at].text.islower()
    if plain and end - name_at < 2 and not (reading.headline and _first(reading, name_at)):
        return None
    known = reading.known(name_at)
    if known and known[0].form not in ("person", "seat") and known[1] >= end - name_at:
        return None
    return person(reading, name_at, end, country=country, title=title), end


def served(reading: Reading, seen: Seen, end: int) -> tuple[Seen, int]:
    """Read "Paz adviser Iker Salas", "Green Party leader Al Paz" as who serves or leads, not whom; else who it was."""
    named = seen.kind == "person" or (seen.kind in _LED and seen.name[:1].isupper() and not seen.title)
    if not seen.possessive and not reading.headline and (other := _beside(reading, end)):
        return other
    if not named or seen.possessive or reading.headline:
        return seen, end
    behind = end if reading.joined(end) else _past_short(reading, end)
    return (titled(reading, behind, seen.country) if behind else None) or _standing(reading, seen, end) or (seen, end)


def _standing(reading: Reading, whose: Seen, end: int) -> tuple[Seen, int] | None:
    """Give who is told by no more than how they stand to a person: "a Paz ally", "a close Paz aide"."""
    if whose.kind != "person" or not reading.joined(end) or reading.capital(end + 1):
        return None
    word, lexicon = reading.words[end], reading.lexicon
    one = word.text in lexicon.cues["kin"] and _some(reading, whose)
    if not one and word.text not in lexicon.grammar["standing_to"]:
        return None
    name = f"{whose.name} {word.text}"
    return whose._replace(end=word.end, name=name, sort="short", title=word.text, possessive=word.possessive), end + 1


def _some(reading: Reading, whose: Seen) -> bool:
    """Say whether `a` stands before a name and an adjective at most: "a close Paz aide"."""
    front = reading.text[: whose.start].split()[-2:]
    return not reading.lexicon.grammar["articles"].isdisjoint(word.lower() for word in front)


def _beside(reading: Reading, end: int) -> tuple[Seen, int] | None:
    """Give who is named behind a noun of standing to another: "Paz critic Iker Salas"."""
    if not (reading.joined(end) and reading.joined(end + 1)):
        return None
    if reading.words[end].text not in reading.lexicon.grammar["standing_to"] or not reading.capital(end + 1):
        return None
    stop = reading.name_end(end + 1)
    known = reading.known(end + 1)
    if stop - end < 3 or reading.thing(stop - 1) or (known and known[0].form != "person"):
        return None
    return person(reading, end + 1, stop), stop


def _past_short(reading: Reading, end: int) -> int | None:
    """Give the word after a short form in brackets: "the Green Front (GF) leader Al Paz"."""
    words, text = reading.words, reading.text
    if end + 1 >= len(words) or text[words[end - 1].end : words[end].start] != " (" or not words[end].text.isupper():
        return None
    return end + 1 if text[words[end].end : words[end + 1].start] == ") " else None


def _past_country(reading: Reading, at: int, country: str | None) -> tuple[int, str | None]:
    """Read "of Ukraine" between a title and a name; give the word after it and the country."""
    words = reading.words
    if at + 2 >= len(words) or words[at].text != "of":
        return at, country
    place = at + 1 + (words[at + 1].text == "the")
    known = reading.known(place) if place < len(words) else None
    if not known or known[0].form != "country":
        return at, country
    return place + known[1], known[0].country


def _country_of_office(reading: Reading, at: int, end: int) -> str | None:
    """Give the country in "President of Peru Ana Paz"; an office "for Peru" is another's."""
    of = next((i for i in range(at + 1, end) if reading.words[i].text == "of"), None)
    place = of + 1 + (reading.words[of + 1].text == "the") if of else end
    known = reading.known(place) if place < end else None
    return known[0].country if known and known[0].form == "country" else None


def _may_follow(reading: Reading, at: int) -> bool:
    return reading.words[at].joined and reading.capital(at) and not _zone(reading, at)


def _zone(reading: Reading, at: int) -> bool:
    """Say whether a word is a clock's zone, left of a printed time: "7:20 PM ET Wadzi Banda, 31, was held"."""
    return reading.words[at].text in reading.lexicon.grammar["time_zones"]


def _first(reading: Reading, at: int) -> bool:
    return reading.words[at].text in reading.lexicon.names.first_names


def title_at(reading: Reading, at: int, *, owning: bool = False) -> tuple[str, int] | None:
    """Give the head of the title that begins at a word and the word after it: ("minister", 3).

    owning: whether one that owns what stands behind it is wanted too: `the French minister's visit`.
    """
    if not reading.title(at):
        return None
    end, head = at, ""
    while end < len(reading.words) and end - at < _LONGEST_TITLE and (end == at or reading.joined(end)):
        found = reading.title(end)
        if not found:
            break
        title, size = found
        end += size
        head = title.full if title.head else head
        if reading.words[end - 1].possessive:
            return (head, end) if owning and head else None
    if head and end < len(reading.words) and reading.words[end].text in _OF:
        end = _past_office(reading, end)
    return (ranked(head, reading.words[at].text.lower(), reading.lexicon.names), end) if head else None


def _past_office(reading: Reading, of: int) -> int:
    """Give the word after "of Defense" or "for Foreign Affairs", where a name follows; else the preposition itself."""
    end = of + 1
    while end < len(reading.words) and end - of < 6 and reading.joined(end):
        word = reading.words[end].text
        if word in reading.lexicon.names.first_names and not reading.words[end].possessive:
            return end
        if not (word[0].isupper() or word in reading.lexicon.grammar["title_words"]):
            break
        end += 1
    return of


def person(reading: Reading, at: int, end: int, country: str | None = None, title: str | None = None) -> Seen:
    """Make a person of the words from one to before another."""
    words = reading.words
    name = reading.text[words[at].start : words[end - 1].end]
    known = reading.known(at)
    if known and known[0].form == "person" and known[1] == end - at:
        name, country = known[0].name, country or known[0].country
    return Seen(
        words[at].start, words[end - 1].end, name, "person", country, title=title, possessive=words[end - 1].possessive
    )


def untitled(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give the person whose bare name begins at a word: a known one, a first name, or two words beside "said"."""
    known = reading.known(at)
    if known and known[0].form == "person" and not of_another(reading, at, known[1]):
        return person(reading, at, at + known[1]), at + known[1]
    end = reading.name_end(at)
    if end - at < 2 or _zone(reading, at) or any(reading.thing(i) for i in range(at + 1, end)):
        return None
    if any(_common(reading, i) for i in range(at, end)) or _placed(reading, end) or _settled(reading, at):
        return None
    initial = len(reading.words[at].text) == 1 and _first(reading, at + 1)
    first = initial or aged(reading, at) or _first(reading, at)
    beside = reading.says(end) or (at and reading.says(at - 1)) or _apposition(reading, end) or _acts(reading, at, end)
    beside = beside or befallen(reading, at, end) or told_of_one(reading, at, end)
    if not first and (not beside or reading.headline or end - at > 3):
        return None
    if reading.headline and end - at > 2:
        end = at + 2
    one = person(reading, at, end)
    return (one._replace(kind="organization") if not first and one.name.isupper() else one), end  # "KTN WRC reports"


def holder(reading: Reading, office: Seen, end: int) -> tuple[Seen, int] | None:
    """Give whoever no list knows by name where an office says who that is: "the mayor, Ibra Tumo, said"."""
    words = reading.words
    if not office.title or office.kind == "person" or office.possessive or end >= len(words) or reading.headline:
        return None
    if reading.text[office.end : words[end].start] != ", " or not reading.capital(end):
        return None
    title = reading.title(end)
    end += title[1] if title and title[0].alone in (None, "military") else 0  # "the mayor, Dr Ibra Tumo, said"
    if end >= len(words) or not reading.capital(end):
        return None
    stop = reading.name_end(end)
    inside = range(end, stop)
    if stop - end < 2 or reading.joined(stop) or words[stop - 1].possessive or any(_named(reading, i) for i in inside):
        return None
    name = reading.text[words[end].start : words[stop - 1].end]
    if reading.country_of(name) is not None:
        return None
    return person(reading, end, stop, office.country, office.title), stop


def _named(reading: Reading, at: int) -> bool:
    """Say whether a word is of another's name, an office's or a thing's."""
    return bool(reading.known(at) or reading.thing(at) or _common(reading, at))


def _placed(reading: Reading, end: int) -> bool:
    """Say whether the word behind a name makes it a place: "the Abu Salim district"."""
    behind = reading.joined(end) and not reading.words[end - 1].possessive
    return behind and reading.words[end].text in reading.place_words


def _settled(reading: Reading, at: int) -> bool:
    """Say whether the words before a name make it a place: "the village of Kya Gaung", "San Martino di Lypa"."""
    if at and reading.joined(at) and reading.words[at - 1].text in reading.lexicon.grammar["saints"]:
        return True
    if at < 2 or not (reading.joined(at) and reading.joined(at - 1)) or reading.words[at - 1].text != "of":
        return False
    return reading.words[at - 2].text in reading.lexicon.names.naming["settlement_nouns"]


def of_another(reading: Reading, at: int, size: int) -> bool:
    """Say whether a known surname is another's: a first name stands before it that is not the known one's."""
    if size > 1 or not reading.joined(at) or reading.headline or reading.words[at - 1].possessive:
        return False
    before = reading.words[at - 1].text
    name = before[0].isupper() and before.isalpha() and not before.isupper() and reading.capital(at - 1)
    office = reading.title(at - 1) or reading.noun(at - 1) or reading.known(at - 1) or reading.thing(at - 1)
    return name and not office and not before.endswith("ly")


def behind_first_name(reading: Reading, at: int) -> bool:
    """Say whether a first name may stand before a surname that no list knows: "Wadzi Banda"; not "Von Der Berg"."""
    before = reading.words[at - 1].text if at else ""
    small = before.endswith("ing") or before.lower() in reading.lexicon.names.naming["particles"]
    return not small and reading.known(at) is None and of_another(reading, at, 1)


def _common(reading: Reading, at: int) -> bool:
    """Say whether a capitalised word belongs to offices rather than people: "National Defense"."""
    word = reading.words[at].text
    if word.lower() in reading.lexicon.names.naming["compass"]:
        return True
    return word not in reading.lexicon.names.first_names and bool(reading.title(at) or reading.noun(at))


def _acts(reading: Reading, at: int, end: int) -> bool:
    """Say whether a verb of some event follows in the past, and the words name no place: "Kofi Boateng stabbed"."""
    if not reading.joined(end) or reading.words[end - 1].possessive or reading.known(at):
        return False
    if not reading.lexicon.frames.formed(reading.words[end].text, "past"):
        return False
    name = reading.text[reading.words[at].start : reading.words[end - 1].end]
    return reading.country_of(name) is None and reading.country_of(reading.words[at].text) is None


def _apposition(reading: Reading, end: int) -> bool:
    """Say whether ", a spokesman for", ", Peru's interior minister", ", head of" or ", the wife of" follows a name."""
    words = reading.words
    if end + 1 >= len(words) or reading.text[words[end - 1].end : words[end].start] != ", ":
        return False
    at = end + (words[end].text in reading.lexicon.grammar["articles"])
    known = reading.known(at)
    led = known is not None and (known[0].form == "adjective" or words[at + known[1] - 1].possessive)
    if at + 1 < len(words) and words[at].text in reading.lexicon.cues["kin"] and words[at + 1].text in _OF:
        return True
    at += known[1] if led and known else 0
    found = title_at(reading, at) if at < len(words) and words[at].text.islower() else None
    if found is None or at > end:
        return found is not None
    return reading.joined(found[1]) and words[found[1]].text in _OF  # ", head of the Green Front"
