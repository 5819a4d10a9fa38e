"""Which articles repeat each other: links as a function of each pair, and the stories that follow from them."""

from pipeline.link.relate import CONTAINED, common, contained, relate, repeats
from pipeline.link.revisions import NEAR, joined, newness, superseded
from pipeline.link.shingles import FEWEST_SHARED, Shingled, fingerprint
from pipeline.link.stories import settled

__all__ = ["CONTAINED", "FEWEST_SHARED", "NEAR", "Shingled", "common", "contained", "fingerprint", "joined", "newness",
           "relate", "repeats", "settled", "superseded"]
