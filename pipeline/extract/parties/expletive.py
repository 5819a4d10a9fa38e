"""Expletive `it`, which stands for nobody: `it is clear that`, `it was the first raid`, `it left ten dead`."""

from pipeline.sentence.reading import Reading


def is_expletive(reading: Reading, at: int) -> bool:
    """Say whether "it" stands for nothing: "it is clear that", "it was not known whether"."""
    naming = reading.lexicon.names.naming
    if reading.words[at].possessive:
        return True
    words = [word.text.lower() for word in reading.words[at + 1 : at + 7]]
    if _names_itself(reading, words) or _of_what_happened(reading, words) or _foretells(reading, at, words):
        return True
    if not words or words[0] not in naming["expletive"]:
        return False
    if words[0] in naming["maybe"] and "be" not in words[1:3]:
        return False  # "it will not accept": somebody does
    if words[1:2] == ["to"] and words[2:3] != ["be"]:
        return False  # "it is to deport 200"; not "it is to be hoped"
    if words[1:2] and (words[1].endswith("ing") or words[1] in naming["bent"]):
        return False  # "it is prepared to impose", "it is sending"
    return not naming["expletive_tail"].isdisjoint(words)


def _names_itself(reading: Reading, words: list[str]) -> bool:
    """Say whether `it` is what a noun behind `be` tells: `it was the third raid`, `it is a crime to`."""
    naming = reading.lexicon.names.naming
    behind = [word for word in words if word not in reading.lexicon.grammar["expletive_between"]]
    return len(behind) > 1 and behind[0] in naming["copulas"] and behind[1] in naming["opening_nouns"]


def _of_what_happened(reading: Reading, words: list[str]) -> bool:
    """Say whether `it` is an event: `it left ten people dead`, `it took the rescuers two days`."""
    naming = reading.lexicon.names.naming
    if words[:1] in (["took"], ["takes"]):
        return not naming["time_units"].isdisjoint(words)
    return words[:1] in (["left"], ["leaves"]) and not naming["left_so"].isdisjoint(words)


def _foretells(reading: Reading, at: int, words: list[str]) -> bool:
    """Say whether `it` is what an infinitive tells behind an adjective: `makes it harder to`, `found it hard for`."""
    if not at or reading.words[at - 1].text.lower() not in reading.lexicon.names.naming["deeming"]:
        return False
    return (
        not reading.lexicon.grammar["expletive_behind"].isdisjoint(words[:4])
        and words[0] not in reading.lexicon.grammar["expletive_behind"]
    )
