"""People and men who take part only where the words around them tell that they do it, or whose they are."""

from pipeline.extract.sentence.reading import Reading


def told_whose(reading: Reading, at: int) -> bool:
    """Say whether the words before people or men tell that they did it, or to whom they belong."""
    return _done_by(reading, at) or _theirs(reading, at)


def _done_by(reading: Reading, at: int) -> bool:
    """Say whether a passive's `by` stands before a word: `killed by individuals on a motorcycle`."""
    front = [word.text for word in reading.words[max(0, at - 2) : at]]
    return (
        len(front) == 2
        and front[1] == "by"
        and (front[0].endswith("ed") or front[0] in reading.lexicon.grammar["died_by"])
    )


def _theirs(reading: Reading, at: int) -> bool:
    """Say whether men belong to whoever a pronoun stands for: `its men`."""
    men = reading.words[at].text == "men"
    return (
        men and at > 0 and reading.joined(at) and reading.words[at - 1].text in reading.lexicon.names.naming["owning"]
    )
