"""The heading before a sentence's first colon, which tells what it is about and where: `Mali: 12 miners killed`."""

from pipeline.sentence.scene import Scene
from schemas.span import Span

REACH = 9  # tokens of a heading


def heads(scene: Scene, span: Span) -> bool:
    """Say whether a name stands in the heading of a sentence, in which no verb is and nobody speaks."""
    colons = (j for j, low in enumerate(scene.words[:REACH]) if low == ":")
    colon = next((j for j in colons if scene.text[scene.tokens[j].end :].startswith(" ")), 0)  # not "03:42"
    if not colon or span.end_char > scene.tokens[colon].start or scene.in_zone(span):
        return False
    return not any(low == "to" or scene.lexicon.cues.verbal(low) for low in scene.words[:colon])
