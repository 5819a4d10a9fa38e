"""People and men who take part only where the words around them tell that they do it, or whose they are."""

from pipeline.sentence.reading import Reading

PASSIVE_REACH = 8  # words between a participle and its agent


def told_whose(reading: Reading, at: int) -> bool:
    """Say whether the words before people or men tell that they did it, or to whom they belong."""
    return _done_by(reading, at) or _theirs(reading, at)


def _done_by(reading: Reading, at: int) -> bool:
    """Say whether a passive's `by` stands before a word: `killed by individuals on a motorcycle`, `by four men`."""
    by = at - 1
    while by > 0 and reading.joined(by + 1) and _tells_how_many(reading, reading.words[by].text):
        by -= 1
    if by < 1 or reading.words[by].text != "by":
        return False
    before = reading.words[by - 1].text
    return before.endswith("ed") or before in reading.lexicon.grammar["died_by"] or _undergone(reading, by)


def _tells_how_many(reading: Reading, word: str) -> bool:
    """Say whether a word only says how many somebody are, and of what sort: `a group of 30 to 40 [men]`."""
    grammar, naming = reading.lexicon.grammar, reading.lexicon.names.naming
    number = word[0].isdigit() or word in reading.lexicon.numbers.words
    return number or word in grammar["grouping|count_determiners"] or word in naming["modifiers"]


def _undergone(reading: Reading, by: int) -> bool:
    """Say whether a passive stands some words before `by`: `was kidnapped on Monday in Lima by`."""
    cues, first = reading.lexicon.cues, max(1, by - PASSIVE_REACH)
    told = [at for at in range(first, by) if reading.words[at].text.endswith("ed")]
    near = range(told[-1] + 1, by + 1) if told else range(0)
    return bool(told) and reading.words[told[-1] - 1].text in cues["be"] and all(map(reading.joined, near))


def _theirs(reading: Reading, at: int) -> bool:
    """Say whether men belong to whoever a pronoun stands for: `its men`."""
    men = reading.words[at].text == "men"
    return (
        men and at > 0 and reading.joined(at) and reading.words[at - 1].text in reading.lexicon.names.naming["owning"]
    )
