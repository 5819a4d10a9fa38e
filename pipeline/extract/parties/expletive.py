"""An `it` that stands for nobody: `it is clear that`, `it was not known whether`."""

from pipeline.extract.reading import Reading


def is_expletive(reading: Reading, at: int) -> bool:
    """Say whether "it" stands for nothing: "it is clear that", "it was not known whether"."""
    naming = reading.lexicon.names.naming
    if reading.words[at].possessive:
        return True
    words = [word.text.lower() for word in reading.words[at + 1 : at + 7]]
    if not words or words[0] not in naming["expletive"]:
        return False
    if words[0] in naming["maybe"] and "be" not in words[1:3]:
        return False  # "it will not accept": somebody does
    if words[1:2] and (words[1].endswith("ing") or words[1] in naming["bent"]):
        return False  # "it is prepared to impose", "it is sending"
    return not naming["expletive_tail"].isdisjoint(words)
