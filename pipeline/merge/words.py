"""What the words of a mention tell apart, and what some of them say of its figures."""

import re
from collections.abc import Iterable

from schemas.mention import Mention

WORD = re.compile(r"[^\W\d_]{5,}")      # shorter ones are mostly grammar
STEM = 6                                # letters in which the forms of a word mostly agree
# Stems of grammar and of what every telling of harm has: that two texts share them says nothing.
FAMILIAR = frozenset({
    "about", "across", "after", "agains", "along", "among", "anothe", "around", "attack", "becaus", "before",
    "behind", "being", "betwee", "could", "during", "every", "first", "includ", "injure", "inside", "killed",
    "killin", "missil", "other", "outsid", "people", "shelli", "since", "still", "strike", "struck", "target",
    "their", "there", "these", "those", "three", "throug", "toward", "under", "until", "where", "which",
    "while", "within", "withou", "would", "wounde", "wounds", "years"})
# "a series of attacks", "a wave of raids in recent weeks"; one night's raid comes in waves too.
SERIES = re.compile(
    r"\b(?:series|spate|string|rash|succession) of\b|\b(?:during|over|in) the same (?:period|time)\b", re.I)
WAVE = re.compile(r"\b(?:waves?|surge) of\b", re.I)
LATELY = re.compile(r"\b(?:recent|weeks|months|years|fortnight)\b", re.I)
GROWN = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ew|ows?|own)|jump(?:s|ed)|increas(?:es?|ed)|mount(?:s|ed)"
    r"|soar(?:s|ed)|gone up|up) (?:sharply )?(?:to|from)\b", re.I)
BEFORE = re.compile(r"\b(?:initially|earlier|previously|originally|had (?:at )?first)\b", re.I)


def own_words(mention: Mention) -> frozenset[str]:
    """Give the stems of a mention's own words that no other slot holds, and not every telling has."""
    slots = [mention.place_name, mention.admin1, mention.time_text, mention.claimant_text,
             *(actor.text for actor in mention.actors), *(quantity.text for quantity in mention.quantities)]
    held = FAMILIAR.union(_stems(" ".join(slot for slot in slots if slot)))
    return frozenset(stem for stem in _stems(mention.evidence) if stem not in held)


def of_a_series(words: str) -> bool:
    """Say whether words tell of one act after the other as of one thing."""
    return bool(SERIES.search(words) or (WAVE.search(words) and LATELY.search(words)))


def has_grown(words: str) -> bool:
    """Say whether a toll is told as more than was counted before: "has risen to nine"."""
    return bool(GROWN.search(words))


def counted_before(words: str) -> bool:
    """Say whether words give what was counted earlier of an act: "they had first spoken of four dead"."""
    return bool(BEFORE.search(words))


def _stems(text: str) -> Iterable[str]:
    return (word[:STEM] for word in WORD.findall(text.casefold()))
