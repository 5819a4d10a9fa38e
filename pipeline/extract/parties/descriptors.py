"""A group's noun right before its name: `the Islamist group Hamas`, `rebel group M23`."""

from pipeline.extract.parties.seen import Seen
from pipeline.sentence.reading import Reading

MOST_MODIFIERS = 3
LONGEST = 4  # words of a name that no list knows


def named(reading: Reading, seen: Seen, end: int) -> tuple[Seen, int]:
    """Give a group under the name that stands right behind its noun, which ends before a word; else as it was."""
    noun = reading.words[end - 1]
    if seen.kind not in ("rebels", "organization") or seen.possessive or not noun.text.islower():
        return seen, end
    naming, known = reading.lexicon.names.naming, reading.known(end) if reading.joined(end) else None
    group = noun.text in naming["groups"] or noun.text in naming["bands"]
    fighters = known is not None and known[0].kind == seen.kind == "rebels"  # "militants Boko Haram"
    if not reading.joined(end) or not (group or fighters):
        return seen, end
    if known and known[0].form == "actor":
        last, (name, kind, country, *_) = reading.words[end + known[1] - 1], known[0]
        whole = seen._replace(end=last.end, name=name, kind=kind, country=country, sort="full")
        return whole._replace(possessive=last.possessive), end + known[1]
    return _unheard(reading, seen, end)


def _unheard(reading: Reading, seen: Seen, end: int) -> tuple[Seen, int]:
    """Give an armed group under a name in capitals that no list knows: `the insurgent group New Dawn`."""
    stop = reading.run(end, LONGEST)
    first, dated = reading.words[end], reading.lexicon.calendar
    day = first.text.lower() in dated.weekdays or first.text.lower() in dated.months
    if seen.kind != "rebels" or stop == end or day or reading.headline or reading.known(end) or reading.title(end):
        return seen, end
    last = reading.words[stop - 1]
    name = reading.text[first.start : last.end]
    return seen._replace(end=last.end, name=name, sort="full", possessive=last.possessive), stop


def names_a_group(reading: Reading, at: int) -> bool:
    """Say whether a known group's name of several words begins at a word in a capital."""
    known = reading.known(at) if reading.words[at].text[0].isupper() else None
    return known is not None and known[0].form == "actor" and known[1] > 1


def past_kind(reading: Reading, at: int) -> int:
    """Give the word after what says of which kind a known group is: "the ELN left-wing group"."""
    naming, place = reading.lexicon.names.naming, at
    while reading.joined(place) and not reading.words[place - 1].possessive and place - at <= MOST_MODIFIERS:
        word = reading.words[place].text
        if word in naming["groups"]:
            return place + 1
        if word not in naming["modifiers"]:
            break
        place += 1
    return at
