"""Small words of grammar: what opens a clause, an object, a list, and what a verb stands beside."""

from pathlib import Path

from pipeline.lexicon.files import pack, read_lists
from pipeline.lexicon.wordsets import WordSets


def load_grammar(folder: Path) -> WordSets:
    """Read grammar.yaml of a language's folder, which says what each list is for.

    Raise LexiconError where one of the English lists is missing, or one stands there that no rule knows.
    """
    lists = read_lists(folder / "grammar.yaml", known=pack("en") / "grammar.yaml")
    return WordSets({name: frozenset(words) for name, words in lists.items()})
