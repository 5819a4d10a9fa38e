"""Names that only people can have: whom a verb beside them kills, wounds, abducts or arrests."""

from pipeline.extract.sentence.reading import Reading

FATES = frozenset({"killed", "injured", "abducted", "arrested"})
MOST_NAMES = 4  # words of the name of another who suffers it
AUXILIARIES = 3  # words between a name and its participle: "had later been"


def befallen(reading: Reading, at: int, end: int) -> bool:
    """Say whether the words [at, end) are subject of a passive or object of a verb of a person's fate.

    "Kofi Boateng was abducted", "shot and killed Kofi Boateng in Kumasi"; not "killed Alto Verde farmers".
    """
    return _suffers(reading, end) or (bool(at) and _fate(reading, at - 1) and _ends(reading, end))


def _suffers(reading: Reading, end: int) -> bool:
    if not reading.joined(end) or reading.words[end - 1].possessive:
        return False
    if reading.words[end].text == "and" and reading.joined(end + 1) and reading.capital(end + 1):
        end = reading.run(end + 1, MOST_NAMES)  # "Kofi Boateng and Ama Osei were abducted"
    be, helps = reading.lexicon.cues["be"], reading.lexicon.grammar["helps_before"]
    near = range(end, min(end + AUXILIARIES, len(reading.words) - 1))
    at = next((i for i in near if reading.words[i].text in be), None)
    if at is None or not helps.issuperset(reading.words[i].text for i in range(end, at)):
        return False
    aside = reading.words[at + 1].text in helps | be or reading.words[at + 1].text.endswith("ly")
    return _fate(reading, at + 1 + aside)


def _fate(reading: Reading, at: int) -> bool:
    """Say whether a word is a verb in the past that tells what became of people."""
    if at >= len(reading.words):
        return False
    entries = reading.lexicon.frames.by_word.get(reading.words[at].text, ())
    return any(e.form in ("past", "participle") and e.trigger.measure in FATES for e in entries)


def _ends(reading: Reading, end: int) -> bool:
    """Say whether a phrase ends behind the name: no noun that it describes stands there."""
    if not reading.joined(end):
        return True
    low, cues = reading.words[end].text, reading.lexicon.cues
    return low in {*cues["prepositions"], *cues["clause"], "and"}
