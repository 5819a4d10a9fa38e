"""Credits of pictures: how they close a caption, and how they stand within a line that scraping has run together."""

import re
from collections.abc import Iterable

from pipeline.lexicon.patterns import begins
from schemas.noun import Noun

NAME = r"[^\W_][\w.&'’/-]*(?: [\w.&'’/-]+){0,5}"
# Two words of a photographer's name: what follows a credit is a sentence, whose first word has a capital too.
PERSON = r"[A-Z][\w.’'-]* [A-Z][\w’'-]+"
SIGNS = ("/", "©", ": ")  # a credit has one of these
# How often a page was shared and liked, as some sites print it below a picture.
COUNTS = r"(?:(?: \d+){3,4}(?= [A-Z]))?"


class Credits(Noun):
    """Words that stand before the holder of a picture's rights, the holders, and how caption lines begin."""

    words: tuple[str, ...]
    holders: tuple[str, ...]
    openers: tuple[str, ...]


def closing(credits: Credits, *, slashed: bool) -> re.Pattern[str]:
    """Match the end of a caption: "Photograph: NAME/HOLDER", "(HOLDER Photo/NAME)", "via HOLDER", "- HOLDER".

    "NAME/HOLDER" alone is sought where there is a slash: a name may begin at each word, so looking for it takes long.
    """
    forms = {form for word in credits.words for form in (word, word.capitalize(), word.upper())}
    holders = _any_of(spelled(credits.holders))
    named = rf"|{NAME} ?/ ?(?:{holders})(?:/{NAME})?" if slashed else ""
    return re.compile(
        rf"(?:\b(?={begins(forms)})(?:{_any_of(forms)})\s?:\s?{NAME}|\((?:[^()]{{0,80}}[\s/,:])?(?:{holders})(?:[\s/,][^()]{{0,60}})?\)"
        rf"|\bvia (?:{holders})|[—–-] ?(?:{holders}){named})[\s).]*$")


def within(credits: Credits, phrases: Iterable[str]) -> re.Pattern[str]:
    """Match a credit that a sentence follows, or a phrase: "Photo: NAME/HOLDER A day", "© HOLDER 2016/ NAME A day"."""
    labels = _any_of({form for word in credits.words for form in (word, word.capitalize(), word.title(), word.upper())})
    holder = rf"(?>{_any_of(spelled(credits.holders))})\b"
    more = rf"(?:(?: ?/ ?| via ){holder})*"
    labelled = rf"\b(?:{labels})(?:\s?:\s?|(?<= by) |(?<= of) )(?:{NAME} ?[/,] ?|{NAME} via )?{holder}{more}"
    signed = rf"©\s?{holder}(?: Photo)?(?: \d{{4}})?{more}(?: ?/ ?(?:{PERSON}|{holder}))?"
    slashed = rf"(?<![\w(/])(?:{PERSON}|{holder}) ?/ ?{holder}{more}"
    boxed = rf"\((?:{PERSON} ?/ ?{holder}{more}|{holder}(?: Photo)?{more} ?/ ?{PERSON})\)"
    return re.compile(rf"(?:{labelled}|{signed}|{slashed}|{boxed}|\b(?:{_any_of(phrases)}))"
                      rf"(?=\.? [A-Z\"“'‘©\d])\.?{COUNTS}")


def spelled(holders: Iterable[str]) -> tuple[str, ...]:
    """Give the holders as captions write them, in capitals too."""
    return tuple({form for word in holders for form in (word, word.upper())})


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
