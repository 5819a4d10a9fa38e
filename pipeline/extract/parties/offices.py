"""Offices without a name: "Ukraine's defense minister", "a spokesman for the Greek army", "the mayor"."""

from pipeline.extract.parties import bare_nouns, groups, people
from pipeline.extract.parties.demonyms import in_a_compound
from pipeline.extract.parties.owner import Owner
from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Known
from pipeline.sentence.reading import Reading
from schemas.vocabulary import ActorKind

Hit = tuple[Seen, int] | None


def held(reading: Reading, owner: Owner, known: Known) -> Hit:
    """Read an office behind its owner: "Ukraine's defense minister", "a U.S. general"."""
    found = people.title_at(reading, owner.end, owning=True)
    if not found:
        return None
    title, end = found
    while groups.connects(reading, end):
        end = groups.past_connector(reading, end)
    words = reading.words
    name = reading.text[words[owner.end].start : words[end - 1].end]
    told = reading.title(owner.end)
    if told and told[0].owned and not words[end - 1].possessive and in_a_compound(reading, end):
        return None  # "an Italian student visa"
    own = (told[0].owned or told[0].alone if told else None) or "government"
    kind = own if known.kind == "state" else known.kind
    return Seen(
        words[owner.at].start,
        words[end - 1].end,
        f"{owner.before} {name}",
        kind,
        owner.country,
        "short",
        title=title,
        possessive=words[end - 1].possessive,
    ), end


def represented(reading: Reading, at: int) -> Hit:
    """Read an office and what it is of or speaks for: "spokesman for the Greek army", "head of Hamas"."""
    found = people.title_at(reading, at)
    if not found or not reading.joined(found[1]):
        return None
    words, (title, end) = reading.words, found
    if (
        words[end].text not in reading.lexicon.grammar["of_an_office"]
        or words[end - 1].possessive
        or not reading.joined(end + 1)
    ):
        return None
    told, counted = reading.title(at), (title,) in reading.lexicon.units.heads  # those are found by their noun
    private = counted and told is not None and told[0].owned is not None
    if words[end].text == "in" and (private or title in reading.lexicon.names.naming["abroad"]):
        return None  # "the envoy in Doha" is another land's, "a teacher in Doha" of no office
    if words[end].text == "from" and at and (words[at - 1].possessive or _its(reading, at - 1)):
        return None  # "recalled its envoy from Chad"
    place = end + 1 + (words[end + 1].text == "the")
    owner = groups.owner_after(reading, place, local=words[end].text != "for") if reading.joined(place) else None
    if owner is None:
        return None
    office = reading.text[words[at].start : words[end - 1].end]
    return Seen(
        words[at].start,
        words[owner.end - 1].end,
        f"{groups.whole(owner)} {_lower(office)}",
        _kind(owner),
        owner.country,
        "short",
        title=title,
        possessive=words[owner.end - 1].possessive,
    ), owner.end


def _its(reading: Reading, at: int) -> bool:
    return reading.words[at].text.lower() in reading.lexicon.names.naming["owning"]


def _lower(office: str) -> str:
    return office[0].lower() + office[1:]


def _kind(owner: Owner) -> ActorKind:
    if owner.known and owner.known.kind != "state":
        return owner.known.kind
    return owner.inner.kind if owner.inner else "government"


def plain(reading: Reading, at: int) -> Hit:
    """Read "the mayor" and "the group", to be resolved by what went before; `at` is the article."""
    words = reading.words
    if not reading.joined(at + 1):
        return None
    if told := bare_nouns.stands(reading, at + 1):
        return told
    found = people.title_at(reading, at + 1)
    if found:
        return Seen(
            words[at].start,
            words[found[1] - 1].end,
            found[0],
            "government",
            sort="short",
            title=found[0],
            bare=False,
            possessive=words[found[1] - 1].possessive,
        ), found[1]
    if words[at + 1].text in reading.lexicon.names.naming["groups"]:
        return Seen(
            words[at].start,
            words[at + 1].end,
            words[at + 1].text,
            "organization",
            sort="short",
            noun="group",
            possessive=words[at + 1].possessive,
        ), at + 2
    return None


def pair(reading: Reading, at: int) -> Hit:
    """Read "the sides" and "both countries", to be resolved by what went before; `at` is the first word."""
    words = reading.words
    end = at + 1 + (words[at + 1].text in reading.lexicon.grammar["two_sides"])
    if not reading.joined(end):
        return None
    noun = words[end].text
    told = words[at].text.lower() == "both" or end > at + 1 or noun == "sides"
    if told and noun in reading.lexicon.names.naming["pairs"]:
        return Seen(
            words[at].start, words[end].end, noun, "state", sort="pair", plural=True, possessive=words[end].possessive
        ), end + 1
    return None


def of_person(reading: Reading, at: int, known: Known, size: int) -> Hit:
    """Read "the Obama administration", whatever the person's name leads."""
    found = reading.noun(at + size) if reading.joined(at + size) else None
    if not found or found[0].kind != "government" or reading.words[at + size - 1].possessive:
        return None
    owner = Owner(at, at + size, reading.words[at + size - 1].text, known.country, noun=True)
    return groups.owned(reading, owner)


def his_own(reading: Reading, at: int, hit: tuple[Seen, int]) -> tuple[Seen, int]:
    """Read "Prime Minister Ana Paz's government" as what the person leads; anything else leaves the person."""
    seen, end = hit
    before = reading.lexicon.names.before[seen.country] if seen.country else seen.name
    found = groups.owned(reading, Owner(at, end, before, seen.country)) if reading.joined(end) else None
    led = found is not None and found[0].kind in ("government", "military", "police")
    return (found[0]._replace(start=seen.start), found[1]) if found and led else hit


def named_behind(reading: Reading, body: tuple[Seen, int]) -> Hit:
    """Give who is named behind a body that he serves in: "the Paz administration economic adviser Iker Salas"."""
    seen, end = body
    starts = (at for at in range(end, end + 2) if not seen.possessive and reading.joined(at))
    return next((hit for at in starts if (hit := people.titled(reading, at, seen.country))), None)
