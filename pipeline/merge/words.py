"""What words a mention has of its own, that no other slot holds."""

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


def own_words(mention: Mention) -> frozenset[str]:
    """Give the stems of a mention's own words that no other slot holds, and not every telling has."""
    slots = [mention.place_name, mention.admin1, mention.time_text, mention.claimant_text,
             *(actor.text for actor in mention.actors), *(quantity.text for quantity in mention.quantities)]
    held = FAMILIAR.union(_stems(" ".join(slot for slot in slots if slot)))
    return frozenset(stem for stem in _stems(mention.evidence) if stem not in held)


def _stems(text: str) -> Iterable[str]:
    return (word[:STEM] for word in WORD.findall(text.casefold()))
