"""The doer of a passive behind an aside: `was shot, his aides said on Tuesday, by two rebels`."""

from pipeline.extract.found import Found
from pipeline.extract.grammar import party_after
from pipeline.extract.joined import Parties
from pipeline.extract.scene import Scene

BY = frozenset({"by"})


def doer_behind_aside(scene: Scene, found: Found) -> Parties:
    """Give whom `by` names right behind the comma that ends an aside; nobody where another `by` stands before."""
    commas = [j for j in range(found.last, len(scene.tokens) - 1) if scene.tokens[j].low == ","]
    ends = [j for j in commas[1:] if scene.tokens[j + 1].low == "by"]
    if not ends or "by" in scene.lows(found.last, commas[0]):
        return ()
    doers = party_after(scene, ends[0] + 1, BY)
    near = doers and doers[0].start_char > scene.tokens[ends[0] + 1].start
    return doers if near else ()
