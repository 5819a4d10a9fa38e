"""In which language an article is."""

from collections.abc import Sequence
from itertools import islice

from pipeline.lexicon import Lexicon

# English prose has about 40 of these words in 100, texts in other languages hardly any.
ENOUGH = 0.15
# In a line full of names, which no model knows from another language's words, they are fewer: of the words written
# small a third are then ones that the lexicon knows, verbs of its frames among them. Made up, tried on news lines.
KNOWN = 0.33
SAMPLE_WORDS = 120
SAMPLE_CHARACTERS = 1000


def language(body: str, given: str | None, lexicon: Lexicon) -> str | None:
    """Give the ISO 639-1 code: as given, else told by the commonest words of the lexicon's language, else by model.

    Null for a text without letters.
    """
    if given:
        return given
    written = list(islice((word.strip(".,;:'\"“”‘’") for word in body[:SAMPLE_CHARACTERS].split()), SAMPLE_WORDS))
    if _is_its_prose(written, lexicon) or _is_its_line(written, lexicon):
        return lexicon.language
    if not any(map(str.isalpha, body)):
        return None
    import py3langid  # loaded with the first text in need of it: it brings numpy and a model

    code: str = py3langid.classify(body[:SAMPLE_CHARACTERS])[0]
    return code


def _is_its_prose(words: Sequence[str], lexicon: Lexicon) -> bool:
    common = sum(word.lower() in lexicon.layout.function_words for word in words)
    return bool(words) and common >= ENOUGH * len(words)


def _is_its_line(words: Sequence[str], lexicon: Lexicon) -> bool:
    small = [word for word in words if word.islower() and word.isalpha()]
    known = sum(word in lexicon.layout.function_words or word in lexicon.frames.by_word for word in small)
    return known >= max(1, KNOWN * len(small))
