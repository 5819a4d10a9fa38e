"""The words of a line that say something: no grammar, and short ones as names and figures alone."""

import re

from pipeline.lexicon.layout import Layout

WORD = re.compile(r"[^\W_]+")
LONG = 4            # letters; shorter words have weight as names and figures alone
STEM = 5            # letters in which the forms of a word mostly agree


def weighty(text: str, layout: Layout) -> frozenset[str]:
    """Give the stems of a line's words of weight."""
    found = WORD.findall(text)
    return frozenset([low[:STEM] for n, word in enumerate(found)
                      if (len(word) >= LONG or word.isdigit() or (n and word[0].isupper()))
                      and (low := word.lower()) not in layout.function_words])
