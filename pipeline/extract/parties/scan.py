"""One pass over a sentence: at each word the rules are asked in order, and the first that answers moves on."""

from pipeline.extract.parties import bare_nouns, groups, offices, people
from pipeline.extract.parties.adjective_rows import adjectival, shares_noun
from pipeline.extract.parties.demonyms import of_a_name, one_of_a_people, someone_of
from pipeline.extract.parties.descriptors import named, past_kind
from pipeline.extract.parties.harmed import befallen_alone
from pipeline.extract.parties.national_bodies import ABBREVIATED, body_of, names_a_thing
from pipeline.extract.parties.owner import Owner
from pipeline.extract.parties.pictures import takes_pictures
from pipeline.extract.parties.posts import posted
from pipeline.extract.parties.pronouns import pronoun
from pipeline.extract.parties.seen import Seen
from pipeline.extract.parties.town_hosts import only_a_place, where_of_town
from pipeline.extract.parties.unlisted import unheard
from pipeline.lexicon.names import Known
from pipeline.lexicon.words import cut
from pipeline.sentence.locative_cities import settled_at
from pipeline.sentence.reading import Reading

Hit = tuple[Seen, int] | None
ARMED = frozenset({"rebels", "military", "police"})  # kinds that no newsroom has
_LEAST_WORDS = 2  # of a name that holds another


def scan(reading: Reading) -> list[Seen]:
    """Give what one sentence shows of actors, in its order; stretches do not overlap."""
    found, free = list[Seen](), 0
    for at in reading.actors:
        if at < free:
            continue
        hit = _at(reading, at)
        if hit is None:
            free = at + (_water_or_region(reading, at) or where_of_town(reading, at) or 1)
            continue
        seen, end = hit
        if seen.kind == "person" and seen.possessive:
            seen, end = offices.his_own(reading, at, hit)
        seen, end = people.served(reading, *posted(reading, *named(reading, seen, end)))
        held = people.holder(reading, seen, end)
        if seen.kind != "person" or not takes_pictures(reading, seen.end):
            found.append(_with_speech(reading, seen, at, end))
        if held:
            found.append(_with_speech(reading, held[0], end, held[1]))
            end = held[1]
        free = max(end, at + 1)
    return found


def _at(reading: Reading, at: int) -> Hit:
    word = reading.words[at].text
    if word[0].isupper() or (reading.capital(at) and not reading.known(at)):
        if _water_or_region(reading, at):
            return _placed(reading, at)
        if where_of_town(reading, at) > 1:
            return None
        return _named(reading, at) or _common(reading, at, word.lower()) or _surname(reading, at)
    return (_named(reading, at) if word in reading.lexicon.names.known else None) or _common(reading, at, word)


def _water_or_region(reading: Reading, at: int) -> int:
    """Give the length of a place's name that holds a country's without meaning it: "Lake Chad", "Gulf of Mexico"."""
    place = reading.land(at)
    if not place or place[1] < _LEAST_WORDS or place[0].kind == "country" or not reading.words[at].text[0].isupper():
        return 0
    known = reading.known(at)
    return 0 if known and known[1] >= place[1] else place[1]


def _named(reading: Reading, at: int) -> Hit:
    """Read a name in capitals, or a phrase that begins with one."""
    known = reading.known(at)
    if known and known[0].form == "person" and not people.of_another(reading, at, known[1]):
        body = offices.of_person(reading, at, *known)
        return (offices.named_behind(reading, body) if body else None) or body or people.untitled(reading, at)
    if (
        known
        and known[0].form != "person"
        and not _guarded(reading, at, *known)
        and not only_a_place(reading, at, *known)
        and not _of_members(reading, at + known[1], known[0])
    ):
        return _led(reading, at, *known)
    if not reading.capital(at):
        return None
    if "-" in reading.words[at].text:
        led = _led_by(reading, at)
        if led:
            return _led(reading, at, led, 1) if led.country else None
    return (
        groups.body(reading, at)
        or people.titled(reading, at, None)
        or people.untitled(reading, at)
        or _placed(reading, at)
        or unheard(reading, at)
    )


def _of_members(reading: Reading, end: int, known: Known) -> bool:
    """Say whether a body's name only says what a country belongs to: "NATO member Estonia"."""
    if known.form != "actor" or not reading.joined(end) or not reading.joined(end + 1):
        return False
    land = reading.known(end + 1) if reading.words[end].text in reading.lexicon.grammar["belonging"] else None
    return land is not None and land[0].form == "country"


def _led_by(reading: Reading, at: int) -> Known | None:
    """Read the country in "Saudi-led", which owns what stands behind it."""
    name, _, leads = reading.words[at].text.rpartition("-")
    if not name or leads not in reading.lexicon.names.naming["leading"]:
        return None
    found = reading.lexicon.names.known.at(cut(name), 0)
    return found[0]._replace(form="adjective") if found else None


def _guarded(reading: Reading, at: int, known: Known, size: int) -> bool:
    """Say whether a country's name is a person's here ("Jordan Smith", "Israel Katz"), or an acronym a word."""
    if known.form == "actor" and len(reading.words[at].text) <= ABBREVIATED and _shouted(reading, at):
        return True
    if at and reading.joined(at) and reading.words[at - 1].text in reading.lexicon.grammar["renaming"]:
        return True  # "New England"
    americas = reading.lexicon.names.naming["americas"]
    if known.country == "USA" and reading.joined(at) and reading.words[at - 1].text in americas:
        return True  # "Latin American parliaments"
    if known.form in ("actor", "adjective", "people") or reading.headline:
        return False
    end = at + size
    if not reading.joined(end) or reading.words[end - 1].possessive or not reading.capital(end):
        return False
    if reading.noun(end) or reading.title(end) or reading.known(end):
        return False
    return size == 1 and (reading.words[at].text in reading.lexicon.names.first_names or reading.says(end + 1))


def _shouted(reading: Reading, at: int) -> bool:
    """Say whether a short word in capitals stands among others, and is no acronym: "WHO IS NEXT"."""
    near = [word.text for word in (*reading.words[max(0, at - 1) : at], *reading.words[at + 1 : at + 2])]
    return bool(near) and all(word.isupper() and len(word) > 1 for word in (reading.words[at].text, *near))


def _led(reading: Reading, at: int, known: Known, size: int) -> Hit:
    """Read what a known name leads: its forces, its minister by name, or itself."""
    end = at + size
    plain = known.form in ("country", "seat") and not reading.words[end - 1].possessive
    plain = plain and len(reading.words[at].text) > ABBREVIATED
    local = reading.text[reading.words[at].start : reading.words[end - 1].end] if known.form == "seat" else ""
    owner = Owner(at, end, _before(reading, known), known.country, noun=plain, local=local)
    if adjectival(reading, at, known) and (row := shares_noun(reading, at, end, owner.before, _led)):
        return row
    if known.form != "people":
        person = people.titled(reading, end, known.country) if reading.joined(end) else None
        if person:
            return person
        hit = groups.owned(reading, owner) if reading.joined(end) else None
        body = body_of(reading, owner, known) if reading.joined(end) else None
        office = offices.held(reading, owner, known) if reading.joined(end) and (hit or not owner.noun) else None
        if hit and any(longer[1] > hit[1] for longer in (body, office) if longer):
            hit = None  # "the Uganda National Roads Authority", "Uganda's army chief"
        if hit and not (known.kind == "media" and hit[0].kind in ARMED):  # "told AFP gunmen came"
            return _as_itself(hit[0], known), hit[1]
        if office:
            return office
        if body:
            return body
    if known.form == "adjective" and (someone := someone_of(reading, owner)):
        return someone
    if known.form == "seat" and (_placed_noun(reading, end) or settled_at(reading, end)):
        return None
    if known.form == "adjective" and (of_a_name(reading, end) or (not reading.joined(end) and _is(reading, at))):
        return None
    if known.form == "adjective" and names_a_thing(reading, end):
        return None
    return _itself(reading, at, past_kind(reading, end) if known.form == "actor" else end, known)


def _is(reading: Reading, at: int) -> bool:
    """Say whether an adjective is said of someone, and names nobody: "believed to be Turkish,"."""
    return reading.joined(at) and reading.words[at - 1].text in reading.lexicon.cues["be"]


def _as_itself(seen: Seen, known: Known) -> Seen:
    """Give a group under the name that owns it: "Hamas fighters" are Hamas; "Hamas officials" speak for it."""
    if known.kind == "rebels" and seen.kind in ("rebels", "military"):
        return seen._replace(name=known.name)
    if known.form == "actor" and seen.noun == "members":
        return seen._replace(name=known.name, kind=known.kind)
    return seen


def _itself(reading: Reading, at: int, end: int, known: Known) -> Hit:
    word = reading.words[end - 1]
    if known.form == "adjective" and one_of_a_people(reading, at, end):
        return Seen(reading.words[at].start, word.end, word.text, "civilians", known.country), end
    return Seen(
        reading.words[at].start,
        word.end,
        known.name if known.form != "people" else reading.text[reading.words[at].start : word.end],
        known.kind,
        groups.home_of(reading, at, end, known),
        possessive=word.possessive or known.form == "adjective",
        plural=known.form == "people",
    ), end


def _placed_noun(reading: Reading, at: int) -> bool:
    """Say whether a capital's name only begins a region's: "Kyiv region"."""
    naming = reading.lexicon.names.naming
    if not reading.joined(at) or reading.words[at - 1].possessive:
        return False
    word = reading.words[at].text.lower()
    return word in naming["region_nouns"] or word in naming["district_nouns"]


def _before(reading: Reading, known: Known) -> str:
    if known.form == "actor" or not known.country:
        return known.name
    return reading.lexicon.names.before[known.country]


def _placed(reading: Reading, at: int) -> Hit:
    """Read what a place leads: "Kharkiv Mayor Ihor Terekhov", "Belgorod authorities", "Gaza's Health Ministry"."""
    for end in range(reading.run(at, 3), at, -1):
        if not reading.joined(end):
            continue
        name = reading.text[reading.words[at].start : reading.words[end - 1].end]
        if not (reading.noun(end) or reading.title(end)) or (end - at == 1 and reading.noun(at)):
            continue  # "Police suspect that": no town of Poland's
        if name in reading.lexicon.names.naming["homographs"] and reading.words[end].text == "administration":
            continue  # "the Clinton administration" is no town's
        country = reading.country_of(name)
        if country is not None:
            owner = Owner(at, end, name, country or None)
            return people.titled(reading, end, owner.country) or groups.owned(reading, owner)
    return None


def _common(reading: Reading, at: int, word: str) -> Hit:
    """Read pronouns, "the sides", common nouns, and titles in lower case before a name."""
    words, names = reading.words, reading.lexicon.names
    if word not in names.starts or (word == "the" and not _leads_to_one(reading, at + 1)):
        return None
    if word in names.pronouns:
        return pronoun(reading, at)
    if word in reading.lexicon.grammar["both"] and reading.joined(at + 1):
        pair = offices.pair(reading, at)
        if pair:
            return pair
    if (
        word == "the"
        and at + 1 < len(words)
        and (people.titled(reading, at + 1, None) or offices.represented(reading, at + 1))
    ):
        return None
    if word in reading.lexicon.grammar["both"] or word in names.nouns or word in names.naming["modifiers"]:
        group = groups.bare(reading, at)
        lone = bare_nouns.stands(reading, at + 1) if word == "the" else bare_nouns.office(reading, at)
        if lone and group and lone[1] > group[1]:
            return lone  # "the police chief"
        if group and not people.titled(reading, at, None):
            return group
    if word in names.titles:
        return people.titled(reading, at, None) or offices.represented(reading, at) or bare_nouns.office(reading, at)
    return offices.plain(reading, at) if word == "the" else None


def _leads_to_one(reading: Reading, at: int) -> bool:
    """Say whether a word behind `the` may begin a noun, an office or a pair: a quick no for most of them."""
    if not reading.joined(at):
        return False
    if reading.noun(at) or reading.title(at):
        return True
    word, naming = reading.words[at].text, reading.lexicon.names.naming
    if word.lower() in naming["modifiers"] or word in naming["groups"]:
        return True
    return word in naming["pairs"] or word in reading.lexicon.grammar["two_sides"]


def _surname(reading: Reading, at: int) -> Hit:
    """Keep a capitalised word that the article may know as a surname or an acronym, with a first name before it."""
    if not reading.capital(at):
        return None
    word, alone = reading.words[at], befallen_alone(reading, at)
    name = reading.text[reading.words[at - people.behind_first_name(reading, at)].start : word.end]
    seen = Seen(word.start, word.end, name, "person", sort="surname", possessive=word.possessive, bare=alone)
    return seen, at + 1


def _with_speech(reading: Reading, seen: Seen, at: int, end: int) -> Seen:
    to = at - 1 - (at > 0 and reading.words[at - 1].text == "the")
    according = to > 0 and reading.words[to].text.lower() == "to" and reading.words[to - 1].text.lower() == "according"
    helped = end + 1 < len(reading.words) and reading.words[end].text in reading.lexicon.grammar["helps_before"]
    disputed = at > 0 and reading.words[at - 1].text in reading.lexicon.grammar["disputing"]  # "rejects Chad's claims"
    after = (reading.says(end) and not disputed) or (helped and reading.says(end + 1))
    return seen._replace(speaks=True) if according or after else seen
