"""Whether words may name a source in its place."""

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.names import EDGES, HOST, is_name, is_outlet, is_prose
from pipeline.segment.rows import HANDLE

LONGEST_NAME = 5        # words


def names_source(text: str, layout: Layout) -> bool:
    """Say whether words may name a source in its place: an outlet, an address, a name of a few words."""
    text = text.strip(EDGES)
    if not text or is_outlet(text, layout) or HOST.fullmatch(text.lower()):
        return bool(text)
    parts = text.split(" @")
    bare = parts[0] if len(parts) > 1 and HANDLE.fullmatch(parts[1]) else text
    return 0 < len(bare.split()) <= LONGEST_NAME and is_name(bare) and not is_prose(bare) \
        and any(map(str.isalpha, bare)) and folded(bare) not in layout.menu
