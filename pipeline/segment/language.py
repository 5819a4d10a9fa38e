"""In which language an article is."""

from itertools import islice

from pipeline.lexicon import Lexicon

# English prose has about 40 of these words in 100, texts in other languages hardly any.
ENOUGH = 0.15
SAMPLE_WORDS = 120
SAMPLE_CHARACTERS = 1000


def language(body: str, given: str | None, lexicon: Lexicon) -> str | None:
    """Give the ISO 639-1 code: as given, else told by the commonest words of the lexicon's language, else by model.

    Null for a text without letters.
    """
    if given:
        return given
    words = list(islice((word.strip(".,;:'\"“”‘’").lower() for word in body[:SAMPLE_CHARACTERS].split()), SAMPLE_WORDS))
    if words and sum(word in lexicon.layout.function_words for word in words) >= ENOUGH * len(words):
        return lexicon.language
    if not any(map(str.isalpha, body)):
        return None
    import py3langid  # loaded with the first text in need of it: it brings numpy and a model

    code: str = py3langid.classify(body[:SAMPLE_CHARACTERS])[0]
    return code
