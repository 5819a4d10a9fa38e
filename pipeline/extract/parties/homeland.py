"""The land that acts under no name of its own: "Ana Paz said her country sent tanks", "the country imposed a ban"."""

from collections.abc import Sequence

from pipeline.sentence.reading import Reading
from schemas.actor import Party


def with_homeland(
    reading: Reading, before: Sequence[Party], told: Sequence[Party], home: str | None
) -> tuple[Party, ...]:
    """Add to the parties of a sentence the land that a noun stands for as a subject; one that stays unknown is none.

    `before` are the parties of the sentence before, `home` the country that the article is about.
    """
    parties, homelands = list(told), reading.lexicon.grammar["homelands"]
    named = any(map(reading.text.__contains__, homelands))  # in few sentences, whose words are looked at one by one
    for at in [at for at, word in enumerate(reading.words) if word.text in homelands] if named else ():
        if not _acts(reading, at):
            continue
        owned = reading.words[at - 1].text.lower() in reading.lexicon.names.naming["owning"]
        start, end = reading.words[at - 1].start, reading.words[at].end
        earlier = [one for one in parties if one.end_char <= start]
        country = _spoken_for(earlier) if owned else _only(earlier) or _only(before) or home
        if country is not None and (owned or not _rivals(earlier)):
            parties = [one for one in parties if not (start <= one.start_char < end)]
            parties.append(_land(reading, start, end, country))
    return tuple(sorted(parties, key=lambda one: one.start_char))


def _acts(reading: Reading, at: int) -> bool:
    """Say whether a word is a land's noun with its article or owner before and a verb behind."""
    if not at or reading.words[at].possessive or not reading.joined(at + 1):
        return False
    openers = reading.lexicon.grammar["homeland_openers"]
    led = reading.joined(at) and reading.words[at - 1].text.lower() in openers
    cues = reading.lexicon.cues
    free = at < 2 or not reading.joined(at - 1) or reading.words[at - 2].text not in cues["prepositions"]
    return led and free and cues.verbal(reading.words[at + 1].text)


def _spoken_for(earlier: Sequence[Party]) -> str | None:
    """Give the country of the first who may speak of a land as theirs."""
    return next((one.country for one in earlier if one.country and not one.possessive), None)


def _only(parties: Sequence[Party]) -> str | None:
    """Give the one country of which parties are; None where several or no countries are."""
    countries = {one.country for one in parties if one.country}
    return countries.pop() if len(countries) == 1 else None


def _rivals(earlier: Sequence[Party]) -> bool:
    return len({one.country for one in earlier if one.country}) > 1


def _land(reading: Reading, start: int, end: int, country: str) -> Party:
    """Give a country as the party that the words between two characters stand for."""
    name = reading.lexicon.names.countries[country].name
    text = reading.text[start:end]
    return Party(start_char=start, end_char=end, text=text, name=name, kind="state", country=country, pronoun=True)
