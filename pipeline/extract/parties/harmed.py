"""Names that only people can have: whom a verb beside them kills, wounds, abducts or arrests."""

from pipeline.sentence.reading import Reading

FATES = frozenset({"killed", "injured", "abducted", "arrested"})
MOST_NAMES = 4  # words of the name of another who suffers it
PARTICLE = 3  # letters of a small word inside a name: `Vila do Torno`
AUXILIARIES = 3  # words between a name and its participle: "had later been"


def befallen(reading: Reading, at: int, end: int) -> bool:
    """Say whether the words [at, end) are subject of a passive or object of a verb of a person's fate.

    "Kofi Boateng was abducted", "shot and killed Kofi Boateng in Kumasi"; not "killed Alto Verde farmers".
    """
    before = reading.words[at - 1].text if at else ""
    led = before in reading.lexicon.names.naming["locating"]  # "people in Alto Verde were abducted"
    return (not led and _suffers(reading, end)) or (bool(at) and fate(reading, at - 1) and ends(reading, end))


def befallen_alone(reading: Reading, at: int) -> bool:
    """Say whether one word is all that a text gives of such a name: `said al-Basri was killed`, `killed Marvan in`.

    Not where a sentence begins, nor of several, a place or an abbreviation.
    """
    word, before = reading.words[at].text, reading.words[at - 1].text
    name = word.replace("-", "").isalpha() and not word.endswith("s") and not word.isupper()
    if not at or not name or reading.headline or before[0].isupper() or _leads(reading, at):
        return False
    names = (reading.title, reading.noun, reading.thing, reading.known)
    told = befallen(reading, at, at + 1) and not _dies(reading, at + 1)  # "democracy dies"
    return told and reading.country_of(word) is None and not any(ask(at) for ask in names)


def _leads(reading: Reading, at: int) -> bool:
    """Say whether what stands before a word makes it no subject, or part of a name: `in X`, `Vila do X`, `son X`."""
    low, front = reading.words[at - 1].text, reading.words[max(0, at - 2)].text
    particle = len(low) <= PARTICLE and front[0].isupper() and reading.joined(at - 1)
    return particle or low in reading.lexicon.cues["prepositions|kin|kinsfolk"]


def _suffers(reading: Reading, end: int) -> bool:
    if not reading.joined(end) or reading.words[end - 1].possessive:
        return False
    if _dies(reading, end):
        return True
    if reading.words[end].text == "and" and reading.joined(end + 1) and reading.capital(end + 1):
        end = reading.run(end + 1, MOST_NAMES)  # "Kofi Boateng and Ama Osei were abducted"
    be, helps = reading.lexicon.cues["be"], reading.lexicon.grammar["helps_before"]
    near = range(end, min(end + AUXILIARIES, len(reading.words) - 1))
    at = next((i for i in near if reading.words[i].text in be), None)
    if at is None or not helps.issuperset(reading.words[i].text for i in range(end, at)):
        return False
    word = reading.words[at + 1].text
    return fate(reading, at + 1 + (word in helps or word in be or word.endswith("ly")))


def _dies(reading: Reading, at: int) -> bool:
    """Say whether a word tells that somebody died: `died`, `dies`."""
    entries = reading.lexicon.frames.by_word.get(reading.words[at].text, ()) if at < len(reading.words) else ()
    return any(e.trigger.dies and e.form in ("past", "third") and not e.rest for e in entries)


def fate(reading: Reading, at: int) -> bool:
    """Say whether a word is a verb in the past that tells what became of people: what they are charged with, too."""
    if at >= len(reading.words):
        return False
    entries = reading.lexicon.frames.by_word.get(reading.words[at].text)
    if not entries:
        return False
    past = (e for e in entries if e.form in ("past", "participle"))
    return any(e.trigger.measure in FATES or e.frame.event_type == "arrest" for e in past)


def ends(reading: Reading, end: int) -> bool:
    """Say whether a phrase ends behind the name: no noun that it describes stands there."""
    if not reading.joined(end):
        return True
    low, cues = reading.words[end].text, reading.lexicon.cues
    return low == "and" or low in cues["prepositions|clause"]
