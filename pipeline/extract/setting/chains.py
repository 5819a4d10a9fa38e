"""Where harm was that ends what its sentence tells first: `stormed a court in X province before being shot`."""

from pipeline.extract.acts.act import Act
from pipeline.sentence.scene import Scene
from schemas.place import Location


def of_what_it_ended(scene: Scene, act: Act) -> list[Location]:
    """Take the one place that a sentence names before the clause in which it tells how an act went on or ended."""
    clause = scene.clauses[act.lead.first]
    opening = scene.words[scene.clauses.index(clause)]
    if not act.harms or act.back or opening not in scene.grammar["then_told"]:
        return []
    happening = scene.lexicon.names.naming["happening"]
    told = [p for p in scene.locations if not p.adjective and scene.clause_of(p.start_char) < clause]
    there = [p for p in told if p.relation in happening and p.kind != "country" and not scene.in_zone(p)]
    sole = len({p.name for p in told}) == 1
    return there if sole and any(_harms(scene, i) for i in range(scene.clauses.index(clause))) else []


def _harms(scene: Scene, at: int) -> bool:
    """Say whether a verb of harm stands at a token."""
    entries = scene.lexicon.frames.by_word.get(scene.words[at], ())
    return any(entry.frame.crosswalk.assault or entry.frame.roles == "toll" for entry in entries)
