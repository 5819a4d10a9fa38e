"""Which articles repeat each other: links as a function of each pair, and the stories that follow from them."""

from pipeline.link.relate import links, relate
from pipeline.link.revisions import superseded
from pipeline.link.shingles import fingerprint
from pipeline.link.stories import settled, story

__all__ = ["fingerprint", "links", "relate", "settled", "story", "superseded"]
