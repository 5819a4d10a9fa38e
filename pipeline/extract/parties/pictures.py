"""Who took a picture: a name before an agency is no actor of the sentence that a caption runs into."""

import re

from pipeline.sentence.reading import Reading

SIGNS = frozenset(",/|(")
BEHIND = re.compile(r"\s?[,/|(]\s?([A-Z]\w+)\b\s*(\w*)")


def takes_pictures(reading: Reading, end: int) -> bool:
    """Say whether an agency's credit stands behind a name that ends at a character: `Ana Paz/Getty`, `Ana Paz, AP`."""
    found = None if SIGNS.isdisjoint(reading.text[end : end + 2]) else BEHIND.match(reading.text, end)
    if found is None or found[1] not in reading.lexicon.names.naming["agencies"]:
        return False
    return found[2].lower() not in reading.lexicon.cues.say  # "killed by Ana Paz, Reuters reported"
