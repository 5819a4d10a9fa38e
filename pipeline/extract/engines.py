"""Which extractor runs: the built-in cascade, or one that an installation names."""

from collections.abc import Callable
from importlib import import_module

from pipeline.errors import LexiconError
from pipeline.extract.cascade import Cascade
from pipeline.extract.protocol import Extractor
from pipeline.lexicon import Lexicon

BUILT_IN = "cascade"


def load_engine(name: str, lexicon: Lexicon) -> Extractor:
    """Give the cascade, or what the factory `package.module:function` makes of the lexicon.

    Raises LexiconError where there is no such factory or it gives no extractor.
    """
    if name == BUILT_IN:
        return Cascade(lexicon)
    module, _, factory = name.partition(":")
    try:
        made: Callable[[Lexicon], Extractor] = getattr(import_module(module), factory)
        engine = made(lexicon)
    except Exception as error:  # another's code may fail in any way; the user needs its name and reason
        why = f"{type(error).__name__}: {error}"
        raise LexiconError(f"The extractor {name!r} cannot be made ({why}): name it package.module:factory.") from None
    if not callable(getattr(engine, "extract", None)):
        raise LexiconError(f"The extractor {name!r} has no method `extract`: its factory must give an Extractor.")
    return engine
